// Keys and addresses made from names: what code and addresses call a thing that people call by its name.

import { folded } from './fold.ts';

/** Answers a key of a name: "Årets förnyare" → "arets-fornyare". Empty when the name has no letter or digit. */
export function keyOf(name: string): string {
	return folded(name)
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
