// The citation's page in one answer: the evidence, the text with what supports it, what to look over, and what readers say.
import type { Actor } from '../../platform/actor.ts';
import { dictionaryOf, notInDictionary } from '../../platform/spelling/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { organisationsEver, query, unitChoices } from '../../people/index.ts';
import { submittedEntry, submittedIn, type SubmittedEntry } from '../../application/index.ts';
import { panelEntry, type EntryOnTheTable } from '../decision/queries.ts';
import { tooEarly } from '../decision/timing.ts';
import { evidenceOn, type Evidence } from './evidence.ts';
import { namesToLookOver, type NameToLookOver, type Register } from './names.ts';
import {
	chairsLeft,
	citationOf,
	citedForUnit,
	claimsOf,
	commentsOf,
	revisionsOf,
	type CitationComment,
	type CitationRevision,
	type CitedForUnit
} from './queries.ts';
import { mayLock, supportOf, type Citation, type Claim, type Supported } from './rules.ts';

export type CitationDesk = EntryOnTheTable & {
	shown: SubmittedEntry['shown'];
	citation: Citation;
	sentences: Supported[];
	/** Claims whose words the text does not have any more, with the sentence that is nearest to them now. */
	loose: (Claim & { now: string })[];
	/** By criterion; none where nobody assesses, or there is no finished consensus. */
	evidence: Evidence[];
	comments: CitationComment[];
	revisions: CitationRevision[];
	/** Words that no dictionary knows, and names that are nearly in the register. */
	lookOver: { sv: string[]; en: string[]; names: NameToLookOver[] };
	/** Whether the actor may write, and may lock; both while nothing is sealed. */
	writes: boolean;
	locks: boolean;
	/** The decision's time has not come. */
	early: boolean;
};

/** An entry's citation as it stands, for the panel and the office; unwritten where there is none yet. */
export async function citationOn(
	actor: Actor,
	about: { entryId: string; editionId: string }
): Promise<Outcome<Citation>> {
	return query(actor, 'citation.read', about, (tx) => citationOf(tx, actor, about.entryId));
}

/** The citation of an entry with its evidence, for the panel and the office. Refuses `recused` and `not-found`. */
export async function citationDesk(actor: Actor, entryId: string): Promise<Outcome<CitationDesk>> {
	const found = await panelEntry(actor, entryId);
	if (!found.ok) return found;
	const { edition, entry, sealing } = found.value;
	const about = { entryId, editionId: edition.id };
	const submitted = await submittedEntry(actor, entryId);
	if (!submitted.ok) return submitted;
	const evidence = await evidenceOn(actor, about, edition.definition.assessment);
	if (!evidence.ok) return evidence;
	const { shown } = submitted.value;
	const read = await query(actor, 'citation.read', about, async (tx, held) => {
		const citation = await citationOf(tx, actor, entryId);
		const member = held.has('panel_member');
		const seat = { chair: held.has('panel_chair'), member };
		const units = (await submittedIn(tx, actor, edition.id)).filter(({ id }) => id !== entryId);
		const register: Register = {
			own: [entry.unit, entry.organisation ?? ''].filter(Boolean),
			others: units.map(({ unit }) => unit).filter((unit) => unit !== entry.unit),
			rest: [
				...(await organisationsEver(tx, actor)).map(({ name }) => name),
				...(await unitChoices(tx, actor)).map(({ name }) => name)
			]
		};
		return {
			citation,
			...supportOf(citation.sv, await claimsOf(tx, actor, entryId)),
			comments: await commentsOf(tx, actor, entryId),
			revisions: await revisionsOf(tx, actor, entryId),
			register,
			writes: member && sealing === null,
			locks: sealing === null && mayLock(seat, await chairsLeft(tx, actor, about)),
			early: tooEarly(edition, actor)
		};
	});
	if (!read.ok) return read;
	const { register, ...desk } = read.value;
	const own = shown.sections.flatMap(({ questions }) => questions.map(({ text }) => text.sv));
	const lookOver = await wordsToLookOver(desk.citation, own, register);
	return done({ ...found.value, ...desk, shown, evidence: evidence.value, lookOver });
}

/** Answers what is worth looking over in a text. What the entry itself says, and names, need not be in a dictionary. */
export async function wordsToLookOver(
	{ sv, en }: { sv: string; en: string },
	entrySays: readonly string[],
	register: Register
): Promise<CitationDesk['lookOver']> {
	const also = [...entrySays, ...register.own, ...register.others, ...register.rest];
	return {
		sv: sv === '' ? [] : notInDictionary(sv, await dictionaryOf('sv'), also),
		en: en === '' ? [] : notInDictionary(en, await dictionaryOf('en'), also),
		names: namesToLookOver(`${sv}\n\n${en}`, register)
	};
}

/**
 * For an honoured unit, from the release: what its citation says, and which finding or which words of its entry each
 * claim rests on. Empty before the release, and where it was not honoured.
 */
export async function ownCitation(actor: Actor, entryId: string): Promise<Outcome<CitedForUnit[]>> {
	if (actor.kind === 'visitor') return refused('sign-in-first');
	return query(actor, 'citation.read-own', { entryId }, (tx) => citedForUnit(tx, entryId));
}
