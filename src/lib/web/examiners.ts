// What the pages about examiners share: an application in words, the classes and languages to choose among, a form as posted.
import { examinerLanguages } from '#lib/server/assessment/index.ts';
import type { Edition } from '#lib/server/programme/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { examinerMessages } from '#lib/shared/messages/examiners/index.ts';
import { formText } from './answers.ts';

/** Languages to choose among. */
export const languageChoices = (locale: Locale) =>
	examinerLanguages.map((value) => ({ value, label: examinerMessages(locale).languages[value] }));

/** The classes of some rounds, each once. */
export function classChoices(editions: Pick<Edition, 'definition'>[], locale: Locale) {
	const all = new Map(
		editions.flatMap(({ definition }) =>
			definition.classes.map(({ key, name }) => [key, name[locale]])
		)
	);
	return [...all].map(([value, label]) => ({ value, label }));
}

/** Keys of classes in words; a key that no round here has is left as it is. */
export function classesInWords(
	keys: readonly string[],
	editions: Pick<Edition, 'definition'>[],
	locale: Locale
): string {
	const choices = classChoices(editions, locale);
	return keys.map((key) => choices.find(({ value }) => value === key)?.label ?? key).join(', ');
}

export function languagesInWords(keys: readonly string[], locale: Locale): string {
	const names: Record<string, string> = examinerMessages(locale).languages;
	return keys.map((key) => names[key] ?? key).join(', ');
}

const all = (form: FormData, name: string) => form.getAll(name).map(String);

/** What somebody has written of themselves as an examiner, as it was posted. */
export function postedProfile(form: FormData) {
	return {
		fields: all(form, 'fields'),
		languages: all(form, 'languages'),
		organisation: formText(form, 'organisation'),
		unit: formText(form, 'unit'),
		experience: formText(form, 'experience'),
		pastWorkplaces: formText(form, 'pastWorkplaces'),
		// The application does not ask.
		...(form.has('postcode') ? { postcode: formText(form, 'postcode') } : {})
	};
}

/** Several values of one name, as one text to show again. */
export const chosen = (form: FormData) => ({
	fields: all(form, 'fields').join(' '),
	languages: all(form, 'languages').join(' ')
});
