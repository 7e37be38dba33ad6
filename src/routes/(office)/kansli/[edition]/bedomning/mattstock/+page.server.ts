// How alike the round's teams assess, and what is late, for the office.
import { yardstick } from '#lib/server/assessment/index.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { yardstickMessages } from '#lib/shared/messages/yardstick/index.ts';
import { need } from '#lib/web/answers.ts';
import { idIn } from '#lib/web/judging.ts';
import { agreementRows, reach, severityRows } from '#lib/web/yardstick.ts';

/** As many entries as one looks into; the file has all. */
const shownApart = 10;

export async function load(event) {
	const { actor, locale } = event.locals;
	const editionId = idIn(event, event.params.edition);
	const found = need(event, await yardstick(actor, editionId));
	const { assessment, severities, names, closes, left, apart } = found;
	const { round: words } = yardstickMessages(locale);
	const at = (page: string) => localHref(locale, page);
	const base = `/kansli/${editionId}/bedomning`;
	const criterion = (key: string) =>
		assessment.criteria.find((each) => each.key === key)?.name[locale] ?? key;
	return {
		back: at(base),
		csv: at(`${base}/mattstock/csv`),
		reminders: at(`/kansli/${editionId}/paminnelser`),
		counted: words.counted(found.counted, found.of),
		silent: found.silent,
		groups: severities.said ? severities.groups : 0,
		unsaid: severities.said ? null : severities.because,
		reach: reach(severities),
		severities: severityRows(
			severities,
			severities.said ? [...names].map(([who, name]) => ({ who, name })) : [],
			locale
		),
		agreement: agreementRows(assessment, found.agreement, locale),
		apart: apart.slice(0, shownApart).map(({ entryId, number, unit, average, most }) => ({
			...{ entryId, number, unit, average },
			most: words.mostOn(most.high - most.low, criterion(most.criterionKey)),
			href: at(`/bedomning/${entryId}/samsyn`)
		})),
		closes: closes && dayAndTime(locale, closes),
		waiting: found.waiting.map(({ personId, name, entries, ...counts }) => ({
			...{ id: personId, name, replace: at(`${base}/ersatt/${personId}`) },
			...counts,
			when: !left ? '' : left.late ? words.daysLate(left.days) : words.daysLeft(left.days),
			late: left?.late ?? false,
			entries: entries.map((entry) => ({ ...entry, href: at(`${base}/${entry.id}`) }))
		}))
	};
}
