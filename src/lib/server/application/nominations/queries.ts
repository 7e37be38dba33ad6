// Reads nominations: the office's list, one's own, and the one that a link is for.
import { sql } from 'kysely';
import type { Locale } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { sha256 } from '../../platform/secrets.ts';
import { query } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import type { ApplicantKind, NominationState } from './rules.ts';

export type Nomination = {
	id: string;
	editionId: string;
	nominator: { name: string; email: string };
	nominee: { name: string; email: string };
	unit: string | null;
	appliesAs: ApplicantKind;
	why: string;
	state: NominationState;
	nominatedAt: Temporal.Instant;
	answeredAt: Temporal.Instant | null;
	entryId: string | null;
	locale: Locale;
};

export function nominationRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('application.nomination as n')
		.select([
			'n.id',
			'n.edition_id',
			'n.nominator_name',
			'n.nominator_email',
			'n.nominee_name',
			'n.nominee_email',
			'n.unit_name',
			'n.applies_as',
			'n.why',
			'n.state',
			'n.nominated_at',
			'n.answered_at',
			'n.entry_id',
			'n.locale'
		])
		.where('n.organiser_id', '=', actor.organiserId);
}

type Raw = Awaited<ReturnType<ReturnType<typeof nominationRows>['execute']>>[number];

export const shapedNomination = (row: Raw): Nomination => ({
	id: row.id,
	editionId: row.edition_id,
	nominator: { name: row.nominator_name, email: row.nominator_email },
	nominee: { name: row.nominee_name, email: row.nominee_email },
	unit: row.unit_name,
	appliesAs: row.applies_as as ApplicantKind,
	why: row.why,
	state: row.state as NominationState,
	nominatedAt: row.nominated_at,
	answeredAt: row.answered_at,
	entryId: row.entry_id,
	locale: row.locale as Locale
});

/** Answers all nominations of an edition, newest first, for the office. */
export async function nominationsOfEdition(
	actor: Actor,
	editionId: string
): Promise<Outcome<Nomination[]>> {
	if (!isId(editionId)) return refused('not-found');
	return query(actor, 'nomination.list', { editionId }, async (tx) => {
		const rows = await nominationRows(tx, actor)
			.where('n.edition_id', '=', editionId)
			.orderBy('n.nominated_at', 'desc')
			.execute();
		return rows.map(shapedNomination);
	});
}

/** Answers the nominations of whoever is signed in, as the nominated: by the address, or by having answered. */
export async function myNominations(actor: Actor): Promise<Outcome<Nomination[]>> {
	return query(actor, 'nomination.read-own', {}, async (tx) => {
		if (actor.kind !== 'person') return [];
		const rows = await nominationRows(tx, actor)
			.where((is) =>
				is.or([
					is('n.nominee_email', '=', actor.email.toLowerCase()),
					is('n.answered_by', '=', actor.personId)
				])
			)
			.orderBy('n.nominated_at', 'desc')
			.execute();
		return rows.map(shapedNomination);
	});
}

/** Answers the nomination that a link is for, with its edition; undefined where the link is none. */
export async function nominationByKey(
	tx: Tx,
	actor: Actor,
	key: string
): Promise<{ nomination: Nomination; edition: Edition } | undefined> {
	if (!/^[\w-]{20,100}$/.test(key)) return undefined;
	const { rows } = await sql<Raw>`
		select * from application.nomination_with(${sha256(key)})
	`.execute(tx);
	const [row] = rows;
	const edition = row && (await editionById(tx, actor, row.edition_id));
	return row && edition && { nomination: shapedNomination(row), edition };
}

/** Answers the nomination that somebody holds the link of. Refuses `link-expired` where there is none. */
export async function nominationOfLink(
	actor: Actor,
	key: string
): Promise<Outcome<{ nomination: Nomination; edition: Edition }>> {
	const found = await query(actor, 'nomination.answer', {}, (tx) =>
		nominationByKey(tx, actor, key)
	);
	if (!found.ok) return found;
	return found.value ? { ok: true, value: found.value } : refused('link-expired');
}
