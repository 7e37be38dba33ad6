// All that the press takes home, in one file: the texts, the figures, and the pictures with who took them.
import { strToU8, zipSync } from 'fflate';
import { readKeptFile } from '#lib/server/platform/files/index.ts';
import { pressMessages } from '#lib/shared/messages/press/index.ts';
import { keyOf } from '#lib/shared/keys.ts';
import { csvText } from '#lib/web/csv.ts';
import { pressFigures, pressOf, pressText, pressTitle } from '#lib/web/press.ts';
import { honourTitle } from '#lib/web/public-words.ts';
import { honoursMessages } from '#lib/shared/messages/honours/index.ts';

const endings: Record<string, string> = {
	'image/jpeg': 'jpg',
	'image/png': 'png',
	'image/webp': 'webp',
	'image/gif': 'gif'
};

export async function GET(event) {
	const { locale } = event.locals;
	const found = await pressOf(event);
	const words = pressMessages(locale);
	const { photo } = honoursMessages(locale).honour;
	const pictures: [string, Uint8Array][] = [];
	const texts: string[] = [];
	for (const honour of found.honours) {
		const { picture } = honour;
		const text = pressText(locale, honour, event.url.origin);
		const content = picture && (await readKeptFile(picture.hash).catch(() => null));
		if (!picture || !content) {
			texts.push(text);
			continue;
		}
		const number = String(pictures.length + 1).padStart(2, '0');
		const ending = endings[picture.mediaType] ?? 'bin';
		const name = `${words.files.folder}/${number}-${keyOf(honourTitle(honour))}.${ending}`;
		pictures.push([name, new Uint8Array(content)]);
		texts.push(`${text}\n\n${name}. ${picture.alt[locale]} ${photo(picture.credit)}`);
	}
	const source = words.source(event.url.origin + event.url.pathname.replace(/\/paket$/, ''));
	const head = `${pressTitle(locale, found)}\n${source}\n${words.readme}`;
	const figures = pressFigures(locale, found).map(({ what, value }) => [what, value]);
	const file = zipSync({
		[words.files.texts]: strToU8([head, ...texts].join('\n\n––––––––––\n\n')),
		[words.files.figures]: strToU8(csvText([words.figure, words.value], figures)),
		...Object.fromEntries(
			pictures.map(([name, content]) => [name, [content, { level: 0 as const }]])
		)
	});
	return new Response(new Uint8Array(file), {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="press-${keyOf(pressTitle('sv', found))}.zip"`
		}
	});
}
