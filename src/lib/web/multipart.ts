// Reads a posted form with files piece by piece (multipart/form-data, RFC 7578), so that a file is never in memory as a
// whole. What is not read on is left alone: the connection is not broken, so that the sender sees the answer.

export type Part = {
	/** The field. */
	name: string;
	/** Null for a field that is no file; empty where no file was chosen. */
	fileName: string | null;
	pieces: AsyncIterable<Uint8Array>;
};

/** What was sent ends too early, or is no such form. */
export class CutShort extends Error {}

const mostBefore = 1_024;
const mostHeaders = 8_192;
const mostParts = 100;

const boundaryOf = (type: string) =>
	/^multipart\/form-data\b.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type);

/** Answers whether a request brings a form with files. */
export function isMultipart(request: Request): boolean {
	return boundaryOf(request.headers.get('content-type') ?? '') !== null;
}

/** Answers the parts of a form, in their order. A part must be read, or left, before the next one is asked for. */
export async function* readMultipart(request: Request): AsyncGenerator<Part, void, void> {
	const [, quoted, plain] = boundaryOf(request.headers.get('content-type') ?? '') ?? [];
	const boundary = quoted ?? plain;
	if (boundary === undefined || !request.body) throw new CutShort();
	const source = new Source(request.body.getReader());
	// The first border has no line break before it; with one, all are alike.
	source.put('\r\n');
	const border = Buffer.from(`\r\n--${boundary}`, 'latin1');
	await source.past(border, mostBefore);
	for (let parts = 0; parts < mostParts; parts++) {
		const after = (await source.take(2)).toString('latin1');
		if (after === '--') return;
		if (after !== '\r\n') throw new CutShort();
		// A part without headers begins with the empty line at once.
		source.put('\r\n');
		const headers = await source.past(Buffer.from('\r\n\r\n'), mostHeaders);
		const part = source.until(border);
		yield { ...described(headers.toString('utf8')), pieces: part };
		for await (const _piece of part) void _piece;
	}
	throw new CutShort();
}

function described(headers: string): { name: string; fileName: string | null } {
	const said = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? '';
	const value = (key: string) => {
		const found = new RegExp(`;\\s*${key}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(said)?.[1];
		return found?.replaceAll(/%(22|0A|0D)/gi, (_all, code: string) =>
			String.fromCharCode(Number.parseInt(code, 16))
		);
	};
	return { name: value('name') ?? '', fileName: value('filename') ?? null };
}

/** What is on its way, with what has come and is not yet taken. */
class Source {
	#reader: ReadableStreamDefaultReader<Uint8Array>;
	#rest = Buffer.alloc(0);

	constructor(reader: ReadableStreamDefaultReader<Uint8Array>) {
		this.#reader = reader;
	}

	put(text: string) {
		this.#rest = Buffer.concat([Buffer.from(text, 'latin1'), this.#rest]);
	}

	async #more() {
		const { done, value } = await this.#reader.read().catch(() => {
			throw new CutShort();
		});
		if (done) throw new CutShort();
		this.#rest = Buffer.concat([this.#rest, value]);
	}

	async take(length: number): Promise<Buffer> {
		while (this.#rest.length < length) await this.#more();
		const taken = this.#rest.subarray(0, length);
		this.#rest = this.#rest.subarray(length);
		return taken;
	}

	/** What stands before a mark, which is passed too; at most so much. */
	async past(mark: Buffer, most: number): Promise<Buffer> {
		for (;;) {
			const at = this.#rest.indexOf(mark);
			if (at >= 0) {
				const before = this.#rest.subarray(0, at);
				this.#rest = this.#rest.subarray(at + mark.length);
				return before;
			}
			if (this.#rest.length > most) throw new CutShort();
			await this.#more();
		}
	}

	/** Everything before a mark, piece by piece; the mark is passed. Can be left and gone on with. */
	until(mark: Buffer): AsyncIterable<Uint8Array> {
		let ended = false;
		const next = async (): Promise<IteratorResult<Uint8Array, undefined>> => {
			for (;;) {
				if (ended) return { done: true, value: undefined };
				const at = this.#rest.indexOf(mark);
				// The mark may have begun at the end of what has come.
				const sure = at >= 0 ? at : this.#rest.length - mark.length + 1;
				if (at >= 0 && sure === 0) {
					this.#rest = this.#rest.subarray(mark.length);
					ended = true;
					continue;
				}
				if (sure > 0) {
					const value = this.#rest.subarray(0, sure);
					this.#rest = this.#rest.subarray(sure);
					return { done: false, value };
				}
				await this.#more();
			}
		};
		return { [Symbol.asyncIterator]: () => ({ next }) };
	}
}
