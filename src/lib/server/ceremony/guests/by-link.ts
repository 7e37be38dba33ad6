// A guest reads and answers the invitation by its personal link.
import { sql } from 'kysely';
import { z } from 'zod';
import { wallClock } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { onOneLine } from '#lib/shared/name.ts';
import { normaliseText } from '#lib/shared/words.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { bySystemWithin, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { keyHash, linkKey } from '../embargo/key.ts';
import { inWords, type ProgrammeItem } from '../evening/rules.ts';
import { openNeeds, sealedNeeds } from './needs.ts';
import type { GuestAnswer, Needs } from './rules.ts';

export type Invitation = {
	ceremonyId: string;
	/** In the reader's language where the office has said it so, else in Swedish; the same goes for place and programme. */
	ceremony: string;
	name: string;
	/** Wall clock. */
	starts: string;
	place: string;
	programme: ProgrammeItem[];
	/** The language that the programme is in. */
	programmeIn: Locale;
	replyBy: string | null;
	companionsMost: number;
	answer: GuestAnswer | null;
	companions: string[];
	needs: Needs;
	/** Whether the evening is part of the demonstration. */
	demo: boolean;
};

type Row = {
	ceremony_id: string;
	ceremony_name: string;
	name: string;
	starts: string;
	place: string;
	programme: ProgrammeItem[];
	ceremony_name_en: string;
	place_en: string;
	programme_en: ProgrammeItem[];
	reply_by: string | null;
	companions_most: number;
	answer: GuestAnswer | null;
	companions: string[];
	needs: Buffer | null;
	demo: boolean;
};

/** The key of a guest's personal link. */
export const invitationKey = (guestId: string): string => linkKey('guest of a ceremony', guestId);

async function invitationWith(
	tx: Tx,
	key: string,
	locale: Locale
): Promise<Invitation | undefined> {
	const { rows } = await sql<Row>`select * from ceremony.guest_with(${keyHash(key)})`.execute(tx);
	const [row] = rows;
	const evening = row && {
		name: row.ceremony_name,
		place: row.place,
		programme: row.programme,
		english: { name: row.ceremony_name_en, place: row.place_en, programme: row.programme_en }
	};
	const said = evening && inWords(evening, locale);
	return (
		row &&
		said && {
			ceremonyId: row.ceremony_id,
			ceremony: said.name,
			name: row.name,
			starts: row.starts,
			place: said.place,
			programme: said.programme,
			programmeIn: said.programme === row.programme ? 'sv' : locale,
			replyBy: row.reply_by,
			companionsMost: row.companions_most,
			answer: row.answer,
			companions: row.companions,
			needs: openNeeds(row.needs),
			demo: row.demo
		}
	);
}

/** The invitation that a link is for. Refuses `not-found`. */
export async function invitationByLink(actor: Actor, key: string): Promise<Outcome<Invitation>> {
	return command(actor, 'guest.answer', {}, async (tx) => {
		const found = await invitationWith(tx, key, actor.locale);
		return found ? done(found) : refused('not-found');
	});
}

/** The evening has begun: what guests would say now is not read any more. */
export function hasBeen(
	{ starts }: Pick<Invitation, 'starts'>,
	{ at }: Pick<Actor, 'at'>
): boolean {
	return wallClock(at.toString()) >= starts;
}

const note = z
	.string()
	.max(2000)
	.transform((text) => normaliseText(text).trim());
const answerInput = z.object({
	coming: z.enum(['coming', 'not-coming', '']),
	/** One a line. */
	companions: z.string().max(4000),
	access: note,
	diet: note
});

/**
 * Answers an invitation, as often as one likes until the evening; who does not come needs nothing. The language that it is
 * answered in is the one that the guest is written to in from then on. Refuses `not-found`,
 * `stage-closed`, and at its field:
 * `not-an-option` (`coming`), `companions-too-many` (`companions`).
 */
export async function answerInvitation(
	actor: Actor,
	input: { key: string } & z.input<typeof answerInput>
): Promise<Outcome<null>> {
	const parsed = answerInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const { coming, access, diet } = parsed.data;
	return command(actor, 'guest.answer', {}, async (tx) => {
		const found = await invitationWith(tx, input.key, actor.locale);
		if (!found) return refused('not-found');
		if (hasBeen(found, actor)) return refused('stage-closed');
		if (coming === '') {
			return refused('not-an-option', { fields: [{ field: 'coming', reason: 'not-an-option' }] });
		}
		const comes = coming === 'coming';
		const companions = comes
			? parsed.data.companions.split('\n').map(onOneLine).filter(Boolean)
			: [];
		const max = found.companionsMost;
		if (companions.length > max) {
			const fields = [
				{ field: 'companions', reason: 'companions-too-many' as const, values: { max } }
			];
			return refused('companions-too-many', { values: { max }, fields });
		}
		const needs = comes ? sealedNeeds({ access, diet }) : null;
		const { rows } = await sql<{ noted: boolean }>`
			select ceremony.answer_guest(
				${keyHash(input.key)}, ${coming}, ${companions}::text[], ${needs}, ${actor.locale},
				${actor.at.toString()}
			) as noted
		`.execute(tx);
		if (!rows[0]?.noted) return refused('not-found');
		await bySystemWithin(tx, actor, (system) =>
			audit(tx, system, { action: 'guest.answer', subject: ['ceremony', found.ceremonyId] })
		);
		return done(null);
	});
}
