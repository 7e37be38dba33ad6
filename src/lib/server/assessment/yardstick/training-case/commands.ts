// The office writes a training case, opens it for the examiners, reminds those who are left, and closes it.
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/index.ts';
import { json, type Tx } from '../../../platform/database/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../../platform/outcome.ts';
import { command } from '../../../people/index.ts';
import { editionById, type Assessment, type Edition } from '../../../programme/index.ts';
import { wallClock } from '#lib/shared/dates.ts';
import { readStart } from '../../visit/rules.ts';
import { textOf } from './copy.ts';
import { caseInput, type CaseInput } from './input.ts';
import { trainingMail } from './mail.ts';
import { caseIn, poolOf, scoresLeft } from './queries.ts';
import { missingToOpen, typedErrors, type Scores, type TrainingCase } from './rules.ts';

const clock = ({ timeZone }: Edition, { at }: Actor) => wallClock(at.toString(), timeZone);

/** The edition and how it is assessed, or null where it assesses nothing. */
async function assessed(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<{ edition: Edition; assessment: Assessment } | null> {
	const edition = await editionById(tx, actor, editionId);
	const assessment = edition?.definition.assessment;
	return edition && assessment ? { edition, assessment } : null;
}

/**
 * Saves an edition's training case while it is a draft; of one that is open, the last day alone. Refuses `not-found`,
 * `newer-revision` (the newer case as detail), `not-a-time` or `closes-in-past` at `closes`, and what is too long or out
 * of the scale at its field.
 */
export async function saveTrainingCase(
	actor: Actor,
	input: CaseInput
): Promise<Outcome<TrainingCase>> {
	const read = caseInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { editionId, revision, title, introduction, key } = read.data;
	return command(actor, 'training-case.edit', { editionId }, async (tx) => {
		const found = await assessed(tx, actor, editionId);
		if (!found) return refused('not-found');
		const { edition, assessment } = found;
		const closes = read.data.closes.trim() === '' ? null : readStart(read.data.closes);
		const sections = read.data.sections.filter(({ heading, text }) => (heading + text).trim());
		const known = new Set(assessment.criteria.map((each) => each.key));
		if (Object.keys(key).some((each) => !known.has(each))) return refused('invalid');
		const fields = typedErrors(assessment, { title, introduction, sections, key });
		if (closes === null && read.data.closes.trim() !== '') {
			fields.push({ field: 'closes', reason: 'not-a-time' });
		}
		const before = await caseIn(tx, actor, editionId);
		const open = before !== null && before.state !== 'draft';
		if (open) fields.push(...missingToOpen({ ...before, closes }, clock(edition, actor)));
		const [first] = fields;
		if (first)
			return refused(first.reason, { fields, ...(first.values && { values: first.values }) });
		const row = open
			? { closes }
			: {
					title: title.trim(),
					introduction: introduction.trim(),
					closes,
					sections: json(sections)
				};
		const caseId = await takeRevision(tx, actor, editionId, revision, row);
		if (!caseId) return refused('newer-revision', { detail: before });
		if (!open) await writeKey(tx, actor, caseId, key);
		await audit(tx, actor, { action: 'training-case.save', subject: ['edition', editionId] });
		const saved = await caseIn(tx, actor, editionId);
		return saved ? done(saved) : refused('not-found');
	});
}

type Row = Partial<{
	title: string;
	introduction: string;
	closes: string | null;
	sections: ReturnType<typeof json>;
	state: string;
	opened_at: string;
	reminded_at: string;
}>;

/** Moves the case from the revision that the writer saw to the next; answers nothing when another came between. */
async function takeRevision(
	tx: Tx,
	actor: Actor,
	editionId: string,
	revision: number,
	row: Row
): Promise<string | undefined> {
	const taken =
		revision === 0
			? await tx
					.insertInto('assessment.training_case')
					.values({ organiser_id: actor.organiserId, edition_id: editionId, ...row })
					.onConflict((known) => known.doNothing())
					.returning('id')
					.executeTakeFirst()
			: await tx
					.updateTable('assessment.training_case')
					.set((set) => ({ ...row, revision: set('revision', '+', 1) }))
					.where('organiser_id', '=', actor.organiserId)
					.where('edition_id', '=', editionId)
					.where('revision', '=', revision)
					.returning('id')
					.executeTakeFirst();
	return taken?.id;
}

async function writeKey(tx: Tx, actor: Actor, caseId: string, key: Scores) {
	for (const [criterion_key, scored] of Object.entries(key)) {
		const set = { score: scored?.score ?? null, reason: scored?.reason.trim() ?? '' };
		await tx
			.insertInto('assessment.training_key')
			.values({ organiser_id: actor.organiserId, case_id: caseId, criterion_key, ...set })
			.onConflict((known) =>
				known.columns(['organiser_id', 'case_id', 'criterion_key']).doUpdateSet(set)
			)
			.execute();
	}
}

/** Adds the text of an earlier entry after what is written. Refuses `not-an-option`, and like `saveTrainingCase`. */
export async function copyIntoTrainingCase(
	actor: Actor,
	input: CaseInput & { entryId: string }
): Promise<Outcome<TrainingCase>> {
	const { entryId, ...written } = input;
	const text = await command(
		actor,
		'training-case.edit',
		{ editionId: input.editionId },
		async (tx) => {
			const found = await assessed(tx, actor, input.editionId);
			const sections = found && (await textOf(actor, found.edition, entryId));
			return sections
				? done(sections)
				: refused('not-an-option', { fields: [{ field: 'entry', reason: 'not-an-option' }] });
		}
	);
	if (!text.ok) return text;
	return saveTrainingCase(actor, { ...written, sections: [...written.sections, ...text.value] });
}

/**
 * Opens the case for the examiners, who get a mail each; from then on its text and key stay as they are. Refuses
 * `not-found`, `already-done`, `newer-revision`, and `not-complete` with what is missing at its field.
 */
export async function openTrainingCase(
	actor: Actor,
	input: { editionId: string; revision: number }
): Promise<Outcome<{ told: number }>> {
	const { editionId, revision } = input;
	return command(actor, 'training-case.edit', { editionId }, async (tx) => {
		const found = await assessed(tx, actor, editionId);
		const theCase = await caseIn(tx, actor, editionId);
		if (!found || !theCase) return refused('not-found');
		if (theCase.state !== 'draft') return refused('already-done');
		const fields = missingToOpen(theCase, clock(found.edition, actor));
		if (fields.length > 0) return refused('not-complete', { fields });
		const taken = await takeRevision(tx, actor, editionId, revision, {
			state: 'open',
			opened_at: actor.at.toString()
		});
		if (!taken) return refused('newer-revision', { detail: theCase });
		await audit(tx, actor, { action: 'training-case.open', subject: ['edition', editionId] });
		const pool = await poolOf(tx, actor, editionId);
		for (const person of pool) {
			await queueMail(tx, actor, trainingMail('opened', found.edition, theCase, person));
		}
		return done({ told: pool.length });
	});
}

/** Ends the scoring, or lets it go on. Refuses `not-found` and `already-done`. */
export async function closeTrainingCase(
	actor: Actor,
	input: { editionId: string; closed: boolean }
): Promise<Outcome<TrainingCase>> {
	const { editionId, closed } = input;
	return command(actor, 'training-case.edit', { editionId }, async (tx) => {
		const theCase = await caseIn(tx, actor, editionId);
		if (!theCase || theCase.state === 'draft') return refused('not-found');
		const state = closed ? ('closed' as const) : ('open' as const);
		if (theCase.state === state) return refused('already-done');
		const taken = await takeRevision(tx, actor, editionId, theCase.revision, { state });
		if (!taken) return refused('newer-revision', { detail: theCase });
		await audit(tx, actor, {
			action: closed ? 'training-case.close' : 'training-case.open-again',
			subject: ['edition', editionId]
		});
		return done({ ...theCase, state, revision: theCase.revision + 1 });
	});
}

/** Reminders by hand come no closer than this. */
const betweenReminders = { hours: 12 } as const;

/** Reminds those whose scores are not in. Refuses `not-found` where nothing is open, and `already-done` within half a day. */
export async function remindOfTrainingCase(
	actor: Actor,
	input: { editionId: string }
): Promise<Outcome<{ told: number }>> {
	const { editionId } = input;
	return command(actor, 'training-case.edit', { editionId }, async (tx) => {
		const found = await assessed(tx, actor, editionId);
		const theCase = await caseIn(tx, actor, editionId);
		if (!found || theCase?.state !== 'open') return refused('not-found');
		const latest = theCase.remindedAt ?? theCase.openedAt;
		const soon = latest?.add(betweenReminders);
		if (soon && Temporal.Instant.compare(actor.at, soon) < 0) return refused('already-done');
		const late = await scoresLeft(tx, actor, theCase);
		const taken = await takeRevision(tx, actor, editionId, theCase.revision, {
			reminded_at: actor.at.toString()
		});
		if (!taken) return refused('newer-revision', { detail: theCase });
		for (const person of late) {
			await queueMail(tx, actor, trainingMail('left', found.edition, theCase, person));
		}
		await audit(tx, actor, {
			action: 'training-case.remind',
			subject: ['edition', editionId],
			detail: { receivers: late.length }
		});
		return done({ told: late.length });
	});
}
