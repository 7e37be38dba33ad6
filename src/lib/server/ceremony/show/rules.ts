// What the big screen shows, one thing at a time: the evening, each award, each class, each citation in pieces that can be
// read from the back of the hall, and then who it is. Pure.
import type { Locale, LocalText } from '#lib/shared/locale.ts';
import type { HonourToPublish } from '../release/rules.ts';

export type Slide =
	| { kind: 'welcome'; title: string; place: string; date: string }
	| { kind: 'award'; title: string }
	| { kind: 'class'; award: string; title: string }
	| { kind: 'citation'; above: string; text: string; first: boolean; last: boolean }
	| {
			kind: 'winner';
			mention: boolean;
			honour: string;
			class: string;
			title: string;
			by: string;
			prizes: string;
	  }
	| { kind: 'end'; title: string };

/**
 * A slide, and the classes that are out in the open once it has been shown: that of which it shows the last winner, and,
 * where it is the last of the whole edition, those in which nobody is honoured.
 */
export type Step = {
	slide: Slide;
	/** What it is of, from the outside in: "EDITION/CLASS/DECISION/winner". The same in every deck that has it. */
	of: string;
	completes: { editionId: string; classKey: string }[];
};

export type ShownEdition = {
	id: string;
	name: LocalText;
	/** In the definition's order; a single one without a name where the award has none. */
	classes: readonly { key: string; name: LocalText | null }[];
	/** In the order they are called up, which need not be by class. */
	honours: readonly Pick<
		HonourToPublish,
		| 'decisionId'
		| 'classKey'
		| 'honour'
		| 'honourName'
		| 'unit'
		| 'organisation'
		| 'title'
		| 'citation'
		| 'prizes'
	>[];
};

/** In characters: about six lines at 5 to 6 per cent of a wide screen's width. */
export const longestPiece = 170;

/** Answers a citation in pieces, by sentence where it can be, else by clause, else by word; nothing of it is lost. */
export function inPieces(citation: string, most = longestPiece): string[] {
	const words = citation.trim().split(/\s+/).filter(Boolean);
	const pieces: string[] = [];
	let rest = words;
	while (rest.length > 0) {
		let length = -1;
		let fits = 0;
		let sentence = 0;
		let clause = 0;
		for (const [at, word] of rest.entries()) {
			length += 1 + word.length;
			if (length > most && at > 0) break;
			fits = at + 1;
			if (/[.!?…]["”’)]*$/u.test(word)) sentence = fits;
			else if (/[,;:–]$/u.test(word)) clause = fits;
		}
		const all = fits === rest.length;
		// A break that leaves too little on the screen is no better than one in the sentence.
		const enough = (at: number) => rest.slice(0, at).join(' ').length >= most / 3;
		const cut = all ? fits : enough(sentence) ? sentence : enough(clause) ? clause : fits;
		pieces.push(rest.slice(0, cut).join(' '));
		rest = rest.slice(cut);
	}
	return pieces;
}

/** Answers the whole presentation. */
export function deckOf(
	evening: { title: string; place: string; date: string; end: string },
	editions: readonly ShownEdition[],
	locale: Locale
): Step[] {
	const plain = (slide: Slide): Step => ({ slide, of: slide.kind, completes: [] });
	const { title, place, date, end } = evening;
	return [
		plain({ kind: 'welcome', title, place, date }),
		...editions.flatMap((edition) => ofEdition(edition, locale)),
		plain({ kind: 'end', title: end })
	];
}

function ofEdition({ id, name, classes, honours }: ShownEdition, locale: Locale): Step[] {
	const award = name[locale];
	const keyOf = (honour: ShownEdition['honours'][number] | undefined) => honour?.classKey ?? '';
	const shown = honours.filter((honour) => classes.some(({ key }) => key === keyOf(honour)));
	// An award of which nothing is sealed yet is not begun.
	if (shown.length === 0) return [];
	const without = classes.filter(({ key }) => !shown.some((honour) => keyOf(honour) === key));
	const completed = (at: number) => {
		const key = keyOf(shown[at]);
		if (shown.slice(at + 1).some((later) => keyOf(later) === key)) return [];
		const rest = at === shown.length - 1 ? without.map((each) => each.key) : [];
		return [key, ...rest].map((classKey) => ({ editionId: id, classKey }));
	};
	const steps = shown.flatMap((honour, at): Step[] => {
		const key = keyOf(honour);
		const className = classes.find((each) => each.key === key)?.name?.[locale] ?? '';
		// Said anew where another class came between.
		const begins = className !== '' && (at === 0 || keyOf(shown[at - 1]) !== key);
		const opening: Step = {
			slide: { kind: 'class', award, title: className },
			of: `${id}/${key}`,
			completes: []
		};
		return [
			...(begins ? [opening] : []),
			...citationOf(honour, className, `${id}/${key}`, locale),
			{
				slide: winnerOf(honour, className, locale),
				of: `${id}/${key}/${honour.decisionId}/winner`,
				completes: completed(at)
			}
		];
	});
	return [{ slide: { kind: 'award', title: award }, of: id, completes: [] }, ...steps];
}

function citationOf(
	{ citation, decisionId, honourName }: ShownEdition['honours'][number],
	className: string,
	within: string,
	locale: Locale
): Step[] {
	const above = [honourName[locale], className].filter(Boolean).join(' · ');
	const pieces = inPieces(citation ?? '');
	return pieces.map((text, piece) => ({
		slide: {
			kind: 'citation',
			above,
			text,
			first: piece === 0,
			last: piece === pieces.length - 1
		},
		of: `${within}/${decisionId}/${piece}`,
		completes: []
	}));
}

function winnerOf(
	{ honour, honourName, title, unit, organisation, prizes }: ShownEdition['honours'][number],
	className: string,
	locale: Locale
): Slide {
	return {
		kind: 'winner',
		mention: honour !== 'award',
		honour: honourName[locale],
		class: className,
		title: title || unit,
		by: [title ? unit : '', organisation].filter(Boolean).join(', '),
		prizes: new Intl.ListFormat(locale).format(prizes.map((prize) => prize.name[locale]))
	};
}

/**
 * Answers where to go on when the slides have changed under the presentation: where the class at hand begins, and before
 * the first class that is still to be released by being shown. Nothing of a class is passed over.
 */
export function goingOnAt(
	deck: readonly Step[],
	shown: string | null,
	isOut: (editionId: string, classKey: string) => boolean
): number {
	let at = -1;
	const within = shown?.split('/').slice(0, 2) ?? [];
	for (; at < 0 && within.length > 0; within.pop()) {
		at = deck.findIndex(({ of }) => of === within.join('/'));
	}
	const closed = deck.findIndex(({ of }) => {
		const [editionId = '', classKey] = of.split('/');
		return classKey !== undefined && !isOut(editionId, classKey);
	});
	return Math.max(0, closed < 0 ? at : Math.min(at, closed));
}

/** Answers the classes whose last winner has been shown by a step. */
export function shownBy(deck: readonly Step[], step: number): Step['completes'] {
	return deck.slice(0, step + 1).flatMap(({ completes }) => completes);
}

/** What made-up winners are called, and why they would win. */
export type MadeUpWords = { unit: (at: number) => string; organisation: string; citation: string };

/** Winners that are made up, to rehearse with: as many as the real ones could be, and no name that could be taken for one. */
export function madeUp(
	classes: ShownEdition['classes'],
	honours: readonly { key: HonourToPublish['honour']; name: LocalText }[],
	{ unit, organisation, citation }: MadeUpWords
): ShownEdition['honours'] {
	const [first] = honours;
	if (!first) return [];
	return classes.map(({ key }, at) => ({
		decisionId: `made-up-${at}`,
		classKey: key || null,
		honour: first.key,
		honourName: first.name,
		unit: unit(at),
		organisation,
		title: null,
		citation,
		prizes: []
	}));
}
