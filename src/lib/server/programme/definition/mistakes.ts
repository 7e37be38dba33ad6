// Mistakes in what an organiser writes as data, as sentences in both languages at a path.
import type { z } from 'zod';
import type { LocalText } from '#lib/shared/locale.ts';

/** Where something is wrong (`form.sections[0].title.en`) and what. */
export type Mistake = { path: string; message: LocalText };

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** Answers a path as it is written in a message; the whole file is the empty path. */
export function pathText(path: Path): string {
	return path
		.map((step, at) =>
			typeof step === 'number' ? `[${step}]` : at === 0 ? String(step) : `.${String(step)}`
		)
		.join('');
}

/** Makes one mistake. */
export function mistake(path: Path, sv: string, en: string): Mistake {
	return { path: pathText(path), message: { sv, en } };
}

/** Answers every mistake of shape that Zod found in the raw value. */
export function shapeMistakes(issues: readonly Issue[], raw: unknown): Mistake[] {
	return issues.flatMap((issue) => fromIssue(issue, raw));
}

function valueAt(raw: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(value, step) =>
			typeof value === 'object' && value !== null
				? (value as Record<PropertyKey, unknown>)[step]
				: undefined,
		raw
	);
}

const languages: Record<string, [string, string]> = {
	sv: ['Den svenska texten saknas.', 'The Swedish text is missing.'],
	en: ['Den engelska texten saknas.', 'The English text is missing.']
};

const kinds: Record<string, [string, string]> = {
	string: ['en text', 'a text'],
	number: ['ett tal', 'a number'],
	int: ['ett heltal', 'a whole number'],
	boolean: ['true eller false', 'true or false'],
	array: ['en lista', 'a list'],
	object: ['ett objekt', 'an object'],
	record: ['ett objekt', 'an object']
};

const formats: Record<string, [string, string]> = {
	email: ['en e-postadress', 'an e-mail address'],
	date: ['ett datum som 2026-09-20', 'a date such as 2026-09-20']
};

function fromIssue(issue: Issue, raw: unknown): Mistake[] {
	const { path } = issue;
	const last = path.at(-1);
	const value = valueAt(raw, path);
	const language = typeof last === 'string' ? languages[last] : undefined;
	const empty = typeof value === 'string' && value.trim() === '';
	if (language && (value === undefined || empty)) return [mistake(path, ...language)];

	if (issue.code === 'unrecognized_keys')
		return issue.keys.map((key) =>
			mistake(
				[...path, key],
				`Fältet ”${key}” är inte känt här.`,
				`The field “${key}” is not known here.`
			)
		);
	if (value === undefined && issue.code !== 'custom')
		return [mistake(path, `”${String(last)}” saknas.`, `“${String(last)}” is missing.`)];
	if (empty) return [mistake(path, 'Texten är tom.', 'The text is empty.')];

	switch (issue.code) {
		case 'invalid_type': {
			const [sv, en] = kinds[issue.expected] ?? [issue.expected, issue.expected];
			return [mistake(path, `Här väntas ${sv}.`, `Expected ${en} here.`)];
		}
		case 'invalid_value': {
			const known = issue.values.map(String).join(', ');
			return [
				mistake(
					path,
					`”${String(value)}” är inte känt. Välj något av: ${known}.`,
					`“${String(value)}” is not known. Choose one of: ${known}.`
				)
			];
		}
		case 'invalid_union':
			return [
				mistake(
					path,
					`”${String(value)}” är ingen känd typ.`,
					`“${String(value)}” is no known type.`
				)
			];
		case 'invalid_key':
			return [
				mistake(path, `”${String(last)}” är inte känt här.`, `“${String(last)}” is not known here.`)
			];
		case 'invalid_format': {
			const [sv, en] = formats[issue.format] ?? byPattern(issue.pattern);
			return [
				mistake(path, `”${String(value)}” är inte ${sv}.`, `“${String(value)}” is not ${en}.`)
			];
		}
		case 'too_small':
			return [
				issue.origin === 'array'
					? mistake(
							path,
							`Listan behöver minst ${issue.minimum}.`,
							`The list needs at least ${issue.minimum}.`
						)
					: mistake(
							path,
							`Talet är för litet: ${String(value)}.`,
							`The number is too small: ${String(value)}.`
						)
			];
		case 'too_big':
			return [
				mistake(
					path,
					`Talet är för stort: ${String(value)}.`,
					`The number is too large: ${String(value)}.`
				)
			];
		case 'custom':
			if (issue.params?.['mistake'] === 'no-such-time')
				return [
					mistake(
						path,
						`Tiden ”${String(value)}” finns inte i kalendern.`,
						`The time “${String(value)}” does not exist in the calendar.`
					)
				];
			break;
		default:
			break;
	}
	return [mistake(path, 'Värdet går inte att läsa.', 'The value cannot be read.')];
}

/** A pattern is either that of a wall-clock time or that of a key. */
function byPattern(pattern: string | undefined): [string, string] {
	return pattern?.includes('\\d{4}')
		? ['en tid som 2026-09-20T23:59', 'a time such as 2026-09-20T23:59']
		: [
				'en nyckel med små bokstäver a–z, siffror, - och _',
				'a key of small letters a–z, digits, - and _'
			];
}
