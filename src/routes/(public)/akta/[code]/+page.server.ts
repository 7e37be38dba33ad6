// What a code proves. One of an honour that is not public yet is answered like one that never was.
import { provenBy } from '#lib/server/publication/index.ts';
import { longDate, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { proofMessages } from '#lib/shared/messages/proof/index.ts';
import { codeInGroups, codeTyped } from '#lib/shared/proof-code.ts';

export async function load({ params, locals, setHeaders }) {
	const { locale, organiser } = locals;
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const found = await provenBy(organiser.id, params.code);
	if (!found) return { typed: params.code.slice(0, 40), proven: null };
	const words = proofMessages(locale).facts;
	const round = `${found.programmeName[locale]} ${found.round[locale]}`;
	const released = found.releasedAt && wallClock(found.releasedAt, organiser.timeZone);
	const lang = locale === 'sv' ? undefined : 'sv';
	return {
		typed: '',
		demo: found.demo,
		proven: {
			kind: found.honour === 'award' ? ('award' as const) : ('mention' as const),
			honour: found.honourName[locale],
			organiser: found.organiser,
			code: codeInGroups(codeTyped(params.code) ?? ''),
			href: localHref(locale, `/${found.programme}/${found.edition}/${found.id}`),
			facts: [
				{ term: words.unit, value: found.unit, lang },
				...(found.organisation
					? [{ term: words.organisation, value: found.organisation, lang }]
					: []),
				...(found.title ? [{ term: words.title, value: found.title, lang }] : []),
				{ term: words.honour, value: `${found.honourName[locale]}, ${round}` },
				...(found.className ? [{ term: words.class, value: found.className[locale] }] : []),
				...(released ? [{ term: words.released, value: longDate(locale, released) }] : [])
			]
		}
	};
}
