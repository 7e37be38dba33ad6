// An information meeting: when and where, and signing up to it without an account.
import { signUp } from '#lib/server/programme/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, typedIn } from '#lib/web/answers.ts';
import { meetingInWords, publicMeeting } from '#lib/web/public-meeting.ts';
import { editionTitle } from '#lib/web/public-words.ts';

export async function load(event) {
	const { edition, meeting, drawn } = await publicMeeting(event);
	const { locale } = drawn;
	const { programme } = edition;
	const name = editionTitle(locale, programme.shortName, edition.label);
	return {
		demo: edition.demo,
		meeting: meetingInWords(drawn, event.params, meeting),
		trail: [
			{ href: localHref(locale, `/${programme.slug}`), label: programme.shortName[locale] },
			{ href: localHref(locale, `/${programme.slug}/${edition.slug}`), label: name }
		]
	};
}

export const actions = {
	default: async (event) => {
		const { meeting } = await publicMeeting(event);
		const form = await event.request.formData();
		const typed = typedIn(form);
		const email = formText(form, 'email').trim();
		// Nobody sees this field: what fills it in is no person, and is told what a person would be.
		if (formText(form, 'website') !== '') return { done: 'coming' as const, email };
		const signed = await signUp(event.locals.actor, {
			meetingId: meeting.id,
			name: formText(form, 'name'),
			email,
			unit: formText(form, 'unit'),
			needs: formText(form, 'needs')
		});
		if (!signed.ok) return failed(event, signed, typed);
		return { done: signed.value.state, email };
	}
};
