// Arranges, moves and cancels a visit, keeps what the unit says before it, and that it has been held.
import { dayAndTime } from '#lib/shared/dates.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { consensusState } from '../consensus/queries.ts';
import { lockEntry } from '../entries/lock.ts';
import { entryToAssess } from '../entries/queries.ts';
import { textError } from '../review/rules.ts';
import {
	cancelInput,
	heldInput,
	prepareInput,
	visitInput,
	type CancelInput,
	type HeldInput,
	type PrepareInput,
	type VisitInput
} from './input.ts';
import { tellOfVisit } from './mail.ts';
import { endError, textErrors, timeError, visitsOpen, writeVisit } from './plan.ts';
import { preparationOf, visitsTo, type Preparation, type Visit } from './queries.ts';
import {
	hasBegun,
	limits,
	peopleText,
	readAgenda,
	readPeople,
	readStart,
	readUntil
} from './rules.ts';

/**
 * Arranges the visit to an entry at a time that is agreed on, or moves it; the unit and the team get a mail with a
 * calendar file each time something changes. What is offered meanwhile is withdrawn. Refuses `stage-closed` where the
 * award has no visits or the call is still open, `not-a-time`, `visit-too-early`, `visit-in-past`, an end before the
 * start, and a missing or too long text at its field.
 */
export async function arrangeVisit(actor: Actor, input: VisitInput): Promise<Outcome<Visit>> {
	const read = visitInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, until } = read.data;
	const [place, message, agenda, people] = (['place', 'message', 'agenda', 'people'] as const).map(
		(name) => read.data[name].trim()
	) as [string, string, string, string];
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	return command(actor, 'visit.arrange', { entryId, editionId: entry.edition.id }, async (tx) => {
		if (!visitsOpen(entry, actor.at)) return refused('stage-closed');
		const starts = readStart(read.data.starts);
		const ends = until.trim() && starts ? readUntil(starts, until) : null;
		const fields = [
			timeError(entry, starts, actor),
			until.trim() ? endError(starts, ends) : null,
			textError('place', place, limits.place),
			...textErrors({ agenda, people, message })
		].filter((error) => error !== null);
		const [first] = fields;
		if (first || starts === null) return refused(first?.reason ?? 'not-a-time', { fields });
		await lockEntry(tx, entryId);
		await tx
			.updateTable('assessment.visit_offer')
			.set({ state: 'withdrawn', answered_at: actor.at.toString() })
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entryId)
			.where('state', '=', 'open')
			.execute();
		const visit = await writeVisit(tx, actor, entry, {
			...{ starts, ends, place },
			message: message || null,
			agenda: readAgenda(agenda),
			people: readPeople(people)
		});
		return visit ? done(visit) : refused('not-found');
	});
}

/**
 * Cancels the visit; unit and team get a mail with a file that takes it out of their calendars. Refuses `not-found`
 * where none is arranged, `visit-held` once it has been held, and a missing reason at its field.
 */
export async function cancelVisit(actor: Actor, input: CancelInput): Promise<Outcome<null>> {
	const read = cancelInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId } = read.data;
	const reason = read.data.reason.trim();
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	return command(actor, 'visit.arrange', { entryId, editionId: entry.edition.id }, async (tx) => {
		await lockEntry(tx, entryId);
		const visit = (await visitsTo(tx, actor, [entryId])).get(entryId);
		if (!visit) return refused('not-found');
		if (visit.heldAt) return refused('visit-held');
		const wrong = reason
			? textError('reason', reason, limits.message)
			: { field: 'reason', reason: 'reason-missing' as const };
		if (wrong) return refused(wrong.reason, { fields: [wrong] });
		const sequence = visit.sequence + 1;
		await tx
			.updateTable('assessment.visit')
			.set({ sequence, cancelled_at: actor.at.toString(), cancelled_why: reason })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', visit.id)
			.execute();
		await audit(tx, actor, {
			action: 'visit.cancel',
			subject: ['entry', entryId],
			detail: { reason }
		});
		await tellOfVisit(tx, actor, entry, { ...visit, sequence }, { kind: 'cancelled', why: reason });
		return done(null);
	});
}

/**
 * Keeps what the unit says before the visit: whom the team will meet, where to park, whom to call at the door. Refuses
 * `not-found` before a visit is arranged, `newer-revision` with the newer one as detail, and `too-long` at its field.
 */
export async function prepareVisit(
	actor: Actor,
	input: PrepareInput
): Promise<Outcome<Preparation>> {
	const read = prepareInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, revision, people, practical } = read.data;
	return command(actor, 'visit.answer', { entryId }, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		await lockEntry(tx, entryId);
		if (!(await visitsTo(tx, actor, [entryId])).has(entryId)) return refused('not-found');
		const before = await preparationOf(tx, actor, entryId);
		if (before && before.revision !== revision) {
			const newer = { ...before, people: peopleText(before.people) };
			return refused('newer-revision', { detail: newer });
		}
		const fields = (
			[
				['people', people],
				['practical', practical]
			] as const
		)
			.map(([field, text]) => (text.trim() ? textError(field, text, limits.lines) : null))
			.filter((error) => error !== null);
		if (fields[0]) return refused(fields[0].reason, { fields });
		const row = {
			people: json(readPeople(people)),
			practical: practical.trim() || null,
			revision: (before?.revision ?? 0) + 1,
			changed_by: actor.personId,
			changed_at: actor.at.toString()
		};
		await tx
			.insertInto('assessment.visit_preparation')
			.values({ organiser_id: actor.organiserId, entry_id: entryId, ...row })
			.onConflict((conflict) => conflict.columns(['organiser_id', 'entry_id']).doUpdateSet(row))
			.execute();
		await audit(tx, actor, { action: 'visit.prepare', subject: ['entry', entryId] });
		const kept = await preparationOf(tx, actor, entryId);
		return kept ? done(kept) : refused('not-found');
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
