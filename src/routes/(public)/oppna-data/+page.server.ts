// The page that describes the open data.
import { aboutTheData } from '#lib/server/publication/index.ts';
import { longDate, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { openDataMessages } from '#lib/shared/messages/open-data/index.ts';
import { columnsOf, licence, rowsOf, setNames } from '#lib/web/open-data.ts';

export async function load({ locals: { locale, organiser }, url }) {
	const words = openDataMessages(locale);
	const [about, ...sets] = await Promise.all([
		aboutTheData(organiser.id),
		...setNames.map(async (name) => ({
			name,
			...words.set[name],
			rows: (await rowsOf(name, organiser.id, url.origin)).length,
			columns: columnsOf[name].map((column) => ({ column, meaning: words.fields[column] }))
		}))
	]);
	const changed =
		about.changedAt && wallClock(about.changedAt, organiser.timeZone).slice(0, 'yyyy-mm-dd'.length);
	return {
		organiser: organiser.name,
		licence,
		contact: about.contact,
		changed: changed && words.changed(longDate(locale, changed)),
		sets,
		feed: localHref(locale, '/flode.xml')
	};
}
