// Appointing an edition's panel, starting from the members that its definition names.
import { error, redirect } from '@sveltejs/kit';
import { appointPanel, panelOf, type PanelSeat } from '#lib/server/judging/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { idIn, panelName } from '#lib/web/judging.ts';
import { editionOf } from '#lib/web/office.ts';

/** Rows to fill in besides those that are there. */
const spare = 3;
const most = 60;
const besidesChair = ['vice_chair', 'member', 'substitute'] as const;

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	if (edition.kind !== 'live') error(404, refusalText(locale, { reason: 'not-found' }));
	const { members } = need(event, await panelOf(actor, edition.id));
	const seats = members.map(({ name, email, title, chair, part }) => ({
		name,
		email,
		title: title ?? '',
		chair,
		part: part as string
	}));
	// Those whom the award's page names are suggested until somebody is appointed.
	const suggested =
		seats.length > 0 ? [] : edition.definition.panels.flatMap((panel) => panel.members);
	for (const { name, title, chair } of suggested) {
		seats.push({ name, email: '', title: title.sv, chair, part: 'member' });
	}
	for (let empty = 0; empty < spare; empty++) {
		seats.push({ name: '', email: '', title: '', chair: false, part: 'member' });
	}
	return { seats, panelName: panelName(edition.definition, locale) };
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const editionId = idIn(event, event.params.edition);
		const form = await event.request.formData();
		const rows = Math.min(Number(formText(form, 'rows')) || 0, most);
		const seats: (PanelSeat & { row: number })[] = [];
		for (let row = 0; row < rows; row++) {
			const name = formText(form, `name-${row}`).trim();
			const email = formText(form, `email-${row}`).trim();
			const title = formText(form, `title-${row}`).trim();
			const chair = formText(form, `part-${row}`) === 'chair';
			const part = besidesChair.find((each) => each === formText(form, `part-${row}`));
			if (name || email) seats.push({ name, email, title, chair, part, row });
		}
		// More rows, and nothing is saved yet.
		if (form.has('add')) {
			return { more: true as const, rows: Math.min(rows + spare, most), typed: typedIn(form) };
		}
		const appointed = await appointPanel(actor, { editionId, seats });
		if (appointed.ok) {
			const { invited } = appointed.value;
			redirect(303, localHref(locale, `/kansli/${editionId}/beslut?juryn=${invited}#panel`));
		}
		// Empty rows do not count, so the seat's place is not its row.
		const fields = (appointed.refusal.fields ?? []).map((wrong) => ({
			...wrong,
			field: wrong.field.replace(/\d+$/, (at) => String(seats[Number(at)]?.row ?? at))
		}));
		const refusal = { ...appointed.refusal, fields };
		return failed(event, { ok: false, refusal }, typedIn(form));
	}
};
