// What stands beside a decision while it is written: what was voted on the entry, what is left, and what all prizes cost.
import type { RequestEvent } from '@sveltejs/kit';
import {
	panelOf,
	prizeSum,
	stillMissing,
	votesOn,
	type PanelEntry
} from '#lib/server/judging/index.ts';
import type { Edition } from '#lib/server/programme/index.ts';
import { decidingMessages } from '#lib/shared/messages/deciding/index.ts';
import { meetingMessages } from '#lib/shared/messages/meeting/index.ts';
import { formatMoney } from '#lib/shared/money.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { need } from './answers.ts';

type Event = Pick<RequestEvent, 'url' | 'locals'>;

/** What the prizes of the decisions that the reader sees cost together, beside the sum there is; null where none is given. */
export async function prizeCost(
	event: Event,
	edition: Edition,
	entries: readonly PanelEntry[],
	hidden: boolean
) {
	const { actor, locale } = event.locals;
	const { terms } = need(event, await panelOf(actor, edition.id));
	const sum = entries.reduce((total, { decision }) => {
		return total + prizeSum(edition.definition, decision?.prizes ?? []);
	}, 0);
	const budget = terms.prizeBudgetOre;
	if (sum === 0 && budget === null) return null;
	const words = decidingMessages(locale).cost;
	const money = (ore: number) => formatMoney(locale, ore);
	const over = budget !== null && sum > budget;
	const said =
		budget === null
			? words.free(money(sum))
			: over
				? words.over(money(sum), money(budget), money(sum - budget))
				: words.of(money(sum), money(budget));
	return { over, said: hidden ? `${said} ${words.seen}` : said };
}

/** What the panel has voted of an entry in its meetings, as lines. */
export async function votedOn(event: Event, edition: Edition, entryId: string) {
	const { actor, locale } = event.locals;
	const words = meetingMessages(locale).vote;
	const motions = need(event, await votesOn(actor, { editionId: edition.id, entryId }));
	return motions.map(({ id, text, outcome, yes, no, abstained }) => ({
		id,
		outcome: outcome === null ? '' : words.outcome[outcome],
		text,
		// A secret vote with few in it says nothing of how many.
		count: yes === null ? '' : words.count({ yes, no: no ?? 0, abstained: abstained ?? 0 })
	}));
}

/** What an honour's draft lacks before it can be sealed, in a sentence; null where it lacks nothing. */
export function leftToWrite(
	{ definition }: Pick<Edition, 'definition'>,
	{ decision }: Pick<PanelEntry, 'decision'>,
	locale: Locale
): string | null {
	if (!decision) return null;
	const words = decidingMessages(locale);
	const left = stillMissing(definition, decision).map((what) => words.left[what]);
	if (left.length === 0) return null;
	return words.leftTitle(new Intl.ListFormat(locale, { type: 'conjunction' }).format(left));
}
