// Reads how a round is going: the scores that teams have shared, and what is not in. What somebody may not know of an
// entry is gone before anything is counted.
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { done, type Outcome } from '../../../platform/outcome.ts';
import { query } from '../../../people/index.ts';
import type { Assessment, Edition } from '../../../programme/index.ts';
import { wallClock } from '#lib/shared/dates.ts';
import { assessmentOverview, type AssessmentRow } from '../../overview/queries.ts';
import type { Figure } from '../statistics/said.ts';
import { severities, type Severities } from '../statistics/severity.ts';
import {
	agreementOn,
	apartIn,
	cellsOf,
	daysTo,
	waitingFor,
	type Agreement,
	type Apart,
	type GivenScore,
	type Waiting
} from './rules.ts';

export type Yardstick = {
	edition: Edition;
	assessment: Assessment;
	/** How many entries all figures of scores rest on, of how many; and how many the reader is told nothing of. */
	counted: number;
	of: number;
	silent: number;
	/** Everyone on a team, by id. */
	names: Map<string, string>;
	severities: Figure<Severities>;
	agreement: Agreement[];
	apart: (Apart & { number: number; unit: string })[];
	waiting: Waiting[];
	/** The last day for reviews, by the wall clock, and how far it is. */
	closes: string | null;
	left: ReturnType<typeof daysTo>;
};

/** The scores of the reviews of some entries that the actor may read, of those who are on the team now. */
async function sharedScores(
	tx: Tx,
	actor: Actor,
	rows: readonly AssessmentRow[]
): Promise<GivenScore[]> {
	if (rows.length === 0) return [];
	const found = await tx
		.selectFrom('assessment.review as r')
		.innerJoin('assessment.review_score as s', (join) =>
			join.onRef('s.organiser_id', '=', 'r.organiser_id').onRef('s.review_id', '=', 'r.id')
		)
		.select([
			'r.entry_id as entryId',
			'r.person_id as personId',
			's.criterion_key as criterionKey',
			's.score'
		])
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.state', '=', 'submitted')
		.where(
			'r.entry_id',
			'in',
			rows.map(({ entry }) => entry.id)
		)
		.orderBy('r.entry_id')
		.orderBy('r.person_id')
		.execute();
	const teams = new Map(
		rows.map(({ entry, team }) => [entry.id, new Set(team.map(({ personId }) => personId))])
	);
	// Whoever has left the team wrote what counts no more.
	return found.filter(({ entryId, personId }) => teams.get(entryId)?.has(personId));
}

/**
 * For the office: how strict each examiner is, how far teams agree, where they differ, and what is late. Scores count
 * once all of an entry's reviews are in. Refuses like `assessmentOverview`.
 */
export async function yardstick(actor: Actor, editionId: string): Promise<Outcome<Yardstick>> {
	const overview = await assessmentOverview(actor, editionId);
	if (!overview.ok) return overview;
	const { edition, assessment, rows } = overview.value;
	const told = rows.filter(({ silent }) => !silent);
	const shared = told.filter(
		({ standing }) => standing.teamOf > 0 && standing.reviewsIn === standing.teamOf
	);
	const given = await query(actor, 'yardstick.read', { editionId }, (tx) =>
		sharedScores(tx, actor, shared)
	);
	if (!given.ok) return given;
	const entries = new Map(told.map(({ entry }) => [entry.id, entry]));
	const closes = edition.calendar.stages.assessment?.closes ?? null;
	return done({
		edition,
		assessment,
		counted: new Set(given.value.map(({ entryId }) => entryId)).size,
		of: told.length,
		silent: rows.length - told.length,
		names: new Map(told.flatMap(({ team }) => team.map((each) => [each.personId, each.name]))),
		severities: severities(cellsOf(given.value)),
		agreement: agreementOn(
			assessment.criteria.map(({ key }) => key),
			given.value
		),
		apart: apartIn(given.value).map((each) => {
			const { number = 0, unit = '' } = entries.get(each.entryId) ?? {};
			return { ...each, number, unit };
		}),
		waiting: waitingFor(told),
		closes,
		left: daysTo(closes, wallClock(actor.at.toString(), edition.timeZone))
	});
}
