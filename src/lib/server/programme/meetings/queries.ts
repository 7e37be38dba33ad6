// Reads information meetings and who comes to them.
import { sql } from 'kysely';
import type { Locale } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { shapedGathering, type Gathering } from './gathering.ts';
import type { SignupState } from './rules.ts';

export type Slides = { hash: string; name: string; mediaType: string; size: number };

export type Meeting = Gathering & {
	slides: Slides | null;
	coming: number;
	waiting: number;
};

function meetings(tx: Tx, actor: Actor) {
	const count = (state: SignupState) =>
		sql<number>`(
			select count(*)::int from programme.meeting_signup s
			where s.organiser_id = m.organiser_id and s.meeting_id = m.id and s.state = ${state}
		)`;
	return tx
		.selectFrom('programme.meeting as m')
		.select([
			'm.id',
			'm.edition_id as editionId',
			'm.title',
			'm.about',
			'm.starts',
			'm.ends',
			'm.place',
			'm.link',
			'm.seats',
			'm.closes',
			'm.slides',
			'm.cancelled_at as cancelledAt',
			'm.cancelled_why as cancelledWhy',
			'm.revision',
			count('coming').as('coming'),
			count('waiting').as('waiting')
		])
		.where('m.organiser_id', '=', actor.organiserId)
		.orderBy('m.starts');
}

type Raw = Awaited<ReturnType<ReturnType<typeof meetings>['execute']>>[number];
const shaped = (row: Raw): Meeting => ({
	...row,
	...shapedGathering(row),
	slides: row.slides as Slides | null
});

/** Answers an edition's meetings in order of time. */
export async function meetingsOf(tx: Tx, actor: Actor, editionId: string): Promise<Meeting[]> {
	return (await meetings(tx, actor).where('m.edition_id', '=', editionId).execute()).map(shaped);
}

export async function meetingById(tx: Tx, actor: Actor, id: string): Promise<Meeting | undefined> {
	if (!isId(id)) return undefined;
	const row = await meetings(tx, actor).where('m.id', '=', id).executeTakeFirst();
	return row && shaped(row);
}

export type Signup = {
	id: string;
	name: string;
	email: string;
	unit: string;
	needs: string | null;
	locale: Locale;
	state: SignupState;
	signedUpAt: Temporal.Instant;
};

/** Answers who has signed up, those who come first, in the order that they did. */
export async function signupsOf(tx: Tx, actor: Actor, meetingId: string): Promise<Signup[]> {
	const rows = await tx
		.selectFrom('programme.meeting_signup as s')
		.select([
			's.id',
			's.name',
			's.email',
			's.unit',
			's.needs',
			's.locale',
			's.state',
			's.signed_up_at as signedUpAt'
		])
		.where('s.organiser_id', '=', actor.organiserId)
		.where('s.meeting_id', '=', meetingId)
		.orderBy(sql`array_position(array['coming', 'waiting', 'cancelled'], s.state)`)
		.orderBy('s.signed_up_at')
		.execute();
	return rows.map((row) => ({
		...row,
		locale: row.locale as Locale,
		state: row.state as SignupState
	}));
}

/** Answers who has shown an interest in an edition by signing up to one of its meetings. */
export async function interestedIn(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<{ name: string; email: string; unit: string; locale: Locale }[]> {
	const rows = await tx
		.selectFrom('programme.meeting_signup as s')
		.innerJoin('programme.meeting as m', (join) =>
			join.onRef('m.organiser_id', '=', 's.organiser_id').onRef('m.id', '=', 's.meeting_id')
		)
		.select(['s.name', 's.email', 's.unit', 's.locale'])
		.distinctOn('s.email')
		.where('s.organiser_id', '=', actor.organiserId)
		.where('m.edition_id', '=', editionId)
		.where('s.state', '<>', 'cancelled')
		.orderBy('s.email')
		.execute();
	return rows.map((row) => ({ ...row, locale: row.locale as Locale }));
}
