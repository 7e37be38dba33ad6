// The outbox of an edition: what waits, what did not get through, what has gone.
import { redirect } from '@sveltejs/kit';
import { outboxOf, stopWaiting } from '#lib/server/application/index.ts';
import { isId } from '#lib/server/platform/ids.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, need } from '#lib/web/answers.ts';
import { editionOf } from '#lib/web/office.ts';
import { kindWords, rowWords } from '#lib/web/outbox.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const asked = event.url.searchParams;
	const filter = filterIn(asked);
	const { kind = '', to = '', entryId: entry = '' } = filter;
	const page = Math.max(1, Number.parseInt(asked.get('sida') ?? '', 10) || 1);
	const outbox = need(event, await outboxOf(actor, edition.id, filter, page));
	const rows = (found: typeof outbox.past) =>
		found.map((mail) => rowWords(event, mail, edition.timeZone));
	const all = [...outbox.waiting, ...outbox.failed, ...outbox.past];
	const filtered = new URLSearchParams();
	for (const [name, value] of Object.entries({ slag: kind, till: to, bidrag: entry })) {
		if (value) filtered.set(name, value);
	}
	return {
		kind,
		to,
		entry: entry ? { id: entry, unit: all[0]?.unit ?? null } : null,
		filter: filtered.toString(),
		kinds: outbox.kinds.map((value) => ({ value, label: kindWords(locale, value) })),
		counts: outbox.counts,
		waiting: rows(outbox.waiting),
		failed: rows(outbox.failed),
		past: rows(outbox.past),
		page,
		pages: outbox.pages,
		stopped: Number.parseInt(asked.get('stoppade') ?? '', 10) || 0,
		queued: Number.parseInt(asked.get('lagda') ?? '', 10) || 0
	};
}

function filterIn(asked: URLSearchParams) {
	const entry = asked.get('bidrag') ?? '';
	return {
		kind: asked.get('slag') ?? '',
		to: (asked.get('till') ?? '').trim().slice(0, 200),
		...(isId(entry) ? { entryId: entry } : {})
	};
}

export const actions = {
	/** Stops all that the filter shows; without a filter there is no such act. */
	stop: async (event) => {
		const { actor, locale } = event.locals;
		const editionId = event.params.edition;
		const filter = filterIn(event.url.searchParams);
		if (!Object.values(filter).some(Boolean)) return failed(event, refused('nothing-chosen'));
		const outcome = await stopWaiting(actor, { editionId, filter });
		if (!outcome.ok) return failed(event, outcome);
		const { stopped } = outcome.value;
		redirect(303, localHref(locale, `/kansli/${editionId}/post?stoppade=${stopped}`));
	}
};
