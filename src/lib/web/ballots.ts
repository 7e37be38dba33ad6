// What a ballot came to, in words and as a table: what its page is made of.
import type { Ballot } from '#lib/server/judging/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { ballotMessages } from '#lib/shared/messages/ballots/index.ts';
import { inPlaceOrder } from '#lib/shared/places.ts';

/** Answers a closed ballot's result as the page shows it; `counted` false where a secret one was not; null while it is open. */
export function ballotResult(ballot: Ballot, locale: Locale) {
	const { state, result, entries, uncounted, setAside } = ballot;
	if (state === 'open') return null;
	const words = ballotMessages(locale).result;
	if (result === null) {
		return { counted: false as const, said: words.notCounted[uncounted ?? 'too-few'] };
	}
	const names = new Map(entries.map(({ id, unit, title }) => [id, title || unit]));
	const name = (id: string) => names.get(id) ?? '';
	const { ids, tiers, condorcet, against, preferring, compared, votes } = result;
	const first = tiers[0] ?? [];
	const order = tiers.flat();
	const at = (id: string) => ids.indexOf(id);
	let place = 0;
	return {
		counted: true as const,
		places: tiers.map((tier) => {
			const from = place + 1;
			place += tier.length;
			return {
				place: tier.length > 1 ? words.shared(from) : words.place(from),
				names: tier.map(name)
			};
		}),
		why:
			entries.length < 2
				? null
				: condorcet !== null
					? words.condorcet(name(condorcet))
					: first.length > 1
						? words.tie(first.map(name))
						: words.single(name(first[0] ?? '')),
		aside: setAside.map(({ name: voter, entryIds }) => words.setAside(voter, entryIds.map(name))),
		against: against.map(({ before, after, preferring: over, against: under }) =>
			words.against(name(before), name(after), over, under)
		),
		columns: order.map((id, column) => ({ id, short: String(column + 1), name: name(id) })),
		rows: order.map((row, line) => ({
			id: row,
			label: `${line + 1}. ${name(row)}`,
			cells: order.map((column) => {
				const over = preferring[at(row)]?.[at(column)] ?? 0;
				const under = preferring[at(column)]?.[at(row)] ?? 0;
				return row === column
					? null
					: { over, of: compared[at(row)]?.[at(column)] ?? 0, more: over > under };
			})
		})),
		votes: votes.map(({ name: voter, places }) => {
			const own = Object.keys(places);
			const ranked = inPlaceOrder(own, places).filter((id) => places[id] !== null);
			const rest = own.filter((id) => places[id] === null);
			return {
				voter,
				order:
					ranked.length === 0
						? words.blank
						: [
								ranked.map((id) => `${places[id] ?? ''}. ${name(id)}`).join(', '),
								rest.length > 0 && words.unranked(rest.map(name))
							]
								.filter(Boolean)
								.join('; ')
			};
		})
	};
}
