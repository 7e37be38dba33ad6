// Writes awards: begins a draft, saves it, puts it in place. A draft may have mistakes; what is put in place has none.
import { randomUUIDv7 } from 'node:crypto';
import type { LocalText } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import type { Mistake } from '../definition/mistakes.ts';
import type { ProgrammeDefinition } from '../definition/schema.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { blankDefinition } from './blank.ts';
import { merge, sameJson } from './merge.ts';
import { draftAt, draftById, draftOfProgramme } from './queries.ts';
import { changedParts, nameIn, readDraft, type Draft, type RawDefinition } from './rules.ts';
import {
	addDraft,
	addRevision,
	addressFor,
	caughtUp,
	definitionOf,
	freeAddress,
	lockedDraft,
	personOf,
	toldLately
} from './store.ts';

/** Where a new award takes its content from: nothing, another award, or what somebody has written down as data. */
export type DraftFrom = { programmeId: string } | { raw: RawDefinition };

/** Begins a new award. `name` is what it is to be called; without it, what `from` calls itself. */
export async function newDraft(
	actor: Actor,
	input: { name?: LocalText; from?: DraftFrom }
): Promise<Outcome<Draft>> {
	return command(actor, 'programme.edit', {}, async (tx) => {
		await oneAtATime(tx, actor, 'drafts');
		const from = input.from;
		let raw: RawDefinition = {};
		if (from && 'raw' in from) raw = from.raw;
		else if (from) {
			const other = await definitionOf(tx, actor, from.programmeId);
			if (!other) return refused('not-found');
			raw = other.definition;
		}
		const name = input.name ?? nameIn(raw, '');
		if (name.sv.trim() === '')
			return refused('required', { fields: [{ field: 'name', reason: 'required' }] });
		// What comes as data keeps its own address where that is free and it is not given another name.
		const own = 'raw' in (from ?? {}) && name.sv === nameIn(raw, '').sv ? raw['key'] : undefined;
		const slug = await freeAddress(tx, actor, name.sv, own);
		const begun = from ? { ...raw, key: slug, name } : blankDefinition(slug, name);
		return done(await addDraft(tx, actor, { programmeId: null, slug, raw: begun }));
	});
}

/** Answers the draft of an award that is in place; one is begun from its definition where there is none. */
export async function draftOf(
	actor: Actor,
	{ programmeId }: { programmeId: string }
): Promise<Outcome<Draft>> {
	return command(actor, 'programme.edit', {}, async (tx) => {
		await oneAtATime(tx, actor, 'drafts');
		const programme = await definitionOf(tx, actor, programmeId);
		if (!programme) return refused('not-found');
		const { slug, definition, changedAt } = programme;
		const known = await draftOfProgramme(tx, actor, programmeId);
		if (known) return done(await caughtUp(tx, actor, known, programme));
		return done(await addDraft(tx, actor, { programmeId, slug, raw: definition, changedAt }));
	});
}

/** What a save that met another's newer one is told: the draft as it is now, and where the two differ. */
export type DraftConflict = {
	current: Draft;
	/** Both changes put together, with the writer's own where the two differ. */
	merged: RawDefinition;
	/** Paths as in mistakes: `form.sections[0].title.sv`. */
	conflicts: (string | number)[][];
	/** Who saved the newer. */
	by: string | null;
};

/**
 * Saves a draft, whatever mistakes it has. `revision` is the one that the writer began from: what others have
 * changed since is kept, and where both changed the same, nothing is saved (`newer-revision`, a `DraftConflict` as
 * detail). A save that changes nothing makes no revision.
 */
export async function saveDraft(
	actor: Actor,
	input: { draftId: string; raw: RawDefinition; revision: number }
): Promise<Outcome<Draft>> {
	return command(actor, 'programme.edit', {}, async (tx) => {
		const draft = await lockedDraft(tx, actor, input.draftId);
		if (!draft) return refused('not-found');
		const base =
			input.revision === draft.revision
				? draft.raw
				: await draftAt(tx, actor, draft.id, input.revision);
		// A revision that never was: what it began from is not known, so all of it may differ.
		if (!base) {
			const detail: DraftConflict = {
				current: draft,
				merged: input.raw,
				conflicts: [[]],
				by: draft.updatedBy
			};
			return refused('newer-revision', { detail });
		}
		const { merged, conflicts } = merge(base, input.raw, draft.raw);
		if (conflicts.length > 0) {
			const detail: DraftConflict = {
				current: draft,
				merged: merged as RawDefinition,
				conflicts,
				by: draft.updatedBy
			};
			return refused('newer-revision', { detail });
		}
		const raw = merged as RawDefinition;
		if (sameJson(raw, draft.raw)) return done(draft);
		const parts = changedParts(draft.raw, raw);
		const revision = draft.revision + 1;
		const slug = await addressFor(tx, actor, draft, raw);
		await tx
			.updateTable('programme.draft')
			.set({
				raw: json(raw),
				slug,
				revision,
				updated_by: personOf(actor),
				updated_at: actor.at.toString()
			})
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', draft.id)
			.execute();
		const told = await toldLately(tx, actor, draft);
		await addRevision(tx, actor, { id: draft.id, revision, raw, parts });
		const untold = parts.filter((part) => !told.has(part));
		if (untold.length > 0)
			await audit(tx, actor, {
				action: 'programme.draft.save',
				subject: ['draft', draft.id],
				detail: { parts: untold, revision }
			});
		const saved = await draftById(tx, actor, draft.id);
		return saved ? done(saved) : refused('not-found');
	});
}

/**
 * Puts a draft in place: from now on it is what new editions begin from, and what the public pages of the award say.
 * Editions that have been opened keep their own. Refuses a draft with mistakes (`draft-has-mistakes`, the mistakes as
 * detail), and one that has been changed since `revision` (`newer-revision`).
 */
export async function putInPlace(
	actor: Actor,
	input: { draftId: string; revision: number }
): Promise<Outcome<{ draft: Draft; programmeId: string }>> {
	return command(actor, 'programme.put-in-place', {}, async (tx) => {
		const draft = await lockedDraft(tx, actor, input.draftId);
		if (!draft) return refused('not-found');
		if (draft.revision !== input.revision) return refused('newer-revision');
		const read = readDraft(draft);
		if (!read.ok)
			return refused('draft-has-mistakes', {
				values: { count: read.mistakes.length },
				detail: read.mistakes satisfies Mistake[]
			});
		const programmeId = await writeProgramme(tx, actor, draft, read.definition);
		await tx
			.updateTable('programme.draft')
			.set({ programme_id: programmeId, placed_revision: draft.revision })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', draft.id)
			.execute();
		await audit(tx, actor, {
			action: 'programme.put-in-place',
			subject: ['programme', programmeId],
			detail: { draft: draft.id, revision: draft.revision }
		});
		await enqueue(tx, 'programmes.publish', { organiserId: actor.organiserId });
		const placed = await draftById(tx, actor, draft.id);
		return placed ? done({ draft: placed, programmeId }) : refused('not-found');
	});
}

async function writeProgramme(
	tx: Tx,
	actor: Actor,
	draft: Draft,
	definition: ProgrammeDefinition
): Promise<string> {
	const placed = { definition: json(definition), placed_at: actor.at.toString() };
	if (draft.programmeId) {
		await tx
			.updateTable('programme.programme')
			.set((eb) => ({
				...placed,
				revision: eb('revision', '+', 1),
				updated_at: actor.at.toString()
			}))
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', draft.programmeId)
			.execute();
		return draft.programmeId;
	}
	const last = await tx
		.selectFrom('programme.programme')
		.select((eb) => eb.fn.max('position').as('position'))
		.where('organiser_id', '=', actor.organiserId)
		.executeTakeFirst();
	const id = randomUUIDv7();
	await tx
		.insertInto('programme.programme')
		.values({
			organiser_id: actor.organiserId,
			id,
			slug: draft.slug,
			position: (last?.position ?? -1) + 1,
			...placed
		})
		.execute();
	return id;
}
