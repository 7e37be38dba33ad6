// The applicant's first page: what waits for me and until when, my entries, and how to start another.
import { offersWaiting, type WaitingOffer } from '#lib/server/assessment/index.ts';
import { ownHonour, type HonourToPublish } from '#lib/server/ceremony/index.ts';
import {
	myEntries,
	myInvitations,
	myNominations,
	openCalls,
	type EntryInList,
	type ShownInvitation
} from '#lib/server/application/index.ts';
import type { Edition } from '#lib/server/programme/index.ts';
import { dayAndTime, timeLeft, wallClock } from '#lib/shared/dates.ts';
import { inLocale, localHref, type Locale } from '#lib/shared/locale.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { togetherMessages } from '#lib/shared/messages/together/index.ts';
import { visitMessages } from '#lib/shared/messages/visits/index.ts';
import { need } from '#lib/web/answers.ts';
import { nominationInList, nominationTask } from '#lib/web/nominations.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const entries = need(event, await myEntries(actor));
	const invitations = need(event, await myInvitations(actor));
	const nominations = need(event, await myNominations(actor));
	const calls = need(event, await openCalls(actor));
	const offers = need(event, await offersWaiting(actor));
	const words = applicationMessages(locale);
	const honours = new Map<string, HonourToPublish>();
	for (const { id, state, edition } of entries) {
		const honour = edition.releasedAt && state === 'submitted' ? await ownHonour(actor, id) : null;
		if (honour) honours.set(id, honour);
	}
	return {
		demo: entries.some(({ demo }) => demo),
		tasks: [
			...invitations.map((invitation) => invitedTo(invitation, locale)),
			...nominations.flatMap((each) => nominationTask(each, locale)),
			...offers.map((offer) => offeredTask(offer, actor.at, locale)),
			...entries.flatMap((entry) => taskOf(entry, locale))
		],
		news: entries.flatMap((entry) => newsOf(entry, honours.get(entry.id), locale)),
		lang: locale === 'sv' ? undefined : 'sv',
		entries: entries
			.filter((entry) => !isOver(entry))
			.map((entry) => ({
				...rowOf(entry, honours.get(entry.id), locale),
				closes: entry.closes ? dayAndTime(locale, entry.closes, true) : ''
			})),
		earlier: entries.filter(isOver).map((entry) => {
			const next = calls.find(({ programme }) => programme === entry.edition.programme);
			return {
				...rowOf(entry, honours.get(entry.id), locale),
				begin: next && {
					label: words.mine.beginFrom(roundOf(next, locale)),
					href: localHref(locale, `/mina-bidrag/starta/${next.id}?from=${entry.id}`)
				}
			};
		}),
		nominations: nominations.map((each) => nominationInList(each, locale)),
		calls: calls.map((edition) => {
			const name = roundOf(edition, locale);
			const { closes = null } = edition.calendar.stages.call ?? {};
			return {
				id: edition.id,
				name,
				start: localHref(locale, `/mina-bidrag/starta/${edition.id}`),
				check: localHref(locale, `/${edition.programme}/kan-vi-delta`),
				closes: closes && words.check.openUntil(dayAndTime(locale, closes))
			};
		})
	};
}

const roundOf = ({ definition, label }: Edition, locale: Locale) =>
	`${inLocale(definition.name, locale)} ${inLocale(label, locale)}`;

/** Nothing more happens to it: its edition is released, or its call closed without it. */
const isOver = (entry: EntryInList) =>
	entry.edition.releasedAt !== null || (entry.call === 'closed' && entry.state !== 'submitted');

const rowOf = (entry: EntryInList, honour: HonourToPublish | undefined, locale: Locale) => ({
	id: entry.id,
	name: nameOf(entry, locale),
	named: Boolean(entry.unitName ?? entry.title),
	href: hrefOf(entry, locale),
	award: awardOf(entry, locale),
	state: applicationMessages(locale).states[stateOf(entry, honour)]
});

const nameOf = (entry: EntryInList, locale: Locale) =>
	entry.unitName ?? entry.title ?? applicationMessages(locale).mine.unnamed;
const hrefOf = (entry: EntryInList, locale: Locale) =>
	localHref(locale, `/mina-bidrag/${entry.id}`);
const awardOf = ({ edition }: EntryInList, locale: Locale) =>
	`${inLocale(edition.name, locale)} ${inLocale(edition.label, locale)}`;

/** How an entry stands, for the one who wrote it. */
function stateOf(entry: EntryInList, honour: HonourToPublish | undefined) {
	if (honour) return honour.honour;
	if (entry.state === 'draft' && entry.call === 'closed') return 'draft-closed';
	return entry.state === 'submitted' && entry.edition.releasedAt ? 'decided' : entry.state;
}

/** What has come of a released edition: one's own honour, or where to read who won. */
function newsOf(entry: EntryInList, honour: HonourToPublish | undefined, locale: Locale) {
	const { edition } = entry;
	if (!edition.releasedAt || entry.state !== 'submitted') return [];
	const words = applicationMessages(locale).mine;
	const name = nameOf(entry, locale);
	if (honour) {
		const round = inLocale(edition.label, locale);
		const label =
			honour.honour === 'award'
				? words.won(name, `${inLocale(honour.honourName, locale)} ${round}`)
				: words.wonMention(name, awardOf(entry, locale));
		return [{ label, href: `${hrefOf(entry, locale)}/kvitto`, note: words.wonNote }];
	}
	return [
		{
			label: words.decided(awardOf(entry, locale)),
			href: localHref(locale, `/${edition.programme}/${edition.slug}`),
			note: words.decidedNote(name)
		}
	];
}

/** An invitation that waits for an answer, as something to do. */
function invitedTo(invitation: ShownInvitation, locale: Locale) {
	const words = togetherMessages(locale).invitation;
	const award = `${inLocale(invitation.programme, locale)} ${inLocale(invitation.edition, locale)}`;
	return {
		label: words.title(award),
		href: localHref(locale, `/inbjudan?id=${invitation.id}`),
		note: words.lead(invitation.invitedBy ?? words.office, invitation.entry, invitation.kind)
	};
}

/** Dates for a visit that wait for the unit's answer, until the last of them has come. */
function offeredTask({ entry, dates }: WaitingOffer, at: Temporal.Instant, locale: Locale) {
	const words = visitMessages(locale).unit;
	const until = dates.at(-1)?.starts;
	const clock = wallClock(at.toString(), entry.edition.timeZone);
	return {
		label: words.offerWaits(entry.unitName),
		href: localHref(locale, `/mina-bidrag/${entry.id}/besok`),
		note: words.offerDates(dates.length),
		left: until && timeLeft(locale, clock, until),
		until: until && dayAndTime(locale, until)
	};
}

/** What waits for whoever writes: a draft, and what was changed after it was submitted, as long as it can be submitted. */
function taskOf(entry: EntryInList, locale: Locale) {
	const waits = entry.state === 'draft' || (entry.state === 'submitted' && entry.changed);
	if (!waits || entry.reads || entry.call !== 'open') return [];
	const words = applicationMessages(locale);
	const name = `${nameOf(entry, locale)}, ${awardOf(entry, locale)}`;
	const ready = entry.missing === 0;
	return [
		{
			label: ready ? words.mine.send(name) : words.mine.write(name),
			href: ready ? `${hrefOf(entry, locale)}/granska` : hrefOf(entry, locale),
			note: entry.changed
				? words.write.changedText
				: ready
					? words.mine.ready
					: words.mine.things(entry.missing),
			left:
				entry.daysLeft === null
					? undefined
					: words.write.openLeft(entry.daysLeft).replace(/\.$/, ''),
			until: entry.closes ? dayAndTime(locale, entry.closes) : undefined
		}
	];
}
