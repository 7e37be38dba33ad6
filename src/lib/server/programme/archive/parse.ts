// Reads a programme's archive from JSON and names every mistake in it, measured against its programme.
import { parseCalendar } from '../calendar/parse.ts';
import { mistake, shapeMistakes, type Mistake } from '../definition/mistakes.ts';
import type { ProgrammeDefinition } from '../definition/schema.ts';
import { programmeArchiveSchema, type ArchivedEdition, type ProgrammeArchive } from './schema.ts';

export type ParsedArchive =
	{ ok: true; archive: ProgrammeArchive } | { ok: false; mistakes: Mistake[] };

/** Answers the archive, or every mistake; references are checked once the shape is right. */
export function parseArchive(definition: ProgrammeDefinition, raw: unknown): ParsedArchive {
	const parsed = programmeArchiveSchema.safeParse(raw);
	if (!parsed.success) return { ok: false, mistakes: shapeMistakes(parsed.error.issues, raw) };
	const archive = parsed.data;
	const mistakes = [
		...(archive.programme === definition.key
			? []
			: [
					mistake(
						['programme'],
						`Arkivet gäller ”${archive.programme}”, inte ”${definition.key}”.`,
						`The archive is of “${archive.programme}”, not “${definition.key}”.`
					)
				]),
		...archive.editions.flatMap((edition, at) => [
			...(archive.editions.findIndex(({ slug }) => slug === edition.slug) < at
				? [
						mistake(
							['editions', at, 'slug'],
							`Adressen ”${edition.slug}” används två gånger.`,
							`The address “${edition.slug}” is used twice.`
						)
					]
				: []),
			...editionMistakes(definition, edition).map(({ path, message }) => ({
				path: `editions[${at}].${path}`,
				message
			}))
		])
	];
	return mistakes.length === 0 ? { ok: true, archive } : { ok: false, mistakes };
}

function editionMistakes(definition: ProgrammeDefinition, edition: ArchivedEdition): Mistake[] {
	const calendar = parseCalendar(definition, edition.calendar);
	return [
		...(calendar.ok
			? []
			: calendar.mistakes.map(({ path, message }) => ({ path: `calendar.${path}`, message }))),
		...edition.panels.flatMap(({ panel }, at) =>
			definition.panels.some(({ key }) => key === panel)
				? []
				: [
						mistake(
							['panels', at, 'panel'],
							`Utmärkelsen har ingen panel ”${panel}”.`,
							`The award has no panel “${panel}”.`
						)
					]
		),
		...edition.honours.flatMap((honour, at) => {
			const path = ['honours', at];
			const found: Mistake[] = [];
			if (honour.class !== null && !definition.classes.some(({ key }) => key === honour.class))
				found.push(
					mistake(
						[...path, 'class'],
						`Det finns ingen klass ”${honour.class}”.`,
						`There is no class “${honour.class}”.`
					)
				);
			if (honour.class === null && definition.classes.length > 0)
				found.push(mistake([...path, 'class'], 'Klassen saknas.', 'The class is missing.'));
			if (!definition.honours.some(({ key }) => key === honour.honour))
				found.push(
					mistake(
						[...path, 'honour'],
						`Utmärkelsen ger inte hedern ”${honour.honour}”.`,
						`The award does not give the honour “${honour.honour}”.`
					)
				);
			if (honour.unit === '' && honour.title === null)
				found.push(
					mistake(
						[...path, 'unit'],
						'Hedern har varken enhet eller titel.',
						'The honour has neither a unit nor a title.'
					)
				);
			return found;
		})
	];
}
