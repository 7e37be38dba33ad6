// What the data sets are made of that no page asks for: who has taken part, and when anything was last published.
import { sql } from 'kysely';
import type { LocalText } from '#lib/shared/locale.ts';
import { one } from '../site/parts.ts';

export type ParticipantInSet = {
	id: string;
	programme: string;
	edition: string;
	year: number | null;
	round: LocalText;
	className: LocalText | null;
	unit: string;
	organisation: string | null;
	title: string | null;
	summary: string | null;
	demo: boolean;
};

/** Everybody who has been shown to take part, by programme and newest round first. */
export async function participantsOfAll(organiserId: string): Promise<ParticipantInSet[]> {
	const found = await one<ParticipantInSet[]>(
		organiserId,
		sql`
			select json_agg(json_build_object(
				'id', t.id, 'programme', e.programme, 'edition', e.slug, 'year', e.year, 'round', e.label,
				'className', (
					select class -> 'name' from jsonb_array_elements(e.page -> 'classes') as class
					where class ->> 'key' = t.class_key
				),
				'unit', t.unit, 'organisation', t.organisation, 'title', t.title, 'summary', t.summary, 'demo', t.demo
			) order by p.position, e.position, t.position) as answer
			from published.participant t
			join published.edition e on e.organiser_id = t.organiser_id and e.edition_id = t.edition_id
			join published.programme p on p.organiser_id = e.organiser_id and p.slug = e.programme
			where t.organiser_id = platform.current_organiser()
		`
	);
	return found ?? [];
}

/** When anything was last published, as an ISO instant; and whom to ask, by the first programme that says. */
export async function aboutTheData(
	organiserId: string
): Promise<{ changedAt: string | null; contact: string | null }> {
	const found = await one<{ changedAt: string | null; contact: string | null }>(
		organiserId,
		sql`
			select json_build_object(
				'changedAt', (
					select to_char(v.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
					from published.version v
					where v.organiser_id = platform.current_organiser()
				),
				'contact', (
					select p.page -> 'contact' ->> 'email'
					from published.programme p
					where p.organiser_id = platform.current_organiser() and p.page -> 'contact' ->> 'email' is not null
					order by p.position
					limit 1
				)
			) as answer
		`
	);
	return found ?? { changedAt: null, contact: null };
}
