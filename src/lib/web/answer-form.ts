// The names of an answer's fields in a form, and how a posted form becomes answers to save.
import type { AnswerToSave, Typed } from '#lib/server/application/index.ts';
import type { FormQuestion } from '#lib/server/programme/index.ts';
import { formText } from './answers.ts';
import { fieldNames } from './answer-names.ts';

/** A browser sends line breaks as CR LF; a text has them as LF, as it was typed. */
const typedText = (text: string) => text.replaceAll('\r\n', '\n');

/** Types whose answer is made of several fields of one name. */
const severalParts: ReadonlySet<FormQuestion['type']> = new Set([
	'several-of',
	'contact',
	'table',
	'file'
]);

/** Reads what was posted as the answer to a question. */
export function postedAnswer(form: FormData, question: FormQuestion): Typed {
	const { answer } = fieldNames(question.key);
	const values = form.getAll(answer).filter((value) => typeof value === 'string');
	return severalParts.has(question.type) ? values.map(typedText) : typedText(values[0] ?? '');
}

/**
 * Reads a posted section: the answers to save, and the questions whose two texts still wait for a choice. A question
 * that was not on the page is left alone.
 */
export function postedSection(
	form: FormData,
	questions: readonly FormQuestion[]
): { answers: AnswerToSave[]; undecided: { question: FormQuestion; mine: Typed }[] } {
	const answers: AnswerToSave[] = [];
	const undecided: { question: FormQuestion; mine: Typed }[] = [];
	for (const question of questions) {
		const names = fieldNames(question.key);
		if (!form.has(names.revision)) continue;
		const revision = Number.parseInt(formText(form, names.revision), 10) || 0;
		const mine = postedAnswer(form, question);
		const choice = formText(form, names.choice);
		if (form.has(names.conflict)) {
			if (choice === 'theirs') continue;
			if (choice !== 'mine' && choice !== 'merged') {
				undecided.push({ question, mine });
				continue;
			}
		}
		const value = choice === 'merged' ? typedText(formText(form, names.merged)) : mine;
		const password = formText(form, names.secret);
		const secret = form.has(names.removeSecret) ? null : password === '' ? undefined : password;
		answers.push({ questionKey: question.key, revision, value, secret });
	}
	return { answers, undecided };
}
