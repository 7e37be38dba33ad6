// What goes into a spreadsheet is text or numbers, never a formula that somebody else has written.

/** What a spreadsheet takes for the beginning of a formula, also in its wide forms and behind white space. */
const formula = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** Answers a text that no spreadsheet takes for a formula: an apostrophe before it says that it is text. */
export function harmless(value: string): string {
	return formula.test(value) ? `'${value}` : value;
}
