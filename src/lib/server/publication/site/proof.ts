// What a code on a diploma proves, for everybody: read from what is published alone, so that a code of an honour that is
// not public yet is like any that was never made.
import { sql } from 'kysely';
import { codeTyped } from '#lib/shared/proof-code.ts';
import { honourJson, honours, one, type PublicHonour } from './parts.ts';

export type Proven = PublicHonour & { organiser: string; releasedAt: string | null };

/** The honour that a code belongs to, however it was typed. */
export async function provenBy(organiserId: string, typed: string): Promise<Proven | undefined> {
	const code = codeTyped(typed);
	if (code === null) return undefined;
	return one(
		organiserId,
		sql`
			select (${honourJson})::jsonb || jsonb_build_object(
				'organiser', o.name,
				'releasedAt', to_char(e.released_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
			) as answer
			from ${honours}
			join published.proof f on f.organiser_id = h.organiser_id and f.honour_id = h.id
			join published.organiser o on o.id = h.organiser_id
			where h.organiser_id = platform.current_organiser() and f.code = ${code}
		`
	);
}
