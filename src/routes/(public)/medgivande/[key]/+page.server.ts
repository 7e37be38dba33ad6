// Whoever is asked whether they may be named answers here, and can take it back here.
import { answerConsent, consentByKey } from '#lib/server/publication/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, need } from '#lib/web/answers.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const asked = need(event, await consentByKey(actor, event.params.key));
	event.setHeaders({ 'x-robots-tag': 'noindex', 'cache-control': 'private, no-store' });
	return {
		purpose: asked.purpose,
		state: asked.state,
		name: [asked.name, asked.role].filter(Boolean).join(', '),
		what: asked.what,
		page: localHref(locale, asked.path)
	};
}

export const actions = {
	default: async (event) => {
		const yes = formText(await event.request.formData(), 'answer') === 'yes';
		const answered = await answerConsent(event.locals.actor, { key: event.params.key, yes });
		if (!answered.ok) return failed(event, answered);
		return { answered: true };
	}
};
