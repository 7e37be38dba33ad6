// Keys and addresses made from names: what code and addresses call a thing that people call by its name.

/** What a letter becomes that has no plain form of its own. */
const plain: Record<string, string> = {
	æ: 'ae',
	ø: 'o',
	ß: 'ss',
	ð: 'd',
	þ: 'th',
	œ: 'oe',
	ł: 'l'
};

/** Answers a key of a name: "Årets förnyare" → "arets-fornyare". Empty when the name has no letter or digit. */
export function keyOf(name: string): string {
	return name
		.toLowerCase()
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[æøßðþœł]/g, (letter) => plain[letter] ?? '')
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '')
		.slice(0, 60)
		.replace(/-$/, '');
}

/** Answers a key of the name that none of the others has: the second "Skola" is "skola-2". `otherwise` is for names without letters. */
export function freeKey(name: string, taken: ReadonlySet<string>, otherwise = 'namnlos'): string {
	const first = keyOf(name) || otherwise;
	if (!taken.has(first)) return first;
	for (let at = 2; ; at += 1) if (!taken.has(`${first}-${at}`)) return `${first}-${at}`;
}
