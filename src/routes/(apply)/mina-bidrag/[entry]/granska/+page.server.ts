// The whole entry to read through, what is missing, and the button that submits it.
import { redirect } from '@sveltejs/kit';
import { submitEntry, withdrawEntry, type Missing } from '#lib/server/application/index.ts';
import { longDate } from '#lib/shared/dates.ts';
import { inLocale, localHref, type Locale } from '#lib/shared/locale.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { worklistMessages } from '#lib/shared/messages/worklist/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed } from '#lib/web/answers.ts';
import { fieldNames } from '#lib/web/answer-names.ts';
import { entryPage, noticeWords } from '#lib/web/entry.ts';
import { filesOf } from '#lib/web/uploads.ts';

export async function load(event) {
	const { locale } = event.locals;
	const { writing, frame } = await entryPage(event, event.params.entry, 'granska');
	const { missing, eligibility, edition, submission, word } = writing;
	// When the call has closed, what was submitted is what counts, whatever was written after it.
	const shown = !frame.open && submission ? submission.shown : writing.shown;
	const board = shown.boardNotice;
	return {
		...frame,
		missing: missing.map((each) => missingLine(each, frame.base, locale)),
		// What the office has said, the page says above; the check's own words are for where it has not.
		notWin: (word?.verdict
			? []
			: [
					...eligibility.missing,
					...writing.pastHonours.map((past) => ({ ...past, whatToDo: null }))
				]
		)
			.filter(({ consequence }) => consequence === 'may-not-win-yet')
			.map(({ explanation, whatToDo }) =>
				[explanation, whatToDo].flatMap((text) => (text ? [inLocale(text, locale)] : [])).join(' ')
			),
		submitted: writing.submission !== null && frame.state === 'submitted',
		sections: shown.sections.map((section) => ({
			key: section.key,
			title: inLocale(section.title, locale),
			href: `${frame.base}/${section.key}`,
			questions: section.questions.map((question) => ({
				key: question.key,
				label: inLocale(question.label, locale),
				text: inLocale(question.text, locale),
				// What is the same in both languages is as it was written.
				written: question.text.sv === question.text.en,
				href: question.href,
				files: filesOf(question, locale),
				rows: question.rows,
				password: question.password,
				office: question.shownTo === 'office'
			}))
		})),
		board: edition.definition.boardNotice.required && {
			board: board?.board ?? null,
			notice: noticeWords(writing, locale)?.short,
			rest: board
				? [board.notifiedOn && longDate(locale, board.notifiedOn), board.reference]
						.filter(Boolean)
						.join(', ')
				: ''
		}
	};
}

function missingLine(missing: Missing, base: string, locale: Locale) {
	const words = applicationMessages(locale).review;
	switch (missing.kind) {
		case 'eligibility': {
			const why = missing.reason === 'not-eligible' ? words.notEligible : '';
			const label = words.missingEligibility(inLocale(missing.label, locale));
			return { href: `${base}/kan-vi-delta#${missing.question}`, label, why };
		}
		case 'past-honour': {
			const label = words.pastHonour(
				inLocale(missing.honour, locale),
				inLocale(missing.round, locale)
			);
			const why = inLocale(missing.explanation, locale);
			return { href: `${base}/kan-vi-delta`, label, why };
		}
		case 'office-word':
			return {
				href: `${base}/kan-vi-delta`,
				label: worklistMessages(locale).verdictsByOffice['may-not-take-part'],
				why: missing.reason
			};
		case 'board-notice':
			return { href: `${base}/namnd`, label: words.missingBoard, why: '' };
		case 'answer': {
			const { answer } = fieldNames(missing.question);
			return {
				href: `${base}/${missing.section}#${answer}`,
				label: inLocale(missing.label, locale),
				why: missing.problem.reason === 'required' ? '' : refusalText(locale, missing.problem)
			};
		}
	}
}
export const actions = {
	submit: async (event) => {
		const { entry: entryId } = event.params;
		const submitted = await submitEntry(event.locals.actor, { entryId });
		if (!submitted.ok) return failed(event, submitted);
		redirect(303, localHref(event.locals.locale, `/mina-bidrag/${entryId}/kvitto`));
	},
	withdraw: async (event) => {
		const { entry: entryId } = event.params;
		const withdrawn = await withdrawEntry(event.locals.actor, { entryId });
		if (!withdrawn.ok) return failed(event, withdrawn);
		redirect(303, localHref(event.locals.locale, `/mina-bidrag/${entryId}/granska`));
	}
};
