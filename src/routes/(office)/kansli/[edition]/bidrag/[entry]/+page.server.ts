// One entry, for the office: what was submitted, as it was shown; of a draft, how far it has come.
import { error } from '@sveltejs/kit';
import { entriesOfEdition, submittedEntry } from '#lib/server/application/index.ts';
import { dayAndTime, longDate, wallClock } from '#lib/shared/dates.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { need } from '#lib/web/answers.ts';
import { editionOf } from '#lib/web/office.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const entries = need(event, await entriesOfEdition(actor, edition.id));
	const entry = entries.find(({ id }) => id === event.params.entry);
	if (!entry) error(404, { message: refusalText(locale, { reason: 'not-found' }) });
	const submitted = await submittedEntry(actor, entry.id);
	const shown = submitted.ok ? submitted.value.shown : null;
	const notice = shown?.boardNotice;
	return {
		entry: {
			id: entry.id,
			number: entry.number,
			name: entry.unitName,
			organisation: entry.organisationName,
			title: entry.title,
			state: entry.state,
			className: edition.definition.classes.find(({ key }) => key === entry.classKey)?.name[locale],
			submitted:
				entry.submittedAt &&
				dayAndTime(locale, wallClock(entry.submittedAt.toString(), edition.timeZone), true)
		},
		progress: entry.progress.map(({ key, answered, total }) => ({
			answered,
			total,
			title:
				edition.definition.form.sections.find((section) => section.key === key)?.title[locale] ??
				key
		})),
		sections: shown?.sections.map(({ key, title, questions }) => ({
			key,
			title: title[locale],
			questions: questions.map((question) => ({
				key: question.key,
				label: question.label[locale],
				text: question.text[locale],
				href: question.href
			}))
		})),
		eligibility: shown?.eligibility.answers.map(({ question, answer }) => ({
			term: question[locale],
			value: answer[locale]
		})),
		board: notice && {
			board: notice.board,
			on: notice.notifiedOn && longDate(locale, notice.notifiedOn),
			reference: notice.reference
		}
	};
}
