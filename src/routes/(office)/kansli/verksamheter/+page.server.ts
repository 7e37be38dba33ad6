// All organisations: searched, filtered, page by page; and a new one.
import { redirect } from '@sveltejs/kit';
import {
	addOrganisation,
	isClosed,
	organisationInput,
	organisationKinds,
	organisationList
} from '#lib/server/people/index.ts';
import { longDate } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { organisationMessages } from '#lib/shared/messages/organisations/index.ts';
import { failed, need, typedIn } from '#lib/web/answers.ts';
import { readPosted, todayOf } from '#lib/web/organisations.ts';

const here = '/kansli/verksamheter';

export async function load(event) {
	const { actor, locale } = event.locals;
	const asked = event.url.searchParams;
	const words = (asked.get('q') ?? '').slice(0, 200);
	const kind = organisationKinds.find((each) => each === asked.get('slag'));
	const page = Number(asked.get('sida')) || 1;
	const list = need(event, await organisationList(actor, { words, kind, page }));
	const counts = /^(\d+)-(\d+)-(\d+)-(\d+)$/
		.exec(asked.get('inlast') ?? '')
		?.slice(1)
		.map(Number);
	const [added = 0, changed = 0, units = 0, agreements = 0] = counts ?? [];
	const today = todayOf(event);
	const closing = organisationMessages(locale).list;
	const search = new URLSearchParams({
		...(words ? { q: words } : {}),
		...(kind ? { slag: kind } : {})
	});
	return {
		words,
		kind: kind ?? '',
		...list,
		rows: list.rows.map(({ closedOn, ...row }) => ({
			...row,
			closed:
				closedOn &&
				(isClosed(closedOn, today) ? closing.closed : closing.closes)(longDate(locale, closedOn))
		})),
		demo: list.rows.some(({ demo }) => demo),
		search: search.toString(),
		imported: counts
			? organisationMessages(locale).list.imported(added, changed, units, agreements)
			: null
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const read = readPosted(organisationInput, form);
		const added = read.ok ? await addOrganisation(actor, read.value) : read;
		if (!added.ok) return failed(event, added, typedIn(form));
		redirect(303, localHref(locale, `${here}/${added.value.id}`));
	}
};
