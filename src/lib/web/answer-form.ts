// The names of an answer's fields in a form, and how a posted form becomes answers to save.
import type { AnswerToSave, Typed } from '#lib/server/application/index.ts';
import type { FormQuestion } from '#lib/server/programme/index.ts';
import { rowsOf, severalParts } from '#lib/shared/answers.ts';
import type { PlaceChoice } from '#lib/shared/diff.ts';
import { formText } from './answers.ts';
import { addRow, fieldNames } from './answer-names.ts';

/** A browser sends line breaks as CR LF; a text has them as LF, as it was typed. */
const typedText = (text: string) => text.replaceAll('\r\n', '\n');

/** Reads what was posted as the answer to a question, without the row that a button takes away. */
export function postedAnswer(form: FormData, question: FormQuestion): Typed {
	const { answer } = fieldNames(question.key);
	const values = form.getAll(answer).filter((value) => typeof value === 'string');
	if (!severalParts.has(question.type)) return typedText(values[0] ?? '');
	const typed = values.map(typedText);
	const removed = rowToRemove(formText(form, 'go'), question.key);
	return removed === null
		? typed
		: rowsOf(typed)
				.filter((_, row) => row !== removed)
				.flat();
}

function rowToRemove(go: string, key: string): number | null {
	const [, row, of] = /^unrow\.(\d+)\.(.+)$/.exec(go) ?? [];
	return of === key ? Number(row) : null;
}

/** The table that a button adds a row to, or takes one from, and whether it is one more. */
export function rowAsked(form: FormData): { key: string; more: boolean } | null {
	const go = formText(form, 'go');
	if (go.startsWith(addRow)) return { key: go.slice(addRow.length), more: true };
	const [, key] = /^unrow\.\d+\.(.+)$/.exec(go) ?? [];
	return key === undefined ? null : { key, more: false };
}

/** Two texts that still wait for a choice, with what has been chosen and written so far. */
export type Undecided = {
	question: FormQuestion;
	mine: Typed;
	/** The revision that both come from, and the one that was shown beside mine. */
	base: number;
	seen: number;
	choice: string;
	places: (PlaceChoice | undefined)[];
	/** The text put together, as it was left; null where it is to be made anew from the choices. */
	merged: string | null;
};

/** The button that shows the text put together anew, by the choices made; what follows is the question's key. */
export const showMerged = 'merge.';

function undecidedIn(form: FormData, question: FormQuestion, mine: Typed): Undecided {
	const names = fieldNames(question.key);
	const places: (PlaceChoice | undefined)[] = [];
	while (form.has(names.place(places.length))) {
		const choice = formText(form, names.place(places.length));
		places.push(choice === 'mine' || choice === 'theirs' ? choice : 'both');
	}
	const anew = formText(form, 'go') === showMerged + question.key;
	return {
		question,
		mine,
		base: Number.parseInt(formText(form, names.base), 10) || 0,
		seen: Number.parseInt(formText(form, names.revision), 10) || 0,
		choice: anew ? 'merged' : formText(form, names.choice),
		places,
		merged: anew || !form.has(names.merged) ? null : typedText(formText(form, names.merged))
	};
}

/**
 * Reads a posted section: the answers to save, and the questions whose two texts still wait for a choice. A question
 * that was not on the page is left alone.
 */
export function postedSection(
	form: FormData,
	questions: readonly FormQuestion[]
): { answers: AnswerToSave[]; undecided: Undecided[] } {
	const answers: AnswerToSave[] = [];
	const undecided: Undecided[] = [];
	for (const question of questions) {
		const names = fieldNames(question.key);
		if (!form.has(names.revision)) continue;
		const revision = Number.parseInt(formText(form, names.revision), 10) || 0;
		const mine = postedAnswer(form, question);
		const choice = formText(form, names.choice);
		if (form.has(names.conflict)) {
			const anew = formText(form, 'go') === showMerged + question.key;
			if (choice === 'theirs' && !anew) continue;
			if (anew || (choice !== 'mine' && choice !== 'merged')) {
				undecided.push(undecidedIn(form, question, mine));
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
