// The seating as a table to save: a row for each chair.
import { guestList } from '#lib/server/ceremony/index.ts';
import { eveningMessages } from '#lib/shared/messages/evening/index.ts';
import { need } from '#lib/web/answers.ts';
import { csvResponse, csvText } from '#lib/web/csv.ts';
import { idIn } from '#lib/web/judging.ts';

export async function GET(event) {
	const { actor, locale } = event.locals;
	const { guests, tables } = need(
		event,
		await guestList(actor, idIn(event, event.params.ceremony))
	);
	const all = eveningMessages(locale);
	const rows = [...tables, { id: null, name: '' }].flatMap(({ id, name }) =>
		guests
			.filter(({ state, tableId }) => state === 'coming' && tableId === id)
			.flatMap((guest) => [
				[name, guest.name, guest.organisation],
				...guest.companions.map((each) => [name, each, guest.organisation])
			])
	);
	const header = [all.seating.table, all.guests.name, all.csv.organisation];
	return csvResponse(csvText(header, rows), all.csv.seating);
}
