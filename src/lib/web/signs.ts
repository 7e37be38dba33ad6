// Signs that no typeface of ours has, as they are told: the sign itself, which a browser may show, and its number.
import type { Locale } from '#lib/shared/locale.ts';

/** "光 (U+5149) och 錦 (U+9326)". */
export function signsInWords(signs: readonly string[], locale: Locale): string {
	const named = signs.map((sign) => {
		const points = [...sign].map((each) =>
			(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
		);
		return `${sign} (${points.map((point) => `U+${point}`).join(' ')})`;
	});
	return new Intl.ListFormat(locale).format(named);
}
