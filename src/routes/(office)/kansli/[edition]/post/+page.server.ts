// The outbox of an edition: what waits, what did not get through, what has gone.
import { outboxOf } from '#lib/server/application/index.ts';
import { isId } from '#lib/server/platform/ids.ts';
import { need } from '#lib/web/answers.ts';
import { editionOf } from '#lib/web/office.ts';
import { kindWords, rowWords } from '#lib/web/outbox.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const asked = event.url.searchParams;
	const kind = asked.get('slag') ?? '';
	const to = (asked.get('till') ?? '').trim().slice(0, 200);
	const entry = asked.get('bidrag') ?? '';
	const page = Math.max(1, Number.parseInt(asked.get('sida') ?? '', 10) || 1);
	const filter = { kind, to, ...(isId(entry) ? { entryId: entry } : {}) };
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
		entry: isId(entry) ? { id: entry, unit: all[0]?.unit ?? null } : null,
		filter: filtered.toString(),
		kinds: outbox.kinds.map((value) => ({ value, label: kindWords(locale, value) })),
		counts: outbox.counts,
		waiting: rows(outbox.waiting),
		failed: rows(outbox.failed),
		past: rows(outbox.past),
		page,
		pages: outbox.pages,
		queued: Number.parseInt(asked.get('lagda') ?? '', 10) || 0
	};
}
