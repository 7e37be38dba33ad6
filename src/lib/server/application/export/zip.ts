// The submitted entries' documents in one file: `012 Enhetens namn.pdf`, one at a time from the store to the reader.
import { Zip, ZipPassThrough } from 'fflate';
import type { Locale } from '#lib/shared/locale.ts';
import { worklistMessages } from '#lib/shared/messages/worklist/index.ts';
import { safeName, uniqueNames } from './rules.ts';
import type { ExportDocument } from './rows.ts';

/** Answers the file bit by bit; a PDF is packed already, so it is put in as it is. */
export async function* zipOf(
	documents: AsyncIterable<ExportDocument>,
	locale: Locale,
	at: Temporal.Instant
): AsyncGenerator<Uint8Array> {
	const words = worklistMessages(locale).file;
	const name = uniqueNames();
	let waiting: Uint8Array[] = [];
	const zip = new Zip((error, chunk) => {
		if (error) throw error;
		waiting.push(chunk);
	});
	const take = () => {
		const taken = waiting;
		waiting = [];
		return taken;
	};
	for await (const { number, unit, pdf } of documents) {
		const called = `${words.entry(number)} ${safeName(unit ?? '') || words.noName}`;
		const file = new ZipPassThrough(`${name(called)}.pdf`);
		file.mtime = new Date(at.epochMilliseconds);
		zip.add(file);
		file.push(pdf, true);
		yield* take();
	}
	zip.end();
	yield* take();
}
