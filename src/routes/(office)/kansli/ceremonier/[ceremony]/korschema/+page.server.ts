// The running order, to change, to read out from and to print; with how names are said.
import { fail, redirect } from '@sveltejs/kit';
import {
	moveInOrder,
	runningOrder,
	saveReading,
	type RunningOrder
} from '#lib/server/ceremony/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { eveningMessages } from '#lib/shared/messages/evening/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { publishedHonour } from '#lib/web/ceremony.ts';
import { ceremonyHref, ceremonyInShort } from '#lib/web/evening.ts';
import { editionTitle, idIn } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const id = idIn(event, event.params.ceremony);
	const { ceremony, editions, seen } = need(event, await runningOrder(actor, id));
	const movedId = event.url.searchParams.get('flyttad');
	return {
		name: ceremony.name,
		when: ceremonyInShort(ceremony, locale),
		programme: ceremony.programme,
		saved: event.url.searchParams.has('sparat'),
		back: ceremonyHref(locale, id),
		seen,
		moved: movedId === null ? null : movedIn(editions, movedId, locale),
		editions: editions.map(({ edition, honours, seen: order }) => ({
			id: edition.id,
			seen: order,
			split: splitClasses(honours.map(({ honour }) => honour.className?.[locale] ?? '')),
			title: editionTitle(edition, locale),
			honours: honours.map(({ honour, reading }) => ({
				...publishedHonour(honour, locale),
				reading
			}))
		}))
	};
}

/** The classes that are called up in several turns. */
function splitClasses(names: readonly string[]): string[] {
	const turns = names.filter((name, at) => name !== '' && names[at - 1] !== name);
	return [...new Set(turns.filter((name, at) => turns.indexOf(name) !== at))];
}

/** Where something has come to: an honour among those of its award, or an award. */
function movedIn(editions: RunningOrder['editions'], id: string, locale: Locale) {
	const words = eveningMessages(locale).order;
	const award = editions.findIndex(({ edition }) => edition.id === id);
	const found = editions[award];
	if (found) return { id, said: words.moved(editionTitle(found.edition, locale), award + 1) };
	for (const { honours } of editions) {
		const at = honours.findIndex(({ honour }) => honour.decisionId === id);
		const given = honours[at]?.honour;
		if (given) return { id, said: words.moved(given.title || given.unit, at + 1) };
	}
	return null;
}

export const actions = {
	move: async (event) => {
		const form = await event.request.formData();
		const { actor, locale } = event.locals;
		const decisionId = formText(form, 'decision') || null;
		const editionId = formText(form, 'edition');
		const to = formText(form, 'to');
		const moved = await moveInOrder(actor, {
			ceremonyId: idIn(event, event.params.ceremony),
			editionId,
			decisionId,
			to: Math.trunc(Number(to === 'place' ? formText(form, 'place') : to)) || 0,
			seen: formText(form, 'seen')
		});
		if (!moved.ok && moved.refusal.reason === 'changed-meanwhile') {
			const fields: Record<string, string> = {};
			const message = eveningMessages(locale).order.meanwhile;
			return fail(409, { message, fields, typed: typedIn(form) });
		}
		if (!moved.ok) return failed(event, moved, typedIn(form));
		const id = decisionId ?? editionId;
		redirect(303, `${event.url.pathname}?flyttad=${id}#m-${id}`);
	},
	read: async (event) => {
		const form = await event.request.formData();
		const decisionId = formText(form, 'decision');
		const saved = await saveReading(event.locals.actor, {
			decisionId,
			phonetic: formText(form, 'phonetic'),
			receivers: formText(form, 'receivers'),
			revision: Number(formText(form, 'revision')) || 0
		});
		if (!saved.ok) return failed(event, saved, typedIn(form));
		redirect(303, `${event.url.pathname}?sparat#h-${decisionId}`);
	}
};
