// Makes diplomas and prize letters: each once, and then the same bytes for everyone who may have it.
import { zipSync } from 'fflate';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { config } from '../../platform/config.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { makePdf } from '../../platform/documents/index.ts';
import { keepFile, readKeptFile } from '../../platform/files/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { decisionIn, membersIn, sealingsIn } from '../../judging/index.ts';
import { codesFor } from '../proofs/codes.ts';
import { runningIn } from '../order/queries.ts';
import { honourIn, releasedClassesIn } from '../release/queries.ts';
import type { HonourToPublish } from '../release/rules.ts';
import { diploma } from './diploma.typ.ts';
import { prizeLetter } from './letter.typ.ts';
import { diplomaOf, paperFile, papers, prizeLetterOf, type Paper } from './rules.ts';

export type DiplomaFile = { name: string; pdf: Buffer };

/**
 * Answers a decision's diploma or prize letter for the office, from the sealing of its class on. Refuses `not-found` (no
 * such decision, or one without an honour; no letter where nothing goes with it) and `not-sealed`.
 */
export async function diplomaPdf(
	actor: Actor,
	decisionId: string,
	kind: Paper = 'diploma'
): Promise<Outcome<DiplomaFile>> {
	return command(actor, 'diploma.read', {}, async (tx) => {
		const decision = await decisionIn(tx, actor, { id: decisionId });
		if (!decision) return refused('not-found');
		const sealings = await sealingsIn(tx, actor, decision.editionId);
		const sealing = sealings.find(({ classKey }) => classKey === decision.classKey);
		if (!sealing) return refused('not-sealed');
		return keptOrMade(tx, actor, decision.id, kind, sealing.sealedAt);
	});
}

/**
 * Answers all diplomas and prize letters of the sealed classes in one file (zip). Refuses `not-found`, and `not-sealed`
 * where there are none.
 */
export async function allPapers(
	actor: Actor,
	editionId: string
): Promise<Outcome<{ name: string; zip: Uint8Array }>> {
	return command(actor, 'diploma.read', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return refused('not-found');
		const sealings = await sealingsIn(tx, actor, editionId);
		const files: Record<string, Uint8Array> = {};
		for (const { decisionId, classKey, position, prizes } of await runningIn(
			tx,
			actor,
			editionId
		)) {
			const sealing = sealings.find((each) => each.classKey === (classKey ?? ''));
			if (!sealing) continue;
			for (const kind of papers) {
				if (kind === 'letter' && prizes.length === 0) continue;
				const made = await keptOrMade(tx, actor, decisionId, kind, sealing.sealedAt);
				if (!made.ok) return made;
				// In the order they are called up, also where two units have one name.
				files[`${String(position + 1).padStart(2, '0')}-${made.value.name}.pdf`] = made.value.pdf;
			}
		}
		if (Object.keys(files).length === 0) return refused('not-sealed');
		// They are compressed already.
		const zip = zipSync(files, { level: 0 });
		return done({ name: `diplom-${edition.programme}-${edition.slug}`, zip });
	});
}

/**
 * Answers a unit its own diploma or prize letter, from the release of its class on. Refuses `not-found`: before it, and
 * where there is no honour.
 */
export async function ownDiplomaPdf(
	actor: Actor,
	entryId: string,
	kind: Paper = 'diploma'
): Promise<Outcome<DiplomaFile>> {
	return command(actor, 'diploma.read-own', { entryId }, async (tx) => {
		const decision = await decisionIn(tx, actor, { entryId });
		const out = decision && (await releasedClassesIn(tx, actor, decision.editionId));
		if (!decision || !out?.has(decision.classKey)) return refused('not-found');
		const at = out.get(decision.classKey) ?? actor.at;
		return keptOrMade(tx, actor, decision.id, kind, at);
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
	kind: Paper,
	at: Temporal.Instant
): Promise<Outcome<DiplomaFile>> {
	const honour = await honourIn(tx, actor, decisionId);
	if (!honour || (kind === 'letter' && honour.prizes.length === 0)) return refused('not-found');
	const name = paperFile(kind, honour.unit);
	const kept = await tx
		.selectFrom('ceremony.diploma as d')
		.select('d.document_hash as hash')
		.where('d.organiser_id', '=', actor.organiserId)
		.where('d.decision_id', '=', decisionId)
		.where('d.kind', '=', kind)
		.executeTakeFirst();
	if (kept) return done({ name, pdf: await readKeptFile(kept.hash) });

	const edition = await editionById(tx, actor, honour.editionId);
	if (!edition) return refused('not-found');
	const pdf = await draw(tx, actor, edition, honour, kind, at);
	await tx
		.insertInto('ceremony.diploma')
		.values({
			organiser_id: actor.organiserId,
			decision_id: decisionId,
			kind,
			document_hash: await keepFile(tx, actor, pdf, 'application/pdf'),
			made_at: actor.at.toString()
		})
		.onConflict((made) => made.doNothing())
		.execute();
	await audit(tx, actor, { action: 'diploma.make', subject: ['edition', edition.id] });
	return done({ name, pdf });
}

async function draw(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	honour: HonourToPublish,
	kind: Paper,
	at: Temporal.Instant
): Promise<Buffer> {
	const organiser = await tx
		.selectFrom('platform.organiser as o')
		.select('o.name')
		.where('o.id', '=', actor.organiserId)
		.executeTakeFirstOrThrow();
	const chair = (await membersIn(tx, actor, edition.id)).find((member) => member.chair) ?? null;
	const code = (await codesFor(tx, actor, [honour.decisionId])).get(honour.decisionId) ?? '';
	const proof = { code, address: `${config().url}/akta` };
	const by = { organiser: organiser.name, signer: chair, proof };
	const what = kind === 'diploma' ? honour.honourName.sv : `Prisbrev, ${honour.honourName.sv}`;
	return makePdf({
		...(kind === 'diploma'
			? { template: diploma, data: diplomaOf(edition, honour, by) }
			: { template: prizeLetter, data: prizeLetterOf(edition, honour, by) }),
		title: `${what}: ${honour.unit}`,
		locale: 'sv',
		at,
		saysWhatIsMissing: false
	});
}
