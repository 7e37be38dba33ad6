// What every page of an entry shows around its content: the deadline, the steps, where one is.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import {
	entryForWriting,
	myInvitations,
	resultNow,
	type EntryForWriting,
	type NoticeState
} from '#lib/server/application/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import { daysLeft, stageState, type Edition } from '#lib/server/programme/index.ts';
import { clockTime, dayAndTime, longDate, nearDate, wallClock } from '#lib/shared/dates.ts';
import { inLocale, localHref, type Locale, type LocalText } from '#lib/shared/locale.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { worklistMessages } from '#lib/shared/messages/worklist/index.ts';
import { togetherMessages } from '#lib/shared/messages/together/index.ts';
import { need } from './answers.ts';
import { sectionStep } from './section-step.ts';

/** Answers how long the call has left, for the bar under the header; where one writes it says that it is saved. */
export function deadlineOf(
	edition: Edition,
	actor: Actor,
	locale: Locale,
	writing = true,
	/** The wall clock of the last minute, where the office has opened the entry for its unit alone. */
	reopenedUntil: string | null = null
) {
	const { write: words, check } = applicationMessages(locale);
	if (reopenedUntil) {
		const { openedLeft, openedUntil } = worklistMessages(locale).applicant;
		return { left: openedLeft, text: openedUntil(reopenedUntil) };
	}
	const closes = edition.calendar.stages.call?.closes ?? null;
	const at = closes && dayAndTime(locale, closes);
	const state = stageState(edition.calendar, 'call', edition.timeZone, actor.at);
	if (state === 'closed') {
		return { left: words.closedLeft, text: at ? words.closedText(at) : '', closed: true };
	}
	if (state !== 'open') return { left: '', text: words.notOpenYet, closed: true };
	const days = daysLeft(edition.calendar, 'call', edition.timeZone, actor.at);
	return {
		left: days === null ? '' : words.openLeft(days),
		text: writing
			? at
				? words.deadlineText(at)
				: words.deadlineNone
			: at
				? check.openUntil(at)
				: check.openNow
	};
}

/** "kl. 14.32" today, "i går kl. 14.32", "3 mars kl. 14.32". */
export function savedAt(at: Temporal.Instant, actor: Actor, zone: string, locale: Locale): string {
	const wall = wallClock(at.toString(), zone);
	const now = wallClock(actor.at.toString(), zone);
	const time = clockTime(locale, wall);
	if (wall.slice(0, 10) === now.slice(0, 10)) return locale === 'sv' ? time : `at ${time}`;
	const day = nearDate(locale, now, wall);
	return locale === 'sv' ? `${day} ${time}` : `${day} at ${time}`;
}

/** What the parts of an entry are called in addresses; the form's sections have their keys. */
export type Part =
	{ section: string } | 'kan-vi-delta' | 'namnd' | 'granska' | 'kvitto' | 'mejl' | 'kollegor';

type Step = {
	part: Part;
	label: string;
	href: string;
	state: 'done' | 'todo' | 'stop';
	note: string | undefined;
	/** "2 kommentarer", where there are any to read. */
	comments?: string | undefined;
	/** Nothing in it must be answered, and nothing is. */
	passed?: boolean;
	/** What a button that leads here says. */
	goOn: string;
};

/**
 * Answers how far the notice to the board has come, and since when; null before the unit has declared it. The furthest
 * counts: what a registrar has confirmed stays confirmed when another mail is sent.
 */
export function noticeWords(
	{ boardNotice, boardMails, edition }: EntryForWriting,
	locale: Locale
): { state: NoticeState; short: string } | null {
	if (!boardNotice) return null;
	const words = applicationMessages(locale).write.notice;
	const day = (at: Temporal.Instant) =>
		longDate(locale, wallClock(at.toString(), edition.timeZone));
	const confirmed = boardMails.find(({ confirmedAt }) => confirmedAt !== null)?.confirmedAt;
	if (confirmed) return { state: 'confirmed', short: words.confirmed(day(confirmed)) };
	const sent = boardMails[0]?.sentAt;
	if (sent) return { state: 'sent', short: words.sent(day(sent)) };
	return { state: 'declared', short: words.declared(day(boardNotice.declaredAt)) };
}

/** Answers the steps of an entry, in order, with how far each has come. */
export function stepsOf(writing: EntryForWriting, locale: Locale): Step[] {
	const words = applicationMessages(locale).write;
	const base = localHref(locale, `/mina-bidrag/${writing.entry.id}`);
	const { definition } = writing.edition;
	const result = resultNow(writing.eligibility.result, writing.word);
	const hindered = writing.missing.some(
		({ kind }) => kind === 'eligibility' || kind === 'office-word' || kind === 'past-honour'
	);
	const stopped = result === 'may-not-take-part';
	const steps: Step[] = [
		{
			part: 'kan-vi-delta',
			label: words.eligibility,
			href: `${base}/kan-vi-delta`,
			state: stopped ? 'stop' : hindered ? 'todo' : 'done',
			note: words.eligibilityNote[result],
			goOn: words.goOn(words.eligibility)
		}
	];
	for (const section of writing.progress) {
		const questions = definition.form.sections.find(({ key }) => key === section.key)?.questions;
		const title = inLocale(section.title, locale);
		const optional = questions?.every(({ required }) => !required) ?? false;
		const { state, passed, note } = sectionStep({ ...section, optional }, words);
		const waiting = (questions ?? []).reduce(
			(sum, { key }) => sum + (writing.comments.get(key) ?? 0),
			0
		);
		const comments = waiting > 0 ? togetherMessages(locale).comments.count(waiting) : undefined;
		steps.push({
			part: { section: section.key },
			label: title,
			href: `${base}/${section.key}`,
			state,
			passed,
			note: comments ? `${note} · ${comments}` : note,
			comments,
			goOn: words.goOn(title)
		});
	}
	if (definition.boardNotice.required) {
		steps.push({
			part: 'namnd',
			label: words.board,
			href: `${base}/namnd`,
			state: writing.boardNotice ? 'done' : 'todo',
			note: noticeWords(writing, locale)?.short,
			goOn: words.goOn(words.board)
		});
	}
	const submitted = writing.entry.state === 'submitted';
	steps.push({
		part: 'granska',
		label: words.review,
		href: `${base}/granska`,
		state: submitted && !writing.changed ? 'done' : 'todo',
		note: submitted ? (writing.changed ? words.changedNote : words.submittedNote) : undefined,
		goOn: words.goOnToReview
	});
	return steps;
}

/** What a class is called, or its key where the award has none such. */
export function classNamed({ definition }: Edition, key: string): LocalText {
	return definition.classes.find((each) => each.key === key)?.name ?? { sv: key, en: key };
}

const samePart = (one: Part, other: Part) =>
	typeof one === 'object' && typeof other === 'object'
		? one.section === other.section
		: one === other;

const reads = ({ call, mayWrite, reader }: EntryForWriting) =>
	call !== 'open' || mayWrite ? undefined : reader ? ('reader' as const) : ('office' as const);

/** Answers an entry; whoever is invited to it and has not answered is led to the invitation instead of away. */
export async function writingOrInvitation(
	event: Pick<RequestEvent, 'locals' | 'url'>,
	entryId: string
): Promise<EntryForWriting> {
	const { actor, locale } = event.locals;
	const read = await entryForWriting(actor, entryId);
	if (!read.ok && actor.kind === 'person') {
		const open = await myInvitations(actor);
		const mine = open.ok && open.value.find((each) => each.entryId === entryId);
		if (mine) redirect(303, localHref(locale, `/inbjudan?id=${mine.id}`));
	}
	return need(event, read);
}

/** Loads an entry for one of its pages; answers it with what the page shows around its content. */
export async function entryPage(event: RequestEvent, entryId: string, part: Part) {
	const { actor, locale } = event.locals;
	const writing = await writingOrInvitation(event, entryId);
	const words = applicationMessages(locale).write;
	const { edition, entry } = writing;
	const steps = stepsOf(writing, locale);
	const at = steps.findIndex((step) => samePart(step.part, part));
	const name = inLocale(edition.definition.name, locale);
	const programme = `${name} ${inLocale(edition.label, locale)}`;
	const open = writing.call === 'open';
	// The office, which helps, reads it as those who write it see it.
	const { title, text, people, back } = worklistMessages(locale).viewing;
	const viewing = !writing.mayWrite &&
		!writing.reader && {
			title,
			text: part === 'kollegor' ? people : text,
			back,
			href: localHref(locale, `/kansli/${edition.id}/bidrag/${entry.id}`)
		};
	return {
		writing,
		next: steps[at + 1],
		frame: {
			context: entry.unitName ?? undefined,
			demo: entry.demo,
			...(viewing ? { viewing } : {}),
			deadline: deadlineOf(edition, actor, locale, true, writing.reopenedUntil),
			base: localHref(locale, `/mina-bidrag/${entry.id}`),
			mine: localHref(locale, '/mina-bidrag'),
			programme,
			eyebrow: at >= 0 ? `${programme} · ${words.part(at + 1, steps.length)}` : programme,
			open: open && writing.mayWrite,
			/** While others may write: who sees it without being able to. */
			reads: reads(writing),
			mayWithdraw: writing.mayWithdraw,
			officeWord: writing.word?.verdict
				? { verdict: writing.word.verdict, reason: writing.word.reason }
				: null,
			moved: writing.move && {
				reason: writing.move.reason,
				to: inLocale(classNamed(edition, writing.move.to), locale)
			},
			nominated: writing.nominated,
			state: entry.state,
			changed: entry.state === 'submitted' && writing.changed,
			steps: steps.map(({ part: _part, ...step }, which) => ({ ...step, here: which === at }))
		}
	};
}
export type EntryFrame = Awaited<ReturnType<typeof entryPage>>['frame'];
