// Reads what was submitted, as it was shown then.
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/database/index.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { query, type About, type Role } from '../../people/index.ts';
import { entryById, entryRows, shaped, type EntryRow } from '../entry/rows.ts';
import { forAssessors, type ShownEntry } from './rules.ts';
import {
	latestSubmission,
	latestSubmissions,
	shapedSubmission,
	submissionRows,
	type SubmissionRow
} from './rows.ts';

/** A submitted entry, with what was submitted last. */
export type SubmittedEntry = Pick<EntryRow, 'id' | 'editionId' | 'state' | 'demo'> & {
	number: number;
	unit: string;
	organisation: string | null;
	title: string | null;
	/** The entry's own: the office may have moved it since. */
	classKey: string | null;
	submissionId: string;
	submittedAt: Temporal.Instant;
	/** Null until the document has been made. */
	documentHash: string | null;
	shown: ShownEntry;
};

/** What an action on an entry is about: the entry, and its edition where the actor may know of it. */
export async function aboutEntry(actor: Actor, entryId: string): Promise<About> {
	const entry = await inTransaction(actor, (tx) => entryById(tx, actor, entryId));
	return entry ? { entryId, editionId: entry.editionId } : { entryId };
}

/**
 * Answers what was submitted last, as it was shown; who assesses sees it without what only the office is shown.
 * Refuses `not-found` where nothing has been submitted.
 */
export async function submittedEntry(
	actor: Actor,
	entryId: string
): Promise<Outcome<SubmittedEntry>> {
	if (!isId(entryId)) return refused('not-found');
	const about = await aboutEntry(actor, entryId);
	const found = await query(actor, 'entry.read-submitted', about, async (tx, held) => {
		const entry = await entryById(tx, actor, entryId);
		const latest = entry && (await latestSubmission(tx, actor, entryId));
		return entry && latest ? submitted(actor, held, entry, latest) : null;
	});
	if (!found.ok) return found;
	return found.value ? { ok: true, value: found.value } : refused('not-found');
}

/**
 * Answers some submissions of an entry as they were shown on their day, by id, as those who assess see them: what was read
 * then is found there, whatever has been submitted since. What the actor may not read is not among them.
 */
export async function submissionsAsShown(
	tx: Tx,
	actor: Actor,
	submissionIds: readonly string[]
): Promise<Map<string, { submittedAt: Temporal.Instant; sections: ShownEntry['sections'] }>> {
	if (submissionIds.length === 0) return new Map();
	const rows = await submissionRows(tx, actor)
		.where('s.id', 'in', [...new Set(submissionIds)])
		.execute();
	return new Map(
		rows
			.map(shapedSubmission)
			.map(({ id, submittedAt, shown }) => [
				id,
				{ submittedAt, sections: forAssessors(shown).sections }
			])
	);
}

/**
 * Answers the entries that are in, in the order of their numbers, of one class where it is given. For the office and
 * the edition's panel; an entry that a member stands back from is not among them.
 */
export async function submittedEntries(
	actor: Actor,
	editionId: string,
	filter: { classKey?: string } = {}
): Promise<Outcome<SubmittedEntry[]>> {
	if (!isId(editionId)) return refused('not-found');
	return query(actor, 'panel.read', { editionId }, (tx, held) =>
		allSubmitted(tx, actor, held, editionId, filter)
	);
}

async function allSubmitted(
	tx: Tx,
	actor: Actor,
	held: ReadonlySet<Role>,
	editionId: string,
	filter: { classKey?: string }
): Promise<SubmittedEntry[]> {
	let rows = entryRows(tx, actor)
		.where('e.edition_id', '=', editionId)
		.where('e.state', '=', 'submitted')
		.orderBy('e.number');
	if (filter.classKey !== undefined) rows = rows.where('e.class_key', '=', filter.classKey);
	const entries = (await rows.execute()).map(shaped);
	const latest = await latestSubmissions(
		tx,
		actor,
		entries.map(({ id }) => id)
	);
	return entries.flatMap((entry) => {
		const submission = latest.get(entry.id);
		return submission ? [submitted(actor, held, entry, submission)] : [];
	});
}

function submitted(
	actor: Actor,
	held: ReadonlySet<Role>,
	entry: EntryRow,
	latest: SubmissionRow
): SubmittedEntry {
	const { shown } = latest;
	// The unit sees all that it wrote, and the office what it alone is shown.
	const whole =
		actor.kind === 'system' ||
		(['applicant', 'reader', 'office'] as const).some((role) => held.has(role));
	return {
		id: entry.id,
		editionId: entry.editionId,
		state: entry.state,
		demo: entry.demo,
		number: entry.number ?? 0,
		unit: shown.unit ?? '',
		organisation: shown.organisation,
		title: shown.title,
		classKey: entry.classKey,
		submissionId: latest.id,
		submittedAt: latest.submittedAt,
		documentHash: latest.documentHash,
		shown: whole ? shown : forAssessors(shown)
	};
}
