// What an attached file is called and how it is shown. The file itself lies in the basement, under its hash.
import type { LocalText } from '#lib/shared/locale.ts';
import { sizeText } from '#lib/shared/sizes.ts';

/** A file as it was attached, with the words that describe it. It never changes; another description is another one. */
export type Attachment = {
	id: string;
	entryId: string;
	questionKey: string;
	hash: string;
	name: string;
	mediaType: string;
	/** In bytes. */
	size: number;
	/** What it shows or holds, in the unit's words. */
	description: string;
	addedAt: Temporal.Instant;
};

/** A file as it stood in a submission. */
export type ShownFile = Pick<
	Attachment,
	'id' | 'entryId' | 'hash' | 'name' | 'mediaType' | 'size' | 'description'
>;

export const shownFile = ({
	id,
	entryId,
	hash,
	name,
	mediaType,
	size,
	description
}: Attachment): ShownFile => ({ id, entryId, hash, name, mediaType, size, description });

/** The longest name and description, in characters. */
export const longestName = 120;
export const longestDescription = 500;

/** Signs that a name on a screen may not have: those that steer, and those that turn the direction of reading. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

/**
 * Answers what a file is called here: the end of the name that it came with, without signs that no one sees, ending as
 * what it is. A PDF that was called `rapport.exe` is `rapport.exe.pdf`.
 */
export function fileName(given: string, extension: string): string {
	const last = given.toWellFormed().split(/[\\/]/).at(-1) ?? '';
	const plain = last.normalize('NFC').replaceAll(unseen, '').replaceAll(/\s+/g, ' ').trim();
	const same = extension === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${extension}$`, 'i');
	const base = plain.replace(same, '').replace(/^\.+/, '');
	const short = [...base]
		.slice(0, longestName - extension.length - 1)
		.join('')
		.trim();
	return `${short === '' ? 'fil' : short}.${extension}`;
}

/** A line for each file: "budget.pdf (1,2 MB): Budgeten för 2026". */
export function filesText(files: readonly ShownFile[]): LocalText {
	const say = (locale: 'sv' | 'en') =>
		files
			.map(({ name, size, description }) => {
				const line = `${name} (${sizeText(locale, size)})`;
				return description === '' ? line : `${line}: ${description}`;
			})
			.join('\n');
	return { sv: say('sv'), en: say('en') };
}
