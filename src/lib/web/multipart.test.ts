import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CutShort, isMultipart, readMultipart } from './multipart.ts';

/** A request whose body comes in pieces of so many bytes. */
function inPieces(body: Uint8Array, type: string, size: number): Request {
	let at = 0;
	const stream = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (at >= body.length) return controller.close();
			controller.enqueue(body.subarray(at, at + size));
			at += size;
		}
	});
	return new Request('http://utmarkt/', {
		method: 'POST',
		headers: { 'content-type': type },
		body: stream,
		duplex: 'half'
	} as RequestInit);
}

async function posted(form: FormData, size: number): Promise<Request> {
	const whole = new Response(form);
	const body = new Uint8Array(await whole.arrayBuffer());
	return inPieces(body, whole.headers.get('content-type') ?? '', size);
}

async function readAll(request: Request) {
	const parts: { name: string; fileName: string | null; content: Buffer }[] = [];
	for await (const { name, fileName, pieces } of readMultipart(request)) {
		const content: Uint8Array[] = [];
		for await (const piece of pieces) content.push(Buffer.from(piece));
		parts.push({ name, fileName, content: Buffer.concat(content) });
	}
	return parts;
}

describe('a posted form with files', () => {
	it('is read as it was sent, however it is cut on the way', async () => {
		const file = fc.record({
			name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
			content: fc.uint8Array({ maxLength: 300 })
		});
		const size = fc.integer({ min: 1, max: 90 });
		await fc.assert(
			fc.asyncProperty(fc.array(file, { maxLength: 4 }), size, async (files, pieces) => {
				const form = new FormData();
				form.set('text', 'Räksmörgås\r\n--inte en gräns');
				for (const { name, content } of files) {
					form.append('file', new File([Uint8Array.from(content)], name));
				}
				const [text, ...read] = await readAll(await posted(form, pieces));
				expect(text?.content.toString()).toBe('Räksmörgås\r\n--inte en gräns');
				expect(text?.fileName).toBeNull();
				expect(read.map(({ content }) => content)).toEqual(
					files.map(({ content }) => Buffer.from(content))
				);
			}),
			{ numRuns: 60 }
		);
	});

	it('keeps the names of files, also those with quotes and in any language', async () => {
		const form = new FormData();
		form.append('file', new File(['a'], 'Årets "bästa" 報告.pdf'));
		expect((await readAll(await posted(form, 7)))[0]?.fileName).toBe('Årets "bästa" 報告.pdf');
	});

	it('can be left in the middle of a file, and the next one is still found', async () => {
		const form = new FormData();
		form.append('file', new File([new Uint8Array(5_000)], 'a'));
		form.append('file', new File(['b'], 'b'));
		const names: (string | null)[] = [];
		for await (const { fileName, pieces } of readMultipart(await posted(form, 100))) {
			names.push(fileName);
			for await (const _piece of pieces) break;
		}
		expect(names).toEqual(['a', 'b']);
	});

	it('is told to be cut short when it is, wherever that is', async () => {
		const form = new FormData();
		form.append('file', new File(['innehåll'], 'a.txt'));
		const whole = new Response(form);
		const type = whole.headers.get('content-type') ?? '';
		const body = new Uint8Array(await whole.arrayBuffer());
		for (let length = 0; length < body.length - 4; length++) {
			const request = inPieces(body.subarray(0, length), type, 16);
			await expect(readAll(request), String(length)).rejects.toBeInstanceOf(CutShort);
		}
	});

	it('is no other kind of form, and never without end before its first border', async () => {
		const other = new Request('http://utmarkt/', {
			method: 'POST',
			body: new URLSearchParams('a=1')
		});
		expect(isMultipart(other)).toBe(false);
		await expect(readAll(other)).rejects.toBeInstanceOf(CutShort);
		const type = 'multipart/form-data; boundary=x';
		await expect(readAll(inPieces(new Uint8Array(9_000), type, 500))).rejects.toBeInstanceOf(
			CutShort
		);
	});
});
