// What the office's pages about a ceremony share: the form, as fields and as posted.
import type { Ceremony, CeremonyInput, Guest, Table } from '#lib/server/ceremony/index.ts';
import { programmeText } from '#lib/server/ceremony/index.ts';
import type { Edition } from '#lib/server/programme/index.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { eveningMessages } from '#lib/shared/messages/evening/index.ts';
import { formText } from './answers.ts';
import { editionTitle } from './judging.ts';

/** The fields of a ceremony, empty for a new one. */
export function ceremonyFields(
	ceremony: Ceremony | null,
	chosen: readonly Edition[],
	free: readonly Edition[],
	locale: Locale,
	/** What a new one begins with. */
	proposed?: { name: string; starts: string; place: string } | undefined
) {
	return {
		name: ceremony?.name ?? proposed?.name ?? '',
		starts: ceremony?.starts ?? proposed?.starts ?? '',
		place: ceremony?.place ?? proposed?.place ?? '',
		programme: ceremony ? programmeText(ceremony.programme) : '',
		nameEn: ceremony?.english.name ?? '',
		placeEn: ceremony?.english.place ?? '',
		programmeEn: ceremony ? programmeText(ceremony.english.programme) : '',
		replyBy: ceremony?.replyBy ?? '',
		revision: ceremony?.revision ?? 0,
		editions: free.map((edition) => ({
			value: edition.id,
			label: editionTitle(edition, locale),
			chosen: chosen.some(({ id }) => id === edition.id)
		}))
	};
}
/**
 * What the calendars say of an evening that is not planned yet: of the edition that is asked for, or of the first whose day
 * is set; with it those that are given out the same day.
 */
export function proposedEvening(
	free: readonly Edition[],
	asked: string | null,
	locale: Locale
): { chosen: Edition[]; proposed: { name: string; starts: string; place: string } } | null {
	const dated = free.filter(({ calendar }) => calendar.ceremony?.at);
	const first =
		free.find(({ id }) => id === asked) ??
		dated.toSorted((a, b) =>
			(a.calendar.ceremony?.at ?? '').localeCompare(b.calendar.ceremony?.at ?? '')
		)[0];
	if (!first) return null;
	const { at = null, place = null } = first.calendar.ceremony ?? {};
	const day = at?.slice(0, 10);
	const chosen = free.filter(
		(each) => each === first || (day && each.calendar.ceremony?.at?.startsWith(day))
	);
	const words = eveningMessages(locale).list;
	const year = day?.slice(0, 4) ?? String(first.year ?? '');
	return {
		chosen,
		proposed: {
			name: words.called(year),
			starts: at?.includes('T') ? at.slice(0, 16) : '',
			place: place?.[locale] ?? ''
		}
	};
}

export type CeremonyFieldsData = ReturnType<typeof ceremonyFields>;

export function ceremonyPosted(form: FormData): CeremonyInput {
	return {
		name: formText(form, 'name'),
		starts: formText(form, 'starts'),
		place: formText(form, 'place'),
		programme: formText(form, 'programme'),
		nameEn: formText(form, 'nameEn'),
		placeEn: formText(form, 'placeEn'),
		programmeEn: formText(form, 'programmeEn'),
		replyBy: formText(form, 'replyBy'),
		editionIds: form.getAll('editions').filter((value) => typeof value === 'string')
	};
}

/** When and where, in words. */
export function ceremonyInShort({ starts, place }: Ceremony, locale: Locale) {
	return [dayAndTime(locale, starts, true), place].filter(Boolean).join(' · ');
}

export const ceremonyHref = (locale: Locale, id: string, rest = '') =>
	localHref(locale, `/kansli/ceremonier/${id}${rest}`);

/** What a guest has said, in words. */
export function guestSaid({ state, companions }: Guest, locale: Locale): string {
	const words = eveningMessages(locale).guests.states;
	if (state !== 'coming') return words[state];
	return words.coming(new Intl.ListFormat(locale).format(companions));
}

/** A table as it is spoken of: one that has but a number is called a table. */
export function tableName({ name }: Pick<Table, 'name'>, locale: Locale): string {
	return /^\d/.test(name) ? `${eveningMessages(locale).seating.table} ${name}` : name;
}
