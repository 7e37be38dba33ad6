// Who may be on a team: how many, with one lead, and nobody with a conflict of interest.
import type { Assessment } from '../../programme/index.ts';
import type { ConflictReason } from '../conflicts/rules.ts';

export type Candidate = {
	personId: string;
	name: string;
	organisationId: string | null;
	conflict: ConflictReason | null;
	/** Has completed the round's training, or the round asks for none. */
	trained: boolean;
};

/** What is wrong with a choice of team; `names` are those who cannot be on it. */
export type TeamProblem =
	| { reason: 'not-an-option' }
	| { reason: 'conflict-of-interest'; names: string[] }
	| { reason: 'training-not-completed'; names: string[] }
	| { reason: 'team-size' }
	| { reason: 'team-has-no-lead' };

/**
 * Answers what is wrong with a chosen team, or null: somebody who is no examiner of the edition, somebody with a
 * conflict of interest, somebody without the training, too few or too many, a lead who is not among them.
 */
export function teamProblem(
	teamSize: Assessment['teamSize'],
	candidates: Candidate[],
	chosen: { examinerIds: string[]; leadId: string }
): TeamProblem | null {
	const ids = [...new Set(chosen.examinerIds)];
	const team = candidates.filter(({ personId }) => ids.includes(personId));
	if (team.length !== ids.length) return { reason: 'not-an-option' };
	const conflicted = team.filter(({ conflict }) => conflict !== null);
	if (conflicted.length > 0) {
		return { reason: 'conflict-of-interest', names: conflicted.map(({ name }) => name) };
	}
	const untrained = team.filter(({ trained }) => !trained);
	if (untrained.length > 0) {
		return { reason: 'training-not-completed', names: untrained.map(({ name }) => name) };
	}
	if (ids.length < teamSize.min || ids.length > teamSize.max) return { reason: 'team-size' };
	if (!ids.includes(chosen.leadId)) return { reason: 'team-has-no-lead' };
	return null;
}
