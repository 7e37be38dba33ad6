// Reads entries for those who write them and for the office.
import type { LocalText } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { refused } from '../../platform/outcome.ts';
import { holdersOf, query, standingOf } from '../../people/index.ts';
import {
	daysLeft,
	editionById,
	editions,
	type Edition,
	type StageState
} from '../../programme/index.ts';
import { answersOf, confirmedOf, typedOf, type AnswerRow } from '../answers/queries.ts';
import { boardNotices, type BoardNoticeRow } from '../board-notice/queries.ts';
import { boardMails, type BoardMailRow } from '../registrar/queries.ts';
import { commentsIn } from '../comments/queries.ts';
import { openCounts, threadsOf } from '../comments/rules.ts';
import { evaluateEligibility, type EligibilityVerdict } from '../eligibility/rules.ts';
import { nominationOfEntry } from '../nominations/queries.ts';
import { pastHonoursIn } from '../past-honours/queries.ts';
import { resultWithPast, type PastHonour } from '../past-honours/rules.ts';
import {
	entryNow,
	latestSubmission,
	latestSubmissions,
	type SubmissionRow
} from '../submission/rows.ts';
import { shownAlike, shownEntry, type ShownEntry } from '../submission/rules.ts';
import { latestMove, reopeningsOf, wordsOn } from '../office/queries.ts';
import {
	isRunning,
	lastMinute,
	type ClassMove,
	type OfficeWord,
	type Reopening
} from '../office/rules.ts';
import { callFor, callOf } from './open.ts';
import { entryById, entryRows, shaped, type EntryRow } from './rows.ts';
import { missingIn, progressOf, type Missing, type SectionProgress } from './rules.ts';

/** An entry in a list. */
export type EntryInList = EntryRow & {
	edition: {
		id: string;
		programme: string;
		slug: string;
		name: LocalText;
		label: LocalText;
		/** When its decisions became public. */
		releasedAt: Temporal.Instant | null;
	};
	/** In one's own list: one reads along, and writes nothing in it. */
	reads: boolean;
	call: StageState;
	/** Wall clock of the last minute; null where none is set. */
	closes: string | null;
	daysLeft: number | null;
	progress: SectionProgress[];
	/** The award's rules about earlier honours that the unit falls under. */
	pastHonours: PastHonour[];
	/** How many things hinder submission. */
	missing: number;
	/** Something was changed after the submission. */
	changed: boolean;
};

/** Answers the entries that the actor writes or reads along with, newest first. */
export async function myEntries(actor: Actor): Promise<Outcome<EntryInList[]>> {
	return query(actor, 'entry.start', {}, async (tx) => {
		const standing = await standingOf(tx, actor);
		const ids = standing.flatMap(({ role, entryId }) =>
			(role === 'applicant' || role === 'reader') && entryId ? [entryId] : []
		);
		if (ids.length === 0) return [];
		const rows = await entryRows(tx, actor)
			.where('e.id', 'in', ids)
			.orderBy('e.created_at', 'desc')
			.execute();
		const writes = new Set(
			standing.flatMap(({ role, entryId }) => (role === 'applicant' ? [entryId] : []))
		);
		const mine = await inList(tx, actor, rows.map(shaped));
		return mine.map((entry) => ({ ...entry, reads: !writes.has(entry.id) }));
	});
}

/** Answers every entry of an edition, drafts with how far they have come, for the office. */
export async function entriesOfEdition(
	actor: Actor,
	editionId: string
): Promise<Outcome<EntryInList[]>> {
	if (!isId(editionId)) return refused('not-found');
	return query(actor, 'entry.list', { editionId }, async (tx) => {
		const rows = await entryRows(tx, actor)
			.where('e.edition_id', '=', editionId)
			.orderBy('e.number')
			.orderBy('e.created_at')
			.execute();
		return inList(tx, actor, rows.map(shaped));
	});
}

async function inList(tx: Tx, actor: Actor, rows: EntryRow[]): Promise<EntryInList[]> {
	const ids = rows.map(({ id }) => id);
	const answers = await answersOf(tx, actor, ids);
	const notices = await boardNotices(tx, actor, ids);
	const submissions = await latestSubmissions(tx, actor, ids);
	const words = await wordsOn(tx, actor, ids);
	const reopenings = await reopeningsOf(tx, actor, ids);
	const byId = new Map<string, Edition>();
	for (const id of new Set(rows.map(({ editionId }) => editionId))) {
		const edition = await editionById(tx, actor, id);
		if (edition) byId.set(id, edition);
	}
	const past = new Map<string, PastHonour[]>();
	for (const edition of byId.values()) {
		const honoured = await pastHonoursIn(tx, actor, edition);
		for (const row of rows.filter(({ editionId }) => editionId === edition.id)) {
			const said = { unit: row.unitName, organisation: row.organisationName };
			past.set(row.id, await honoured(said));
		}
	}
	return rows.flatMap((row) => {
		const edition = byId.get(row.editionId);
		if (!edition) return [];
		const { definition, timeZone } = edition;
		const written = answers.get(row.id) ?? new Map<string, AnswerRow>();
		const typed = typedOf(written);
		const submission = submissions.get(row.id);
		const shown = () =>
			shownEntry({
				definition,
				answers: written,
				eligibility: row.eligibility.answers,
				boardNotice: notices.get(row.id) ?? null,
				classKey: row.classKey
			});
		const missing = missingIn({
			definition,
			answers: typed,
			films: confirmedOf(written),
			eligibility: row.eligibility.answers,
			boardNotice: notices.has(row.id),
			word: words.get(row.id),
			pastHonours: past.get(row.id) ?? []
		});
		const reopening = reopenings.get(row.id);
		const { closes, calendar: dates } = closingFor(edition, actor, reopening);
		return [
			{
				...row,
				reads: false,
				edition: {
					id: edition.id,
					programme: edition.programme,
					slug: edition.slug,
					name: definition.name,
					label: edition.label,
					releasedAt: edition.releasedAt
				},
				call: callFor(edition, actor, reopening),
				closes,
				daysLeft: daysLeft(dates, 'call', timeZone, actor.at),
				progress: progressOf(definition, typed, confirmedOf(written)),
				pastHonours: past.get(row.id) ?? [],
				missing: missing.length,
				changed: submission !== undefined && !shownAlike(submission.shown, shown())
			}
		];
	});
}

/** The wall clock of the last minute for one entry, and the calendar as it is for that entry alone. */
function closingFor(edition: Edition, actor: Actor, reopening: Reopening | undefined) {
	const { calendar, timeZone } = edition;
	const closes =
		reopening && isRunning(reopening, actor.at)
			? lastMinute(reopening.until, timeZone)
			: (calendar.stages.call?.closes ?? null);
	const call = { opens: calendar.stages.call?.opens ?? null, closes };
	return { closes, calendar: { ...calendar, stages: { ...calendar.stages, call } } };
}

/** Everything that a page needs where an entry is written. */
export type EntryForWriting = {
	entry: EntryRow;
	edition: Edition;
	/** For this entry: the office may have opened it again. */
	call: StageState;
	/** A reader, and the office, see it all and change nothing. */
	mayWrite: boolean;
	/** Reads along with the unit; else it is the office that looks. */
	reader: boolean;
	/** How many comments wait at each question, by its key; the office sees none. */
	comments: ReadonlyMap<string, number>;
	/** Whether it can be taken back: what is opened for one entry alone is for handing it in. */
	mayWithdraw: boolean;
	/** The wall clock of the last minute, where the entry is open again for those who write it. */
	reopenedUntil: string | null;
	/** The office's word on whether the unit may take part, and to which class it has moved the entry. */
	word: OfficeWord | null;
	/** The award's rules about earlier honours that the unit falls under. */
	pastHonours: PastHonour[];
	move: ClassMove | null;
	answers: ReadonlyMap<string, AnswerRow>;
	/** The names of those who write, by person. */
	writers: ReadonlyMap<string, string>;
	eligibility: EligibilityVerdict;
	boardNotice: BoardNoticeRow | null;
	/** Who proposed it and what they wrote, where it was begun from a nomination. */
	nominated: { nominator: string; why: string } | null;
	/** What the registrar has been sent, newest first. */
	boardMails: BoardMailRow[];
	progress: SectionProgress[];
	missing: Missing[];
	/** As it would be submitted now. */
	shown: ShownEntry;
	/** What counts, where something has been submitted. */
	submission: SubmissionRow | null;
	/** Something was changed after the submission. */
	changed: boolean;
};

/** Answers an entry for those who write it, and for the office. Refuses `not-found`. */
export async function entryForWriting(
	actor: Actor,
	entryId: string
): Promise<Outcome<EntryForWriting>> {
	if (!isId(entryId)) return refused('not-found');
	const read = await query(actor, 'entry.read-draft', { entryId }, async (tx, held) => {
		const entry = await entryById(tx, actor, entryId);
		const edition = entry && (await editionById(tx, actor, entry.editionId));
		if (!entry || !edition) return null;
		const now = await entryNow(tx, actor, entry, edition);
		const checked = evaluateEligibility(edition.definition, entry.eligibility.answers);
		const submission = (await latestSubmission(tx, actor, entryId)) ?? null;
		const reopening = (await reopeningsOf(tx, actor, [entryId])).get(entryId);
		const reopened = reopening && isRunning(reopening, actor.at) ? reopening : null;
		const holders = await holdersOf(tx, actor, ['applicant'], { entryId });
		return {
			...now,
			entry,
			edition,
			mayWrite: held.has('applicant'),
			reader: held.has('reader'),
			comments: openCounts(threadsOf(await commentsIn(tx, actor, entryId))),
			call: callFor(edition, actor, reopening),
			mayWithdraw: callOf(edition, actor) === 'open',
			reopenedUntil: reopened && lastMinute(reopened.until, edition.timeZone),
			move: (await latestMove(tx, actor, entryId)) ?? null,
			boardMails: await boardMails(tx, actor, entryId),
			nominated: await nominationOfEntry(tx, actor, entryId),
			writers: new Map(holders.map(({ id, name }) => [id, name])),
			progress: progressOf(edition.definition, typedOf(now.answers), confirmedOf(now.answers)),
			eligibility: { ...checked, result: resultWithPast(checked.result, now.pastHonours) },
			submission,
			changed: submission !== null && !shownAlike(submission.shown, now.shown)
		};
	});
	if (!read.ok) return read;
	return read.value ? { ok: true, value: read.value } : refused('not-found');
}

/** Answers the editions whose call is open now, for starting an entry. */
export async function openCalls(actor: Actor): Promise<Outcome<Edition[]>> {
	return query(actor, 'eligibility.check', {}, async (tx) =>
		(await editions(tx, actor)).filter((edition) => callOf(edition, actor) === 'open')
	);
}
