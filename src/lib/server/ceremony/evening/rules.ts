// A ceremony: when and where, what happens, which awards it is for. Pure.
import type { Locale } from '#lib/shared/locale.ts';

export type ProgrammeItem = { time: string; what: string };

/** What an evening is called, where it is and what happens. */
export type EveningWords = { name: string; place: string; programme: ProgrammeItem[] };

/** Answers it in a language: each of it in Swedish where it is not said in English. */
export function inWords(
	{ english, name, place, programme }: EveningWords & { english: EveningWords },
	locale: Locale
): EveningWords {
	if (locale === 'sv') return { name, place, programme };
	return {
		name: english.name || name,
		place: english.place || place,
		programme: english.programme.length > 0 ? english.programme : programme
	};
}

/** Answers the items of a programme as somebody typed it, one a line: "18.00 Dörrarna öppnas". */
export function programmeTyped(text: string): ProgrammeItem[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean)
		.map((line) => {
			const [, hour, minute, what] = /^(\d{1,2})[.:](\d{2})\s+(.+)$/u.exec(line) ?? [];
			return hour && minute && what
				? { time: `${hour.padStart(2, '0')}.${minute}`, what }
				: { time: '', what: line };
		});
}

/** Answers the programme as one types it. */
export function programmeText(items: readonly ProgrammeItem[]): string {
	return items.map(({ time, what }) => [time, what].filter(Boolean).join(' ')).join('\n');
}

/** What the guests need is erased so long after the evening. */
export const needsKept = { days: 30 } as const;
