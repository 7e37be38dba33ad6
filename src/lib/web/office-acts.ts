// What the office has done with an entry, in words, newest first.
import { lastMinute, type OfficeActs } from '#lib/server/application/index.ts';
import type { Edition } from '#lib/server/programme/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { worklistMessages } from '#lib/shared/messages/worklist/index.ts';
import { className, timeOf } from './worklist.ts';

export type ActInWords = { what: string; reason: string; by: string; note: string };

/** Answers every act with who, when and why. */
export function actsInWords(acts: OfficeActs, edition: Edition, locale: Locale): ActInWords[] {
	const words = worklistMessages(locale);
	const { timeZone } = edition;
	const when = (at: Temporal.Instant) => timeOf(at, timeZone, locale);
	const named = (key: string | null) => (key === null ? null : className(edition, key, locale));
	const all = [
		...acts.words.map(({ at, by, reason, verdict }) => ({
			at,
			by,
			reason,
			note: '',
			what: verdict ? words.entry.historyWord(words.results[verdict]) : words.entry.historyWordBack
		})),
		...acts.moves.map(({ at, by, reason, from, to }) => ({
			at,
			by,
			reason,
			note: '',
			what: words.entry.historyMove(named(from), named(to) ?? to)
		})),
		...acts.reopenings.map(({ openedAt, openedBy, reason, until, closedAt, closedBy }) => ({
			at: openedAt,
			by: openedBy,
			reason,
			what: words.entry.historyOpen(lastMinute(until, timeZone)),
			note:
				closedAt && Temporal.Instant.compare(closedAt, until) < 0
					? words.entry.historyClosed(words.entry.by(closedBy, when(closedAt)))
					: ''
		}))
	];
	return all
		.sort((one, other) => Temporal.Instant.compare(other.at, one.at))
		.map(({ at, by, ...act }) => ({ ...act, by: words.entry.by(by, when(at)) }));
}
