// How much has been written of what there is room for; the same count as the server's check.
import type { Locale } from '#lib/shared/locale.ts';
import { uiMessages } from '#lib/shared/messages/ui/index.ts';
import { formatNumber } from '#lib/shared/money.ts';
import { countCharacters, countWords } from '#lib/shared/words.ts';

export type LimitUnit = 'characters' | 'words';

/** From here on it is said how much is left. */
const near = 0.8;

/** Answers "211 av 3 000 tecken", and towards the end how much is left or too much. */
export function countOf(
	locale: Locale,
	text: string,
	limit: number,
	unit: LimitUnit = 'characters'
): { words: string; near: boolean } {
	const written = unit === 'words' ? countWords(text) : countCharacters(text);
	const words = uiMessages(locale);
	const say = unit === 'words' ? words.ofWords : words.ofCharacters;
	const number = (value: number) => formatNumber(locale, value);
	const whole = say(number(written), number(limit));
	if (written < limit * near) return { words: whole, near: false };
	const rest =
		written > limit ? words.tooMany(number(written - limit)) : words.left(number(limit - written));
	return { words: `${whole}, ${rest}`, near: true };
}
