// The outcomes of a check as one chooses among them.
import type { Locale } from '#lib/shared/locale.ts';
import { visitMessages } from '#lib/shared/messages/visits/index.ts';

/** Answers the choices of a check's outcome. */
export function outcomeChoices(locale: Locale) {
	const words = visitMessages(locale).outcome;
	return (['confirmed', 'changed', 'not_seen'] as const).map((value) => ({
		value,
		label: words[value]
	}));
}
