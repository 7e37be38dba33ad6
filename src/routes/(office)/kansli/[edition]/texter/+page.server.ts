// Every text of a running edition, to be found and corrected; and what has been corrected.
import { error } from '@sveltejs/kit';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { correctionsOf, pathText, textsIn } from '#lib/server/programme/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';
import { lineOf, pathOf, placeInWords } from '#lib/web/corrections.ts';
import { editionOf } from '#lib/web/office.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	if (edition.kind !== 'live' || !edition.openedAt)
		error(404, refusalText(locale, { reason: 'not-found' }));
	const { definition, timeZone } = edition;
	const words = roundsMessages(locale).texts;
	const kept = await inTransaction(actor, (tx) => correctionsOf(tx, actor, edition.id));
	const days = new Map(
		kept.toReversed().map((each) => {
			const { path, day } = lineOf(each, timeZone, locale);
			return [path, day] as const;
		})
	);
	const q = (event.url.searchParams.get('q') ?? '').trim().slice(0, 200);
	const wanted = q.toLocaleLowerCase(locale);
	const parts = new Map<
		string,
		{
			where: string;
			what: string;
			text: string;
			path: string;
			href: string;
			corrected: string | null;
		}[]
	>();
	let count = 0;
	for (const { path, text } of textsIn(definition)) {
		const { part, where, what } = placeInWords(locale, definition, path);
		const whole = [text.sv, text.en, where, what].join('\n').toLocaleLowerCase(locale);
		if (wanted && !whole.includes(wanted)) continue;
		const at = pathText(path);
		const day = days.get(at);
		const rows = parts.get(part) ?? [];
		rows.push({
			where,
			what,
			text: text[locale],
			path: at,
			href: localHref(locale, `/kansli/${edition.id}/texter/ratta?text=${encodeURIComponent(at)}`),
			corrected: day ? words.corrected(day) : null
		});
		parts.set(part, rows);
		count += 1;
	}
	return {
		q,
		count,
		saved: event.url.searchParams.has('sparat'),
		parts: [...parts].map(([name, texts]) => ({ name, texts })),
		history: kept.map((each) => {
			const { part, where, what } = placeInWords(locale, definition, pathOf(each.path));
			return {
				id: each.id,
				place: [part, where, what].filter(Boolean).join(' › '),
				before: each.before[locale],
				after: each.after[locale],
				note: each.note[locale],
				who: words.by(
					each.by ?? '',
					dayAndTime(locale, wallClock(each.at.toString(), timeZone), true)
				)
			};
		})
	};
}
