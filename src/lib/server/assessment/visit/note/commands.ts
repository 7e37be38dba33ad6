// Keeps what is noted at a visit: each version once, whatever the line does, and none in place of one that its writer
// had not seen; lets the writer choose between two.
import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../../platform/outcome.ts';
import { command } from '../../../people/index.ts';
import { consensusState } from '../../consensus/queries.ts';
import { lockEntry } from '../../entries/lock.ts';
import { entryToAssess } from '../../entries/queries.ts';
import { textError } from '../../review/rules.ts';
import { teamOf } from '../../team/queries.ts';
import { tellOfLateNote } from '../mail.ts';
import { limits } from '../rules.ts';
import { chooseInput, notesInput, type ChooseInput, type NotesInput } from './input.ts';
import { besidesAt, notesAt } from './queries.ts';
import { joined, noteField } from './rules.ts';
import { takeNote, versionOf, visitOf, writeNote, type Coming, type Taken } from './versions.ts';

/**
 * Keeps the actor's notes on the visit, one to each check and one besides, before it as well as after; answers what
 * became of each. Nothing is written over: a note that met a newer one of the actor's own stands beside it, and one that
 * comes when the team has agreed stands beside what was there then, and the lead is told of the first. What has become of
 * a check meanwhile refuses no note: one whose review is open again, or whose writer has left the team, takes it still, and
 * on one that was taken away it becomes what was noted besides. Refuses `not-found` before a visit is arranged, `too-long`
 * at its field, and `invalid` where every note is on what is no check of the entry.
 */
export async function noteAtVisit(actor: Actor, input: NotesInput): Promise<Outcome<Taken[]>> {
	const read = notesInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, notes } = read.data;
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId, editionId: entry.edition.id };
	return command(actor, 'visit.note', about, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		const visit = await visitOf(tx, actor, entryId);
		if (!visit) return refused('not-found');
		if (notes.some(({ findingId, outcome }) => findingId === null && outcome !== null)) {
			return refused('invalid');
		}
		const fields = notes
			.map(({ findingId, body }) =>
				body ? textError(noteField(findingId), body, limits.note) : null
			)
			.filter((error) => error?.reason === 'too-long');
		if (fields[0]) return refused('too-long', { values: fields[0].values, fields });
		await lockEntry(tx, entryId);
		const places = await placesOf(tx, entryId, notes);
		const astray = ({ findingId }: Coming) => places(findingId) === 'elsewhere';
		if (notes.length > 0 && notes.every(astray)) return refused('invalid');
		const team = await teamOf(tx, actor, entryId);
		const late = (await consensusState(tx, actor, entryId)) === 'done';
		const lead = team.find((member) => member.lead);
		const known = late && lead ? await lateFromOthers(tx, actor, visit.id, lead.personId) : 0;
		const taken: Taken[] = [];
		for (const note of notes) {
			const { findingId } = note;
			const place = places(findingId);
			if (place === 'elsewhere') taken.push({ findingId, state: 'refused', versionId: '' });
			else if (place === 'here') taken.push(await takeNote(tx, actor, { ...visit, late }, note));
			else if (note.body.trim() === '') taken.push({ findingId, state: 'kept', versionId: '' });
			else {
				const besides = { ...note, findingId: null, outcome: null };
				taken.push({ ...(await takeNote(tx, actor, { ...visit, late }, besides)), findingId });
			}
		}
		if (
			late &&
			lead &&
			known === 0 &&
			(await lateFromOthers(tx, actor, visit.id, lead.personId)) > 0
		) {
			await tellOfLateNote(tx, actor, entry);
		}
		return done(taken);
	});
}

/** Answers where a note belongs: `here`, on a check that is `gone`, or `elsewhere`. */
async function placesOf(tx: Tx, entryId: string, notes: readonly Coming[]) {
	const ids = notes.flatMap(({ findingId }) => findingId ?? []);
	const { rows } = await sql<{ id: string; isCheck: boolean }>`
		select
			finding_id as "id",
			is_check as "isCheck"
		from assessment.checks_among(${entryId}::uuid, ${ids}::uuid[])
	`.execute(tx);
	const known = new Map(rows.map(({ id, isCheck }) => [id, isCheck]));
	return (findingId: string | null): 'here' | 'gone' | 'elsewhere' => {
		if (findingId === null) return 'here';
		const isCheck = known.get(findingId.toLowerCase());
		if (isCheck === undefined) return 'gone';
		return isCheck ? 'here' : 'elsewhere';
	};
}

/** Answers how many of a visit's notes came after the consensus, from others than the lead. */
async function lateFromOthers(
	tx: Tx,
	actor: Actor,
	visitId: string,
	leadId: string
): Promise<number> {
	const { count } = await tx
		.selectFrom('assessment.visit_note as n')
		.select((is) => is.fn.countAll<number>().as('count'))
		.where('n.organiser_id', '=', actor.organiserId)
		.where('n.visit_id', '=', visitId)
		.where('n.noted_by', '<>', leadId)
		.where('n.late_body', 'is not', null)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/**
 * Chooses between what stands and a version beside it: this one, the other one, or both texts as one. Whatever was not
 * chosen is kept out of sight. Refuses `not-found`, `already-done`, and `changed-meanwhile` where what stands is
 * not what the chooser saw.
 */
export async function chooseNote(actor: Actor, input: ChooseInput): Promise<Outcome<null>> {
	const read = chooseInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, key, choice, seen } = read.data;
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const about = { entryId, editionId: found.value.edition.id };
	return command(actor, 'visit.note', about, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		await lockEntry(tx, entryId);
		const noted = await visitOf(tx, actor, entryId);
		const visit = noted && {
			...noted,
			late: (await consensusState(tx, actor, entryId)) === 'done'
		};
		const known = visit && (await versionOf(tx, actor, key));
		if (!visit || known?.visitId !== visit.id) return refused('not-found');
		const beside = (await besidesAt(tx, actor, visit.id)).find((each) => each.key === key);
		if (!beside) return refused('already-done');
		const { findingId } = beside;
		const own = (await notesAt(tx, actor, visit)).find(
			(note) => note.mine && note.findingId === findingId
		);
		if (own && own.versionId !== seen) return refused('changed-meanwhile');
		await tx
			.updateTable('assessment.visit_note_version')
			.set({ state: choice === 'this' ? 'taken' : 'put_away' })
			.where('organiser_id', '=', actor.organiserId)
			.where('noted_by', '=', actor.personId)
			.where('id', '=', key)
			.execute();
		if (choice === 'this') {
			const { body, outcome, notedAt: at } = beside;
			await writeNote(tx, actor, visit, own, { findingId, body, outcome, versionId: key, at });
		}
		if (choice === 'both') {
			const first =
				own && Temporal.Instant.compare(own.notedAt, beside.notedAt) <= 0 ? own : beside;
			const second = first === beside ? (own ?? beside) : beside;
			await takeNote(tx, actor, visit, {
				findingId,
				body: joined(first.body, second.body),
				outcome: second.outcome ?? first.outcome,
				seen: own ? [own.versionId] : [],
				notedAt: second.notedAt.toString(),
				key: undefined
			});
		}
		return done(null);
	});
}
