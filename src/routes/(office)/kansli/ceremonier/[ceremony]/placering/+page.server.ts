// The seating: tables, and who sits at each.
import { redirect } from '@sveltejs/kit';
import {
	addTable,
	chairsTaken,
	guestList,
	removeTable,
	seatGuests
} from '#lib/server/ceremony/index.ts';
import { eveningMessages } from '#lib/shared/messages/evening/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { ceremonyHref, tableName } from '#lib/web/evening.ts';
import { idIn } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const id = idIn(event, event.params.ceremony);
	const { ceremony, guests, tables } = need(event, await guestList(actor, id));
	const words = eveningMessages(locale).seating;
	const coming = guests.filter(({ state }) => state === 'coming');
	const shown = (of: typeof coming) =>
		of.map((guest) => ({
			id: guest.id,
			name: guest.name,
			along: guest.companions.join(', '),
			table: guest.tableId ?? ''
		}));
	return {
		name: ceremony.name,
		back: ceremonyHref(locale, id),
		saved: event.url.searchParams.has('sparat'),
		csv: ceremonyHref(locale, id, '/placering/lista'),
		choices: tables.map((table) => ({ value: table.id, label: tableName(table, locale) })),
		tables: tables.map((table) => {
			const at = coming.filter(({ tableId }) => tableId === table.id);
			const taken = chairsTaken(at);
			return {
				id: table.id,
				name: tableName(table, locale),
				taken: words.taken(taken, table.seats),
				over: taken > table.seats ? words.over(taken - table.seats) : null,
				guests: shown(at)
			};
		}),
		unplaced: shown(coming.filter(({ tableId }) => tableId === null)),
		coming: coming.length
	};
}

export const actions = {
	seat: async (event) => {
		const form = await event.request.formData();
		const seats = new Map(
			[...form].flatMap(([name, value]): [string, string | null][] =>
				name.startsWith('guest-') && typeof value === 'string'
					? [[name.slice(6), value || null]]
					: []
			)
		);
		const ceremonyId = idIn(event, event.params.ceremony);
		const seated = await seatGuests(event.locals.actor, { ceremonyId, seats });
		if (!seated.ok) return failed(event, seated);
		redirect(303, `${event.url.pathname}?sparat`);
	},
	table: async (event) => {
		const form = await event.request.formData();
		const added = await addTable(event.locals.actor, {
			ceremonyId: idIn(event, event.params.ceremony),
			name: formText(form, 'table'),
			seats: Number(formText(form, 'seats'))
		});
		if (!added.ok) return failed(event, added, typedIn(form));
		redirect(303, event.url.pathname);
	},
	remove: async (event) => {
		const form = await event.request.formData();
		const ceremonyId = idIn(event, event.params.ceremony);
		const tableId = formText(form, 'table');
		const removed = await removeTable(event.locals.actor, { ceremonyId, tableId });
		if (!removed.ok) return failed(event, removed);
		redirect(303, event.url.pathname);
	}
};
