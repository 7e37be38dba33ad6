// Reads a dictionary in Hunspell's format and answers whether it knows a word. Words are not written out in all their
// forms when the dictionary is read, as others do it: a word is looked up by taking its endings off. So a language
// with many forms is read in a moment, and a compound is known by the rules that the dictionary has for them.
//
// What of the format is read: words with flags of one sign, prefixes and suffixes with conditions and continuation,
// FORBIDDENWORD, NEEDAFFIX, ONLYINCOMPOUND, COMPOUNDBEGIN, COMPOUNDMIDDLE, COMPOUNDEND (see hunspell(5)).

type Rule = {
	flag: string;
	strip: string;
	/** What the ending gives the word it makes: whether it may begin a compound, and only there. */
	next: string;
	holds: RegExp | null;
};

type Affixes = {
	suffixes: Map<string, Rule[]>;
	prefixes: Map<string, Rule[]>;
	longest: number;
	/** The flags with a meaning of their own; empty where the language has none. */
	forbidden: string;
	needsAffix: string;
	onlyInside: string;
	begins: string;
	between: string;
	ends: string;
};

export type Dictionary = {
	/** Whether the word is written as it should be. Capitals: `Stockholm` needs one, any word may have one. */
	knows: (word: string) => boolean;
};

const named: Record<string, keyof Affixes> = {
	FORBIDDENWORD: 'forbidden',
	NEEDAFFIX: 'needsAffix',
	ONLYINCOMPOUND: 'onlyInside',
	COMPOUNDBEGIN: 'begins',
	COMPOUNDMIDDLE: 'between',
	COMPOUNDEND: 'ends'
};

const none = (text: string | undefined) => (text === undefined || text === '0' ? '' : text);

function readAffixes(text: string): Affixes {
	const affixes: Affixes = {
		suffixes: new Map(),
		prefixes: new Map(),
		longest: 0,
		...{ forbidden: '', needsAffix: '', onlyInside: '', begins: '', between: '', ends: '' }
	};
	for (const line of text.split('\n')) {
		const [what = '', flag = '', strip, added, condition] = line.trim().split(/\s+/u);
		const meaning = named[what];
		if (meaning) Object.assign(affixes, { [meaning]: flag });
		// A rule has a condition; what stands before the rules of a flag, how many there are.
		if ((what !== 'SFX' && what !== 'PFX') || added === undefined || condition === undefined)
			continue;
		const [add, next = ''] = added.split('/');
		const ending = none(add);
		const rule: Rule = {
			flag,
			strip: none(strip),
			next,
			holds:
				condition === '.'
					? null
					: new RegExp(what === 'SFX' ? `(?:${condition})$` : `^(?:${condition})`, 'u')
		};
		const rules = what === 'SFX' ? affixes.suffixes : affixes.prefixes;
		rules.set(ending, [...(rules.get(ending) ?? []), rule]);
		affixes.longest = Math.max(affixes.longest, ending.length);
	}
	return affixes;
}

/** Each word with its flags; those of words that are written alike stand on lines of their own. */
function readWords(text: string): Map<string, string> {
	const words = new Map<string, string>();
	let from = text.indexOf('\n') + 1;
	while (from < text.length) {
		const end = text.indexOf('\n', from);
		const line = text.slice(from, end < 0 ? text.length : end).trimEnd();
		from = end < 0 ? text.length : end + 1;
		const cut = line.indexOf('/', 1);
		const word = cut < 0 ? line : line.slice(0, cut);
		const [flags = ''] = cut < 0 ? [''] : line.slice(cut + 1).split(/\s/u);
		const known = words.get(word);
		if (word !== '') words.set(word, known === undefined ? flags : `${known}\n${flags}`);
	}
	return words;
}

/** A way in which the dictionary makes a word: the stem's flags and the ending's. */
type Made = { flags: string; next: string };

/** Reads a dictionary from its two files. */
export function readDictionary(aff: string, dic: string): Dictionary {
	const affixes = readAffixes(aff);
	const words = readWords(dic);
	const { forbidden, needsAffix, onlyInside, begins, between, ends } = affixes;
	const has = (flags: string, flag: string) => flag !== '' && flags.includes(flag);

	function* stems(word: string, kind: 'suffixes' | 'prefixes'): Generator<[string, Rule]> {
		const most = Math.min(affixes.longest, word.length);
		for (let length = 0; length <= most; length += 1) {
			const cut = kind === 'suffixes' ? word.length - length : length;
			const added = kind === 'suffixes' ? word.slice(cut) : word.slice(0, cut);
			for (const rule of affixes[kind].get(added) ?? []) {
				const stem =
					kind === 'suffixes' ? word.slice(0, cut) + rule.strip : rule.strip + word.slice(cut);
				if (stem !== '' && rule.holds?.test(stem) !== false) yield [stem, rule];
			}
		}
	}

	function* ways(word: string): Generator<Made> {
		for (const flags of words.get(word)?.split('\n') ?? []) {
			if (!has(flags, needsAffix)) yield { flags, next: '' };
		}
		for (const [stem, { flag, next }] of stems(word, 'suffixes')) {
			for (const flags of words.get(stem)?.split('\n') ?? []) {
				if (flags.includes(flag)) yield { flags, next };
			}
		}
		for (const [rest, { flag }] of stems(word, 'prefixes')) {
			for (const flags of words.get(rest)?.split('\n') ?? []) {
				if (flags.includes(flag)) yield { flags, next: '' };
			}
			for (const [stem, suffix] of stems(rest, 'suffixes')) {
				for (const flags of words.get(stem)?.split('\n') ?? []) {
					if (flags.includes(flag) && flags.includes(suffix.flag))
						yield { flags, next: suffix.next };
				}
			}
		}
	}

	const some = (word: string, holds: (made: Made) => boolean) => {
		for (const made of ways(word)) {
			if (!has(made.flags, forbidden) && holds(made)) return true;
		}
		return false;
	};
	const whole = (word: string) =>
		some(
			word,
			({ flags, next }) => !has(next, onlyInside) && !(next === '' && has(flags, onlyInside))
		);
	const first = (word: string) =>
		some(word, ({ flags, next }) => {
			const own = next === '' ? flags : next;
			return has(own, begins) || has(own, between);
		});
	const last = (word: string) =>
		some(word, ({ flags, next }) => !has(next, onlyInside) && has(flags, ends));
	const middle = (word: string) =>
		some(word, ({ flags, next }) => has(next === '' ? flags : next, between));

	function compound(word: string, opening: boolean): boolean {
		for (let at = shortest; at <= word.length - shortest; at += 1) {
			const head = word.slice(0, at);
			if (!(opening ? first(head) : middle(head))) continue;
			const rest = word.slice(at);
			// Of three like letters between two words one is not written: "tillåta" of "till" and "låta".
			const twin = head.at(-1) === head.at(-2) ? `${head.at(-1) ?? ''}${rest}` : rest;
			if (last(rest) || last(twin) || compound(rest, false)) return true;
		}
		return false;
	}

	const spelt = (word: string) => {
		if (has(words.get(word) ?? '', forbidden)) return false;
		return whole(word) || (begins !== '' && compound(word, true));
	};
	return {
		knows: (word) => spelt(word) || (word !== word.toLowerCase() && spelt(word.toLowerCase()))
	};
}

/** A part of a compound is no shorter, in letters: of two letters there are too many words to tell a slip by. */
const shortest = 3;
