// One's own nominations, sent and received, as the applicant's first page shows them.
import type { NominationInList, OwnNomination } from '#lib/server/application/index.ts';
import type { Edition } from '#lib/server/programme/index.ts';
import { inLocale, localHref, type Locale } from '#lib/shared/locale.ts';
import { nominationMessages } from '#lib/shared/messages/nomination/index.ts';

const awardOf = ({ definition, label }: Edition, locale: Locale) =>
	`${inLocale(definition.name, locale)} ${inLocale(label, locale)}`;
const hrefOf = ({ id }: OwnNomination, locale: Locale) => localHref(locale, `/nominering/${id}`);

/** A row of the list: whom it is of or from, to what, and how it stands. */
export function nominationInList({ nomination, edition }: NominationInList, locale: Locale) {
	const words = nominationMessages(locale).list;
	const { id, side, nominee, nominator, state } = nomination;
	const sent = side === 'nominator';
	return {
		id,
		href: hrefOf(nomination, locale),
		who: sent ? words.sent(nominee.name) : words.received(nominator.name),
		award: awardOf(edition, locale),
		state: words.states[sent ? 'sent' : 'received'][state]
	};
}

/** What waits for one's answer, as something to do. */
export function nominationTask({ nomination, edition, open }: NominationInList, locale: Locale) {
	if (nomination.side !== 'nominee' || nomination.state !== 'invited' || !open) return [];
	const words = nominationMessages(locale).list;
	return [
		{
			label: words.task(awardOf(edition, locale)),
			href: hrefOf(nomination, locale),
			note: words.taskNote(nomination.nominator.name, nomination.unit)
		}
	];
}
