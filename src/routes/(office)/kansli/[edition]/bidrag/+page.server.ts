// All entries of an edition, drafts too.
import { entriesOfEdition } from '#lib/server/application/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { need } from '#lib/web/answers.ts';
import { editionOf } from '#lib/web/office.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const entries = need(event, await entriesOfEdition(actor, edition.id));
	const state = event.url.searchParams.get('lage') ?? '';
	const classKey = event.url.searchParams.get('klass') ?? '';
	const shown = entries.filter(
		(entry) =>
			(state === '' || entry.state === state) && (classKey === '' || entry.classKey === classKey)
	);
	const className = (key: string | null) =>
		edition.definition.classes.find((each) => each.key === key)?.name[locale] ?? '';
	return {
		state,
		classKey,
		classes: edition.definition.classes.map(({ key, name }) => ({ key, name: name[locale] })),
		rows: shown.map((entry) => {
			const parts = entry.progress;
			const when = entry.submittedAt ?? entry.createdAt;
			return {
				id: entry.id,
				number: entry.number,
				unit: entry.unitName,
				organisation: entry.organisationName,
				className: className(entry.classKey),
				state: entry.state,
				answered: parts.reduce((sum, part) => sum + part.answered, 0),
				total: parts.reduce((sum, part) => sum + part.total, 0),
				when: dayAndTime(locale, wallClock(when.toString(), edition.timeZone))
			};
		})
	};
}
