// What the office does with one entry. Each act takes a reason, stands in the log, and is told to the applicants.
import { audit } from '../../platform/audit/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { heldByDatabase, type Tx } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { command, type Action } from '../../people/index.ts';
import { editionById, spanOf, type Edition } from '../../programme/index.ts';
import { callOf } from '../entry/open.ts';
import { lockEntry, type EntryRow } from '../entry/rows.ts';
import {
	classMoveInput,
	eligibilityDecisionInput,
	reopeningInput,
	type ClassMoveInput,
	type EligibilityDecisionInput,
	type ReopeningInput
} from './input.ts';
import { tellApplicants } from './mail.ts';
import { reopeningsOf, wordsOn } from './queries.ts';
import { isRunning, lastMinute } from './rules.ts';

type Place = { entry: EntryRow; edition: Edition };

/** Runs an act on a locked entry. What the database holds, a sealed class above all, is told as a refusal. */
function onEntry<T>(
	actor: Actor,
	action: Action,
	entryId: string,
	act: (tx: Tx, place: Place) => Promise<Outcome<T>>
): Promise<Outcome<T>> {
	return heldByDatabase({ '23001': 'sealed' }, () =>
		command(actor, action, { entryId }, async (tx) => {
			const entry = await lockEntry(tx, actor, entryId);
			const edition = entry && (await editionById(tx, actor, entry.editionId));
			return entry && edition ? act(tx, { entry, edition }) : refused('not-found');
		})
	);
}

const personOf = (actor: Actor) => (actor.kind === 'person' ? actor.personId : null);
/** Whether what somebody saw is what there is; who says nothing of it does not mind. */
const asSeen = (seen: string | null | undefined, now: string | null | undefined) =>
	seen === null || seen === undefined || seen === (now ?? 'none');
const noReason: FieldError = { field: 'reason', reason: 'required' };
const wrongFields = (fields: FieldError[]) => refused('not-complete', { fields });

/**
 * Says whether a unit may take part; it counts instead of the unit's own check, until the office says otherwise. The
 * same word again is nothing new. Refuses `not-complete` (no reason given), `newer-revision`
 * (another word came between, the detail), `sealed`, `not-found` and `invalid`.
 */
export async function decideEligibility(
	actor: Actor,
	input: EligibilityDecisionInput
): Promise<Outcome<{ editionId: string }>> {
	const read = eligibilityDecisionInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, verdict, reason, seen } = read.data;
	return onEntry(actor, 'entry.decide-eligibility', entryId, async (tx, { entry, edition }) => {
		if (reason === '') return wrongFields([noReason]);
		const before = (await wordsOn(tx, actor, [entryId])).get(entryId);
		if (!asSeen(seen, before?.id)) return refused('newer-revision', { detail: before });
		if ((before?.verdict ?? null) === verdict && (before?.reason ?? reason) === reason) {
			return done({ editionId: edition.id });
		}
		await tx
			.insertInto('application.eligibility_decision')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entryId,
				verdict,
				reason,
				decided_by: personOf(actor),
				decided_at: actor.at.toString()
			})
			.execute();
		await audit(tx, actor, {
			action: 'entry.decide-eligibility',
			subject: ['entry', entryId],
			detail: { before: before?.verdict ?? null, after: verdict, reason }
		});
		await tellApplicants(
			tx,
			actor,
			{ kind: 'entry.eligibility-decided', entry, edition },
			(words, on) => words.eligibility(on, { verdict, reason })
		);
		return done({ editionId: edition.id });
	});
}

/**
 * Moves an entry to another class. What was submitted stays as it was; the entry's class is another from now on, for
 * everyone who reads it. Refuses `not-complete` with the fields (no reason, `unknown-class`, `already-done`), `sealed`
 * where the class it leaves or the one it comes to has been decided, `not-found` and `invalid`.
 */
export async function moveClass(
	actor: Actor,
	input: ClassMoveInput
): Promise<Outcome<{ editionId: string }>> {
	const read = classMoveInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, classKey, reason, seen } = read.data;
	return onEntry(actor, 'entry.move-class', entryId, async (tx, { entry, edition }) => {
		if (!asSeen(seen, entry.classKey)) {
			return refused('newer-revision', { detail: { class: entry.classKey } });
		}
		const { classes } = edition.definition;
		const to = classes.find(({ key }) => key === classKey);
		const fields: FieldError[] = [];
		if (!to) fields.push({ field: 'class', reason: 'unknown-class' });
		else if (entry.classKey === classKey) fields.push({ field: 'class', reason: 'same-class' });
		if (reason === '') fields.push(noReason);
		if (!to || fields.length > 0) return wrongFields(fields);
		await tx
			.updateTable('application.entry')
			.set({ class_key: classKey })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', entryId)
			.execute();
		await tx
			.insertInto('application.class_move')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entryId,
				from_class: entry.classKey,
				to_class: classKey,
				reason,
				moved_by: personOf(actor),
				moved_at: actor.at.toString()
			})
			.execute();
		await audit(tx, actor, {
			action: 'entry.move-class',
			subject: ['entry', entryId],
			detail: { before: entry.classKey, after: classKey, reason }
		});
		const from = classes.find(({ key }) => key === entry.classKey);
		await tellApplicants(tx, actor, { kind: 'entry.class-moved', entry, edition }, (words, on) =>
			words.moved(on, { from: from?.name ?? null, to: to.name, reason })
		);
		// Who takes part, and in which class, may be public already.
		const { organiserId } = actor;
		await enqueue(tx, 'edition.publish', { organiserId, editionId: edition.id });
		return done({ editionId: edition.id });
	});
}

/** Answers the first instant after a wall-clock minute, as the call's own closing is reckoned; null for no such time. */
function endOfMinute(wallClock: string, timeZone: string): Temporal.Instant | null {
	if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wallClock)) return null;
	try {
		Temporal.PlainDateTime.from(wallClock, { overflow: 'reject' });
	} catch {
		return null;
	}
	const calendar = { stages: { call: { opens: null, closes: wallClock } }, ceremony: null };
	return spanOf(calendar, 'call', timeZone).closesBefore;
}

const afterOrAt = (one: Temporal.Instant, other: Temporal.Instant) =>
	Temporal.Instant.compare(one, other) >= 0;

/**
 * Opens one entry again until a time: it alone may be saved and submitted, judged by when a request reached the server.
 * Another reopening of the same entry takes the place of the one before. Refuses `not-complete` with the fields (no
 * reason, `not-a-time`, `time-in-past`, `call-open-longer`, and `despiteAssessment` with `entries-assessed` where
 * entries of the edition have been assessed and that was not confirmed), `sealed`, `not-found` and `invalid`.
 */
export async function reopenEntry(
	actor: Actor,
	input: ReopeningInput
): Promise<Outcome<{ editionId: string; until: Temporal.Instant }>> {
	const read = reopeningInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, reason, despiteAssessment, seen } = read.data;
	return onEntry(actor, 'entry.reopen', entryId, async (tx, { entry, edition }) => {
		if (edition.kind === 'archive') return refused('not-found');
		const latest = (await reopeningsOf(tx, actor, [entryId])).get(entryId);
		if (!asSeen(seen, latest?.id)) return refused('newer-revision', { detail: latest });
		const { timeZone, calendar, entriesFixedAt } = edition;
		const until = endOfMinute(read.data.until.slice(0, 16), timeZone);
		const fields: FieldError[] = [];
		const { closesBefore } = spanOf(calendar, 'call', timeZone);
		if (!until) fields.push({ field: 'until', reason: 'not-a-time' });
		else if (afterOrAt(actor.at, until)) fields.push({ field: 'until', reason: 'time-in-past' });
		else if (callOf(edition, actor) === 'open' && (!closesBefore || afterOrAt(closesBefore, until)))
			fields.push({ field: 'until', reason: 'call-open-longer' });
		if (reason === '') fields.push(noReason);
		const assessed = entriesFixedAt !== null && afterOrAt(actor.at, entriesFixedAt);
		if (assessed && !despiteAssessment)
			fields.push({ field: 'despiteAssessment', reason: 'entries-assessed' });
		if (!until || fields.length > 0) return wrongFields(fields);
		await endReopening(tx, actor, entryId);
		await tx
			.insertInto('application.reopening')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entryId,
				until: until.toString(),
				reason,
				opened_by: personOf(actor),
				opened_at: actor.at.toString()
			})
			.execute();
		const wall = lastMinute(until, timeZone);
		await audit(tx, actor, {
			action: 'entry.reopen',
			subject: ['entry', entryId],
			detail: { until: wall, reason, assessed }
		});
		await tellApplicants(tx, actor, { kind: 'entry.reopened', entry, edition }, (words, on) =>
			words.reopened(on, { until: wall, reason, submitted: entry.state === 'submitted' })
		);
		return done({ editionId: edition.id, until });
	});
}

/** Ends whatever reopening has no end yet, at the actor's time; one that has run out ends when it did. */
async function endReopening(tx: Tx, actor: Actor, entryId: string) {
	await tx
		.updateTable('application.reopening')
		.set((set) => ({
			closed_at: set.fn('least', [set.ref('until'), set.val(actor.at.toString())]),
			closed_by: personOf(actor)
		}))
		.where('organiser_id', '=', actor.organiserId)
		.where('entry_id', '=', entryId)
		.where('closed_at', 'is', null)
		.execute();
}

/** Closes an entry's reopening before its time. Refuses `already-done` where none is running, and `not-found`. */
export async function closeReopening(
	actor: Actor,
	input: { entryId: string }
): Promise<Outcome<{ editionId: string }>> {
	const { entryId } = input;
	return onEntry(actor, 'entry.reopen', entryId, async (tx, { entry, edition }) => {
		const reopening = (await reopeningsOf(tx, actor, [entryId])).get(entryId);
		if (!reopening || !isRunning(reopening, actor.at)) return refused('already-done');
		await endReopening(tx, actor, entryId);
		await audit(tx, actor, { action: 'entry.close-reopening', subject: ['entry', entryId] });
		await tellApplicants(
			tx,
			actor,
			{ kind: 'entry.reopening-closed', entry, edition },
			(words, on) => words.closed(on, { submitted: entry.state === 'submitted' })
		);
		return done({ editionId: edition.id });
	});
}
