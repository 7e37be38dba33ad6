// The team's consensus: begun by its lead when everyone's review is in, and written by all of them, a criterion at a time.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { teamSizeFor } from '../../programme/index.ts';
import { lockEntry } from '../entries/lock.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import { assentClearedMail } from '../mail/compose.ts';
import { writeFindings } from '../review/write.ts';
import { reviewsAreIn } from '../review/queries.ts';
import { bodyField, longestSummary, scoreError, scoreField, textError } from '../review/rules.ts';
import { teamOf, type TeamMember } from '../team/queries.ts';
import { sharedReviews } from './desk.ts';
import {
	agreedSummaryInput,
	criterionInput,
	type AgreedSummaryInput,
	type CriterionInput
} from './input.ts';
import { mergeAgreed, nothingAgreed, type Agreed, type Clash, type Merged } from './merge.ts';
import { agreedOn, consensusState, readConsensus, writtenAt } from './queries.ts';
import { leftRange, spreadsOf, type Consensus, type Saved, type Spread } from './rules.ts';

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
		await write(tx, actor, { entryId, criterionKey, revision: saved.revision + 1 }, put.agreed);
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

/** The draft with its team, for one who writes in it; waits for others who do. */
export async function draftOf(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess
): Promise<Outcome<{ consensus: Consensus; team: TeamMember[] }>> {
	await lockEntry(tx, entry.id);
	if (!(await reviewsAreIn(tx, entry.id))) return refused('reviews-not-in');
	const consensus = await readConsensus(tx, actor, entry);
	if (!consensus) return refused('consensus-not-begun');
	if (consensus.state === 'done') return refused('already-done');
	return done({ consensus, team: await teamOf(tx, actor, entry.id) });
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

async function write(
	tx: Tx,
	actor: Actor,
	at: { entryId: string; criterionKey: string; revision: number },
	{ score, reason, findings, setAside }: Agreed
) {
	const { entryId, criterionKey, revision } = at;
	const said = {
		score,
		reason: reason.trim(),
		revision,
		saved_by: actor.kind === 'person' ? actor.personId : null,
		saved_at: actor.at.toString()
	};
	await tx
		.insertInto('assessment.consensus_score')
		.values({
			organiser_id: actor.organiserId,
			entry_id: entryId,
			criterion_key: criterionKey,
			...said
		})
		.onConflict((conflict) =>
			conflict.columns(['organiser_id', 'entry_id', 'criterion_key']).doUpdateSet(said)
		)
		.execute();
	const list = findings.map((finding) => ({ ...finding, passages: [] }));
	await writeFindings(tx, actor, { entryId, reviewId: null, criterionKey }, list);
	await rememberVisit(tx, actor, entryId, criterionKey);
	await tx
		.deleteFrom('assessment.set_aside')
		.where('organiser_id', '=', actor.organiserId)
		.where('entry_id', '=', entryId)
		.where('criterion_key', '=', criterionKey)
		.execute();
	if (setAside.length === 0) return;
	await tx
		.insertInto('assessment.set_aside')
		.values(
			setAside.map((each) => ({
				organiser_id: actor.organiserId,
				entry_id: entryId,
				criterion_key: criterionKey,
				finding_id: each.findingId,
				reason: each.reason.trim()
			}))
		)
		.execute();
}

/** Of a finding that was changed after a check at the visit: the notes that say so. */
async function rememberVisit(tx: Tx, actor: Actor, entryId: string, criterionKey: string) {
	await sql`
		update assessment.finding f
		set visit_note_ids = array(
			select n.id
			from assessment.visit_note n
			where n.organiser_id = f.organiser_id
				and n.finding_id = any (f.made_of)
			order by n.noted_at
		)
		where f.organiser_id = ${actor.organiserId}
			and f.entry_id = ${entryId}
			and f.criterion_key = ${criterionKey}
			and f.review_id is null
	`.execute(tx);
}

/** Makes it another text: whoever had assented is asked again, and told so. */
async function takeRevision(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess,
	{ consensus, team }: { consensus: Consensus; team: TeamMember[] },
	summary: {
		summary?: string;
		summary_revision?: number;
		summary_by?: string;
		summary_at?: string;
	} = {}
) {
	await tx
		.updateTable('assessment.consensus')
		.set((set) => ({
			revision: set('revision', '+', 1),
			saved_at: actor.at.toString(),
			...summary
		}))
		.where('organiser_id', '=', actor.organiserId)
		.where('entry_id', '=', entry.id)
		.execute();
	if (actor.kind !== 'person') return;
	for (const { personId, revision } of consensus.assents) {
		const member = team.find((each) => each.personId === personId);
		if (!member || personId === actor.personId || revision !== consensus.revision) continue;
		await queueMail(tx, actor, assentClearedMail(entry, member, actor.name));
	}
}

async function keepRevision(
	tx: Tx,
	actor: Actor,
	at: { entryId: string; criterionKey: string; revision: number },
	written: object
) {
	await tx
		.insertInto('assessment.consensus_revision')
		.values({
			organiser_id: actor.organiserId,
			entry_id: at.entryId,
			criterion_key: at.criterionKey,
			revision: at.revision,
			written: json(written),
			saved_by: actor.kind === 'person' ? actor.personId : null,
			saved_at: actor.at.toString()
		})
		.execute();
}

/** What a summary that met another's newer one is refused with. */
export type NewerSummary = { saved: Saved; base: string; theirs: string };

/**
 * Saves the summary that the unit reads first. Refuses `newer-revision` (`NewerSummary` as detail) where a colleague's
 * newer one says something else, `too-long`, and like `saveCriterion`.
 */
export async function saveAgreedSummary(
	actor: Actor,
	input: AgreedSummaryInput
): Promise<Outcome<Consensus>> {
	const read = agreedSummaryInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, revision, summary } = read.data;
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId, editionId: entry.edition.id };
	return command(actor, 'consensus.write', about, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		const at = await draftOf(tx, actor, entry);
		if (!at.ok) return at;
		const { consensus } = at.value;
		const theirs = consensus.summary ?? '';
		const saved = consensus.summarySaved;
		if (summary === theirs) return done(consensus);
		if (revision !== saved.revision) {
			const was = await writtenAt(tx, actor, { entryId, criterionKey: '', revision });
			const base = (was as { summary?: string } | undefined)?.summary ?? '';
			if (base === summary) return done(consensus);
			if (base !== theirs) {
				const detail: NewerSummary = { saved, base, theirs };
				return refused('newer-revision', { detail });
			}
		}
		const error = summary.trim() ? textError('summary', summary, longestSummary) : null;
		if (error) {
			const { reason, ...more } = error;
			const values = 'values' in more ? { values: more.values } : {};
			return refused(reason, { fields: [error], ...values });
		}
		const next = saved.revision + 1;
		await takeRevision(tx, actor, entry, at.value, {
			summary,
			summary_revision: next,
			summary_by: actor.personId,
			summary_at: actor.at.toString()
		});
		await keepRevision(tx, actor, { entryId, criterionKey: '', revision: next }, { summary });
		const now = await readConsensus(tx, actor, entry);
		return now ? done(now) : refused('not-found');
	});
}

/** The name of the control where two have written differently. */
export function clashField({ place, id }: Pick<Clash, 'place' | 'id'>, criterionKey: string) {
	if (place === 'score') return scoreField(criterionKey);
	return { reason: `reason-${criterionKey}`, finding: `body-${id}`, aside: `aside-${id}` }[place];
}
