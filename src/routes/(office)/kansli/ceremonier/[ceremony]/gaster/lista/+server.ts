// The guests as a table to save.
import { guestList } from '#lib/server/ceremony/index.ts';
import { eveningMessages } from '#lib/shared/messages/evening/index.ts';
import { need } from '#lib/web/answers.ts';
import { csvResponse, csvText } from '#lib/web/csv.ts';
import { guestSaid } from '#lib/web/evening.ts';
import { idIn } from '#lib/web/judging.ts';

export async function GET(event) {
	const { actor, locale } = event.locals;
	const list = need(event, await guestList(actor, idIn(event, event.params.ceremony)));
	const all = eveningMessages(locale);
	const words = all.guests;
	const tableOf = (id: string | null) => list.tables.find((table) => table.id === id)?.name ?? '';
	const header = [
		words.name,
		all.view.email,
		all.csv.organisation,
		words.answer,
		all.csv.companions,
		all.invitation.access,
		all.invitation.diet,
		all.seating.table,
		all.csv.here
	];
	const rows = list.guests.map((guest) => [
		guest.name,
		guest.email,
		guest.organisation,
		guestSaid(guest, locale),
		guest.companions.join(', '),
		guest.needs.access,
		guest.needs.diet,
		tableOf(guest.tableId),
		guest.checkedInAt ? all.csv.yes : ''
	]);
	return csvResponse(csvText(header, rows), all.csv.guests);
}
