// Submissions as rows, and an entry as it would be shown if it were submitted now.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Edition } from '../../programme/index.ts';
import { answersOfEntry, confirmedOf, typedOf } from '../answers/queries.ts';
import { boardNotices, type BoardNoticeRow } from '../board-notice/queries.ts';
import type { EntryRow } from '../entry/rows.ts';
import { wordsOn } from '../office/queries.ts';
import type { OfficeWord } from '../office/rules.ts';
import { missingIn, type Missing } from '../entry/rules.ts';
import { pastHonoursIn } from '../past-honours/queries.ts';
import type { PastHonour } from '../past-honours/rules.ts';
import { shownAlike, shownEntry, type ShownEntry } from './rules.ts';

export type SubmissionRow = {
	id: string;
	entryId: string;
	/** 1 for the first; each later one stands instead of those before it. */
	sequence: number;
	shown: ShownEntry;
	documentHash: string | null;
	submittedBy: string | null;
	submittedAt: Temporal.Instant;
};

export function submissionRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('application.submission as s')
		.select([
			's.id',
			's.entry_id as entryId',
			's.sequence',
			's.shown',
			's.document_hash as documentHash',
			's.submitted_by as submittedBy',
			's.submitted_at as submittedAt'
		])
		.where('s.organiser_id', '=', actor.organiserId);
}

type Raw = Awaited<ReturnType<ReturnType<typeof submissionRows>['execute']>>[number];
export const shapedSubmission = (row: Raw): SubmissionRow => ({
	...row,
	shown: row.shown as ShownEntry
});

/** Answers the latest submission of each entry that has one and that the actor may read, by entry. */
export async function latestSubmissions(
	tx: Tx,
	actor: Actor,
	entryIds: readonly string[]
): Promise<Map<string, SubmissionRow>> {
	if (entryIds.length === 0) return new Map();
	const rows = await submissionRows(tx, actor)
		.where('s.entry_id', 'in', [...entryIds])
		.distinctOn('s.entry_id')
		.orderBy('s.entry_id')
		.orderBy('s.sequence', 'desc')
		.execute();
	return new Map(rows.map((row) => [row.entryId, shapedSubmission(row)]));
}

export async function latestSubmission(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<SubmissionRow | undefined> {
	return (await latestSubmissions(tx, actor, [entryId])).get(entryId);
}

/**
 * Answers what a document of the entry as it stands is made from: what was submitted where that is what stands, else the
 * draft at this moment.
 */
export async function documentNow(tx: Tx, actor: Actor, entry: EntryRow, edition: Edition) {
	const { shown } = await entryNow(tx, actor, entry, edition);
	const latest = await latestSubmission(tx, actor, entry.id);
	const stands = entry.state === 'submitted' && latest && shownAlike(latest.shown, shown);
	const facts = stands
		? { shown: latest.shown, submittedAt: latest.submittedAt, at: latest.submittedAt }
		: { shown, submittedAt: null, at: actor.at };
	return { shown, facts: { ...facts, number: entry.number } };
}

export type EntryNow = {
	answers: Awaited<ReturnType<typeof answersOfEntry>>;
	boardNotice: BoardNoticeRow | null;
	shown: ShownEntry;
	missing: Missing[];
	/** The office's word on whether the unit may take part, where it has said one. */
	word: OfficeWord | null;
	/** The award's rules about earlier honours that the unit falls under. */
	pastHonours: PastHonour[];
};

/** Answers how an entry stands now: its answers, how it would be shown, and what hinders submission. */
export async function entryNow(
	tx: Tx,
	actor: Actor,
	entry: EntryRow,
	edition: Edition
): Promise<EntryNow> {
	const { definition } = edition;
	const answers = await answersOfEntry(tx, actor, entry.id);
	const boardNotice = (await boardNotices(tx, actor, [entry.id])).get(entry.id) ?? null;
	const eligibility = entry.eligibility.answers;
	const word = (await wordsOn(tx, actor, [entry.id])).get(entry.id) ?? null;
	const shown = shownEntry({
		definition,
		answers,
		eligibility,
		boardNotice,
		classKey: entry.classKey
	});
	const pastHonours = await (await pastHonoursIn(tx, actor, edition))(shown);
	return {
		pastHonours,
		word,
		answers,
		boardNotice,
		shown,
		missing: missingIn({
			definition,
			answers: typedOf(answers),
			films: confirmedOf(answers),
			eligibility,
			boardNotice: boardNotice !== null,
			word,
			pastHonours
		})
	};
}
