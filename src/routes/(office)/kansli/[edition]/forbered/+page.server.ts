// A prepared edition: its dates beside last year's, who comes along; then opened, or thrown away.
import { error, redirect } from '@sveltejs/kit';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import {
	changeRound,
	isWorkingDay,
	meetingsOf,
	openRound,
	peopleOf,
	preparationOf,
	programmes,
	remindersOf,
	takeDefinition,
	throwRoundAway,
	type Edition,
	type PeopleAlong
} from '#lib/server/programme/index.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';
import { failed, formText, typedIn } from '#lib/web/answers.ts';
import { datesShown, failedDates, postedCalendar } from '#lib/web/dates-form.ts';
import { idIn } from '#lib/web/judging.ts';
import { editionOf } from '#lib/web/office.ts';

/** What stands under each date: last year's in full, and whether the new one is a day that nobody works. */
function notes(locale: Locale, edition: Edition, from: Edition | null): Record<string, string> {
	const words = roundsMessages(locale).prepare;
	const now = datesShown(edition);
	const calendar = from?.calendar ?? { stages: {}, ceremony: null };
	const last = datesShown({ calendar, definition: edition.definition });
	const told: Record<string, string> = {};
	const tell = (name: string, wall: string, before: string) => {
		const free = wall !== '' && !isWorkingDay(Temporal.PlainDate.from(wall.slice(0, 10)));
		const said = [
			before && words.last(dayAndTime(locale, before, true)),
			free && words.holiday,
			wall && dayAndTime(locale, wall, true)
		];
		const line = [said[2], said[1], said[0]].filter(Boolean).join('. ');
		if (line) told[name] = `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
	};
	for (const { key, opens, closes } of now.stages) {
		const before = last.stages.find((each) => each.key === key);
		tell(`${key}.opens`, opens, before?.opens ?? '');
		tell(`${key}.closes`, closes, before?.closes ?? '');
	}
	if (now.ceremony) tell('ceremony.at', now.ceremony.at, last.ceremony?.at ?? '');
	return told;
}

export async function load(event) {
	const { actor, locale } = event.locals;
	const { id } = await editionOf(event);
	const found = await inTransaction(actor, async (tx) => {
		const preparation = await preparationOf(tx, actor, id);
		if (!preparation) return null;
		const { edition, from } = preparation;
		const award = (await programmes(tx, actor)).find((each) => each.id === edition.programmeId);
		return {
			...preparation,
			known: from ? await peopleOf(tx, actor, from.id) : { panel: [], examiners: [] },
			meetings: (await meetingsOf(tx, actor, id)).length,
			reminders: (await remindersOf(tx, actor, edition)).filter(({ on }) => on).length,
			changed: JSON.stringify(award?.definition) !== JSON.stringify(edition.definition)
		};
	});
	if (!found) error(404, refusalText(locale, { reason: 'not-found' }));
	const { edition, from, people, known } = found;
	return {
		now: event.url.searchParams.get('nu'),
		revision: found.revision,
		from: from && `${from.definition.name[locale]} ${from.label[locale]}`,
		definitionFrom: found.definitionFrom,
		programmeChanged: found.definitionFrom === 'programme' && found.changed,
		year: edition.year,
		dates: datesShown(edition),
		notes: notes(locale, edition, from),
		panel: known.panel.map(({ personId, name, title }) => {
			const along = people.panel.find((each) => each.personId === personId);
			return { personId, name, title, along: along !== undefined, chair: along?.chair === true };
		}),
		examiners: known.examiners.map(({ personId, name, title }) => ({
			personId,
			name,
			title,
			along: people.examiners.includes(personId)
		})),
		meetings: found.meetings,
		reminders: found.reminders
	};
}

const seen = (form: FormData) => Number(formText(form, 'revision')) || undefined;

export const actions = {
	save: async (event) => {
		const { actor, locale } = event.locals;
		const editionId = idIn(event, event.params.edition);
		const form = await event.request.formData();
		const typed = typedIn(form);
		const found = await inTransaction(actor, (tx) => preparationOf(tx, actor, editionId));
		if (!found) return failed(event, refused('not-found'), typed);
		const chair = formText(form, 'chair');
		const people: PeopleAlong = {
			panel: form
				.getAll('panel')
				.map(String)
				.map((personId) => ({ personId, chair: personId === chair })),
			examiners: form.getAll('examiner').map(String)
		};
		const year = formText(form, 'year').trim();
		const changed = await changeRound(actor, {
			editionId,
			revision: seen(form),
			slug: formText(form, 'slug').trim(),
			year: year === '' ? null : Number(year),
			label: { sv: formText(form, 'label.sv').trim(), en: formText(form, 'label.en').trim() },
			calendar: postedCalendar(form, found.edition),
			people
		});
		if (!changed.ok) return failedDates(event, changed, typed);
		redirect(303, localHref(locale, `/kansli/${editionId}/forbered?nu=sparat`));
	},
	definition: async (event) => {
		const { actor, locale } = event.locals;
		const editionId = idIn(event, event.params.edition);
		const form = await event.request.formData();
		const definitionFrom = formText(form, 'from') === 'edition' ? 'edition' : 'programme';
		const taken = await takeDefinition(actor, { editionId, definitionFrom });
		if (!taken.ok) return failed(event, taken, typedIn(form));
		redirect(303, localHref(locale, `/kansli/${editionId}/forbered?nu=sparat`));
	},
	open: async (event) => {
		const { actor, locale } = event.locals;
		const editionId = idIn(event, event.params.edition);
		const form = await event.request.formData();
		if (formText(form, 'sure') === '') {
			const answer = failed(event, refused('not-complete', { fields: [] }), typedIn(form));
			answer.data.fields['sure'] = roundsMessages(locale).prepare.openMissing;
			return answer;
		}
		const opened = await openRound(actor, { editionId, revision: seen(form) });
		if (!opened.ok) return failedDates(event, opened, typedIn(form));
		redirect(303, localHref(locale, `/kansli/${editionId}?nu=oppnad`));
	},
	throw: async (event) => {
		const { actor, locale } = event.locals;
		const editionId = idIn(event, event.params.edition);
		const thrown = await throwRoundAway(actor, { editionId });
		if (!thrown.ok) return failed(event, thrown);
		const { fromEditionId } = thrown.value;
		redirect(303, localHref(locale, `/kansli${fromEditionId ? `/${fromEditionId}` : ''}`));
	}
};
