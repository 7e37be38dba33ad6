// The office opens an examiner's review again, with a reason, as long as the team has not agreed.
import { redirect } from '@sveltejs/kit';
import { consensusDesk, reopenReview } from '#lib/server/assessment/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { edition, entry: entryId } = event.params;
	const { entry, progress, consensus } = need(event, await consensusDesk(actor, entryId));
	const { common } = assessmentMessages(locale);
	return {
		back: localHref(locale, `/kansli/${edition}/bedomning/${entryId}`),
		entry: common.entry(entry.number, entry.unitName),
		agreed: consensus?.state === 'done',
		handedIn: progress.members
			.filter(({ submittedAt }) => submittedAt !== null)
			.map(({ personId, name }) => ({ value: personId, label: name }))
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const { edition, entry: entryId } = event.params;
		const form = await event.request.formData();
		const opened = await reopenReview(actor, {
			entryId,
			personId: formText(form, 'person'),
			reason: formText(form, 'reason')
		});
		if (!opened.ok) return failed(event, opened, typedIn(form));
		redirect(303, localHref(locale, `/kansli/${edition}/bedomning/${entryId}?klart=oppnad`));
	}
};
