// How two texts differ, word by word, and how two changes of the same text are put together. Bounded in time: texts that
// differ too much are compared by sentences, and at last as wholes.

export type Piece = { kind: 'same' | 'removed' | 'added'; text: string };

/** A stretch of the text before, [from, to), that became a stretch of the text after. In tokens. */
type Hunk = { from: number; to: number; otherFrom: number; otherTo: number };

/** So many words may be taken away or added before the comparison goes over to sentences. */
const mostEdits = 1_200;
/** Changes by two writers nearer than this many words are one place: apart they would make no sense. */
const nearness = 3;

const isWord = (token: string) => /[\p{L}\p{N}]/u.test(token);

/** Answers a text as words, the spaces between them and the signs beside them; together they are the text. */
export function tokens(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*|\r?\n|[^\S\r\n]+|[^]/gu) ?? [];
}

/** Whole sentences and lines, with what follows them up to the next. */
function sentences(text: string): string[] {
	return text.match(/[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+/gu) ?? [];
}

/**
 * Answers where two lists differ, by the shortest list of edits (E. Myers, "An O(ND) Difference Algorithm", 1986), or
 * undefined where it takes more than `mostEdits`.
 */
function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] | undefined {
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) start++;
	let end = 0;
	while (
		end < before.length - start &&
		end < after.length - start &&
		before[before.length - 1 - end] === after[after.length - 1 - end]
	) {
		end++;
	}
	const a = before.slice(start, before.length - end);
	const b = after.slice(start, after.length - end);
	const trace = trail(a, b);
	return trace && stretches(walkBack(trace, a.length, b.length), a.length, b.length, start);
}

/** The furthest that one comes with each number of edits, diagonal by diagonal. */
function trail(a: readonly string[], b: readonly string[]): Int32Array[] | undefined {
	const most = Math.min(a.length + b.length, mostEdits);
	const trace: Int32Array[] = [];
	let furthest = new Int32Array(3);
	for (let edits = 0; edits <= most; edits++) {
		const next = new Int32Array(2 * edits + 3);
		for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
			const down = furthest[diagonal + 1 + edits] ?? 0;
			const left = furthest[diagonal - 1 + edits] ?? 0;
			let x =
				edits === 0
					? 0
					: diagonal === -edits || (diagonal !== edits && left < down)
						? down
						: left + 1;
			while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
			next[diagonal + edits + 1] = x;
			if (x >= a.length && x - diagonal >= b.length) {
				trace.push(next);
				return trace;
			}
		}
		trace.push(next);
		furthest = next;
	}
	return undefined;
}

/** Which of the one list is which of the other, from the end to the beginning. */
function walkBack(trace: readonly Int32Array[], length: number, otherLength: number) {
	const pairs: [number, number][] = [];
	let x = length;
	let y = otherLength;
	for (let edits = trace.length - 1; edits >= 0; edits--) {
		const diagonal = x - y;
		const before = trace[edits - 1];
		const down = before?.[diagonal + 1 + edits] ?? 0;
		const left = before?.[diagonal - 1 + edits] ?? 0;
		const goesDown = diagonal === -edits || (diagonal !== edits && left < down);
		const start = before ? (goesDown ? down : left + 1) : 0;
		while (x > start) pairs.push([--x, --y]);
		if (before && goesDown) y--;
		else if (before) x--;
	}
	return pairs.reverse();
}

function stretches(
	pairs: readonly [number, number][],
	length: number,
	otherLength: number,
	offset: number
): Hunk[] {
	const found: Hunk[] = [];
	let x = 0;
	let y = 0;
	for (const [nextX, nextY] of [...pairs, [length, otherLength] as const]) {
		if (nextX > x || nextY > y) {
			found.push({
				from: x + offset,
				to: nextX + offset,
				otherFrom: y + offset,
				otherTo: nextY + offset
			});
		}
		x = nextX + 1;
		y = nextY + 1;
	}
	return found;
}

/** Changes with only a space or a comma between them read as one. */
function joined(hunks: readonly Hunk[], before: readonly string[]): Hunk[] {
	const result: Hunk[] = [];
	for (const hunk of hunks) {
		const last = result.at(-1);
		if (last && !before.slice(last.to, hunk.from).some(isWord)) {
			last.to = hunk.to;
			last.otherTo = hunk.otherTo;
		} else result.push({ ...hunk });
	}
	return result;
}

type Compared = { before: string[]; after: string[]; hunks: Hunk[]; wordByWord: boolean };

function compare(before: string, after: string): Compared {
	const words = { before: tokens(before), after: tokens(after) };
	const found = hunksOf(words.before, words.after);
	if (found) return { ...words, hunks: joined(found, words.before), wordByWord: true };
	const lines = { before: sentences(before), after: sentences(after) };
	const coarse = hunksOf(lines.before, lines.after) ?? [
		{ from: 0, to: lines.before.length, otherFrom: 0, otherTo: lines.after.length }
	];
	return { ...lines, hunks: coarse, wordByWord: false };
}

/** Answers the pieces that two texts have in common and do not: the ones without `added` are the text before. */
export function diffWords(before: string, after: string): Piece[] {
	const compared = compare(before, after);
	const pieces: Piece[] = [];
	const add = (kind: Piece['kind'], list: readonly string[], from: number, to: number) => {
		const text = list.slice(from, to).join('');
		if (text !== '') pieces.push({ kind, text });
	};
	let at = 0;
	for (const { from, to, otherFrom, otherTo } of compared.hunks) {
		add('same', compared.before, at, from);
		add('removed', compared.before, from, to);
		add('added', compared.after, otherFrom, otherTo);
		at = to;
	}
	add('same', compared.before, at, compared.before.length);
	return pieces;
}

/** A stretch of two changed texts beside what was there before. */
export type Part =
	| { kind: 'same'; text: string }
	/** Changed by one of them, or by both in the same way. */
	| { kind: 'mine' | 'theirs' | 'both'; was: string; text: string }
	/** Changed by both, each in their own way. */
	| { kind: 'overlap'; was: string; mine: string; theirs: string };

export type PlaceChoice = 'mine' | 'theirs' | 'both';

type Sided = Hunk & { side: 'mine' | 'theirs' };

/**
 * Puts two changes of the same text together. What only one of them changed is theirs to change; where both did, in the
 * same place or within three words, both are answered beside each other.
 */
export function mergeTexts(base: string, mine: string, theirs: string): Part[] {
	const words = tokens(base);
	const forMine = compare(base, mine);
	const forTheirs = compare(base, theirs);
	// Compared by sentences, the places are other ones: then the whole is one place.
	if (!forMine.wordByWord || !forTheirs.wordByWord) return whole(base, mine, theirs);
	const sided = (side: Sided['side'], hunks: readonly Hunk[]) =>
		hunks.map((hunk): Sided => ({ ...hunk, side }));
	const all = [...sided('mine', forMine.hunks), ...sided('theirs', forTheirs.hunks)].sort(
		(one, other) => one.from - other.from || one.to - other.to
	);
	const parts: Part[] = [];
	const text = (list: readonly string[], from: number, to: number) => list.slice(from, to).join('');
	let at = 0;
	const ahead = { mine: 0, theirs: 0 };
	for (const group of grouped(all, words)) {
		const from = Math.min(...group.map((hunk) => hunk.from));
		const to = Math.max(...group.map((hunk) => hunk.to));
		if (from > at) parts.push({ kind: 'same', text: text(words, at, from) });
		const stretch = (side: Sided['side'], list: readonly string[]) => {
			const start = from + ahead[side];
			for (const hunk of group) {
				if (hunk.side === side) {
					ahead[side] += hunk.otherTo - hunk.otherFrom - (hunk.to - hunk.from);
				}
			}
			return text(list, start, to + ahead[side]);
		};
		const was = text(words, from, to);
		const said = {
			mine: stretch('mine', forMine.after),
			theirs: stretch('theirs', forTheirs.after)
		};
		parts.push(partOf(was, said.mine, said.theirs));
		at = to;
	}
	if (at < words.length) parts.push({ kind: 'same', text: text(words, at, words.length) });
	return parts;
}

function partOf(was: string, mine: string, theirs: string): Part {
	if (mine === theirs) return { kind: 'both', was, text: mine };
	if (mine === was) return { kind: 'theirs', was, text: theirs };
	if (theirs === was) return { kind: 'mine', was, text: mine };
	return { kind: 'overlap', was, mine, theirs };
}

function whole(base: string, mine: string, theirs: string): Part[] {
	const part = partOf(base, mine, theirs);
	return part.kind === 'both' && part.was === part.text ? [{ kind: 'same', text: base }] : [part];
}

function grouped(all: readonly Sided[], words: readonly string[]): Sided[][] {
	const groups: { hunks: Sided[]; to: number }[] = [];
	for (const hunk of all) {
		const last = groups.at(-1);
		const other = last?.hunks.some(({ side }) => side !== hunk.side);
		const between = last ? words.slice(last.to, hunk.from).filter(isWord).length : 0;
		if (last && (hunk.from < last.to || (other && between < nearness))) {
			last.hunks.push(hunk);
			last.to = Math.max(last.to, hunk.to);
		} else groups.push({ hunks: [hunk], to: hunk.to });
	}
	return groups.map(({ hunks }) => hunks);
}

/** Answers the text that the parts come to. Where both changed a place, both stand after each other until one is chosen. */
export function mergedText(
	parts: readonly Part[],
	choices: readonly (PlaceChoice | undefined)[] = []
): string {
	let place = 0;
	return parts
		.map((part) => {
			if (part.kind !== 'overlap') return part.text;
			const choice = choices[place++] ?? 'both';
			return choice === 'both' ? afterEachOther(part.theirs, part.mine) : part[choice];
		})
		.join('');
}

function afterEachOther(one: string, other: string): string {
	if (one === '' || other === '') return one + other;
	const parted = /\s$/u.test(one) || /^\s/u.test(other);
	return parted ? one + other : `${one} ${other}`;
}
