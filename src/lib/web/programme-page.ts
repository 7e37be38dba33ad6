// A programme's page, from what is published of it: what the award is, who may apply, how, when, and what has won.
import { prizeAlternatives } from '#lib/server/programme/index.ts';
import type { ProgrammePageData } from '#lib/server/publication/index.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { examinerMessages } from '#lib/shared/messages/examiners/index.ts';
import { honoursMessages } from '#lib/shared/messages/honours/index.ts';
import { nominationMessages } from '#lib/shared/messages/nomination/index.ts';
import { publicMessages } from '#lib/shared/messages/public/index.ts';
import { meetingInWords } from './public-meeting.ts';
import {
	deadlineOf,
	editionLine,
	editionTitle,
	honourShown,
	listed,
	standingOfSummary,
	timelineOf
} from './public-words.ts';

/** The section of an award's text that stands above its latest winners. */
const overWinners = 'inspiration';

/** Who may apply, in a sentence; null where it is units, as everybody takes for granted. */
function applicantsInWords(
	locale: Locale,
	who: NonNullable<ProgrammePageData['page']['applicants']>
): string | null {
	if (who.every((each) => each === 'unit')) return null;
	const { kinds } = nominationMessages(locale);
	const list = new Intl.ListFormat(locale, { type: 'disjunction' });
	const named = who.map(
		(each) => kinds[each].charAt(0).toLocaleLowerCase(locale) + kinds[each].slice(1)
	);
	return publicMessages(locale).programme.applicants(list.format(named));
}

/** Answers what the page shows, in the reader's language and at a time. */
export function programmeShown(
	found: ProgrammePageData,
	{ locale, at }: { locale: Locale; at: Temporal.Instant }
) {
	const { page, slug, editions, recent } = found;
	const words = publicMessages(locale).programme;
	const drawn = { locale, timeZone: found.timeZone, at };
	const name = page.shortName[locale];
	const lines = editions.map((edition) => editionLine(drawn, page.shortName, edition));

	const standings = editions.map((edition) => ({
		edition,
		standing: standingOfSummary(drawn, edition)
	}));
	const live = standings.find(({ standing }) => standing.state === 'open');
	const current = live ?? standings[0];
	const said = new Set(page.sections.flatMap(({ paragraphs }) => paragraphs.map(({ sv }) => sv)));
	const first = recent[0];
	return {
		organiser: found.organiser,
		name,
		windowTitle: page.name[locale],
		lead: page.lead[locale],
		applicants: applicantsInWords(locale, page.applicants ?? ['unit']),
		check: localHref(locale, `/${slug}/kan-vi-delta`),
		nominate: page.nominates
			? {
					href: localHref(locale, `/${slug}/nominera`),
					label: nominationMessages(locale).way(page.shortName[locale])
				}
			: null,
		examiners: page.assesses
			? {
					href: localHref(locale, '/bli-examinator'),
					label: examinerMessages(locale).form.way
				}
			: null,
		notOpen: live ? null : publicMessages(locale).state.notOpen,
		deadline: live && deadlineOf(drawn, name, live.standing),
		notices: page.notices.map(({ text }) => text[locale]),
		// What leads to the winners stands above them.
		sections: page.sections
			.filter(({ key }) => key !== overWinners)
			.map(({ key, heading, paragraphs, items }) => ({
				key,
				heading: heading[locale],
				paragraphs: paragraphs.map((each) => each[locale]),
				items: items.map((each) => each[locale])
			})),
		classes: page.classes.map(({ key, name: called, note }) => ({
			key,
			name: called[locale],
			note: note?.[locale]
		})),
		conditions: page.conditionsToWin
			.filter(({ text }) => !said.has(text.sv))
			.map(({ text }) => text[locale]),
		prizes: page.honours.flatMap(({ key, name: honour }) => {
			const sets = prizeAlternatives(page, key).map((set) =>
				listed(
					locale,
					set.map((prize) => prize.name[locale])
				)
			);
			return sets.length > 0 ? [words.alternatives(honour[locale], sets.join(words.or))] : [];
		}),
		when: current && {
			title: words.when(editionTitle(locale, page.shortName, current.edition.label)),
			stages: timelineOf(drawn, current.edition.calendar, page.stages, current.standing),
			demo: current.edition.demo
		},
		recent: first && {
			title: words.inspired(first.round[locale]),
			all: words.allWinners(first.round[locale]),
			href: localHref(locale, `/${slug}/${first.edition}`),
			lead: page.sections.flatMap(({ key, paragraphs }) =>
				key === overWinners ? paragraphs.map((each) => each[locale]) : []
			),
			honours: recent.map((honour) => honourShown(locale, honour))
		},
		panels: page.panels.map((panel) => {
			const sat = found.panel?.panels.find(({ key }) => key === panel.key);
			const members = (sat ?? panel).members;
			return {
				key: panel.key,
				title: words.panel(
					panel.name[locale],
					sat && found.panel ? found.panel.edition[locale] : ''
				),
				demo: Boolean(sat && found.panel?.demo),
				description: panel.description[locale],
				chair:
					panel.chairTitle && members.length === 0 ? words.chairIs(panel.chairTitle[locale]) : null,
				members: members.map((member) => ({
					name: member.name,
					title: [member.title?.[locale], member.chair ? words.chair : null]
						.filter(Boolean)
						.join(', ')
				}))
			};
		}),
		documents: page.documents.map(({ key, title, statedFormat, statedSize, file }) => ({
			key,
			href: file ? `/dokument/${file}/${key}` : undefined,
			title: title[locale],
			stated: [statedFormat, statedSize].filter(Boolean).join(', ')
		})),
		meetings: page.informationMeetings.map(({ text }) => text[locale]),
		coming: editions.flatMap((edition) =>
			(edition.meetings ?? [])
				.map((meeting) =>
					meetingInWords(drawn, { programme: slug, edition: edition.slug }, meeting)
				)
				.filter(({ over }) => !over)
		),
		participants: page.participants[locale],
		contact: {
			text: page.contact.text[locale],
			email: page.contact.email,
			ask: {
				href: localHref(locale, `/${slug}/kontakt`),
				label: honoursMessages(locale).honour.askOffice(found.organiser)
			}
		},
		editions: lines
	};
}
