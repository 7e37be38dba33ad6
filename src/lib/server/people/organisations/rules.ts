// Organisations and units: their kinds, how a name is compared, and which names may mean the same.

export const organisationKinds = [
	'administration',
	'company',
	'private-provider',
	'other'
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const agreementKinds = [
	'contract',
	'independent-school',
	'independent-preschool',
	'home-care',
	'other'
] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** Answers whether what closes on a day is closed today: from that day on it is. */
export const isClosed = (closedOn: string | null, today: string) =>
	closedOn !== null && closedOn <= today;

/** Answers whether a day of closing may be written: today or later, or the one that stands already; none opens again. */
export const mayCloseOn = (closedOn: string | null, stands: string | null, today: string) =>
	closedOn === null || closedOn === stands || closedOn >= today;

/** Answers a name as it is compared: however it is spaced and whether its letters are large or small. */
export function plainName(name: string): string {
	return name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}

/** Answers a name as it is kept: without spaces around it, and one between its words. */
export function tidyName(name: string): string {
	return name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
}

/** Definite and plural forms that people write for the same thing. */
const forms: readonly [RegExp, string][] = [
	[/förskol(an|or|orna)\b/gu, 'förskola'],
	[/skol(an|or|orna)\b/gu, 'skola'],
	[/enheten\b/gu, 'enhet'],
	[/förvaltningen\b/gu, 'förvaltning'],
	[/verksamheten\b/gu, 'verksamhet'],
	[/avdelningen\b/gu, 'avdelning'],
	[/boendet\b/gu, 'boende'],
	[/bolaget\b/gu, 'bolag']
];

/**
 * Answers what is left of a name when the ways of writing it are taken away: spaces, hyphens and other signs, definite
 * forms, and "AB" before or after it.
 */
export function coreName(name: string): string {
	let core = plainName(name);
	for (const [form, base] of forms) core = core.replaceAll(form, base);
	return core
		.replace(/^ab\s+|\s+(ab|aktiebolag)$/u, '')
		.replaceAll('&', 'och')
		.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** Why two names may mean the same. */
export type Likeness = 'same-but-for-spelling' | 'almost-the-same';

/** A number or a single letter tells things apart: "Enhet 1" is not "Enhet 2", "Hus A" not "Hus B". */
const markers = (name: string) =>
	(plainName(name).match(/\p{N}+|(?<![\p{L}\p{N}])\p{L}(?![\p{L}\p{N}])/gu) ?? []).join(' ');

/** Answers whether two names may mean the same thing, and why; null when they do not look alike. */
export function likeness(one: string, other: string): Likeness | null {
	if (markers(one) !== markers(other)) return null;
	const [a, b] = [coreName(one), coreName(other)];
	if (a === '' || b === '') return null;
	if (a === b) return 'same-but-for-spelling';
	const length = Math.min(a.length, b.length);
	const most = length >= 14 ? 2 : length >= 7 ? 1 : 0;
	return withinDistance(a, b, most) ? 'almost-the-same' : null;
}

/**
 * Answers whether one text becomes the other by at most so many letters put in, taken out or exchanged (Levenshtein's
 * distance, only as far from the diagonal as it must be looked at).
 */
export function withinDistance(a: string, b: string, most: number): boolean {
	if (Math.abs(a.length - b.length) > most) return false;
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			const value = Math.min(
				(row[j] ?? Infinity) + 1,
				(next[j - 1] ?? Infinity) + 1,
				(row[j - 1] ?? Infinity) + cost
			);
			next.push(value);
			least = Math.min(least, value);
		}
		if (least > most) return false;
		row = next;
	}
	return (row[b.length] ?? Infinity) <= most;
}

/** Answers the pairs among some named things that may mean the same, those most alike first. */
export function alikePairs<T extends { name: string }>(
	things: readonly T[]
): { one: T; other: T; why: Likeness }[] {
	const pairs: { one: T; other: T; why: Likeness }[] = [];
	for (const [at, one] of things.entries()) {
		for (const other of things.slice(at + 1)) {
			const why = likeness(one.name, other.name);
			if (why) pairs.push({ one, other, why });
		}
	}
	return pairs.sort(
		(a, b) => Number(a.why === 'almost-the-same') - Number(b.why === 'almost-the-same')
	);
}
