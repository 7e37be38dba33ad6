// Where things stand in a JSON text: so that a mistake in a file can be told by line and column.

export type Position = { line: number; column: number };

/** By path as mistakes write it (`form.sections[0].title.sv`), where the value begins; `''` is the whole. */
export type Positions = { ok: true; value: unknown; at: ReadonlyMap<string, Position> };
export type Unreadable = { ok: false } & Position;

class Unexpected extends Error {
	readonly offset: number;
	constructor(offset: number) {
		super('unexpected');
		this.offset = offset;
	}
}

/** Reads a JSON text; answers its value with the place of each thing in it, or where it stops being JSON. */
export function readPlaced(text: string): Positions | Unreadable {
	const starts = new Map<string, number>();
	const lines = lineStarts(text);
	try {
		const end = walk(text, skip(text, 0), '', starts);
		if (skip(text, end) < text.length) throw new Unexpected(skip(text, end));
		const at = new Map([...starts].map(([path, offset]) => [path, positionOf(lines, offset)]));
		return { ok: true, value: JSON.parse(text) as unknown, at };
	} catch (error) {
		if (error instanceof Unexpected) return { ok: false, ...positionOf(lines, error.offset) };
		if (error instanceof SyntaxError) return { ok: false, ...positionOf(lines, 0) };
		throw error;
	}
}

/** Answers where a mistake stands: at its path, or at the nearest thing around it that the text has. */
export function placeIn(at: ReadonlyMap<string, Position>, path: string): Position {
	for (let nearest = path; ; nearest = nearest.replace(/(?:\.[^.[\]]*|\[\d+\]|^[^.[\]]+)$/, '')) {
		const found = at.get(nearest);
		if (found) return found;
		if (nearest === '') return { line: 1, column: 1 };
	}
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}

function positionOf(starts: readonly number[], offset: number): Position {
	const line = starts.findLastIndex((start) => start <= offset);
	return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

const skip = (text: string, from: number): number => {
	let at = from;
	while (/[\s\uFEFF]/.test(text[at] ?? '')) at += 1;
	return at;
};

const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
const quoted = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

function match(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	if (!pattern.test(text)) throw new Unexpected(at);
	return pattern.lastIndex;
}

/** Walks over the value that begins here, noting where everything in it does; answers where it ends. */
function walk(text: string, from: number, path: string, starts: Map<string, number>): number {
	starts.set(path, from);
	const first = text[from];
	if (first === '"') return match(quoted, text, from);
	if (first !== '{' && first !== '[') return match(literal, text, from);
	const close = first === '{' ? '}' : ']';
	let at = skip(text, from + 1);
	if (text[at] === close) return at + 1;
	for (let index = 0; ; index++) {
		let inside = `${path}[${index}]`;
		if (first === '{') {
			const end = match(quoted, text, at);
			const key = JSON.parse(text.slice(at, end)) as string;
			inside = path === '' ? key : `${path}.${key}`;
			at = skip(text, end);
			if (text[at] !== ':') throw new Unexpected(at);
			at = skip(text, at + 1);
		}
		at = skip(text, walk(text, at, inside, starts));
		if (text[at] === close) return at + 1;
		if (text[at] !== ',') throw new Unexpected(at);
		at = skip(text, at + 1);
	}
}
