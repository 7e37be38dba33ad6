// Search over everything that is published.
import { searchPage } from '#lib/web/search-page.ts';

export async function load({ locals: { locale, organiser }, url }) {
	return searchPage(organiser.id, locale, url.searchParams);
}
