// Standing back from an entry, on a page of its own: it cannot be taken back.
import { error, redirect } from '@sveltejs/kit';
import { panelEntry, panelOf, recuse } from '#lib/server/judging/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { editionTitle, idIn, panelHref } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { edition, entry } = need(event, await panelEntry(actor, idIn(event, event.params.entry)));
	if (edition.id !== event.params.edition) {
		error(404, refusalText(locale, { reason: 'not-found' }));
	}
	const { members, recusals } = need(event, await panelOf(actor, edition.id));
	const me = actor.kind === 'person' ? actor.personId : '';
	const out = new Set(
		recusals.filter(({ entryId }) => entryId === entry.id).map(({ personId }) => personId)
	);
	const leads = members.some(({ personId, chair }) => chair && personId === me);
	return {
		// The chair may send out those who are still in.
		others: leads
			? members
					.filter(({ personId }) => personId !== me && !out.has(personId))
					.map(({ personId, name }) => ({ value: personId, label: name }))
			: [],
		demo: edition.demo,
		context: editionTitle(edition, locale),
		unit: entry.unit,
		back: panelHref(locale, edition, `/${entry.id}`)
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const entryId = idIn(event, event.params.entry);
		const personId = formText(form, 'who');
		const other = personId !== '' && (actor.kind !== 'person' || personId !== actor.personId);
		const outcome = await recuse(actor, {
			entryId,
			reason: formText(form, 'reason'),
			...(other ? { personId: idIn(event, personId) } : {})
		});
		if (!outcome.ok) return failed(event, outcome, typedIn(form));
		const { editionId } = outcome.value;
		if (!other) redirect(303, panelHref(locale, { id: editionId }, '?jav'));
		const { members } = need(event, await panelOf(actor, editionId));
		const name = members.find((member) => member.personId === personId)?.name ?? '';
		redirect(303, panelHref(locale, { id: editionId }, `?utan=${encodeURIComponent(name)}`));
	}
};
