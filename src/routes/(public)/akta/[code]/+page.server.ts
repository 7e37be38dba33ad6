// What a code proves. One of an honour that is not public yet is answered like one that never was.
import { provenBy, type Proven } from '#lib/server/publication/index.ts';
import { longDate, wallClock } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { proofMessages } from '#lib/shared/messages/proof/index.ts';
import { codeInGroups, codeTyped } from '#lib/shared/proof-code.ts';
import { noteShown } from '#lib/web/public-honour.ts';
import { editionTitle } from '#lib/web/public-words.ts';

export async function load({ params, locals, setHeaders }) {
	const { locale, organiser } = locals;
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const found = await provenBy(organiser.id, params.code);
	if (!found) return { typed: params.code.slice(0, 40), proven: null, gone: null };
	if (found.withdrawn) return { typed: '', proven: null, gone: goneShown(locale, found) };
	const words = proofMessages(locale).facts;
	const round = editionTitle(locale, found.programmeName, found.round);
	const name = found.honourName[locale];
	const released = found.releasedAt && wallClock(found.releasedAt, organiser.timeZone);
	const lang = locale === 'sv' ? undefined : 'sv';
	return {
		typed: '',
		gone: null,
		demo: found.demo,
		proven: {
			kind: found.honour === 'award' ? ('award' as const) : ('mention' as const),
			honour: found.honourName[locale],
			organiser: found.organiser,
			code: codeInGroups(codeTyped(params.code) ?? ''),
			href: localHref(locale, `/${found.programme}/${found.edition}/${found.id}`),
			changed: found.notes.map((note) => noteShown(locale, note)),
			facts: [
				{ term: words.unit, value: found.unit, lang },
				...(found.organisation
					? [{ term: words.organisation, value: found.organisation, lang }]
					: []),
				...(found.title ? [{ term: words.title, value: found.title, lang }] : []),
				{ term: words.honour, value: round.startsWith(name) ? round : `${name}, ${round}` },
				...(found.className ? [{ term: words.class, value: found.className[locale] }] : []),
				...(released ? [{ term: words.released, value: longDate(locale, released) }] : [])
			]
		}
	};
}

/** Of an honour that was withdrawn: that the paper is genuine, when and why, and no more. */
function goneShown(locale: Locale, found: Extract<Proven, { withdrawn: object }>) {
	const words = proofMessages(locale);
	const { on, note } = found.withdrawn;
	const round = editionTitle(locale, found.programmeName, found.round);
	return {
		lead: words.withdrawnLead(found.organiser, round, longDate(locale, on)),
		why: note[locale],
		href: localHref(locale, `/${found.programme}/${found.edition}`),
		label: words.toRound(round)
	};
}
