// Ids, as they come in addresses and forms.

const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Answers whether a text can be an id at all; anything else is not asked of the database. */
export function isId(text: string): boolean {
	return shape.test(text);
}
