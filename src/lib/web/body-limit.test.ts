import { describe, expect, it } from 'vitest';
import { withinLimit } from './body-limit.ts';

function sent(bytes: number, headers: Record<string, string> = {}): Request {
	let left = bytes;
	const body = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (left <= 0) return controller.close();
			const piece = new Uint8Array(Math.min(left, 1_000));
			left -= piece.length;
			controller.enqueue(piece);
		}
	});
	return new Request('http://utmarkt/', {
		method: 'POST',
		headers,
		body,
		duplex: 'half'
	} as RequestInit);
}
const size = async (request: Request) => (await request.arrayBuffer()).byteLength;

describe('what somebody sends', () => {
	it('is read as it is when it is a form’s worth', async () => {
		expect(await size(withinLimit(sent(5_000), '/kansli', 5_000))).toBe(5_000);
		const none = new Request('http://utmarkt/');
		expect(withinLimit(none, '/kansli')).toBe(none);
	});

	it('is refused as too much by what it says of itself, and by what comes', async () => {
		const says = withinLimit(sent(10, { 'content-length': '5001' }), '/kansli', 5_000);
		await expect(size(says)).rejects.toMatchObject({ status: 413 });
		const comes = withinLimit(sent(5_001), '/kansli', 5_000);
		await expect(size(comes)).rejects.toMatchObject({ status: 413 });
	});

	it('may be a file where a file comes with its form', async () => {
		for (const path of [
			'/kansli/a/traffar/b/bilder',
			'/kansli/utmarkelser/ny',
			'/kansli/utmarkelser/a/dokument'
		])
			expect(await size(withinLimit(sent(3_000_000), path)), path).toBe(3_000_000);
		const elsewhere = withinLimit(sent(3_000_000), '/kansli/utmarkelser/a/form');
		await expect(size(elsewhere)).rejects.toMatchObject({ status: 413 });
	});

	it('is the files’ own to count where files are taken in, and nowhere beside', async () => {
		for (const path of ['/mina-bidrag/a/fil/bilagor', '/api/v1/entries/a/attachments/bilagor']) {
			expect(await size(withinLimit(sent(6_000), path, 5_000))).toBe(6_000);
		}
		for (const path of [
			'/mina-bidrag/a/fil',
			'/mina-bidrag/a/fil/b/c',
			'/api/v1/entries/a/attachments'
		]) {
			await expect(size(withinLimit(sent(6_000), path, 5_000)), path).rejects.toBeDefined();
		}
	});
});
