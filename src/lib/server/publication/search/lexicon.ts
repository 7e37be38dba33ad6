// Which words Swedish makes compounds of: read from the dictionary that spell checkers use, when something is first
// published.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { folded, stem } from './stem.ts';

export type Lexicon = {
	/** Words that may stand first or in the middle. */
	first: ReadonlySet<string>;
	/** Stems of words that may stand last. */
	last: ReadonlySet<string>;
	/** Stems of words that are never taken apart. */
	simple: ReadonlySet<string>;
};

let kept: Lexicon | undefined;

/** Answers the lexicon, which is read the first time it is wanted. */
export function lexicon(): Lexicon {
	kept ??= read();
	return kept;
}

/**
 * Reads the word list. Its flags (see the package's affix file): X may begin a compound, U stand within it, Y end it,
 * v takes a joining s. A word that may stand within a compound as it is, is none itself.
 */
function read(): Lexicon {
	const main = createRequire(path.resolve('package.json')).resolve('dictionary-sv');
	const text = readFileSync(path.join(path.dirname(main), 'index.dic'), 'utf8');
	const first = new Set<string>();
	const last = new Set<string>();
	const simple = new Set<string>();
	for (const [, word = '', flags = ''] of text.matchAll(/^([a-zåäöé]{3,})\/(\S*[XUYv]\S*)/gmu)) {
		const form = folded(word);
		first.add(form);
		if (flags.includes('Y')) last.add(stem(form));
		if (flags.includes('U')) simple.add(stem(form));
	}
	return { first, last, simple };
}
