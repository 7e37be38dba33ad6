// What the fields of an answer are called, on the server and in the browser alike.

/** Answers the names of the fields that belong to a question. */
export function fieldNames(key: string) {
	return {
		answer: `a.${key}`,
		/** The revision that the writer sees. */
		revision: `r.${key}`,
		/** A new password to a film. */
		secret: `s.${key}`,
		removeSecret: `x.${key}`,
		/** What is confirmed of a film, and that it was asked. */
		length: `l.${key}`,
		captions: `t.${key}`,
		said: `f.${key}`,
		/** There when two texts wait for a choice. */
		conflict: `c.${key}`,
		choice: `keep.${key}`,
		merged: `m.${key}`,
		/** The revision that both texts come from. */
		base: `b.${key}`,
		/** What is chosen in a place that both have changed. */
		place: (number: number) => `o.${key}.${number}`
	};
}

/** The buttons that save and add a row to a table, or take one away; then the row, where it is one, and the question. */
export const addRow = 'row.';
export const removeRow = 'unrow.';

/** A question and what is wrong with its answer, on one line: a question mark needs no colon after it. */
export function besideQuestion(question: string, wrong: string): string {
	return /[?.!:]$/.test(question) ? `${question} ${wrong}` : `${question}: ${wrong}`;
}
