// The guests of a ceremony: how they are typed in, how far each has come, and whether a table is full. Pure.
import type { Locale } from '#lib/shared/locale.ts';
import { onOneLine } from '#lib/shared/name.ts';

/** `locale`: null where the line does not say. */
export type NewGuest = {
	name: string;
	email: string;
	organisation: string;
	locale: Locale | null;
};

/** What one types for a language. */
const languages: Record<string, Locale> = {
	sv: 'sv',
	svenska: 'sv',
	swedish: 'sv',
	en: 'en',
	engelska: 'en',
	english: 'en'
};

/** Answers the guests that somebody typed, one a line, name; address; organisation; language, and the lines that are none. */
export function guestsTyped(text: string): { guests: NewGuest[]; wrong: number[] } {
	const guests: NewGuest[] = [];
	const wrong: number[] = [];
	for (const [at, line] of text.split('\n').entries()) {
		if (line.trim() === '') continue;
		const [name = '', email = '', organisation = '', said = ''] = line
			.split(/[;\t]/)
			.map(onOneLine);
		const locale = said === '' ? null : languages[said.toLowerCase()];
		if (name === '' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || locale === undefined) {
			wrong.push(at + 1);
		} else guests.push({ name, email: email.toLowerCase(), organisation, locale });
	}
	return { guests, wrong };
}

export type GuestAnswer = 'coming' | 'not-coming';
export type GuestState = 'listed' | 'invited' | 'reminded' | GuestAnswer;

/** Answers how far a guest has come. */
export function guestState(guest: {
	answer: GuestAnswer | null;
	invited: boolean;
	reminded: boolean;
}): GuestState {
	if (guest.answer) return guest.answer;
	if (guest.reminded) return 'reminded';
	return guest.invited ? 'invited' : 'listed';
}

/** Answers how many chairs the guests at a table take, each with their company. */
export function chairsTaken(guests: readonly { companions: readonly string[] }[]): number {
	return guests.reduce((sum, { companions }) => sum + 1 + companions.length, 0);
}

/** What a guest needs; both empty where nothing. */
export type Needs = { access: string; diet: string };
