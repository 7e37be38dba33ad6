// How far the team's scores lie from each other, what a consensus lacks before it can be closed, who stands behind it, and
// what a finished one amounts to.
import type { LocalText } from '#lib/shared/locale.ts';
import type { Assessment } from '../../programme/index.ts';
import { missingFrom, type Finding, type Missing } from '../review/rules.ts';

/** The lowest and highest score of a criterion, and how far apart they are; null when nobody has given one. */
export type Spread = { low: number; high: number; apart: number };

/** Answers how the team's scores on one criterion lie. */
export function spreadOf(scores: number[]): Spread | null {
	if (scores.length === 0) return null;
	const low = Math.min(...scores);
	const high = Math.max(...scores);
	return { low, high, apart: high - low };
}

/** Answers how the team's scores lie, criterion by criterion. */
export function spreadsOf(
	assessment: Pick<Assessment, 'criteria'>,
	reviews: { scores: Record<string, number> }[]
): Record<string, Spread | null> {
	return Object.fromEntries(
		assessment.criteria.map(({ key }) => [
			key,
			spreadOf(reviews.flatMap(({ scores }) => scores[key] ?? []))
		])
	);
}

/** Answers whether an agreed score lies where nobody on the team had put it, and so needs a reason. */
export function leftRange(score: number | null | undefined, spread: Spread | null | undefined) {
	return score !== null && score !== undefined && spread
		? score < spread.low || score > spread.high
		: false;
}

/** Answers the weighted mean of the scores, with two decimals; null when one is missing. Without weights all count alike. */
export function weightedMean(
	assessment: Pick<Assessment, 'criteria'>,
	scores: Partial<Record<string, number | null>>
): number | null {
	let sum = 0;
	let weights = 0;
	for (const { key, weight } of assessment.criteria) {
		const score = scores[key];
		if (score === undefined || score === null) return null;
		sum += score * (weight ?? 1);
		weights += weight ?? 1;
	}
	return weights === 0 ? null : Math.round((sum / weights) * 100) / 100;
}

/** A finding of a review that the consensus does not carry on, and why. */
export type SetAside = { criterionKey: string; findingId: string; reason: string };

/** Who saved a part last, and how many times it has been saved; 0 before the first. */
export type Saved = { revision: number; by: string | null; at: Temporal.Instant | null };

export type Objection = {
	id: string;
	personId: string;
	by: string;
	/** Null when it is the whole that somebody objects to. */
	criterionKey: string | null;
	/** Of a finding that has been taken away since, null; `saidOf` has its words. */
	findingId: string | null;
	/** The score or the words objected to, as they stood then. */
	saidOf: string;
	body: string;
	madeAt: Temporal.Instant;
	withdrawnAt: Temporal.Instant | null;
	/** When its writer left the team: it counts no more. */
	lapsedAt: Temporal.Instant | null;
};

/**
 * A finding of the consensus that was made of findings (`lost`) that no longer count, since their writer has left the team.
 * `rests`: it was made of others' too; `own`: the team stands for it all the same.
 */
export type LostOrigin = { findingId: string; lost: string[]; rests: boolean; own: boolean };

/** Answers whether the team has to take a finding as its own, or away, before it proposes. */
export const hangs = ({ rests, own }: LostOrigin) => !rests && !own;

/** Somebody stands behind the consensus as it was at a revision. */
export type Assent = { personId: string; by: string; revision: number; at: Temporal.Instant };

export type Consensus = {
	state: 'draft' | 'done';
	/** Rises with each change of any part: what the members assent to. */
	revision: number;
	summary: string | null;
	summarySaved: Saved;
	ledBy: string;
	scores: Record<string, { score: number | null; reason: string | null }>;
	/** By criterion; one that has never been saved is not there. */
	saved: Record<string, Saved>;
	findings: Finding[];
	setAside: SetAside[];
	lostOrigins: LostOrigin[];
	objections: Objection[];
	assents: Assent[];
	/** Who has left the team since it was proposed last, and whether a proposal fell with it. */
	left: { names: string[]; fell: boolean } | null;
	/** When the lead asked the team to stand behind it. */
	proposed: { at: Temporal.Instant; by: string } | null;
	/** By the office, without everyone's assent. */
	closed: { by: string; reason: string } | null;
	savedAt: Temporal.Instant | null;
	doneAt: Temporal.Instant | null;
};

/** What closing a consensus needs besides what a review needs. */
export type MissingFromConsensus =
	| Missing
	| { what: 'reason'; criterionKey: string }
	| { what: 'unplaced'; criterionKey: string; count: number }
	/** Findings that rest on nothing but what no longer counts. */
	| { what: 'origin'; criterionKey: string; count: number };

/**
 * Answers the findings of the reviews that are neither carried on nor set aside. What was to be checked at the visit is
 * answered there, and needs no place.
 */
export function unplaced(
	reviews: { findings: Finding[] }[],
	consensus: Pick<Consensus, 'findings' | 'setAside'>
): Finding[] {
	const carried = new Set(consensus.findings.flatMap(({ madeOf }) => madeOf));
	const aside = new Set(consensus.setAside.map(({ findingId }) => findingId));
	return reviews
		.flatMap(({ findings }) => findings)
		.filter(({ id, kind }) => kind !== 'visit_check' && !carried.has(id) && !aside.has(id));
}

/**
 * Answers what a consensus lacks before it can be closed: what a review needs, a summary, a reason for each score that
 * lies outside the team's, a place for each finding of theirs, and the team's word on what rested on a leaver's alone.
 */
export function missingFromConsensus(
	assessment: Pick<Assessment, 'criteria'>,
	consensus: Pick<Consensus, 'scores' | 'findings' | 'summary' | 'setAside' | 'lostOrigins'>,
	reviews: { scores: Record<string, number>; findings: Finding[] }[]
): MissingFromConsensus[] {
	const missing: MissingFromConsensus[] = missingFrom(assessment, {
		scores: scoresOnly(consensus),
		findings: consensus.findings
	});
	const spreads = spreadsOf(assessment, reviews);
	const left = Map.groupBy(unplaced(reviews, consensus), ({ criterionKey }) => criterionKey);
	for (const { key } of assessment.criteria) {
		const agreed = consensus.scores[key];
		if (leftRange(agreed?.score, spreads[key]) && !agreed?.reason?.trim()) {
			missing.push({ what: 'reason', criterionKey: key });
		}
		const count = left.get(key)?.length ?? 0;
		if (count > 0) missing.push({ what: 'unplaced', criterionKey: key, count });
		const hanging = consensus.lostOrigins.filter(
			(each) =>
				hangs(each) &&
				consensus.findings.some(
					({ id, criterionKey }) => id === each.findingId && criterionKey === key
				)
		).length;
		if (hanging > 0) missing.push({ what: 'origin', criterionKey: key, count: hanging });
	}
	if ((consensus.summary ?? '').trim() === '') missing.push({ what: 'summary' });
	return missing;
}

/** Where a member of the team stands: behind the text as it is, behind an earlier one, or not heard from. */
export type Standpoint = 'assented' | 'assented-earlier' | 'waiting';

/** Answers where each of the team's members stands now. */
export function standpoints(
	team: { personId: string }[],
	consensus: Pick<Consensus, 'revision' | 'assents'>
): Map<string, Standpoint> {
	return new Map(
		team.map(({ personId }) => {
			const assent = consensus.assents.find((each) => each.personId === personId);
			if (!assent) return [personId, 'waiting'];
			return [personId, assent.revision === consensus.revision ? 'assented' : 'assented-earlier'];
		})
	);
}

/** Answers whether everyone who is on the team now stands behind the text as it is. */
export function allHaveAssented(
	team: { personId: string }[],
	consensus: Pick<Consensus, 'revision' | 'assents'>
): boolean {
	return (
		team.length > 0 &&
		[...standpoints(team, consensus).values()].every((stands) => stands === 'assented')
	);
}

/** The scores alone, by criterion. */
export function scoresOnly(consensus: Pick<Consensus, 'scores'>): Record<string, number | null> {
	return Object.fromEntries(
		Object.entries(consensus.scores).map(([key, { score }]) => [key, score])
	);
}

/** What panel and office read of a finished assessment. */
export type AgreedAssessment = {
	entryId: string;
	ledBy: string;
	doneAt: Temporal.Instant | null;
	summary: string;
	/** Weighted mean of the criteria's scores, two decimals. */
	mean: number | null;
	criteria: {
		key: string;
		name: LocalText;
		score: number | null;
		reason: string;
		strengths: string[];
		improvementAreas: string[];
	}[];
	/** What members of the team did not agree with, and let stand; `criterionKey` null when it is the whole. */
	objections: { criterionKey: string | null; saidOf: string; body: string; by: string }[];
	/** Why the office closed it without everyone's assent, where it did. */
	closedReason: string | null;
};

/** Answers a finished consensus as panel and office read it. */
export function agreed(
	entryId: string,
	assessment: Assessment,
	consensus: Consensus,
	ledBy: string
): AgreedAssessment {
	const said = (key: string, kind: Finding['kind']) =>
		consensus.findings
			.filter((finding) => finding.criterionKey === key && finding.kind === kind)
			.map(({ body }) => body);
	return {
		entryId,
		ledBy,
		doneAt: consensus.doneAt,
		summary: consensus.summary ?? '',
		mean: weightedMean(assessment, scoresOnly(consensus)),
		criteria: assessment.criteria.map(({ key, name }) => ({
			key,
			name,
			score: consensus.scores[key]?.score ?? null,
			reason: consensus.scores[key]?.reason ?? '',
			strengths: said(key, 'strength'),
			improvementAreas: said(key, 'improvement_area')
		})),
		objections: consensus.objections
			.filter(({ withdrawnAt, lapsedAt }) => withdrawnAt === null && lapsedAt === null)
			.map(({ criterionKey, saidOf, body, by }) => ({ criterionKey, saidOf, body, by })),
		closedReason: consensus.closed?.reason ?? null
	};
}
