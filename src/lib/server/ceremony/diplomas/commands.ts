// Makes diplomas and prize letters: each once, and then the same bytes for everyone who may have it.
import { zipSync } from 'fflate';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { config } from '../../platform/config.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { makePdf, missingSigns, type Document } from '../../platform/documents/index.ts';
import { keepFile, readKeptFile } from '../../platform/files/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { papersMessages } from '#lib/shared/messages/papers/index.ts';
import { command } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { decisionIn, membersIn, sealingsIn } from '../../judging/index.ts';
import { codesFor } from '../proofs/codes.ts';
import { runningIn } from '../order/queries.ts';
import { honourIn, releasedClassesIn } from '../release/queries.ts';
import type { HonourToPublish } from '../release/rules.ts';
import { diploma } from './diploma.typ.ts';
import { prizeLetter } from './letter.typ.ts';
import {
	diplomaOf,
	paperFile,
	paperLocales,
	papers,
	prizeLetterOf,
	type GivenBy,
	type Paper
} from './rules.ts';
import { asPapersSay } from './words.ts';

export type DiplomaFile = { name: string; pdf: Buffer };
/** Which of an honour's papers, in which language. */
export type PaperOf = { kind: Paper; locale: Locale };
export const swedishDiploma: PaperOf = { kind: 'diploma', locale: 'sv' };

/**
 * Answers a decision's diploma or prize letter for the office, from the sealing of its class on. Refuses `not-found` (no
 * such decision, or one without an honour; no letter where nothing goes with it; none in English where the panel's words are
 * in Swedish alone) and `not-sealed`.
 */
export async function diplomaPdf(
	actor: Actor,
	decisionId: string,
	paper: PaperOf = swedishDiploma
): Promise<Outcome<DiplomaFile>> {
	return command(actor, 'diploma.read', {}, async (tx) => {
		const decision = await decisionIn(tx, actor, { id: decisionId });
		if (!decision) return refused('not-found');
		const sealings = await sealingsIn(tx, actor, decision.editionId);
		const sealing = sealings.find(({ classKey }) => classKey === decision.classKey);
		if (!sealing) return refused('not-sealed');
		return keptOrMade(tx, actor, decision.id, paper, sealing.sealedAt);
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
		const honours = await asPapersSay(tx, actor, await runningIn(tx, actor, editionId));
		for (const honour of honours) {
			const sealing = sealings.find((each) => each.classKey === (honour.classKey ?? ''));
			if (!sealing) continue;
			for (const paper of papersFor(honour)) {
				const made = await keptOrMade(tx, actor, honour.decisionId, paper, sealing.sealedAt);
				if (!made.ok) return made;
				// In the order they are called up, also where two units have one name.
				const place = String(honour.position + 1).padStart(2, '0');
				files[`${place}-${made.value.name}.pdf`] = made.value.pdf;
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
	paper: PaperOf = swedishDiploma
): Promise<Outcome<DiplomaFile>> {
	return command(actor, 'diploma.read-own', { entryId }, async (tx) => {
		const decision = await decisionIn(tx, actor, { entryId });
		const out = decision && (await releasedClassesIn(tx, actor, decision.editionId));
		if (!decision || !out?.has(decision.classKey)) return refused('not-found');
		const at = out.get(decision.classKey) ?? actor.at;
		return keptOrMade(tx, actor, decision.id, paper, at);
	});
}

/** Answers the papers that a unit can fetch: none before the release of its class, and where there is no honour. */
export async function ownPapers(actor: Actor, entryId: string): Promise<PaperOf[]> {
	return inTransaction(actor, async (tx) => {
		const decision = await decisionIn(tx, actor, { entryId });
		const out = decision && (await releasedClassesIn(tx, actor, decision.editionId));
		if (!decision || !out?.has(decision.classKey)) return [];
		const decided = await honourIn(tx, actor, decision.id);
		const [honour] = decided ? await asPapersSay(tx, actor, [decided]) : [];
		return honour ? papersFor(honour) : [];
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

/** Answers the papers that an honour has: the letter where something goes with it, and each in English where it can be. */
function papersFor(honour: HonourToPublish): PaperOf[] {
	return papers
		.filter((kind) => kind === 'diploma' || honour.prizes.length > 0)
		.flatMap((kind) => paperLocales(honour).map((locale) => ({ kind, locale })));
}

export type PaperToPrint = PaperOf & {
	/** What stands as □ on it, because no font of ours has the sign. */
	missing: string[];
};

/**
 * Answers the papers of an edition's sealed honours, in the order they are called up, each with the signs that it cannot
 * show: before it is printed. Refuses `not-found`.
 */
export async function papersToPrint(
	actor: Actor,
	editionId: string
): Promise<Outcome<{ decisionId: string; unit: string; papers: PaperToPrint[] }[]>> {
	return command(actor, 'diploma.read', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return refused('not-found');
		// Of the code it is known that it can be set.
		const by = await givenBy(tx, actor, edition, '0'.repeat(12));
		const honours = await asPapersSay(tx, actor, await runningIn(tx, actor, editionId));
		return done(
			honours.map((honour) => ({
				decisionId: honour.decisionId,
				unit: honour.unit,
				papers: papersFor(honour).map((paper) => ({
					...paper,
					missing: missingSigns(documentOf(edition, honour, paper, by(paper.locale), actor.at))
				}))
			}))
		);
	});
}

async function keptOrMade(
	tx: Tx,
	actor: Actor,
	decisionId: string,
	{ kind, locale }: PaperOf,
	at: Temporal.Instant
): Promise<Outcome<DiplomaFile>> {
	const decided = await honourIn(tx, actor, decisionId);
	const [honour] = decided ? await asPapersSay(tx, actor, [decided]) : [];
	const has = (each: PaperOf) => each.kind === kind && each.locale === locale;
	if (!honour || !papersFor(honour).some(has)) return refused('not-found');
	const name = paperFile(kind, honour.unit, locale);
	const kept = await tx
		.selectFrom('ceremony.diploma as d')
		.select('d.document_hash as hash')
		.where('d.organiser_id', '=', actor.organiserId)
		.where('d.decision_id', '=', decisionId)
		.where('d.kind', '=', kind)
		.where('d.locale', '=', locale)
		.executeTakeFirst();
	if (kept) return done({ name, pdf: await readKeptFile(kept.hash) });

	const edition = await editionById(tx, actor, honour.editionId);
	if (!edition) return refused('not-found');
	const code = (await codesFor(tx, actor, [decisionId])).get(decisionId) ?? '';
	const by = await givenBy(tx, actor, edition, code);
	const pdf = makePdf(documentOf(edition, honour, { kind, locale }, by(locale), at));
	await tx
		.insertInto('ceremony.diploma')
		.values({
			organiser_id: actor.organiserId,
			decision_id: decisionId,
			kind,
			locale,
			document_hash: await keepFile(tx, actor, pdf, 'application/pdf'),
			made_at: actor.at.toString()
		})
		.onConflict((made) => made.doNothing())
		.execute();
	await audit(tx, actor, { action: 'diploma.make', subject: ['edition', edition.id] });
	return done({ name, pdf });
}

/** Answers who gives an edition's honours, and where a code leads, in the language of the paper. */
async function givenBy(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	code: string
): Promise<(locale: Locale) => GivenBy> {
	const organiser = await tx
		.selectFrom('platform.organiser as o')
		.select('o.name')
		.where('o.id', '=', actor.organiserId)
		.executeTakeFirstOrThrow();
	const signer = (await membersIn(tx, actor, edition.id)).find((member) => member.chair) ?? null;
	return (locale) => ({
		organiser: organiser.name,
		signer,
		proof: { code, address: config().url + localHref(locale, '/akta') }
	});
}

function documentOf(
	edition: Edition,
	honour: HonourToPublish,
	{ kind, locale }: PaperOf,
	by: GivenBy,
	at: Temporal.Instant
): Document {
	const called = honour.honourName[locale];
	const what = kind === 'diploma' ? called : `${papersMessages(locale).letter}, ${called}`;
	return {
		...(kind === 'diploma'
			? { template: diploma, data: diplomaOf(edition, honour, by, locale) }
			: { template: prizeLetter, data: prizeLetterOf(edition, honour, by, locale) }),
		title: `${what}: ${honour.unit}`,
		locale,
		at,
		saysWhatIsMissing: false
	};
}
