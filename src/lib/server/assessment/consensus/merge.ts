// Two members who write one criterion at once: what each has changed since the text that both began from is put together.
// Where both have changed the same place, nothing is chosen for them.
import type { FindingKind } from '../review/rules.ts';

export type AgreedFinding = {
	/** Of one that is there; a new one has none. */
	id?: string | undefined;
	kind: FindingKind;
	body: string;
	madeOf: string[];
};

/** All that is agreed on one criterion. */
export type Agreed = {
	score: number | null;
	reason: string;
	findings: AgreedFinding[];
	setAside: { findingId: string; reason: string }[];
};

export const nothingAgreed: Agreed = { score: null, reason: '', findings: [], setAside: [] };

/** A place that both have changed: the score, the reason, a finding's words, or why one was set aside. */
export type Clash = {
	place: 'score' | 'reason' | 'finding' | 'aside';
	/** Of the finding. */
	id: string | null;
	base: string;
	mine: string;
	theirs: string;
};

export type Merged = {
	agreed: Agreed;
	clashes: Clash[];
	/** Findings that one took away while the other changed them: they stay, changed. */
	kept: string[];
};

type Side<T> = { base: T; mine: T; theirs: T };

/** Three texts of one place: whoever alone has changed it is followed; undefined where both have. */
function followed<T>({ base, mine, theirs }: Side<T>): T | undefined {
	if (mine === theirs || theirs === base) return mine;
	return mine === base ? theirs : undefined;
}

/**
 * Puts together what two have made of one criterion. `mine` is shown where they clash, until its writer has chosen. A
 * change wins over taking away, and what is carried on is not set aside.
 */
export function mergeAgreed({ base, mine, theirs }: Side<Agreed>): Merged {
	const clashes: Clash[] = [];
	const kept: string[] = [];
	const text = (place: Clash['place'], id: string | null, side: Side<string>): string => {
		const both = followed(side);
		if (both === undefined) clashes.push({ place, id, ...side });
		return both ?? side.mine;
	};
	const scores = { base: base.score, mine: mine.score, theirs: theirs.score };
	const score = followed(scores);
	if (score === undefined) {
		const said = (value: number | null) => (value === null ? '' : String(value));
		clashes.push({
			place: 'score',
			id: null,
			base: said(base.score),
			mine: said(mine.score),
			theirs: said(theirs.score)
		});
	}
	const reason = text('reason', null, {
		base: base.reason,
		mine: mine.reason,
		theirs: theirs.reason
	});

	const findings: AgreedFinding[] = [];
	for (const id of orderOf(base, mine, theirs)) {
		const [was, my, their] = [base, mine, theirs].map((side) => byId(side.findings, id));
		if (my && their) {
			const words = { base: was?.body ?? '', mine: my.body, theirs: their.body };
			findings.push({
				...their,
				body: text('finding', id, words),
				madeOf: mergedSet(was?.madeOf ?? [], my.madeOf, their.madeOf)
			});
			continue;
		}
		const left = my ?? their;
		if (!left) continue;
		// One of them took it away. Where the other has left it as it was, it goes.
		if (was && same(was, left)) continue;
		if (was) kept.push(id);
		findings.push(left);
	}
	findings.push(...mine.findings.filter(({ id }) => id === undefined));

	const carried = new Set(findings.flatMap(({ madeOf }) => madeOf));
	const setAside = [
		...new Set([...theirs.setAside, ...mine.setAside].map((each) => each.findingId))
	]
		.flatMap((findingId) => {
			const [was, my, their] = [base, mine, theirs].map((side) =>
				side.setAside.find((each) => each.findingId === findingId)
			);
			if (my && their) {
				const words = { base: was?.reason ?? '', mine: my.reason, theirs: their.reason };
				return [{ findingId, reason: text('aside', findingId, words) }];
			}
			const left = my ?? their;
			return left && !(was && was.reason === left.reason) ? [left] : [];
		})
		.filter(({ findingId }) => !carried.has(findingId));

	return {
		agreed: { score: score === undefined ? mine.score : score, reason, findings, setAside },
		clashes,
		kept
	};
}

const byId = (findings: AgreedFinding[], id: string) => findings.find((each) => each.id === id);
const idsOf = ({ findings }: Agreed) => findings.flatMap(({ id }) => id ?? []);
const same = (one: AgreedFinding, other: AgreedFinding) =>
	one.body === other.body && one.madeOf.join() === other.madeOf.join();

/** Mine where I have moved something, else theirs; what only the other has comes last. */
function orderOf(base: Agreed, mine: Agreed, theirs: Agreed): string[] {
	const own = idsOf(mine);
	const common = (ids: string[]) => ids.filter((id) => own.includes(id)).join();
	const moved = common(idsOf(base)) !== own.filter((id) => idsOf(base).includes(id)).join();
	const [first, second] = moved ? [own, idsOf(theirs)] : [idsOf(theirs), own];
	return [...new Set([...first, ...second])];
}

function mergedSet(base: string[], mine: string[], theirs: string[]): string[] {
	const gone = new Set(base.filter((id) => !mine.includes(id) || !theirs.includes(id)));
	return [...new Set([...theirs, ...mine])].filter((id) => !gone.has(id));
}
