// What the unit says of its film, and what is missing before it can be submitted.
import type { FormQuestion } from '../../programme/index.ts';
import type { Problem, Reading } from '../answers/rules.ts';

/** What the unit has said of the film at a link. */
export type FilmConfirmation = { length: boolean; captions: boolean };

/** Answers what must still be confirmed before a film can be submitted; null where it is no film, or all is said. */
export function filmProblem(
	question: FormQuestion,
	reading: Reading,
	confirmed: FilmConfirmation | null
): Problem | null {
	if (question.type !== 'film' || reading.meaning?.kind !== 'link') return null;
	if (!confirmed?.length) {
		return { reason: 'film-length-not-confirmed', values: { max: question.maxMinutes } };
	}
	return question.captions && !confirmed.captions
		? { reason: 'film-captions-not-confirmed' }
		: null;
}
