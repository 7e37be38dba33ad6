// A reminder is counted from a stage that the award has, and says what it can say to those it goes to.
import { mistakeIn, type Placeholder } from '#lib/shared/placeholders.ts';
import { mistake, type Mistake } from './mistakes.ts';
import type { Outline } from './outline.ts';

/** Of an entry, what can be said to these audiences: all of it, or the unit's name alone. The others have no entry. */
const saidTo: Readonly<Record<string, 'everything' | readonly Placeholder[]>> = {
	draft: 'everything',
	'incomplete-draft': 'everything',
	'board-notice-missing': 'everything',
	submitted: 'everything',
	'eligible-without-entry': ['unit'],
	'examiner-review-left': ['unit'],
	'lead-review-late': ['unit'],
	'office-review-late': ['unit'],
	'lead-consensus-left': ['unit']
};

/** Answers what is wrong with the reminders: their stage, and what stands in braces in their texts. */
export function reminderMistakes({ stages, reminders }: Outline): Mistake[] {
	return reminders.flatMap(({ to, when: { stage }, ...texts }, at) => [
		...(stage === null || stages.some(({ key }) => key === stage)
			? []
			: [
					mistake(
						['reminders', at, 'when', 'stage'],
						`Utmärkelsen har inget skede ”${stage}”.`,
						`The award has no stage “${stage}”.`
					)
				]),
		...(['subject', 'body'] as const).flatMap((part) =>
			(['sv', 'en'] as const).flatMap((locale) =>
				placeholderMistakes(texts[part][locale] ?? '', locale, to ?? '', [
					...['reminders', at, part, locale]
				])
			)
		)
	]);
}

function placeholderMistakes(
	text: string,
	locale: 'sv' | 'en',
	to: string,
	path: readonly PropertyKey[]
): Mistake[] {
	const said = saidTo[to] ?? [];
	const found =
		said === 'everything' ? mistakeIn(text, locale, true) : mistakeIn(text, locale, false, said);
	if (!found) return [];
	const { name = '', nearest = '' } = found.values ?? {};
	switch (found.reason) {
		case 'unknown-placeholder':
			return [
				mistake(
					path,
					`Platshållaren {{${name}}} finns inte. Menade ni {{${nearest}}}?`,
					`There is no placeholder {{${name}}}. Did you mean {{${nearest}}}?`
				)
			];
		case 'placeholder-needs-entry':
			return [
				mistake(
					path,
					`De som påminnelsen går till har inget bidrag, så {{${name}}} kan inte fyllas i.`,
					`Those whom the reminder goes to have no entry, so {{${name}}} cannot be filled in.`
				)
			];
		default:
			return [
				mistake(
					path,
					'En platshållare börjar med {{ men slutar inte med }}.',
					'A placeholder begins with {{ but does not end with }}.'
				)
			];
	}
}
