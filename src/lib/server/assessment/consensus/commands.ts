// The team's consensus: begun by its lead when everyone's review is in, and written by all of them, a criterion at a time.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { teamSizeFor } from '../../programme/index.ts';
import { lockEntry } from '../entries/lock.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import { reviewsAreIn } from '../review/queries.ts';
import { bodyField, scoreError, scoreField, textError } from '../review/rules.ts';
import { teamOf } from '../team/queries.ts';
import { sharedReviews } from './desk.ts';
import { draftOf, keepRevision, takeRevision } from './draft.ts';
import { criterionInput, type CriterionInput } from './input.ts';
import { mergeAgreed, nothingAgreed, type Agreed, type Clash, type Merged } from './merge.ts';
import { agreedOn, consensusState, readConsensus, writtenAt } from './queries.ts';
import { leftRange, spreadsOf, type Consensus, type Saved, type Spread } from './rules.ts';
import { writeCriterion } from './write.ts';

/**
 * Begins the consensus. Refuses `reviews-not-in` while somebody's review is missing, and `team-size` when the team has
 * a gap. Beginning twice is beginning once.
 */
export async function startConsensus(
	actor: Actor,
	input: { entryId: string }
): Promise<Outcome<null>> {
	const found = await entryToAssess(actor, input.entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId: entry.id, editionId: entry.edition.id };
	return command(actor, 'consensus.lead', about, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		await lockEntry(tx, entry.id);
		if (!(await reviewsAreIn(tx, entry.id))) return refused('reviews-not-in');
		const teamSize = teamSizeFor(entry.assessment, entry.classKey);
		if ((await teamOf(tx, actor, entry.id)).length < teamSize.min) {
			return refused('team-size', { values: { ...teamSize } });
		}
		if (await consensusState(tx, actor, entry.id)) return done(null);
		await tx
			.insertInto('assessment.consensus')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entry.id,
				led_by: actor.personId,
				saved_at: actor.at.toString()
			})
			.execute();
		await audit(tx, actor, { action: 'consensus.start', subject: ['entry', entry.id] });
		return done(null);
	});
}

/** What a save that met another's newer text is refused with: nothing was saved, and here is what differs. */
export type NewerAgreed = { now: Consensus; saved: Saved; clashes: Clash[]; merged: Agreed };

export type SavedCriterion = {
	consensus: Consensus;
	/** A colleague had saved meanwhile, and both are in it. */
	merged: boolean;
	/** Findings that a colleague changed while they were taken away here, or the other way round: they are still there. */
	kept: string[];
};

/**
 * Saves what is agreed on one criterion. What a colleague has saved since `revision` is put together with it; where both
 * have changed the same place nothing is saved (`newer-revision`, with `NewerAgreed` as detail). Refuses `reviews-not-in`,
 * `consensus-not-begun`, `already-done`, what is wrong field by field (`score-out-of-scale`, `reason-outside-range`,
 * `required`, `too-long`), and `invalid` for findings said to be made of what the team did not write.
 */
export async function saveCriterion(
	actor: Actor,
	input: CriterionInput
): Promise<Outcome<SavedCriterion>> {
	const read = criterionInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, criterionKey, revision, ...mine } = read.data;
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	if (!entry.assessment.criteria.some(({ key }) => key === criterionKey)) return refused('invalid');
	const about = { entryId, editionId: entry.edition.id };
	return command(actor, 'consensus.write', about, async (tx) => {
		const at = await draftOf(tx, actor, entry);
		if (!at.ok) return at;
		const { consensus, team } = at.value;
		const reviews = await sharedReviews(tx, actor, entry, team);
		const theirs = agreedOn(consensus, criterionKey);
		const saved = consensus.saved[criterionKey] ?? { revision: 0, by: null, at: null };

		const ofReviews = reviews.flatMap(({ findings }) => findings);
		const sources = new Set([
			...ofReviews.map(({ id }) => id),
			...consensus.findings.flatMap(({ madeOf }) => madeOf)
		]);
		// With what is set aside already, whose writer may have left the team since.
		const here = new Set([
			...ofReviews.filter((each) => each.criterionKey === criterionKey).map(({ id }) => id),
			...theirs.setAside.map(({ findingId }) => findingId)
		]);
		if (
			!mine.findings.every(({ madeOf }) => madeOf.every((id) => sources.has(id))) ||
			!mine.setAside.every(({ findingId }) => here.has(findingId))
		) {
			return refused('invalid');
		}

		const put = await putTogether(
			tx,
			actor,
			{ entryId, criterionKey, revision, saved },
			mine,
			theirs
		);
		const spread = spreadsOf(entry.assessment, reviews)[criterionKey] ?? null;
		if (put.clashes.length > 0) {
			const detail: NewerAgreed = {
				now: consensus,
				saved,
				clashes: put.clashes,
				merged: put.agreed
			};
			return refused('newer-revision', { detail });
		}
		const fields = errorsIn(entry, criterionKey, put.agreed, spread);
		const [first] = fields;
		if (first) {
			const { reason, values } = first;
			return refused(reason, { fields, ...(values ? { values } : {}) });
		}
		const merged = saved.revision !== revision;
		if (alike(put.agreed, theirs)) return done({ consensus, merged, kept: put.kept });
		await writeCriterion(
			tx,
			actor,
			{ entryId, criterionKey, revision: saved.revision + 1 },
			put.agreed
		);
		await takeRevision(tx, actor, entry, { consensus, team });
		const now = await readConsensus(tx, actor, entry);
		if (!now) return refused('not-found');
		await keepRevision(
			tx,
			actor,
			{ entryId, criterionKey, revision: saved.revision + 1 },
			{
				...agreedOn(now, criterionKey)
			}
		);
		return done({ consensus: now, merged, kept: put.kept });
	});
}

async function putTogether(
	tx: Tx,
	actor: Actor,
	at: { entryId: string; criterionKey: string; revision: number; saved: Saved },
	mine: Agreed,
	theirs: Agreed
): Promise<Merged> {
	if (at.revision === at.saved.revision) return { agreed: mine, clashes: [], kept: [] };
	const base = at.revision === 0 ? nothingAgreed : await writtenAt(tx, actor, at);
	// A revision that is not known is none that anybody began from.
	return mergeAgreed({ base: (base as Agreed | undefined) ?? nothingAgreed, mine, theirs });
}

function errorsIn(
	{ assessment }: EntryToAssess,
	criterionKey: string,
	{ score, reason, findings, setAside }: Agreed,
	spread: Spread | null
): FieldError[] {
	const errors: (FieldError | null)[] = [];
	if (score !== null) errors.push(scoreError(assessment.scale, criterionKey, score));
	const field = `reason-${criterionKey}`;
	if (reason.trim()) errors.push(textError(field, reason));
	else if (spread && leftRange(score, spread) && !errors[0]) {
		const { low, high } = spread;
		errors.push({ field, reason: 'reason-outside-range', values: { low, high } });
	}
	for (const finding of findings) errors.push(textError(bodyField(finding), finding.body));
	for (const each of setAside) errors.push(textError(`aside-${each.findingId}`, each.reason));
	return errors.filter((error) => error !== null);
}

const alike = (one: Agreed, other: Agreed) =>
	JSON.stringify(plain(one)) === JSON.stringify(plain(other));
const plain = ({ score, reason, findings, setAside }: Agreed) => [
	score,
	reason.trim(),
	findings.map(({ id, kind, body, madeOf }) => [id, kind, body.trim(), [...madeOf].sort()]),
	setAside.map((each) => [each.findingId, each.reason.trim()]).sort()
];

/** The name of the control where two have written differently. */
export function clashField({ place, id }: Pick<Clash, 'place' | 'id'>, criterionKey: string) {
	if (place === 'score') return scoreField(criterionKey);
	return { reason: `reason-${criterionKey}`, finding: `body-${id}`, aside: `aside-${id}` }[place];
}
