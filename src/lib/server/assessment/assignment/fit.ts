// How well an examiner suits an entry, in whole points, and why: one table, so that the choice can be read and argued with.

/** What an examiner brings. `assessed` counts earlier rounds' reviews by class; `assessedUnits` are units assessed before. */
export type ExaminerFacts = {
	fields: readonly string[];
	languages: readonly string[];
	assessed: Readonly<Record<string, number>>;
	assessedUnits: readonly string[];
};

/** What an entry asks for. `language` is the one its unit writes in. */
export type EntryFacts = { classKey: string; unit: string; language: string };

/** Each thing that speaks for an examiner, with its points; they add up. */
export const fitParts = [
	{
		part: 'field',
		points: 4,
		speaks: (examiner: ExaminerFacts, entry: EntryFacts) => examiner.fields.includes(entry.classKey)
	},
	{
		part: 'class',
		points: 2,
		speaks: (examiner: ExaminerFacts, entry: EntryFacts) =>
			(examiner.assessed[entry.classKey] ?? 0) > 0
	},
	{
		part: 'language',
		points: 2,
		speaks: (examiner: ExaminerFacts, entry: EntryFacts) =>
			examiner.languages.includes(entry.language)
	},
	{
		part: 'fresh-eyes',
		points: 1,
		speaks: (examiner: ExaminerFacts, entry: EntryFacts) =>
			!examiner.assessedUnits.includes(entry.unit)
	}
] as const;

export type FitPart = (typeof fitParts)[number]['part'];

/** The most that one examiner can score on one entry. */
export const mostFit = fitParts.reduce((sum, { points }) => sum + points, 0);

export type Fit = { points: number; parts: FitPart[] };

/** Answers an examiner's fit for an entry, 0 to `mostFit`, with what speaks for it. */
export function fitOf(examiner: ExaminerFacts, entry: EntryFacts): Fit {
	const speaking = fitParts.filter(({ speaks }) => speaks(examiner, entry));
	return {
		points: speaking.reduce((sum, { points }) => sum + points, 0),
		parts: speaking.map(({ part }) => part)
	};
}
