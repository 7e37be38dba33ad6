// Offers dates for a visit, and answers them: the unit accepts one, or says that none fits. Whoever is late is told what
// has happened meanwhile, and nothing that they wrote is lost.
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/index.ts';
import { json, type Tx } from '../../../platform/database/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../../platform/outcome.ts';
import { command } from '../../../people/index.ts';
import { lockEntry } from '../../entries/lock.ts';
import { entryToAssess, type EntryToAssess } from '../../entries/queries.ts';
import { textError } from '../../review/rules.ts';
import { tellOfDecline, tellOfOffer, tellOfWithdrawal } from '../mail.ts';
import { endError, textErrors, timeError, visitsOpen, writeVisit } from '../plan.ts';
import { visitsTo, type Visit } from '../queries.ts';
import { limits, readAgenda, readPeople, readStart, readUntil, startProblem } from '../rules.ts';
import { visitTime } from '../times.ts';
import {
	acceptInput,
	declineInput,
	offerInput,
	withdrawInput,
	type AcceptInput,
	type DeclineInput,
	type OfferInput,
	type WithdrawInput
} from './input.ts';
import { latestOffer, offerById, type Offer, type OfferedDate } from './queries.ts';

type Row = { starts: string; until: string; place: string };

/** Reads the dates as they were typed; what is wrong stands at the row's fields: `starts-0`, `until-0`, `place-0`. */
function readDates(
	entry: EntryToAssess,
	actor: Actor,
	rows: readonly Row[]
): { dates: OfferedDate[]; fields: FieldError[] } {
	const dates: OfferedDate[] = [];
	const fields: FieldError[] = [];
	let usual = '';
	for (const [at, row] of rows.entries()) {
		const [typedStart, typedEnd] = [row.starts.trim(), row.until.trim()];
		if (typedStart === '' && typedEnd === '' && at > 0) continue;
		const starts = readStart(typedStart);
		const ends = starts ? readUntil(starts, typedEnd) : null;
		const place = row.place.trim() || usual;
		usual ||= place;
		const wrong = [
			timeError(entry, starts, actor, `starts-${at}`),
			starts ? endError(starts, ends, `until-${at}`) : null,
			textError(`place-${at}`, place, limits.place)
		].filter((error) => error !== null);
		fields.push(...wrong);
		if (starts && ends) dates.push({ starts, ends, place });
	}
	return { dates, fields };
}

/**
 * Offers the unit one to five dates for the visit, in place of what was offered before; the unit gets a mail. Refuses
 * `stage-closed` where the award has no visits or the call is still open, `visit-held` once it has been held, and what is
 * wrong with a date or a text at its field.
 */
export async function offerVisit(actor: Actor, input: OfferInput): Promise<Outcome<Offer>> {
	const read = offerInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId } = read.data;
	const [agenda, people, message] = [
		read.data.agenda.trim(),
		read.data.people.trim(),
		read.data.message.trim()
	];
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	return command(actor, 'visit.arrange', { entryId, editionId: entry.edition.id }, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		if (!visitsOpen(entry, actor.at)) return refused('stage-closed');
		const { dates, fields } = readDates(entry, actor, read.data.dates);
		fields.push(...textErrors({ agenda, people, message }));
		if (dates.length === 0 && fields.length === 0) {
			fields.push({ field: 'starts-0', reason: 'not-a-time' });
		}
		if (fields[0]) return refused(fields[0].reason, { fields });
		await lockEntry(tx, entryId);
		if ((await visitsTo(tx, actor, [entryId])).get(entryId)?.heldAt) return refused('visit-held');
		await endOffer(tx, actor, entryId, { state: 'withdrawn' });
		await tx
			.insertInto('assessment.visit_offer')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entryId,
				dates: json(dates),
				agenda: json(readAgenda(agenda)),
				people: json(readPeople(people)),
				message: message || null,
				offered_by: actor.personId,
				offered_at: actor.at.toString()
			})
			.execute();
		const offer = await latestOffer(tx, actor, entryId);
		if (!offer) return refused('not-found');
		await audit(tx, actor, {
			action: 'visit.offer',
			subject: ['entry', entryId],
			detail: { dates: dates.map(({ starts }) => starts) }
		});
		await tellOfOffer(tx, actor, entry, offer);
		return done(offer);
	});
}

type End =
	| { state: 'withdrawn' }
	| { state: 'accepted'; chosen: number }
	| { state: 'declined'; answer: string | null; suggestions: string | null };

async function endOffer(tx: Tx, actor: Actor, entryId: string, end: End) {
	await tx
		.updateTable('assessment.visit_offer')
		.set({
			...end,
			answered_at: actor.at.toString(),
			answered_by: actor.kind === 'person' ? actor.personId : null
		})
		.where('organiser_id', '=', actor.organiserId)
		.where('entry_id', '=', entryId)
		.where('state', '=', 'open')
		.execute();
}

/** Answers the offer if it is still open, else what has become of it. */
async function openOffer(
	tx: Tx,
	actor: Actor,
	entryId: string,
	offerId: string
): Promise<Outcome<Offer>> {
	const offer = await offerById(tx, actor, entryId, offerId);
	if (!offer) return refused('not-found');
	switch (offer.state) {
		case 'open':
			return done(offer);
		case 'accepted': {
			const date = offer.chosen === null ? undefined : offer.dates[offer.chosen];
			return refused('offer-accepted', {
				values: { when: date ? visitTime(actor.locale, date) : '' },
				detail: { chosen: offer.chosen }
			});
		}
		case 'declined':
			return refused('offer-declined');
		case 'withdrawn':
			return refused('offer-withdrawn');
	}
}

/**
 * The unit accepts one of the dates: with that the visit is arranged, and unit and team get a mail with a calendar file.
 * Accepting the same date twice is accepting it once. Refuses `offer-accepted` (another date, with which), `offer-declined`,
 * `offer-withdrawn`, and a date that is gone by or not chosen at its field.
 */
export async function acceptVisit(actor: Actor, input: AcceptInput): Promise<Outcome<Visit>> {
	const read = acceptInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, offerId, chosen } = read.data;
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	return command(actor, 'visit.answer', { entryId }, async (tx) => {
		await lockEntry(tx, entryId);
		const open = await openOffer(tx, actor, entryId, offerId);
		if (!open.ok) {
			const { refusal } = open;
			const visit = (await visitsTo(tx, actor, [entryId])).get(entryId);
			const same =
				refusal.reason === 'offer-accepted' &&
				(refusal.detail as { chosen: number | null }).chosen === chosen;
			return same && visit ? done(visit) : open;
		}
		const offer = open.value;
		const date = chosen === null ? undefined : offer.dates[chosen];
		if (!date || chosen === null) {
			return refused('not-an-option', { fields: [{ field: 'date', reason: 'not-an-option' }] });
		}
		if (startProblem(date.starts, entry.edition, actor.at)) {
			return refused('date-gone', { fields: [{ field: 'date', reason: 'date-gone' }] });
		}
		await endOffer(tx, actor, entryId, { state: 'accepted', chosen });
		await audit(tx, actor, {
			action: 'visit.accept',
			subject: ['entry', entryId],
			detail: { starts: date.starts }
		});
		const { message, agenda, people } = offer;
		const visit = await writeVisit(tx, actor, entry, {
			...date,
			...{ message, agenda, people, offerId }
		});
		return visit ? done(visit) : refused('not-found');
	});
}

/**
 * The unit says that none of the dates fits, and when they can; those who lead the team get a mail. Refuses like
 * `acceptVisit`, and where nothing is said at all.
 */
export async function declineVisit(actor: Actor, input: DeclineInput): Promise<Outcome<null>> {
	const read = declineInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, offerId } = read.data;
	const [answer, suggestions] = [read.data.answer.trim(), read.data.suggestions.trim()];
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	return command(actor, 'visit.answer', { entryId }, async (tx) => {
		await lockEntry(tx, entryId);
		const open = await openOffer(tx, actor, entryId, offerId);
		if (!open.ok) return open;
		const fields = [
			answer || !suggestions ? textError('answer', answer, limits.message) : null,
			suggestions ? textError('suggestions', suggestions, limits.message) : null
		].filter((error) => error !== null);
		if (fields[0]) return refused(fields[0].reason, { fields });
		const said = { answer: answer || null, suggestions: suggestions || null };
		await endOffer(tx, actor, entryId, { state: 'declined', ...said });
		await audit(tx, actor, { action: 'visit.decline', subject: ['entry', entryId] });
		await tellOfDecline(tx, actor, found.value, { answer, suggestions });
		return done(null);
	});
}

/** Takes back what is offered; the unit gets a mail. Refuses `offer-answered` once the unit has answered, and `already-done`. */
export async function withdrawOffer(actor: Actor, input: WithdrawInput): Promise<Outcome<null>> {
	const read = withdrawInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, offerId } = read.data;
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const about = { entryId, editionId: found.value.edition.id };
	return command(actor, 'visit.arrange', about, async (tx) => {
		await lockEntry(tx, entryId);
		const open = await openOffer(tx, actor, entryId, offerId);
		if (!open.ok) {
			const { reason } = open.refusal;
			if (reason === 'not-found') return open;
			return refused(reason === 'offer-withdrawn' ? 'already-done' : 'offer-answered');
		}
		await endOffer(tx, actor, entryId, { state: 'withdrawn' });
		await audit(tx, actor, { action: 'visit.withdraw', subject: ['entry', entryId] });
		await tellOfWithdrawal(tx, actor, found.value);
		return done(null);
	});
}
