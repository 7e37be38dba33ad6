// Takes a person's name out of everything that is published: first where it stands, then the act.
import { fail, redirect } from '@sveltejs/kit';
import { previewName, removedNamesList, removeName } from '#lib/server/publication/index.ts';
import { longDate, wallClock } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { editingMessages } from '#lib/shared/messages/editing/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const words = editingMessages(locale).name;
	const removed = need(event, await removedNamesList(actor));
	const { searchParams } = event.url;
	const done = searchParams.get('borta');
	return {
		asked: searchParams.get('namn')?.slice(0, 120) ?? '',
		done: done === null ? null : words.done(Number(done) || 0),
		removed: removed.map(({ id, at, words: length, times, neutral }) => ({
			id,
			line: words.line(longDate(locale, wallClock(at.toString())), length, times, neutral[locale])
		}))
	};
}

/** Where the name stands, in words. */
async function places(actor: Actor, locale: Locale, name: string) {
	const words = editingMessages(locale).name;
	const found = await previewName(actor, name);
	if (!found.ok) return found;
	return {
		ok: true as const,
		value: {
			found: words.found(found.value.times),
			none: found.value.times === 0,
			rows: found.value.places.map((place, at) => ({
				at,
				href: localHref(locale, place.path),
				page: [place.programme, place.round, place.of].filter(Boolean).join(' › '),
				what: words.whats[place.what],
				times: place.times
			}))
		}
	};
}

export const actions = {
	look: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const name = formText(form, 'name').trim();
		const found = await places(actor, locale, name);
		if (!found.ok) {
			const answer = failed(event, found, typedIn(form));
			return fail(answer.status, { ...answer.data, preview: null });
		}
		return { message: null, fields: {}, typed: { name }, preview: found.value };
	},
	remove: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const name = formText(form, 'name').trim();
		const neutral = { sv: formText(form, 'neutral.sv'), en: formText(form, 'neutral.en') };
		const done = await removeName(actor, { name, neutral });
		if (done.ok) redirect(303, localHref(locale, `/kansli/namn?borta=${done.value.times}`));
		const found = await places(actor, locale, name);
		const answer = failed(event, done, typedIn(form));
		return fail(answer.status, { ...answer.data, preview: found.ok ? found.value : null });
	}
};
