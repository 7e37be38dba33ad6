// The submitted entries in one file: for each a folder with its document and what was attached to it, and last a list of
// all that is in it. One file at a time goes from the store to the reader. No password is in any of them.
import { Zip, ZipPassThrough } from 'fflate';
import type { Locale } from '#lib/shared/locale.ts';
import { worklistMessages } from '#lib/shared/messages/worklist/index.ts';
import { harmless } from '#lib/shared/spreadsheet.ts';
import { csvLine, csvMark } from './csv.ts';
import { safeFileName, safeName, uniqueNames } from './rules.ts';
import type { ExportFolder } from './rows.ts';

/** Answers the file bit by bit. What is put in is packed already by its own kind, so it goes in as it is. */
export async function* zipOf(
	folders: AsyncIterable<ExportFolder>,
	locale: Locale,
	at: Temporal.Instant
): AsyncGenerator<Uint8Array> {
	const words = worklistMessages(locale).file;
	const folderName = uniqueNames();
	let waiting: Uint8Array[] = [];
	const zip = new Zip((error, chunk) => {
		if (error) throw error;
		waiting.push(chunk);
	});
	const put = (name: string, content: Uint8Array) => {
		const file = new ZipPassThrough(name);
		file.mtime = new Date(at.epochMilliseconds);
		zip.add(file);
		file.push(content, true);
		const taken = waiting;
		waiting = [];
		return taken;
	};
	const { columns } = words.contents;
	const contents = [[columns.number, columns.unit, columns.file, columns.kind]];
	contents[0]?.push(columns.question, columns.description, columns.bytes);
	for await (const { number, unit, pdf, files } of folders) {
		const called = `${words.entry(number)} ${safeName(unit ?? '') || words.noName}`;
		const folder = folderName(called);
		const fileName = uniqueNames();
		const line = (name: string, kind: string, more: [string, string, string]) =>
			contents.push([String(number), unit ?? '', name, kind, ...more]);
		const document = `${folder}/${fileName(words.contents.document, '.pdf')}`;
		yield* put(document, pdf);
		line(document, words.contents.entry, ['', '', String(pdf.length)]);
		for await (const { name, question, description, content } of files) {
			if (content === null) {
				line(name, words.contents.lost, [question, description, '']);
				continue;
			}
			const safe = safeFileName(name);
			const dot = safe.lastIndexOf('.');
			const unique = fileName(safe.slice(0, dot), safe.slice(dot));
			const path = `${folder}/${unique}`;
			yield* put(path, content);
			line(path, words.contents.attachment, [question, description, String(content.length)]);
		}
	}
	const list = contents.map((cells) => csvLine(cells.map(harmless))).join('');
	yield* put(words.contents.name, new TextEncoder().encode(csvMark + list));
	zip.end();
	yield* waiting;
}
