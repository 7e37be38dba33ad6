// Name badges as PDF, for those who come and for those they bring.
import { longDate } from '#lib/shared/dates.ts';
import type { Actor } from '../../platform/actor.ts';
import { makePdf, missingSigns, type Document } from '../../platform/documents/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { badges, type BadgeData } from './badges.typ.ts';
import { guestList, type GuestList } from './queries.ts';

/** Answers what stands on the badges, in order of name; company behind whom they come with. */
export function badgesOf({ ceremony, guests, tables }: GuestList): BadgeData {
	const tableOf = (id: string | null) => tables.find((table) => table.id === id)?.name ?? '';
	return {
		ceremony: ceremony.name,
		when: [longDate('sv', ceremony.starts), ceremony.place].filter(Boolean).join(' · '),
		badges: guests
			.filter(({ state }) => state === 'coming')
			.flatMap(({ name, organisation, companions, tableId }) => [
				{ name, organisation, table: tableOf(tableId) },
				...companions.map((each) => ({ name: each, organisation: '', table: tableOf(tableId) }))
			])
	};
}

/** The badges of a ceremony. Refuses `not-found`, and `no-receivers` while nobody has said yes. */
export async function badgesPdf(
	actor: Actor,
	ceremonyId: string
): Promise<Outcome<{ name: string; pdf: Buffer }>> {
	const list = await guestList(actor, ceremonyId);
	if (!list.ok) return list;
	const data = badgesOf(list.value);
	if (data.badges.length === 0) return refused('no-receivers');
	return done({ name: 'namnskyltar', pdf: makePdf(documentOf(data, actor.at)) });
}

const documentOf = (data: BadgeData, at: Temporal.Instant): Document => ({
	...{ template: badges, data, title: `Namnskyltar, ${data.ceremony}`, locale: 'sv', at },
	saysWhatIsMissing: false
});

/** Answers the signs that stand as □ on the badges, because no font of ours has them. */
export function missingOnBadges(list: GuestList, at: Temporal.Instant): string[] {
	const data = badgesOf(list);
	return data.badges.length === 0 ? [] : missingSigns(documentOf(data, at));
}
