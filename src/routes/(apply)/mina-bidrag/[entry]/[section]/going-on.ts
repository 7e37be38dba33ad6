// Where one goes from a section once it has been saved.
import type { RequestEvent } from '@sveltejs/kit';
import { askedIn, isEmpty, type EntryForWriting } from '#lib/server/application/index.ts';
import type { FormQuestion, FormSection } from '#lib/server/programme/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { rowAsked } from '#lib/web/answer-form.ts';
import { fieldNames } from '#lib/web/answer-names.ts';
import { formText } from '#lib/web/answers.ts';
import { stepsOf } from '#lib/web/entry.ts';
import { filesButton, testButton } from '#lib/web/films.ts';

/** Where one goes after a save: to what must be mended, to what an answer led to, to the row wanted, or on. */
export function nextOf(
	event: Pick<RequestEvent, 'locals' | 'url'>,
	{ writing, after }: Record<'writing' | 'after', EntryForWriting>,
	section: FormSection,
	form: FormData
): string {
	const { locale } = event.locals;
	const steps = stepsOf(after, locale);
	const here = steps.findIndex(
		({ part }) => typeof part === 'object' && part.section === section.key
	);
	const self = steps[here]?.href ?? event.url.pathname;
	const go = formText(form, 'go');
	if (go.startsWith(filesButton)) {
		const question = encodeURIComponent(go.slice(filesButton.length));
		return localHref(locale, `/mina-bidrag/${after.entry.id}/fil/${question}`);
	}
	if (go.startsWith(testButton)) return `${self}?provad#a.${go.slice(testButton.length)}`;
	const row = rowAsked(form);
	if (row) return `${self}${row.more ? `?rad=${row.key}` : ''}#${fieldNames(row.key).answer}`;
	if (steps[here]?.state === 'stop') return `${self}?fel`;
	const askedOf = ({ answers, edition }: EntryForWriting) =>
		askedIn(
			edition.definition.form,
			new Map([...answers].map(([question, { typed }]) => [question, typed]))
		);
	const [before, asked] = [askedOf(writing), askedOf(after)];
	// What the form asked came with its revision; files are not answered in the form, and were asked if they were before.
	const wasAsked = ({ key, type }: FormQuestion) =>
		type === 'file' ? before.has(key) : form.has(fieldNames(key).revision);
	const more = section.questions.filter(
		(question) =>
			asked.has(question.key) &&
			!wasAsked(question) &&
			isEmpty(after.answers.get(question.key)?.typed)
	);
	if (more.length > 0) {
		return `${self}?${new URLSearchParams(more.map(({ key }) => ['foljd', key]))}`;
	}
	return go === 'next' ? (steps[here + 1]?.href ?? self) : self;
}
