// Where a name is published: every text of every page, walked through. Pure; how often a text has the name is handed in.
import type { LocalText } from '#lib/shared/locale.ts';
import type { PublishedRows } from './published-rows.ts';

export type NamePlace = {
	/** The page, without its language. */
	path: string;
	programme: string;
	/** The edition's name of its round; null on the award's own page. */
	round: string | null;
	what:
		| 'programme'
		| 'panel'
		| 'edition'
		| 'citation'
		| 'answers'
		| 'contact'
		| 'picture'
		| 'honour'
		| 'participant';
	/** The honour or the participation. */
	of: string | null;
	times: number;
};

/** How often the name stands in any text within a value; texts in two languages count once. */
function times(value: unknown, count: (text: string) => number): number {
	if (typeof value === 'string') return count(value);
	if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + times(each, count), 0);
	if (typeof value !== 'object' || value === null) return 0;
	const text = value as Partial<LocalText>;
	if (typeof text.sv === 'string' && typeof text.en === 'string')
		return Math.max(count(text.sv), count(text.en));
	return Object.values(value).reduce<number>((sum, each) => sum + times(each, count), 0);
}

/** Answers the places that have the name, page by page. */
export function placesOf(
	editions: readonly PublishedRows[],
	programmes: readonly { slug: string; page: unknown }[],
	count: (text: string) => number
): NamePlace[] {
	const all: NamePlace[] = [
		...programmes.map(({ slug, page }): NamePlace => ({
			...{ path: `/${slug}`, programme: slug, round: null, what: 'programme', of: null },
			times: times(page, count)
		})),
		...editions.flatMap(({ programme, slug, page, honours, participants }) => {
			const path = `/${programme}/${slug}`;
			const base = { programme, round: slug };
			const { panels, ...told } = page;
			return [
				{ ...base, path, what: 'panel' as const, of: null, times: times(panels, count) },
				{ ...base, path, what: 'edition' as const, of: null, times: times(told, count) },
				...honours.flatMap(
					({ id, citation, citationEn, entry, more, unit, organisation, title }) => {
						const at = { ...base, path: `${path}/${id}`, of: title || unit };
						const { contact, picture } = more;
						return [
							{ ...at, what: 'honour' as const, times: times([unit, organisation, title], count) },
							{ ...at, what: 'citation' as const, times: times([citation, citationEn], count) },
							{ ...at, what: 'answers' as const, times: times(entry?.answers ?? [], count) },
							{ ...at, what: 'contact' as const, times: times(contact, count) },
							{
								...at,
								what: 'picture' as const,
								times: times([picture?.alt, picture?.credit], count)
							}
						];
					}
				),
				...participants.map(({ unit, organisation, title, summary }) => ({
					...base,
					path: `${path}#deltagare`,
					what: 'participant' as const,
					of: title || unit,
					times: times([unit, organisation, title, summary], count)
				}))
			];
		})
	];
	return all.filter((place) => place.times > 0);
}
