// The visit on the phone: when and where, what to check, and what was seen.
import { redirect } from '@sveltejs/kit';
import {
	chooseNote,
	markVisitHeld,
	marksOf,
	noteAtVisit,
	noteField,
	outcomeField,
	readOutcome,
	settleCheck,
	visitDesk
} from '#lib/server/assessment/index.ts';
import { clockTime, dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { failed, formText, need, signInHref, typedIn } from '#lib/web/answers.ts';
import { contextOf, personOf } from '#lib/web/assessment.ts';
import { shownVisit } from '#lib/web/visit/facts.ts';
import { keeperCookie } from '#lib/web/visit/names.ts';
import { shownOutcome } from '#lib/web/visit/shown.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const desk = need(event, await visitDesk(actor, event.params.entry));
	const { entry, visit, checks, notes, lead } = desk;
	const { timeZone } = entry.edition;
	const marks = marksOf(checks);
	const member = desk.team.some(({ personId }) => personId === personOf(actor));
	const base = localHref(locale, `/bedomning/${entry.id}`);
	const person = personOf(actor);
	// Whose pages this browser keeps: another who signs in here finds them gone.
	if (member && person) {
		event.cookies.set(keeperCookie, person, {
			path: '/',
			maxAge: 180 * 24 * 60 * 60,
			secure: event.url.protocol === 'https:'
		});
	}
	const wall = (at: Temporal.Instant) => wallClock(at.toString(), timeZone);
	const noted = (findingId: string | null) => {
		const own = notes.find((note) => note.findingId === findingId && note.mine);
		const seen = findingId ? desk.seen.get(findingId) : undefined;
		const shown = shownOutcome(
			seen ?? {
				findingId: '',
				together: { state: 'none' },
				settled: null,
				notes: notes.filter(
					(note) => note.findingId === findingId && (note.body !== '' || note.before !== null)
				)
			},
			locale,
			timeZone
		);
		return {
			findingId,
			field: noteField(findingId),
			outcomeField: findingId ? outcomeField(findingId) : '',
			body: own?.body ?? '',
			outcome: own?.outcome ?? null,
			version: own?.versionId ?? '',
			late: own?.late ?? false,
			saved: own ? clockTime(locale, wall(own.arrivedAt)) : '',
			shown,
			/** With what stood of one's own at the consensus, where one has noted more since. */
			others: shown.notes.filter(({ mine, late }) => !mine || (own?.late && !late))
		};
	};
	const shownChecks = checks.map((check) => ({
		...noted(check.id),
		id: check.id,
		text: check.body,
		mark: marks.get(check.id) ?? '',
		by: check.by,
		criterion:
			entry.assessment.criteria.find(({ key }) => key === check.criterionKey)?.name[locale] ?? ''
	}));
	return {
		demo: entry.edition.demo,
		context: contextOf(entry, locale),
		base: member ? base : localHref(locale, `/kansli/${entry.edition.id}/bedomning/${entry.id}`),
		entry: assessmentMessages(locale).common.entry(entry.number, entry.unitName),
		expected: entry.assessment.visit,
		/** The office reads; the team notes. */
		member,
		lead,
		plan: lead || !member ? `${base}/besok/boka` : null,
		shared: desk.shared,
		said: event.url.searchParams.get('klart'),
		fixed: desk.fixed,
		canHold: member && desk.begun && !desk.fixed,
		visit: visit && {
			...shownVisit(locale, visit, desk.preparation),
			held: visit.heldAt !== null,
			calendar: localHref(locale, `/mina-bidrag/${entry.id}/besok/kalender`)
		},
		cancelled: desk.cancelled?.why ?? null,
		/** Notes are taken where there is, or was, a visit to take them at. */
		notes: member && (visit !== null || desk.cancelled !== null),
		checks: shownChecks,
		other: noted(null),
		besides: desk.besides.map((beside) => {
			const { key, findingId, body, outcome } = beside;
			const own = notes.find((note) => note.mine && note.findingId === findingId);
			return {
				key,
				check: shownChecks.find(({ id }) => id === findingId)?.text ?? '',
				mine: { body, outcome, noted: dayAndTime(locale, wall(beside.notedAt)) },
				stands: {
					body: own?.body ?? '',
					outcome: own?.outcome ?? null,
					noted: own ? dayAndTime(locale, wall(own.notedAt)) : '',
					version: own?.versionId ?? ''
				}
			};
		}),
		differences: lead && !desk.fixed ? shownChecks.filter(settles) : [],
		phone: {
			person: person ?? '',
			entry: entry.id,
			/** Kept without asking: the visit is near. */
			near: member && desk.near && !desk.fixed,
			sendTo: `${base}/besok/anteckning`,
			signIn: signInHref(event),
			fetched: dayAndTime(locale, wall(actor.at)),
			fetchedAt: actor.at.toString()
		}
	};
}

const settles = ({ shown }: { shown: { result: string; settled: unknown } }) =>
	shown.result === 'differ' || shown.settled !== null;

const here = (locale: 'sv' | 'en', entryId: string, done: string) =>
	localHref(locale, `/bedomning/${entryId}/besok?klart=${done}`);

export const actions = {
	held: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const marked = await markVisitHeld(actor, { entryId, held: formText(form, 'held') === 'yes' });
		if (!marked.ok) return failed(event, marked, typedIn(form));
		redirect(303, localHref(locale, `/bedomning/${entryId}/besok#besoket`));
	},
	note: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const ids = [...form.getAll('check').map(String), null];
		const noted = await noteAtVisit(actor, {
			entryId,
			notes: ids.map((findingId) => ({
				findingId,
				body: formText(form, noteField(findingId)),
				outcome: findingId ? readOutcome(formText(form, outcomeField(findingId))) : null,
				seen: [formText(form, `seen-${findingId ?? 'other'}`)]
			}))
		});
		if (!noted.ok) return failed(event, noted, typedIn(form));
		const met = noted.value.some(({ state }) => state === 'beside');
		redirect(303, here(locale, entryId, met ? 'tva' : 'sparat'));
	},
	choose: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const choice = formText(form, 'choice');
		const chosen = await chooseNote(actor, {
			entryId,
			key: formText(form, 'key'),
			seen: formText(form, 'seen'),
			choice: choice === 'this' || choice === 'both' ? choice : 'other'
		});
		if (!chosen.ok) return failed(event, chosen, typedIn(form));
		redirect(303, here(locale, entryId, 'valt'));
	},
	settle: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const findingId = formText(form, 'finding');
		const settled = await settleCheck(actor, {
			entryId,
			findingId,
			outcome: readOutcome(formText(form, `settled-${findingId}`)),
			reason: formText(form, `reason-${findingId}`)
		});
		if (!settled.ok) return failed(event, settled, typedIn(form));
		redirect(303, here(locale, entryId, 'avgjort'));
	}
};
