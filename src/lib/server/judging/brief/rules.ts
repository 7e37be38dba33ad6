// What a brief holds of an entry: the case in its own words, cut where a sentence ends, its profile, and as many findings as
// go on one page; how long it takes to read; and a class's entries in the order that the reader asks for.
import type { BehindConsensus, CheckBehind, FindingBehind } from '../../assessment/index.ts';
import type { ShownQuestion, ShownSection } from '../../application/index.ts';
import type { LocalText } from '#lib/shared/locale.ts';
import { countWords, paragraphsOf } from '#lib/shared/words.ts';

/** So many words of the unit's own stand on the page, shared between the answers. */
export const ownWordsInAll = 200;
/** Where nothing has been assessed the page is the case's own. */
export const ownWordsAlone = 420;
const mostAnswers = 4;
/** So many words make it worth while to begin on another answer. */
const leastRoom = 40;
/** So many strengths, and so many improvement areas, and so many checks of the visit. */
export const findingsOnPage = 5;
export const checksOnPage = 3;
/** How fast an adult reads for understanding, in words a minute. */
export const readingSpeed = 240;

/** The first sentences of a text. */
export type FirstSentences = {
	/** Paragraphs, parted by blank lines. */
	text: string;
	/** How many sentences are left. */
	left: number;
	/** A single sentence was too long, and ends where the page does. */
	cutInSentence: boolean;
};

const segmenter = new Intl.Segmenter('sv', { granularity: 'sentence' });
/** What ends with a full stop without ending a sentence. */
const abbreviated =
	/(?:^|[\s(])(?:t\.\s?ex|bl\.\s?a|d\.\s?v\.\s?s|dvs|m\.\s?fl|m\.\s?m|s\.\s?k|f\.\s?d|o\.\s?s\.\s?v|ca|kl|nr|st|resp|inkl|exkl)\.\s*$/iu;

/** Answers the sentences of a paragraph, trimmed. */
export function sentencesOf(paragraph: string): string[] {
	const sentences: string[] = [];
	for (const { segment } of segmenter.segment(paragraph)) {
		const last = sentences.at(-1);
		if (last !== undefined && abbreviated.test(last)) {
			sentences[sentences.length - 1] = `${last}${segment}`;
		} else sentences.push(segment);
	}
	return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/**
 * Answers as many whole sentences from the beginning of a text as `words` hold, at least one. Only a single sentence of
 * half as much again is cut between words, and ends with the sign of omission.
 */
export function firstSentences(text: string, words: number): FirstSentences {
	const paragraphs = paragraphsOf(text).map(sentencesOf);
	const all = paragraphs.flat().length;
	const [first = ''] = paragraphs.flat();
	if (countWords(first) > words * 1.5) {
		const kept = first.split(/\s+/u).slice(0, words).join(' ');
		return { text: `${kept} …`, left: all - 1, cutInSentence: true };
	}
	const shown: string[][] = [];
	let used = 0;
	let count = 0;
	for (const sentences of paragraphs) {
		const part: string[] = [];
		for (const sentence of sentences) {
			const size = countWords(sentence);
			if (count > 0 && used + size > words) return said([...shown, part]);
			part.push(sentence);
			used += size;
			count += 1;
		}
		shown.push(part);
	}
	return said(shown);

	function said(parts: string[][]): FirstSentences {
		const text = parts
			.filter((part) => part.length > 0)
			.map((part) => part.join(' '))
			.join('\n\n');
		return { text, left: all - count, cutInSentence: false };
	}
}

export type OwnWords = FirstSentences & { key: string; label: LocalText };

/**
 * Answers the case in its own words, from what was submitted: the long answers that become public with the entry, since
 * they tell the case to someone who has not read it; then, while there is room for a few sentences, the others from the
 * first. What an answer does not need, the longer ones may use.
 */
export function ownWords(
	sections: readonly Pick<ShownSection, 'questions'>[],
	words = ownWordsInAll
): OwnWords[] {
	const long = sections
		.flatMap(({ questions }) => questions)
		.filter(({ type, text }) => type === 'long-text' && text.sv.trim() !== '');
	const chosen = long.filter(({ publish }) => publish).slice(0, mostAnswers);
	let room = words - chosen.reduce((sum, { text }) => sum + countWords(text.sv), 0);
	for (const question of long.filter(({ publish }) => !publish)) {
		if (room < leastRoom || chosen.length === mostAnswers) break;
		chosen.push(question);
		room -= countWords(question.text.sv);
	}
	let left = words;
	const shares = new Map<string, number>();
	// The shortest first, so that each of the longer ones knows what it has.
	const bySize = chosen.toSorted(
		(one, other) => countWords(one.text.sv) - countWords(other.text.sv)
	);
	for (const [at, { key, text }] of bySize.entries()) {
		const share = Math.min(countWords(text.sv), Math.floor(left / (bySize.length - at)));
		shares.set(key, share);
		left -= share;
	}
	return long
		.filter((question) => chosen.includes(question))
		.map(({ key, label, text }) => ({
			key,
			label,
			...firstSentences(text.sv, shares.get(key) ?? words)
		}));
}

/** A film that goes with the entry. */
export type Film = { questionKey: string; href: string; password: boolean };

/** Answers the films of an entry that have an address one can follow. */
export function filmsOf(sections: readonly Pick<ShownSection, 'questions'>[]): Film[] {
	return sections
		.flatMap(({ questions }) => questions)
		.flatMap(({ key, type, href, password }) =>
			type === 'film' && href !== null ? [{ questionKey: key, href, password }] : []
		);
}

/** Answers the answers of an entry that files are attached to. */
export function attachedIn(sections: readonly Pick<ShownSection, 'questions'>[]): ShownQuestion[] {
	return sections
		.flatMap(({ questions }) => questions)
		.filter(({ files }) => (files ?? []).length > 0);
}

export type ProfileRow = {
	key: string;
	name: LocalText;
	/** What the team agreed on. */
	score: number | null;
	/** What each review had given, the lowest first. */
	reviews: number[];
};

/** Answers the profile of an entry: what was agreed on each criterion, and how the reviews lay. */
export function profileOf(
	criteria: readonly { key: string; name: LocalText; score: number | null }[],
	behind: Pick<BehindConsensus, 'scores'> | null
): ProfileRow[] {
	return criteria.map(({ key, name, score }) => ({
		key,
		name,
		score,
		reviews: behind?.scores[key] ?? []
	}));
}

/** A finding under its mark, with the numbers of the answers that it rests on. */
export type MarkedFinding = FindingBehind & { mark: string; answers: number[] };

/** Answers the findings of a kind, by criterion, each under its mark: S1, S2 … and F1, F2 … */
export function markedOf(
	findings: readonly FindingBehind[],
	kind: FindingBehind['kind'],
	criteria: readonly { key: string }[]
): MarkedFinding[] {
	const letter = kind === 'strength' ? 'S' : 'F';
	return criteria
		.flatMap(({ key }) =>
			findings.filter((each) => each.criterionKey === key && each.kind === kind)
		)
		.map((finding, at) => ({
			...finding,
			mark: `${letter}${at + 1}`,
			answers: [
				...new Set(finding.passages.flatMap(({ number }) => (number > 0 ? [number] : [])))
			].sort((one, other) => one - other)
		}));
}

/**
 * Answers what goes on the page, in its order: all of it where there is room, else the first of each criterion, then the
 * second of each, until there is no more room. What is left out is for the reader to open.
 */
export function onPage<T extends { criterionKey: string }>(
	items: readonly T[],
	most: number
): { shown: T[]; rest: T[] } {
	if (items.length <= most) return { shown: [...items], rest: [] };
	const rank = new Map<T, number>();
	for (const of of Map.groupBy(items, ({ criterionKey }) => criterionKey).values()) {
		for (const [at, item] of of.entries()) rank.set(item, at);
	}
	const first = items
		.toSorted((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0))
		.slice(0, most);
	const chosen = new Set(first);
	return {
		shown: items.filter((item) => chosen.has(item)),
		rest: items.filter((item) => !chosen.has(item))
	};
}

/** What a check came to, as the panel reads it. */
export type SeenAs = 'changed' | 'differ' | 'confirmed' | 'not_seen' | 'none';

/** Answers what a check came to. */
export function seenAs({ together }: Pick<CheckBehind, 'together'>): SeenAs {
	switch (together.state) {
		case 'none':
		case 'differ':
			return together.state;
		case 'agreed':
		case 'settled':
			return together.outcome;
	}
}

const weight: Record<SeenAs, number> = {
	changed: 0,
	differ: 1,
	confirmed: 2,
	not_seen: 3,
	none: 4
};

/** Answers the checks with what changed the picture first, then what confirmed it, then what was not seen. */
export function checksInOrder(checks: readonly CheckBehind[]): (CheckBehind & { seen: SeenAs })[] {
	return checks
		.map((check) => ({ ...check, seen: seenAs(check) }))
		.sort((one, other) => weight[one.seen] - weight[other.seen]);
}

/** Answers how many minutes some texts take to read: at least one. */
export function minutesToRead(words: number): number {
	return Math.max(1, Math.round(words / readingSpeed));
}

/** How a class's entries can be ordered: by number, name, the whole, or `criterion.KEY`. */
export type Sort = { by: string; descending: boolean };

type Comparable = {
	number: number | null;
	unit: string;
	mean: number | null;
	profile: readonly Pick<ProfileRow, 'key' | 'score'>[];
};

/** Reads how the entries are to be ordered; what is not known is by number. `-mean` is from the highest. */
export function readSort(text: string | null, criteria: readonly { key: string }[]): Sort {
	const descending = text?.startsWith('-') ?? false;
	const by = text?.replace(/^-/, '') ?? '';
	const known = ['number', 'unit', 'mean', ...criteria.map(({ key }) => `criterion.${key}`)];
	return known.includes(by) ? { by, descending } : { by: 'number', descending: false };
}

/** Answers the entries in that order; those without a score come last either way, those alike by number. */
export function inOrderOf<T extends Comparable>(entries: readonly T[], sort: Sort): T[] {
	const score = ({ mean, profile }: T) =>
		sort.by === 'mean'
			? mean
			: (profile.find(({ key }) => `criterion.${key}` === sort.by)?.score ?? null);
	const turn = sort.descending ? -1 : 1;
	const byNumber = (one: T, other: T) => (one.number ?? 0) - (other.number ?? 0);
	return entries.toSorted((one, other) => {
		if (sort.by === 'number') return turn * byNumber(one, other);
		if (sort.by === 'unit') return turn * one.unit.localeCompare(other.unit, 'sv');
		const [a, b] = [score(one), score(other)];
		if (a === null || b === null) {
			return Number(a === null) - Number(b === null) || byNumber(one, other);
		}
		return turn * (a - b) || byNumber(one, other);
	});
}
