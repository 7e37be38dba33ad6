// The receipt: what was submitted and when, the document, and what happens next.
import { redirect } from '@sveltejs/kit';
import { feedbackFor, hasEnded, unitVisit } from '#lib/server/assessment/index.ts';
import { ownHonour, ownPapers } from '#lib/server/ceremony/index.ts';
import { ownReason } from '#lib/server/judging/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { inLocale, localHref } from '#lib/shared/locale.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { conflictMessages } from '#lib/shared/messages/conflicts/index.ts';
import { paperHref } from '#lib/web/pdf.ts';
import { publishedHonour } from '#lib/web/ceremony.ts';
import { stagesInWords } from '#lib/web/calendar.ts';
import { citedShown } from '#lib/web/cited.ts';
import { classNamed, entryPage } from '#lib/web/entry.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { writing, frame } = await entryPage(event, event.params.entry, 'kvitto');
	const { submission, entry, edition } = writing;
	if (!submission || entry.state !== 'submitted') redirect(303, `${frame.base}/granska`);
	const { shown } = submission;
	const at = wallClock(submission.submittedAt.toString(), edition.timeZone);
	const closes = writing.reopenedUntil ?? edition.calendar.stages.call?.closes ?? null;
	// The entry's own class: the office may have moved it since.
	const className = entry.classKey === null ? null : classNamed(edition, entry.classKey);
	const [visit, feedback, honour, given, reason] = await Promise.all([
		unitVisit(actor, entry.id),
		feedbackFor(actor, entry.id),
		ownHonour(actor, entry.id),
		ownPapers(actor, entry.id),
		ownReason(actor, entry.id)
	]);
	const words = applicationMessages(locale).receipt;
	const { visit: booked = null, offer = null } = visit.ok ? visit.value : {};
	return {
		...frame,
		title: shown.title,
		visit: booked && {
			when: dayAndTime(locale, booked.starts, true),
			place: booked.place,
			over: booked.heldAt !== null || hasEnded(booked, edition.timeZone, actor.at)
		},
		visitPage: `${frame.base}/besok`,
		offered: offer?.state === 'open',
		feedback: feedback.ok && feedback.value ? `${frame.base}/aterkoppling` : null,
		papers: given.map(({ kind, locale: language }) => ({
			href: paperHref(`${frame.base}/diplom${kind === 'letter' ? '/prisbrev' : ''}`, language),
			label: words.papers[kind][language]
		})),
		wish:
			edition.definition.assessment && !edition.releasedAt
				? { href: `${frame.base}/jav`, label: conflictMessages(locale).wish.link }
				: null,
		honour: honour && {
			...publishedHonour(honour, locale),
			heading:
				honour.honour === 'award'
					? words.won(`${inLocale(honour.honourName, locale)} ${inLocale(edition.label, locale)}`)
					: words.wonMention(frame.programme)
		},
		cited: honour ? await citedShown(event, entry.id, frame.base) : [],
		reason: honour ? null : reason,
		released: edition.releasedAt !== null,
		round: frame.programme,
		publicPage: localHref(
			locale,
			`/${edition.programme}/${edition.slug}${honour ? `/${honour.decisionId}` : ''}`
		),
		lang: locale === 'sv' ? undefined : 'sv',
		programmeName: inLocale(edition.definition.name, locale),
		unit: shown.unit ?? '',
		number: entry.number ?? 0,
		submittedAt: dayAndTime(locale, at, true),
		className: className && inLocale(className, locale),
		closes: frame.open && closes ? dayAndTime(locale, closes) : null,
		stages: stagesInWords(edition, locale, actor.at),
		pdf: `${frame.base}/pdf`
	};
}
