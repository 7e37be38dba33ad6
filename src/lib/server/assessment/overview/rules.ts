// Where an entry's assessment stands, and what it waits for from whom.

import type { Consensus } from '../consensus/rules.ts';
import type { DraftState } from '../feedback/draft/rules.ts';

/** What is known of an entry's assessment without a word of what anyone wrote. */
export type Standing = {
	teamOf: number;
	teamMin: number;
	/** Somebody leads the team. */
	led: boolean;
	reviewsIn: number;
	visitExpected: boolean;
	visitStarts: string | null;
	consensus: 'draft' | 'done' | null;
	feedbackExpected: boolean;
	feedbackReleased: boolean;
};

/** The step that an entry's assessment is at. */
export const steps = [
	'no-team',
	'reviewing',
	'agreeing',
	'ready-for-feedback',
	'finished'
] as const;
export type Step = (typeof steps)[number];

/** Answers at which step an entry's assessment is. */
export function stepOf(standing: Standing): Step {
	const { teamOf, teamMin, reviewsIn, consensus, feedbackExpected, feedbackReleased } = standing;
	if (feedbackReleased) return 'finished';
	if (consensus === 'done') return feedbackExpected ? 'ready-for-feedback' : 'finished';
	if (teamOf < teamMin) return 'no-team';
	return reviewsIn < teamOf ? 'reviewing' : 'agreeing';
}

/** What of an entry's assessment waits for somebody. */
export const assessmentWaits = [
	'teams',
	'reviews',
	'visits',
	'consensus',
	'conflicts',
	'feedback'
] as const;
export type AssessmentWait = (typeof assessmentWaits)[number];

/** What is asked about an entry's assessment to tell what waits in it. */
export type Waiting = {
	standing: Standing;
	step: Step;
	team: readonly { submitted: boolean }[];
	visit: { heldAt: Temporal.Instant | null } | null;
	/** Somebody in conflict took part in what the team has agreed on, and the office has not decided. */
	unruled?: boolean;
	/** Nothing waits in what one is not told of. */
	silent: boolean;
};

const howMuch: Record<AssessmentWait, (row: Waiting) => number> = {
	teams: ({ step, standing }) =>
		Number(step === 'no-team' || (!standing.led && step !== 'finished')),
	reviews: ({ team }) => team.filter(({ submitted }) => !submitted).length,
	visits: ({ standing, team, visit }) =>
		Number(standing.visitExpected && team.length > 0 && !visit?.heldAt),
	consensus: ({ step }) => Number(step === 'agreeing'),
	conflicts: ({ unruled }) => Number(unruled ?? false),
	feedback: ({ step }) => Number(step === 'ready-for-feedback')
};

/** Answers how much of something waits in the assessment of an entry: reviews that are not in, a visit not made. */
export const waitingIn = (what: AssessmentWait, row: Waiting): number =>
	row.silent ? 0 : howMuch[what](row);

/** What an examiner has to do with an entry. */
export type ExaminerTask =
	| 'write-review'
	| 'arrange-visit'
	| 'go-on-visit'
	| 'make-consensus'
	| 'answer-consensus'
	| 'write-feedback'
	| 'mend-feedback';

/** Where a proposal that the consensus is done stands, for one of the team. */
export type Proposal = {
	/** The one at hand has said yes to it as it is, or objected to it since. */
	answered: boolean;
	/** Somebody has answered by objecting, without a yes: it is for the lead to go on. */
	held: boolean;
};

/** Answers where a proposal stands for one of the team; null where there is none. */
export function proposalFor(
	consensus: Pick<Consensus, 'proposed' | 'revision' | 'assents' | 'objections'> | null,
	team: readonly { personId: string }[],
	personId: string
): Proposal | null {
	if (!consensus?.proposed) return null;
	const { proposed, revision, assents, objections } = consensus;
	const yes = (who: string) =>
		assents.some((each) => each.personId === who && each.revision === revision);
	const objects = (who: string) =>
		objections.some(
			(each) =>
				each.personId === who &&
				each.withdrawnAt === null &&
				Temporal.Instant.compare(each.madeAt, proposed.at) >= 0
		);
	return {
		answered: yes(personId) || objects(personId),
		held: team.some((member) => !yes(member.personId) && objects(member.personId))
	};
}

/** Answers what waits for an examiner with an entry, the most urgent first. */
export function tasksFor(
	standing: Standing & {
		submitted: boolean;
		lead: boolean;
		visitHeld: boolean;
		/** Dates for the visit wait for the unit's answer. */
		offered: boolean;
		proposal: Proposal | null;
		/** How far the feedback's draft has come; null before there is one. */
		draft: DraftState | null;
	}
): ExaminerTask[] {
	if (standing.consensus === 'done') {
		if (!standing.lead || !standing.feedbackExpected || standing.feedbackReleased) return [];
		if (standing.draft === 'writing') return ['write-feedback'];
		return standing.draft === 'sent-back' ? ['mend-feedback'] : [];
	}
	const tasks: ExaminerTask[] = [];
	if (!standing.submitted) tasks.push('write-review');
	if (standing.visitExpected && !standing.visitHeld) {
		if (standing.visitStarts !== null) tasks.push('go-on-visit');
		else if (standing.lead && !standing.offered) tasks.push('arrange-visit');
	}
	const allIn = standing.teamOf >= standing.teamMin && standing.reviewsIn === standing.teamOf;
	// The visit is part of what the team agrees on; who wants to begin before it can, but nothing asks for it.
	const visited = !standing.visitExpected || standing.visitHeld;
	const { lead, proposal } = standing;
	if (!allIn) return tasks;
	if (proposal && !proposal.answered) tasks.push('answer-consensus');
	else if (lead && (proposal ? proposal.held : visited)) tasks.push('make-consensus');
	return tasks;
}
