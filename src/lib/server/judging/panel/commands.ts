// Puts a panel together, asks those who are to sit, and lets its members stand back from an entry.
import { localHref } from '#lib/shared/locale.ts';
import { panelMessages, panelName } from '#lib/shared/messages/panel/index.ts';
import { sql } from 'kysely';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { config } from '../../platform/config.ts';
import { heldByDatabase, inTransaction, type Tx } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import {
	appoint,
	command,
	declareConflict,
	endAppointment,
	ensurePerson,
	holdersOf,
	personById
} from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { submittedOne } from '../../application/index.ts';
import {
	answerInput,
	termsInput,
	type AnswerInput,
	type PanelInput,
	type RecusalInput,
	type TermsInput
} from './input.ts';
import { membersIn, type Answer } from './queries.ts';
import { panelMistakes, partOf, quorumOf, votingSeats, type SeatPart } from './rules.ts';

/**
 * Makes the panel of an edition be these people: someone known by the e-mail address, or someone new; who is not
 * named any more leaves it, and what they did stays. Refuses `invalid` with each mistake at its field.
 */
export async function appointPanel(
	actor: Actor,
	input: PanelInput
): Promise<Outcome<{ members: number; invited: number }>> {
	const { editionId, seats } = input;
	return command(actor, 'panel.appoint', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return refused('not-found');
		// Of two who name the panel at once the second sees whom the first has named.
		await holdPanel(tx, editionId);
		const fields = panelMistakes(seats);
		const [first] = fields;
		if (first) return refused(fields.length === 1 ? first.reason : 'not-complete', { fields });
		const before = await holdersOf(tx, actor, ['panel_member', 'panel_chair'], {
			editionId,
			entryId: null
		});
		const named = new Map<string, boolean>();
		let invited = 0;
		for (const [place, seat] of seats.entries()) {
			const title = seat.title?.trim() ?? '';
			const personId = await ensurePerson(tx, actor, {
				email: seat.email.trim(),
				name: seat.name.trim(),
				...(title ? { title } : {})
			});
			named.set(personId, seat.chair);
			const sat = before.some(({ id }) => id === personId);
			await giveSeat(tx, actor, { editionId, personId, place, part: partOf(seat), title }, sat);
			if (sat) continue;
			await invite(tx, actor, edition, personId);
			invited += 1;
		}
		for (const { id: personId, role } of before) {
			if (named.get(personId) === (role === 'panel_chair')) continue;
			await endAppointment(tx, actor, { personId, role, editionId });
		}
		for (const [personId, chair] of named) {
			await appoint(tx, actor, {
				personId,
				role: chair ? 'panel_chair' : 'panel_member',
				editionId
			});
		}
		await audit(tx, actor, {
			action: 'panel.appoint',
			subject: ['edition', editionId],
			detail: { members: named.size }
		});
		return done({ members: named.size, invited });
	});
}

/** Keeps who sits on a panel as it is until the transaction ends. */
const holdPanel = (tx: Tx, editionId: string) =>
	sql`select judging.hold_panel(${editionId}::uuid)`.execute(tx);

type Seat = { editionId: string; personId: string; place: number; part: SeatPart; title: string };

/** Whoever comes anew, or comes back, is asked again; who sat already keeps what they answered. */
async function giveSeat(tx: Tx, actor: Actor, seat: Seat, sat: boolean) {
	const row = { part: seat.part, place: seat.place, title: seat.title || null };
	const asked = {
		invited_at: actor.at.toString(),
		answer: null,
		answer_note: null,
		answered_at: null
	};
	await tx
		.insertInto('judging.seat')
		.values({
			organiser_id: actor.organiserId,
			edition_id: seat.editionId,
			person_id: seat.personId,
			...row,
			...asked
		})
		.onConflict((known) =>
			known
				.columns(['organiser_id', 'edition_id', 'person_id'])
				.doUpdateSet(sat ? row : { ...row, ...asked })
		)
		.execute();
}

async function invite(tx: Tx, actor: Actor, edition: Edition, personId: string) {
	const person = await personById(tx, actor, personId);
	if (!person) return;
	const { locale } = person;
	const { definition, label } = edition;
	const words = panelMessages(locale).mail;
	const panel = panelOfAward(definition)?.name ?? panelName;
	await queueMail(tx, actor, {
		kind: 'panel.invitation',
		to: { address: person.email, name: person.name },
		locale,
		subject: words.subject(panel[locale], `${definition.name[locale]} ${label[locale]}`),
		body: words.body({
			name: person.name,
			panel: panel[locale],
			edition: `${definition.name[locale]} ${label[locale]}`,
			link: config().url + localHref(locale, `/jury/${edition.id}`)
		}),
		demo: edition.demo,
		editionId: edition.id
	});
}

const panelOfAward = (definition: Edition['definition']) => definition.panels[0];

/**
 * Sets how many must be there to decide, and the sum for prizes. Refuses `number-too-small`, `number-too-large` (more than
 * have a vote) at their fields, and `beyond-budget` where what is sealed costs more (values: `sealed`). Whoever stands back from an
 * entry of a sealed class does not change the sum, since the answer would tell what it got: `budget-in-conflict`.
 */
export async function setPanelTerms(
	actor: Actor,
	input: TermsInput
): Promise<Outcome<{ quorum: number }>> {
	const read = termsInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { editionId, quorum, prizeBudgetOre } = read.data;
	const reasons = { UT001: 'beyond-budget', UT003: 'budget-in-conflict' } as const;
	const set = await heldByDatabase(reasons, () =>
		command(actor, 'panel.appoint', { editionId }, async (tx) => {
			if (!(await editionById(tx, actor, editionId))) return refused('not-found');
			await holdPanel(tx, editionId);
			const members = await membersIn(tx, actor, editionId);
			const max = Math.max(1, votingSeats(members));
			const at = (field: string, reason: RefusalReason, values: Record<string, number>) =>
				refused(reason, { values, fields: [{ field, reason, values }] });
			if (quorum !== null && quorum < 1) return at('quorum', 'number-too-small', { min: 1 });
			if (quorum !== null && quorum > max) return at('quorum', 'number-too-large', { max });
			if (prizeBudgetOre !== null && prizeBudgetOre < 0)
				return at('budget', 'number-too-small', { min: 0 });
			const row = { quorum, prize_budget_ore: prizeBudgetOre };
			await tx
				.insertInto('judging.panel')
				.values({ organiser_id: actor.organiserId, edition_id: editionId, ...row })
				.onConflict((known) => known.columns(['organiser_id', 'edition_id']).doUpdateSet(row))
				.execute();
			await audit(tx, actor, {
				action: 'panel.terms',
				subject: ['edition', editionId],
				detail: { quorum, prizeBudgetOre }
			});
			return done({ quorum: quorumOf(members, quorum) });
		})
	);
	const reason = set.ok ? null : set.refusal.reason;
	if (reason !== 'beyond-budget' && reason !== 'budget-in-conflict') return set;
	const values = reason === 'beyond-budget' ? { sealed: 'yes' } : {};
	return refused(reason, { values, fields: [{ field: 'budget', reason, values }] });
}

/**
 * Whoever was asked to sit says whether they will. No means that they leave the panel at once, and the office sees why.
 * Refuses `not-allowed` for whoever does not sit, and `too-late` once a meeting has been held with them.
 */
export async function answerInvitation(
	actor: Actor,
	input: AnswerInput
): Promise<Outcome<{ answer: Answer }>> {
	const read = answerInput.safeParse(input);
	if (!read.success) return refused('invalid');
	if (actor.kind !== 'person') return refused('sign-in-first');
	const { editionId, answer } = read.data;
	const { personId } = actor;
	return command(actor, 'panel.answer', { editionId }, async (tx) => {
		const me = (await membersIn(tx, actor, editionId)).find((each) => each.personId === personId);
		if (!me) return refused('not-allowed');
		const row = {
			answer,
			answer_note: read.data.note.trim() || null,
			answered_at: actor.at.toString()
		};
		await tx
			.updateTable('judging.seat')
			.set(row)
			.where('organiser_id', '=', actor.organiserId)
			.where('edition_id', '=', editionId)
			.where('person_id', '=', personId)
			.execute();
		await audit(tx, actor, { action: `panel.${answer}`, subject: ['edition', editionId] });
		if (answer === 'declined') {
			const role = me.chair ? 'panel_chair' : 'panel_member';
			await endAppointment(tx, actor, { personId, role, editionId });
		}
		return done({ answer });
	});
}

/**
 * A member stands back from an entry, or the chair sends one out: from then on the database hides the entry, its assessment
 * and its decision from them. It cannot be taken back by the one who did it. Refuses `required` without a reason, and
 * `not-allowed` where somebody else than the chair speaks for another.
 */
export async function recuse(
	actor: Actor,
	input: RecusalInput
): Promise<Outcome<{ editionId: string }>> {
	const { entryId } = input;
	if (actor.kind !== 'person') return refused('sign-in-first');
	const entry = await inTransaction(actor, (tx) => submittedOne(tx, actor, entryId));
	if (!entry) return refused('not-found');
	const { editionId } = entry;
	return command(actor, 'conflict.declare', { entryId, editionId }, async (tx) => {
		const personId = input.personId ?? actor.personId;
		const members = await membersIn(tx, actor, editionId);
		const sits = (id: string) => members.find((member) => member.personId === id);
		const mayActFor = personId === actor.personId || sits(actor.personId)?.chair === true;
		if (!sits(personId) || !mayActFor) return refused('not-allowed');
		const reason = input.reason.trim();
		if (reason === '') {
			return refused('required', { fields: [{ field: 'reason', reason: 'required' }] });
		}
		await declareConflict(tx, actor, { personId, entryId, reason });
		return done({ editionId });
	});
}
