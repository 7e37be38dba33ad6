// What makes a citation: its sentences and what supports each, how long it is, and who may lock it.
import { closest } from '#lib/shared/passages.ts';
import { countCharacters, paragraphsOf } from '#lib/shared/words.ts';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import { sentencesOf as sentencesOfParagraph } from '../brief/rules.ts';
import { citationLimit } from '../decision/rules.ts';

/** A citation as it stands. Before anybody has written there is none; then its revision is 0. */
export type Citation = {
	sv: string;
	/** Empty until somebody has written it. */
	en: string;
	revision: number;
	by: string | null;
	writtenAt: Temporal.Instant | null;
	locked: { by: string | null; at: Temporal.Instant } | null;
	/** The last time that it was unlocked; null while it is locked. */
	unlocked: { by: string | null; at: Temporal.Instant; reason: string } | null;
};

export const unwritten: Citation = {
	...{ sv: '', en: '', revision: 0, by: null, writtenAt: null, locked: null, unlocked: null }
};

/** A sentence or a phrase of the Swedish text, and one thing that supports it. */
export type Claim = {
	id: string;
	quote: string;
	/** A finding of the consensus; null where it is an answer's words, or a finding that is no longer there. */
	findingId: string | null;
	/** The question whose answer's words they are; null where it is a finding. */
	questionKey: string | null;
	/** The finding's words as they were, or the words of the answer. */
	said: string;
};

/** Answers the sentences of a text, in order; each paragraph ends one. */
export function sentencesOf(text: string): string[] {
	return paragraphsOf(text).flatMap(sentencesOfParagraph);
}

export type Supported = { sentence: string; claims: Claim[] };

/** Words as they are compared: a line break in the text is a space in its sentence. */
const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** Answers each sentence with what supports it, and the claims whose words are no longer in the text. */
export function supportOf(
	text: string,
	claims: readonly Claim[]
): { sentences: Supported[]; loose: (Claim & { now: string })[] } {
	const sentences = sentencesOf(text).map((sentence): Supported => ({ sentence, claims: [] }));
	const loose: (Claim & { now: string })[] = [];
	for (const claim of claims) {
		const place = sentences.find(({ sentence }) => plain(sentence).includes(plain(claim.quote)));
		if (place) place.claims.push(claim);
		else loose.push({ ...claim, now: closest(text, claim.quote) });
	}
	return { sentences, loose };
}

/** Answers the words of a sentence as a claim keeps them, or null where the text does not have them. */
export function quoteIn(text: string, quote: string): string | null {
	const words = plain(quote);
	if (words === '') return null;
	return sentencesOf(text).some((sentence) => plain(sentence).includes(words)) ? words : null;
}

type Version = { revision: number; sv: string };

/**
 * Answers the version that answered a comment: the first one after what it was said of in which the words that it is about
 * do not stand any more. Null while they do, and for what is about the whole: which version that is, a person says.
 */
export function answeredBy(
	{ quote, revision }: { quote: string | null; revision: number },
	versions: readonly Version[]
): number | null {
	if (quote === null) return null;
	const later = versions
		.filter((version) => version.revision > revision)
		.toSorted((one, other) => one.revision - other.revision);
	const last = later.at(-1);
	if (!last || quoteIn(last.sv, quote) !== null) return null;
	return later.find(({ sv }) => quoteIn(sv, quote) === null)?.revision ?? null;
}

/** Answers the version that stood at a time; null before the first. */
export function versionAt(
	at: Temporal.Instant,
	versions: readonly (Version & { at: Temporal.Instant })[]
): number | null {
	const written = versions.filter((version) => Temporal.Instant.compare(version.at, at) <= 0);
	return written.reduce((last, { revision }) => Math.max(last, revision), 0) || null;
}

/** Most citations are so long, in characters: those of Stockholm's awards in 2018 and 2020 are between 568 and 803. */
export const usualLength = { from: 500, to: 800 };

export type Breach = {
	field: 'sv' | 'en';
	reason: RefusalReason;
	values?: Record<string, string | number>;
};

/** Answers what stands in the way of a text; `honoured`: the entry's decision gives an honour, which needs one. */
export function breachesOf(text: { sv: string; en: string }, honoured: boolean): Breach[] {
	const found: Breach[] = [];
	if (text.sv === '' && (honoured || text.en !== '')) {
		found.push({ field: 'sv', reason: 'citation-missing' });
	}
	for (const field of ['sv', 'en'] as const) {
		const length = countCharacters(text[field]);
		if (length <= citationLimit) continue;
		const values = { over: length - citationLimit, limit: citationLimit };
		found.push({ field, reason: 'too-long', values });
	}
	return found;
}

/** Somebody of the panel, towards an entry that they do not stand back from. */
export type Seat = { chair: boolean; member: boolean };

/**
 * Answers whether somebody may lock a citation, and unlock it: the chair, or where every chair stands back from the entry
 * any member. Held by the database too (`judging.may_lock_citation`): widen both.
 */
export function mayLock({ chair, member }: Seat, chairsLeft: number): boolean {
	return chair || (member && chairsLeft === 0);
}
