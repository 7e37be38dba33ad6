// The scores of the training case that are in, as a file for a spreadsheet.
import { caseSeverities, trainingOffice } from '#lib/server/assessment/index.ts';
import { yardstickMessages } from '#lib/shared/messages/yardstick/index.ts';
import { need } from '#lib/web/answers.ts';
import { csvResponse, csvText } from '#lib/web/csv.ts';
import { idIn } from '#lib/web/judging.ts';

export async function GET(event) {
	const { actor, locale } = event.locals;
	const editionId = idIn(event, event.params.edition);
	const { assessment, scored, edition } = need(event, await trainingOffice(actor, editionId));
	const words = yardstickMessages(locale);
	const severities = caseSeverities(scored);
	const header = [
		words.training.examiner,
		...assessment.criteria.flatMap(({ name }) => [
			name[locale],
			words.training.reason(name[locale])
		]),
		words.severity.csvColumn
	];
	const rows = scored.map(({ who, name, scores }) => {
		const found = severities.said ? severities.byExaminer.get(who) : severities;
		return [
			name,
			...assessment.criteria.flatMap(({ key }) => [
				scores[key]?.score ?? null,
				scores[key]?.reason ?? ''
			]),
			found?.said ? Math.round(found.severity * 1000) / 1000 : null
		];
	});
	return csvResponse(csvText(header, rows), `${words.office.csvName} ${edition.label[locale]}`);
}
