// A form that could not be taken comes back with its texts, and never with its files.
import { describe, expect, it } from 'vitest';
import { isOwnForm, readPosted } from './posted.ts';

const origin = 'https://utmarkt.example.se';
function request(body: FormData | URLSearchParams, headers: Record<string, string> = {}) {
	return new Request(`${origin}/kansli/x`, { method: 'POST', body, headers });
}
function withFile(size: number): FormData {
	const form = new FormData();
	form.set('slides', new File([new Uint8Array(size)], 'bilder åäö.pdf'));
	form.set('about', 'Rad ett\r\nrad två');
	return form;
}

describe('a posted form that could not be taken', () => {
	it('gives its texts back, and says which file must be chosen again', async () => {
		expect(await readPosted(request(withFile(70_000)))).toEqual({
			fields: [['about', 'Rad ett\r\nrad två']],
			files: [{ field: 'slides', name: 'bilder åäö.pdf' }],
			withFiles: true
		});
	});

	it('is read on only so far to find them', async () => {
		const { fields, files } = await readPosted(request(withFile(33 * 1024 * 1024)));
		expect([fields, files]).toEqual([[], []]);
	});

	it('without files is as it was', async () => {
		const posted = await readPosted(request(new URLSearchParams({ a: 'å', b: '' })));
		expect(posted.fields).toEqual([
			['a', 'å'],
			['b', '']
		]);
		expect(posted.withFiles).toBe(false);
	});

	it('that is broken gives back what came whole', async () => {
		const form = withFile(10);
		form.set('last', 'kom aldrig fram');
		const whole = new Response(form);
		const type = whole.headers.get('content-type') ?? '';
		const body = new Uint8Array(await whole.arrayBuffer());
		const cut = new Request(origin, {
			method: 'POST',
			headers: { 'content-type': type },
			body: body.subarray(0, body.length - 60)
		});
		expect((await readPosted(cut)).fields).toEqual([['about', 'Rad ett\r\nrad två']]);
	});

	it('is a page’s own: not another site’s, and not a script’s that expects another answer', () => {
		const html = { accept: 'text/html,*/*' };
		expect(isOwnForm(request(withFile(1), { ...html, origin }), origin)).toBe(true);
		expect(isOwnForm(request(withFile(1), { accept: 'application/json' }), origin)).toBe(false);
		const foreign = { ...html, origin: 'https://evil.example' };
		expect(isOwnForm(request(withFile(1), foreign), origin)).toBe(false);
		expect(isOwnForm(request(new URLSearchParams('a=1'), foreign), origin)).toBe(false);
		expect(isOwnForm(request(new URLSearchParams('a=1')), origin)).toBe(true);
	});
});
