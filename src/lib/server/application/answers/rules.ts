// What an answer says. An answer is kept as it was typed, but for what no keyboard types; what it means and what is
// wrong with it is worked out from that, every time, by the question as the definition asks it.
import { isBlank, rowsOf, rowsText, type Typed } from '#lib/shared/answers.ts';
import type { LocalText } from '#lib/shared/locale.ts';
import { longDate } from '#lib/shared/dates.ts';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import { formatMoney, formatNumber, numberIn, plainNumber } from '#lib/shared/money.ts';
import { withoutUnseen } from '#lib/shared/pasted.ts';
import { countCharacters, countWords } from '#lib/shared/words.ts';
import {
	contactParts,
	resultColumns,
	type ContactPart,
	type FormQuestion,
	type ResultColumn
} from '../../programme/index.ts';

/** The purpose that a film's password is encrypted for. */
export const filmPasswordPurpose = 'film-password';

/**
 * What somebody typed: a text; the keys of the options chosen; the parts of a contact (`contactParts`); the cells of a
 * table of results, row after row (`resultColumns`); or the ids of attached files.
 */
export type { Typed };

/** What a readable answer comes to. */
export type Meaning =
	| { kind: 'text'; text: string }
	| { kind: 'number'; number: number }
	| { kind: 'money'; ore: number }
	| { kind: 'date'; date: string }
	| { kind: 'options'; keys: string[] }
	| { kind: 'link'; href: string }
	| { kind: 'contact'; contact: Partial<Record<ContactPart, string>> }
	| { kind: 'rows'; rows: Record<ResultColumn, string>[] }
	| { kind: 'files'; ids: string[] };

/** What hinders submission, as a reason with the values of its text. */
export type Problem = { reason: RefusalReason; values?: Record<string, string | number> };

export type Reading = {
	empty: boolean;
	/** Null where nothing is answered, or where it cannot be read. */
	meaning: Meaning | null;
	/** A text that is too long is readable and has a problem. */
	problem: Problem | null;
};

const nothing: Reading = { empty: true, meaning: null, problem: null };
const read = (meaning: Meaning, problem: Problem | null = null): Reading => ({
	empty: false,
	meaning,
	problem
});
const wrong = (reason: RefusalReason, values?: Problem['values']): Reading => ({
	empty: false,
	meaning: null,
	problem: values ? { reason, values } : { reason }
});

export { isBlank as isEmpty };

/** Reads an answer: what it means, and what is wrong with it. */
export function readTyped(question: FormQuestion, typed: Typed | null | undefined): Reading {
	if (typed === null || typed === undefined || isBlank(typed)) return nothing;
	const text = typeof typed === 'string' ? typed : typed.join(', ');
	const trimmed = text.trim();
	switch (question.type) {
		case 'short-text':
			return readText(text, 'characters', question.maxCharacters);
		case 'long-text':
			return readText(text, question.limit.unit, question.limit.max);
		case 'number':
			return readNumber(trimmed, question);
		case 'money':
			return readMoney(trimmed, question);
		case 'date':
			return readDate(trimmed, question);
		case 'one-of':
			return question.options.some(({ key }) => key === trimmed)
				? read({ kind: 'options', keys: [trimmed] })
				: wrong('not-an-option');
		case 'several-of':
			return readChosen(typeof typed === 'string' ? [typed] : typed, question);
		case 'e-mail':
			return isEmail(trimmed) ? read({ kind: 'text', text: trimmed }) : wrong('not-an-email');
		case 'phone':
			return isPhone(trimmed) ? read({ kind: 'text', text: trimmed }) : wrong('not-a-phone-number');
		case 'organisation':
		case 'unit':
			return readText(text, 'characters', 200);
		case 'contact':
			return readContact([typed].flat(), question);
		case 'table':
			return readTable([typed].flat(), question);
		case 'file':
			return readFiles([typed].flat(), question);
		case 'link':
			return readLink(trimmed, 'not-a-web-address');
		case 'film':
			return readLink(trimmed, 'not-a-link');
	}
}

/** Answers whether a text is an e-mail address, as far as its form tells. */
export const isEmail = (text: string) =>
	/^[^\s@<>()",;:]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(text) && text.length <= 254;

function isPhone(text: string): boolean {
	const digits = text.replaceAll(/\D/g, '').length;
	return /^\+?[\d\s\-–()/.]+$/.test(text) && digits >= 5 && digits <= 15;
}

function readText(text: string, unit: 'characters' | 'words', max: number): Reading {
	const count = unit === 'words' ? countWords(text) : countCharacters(text);
	const over = count - max;
	const reason = unit === 'words' ? 'too-many-words' : 'too-long';
	return read({ kind: 'text', text }, over > 0 ? { reason, values: { over, limit: max } } : null);
}

type Asks<T extends FormQuestion['type']> = Extract<FormQuestion, { type: T }>;

function readNumber(text: string, { wholeNumber, min, max }: Asks<'number'>): Reading {
	const number = numberIn(text);
	if (number === null) return wrong('not-a-number');
	if (wholeNumber && !Number.isInteger(number)) return wrong('not-a-whole-number');
	if (min !== null && number < min) return wrong('number-too-small', { min });
	if (max !== null && number > max) return wrong('number-too-large', { max });
	return read({ kind: 'number', number });
}

function readMoney(text: string, { minOre, maxOre }: Asks<'money'>): Reading {
	const sum = text
		.replace(/^SEK[ \u00a0]?/i, '')
		.replace(/[ \u00a0]?(?:kr\.?|kronor|krona|:-|SEK)$/i, '');
	const [, sign, kronor, rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plainNumber(sum) ?? '') ?? [];
	if (kronor === undefined || rest.length > 2) return wrong('not-a-sum');
	const ore = (Number(kronor) * 100 + Number(rest.padEnd(2, '0'))) * (sign ? -1 : 1) + 0;
	if (!Number.isSafeInteger(ore)) return wrong('not-a-sum');
	const least = minOre ?? 0;
	if (ore < least) return wrong('number-too-small', { min: formatMoney('sv', least) });
	if (maxOre !== null && ore > maxOre)
		return wrong('number-too-large', { max: formatMoney('sv', maxOre) });
	return read({ kind: 'money', ore });
}

/** Answers whether a text is a day that exists: 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
	// The year after 1 BC is 1: no database knows a year 0.
	if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	try {
		Temporal.PlainDate.from(text, { overflow: 'reject' });
		return true;
	} catch {
		return false;
	}
}

function readDate(text: string, { earliest, latest }: Asks<'date'>): Reading {
	if (!isDay(text)) return wrong('not-a-date');
	if (earliest !== null && text < earliest) return wrong('date-too-early', { earliest });
	if (latest !== null && text > latest) return wrong('date-too-late', { latest });
	return read({ kind: 'date', date: text });
}

function readChosen(keys: string[], { options, atLeast, atMost }: Asks<'several-of'>): Reading {
	const known = options.filter(({ key }) => keys.includes(key)).map(({ key }) => key);
	if (keys.some((key) => !known.includes(key))) return wrong('not-an-option');
	if (known.length < atLeast) return wrong('too-few-chosen', { min: atLeast });
	if (atMost !== null && known.length > atMost) return wrong('too-many-chosen', { max: atMost });
	return read({ kind: 'options', keys: known });
}

function readContact(parts: string[], { asks }: Asks<'contact'>): Reading {
	const contact: Partial<Record<ContactPart, string>> = {};
	for (const [at, part] of contactParts.entries()) {
		const text = parts[at]?.trim() ?? '';
		if (text !== '' && asks.includes(part)) contact[part] = text;
	}
	const { 'e-mail': email, phone } = contact;
	const problem = ((): Problem | null => {
		if (asks.includes('name') && !contact.name) return { reason: 'contact-without-name' };
		if (asks.includes('e-mail') && !email) return { reason: 'contact-without-email' };
		if (email && !isEmail(email)) return { reason: 'not-an-email' };
		return phone && !isPhone(phone) ? { reason: 'not-a-phone-number' } : null;
	})();
	return read({ kind: 'contact', contact }, problem);
}

/** Rows without anything in them are passed over; a row needs to say what was measured. */
function readTable(cells: string[], { atLeast, atMost }: Asks<'table'>): Reading {
	const rows: Record<ResultColumn, string>[] = [];
	let problem: Problem | null = null;
	for (const given of rowsOf(cells)) {
		if (isBlank(given)) continue;
		const row = Object.fromEntries(
			resultColumns.map((column, at) => [column, given[at]?.trim() ?? ''])
		) as Record<ResultColumn, string>;
		rows.push(row);
		if (row.measure === '' || (row.before === '' && row.after === ''))
			problem ??= { reason: 'row-not-whole', values: { row: rows.length } };
	}
	if (rows.length < atLeast) problem ??= { reason: 'too-few-rows', values: { min: atLeast } };
	if (rows.length > atMost) problem ??= { reason: 'too-many-rows', values: { max: atMost } };
	return read({ kind: 'rows', rows }, problem);
}

function readFiles(given: string[], { maxFiles }: Asks<'file'>): Reading {
	const ids = given.filter((id) => id !== '');
	return read(
		{ kind: 'files', ids },
		ids.length > maxFiles ? { reason: 'too-many-files', values: { max: maxFiles } } : null
	);
}

function readLink(text: string, reason: RefusalReason): Reading {
	if (!/^https?:\/\/[^\s/]+\S*$/i.test(text) || !URL.canParse(text)) return wrong(reason);
	const url = new URL(text);
	const host = /^[^.]+(?:\.[^.]+)+$/.test(url.hostname);
	return host && !url.username ? read({ kind: 'link', href: url.href }) : wrong(reason);
}

/** Answers an answer as it is shown to a reader; what cannot be read is shown as it was typed, nothing as ''. */
export function shownText(question: FormQuestion, typed: Typed | null | undefined): LocalText {
	const same = (text: string): LocalText => ({ sv: text, en: text });
	const { meaning, empty } = readTyped(question, typed);
	if (empty || typed === null || typed === undefined) return same('');
	if (meaning === null) return same(typeof typed === 'string' ? typed : typed.join(', '));
	switch (meaning.kind) {
		case 'text':
			return same(meaning.text);
		case 'link':
			return same(String(typed).trim());
		case 'date':
			return { sv: longDate('sv', meaning.date), en: longDate('en', meaning.date) };
		case 'money':
			return { sv: formatMoney('sv', meaning.ore), en: formatMoney('en', meaning.ore) };
		case 'number': {
			const unit = question.type === 'number' ? question.unit : null;
			const say = (locale: 'sv' | 'en') =>
				[formatNumber(locale, meaning.number), unit?.[locale]].filter(Boolean).join(' ');
			return { sv: say('sv'), en: say('en') };
		}
		case 'contact':
			return same(Object.values(meaning.contact).join(', '));
		case 'rows':
			return { sv: rowsText(meaning.rows, 'sv'), en: rowsText(meaning.rows, 'en') };
		case 'files':
			// The files' names are told where they are kept; what is here are their ids alone.
			return { sv: filesText('sv', meaning.ids), en: filesText('en', meaning.ids) };
		case 'options': {
			const options = 'options' in question ? question.options : [];
			const chosen = options.filter(({ key }) => meaning.keys.includes(key));
			const say = (locale: 'sv' | 'en') => chosen.map(({ label }) => label[locale]).join(', ');
			return { sv: say('sv'), en: say('en') };
		}
	}
}

const fileWords = {
	sv: (count: number) => (count === 1 ? '1 fil' : `${count} filer`),
	en: (count: number) => (count === 1 ? '1 file' : `${count} files`)
};
const filesText = (locale: 'sv' | 'en', ids: readonly string[]) => fileWords[locale](ids.length);

/** Answers whether two answers say the same, character for character. */
export function sameTyped(one: Typed, other: Typed): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Answers the text as it is kept: all that was typed, without what no keyboard types. The null character and halves of
 * surrogate pairs, which no database text can hold, become the replacement sign.
 */
export function keepable(typed: Typed): Typed {
	const text = (each: string) => withoutUnseen(each.replaceAll('\0', '\uFFFD').toWellFormed());
	return typeof typed === 'string' ? text(typed) : typed.map(text);
}
