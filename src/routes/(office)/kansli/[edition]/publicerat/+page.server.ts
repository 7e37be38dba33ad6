// What is published of an edition, for the office to change.
import { redirect } from '@sveltejs/kit';
import { editorsView, endConsent, restorePublished } from '#lib/server/publication/index.ts';
import { longDate } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { editingMessages } from '#lib/shared/messages/editing/index.ts';
import { failed, formText, need } from '#lib/web/answers.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { rows, amendments, consents } = need(
		event,
		await editorsView(actor, event.params.edition)
	);
	const words = editingMessages(locale);
	const here = localHref(locale, `/kansli/${rows.editionId}/publicerat`);
	const changes = (id: string | null) =>
		amendments.filter(({ targetId }) => targetId === id).length;
	const shown = (row: {
		id: string;
		title: string | null;
		unit: string;
		classKey: string | null;
	}) => ({
		href: `${here}/${row.id}`,
		title: row.title || row.unit,
		by: row.title ? row.unit : '',
		class: rows.page.classes.find(({ key }) => key === row.classKey)?.name[locale] ?? '',
		changed: changes(row.id) > 0 ? words.list.changed(changes(row.id)) : ''
	});
	const titles = new Map(rows.honours.map((row) => [row.id, row.title || row.unit]));
	return {
		saved: event.url.searchParams.has('sparat'),
		names: localHref(locale, '/kansli/namn'),
		honours: rows.honours.map(shown),
		participants: rows.participants.map(shown),
		edition:
			rows.page.facts.length > 0
				? {
						href: `${here}/omgangen`,
						changed: changes(null) > 0 ? words.list.changed(changes(null)) : ''
					}
				: null,
		withdrawn: (rows.page.withdrawn ?? []).map(({ id, on, note }) => ({
			id,
			line: words.list.withdrawnLine(longDate(locale, on), note[locale])
		})),
		consents: consents.map(({ id, purpose, name, role, honourId, state }) => ({
			id,
			what: words.purposes[purpose],
			who: [name, role].filter(Boolean).join(', '),
			about: titles.get(honourId) ?? '',
			state: words.states[state],
			given: state === 'given' || state === 'asked',
			takeOut:
				purpose === 'named' && (state === 'withdrawn' || state === 'declined')
					? localHref(locale, `/kansli/namn?namn=${encodeURIComponent(name)}`)
					: null
		}))
	};
}

export const actions = {
	restore: async (event) => {
		const { actor, locale } = event.locals;
		const targetId = formText(await event.request.formData(), 'id');
		const editionId = event.params.edition;
		const restored = await restorePublished(actor, { editionId, targetId });
		if (!restored.ok) return failed(event, restored);
		redirect(303, localHref(locale, `/kansli/${editionId}/publicerat?sparat`));
	},
	end: async (event) => {
		const { actor, locale } = event.locals;
		const id = formText(await event.request.formData(), 'id');
		const editionId = event.params.edition;
		const ended = await endConsent(actor, { editionId, id });
		if (!ended.ok) return failed(event, ended);
		redirect(303, localHref(locale, `/kansli/${editionId}/publicerat?sparat`));
	}
};
