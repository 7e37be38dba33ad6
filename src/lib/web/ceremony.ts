// An honour as the office sees it before the release: as the public page will show it.
import type { HonourToPublish } from '#lib/server/ceremony/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { prizesInWords } from './judging.ts';

/** Answers an honour as the component `Honour` takes it. */
export function publishedHonour(honour: HonourToPublish, locale: Locale) {
	const { decisionId, title, unit, organisation, prizes } = honour;
	const names = prizes.map(({ name }) => name[locale]);
	return {
		id: decisionId,
		kind: honour.honour === 'award' ? ('award' as const) : ('mention' as const),
		honour: honour.honourName[locale],
		title: title || unit,
		by: [title ? unit : '', organisation].filter(Boolean).join(', ') || undefined,
		class: honour.className?.[locale],
		citation: (locale === 'en' && honour.citationEn) || (honour.citation ?? undefined),
		translated: locale === 'en' && honour.citationEn !== null,
		lang: locale === 'sv' ? undefined : 'sv',
		prizes: names.length > 0 ? prizesInWords(names, locale) : undefined
	};
}
