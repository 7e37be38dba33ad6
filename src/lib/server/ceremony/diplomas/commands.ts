// Makes diplomas: each once, and then the same bytes for everyone who may have it.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { makePdf } from '../../platform/documents/index.ts';
import { keepFile, readKeptFile } from '../../platform/files/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { decisionIn, membersIn, sealingsIn } from '../../judging/index.ts';
import { honourIn, releasedClassesIn } from '../release/queries.ts';
import { diploma } from './diploma.typ.ts';
import { diplomaFile, diplomaOf } from './rules.ts';

export type DiplomaFile = { name: string; pdf: Buffer };

/**
 * Answers a decision's diploma for the office, from the sealing of its class on. Refuses `not-found` (no such
 * decision, or one without an honour) and `not-sealed`.
 */
export async function diplomaPdf(actor: Actor, decisionId: string): Promise<Outcome<DiplomaFile>> {
	return command(actor, 'diploma.read', {}, async (tx) => {
		const decision = await decisionIn(tx, actor, { id: decisionId });
		if (!decision) return refused('not-found');
		const sealings = await sealingsIn(tx, actor, decision.editionId);
		const sealing = sealings.find(({ classKey }) => classKey === decision.classKey);
		if (!sealing) return refused('not-sealed');
		return keptOrMade(tx, actor, decision.id, sealing.sealedAt);
	});
}

/** Answers a unit its own diploma, from the release on. Refuses `not-found`: before it, and where there is no honour. */
export async function ownDiplomaPdf(actor: Actor, entryId: string): Promise<Outcome<DiplomaFile>> {
	return command(actor, 'diploma.read-own', { entryId }, async (tx) => {
		const decision = await decisionIn(tx, actor, { entryId });
		const out = decision && (await releasedClassesIn(tx, actor, decision.editionId));
		const released = out?.get(decision?.classKey ?? '');
		if (!decision || !released) return refused('not-found');
		return keptOrMade(tx, actor, decision.id, released);
	});
}

/** Answers whether a unit has a diploma of its own to fetch. */
export async function hasOwnDiploma(actor: Actor, entryId: string): Promise<boolean> {
	return inTransaction(actor, async (tx) => {
		const decision = await decisionIn(tx, actor, { entryId });
		if (!decision || decision.honour === 'none') return false;
		return (await releasedClassesIn(tx, actor, decision.editionId)).has(decision.classKey);
	});
}

async function keptOrMade(
	tx: Tx,
	actor: Actor,
	decisionId: string,
	at: Temporal.Instant
): Promise<Outcome<DiplomaFile>> {
	const honour = await honourIn(tx, actor, decisionId);
	if (!honour) return refused('not-found');
	const name = diplomaFile(honour.unit);
	const kept = await tx
		.selectFrom('ceremony.diploma as d')
		.select('d.document_hash as hash')
		.where('d.organiser_id', '=', actor.organiserId)
		.where('d.decision_id', '=', decisionId)
		.executeTakeFirst();
	if (kept) return done({ name, pdf: await readKeptFile(kept.hash) });

	const edition = await editionById(tx, actor, honour.editionId);
	if (!edition) return refused('not-found');
	const organiser = await tx
		.selectFrom('platform.organiser as o')
		.select('o.name')
		.where('o.id', '=', actor.organiserId)
		.executeTakeFirstOrThrow();
	const chair = (await membersIn(tx, actor, edition.id)).find((member) => member.chair) ?? null;
	const pdf = makePdf({
		template: diploma,
		data: diplomaOf(edition, honour, { organiser: organiser.name, signer: chair }),
		title: `${honour.honourName.sv}: ${honour.unit}`,
		locale: 'sv',
		at
	});
	await tx
		.insertInto('ceremony.diploma')
		.values({
			organiser_id: actor.organiserId,
			decision_id: decisionId,
			document_hash: await keepFile(tx, actor, pdf, 'application/pdf'),
			made_at: actor.at.toString()
		})
		.onConflict((made) => made.doNothing())
		.execute();
	await audit(tx, actor, { action: 'diploma.make', subject: ['edition', edition.id] });
	return done({ name, pdf });
}
