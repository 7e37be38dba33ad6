// Everything that an examiner has goes to others, in one step.
import { redirect } from '@sveltejs/kit';
import { replaceDesk, takeOver } from '#lib/server/assessment/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { assignmentMessages } from '#lib/shared/messages/assignment/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { causesInWords, nameIn, partsInWords } from '#lib/web/assignment.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { edition: editionId, person: personId } = event.params;
	const words = assignmentMessages(locale);
	const { name, edition, facts, takeOvers, causes } = need(
		event,
		await replaceDesk(actor, { editionId, personId })
	);
	return {
		back: localHref(locale, `/kansli/${editionId}/bedomning`),
		name,
		count: takeOvers.length,
		causes: causes ? causesInWords(locale, facts, edition.definition.classes, causes) : [],
		rows: takeOvers.map((each) => ({
			choice: `${each.entry.id} ${each.personId}`,
			entryId: each.entry.id,
			/** Where whoever leaves leads it: who could, the one that is proposed first. */
			couldLead: each.couldLead.map(({ personId: value, name: label }) => ({ value, label })),
			entry: each.entry.name,
			new: nameIn(facts, each.personId),
			why: [
				partsInWords(locale, each.fit.parts),
				...(each.leads && each.couldLead.length < 2 ? [words.replace.leads] : [])
			].join('; ')
		}))
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const { edition: editionId, person: personId } = event.params;
		const form = await event.request.formData();
		const choices = form.getAll('choice').map((choice) => {
			const [entryId = '', newId = ''] = String(choice).split(' ');
			const leadId = formText(form, `lead-${entryId}`);
			return { entryId, personId: newId, ...(leadId ? { leadId } : {}) };
		});
		const taken = await takeOver(actor, { editionId, personId, choices });
		if (!taken.ok) return failed(event, taken, typedIn(form));
		redirect(
			303,
			localHref(locale, `/kansli/${editionId}/bedomning?klart=ersatt&antal=${taken.value.entries}`)
		);
	}
};
