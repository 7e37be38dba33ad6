// Arranges and moves a visit, keeps what the team notes at it, and that it has been held.
import { dayAndTime } from '#lib/shared/dates.ts';
import type { Actor, Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { command, holdersOf } from '../../people/index.ts';
import { stageState } from '../../programme/index.ts';
import { consensusState } from '../consensus/queries.ts';
import { lockEntry } from '../entries/lock.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import { visitMail } from '../mail/compose.ts';
import { textError } from '../review/rules.ts';
import { teamOf } from '../team/queries.ts';
import {
	heldInput,
	notesInput,
	visitInput,
	type HeldInput,
	type NotesInput,
	type VisitInput
} from './input.ts';
import { checksOf, visitsTo, type Visit } from './queries.ts';
import { hasBegun, limits, readStart, startProblem } from './rules.ts';

/**
 * Arranges the visit to an entry, or moves it; the unit and the team get a mail each time something changes. Refuses
 * `stage-closed` where the award has no visits or the call is still open, `not-a-time`, `visit-too-early`,
 * `visit-in-past`, and a missing or too long place or message at its field.
 */
export async function arrangeVisit(actor: Actor, input: VisitInput): Promise<Outcome<Visit>> {
	const read = visitInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId } = read.data;
	const place = read.data.place.trim();
	const message = read.data.message.trim();
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const { edition } = entry;
	return command(actor, 'visit.arrange', { entryId, editionId: edition.id }, async (tx) => {
		const call = stageState(edition.calendar, 'call', edition.timeZone, actor.at);
		if (!entry.assessment.visit || call === 'open' || call === 'not-yet') {
			return refused('stage-closed');
		}
		const starts = readStart(read.data.starts);
		const fields = [
			timeError(entry, starts, actor),
			textError('place', place, limits.place),
			message ? textError('message', message, limits.message) : null
		].filter((error) => error !== null);
		const [first] = fields;
		if (first || starts === null) return refused(first?.reason ?? 'not-a-time', { fields });
		await lockEntry(tx, entryId);
		const before = (await visitsTo(tx, actor, [entryId])).get(entryId);
		const same =
			before?.starts === starts && before.place === place && (before.message ?? '') === message;
		if (before && same) return done(before);
		// A visit with a new time has not been held.
		const moved = before !== undefined && before.starts !== starts;
		const row = {
			starts,
			place,
			message: message || null,
			...(moved ? { held_at: null } : {})
		};
		await tx
			.insertInto('assessment.visit')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entryId,
				arranged_by: actor.kind === 'person' ? actor.personId : null,
				...row
			})
			.onConflict((conflict) => conflict.columns(['organiser_id', 'entry_id']).doUpdateSet(row))
			.execute();
		await audit(tx, actor, {
			action: before ? 'visit.move' : 'visit.arrange',
			subject: ['entry', entryId],
			detail: { starts, place }
		});
		const told = { starts, place, message, moved: before !== undefined };
		for (const applicant of await holdersOf(tx, actor, ['applicant'], { entryId })) {
			await queueMail(tx, actor, visitMail(entry, applicant, { ...told, unit: true }));
		}
		for (const member of await teamOf(tx, actor, entryId)) {
			await queueMail(tx, actor, visitMail(entry, member, { ...told, unit: false }));
		}
		const visit = (await visitsTo(tx, actor, [entryId])).get(entryId);
		return visit ? done(visit) : refused('not-found');
	});
}

function timeError(entry: EntryToAssess, starts: string | null, actor: Actor): FieldError | null {
	if (starts === null) return { field: 'starts', reason: 'not-a-time' };
	const problem = startProblem(starts, entry.edition, actor.at);
	if (!problem) return null;
	return problem.reason === 'visit-too-early'
		? {
				field: 'starts',
				reason: problem.reason,
				values: { closes: dayAndTime(actor.locale, problem.closes) }
			}
		: { field: 'starts', reason: problem.reason };
}

/** The name of the control that takes the note to a check. */
export function noteField(findingId: string | null): string {
	return `note-${findingId ?? 'other'}`;
}

/**
 * Keeps the actor's notes on the visit, one to each check and one besides, before it as well as after. Refuses `not-found` before a visit is arranged, `newer-revision` where another of the actor's own windows came
 * between (the newer note as detail), `too-long` at its field, and `invalid` for a check that is not the team's.
 */
export async function noteAtVisit(actor: Actor, input: NotesInput): Promise<Outcome<null>> {
	const read = notesInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, notes } = read.data;
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId, editionId: entry.edition.id };
	return command(actor, 'visit.note', about, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		const visit = (await visitsTo(tx, actor, [entryId])).get(entryId);
		if (!visit) return refused('not-found');
		const team = await teamOf(tx, actor, entryId);
		const checks = new Set((await checksOf(tx, actor, entry, team)).map(({ id }) => id));
		if (notes.some(({ findingId }) => findingId !== null && !checks.has(findingId))) {
			return refused('invalid');
		}
		const fields = notes
			.map(({ findingId, body }) =>
				body ? textError(noteField(findingId), body, limits.note) : null
			)
			.filter((error) => error?.reason === 'too-long');
		if (fields[0]) return refused('too-long', { values: fields[0].values, fields });
		await lockEntry(tx, entryId);
		for (const note of notes) {
			const newer = await keepNote(tx, actor, visit.id, note);
			if (newer) {
				const field = noteField(note.findingId);
				return refused('newer-revision', {
					fields: [{ field, reason: 'newer-revision' }],
					detail: newer
				});
			}
		}
		return done(null);
	});
}

/**
 * Says that the visit has been held, or that it has not after all. Refuses `not-found` before a visit is arranged,
 * `visit-not-yet` before its time, and `stage-closed` once the consensus is done.
 */
export async function markVisitHeld(actor: Actor, input: HeldInput): Promise<Outcome<null>> {
	const read = heldInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, held } = read.data;
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const { edition } = found.value;
	return command(actor, 'visit.note', { entryId, editionId: edition.id }, async (tx) => {
		await lockEntry(tx, entryId);
		const visit = (await visitsTo(tx, actor, [entryId])).get(entryId);
		if (!visit) return refused('not-found');
		if ((await consensusState(tx, actor, entryId)) === 'done') return refused('stage-closed');
		if (held && !hasBegun(visit.starts, edition.timeZone, actor.at)) {
			return refused('visit-not-yet', {
				values: { starts: dayAndTime(actor.locale, visit.starts) }
			});
		}
		if ((visit.heldAt !== null) === held) return done(null);
		await tx
			.updateTable('assessment.visit')
			.set({ held_at: held ? actor.at.toString() : null })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', visit.id)
			.execute();
		await audit(tx, actor, {
			action: held ? 'visit.hold' : 'visit.unhold',
			subject: ['entry', entryId]
		});
		return done(null);
	});
}

/** Writes one note; answers the note that came between, if one did. */
async function keepNote(
	tx: Tx,
	actor: Person,
	visitId: string,
	note: { findingId: string | null; body: string; seen: string | null }
): Promise<{ findingId: string | null; body: string } | null> {
	const body = note.body.trim();
	const own = await tx
		.selectFrom('assessment.visit_note as n')
		.select(['n.id', 'n.body', 'n.noted_at as notedAt'])
		.where('n.organiser_id', '=', actor.organiserId)
		.where('n.visit_id', '=', visitId)
		.where('n.noted_by', '=', actor.personId)
		.where('n.finding_id', note.findingId === null ? 'is' : '=', note.findingId)
		.executeTakeFirst();
	if (!own) {
		if (body === '') return null;
		await tx
			.insertInto('assessment.visit_note')
			.values({
				organiser_id: actor.organiserId,
				visit_id: visitId,
				finding_id: note.findingId,
				body,
				noted_by: actor.personId,
				noted_at: actor.at.toString()
			})
			.execute();
		return null;
	}
	if (own.body === body) return null;
	const seen = own.body === '' || note.seen === own.notedAt.toString();
	if (!seen) return { findingId: note.findingId, body: own.body };
	await tx
		.updateTable('assessment.visit_note')
		.set({ body, noted_at: actor.at.toString() })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', own.id)
		.execute();
	return null;
}
