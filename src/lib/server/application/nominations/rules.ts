// Nominations: as what one can apply, whether somebody must be nominated first, and what a nomination can come to.
import type { Applicants } from '../../programme/index.ts';

export type ApplicantKind = Applicants['who'][number];
export type NominationState = 'invited' | 'accepted' | 'declined' | 'withdrawn';
export type NominationSide = 'nominator' | 'nominee';

/** Answers which side of a nomination an address stands on; whoever nominated themselves is the nominated. */
export const sideOf = (
	nomination: { nominator: { email: string }; nominee: { email: string } },
	address: string
): NominationSide =>
	nomination.nominator.email === address && nomination.nominee.email !== address
		? 'nominator'
		: 'nominee';

/** An edition that was opened before an award could say more takes units, by themselves. */
const before: Applicants = { who: ['unit'], how: ['self'] };

/** Answers who may apply in an edition, and how. */
export function applicantsOf(definition: { applicants?: Applicants | undefined }): Applicants {
	return definition.applicants ?? before;
}

export const takesNominations = (applicants: Applicants) => applicants.how.includes('nominated');
export const takesOwnEntries = (applicants: Applicants) => applicants.how.includes('self');

/**
 * Answers as what an entry is begun: what is asked for where that is possible, what the nomination said, or the only
 * thing there is; null where one must choose, or what is asked for is not possible.
 */
export function appliesAs(
	applicants: Applicants,
	asked: string | undefined,
	nominatedAs: ApplicantKind | undefined
): ApplicantKind | null {
	const said = asked ?? nominatedAs;
	if (said !== undefined) return applicants.who.find((kind) => kind === said) ?? null;
	const [only, another] = applicants.who;
	return another === undefined ? (only ?? null) : null;
}
