// The conflicts of interest of a round, for the office: who, why, and what is decided.
import { redirect } from '@sveltejs/kit';
import {
	conflictDesk,
	namedLater,
	pinConflict,
	unpinConflict
} from '#lib/server/assessment/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { conflictMessages } from '#lib/shared/messages/conflicts/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { inWords } from '#lib/web/assessment.ts';

const filters = ['all', 'conflict', 'pinned', 'none'] as const;

export async function load(event) {
	const { actor, locale } = event.locals;
	const words = conflictMessages(locale);
	const desk = need(event, await conflictDesk(actor, event.params.edition));
	const { edition, people, entries, pairs } = desk;
	const { searchParams } = event.url;
	const filter = filters.find((each) => each === searchParams.get('visa')) ?? 'all';
	const person = searchParams.get('person') ?? '';
	const names = new Map(people.map(({ id, name }) => [id, name]));
	const called = (entry: (typeof entries)[number]) =>
		assessmentMessages(locale).common.entry(entry.number ?? 0, entry.unit);
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const shown = pairs.filter(({ personId, conflict }) => {
		if (person && personId !== person) return false;
		if (filter === 'conflict') return conflict.conflict;
		if (filter === 'pinned') return conflict.pinned !== null;
		if (filter === 'none') return conflict.pinned === 'no-conflict';
		return true;
	});
	const decided = byId.get(searchParams.get('bidrag') ?? '');
	return {
		back: localHref(locale, `/kansli/${edition.id}/bedomning`),
		here: localHref(locale, `/kansli/${edition.id}/bedomning/jav`),
		done: searchParams.get('klart'),
		/** Whom the decision was about, where there is more to do. */
		decided: decided &&
			!decided.silent && {
				label: called(decided),
				href: localHref(locale, `/kansli/${edition.id}/bedomning/${decided.id}`)
			},
		later: namedLater,
		filter,
		person,
		silent: entries.filter(({ silent }) => silent).map((entry) => entry.unit),
		people: people.map(({ id, name, parts, saidConflict, saidNone }) => ({
			id,
			name,
			part: parts.map((part) => words.office.parts[part]).join(', '),
			conflict: saidConflict,
			none: saidNone,
			left: parts.includes('examiner')
				? Math.max(0, entries.length - saidConflict - saidNone)
				: null
		})),
		entries: entries
			.filter(({ silent }) => !silent)
			.map((entry) => ({ value: entry.id, label: called(entry) })),
		wishes: entries.flatMap((entry) =>
			entry.wishes.map(({ id, about, name, reason }) => ({
				id,
				entry: called(entry),
				text: about === 'person' ? words.office.wish(name) : words.office.wishOrganisation(name),
				reason
			}))
		),
		pairs: shown
			.flatMap(({ entryId, personId, conflict, declared, pin }) => {
				const entry = byId.get(entryId);
				if (!entry) return [];
				return [
					{
						id: `${entryId} ${personId}`,
						entryId,
						personId,
						number: entry.number ?? 0,
						entry: called(entry),
						person: names.get(personId) ?? '',
						conflict: conflict.conflict,
						why: conflict.reasons
							.filter((reason) => reason !== 'pinned')
							.map((reason) => words.reasons[reason])
							.join(', '),
						declared,
						pinned: conflict.pinned,
						pin: pin && {
							reason: pin.reason,
							by: words.office.by(pin.by ?? '', inWords(locale, pin.at, edition.timeZone))
						}
					}
				];
			})
			.sort(
				(one, other) => one.number - other.number || one.person.localeCompare(other.person, 'sv')
			)
	};
}

const here = (edition: string, done: string, entry: string) =>
	`/kansli/${edition}/bedomning/jav?klart=${done}&bidrag=${entry}`;

/** Who takes over where somebody who leads comes off the team; empty until it has been asked. */
const takesOverIn = (form: FormData) => ({
	takesOver: formText(form, 'takes-over'),
	takesOverReason: formText(form, 'takes-over-reason')
});

export const actions = {
	pin: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const pinned = formText(form, 'pinned') === 'no-conflict' ? 'no-conflict' : 'conflict';
		const saved = await pinConflict(actor, {
			entryId: formText(form, 'entry'),
			personId: formText(form, 'person'),
			pinned,
			reason: formText(form, 'reason'),
			...takesOverIn(form)
		});
		if (!saved.ok) return failed(event, saved, typedIn(form));
		const { leftTeam, agreed } = saved.value;
		const done = leftTeam ? 'lamnat' : agreed ? 'samsyn' : 'beslutat';
		redirect(303, localHref(locale, here(event.params.edition, done, formText(form, 'entry'))));
	},
	unpin: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const taken = await unpinConflict(actor, {
			entryId: formText(form, 'entry'),
			personId: formText(form, 'person'),
			...takesOverIn(form)
		});
		if (!taken.ok) return failed(event, taken, typedIn(form));
		const done = taken.value.leftTeam ? 'borttaget-lamnat' : 'borttaget';
		redirect(303, localHref(locale, here(event.params.edition, done, formText(form, 'entry'))));
	}
};
