// Declares that the participation is notified to the unit's board.
import { error, redirect } from '@sveltejs/kit';
import { declareBoardNotice } from '#lib/server/application/index.ts';
import { inLocale, localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, typedIn } from '#lib/web/answers.ts';
import { entryPage, savedAt } from '#lib/web/entry.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { writing, frame, next } = await entryPage(event, event.params.entry, 'namnd');
	const { definition, timeZone } = writing.edition;
	if (!definition.boardNotice.required) {
		error(404, { message: refusalText(locale, { reason: 'not-found' }) });
	}
	const kept = writing.boardNotice;
	const formBoard = writing.answers.get('board')?.typed;
	return {
		...frame,
		lead: inLocale(definition.boardNotice.text, locale),
		contact: writing.eligibility.route ? inLocale(writing.eligibility.route.text, locale) : null,
		board: kept?.board ?? (typeof formBoard === 'string' ? formBoard : ''),
		notifiedOn: kept?.notifiedOn ?? '',
		reference: kept?.reference ?? '',
		declared: kept !== null,
		savedAt: kept && savedAt(kept.declaredAt, actor, timeZone, locale),
		goOn: next && { href: next.href, label: next.goOn }
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const { entry: entryId } = event.params;
		const form = await event.request.formData();
		const declared = await declareBoardNotice(actor, {
			entryId,
			board: formText(form, 'board'),
			notifiedOn: formText(form, 'notifiedOn'),
			reference: formText(form, 'reference'),
			declared: form.has('declared')
		});
		if (!declared.ok) return failed(event, declared, typedIn(form));
		redirect(303, localHref(locale, `/mina-bidrag/${entryId}/granska`));
	}
};
