// Arranges ceremonies: when, where, for which awards, and who presents.
import { sql } from 'kysely';
import { z } from 'zod';
import { onOneLine } from '#lib/shared/name.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { command, personByEmail } from '../../people/index.ts';
import { ceremonyIn } from './queries.ts';
import { programmeTyped } from './rules.ts';

const ceremonyInput = z.object({
	name: z.string().max(300).transform(onOneLine),
	/** Wall clock: "2026-11-26T18:00". */
	starts: z.string().max(40),
	place: z.string().max(500).transform(onOneLine),
	/** One item a line: "18.00 Dörrarna öppnas". */
	programme: z.string().max(10_000),
	replyBy: z.string().max(40),
	/** The same in English, for guests who are written to in it; empty: in Swedish. */
	nameEn: z.string().max(300).transform(onOneLine).default(''),
	placeEn: z.string().max(500).transform(onOneLine).default(''),
	programmeEn: z.string().max(10_000).default(''),
	editionIds: z.array(z.uuid()).max(20)
});
export type CeremonyInput = z.input<typeof ceremonyInput>;

const wall = (text: string) =>
	/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}:00Z`));
const day = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/**
 * Saves a ceremony, a new one where `id` is null. Refuses `not-found`, `changed-meanwhile`, and at its field: `required`
 * (`name`), `not-a-time` (`starts`), `not-a-date` (`replyBy`), `edition-elsewhere` (`editions`).
 */
export async function saveCeremony(
	actor: Actor,
	{ id, revision }: { id: string | null; revision: number },
	input: CeremonyInput
): Promise<Outcome<{ id: string }>> {
	const parsed = ceremonyInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const { name, starts, place, programme, replyBy, editionIds } = parsed.data;
	const { nameEn, placeEn, programmeEn } = parsed.data;
	return command(actor, 'ceremony.arrange', {}, async (tx) => {
		const fields: FieldError[] = [
			...(name === '' ? [{ field: 'name', reason: 'required' as const }] : []),
			...(wall(starts) ? [] : [{ field: 'starts', reason: 'not-a-time' as const }]),
			...(replyBy === '' || day(replyBy)
				? []
				: [{ field: 'replyBy', reason: 'not-a-date' as const }])
		];
		const [first] = fields;
		if (first) return refused(first.reason, { fields });
		const values = {
			name,
			starts,
			place,
			programme: json(programmeTyped(programme)),
			name_en: nameEn,
			place_en: placeEn,
			programme_en: json(programmeTyped(programmeEn)),
			reply_by: replyBy || null,
			revision: revision + 1
		};
		let saved: { id: string } | undefined;
		if (id === null) {
			saved = await tx
				.insertInto('ceremony.ceremony')
				.values({
					organiser_id: actor.organiserId,
					...values,
					arranged_by: actor.kind === 'person' ? actor.personId : null,
					arranged_at: actor.at.toString()
				})
				.returning('id')
				.executeTakeFirst();
		} else {
			if (!(await ceremonyIn(tx, actor, id))) return refused('not-found');
			saved = await tx
				.updateTable('ceremony.ceremony')
				.set({
					...values,
					// An evening that is moved on has needs again, which are erased after it.
					needs_erased_at: sql`case when starts >= ${starts}::timestamp then needs_erased_at end`
				})
				.where('organiser_id', '=', actor.organiserId)
				.where('id', '=', id)
				.where('revision', '=', revision)
				.returning('id')
				.executeTakeFirst();
		}
		if (!saved) return refused('changed-meanwhile');
		if (!(await placeEditions(tx, actor, saved.id, editionIds))) {
			const wrong = { field: 'editions', reason: 'edition-elsewhere' as const };
			return refused('edition-elsewhere', { fields: [wrong] });
		}
		await audit(tx, actor, { action: 'ceremony.arrange', subject: ['ceremony', saved.id] });
		return done({ id: saved.id });
	});
}

/** Answers false where one of them has another ceremony. */
async function placeEditions(tx: Tx, actor: Actor, ceremonyId: string, ids: readonly string[]) {
	// Those that stay keep their place in the evening.
	const before = await tx
		.selectFrom('ceremony.ceremony_edition as e')
		.select('e.edition_id as id')
		.where('e.organiser_id', '=', actor.organiserId)
		.where('e.ceremony_id', '=', ceremonyId)
		.execute();
	const gone = before.flatMap(({ id }) => (ids.includes(id) ? [] : id));
	if (gone.length > 0) {
		await tx
			.deleteFrom('ceremony.ceremony_edition')
			.where('organiser_id', '=', actor.organiserId)
			.where('ceremony_id', '=', ceremonyId)
			.where('edition_id', 'in', gone)
			.execute();
	}
	const more = [...new Set(ids)].filter((each) => !before.some(({ id }) => id === each));
	if (more.length === 0) return true;
	const placed = await tx
		.insertInto('ceremony.ceremony_edition')
		.values(
			more.map((edition_id) => ({
				organiser_id: actor.organiserId,
				ceremony_id: ceremonyId,
				edition_id
			}))
		)
		.onConflict((known) => known.doNothing())
		.returning('edition_id')
		.execute();
	return placed.length === more.length;
}

/**
 * Lets somebody who is known by their address present: they see what is sealed, on the presentation's pages alone. Refuses
 * `not-found`, and `no-such-person` at the field `email`.
 */
export async function appointPresenter(
	actor: Actor,
	input: { ceremonyId: string; email: string }
): Promise<Outcome<null>> {
	return command(actor, 'ceremony.arrange', {}, async (tx) => {
		if (!(await ceremonyIn(tx, actor, input.ceremonyId))) return refused('not-found');
		const person = await personByEmail(tx, actor, input.email.trim());
		if (!person) {
			return refused('no-such-person', { fields: [{ field: 'email', reason: 'no-such-person' }] });
		}
		await tx
			.insertInto('ceremony.presenter')
			.values({
				organiser_id: actor.organiserId,
				ceremony_id: input.ceremonyId,
				person_id: person.id,
				appointed_at: actor.at.toString()
			})
			.onConflict((known) => known.doNothing())
			.execute();
		await audit(tx, actor, {
			action: 'ceremony.presenter',
			subject: ['ceremony', input.ceremonyId]
		});
		return done(null);
	});
}

/** Takes the presentation from somebody. Refuses `not-found`. */
export async function removePresenter(
	actor: Actor,
	{ ceremonyId, personId }: { ceremonyId: string; personId: string }
): Promise<Outcome<null>> {
	if (!isId(ceremonyId) || !isId(personId)) return refused('not-found');
	return command(actor, 'ceremony.arrange', {}, async (tx) => {
		const gone = await tx
			.deleteFrom('ceremony.presenter')
			.where('organiser_id', '=', actor.organiserId)
			.where('ceremony_id', '=', ceremonyId)
			.where('person_id', '=', personId)
			.returning('person_id')
			.executeTakeFirst();
		if (!gone) return refused('not-found');
		await audit(tx, actor, { action: 'ceremony.presenter', subject: ['ceremony', ceremonyId] });
		return done(null);
	});
}
