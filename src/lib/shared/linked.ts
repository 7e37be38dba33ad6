// Data that a page holds for machines: JSON-LD, written so that it may stand in HTML.

export type Linked = { [key: string]: string | number | boolean | Linked | Linked[] | undefined };

/** Answers JSON-LD as it may stand in a page: nothing in it can end the element that it stands in. */
export function linkedText(linked: Linked): string {
	return JSON.stringify(linked).replaceAll('<', '\\u003c');
}
