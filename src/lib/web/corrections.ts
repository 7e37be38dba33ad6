// Corrected texts in words: where a text stands, and that it was corrected.
import type { Actor } from '#lib/server/platform/actor.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import {
	correctionsOf,
	pathText,
	placeOf,
	type Correction,
	type Edition,
	type Path
} from '#lib/server/programme/index.ts';
import { longDate, wallClock } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';

/** Answers a path as the database keeps it, as the definition has it: numbers where there is a list. */
export function pathOf(kept: readonly string[]): Path {
	return kept.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** Answers where a text stands, in words: "Formuläret › Om enheten › Enhetens namn", and which text it is: "Fråga". */
export function placeInWords(
	locale: Locale,
	definition: Edition['definition'],
	path: Path
): { part: string; where: string; what: string } {
	const words = roundsMessages(locale).texts;
	const { part, names, field } = placeOf(definition, path);
	return {
		part: words.parts[part] ?? part,
		where: names.map((name) => name[locale]).join(' › '),
		what: words.fields[field] ?? words.parts[field] ?? field
	};
}

export type CorrectionLine = { path: string; day: string; line: string };

/** Answers the corrections of an edition whose path begins so, the latest first, as the quiet lines that readers see. */
export async function correctionLines(
	actor: Actor,
	edition: Pick<Edition, 'id' | 'timeZone'>,
	locale: Locale,
	under: readonly string[] = []
): Promise<CorrectionLine[]> {
	const all = await inTransaction(actor, (tx) => correctionsOf(tx, actor, edition.id));
	return all
		.filter(({ path }) => under.every((step, at) => path[at] === step))
		.map((correction) => lineOf(correction, edition.timeZone, locale));
}

/**
 * Answers the same lines where they belong on a page that shows a list of the definition, such as a section's questions:
 * `of` the element at each place in the list, and `around` it, in what is no element.
 */
export async function correctionsBeside(
	actor: Actor,
	edition: Pick<Edition, 'id' | 'timeZone'>,
	locale: Locale,
	under: readonly string[],
	list: string
): Promise<{ around: string[]; of: (at: number) => string[] }> {
	const lines = await correctionLines(actor, edition, locale, under);
	const element = `${pathText(pathOf([...under, list]))}[`;
	const told = (keep: (path: string) => boolean) => [
		...new Set(lines.filter(({ path }) => keep(path)).map(({ line }) => line))
	];
	return {
		around: told((path) => !path.startsWith(element)),
		of: (at) => told((path) => path.startsWith(`${element}${at}]`))
	};
}

export function lineOf(
	{ path, at, note }: Pick<Correction, 'path' | 'at' | 'note'>,
	timeZone: string,
	locale: Locale
): CorrectionLine {
	const day = longDate(locale, wallClock(at.toString(), timeZone));
	return {
		path: pathText(pathOf(path)),
		day,
		line: roundsMessages(locale).corrected.line(day, note[locale])
	};
}
