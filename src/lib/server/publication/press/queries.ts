// What the press takes home of an edition: its honours with their pictures, from what is published alone.
import { sql } from 'kysely';
import type { LocalText } from '#lib/shared/locale.ts';
import type { ProgrammePage, PublishedPicture } from '../published.ts';
import { honourJson, honours, one, type PublicHonour } from '../site/parts.ts';

export type PressHonour = PublicHonour & {
	picture: PublishedPicture | null;
	/** The text that the winner approved. */
	press: string | null;
};
export type PressPage = {
	organiser: string;
	programme: {
		slug: string;
		shortName: LocalText;
		contact: ProgrammePage['contact'];
		lead: LocalText;
	};
	slug: string;
	label: LocalText;
	entries: number | null;
	participants: number;
	demo: boolean;
	honours: PressHonour[];
};

/** An edition's press page; undefined where it is not there or nothing is released. */
export async function pressPage(
	organiserId: string,
	programme: string,
	slug: string
): Promise<PressPage | undefined> {
	const found = await one<PressPage>(
		organiserId,
		sql`
			select json_build_object(
				'organiser', o.name,
				'programme', json_build_object(
					'slug', p.slug, 'shortName', p.page -> 'shortName', 'contact', p.page -> 'contact', 'lead', p.page -> 'lead'
				),
				'slug', this.slug, 'label', this.label, 'entries', this.page -> 'entries', 'demo', this.demo,
				'participants', (
					select count(*) from published.participant t
					where t.organiser_id = this.organiser_id and t.edition_id = this.edition_id
				),
				'honours', (
					select coalesce(json_agg(
						(${honourJson})::jsonb || jsonb_build_object(
							'picture', h.more -> 'picture', 'press', h.more ->> 'press'
						) order by h.position
					), '[]')
					from ${honours}
					where h.organiser_id = this.organiser_id and h.edition_id = this.edition_id
				)
			) as answer
			from published.edition this
			join published.programme p on p.organiser_id = this.organiser_id and p.slug = this.programme
			join published.organiser o on o.id = this.organiser_id
			where o.id = platform.current_organiser() and this.programme = ${programme} and this.slug = ${slug}
		`
	);
	return found && found.honours.length > 0 ? found : undefined;
}
