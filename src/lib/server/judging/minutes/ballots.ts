// What the minutes say of a ballot by ranking that was held during the meeting: the question, what it came to, how it was
// counted, and in an open one how each voted. Of the entries that the reader sees.
import { ballotMessages } from '#lib/shared/messages/ballots/index.ts';
import { meetingMessages } from '#lib/shared/messages/meeting/index.ts';
import { inPlaceOrder } from '#lib/shared/places.ts';
import type { Ballot } from '../ballots/queries.ts';

const sv = 'sv';
const list = (parts: readonly string[]) =>
	new Intl.ListFormat(sv, { type: 'conjunction' }).format(parts);

/** Answers whether a ballot was closed during a meeting. */
export function heldIn(
	{ closedAt }: Ballot,
	meeting: { openedAt: Temporal.Instant | null; closedAt: Temporal.Instant | null }
): boolean {
	if (closedAt === null || meeting.openedAt === null) return false;
	const after = Temporal.Instant.compare(closedAt, meeting.openedAt) >= 0;
	return (
		after &&
		(meeting.closedAt === null || Temporal.Instant.compare(closedAt, meeting.closedAt) <= 0)
	);
}

/** Answers a ballot in words. */
export function ballotText(ballot: Ballot): { text: string; lines: string[] } {
	const words = ballotMessages(sv);
	const { ranked } = meetingMessages(sv).minutes;
	const { result, entries, voters, hidden, secret, uncounted, setAside } = ballot;
	const names = new Map(entries.map(({ id, unit, title }) => [id, title || unit]));
	const name = (id: string) => names.get(id) ?? '';
	const voted = voters.filter((voter) => voter.voted).length;
	const text = ballot.question || words.untitled;
	const head = ranked.head(words.kinds[secret ? 'secret' : 'open'], voted, voters.length);
	if (result === null) {
		return { text, lines: [head, words.result.notCounted[uncounted ?? 'too-few']] };
	}
	let place = 0;
	const order = result.tiers.map((tier) => {
		const from = place + 1;
		place += tier.length;
		return `${tier.length > 1 ? words.result.shared(from) : words.result.place(from)} ${list(tier.map(name))}`;
	});
	const each = result.votes.map(({ name: voter, places }) => {
		const own = inPlaceOrder(Object.keys(places), places).filter((id) => places[id] !== null);
		const said = own.map((id) => `${places[id] ?? ''}. ${name(id)}`).join(', ');
		return `${voter}: ${said || words.result.blank}`;
	});
	return {
		text,
		lines: [
			head,
			`${order.join('; ')}.`,
			...(hidden > 0 ? [words.result.partial(hidden)] : []),
			ranked.method,
			...setAside.map(({ name: voter, entryIds }) =>
				words.result.setAside(voter, entryIds.map(name))
			),
			...each
		]
	};
}
