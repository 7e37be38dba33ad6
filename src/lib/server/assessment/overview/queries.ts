// How the assessment of a whole edition stands, for the office, and what waits for an examiner.
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { submittedEntries, type SubmittedEntry } from '../../application/index.ts';
import { query, silencedFor, standingOf } from '../../people/index.ts';
import { editionById, teamSizeFor, type Assessment, type Edition } from '../../programme/index.ts';
import { waitingIn } from '../conflicts/after.ts';
import { consensusStates, readConsensus } from '../consensus/queries.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import { draftStatesOf } from '../feedback/draft/queries.ts';
import { releasedOf } from '../feedback/queries.ts';
import { ownReview, progressIn, type Progress, type Review } from '../review/queries.ts';
import { teamsOf, type TeamMember } from '../team/queries.ts';
import { offersOpen } from '../visit/offer/waiting.ts';
import { visitsTo, type Visit } from '../visit/queries.ts';
import {
	proposalFor,
	stepOf,
	tasksFor,
	type ExaminerTask,
	type Standing,
	type Step
} from './rules.ts';

export type AssessmentRow = {
	entry: Omit<SubmittedEntry, 'shown'>;
	team: (TeamMember & { started: boolean; submitted: boolean })[];
	visit: Visit | null;
	standing: Standing;
	step: Step;
	/** Somebody in conflict took part in what the team has agreed on, and the office has not decided. */
	unruled: boolean;
	/** The actor has a conflict of interest with the entry: nothing of this is told, and it counts nowhere. */
	silent: boolean;
};

export type AssessmentOverview = {
	edition: Edition;
	assessment: Assessment;
	rows: AssessmentRow[];
	/** How many entries are at each step, of those that the actor is told of. */
	counts: Record<Step, number>;
};

/** Everything that the standing of some entries is made of, read together. */
async function standings(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	entries: readonly { id: string; classKey: string | null }[]
) {
	const entryIds = entries.map(({ id }) => id);
	const assessment = edition.definition.assessment;
	const teams = await teamsOf(tx, actor, entryIds);
	// The office's overview is of the whole edition; its ids need not be told.
	const some = entryIds.length < 50 ? entryIds : null;
	const progress = new Map(
		(await progressIn(tx, edition.id, some)).map((each) => [
			`${each.entryId} ${each.personId}`,
			each
		])
	);
	const visits = await visitsTo(tx, actor, entryIds);
	const released = await releasedOf(tx, actor, entryIds);
	const consensuses = await consensusStates(tx, actor, entryIds);
	const far = (entryId: string, personId: string): Progress | undefined =>
		progress.get(`${entryId} ${personId}`);
	return ({ id: entryId, classKey }: { id: string; classKey: string | null }) => {
		const team = (teams.get(entryId) ?? []).map((member) => ({
			...member,
			started: far(entryId, member.personId)?.started ?? false,
			submitted: (far(entryId, member.personId)?.submittedAt ?? null) !== null
		}));
		const visit = visits.get(entryId) ?? null;
		const standing: Standing = {
			teamOf: team.length,
			led: team.some(({ lead }) => lead),
			teamMin: assessment ? teamSizeFor(assessment, classKey).min : 1,
			reviewsIn: team.filter(({ submitted }) => submitted).length,
			visitExpected: assessment?.visit ?? false,
			visitStarts: visit?.starts ?? null,
			consensus: consensuses.get(entryId) ?? null,
			feedbackExpected: assessment?.feedback ?? false,
			feedbackReleased: released.has(entryId)
		};
		return { team, visit, standing };
	};
}

/** For the office: each entry that is in, with team, progress, visit, consensus and feedback. Refuses `not-found` where the award assesses nothing. */
export async function assessmentOverview(
	actor: Actor,
	editionId: string
): Promise<Outcome<AssessmentOverview>> {
	const entries = await submittedEntries(actor, editionId);
	if (!entries.ok) return entries;
	const read = await query(actor, 'assessment.overview', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		const assessment = edition?.definition.assessment;
		if (!edition || !assessment) return null;
		const standingIn = await standings(tx, actor, edition, entries.value);
		const silenced = await silencedFor(tx, actor);
		const unruled = await waitingIn(
			tx,
			entries.value.map(({ id }) => id)
		);
		const rows: AssessmentRow[] = [];
		for (const { shown: _, ...entry } of entries.value) {
			const { team, visit, standing } = standingIn(entry);
			rows.push({
				entry,
				team,
				visit,
				standing,
				step: stepOf(standing),
				unruled: unruled.has(entry.id),
				silent: silenced.has(entry.id)
			});
		}
		const counts: Record<Step, number> = {
			'no-team': 0,
			reviewing: 0,
			agreeing: 0,
			'ready-for-feedback': 0,
			finished: 0
		};
		for (const { step, silent } of rows) if (!silent) counts[step] += 1;
		return { edition, assessment, rows, counts };
	});
	if (!read.ok) return read;
	return read.value ? done(read.value) : refused('not-found');
}

export type MyAssessment = {
	entry: EntryToAssess;
	lead: boolean;
	review: Review | null;
	team: AssessmentRow['team'];
	visit: Visit | null;
	standing: Standing;
	tasks: { task: ExaminerTask; until: string | null }[];
};

/** For an examiner: every entry whose team they are on, and what waits for them until when (wall clock). */
export async function myAssessments(actor: Actor): Promise<Outcome<MyAssessment[]>> {
	const held = await query(actor, 'assessment.mine', {}, (tx) => standingOf(tx, actor));
	if (!held.ok) return held;
	const on = held.value.filter(({ role }) => role === 'examiner' || role === 'lead_examiner');
	const mine: MyAssessment[] = [];
	for (const entryId of new Set(on.flatMap((each) => each.entryId ?? []))) {
		const found = await entryToAssess(actor, entryId);
		if (!found.ok) continue;
		const lead = on.some((each) => each.entryId === entryId && each.role === 'lead_examiner');
		mine.push(await inTransaction(actor, (tx) => myAssessment(tx, actor, found.value, lead)));
	}
	return done(mine.sort((one, other) => one.entry.number - other.entry.number));
}

async function myAssessment(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess,
	lead: boolean
): Promise<MyAssessment> {
	const review = await ownReview(tx, actor, entry);
	const standingIn = await standings(tx, actor, entry.edition, [entry]);
	const { team, visit, standing } = standingIn(entry);
	const { assessment } = entry;
	const { stages } = entry.edition.calendar;
	// The consensus is made of the reviews and the visit, and so is not due before them.
	const last = [stages.assessment?.closes, assessment.visit ? stages.visits?.closes : null]
		.flatMap((closes) => closes ?? [])
		.toSorted()
		.at(-1);
	const until: Record<ExaminerTask, string | null> = {
		'write-review': stages.assessment?.closes ?? null,
		'arrange-visit': stages.visits?.closes ?? null,
		'go-on-visit': visit?.starts ?? null,
		'make-consensus': last ?? null,
		'answer-consensus': last ?? null,
		'write-feedback': stages.feedback?.closes ?? null,
		'mend-feedback': stages.feedback?.closes ?? null
	};
	const me = actor.kind === 'person' ? actor.personId : '';
	const draft = standing.consensus === 'draft' ? await readConsensus(tx, actor, entry) : null;
	const tasks = tasksFor({
		...standing,
		lead,
		submitted: review?.state === 'submitted',
		visitHeld: (visit?.heldAt ?? null) !== null,
		offered: (await offersOpen(tx, actor, [entry])).has(entry.id),
		proposal: proposalFor(draft, team, me),
		draft: (await draftStatesOf(tx, actor, [entry.id])).get(entry.id) ?? null
	});
	return {
		entry,
		lead,
		review,
		team,
		visit,
		standing,
		tasks: tasks.map((task) => ({ task, until: until[task] }))
	};
}
