// What a code on a diploma proves, for everybody: read from what is published alone, so that a code of an honour that is
// not public yet is like any that was never made.
import { sql } from 'kysely';
import type { LocalText } from '#lib/shared/locale.ts';
import { codeTyped } from '#lib/shared/proof-code.ts';
import { nothingMore, type PublishedNote, type PublishedWithdrawal } from '../published.ts';
import { honourJson, honours, one, type PublicHonour } from './parts.ts';

type Given = { organiser: string; releasedAt: string | null };
export type Proven =
	/** `notes`: what was changed since; a paper that was handed out may say it as it was. */
	| (PublicHonour & Given & { withdrawn: null; notes: PublishedNote[] })
	/** The paper is genuine, and the honour is no more: nothing of it is left but this. */
	| (Given & {
			withdrawn: PublishedWithdrawal;
			programme: string;
			programmeName: LocalText;
			edition: string;
			round: LocalText;
	  });

/** What a code belongs to, however it was typed. */
export async function provenBy(organiserId: string, typed: string): Promise<Proven | undefined> {
	const code = codeTyped(typed);
	if (code === null) return undefined;
	const given = sql`
		'organiser', o.name,
		'releasedAt', to_char(e.released_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
	`;
	const stands = await one<PublicHonour & Given & { more: { notes?: PublishedNote[] } }>(
		organiserId,
		sql`
			select (${honourJson})::jsonb || jsonb_build_object(${given}, 'more', h.more) as answer
			from ${honours}
			join published.proof f on f.organiser_id = h.organiser_id and f.honour_id = h.id
			join published.organiser o on o.id = h.organiser_id
			where h.organiser_id = platform.current_organiser() and f.code = ${code}
		`
	);
	if (stands) {
		const { more, ...honour } = stands;
		return { ...honour, withdrawn: null, notes: more.notes ?? nothingMore.notes };
	}
	return one<Proven>(
		organiserId,
		sql`
			select jsonb_build_object(
				${given}, 'withdrawn', gone, 'programme', e.programme, 'programmeName', p.page -> 'shortName',
				'edition', e.slug, 'round', e.label
			) as answer
			from published.proof f
			join published.edition e on e.organiser_id = f.organiser_id and e.edition_id = f.edition_id
			join published.programme p on p.organiser_id = e.organiser_id and p.slug = e.programme
			join published.organiser o on o.id = e.organiser_id
			cross join lateral jsonb_array_elements(coalesce(e.page -> 'withdrawn', '[]')) gone
			where f.organiser_id = platform.current_organiser() and f.code = ${code}
				and gone ->> 'id' = f.honour_id::text
		`
	);
}
