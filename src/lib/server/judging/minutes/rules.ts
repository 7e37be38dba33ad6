// Who approves a meeting's minutes, and which version of them they have read.
import { createHash } from 'node:crypto';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import type { MinutesText } from './document.ts';

type Read = {
	/** Who sits on the panel, and as what. */
	view: { people: readonly { personId: string; part: string }[] };
	/** Who stands back from something in it. */
	recusals: readonly { personId: string }[];
	/** Whether something was left out for whoever reads. */
	partly: boolean;
};

/**
 * Answers what keeps somebody from approving the minutes, null when nothing does. The chair approves, or where the chair stands
 * back from something, another member; whoever does stands back from nothing, so that they have read them whole. Where all who
 * sit stand back from something, somebody of the office who does not.
 */
export function keptFromApproving(
	{ view, recusals, partly }: Read,
	personId: string
): RefusalReason | null {
	const { people } = view;
	const out = new Set(recusals.map((each) => each.personId));
	if (partly) return 'leader-in-conflict';
	if (!people.some((each) => each.personId === personId)) {
		return people.every((each) => out.has(each.personId)) ? null : 'not-allowed';
	}
	const chair = people.find(({ part }) => part === 'chair')?.personId ?? '';
	return personId === chair || out.has(chair) ? null : 'not-leading';
}

/** Answers a short name of what minutes say, another when a word of them is. */
export function versionOf(text: MinutesText): string {
	return createHash('sha256').update(JSON.stringify(text)).digest('base64url').slice(0, 22);
}
