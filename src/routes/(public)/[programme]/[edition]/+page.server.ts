// An edition's page: how it stands, who won and why, who takes part, who decides, and when.
import { error } from '@sveltejs/kit';
import { editionPage, standingAt } from '#lib/server/publication/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { longDate } from '#lib/shared/dates.ts';
import { publicMessages } from '#lib/shared/messages/public/index.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';
import { pressHref } from '#lib/web/press.ts';
import { changedShown, unitHref } from '#lib/web/public-honour.ts';
import { meetingInWords } from '#lib/web/public-meeting.ts';
import {
	dayInWords,
	deadlineOf,
	editionTitle,
	honourShown,
	timelineOf,
	type ShownHonour
} from '#lib/web/public-words.ts';
import { sharingOfEdition } from '#lib/web/sharing.ts';

/** Honours without citations are a list by class; with them they are to be read one by one. */
function byClass(honours: ShownHonour[]) {
	const classes = new Map<string, ShownHonour[]>();
	for (const honour of honours) {
		const key = honour.class ?? '';
		classes.set(key, [...(classes.get(key) ?? []), honour]);
	}
	return [...classes].map(([name, given]) => ({ name, honours: given }));
}

export async function load({ locals, params, url }) {
	const { locale, actor, organiser } = locals;
	const found = await editionPage(organiser.id, params.programme, params.edition);
	if (!found) error(404);
	const { page, programme, honours, participants } = found;
	const words = publicMessages(locale).edition;
	const drawn = { locale, timeZone: found.timeZone, at: actor.at };
	const released = honours.length > 0 || (!page.archived && found.releasedAt !== null);
	const standing = standingAt({ ...page, released }, drawn.timeZone, drawn.at);
	const title = editionTitle(locale, programme.shortName, found.label);

	const given = (kind: string) => honours.filter(({ honour }) => honour === kind).length;
	const counts = { awards: given('award'), mentions: given('honourable_mention') };
	const citations = honours.some(({ citation }) => citation !== null);
	const lead = () => {
		switch (standing.state) {
			case 'released':
				return honours.length > 0
					? words.leadReleased({ ...counts, citations })
					: words.leadReleasedNone;
			case 'open':
				return standing.closes
					? words.leadOpen(dayInWords(drawn, standing.closes))
					: words.leadOpenEnded;
			case 'coming':
				return standing.opens
					? words.leadComing(dayInWords(drawn, standing.opens))
					: publicMessages(locale).state.notOpen;
			case 'under-way':
				return words.leadUnderWay(page.entries);
			case 'past':
				return words.leadPast;
		}
	};
	const className = (key: string | null) =>
		page.classes.find((each) => each.key === key)?.name[locale];
	const shown = honours.map((honour) => ({
		...honourShown(locale, honour),
		more: honour.hasEntry
			? [{ href: `${honourShown(locale, honour).href}#bidrag`, label: words.toEntry }]
			: []
	}));
	const classes = new Set(honours.flatMap(({ classKey }) => classKey ?? []));
	const told = [
		...(found.year === null ? [{ term: words.year, value: words.yearNotStated }] : []),
		...(counts.awards > 0 ? [{ term: words.awards, value: counts.awards }] : []),
		...(counts.mentions > 0 ? [{ term: words.mentions, value: counts.mentions }] : []),
		...(classes.size > 0 ? [{ term: words.classes, value: classes.size }] : []),
		...(page.entries !== null ? [{ term: words.entries, value: page.entries }] : [])
	];
	return {
		sharing: sharingOfEdition(
			{ locale, origin: url.origin, organiser: found.organiser },
			{
				programme: { slug: programme.slug, name: programme.shortName[locale] },
				slug: found.slug,
				title,
				lead: lead(),
				ceremony: page.calendar.ceremony?.at ?? null,
				honours
			}
		),
		title,
		organiser: found.organiser,
		lead: lead(),
		demo: found.demo,
		deadline: deadlineOf(drawn, programme.shortName[locale], standing),
		check: standing.state === 'open' ? localHref(locale, `/${programme.slug}/kan-vi-delta`) : null,
		trail: [{ href: localHref(locale, `/${programme.slug}`), label: programme.shortName[locale] }],
		facts: told,
		press: honours.length > 0 ? pressHref(locale, programme.slug, found.slug) : null,
		honours: citations ? shown : [],
		lists: citations ? [] : byClass(shown),
		participants: page.participants.shown
			? participants.map((each) => ({
					...each,
					class: className(each.classKey),
					href: each.unitKey ? unitHref(locale, each.unitKey) : null
				}))
			: [],
		participantsText:
			standing.state === 'open' || standing.state === 'coming' || standing.state === 'under-way'
				? page.participants.text[locale]
				: null,
		participantsShown: page.participants.shown,
		panels: page.panels.map((panel) => ({
			key: panel.key,
			name: panel.name[locale],
			members: panel.members.map((member) => ({
				name: member.name,
				title: [
					member.title?.[locale],
					member.chair ? publicMessages(locale).programme.chair : null
				]
					.filter(Boolean)
					.join(', ')
			}))
		})),
		decided: standing.state === 'released' || standing.state === 'past',
		stages: timelineOf(drawn, page.calendar, page.stages, standing),
		statements: page.facts.map(({ key, text }) => ({ key, text: text[locale] })),
		documents: page.documents.map(({ key, title: called, statedFormat, statedSize, file }) => ({
			key,
			href: file ? `/dokument/${file}/${key}` : undefined,
			title: called[locale],
			stated: [statedFormat, statedSize].filter(Boolean).join(', ')
		})),
		meetings: (page.meetings ?? []).map((meeting) => meetingInWords(drawn, params, meeting)),
		corrections: [
			...(page.corrections ?? []).map(({ on, note }) =>
				roundsMessages(locale).corrected.line(longDate(locale, on), note[locale])
			),
			...changedShown(locale, page)
		],
		lang: locale === 'sv' ? undefined : 'sv'
	};
}
