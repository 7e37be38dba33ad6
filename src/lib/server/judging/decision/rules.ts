// What the panel may decide: which honours, how many, with what citation and prizes, and for whom.
import type { HonourKey, Prize, ProgrammeDefinition } from '../../programme/index.ts';
import { prizeAlternatives } from '../../programme/index.ts';
import { inLocale, type Locale, type LocalText } from '#lib/shared/locale.ts';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import { formatMoney } from '#lib/shared/money.ts';
import { countCharacters } from '#lib/shared/words.ts';
import type { OfficeWord } from '../../application/index.ts';
import { missingCondition, type ConditionState } from '../conditions/rules.ts';

/** What an entry gets: an honour of the award's, or none. */
export type Decided = HonourKey | 'none';
export const decided: readonly Decided[] = ['award', 'honourable_mention', 'none'];

/** A prize as chosen; a sum that the definition leaves open carries the panel's own. */
export type ChosenPrize = { key: string; amountOre: number | null };

export type Draft = {
	honour: Decided;
	citation: string | null;
	prizes: readonly ChosenPrize[];
};

const rank: Record<Decided, number> = { award: 0, honourable_mention: 1, none: 2 };

/** Compares two decisions of a class as they are read out: award before mention, by place, those without one (0) last, by number. */
export function readBefore(one: ReadOut, other: ReadOut): number {
	const place = ({ position }: ReadOut) => (position === 0 ? Infinity : position);
	const places = place(one) === place(other) ? 0 : place(one) - place(other);
	return rank[one.honour] - rank[other.honour] || places || one.number - other.number;
}

export type ReadOut = { honour: Decided; position: number; number: number };

/** What the rules need to know besides the draft itself. */
export type Circumstances = {
	classKey: string;
	conditions: readonly ConditionState[];
	/** The honours that other entries of the edition have in the drafts, as far as the asker sees them. */
	others: readonly { classKey: string; honour: Decided; prizes?: readonly ChosenPrize[] }[];
	/** What the edition has for prizes, in öre; null or left out where there is no limit. */
	budgetOre?: number | null;
	/** The office's word on whether the unit may take part, where it has said one. */
	word?: Pick<OfficeWord, 'verdict' | 'reason'> | null;
};

/** Answers whether the office's word keeps an honour from a unit. */
export function keptBack(
	honour: Decided,
	word: Pick<OfficeWord, 'verdict'> | null | undefined
): boolean {
	if (honour === 'none') return false;
	if (word?.verdict === 'may-not-take-part') return true;
	return honour === 'award' && word?.verdict === 'may-take-part-not-win-yet';
}

export type Breach = {
	field: string;
	reason: RefusalReason;
	values?: Record<string, string | number>;
};

/** In characters; a citation is read out, and longer than this nobody listens. */
export const citationLimit = 2500;

type Rules = Pick<ProgrammeDefinition, 'honours' | 'prizes'>;

/**
 * Answers what stands in the way of a decision, none when it can be made. `draft`: what is to be written later, citation, prize
 * and its sum, may be left.
 */
export function breaches(
	definition: Rules,
	draft: Draft,
	around: Circumstances,
	locale: Locale,
	{ draft: unfinished = false } = {}
): Breach[] {
	const { honour } = draft;
	if (honour === 'none') return [];
	const kind = definition.honours.find(({ key }) => key === honour);
	if (!kind) return [{ field: 'honour', reason: 'not-an-option' }];
	const found: Breach[] = [];
	const condition = honour === 'award' ? missingCondition(around.conditions) : null;
	if (condition) {
		const values = { condition: inLocale(condition.text, locale) };
		found.push({ field: 'honour', reason: 'condition-not-met', values });
	}
	if (around.word && keptBack(honour, around.word)) {
		const values = { reason: around.word.reason };
		found.push({ field: 'honour', reason: 'may-not-win', values });
	}
	const given = around.others.filter(
		(other) => other.honour === honour && (!kind.perClass || other.classKey === around.classKey)
	).length;
	if (kind.max !== null && given >= kind.max) {
		const values = { max: kind.max, honour: inLocale(kind.name, locale) };
		found.push({ field: 'honour', reason: 'too-many-honours', values });
	}
	const length = countCharacters(draft.citation?.trim() ?? '');
	if (length === 0 && !unfinished) found.push({ field: 'citation', reason: 'citation-missing' });
	if (length > citationLimit) {
		const values = { over: length - citationLimit, limit: citationLimit };
		found.push({ field: 'citation', reason: 'too-long', values });
	}
	found.push(
		...prizeBreaches(definition, honour, draft.prizes).filter(({ reason }) => {
			return !unfinished || (reason !== 'prize-missing' && reason !== 'required');
		})
	);
	const wanted = [draft, ...around.others].reduce(
		(sum, { prizes = [] }) => sum + prizeSum(definition, prizes),
		0
	);
	const over = wanted - (around.budgetOre ?? wanted);
	if (over > 0) {
		const open = definition.prizes.find(
			(prize) => needsAmount(prize) && draft.prizes.some(({ key }) => key === prize.key)
		);
		const money = (ore: number) => formatMoney(locale, ore);
		const values = { over: money(over), budget: money(around.budgetOre ?? 0) };
		const field = open ? `amount-${open.key}` : 'prizes';
		found.push({ field, reason: 'beyond-budget', values });
	}
	return found;
}

/** Answers what a decision lacks that its class cannot be sealed without: it is written when it is decided. */
export function stillMissing(
	definition: Rules,
	{ honour, citation, prizes }: Draft
): ('citation' | 'prize' | 'amount')[] {
	if (honour === 'none') return [];
	const wrong = prizeBreaches(definition, honour, prizes).map(({ reason }) => reason);
	return [
		...(citation?.trim() ? [] : (['citation'] as const)),
		...(wrong.includes('prize-missing') ? (['prize'] as const) : []),
		...(wrong.includes('required') ? (['amount'] as const) : [])
	];
}

/** Answers what chosen prizes cost, in öre; a sum that is not known yet costs nothing. */
export function prizeSum(
	{ prizes }: Pick<ProgrammeDefinition, 'prizes'>,
	chosen: readonly ChosenPrize[]
): number {
	return chosen.reduce((sum, { key, amountOre }) => {
		const fixed = prizes.find((prize) => prize.key === key)?.amountOre ?? null;
		return sum + (Number(amountOre ?? fixed ?? 0) || 0);
	}, 0);
}

function prizeBreaches(
	definition: Rules,
	honour: HonourKey,
	chosen: readonly ChosenPrize[]
): Breach[] {
	const alternatives = prizeAlternatives(definition, honour);
	if (alternatives.length === 0) {
		return chosen.length === 0 ? [] : [{ field: 'prizes', reason: 'not-an-option' }];
	}
	if (chosen.length === 0) return [{ field: 'prizes', reason: 'prize-missing' }];
	const keys = new Set(chosen.map(({ key }) => key));
	const set = alternatives.find(
		(prizes) => prizes.length === keys.size && prizes.every(({ key }) => keys.has(key))
	);
	if (!set || keys.size !== chosen.length) return [{ field: 'prizes', reason: 'not-an-option' }];
	return set.flatMap((prize): Breach[] => {
		const amount = chosen.find(({ key }) => key === prize.key)?.amountOre ?? null;
		const field = `amount-${prize.key}`;
		if (!needsAmount(prize)) {
			const as = amount === null || amount === prize.amountOre;
			return as ? [] : [{ field: 'prizes', reason: 'not-an-option' }];
		}
		if (amount === null) return [{ field, reason: 'required' }];
		if (!Number.isSafeInteger(amount)) return [{ field, reason: 'not-a-number' }];
		return amount > 0 ? [] : [{ field, reason: 'number-too-small', values: { min: 1 } }];
	});
}

/** Whether the sum of a prize is the panel's to set. */
export function needsAmount(prize: Prize): boolean {
	return prize.kind === 'sum' && prize.amountOre === null;
}

export type GivenPrize = Omit<Prize, 'forHonour' | 'alternative'>;

/**
 * Answers the chosen prizes as they are given, in the definition's order, each sum with its amount; a sum that the panel
 * has set is said in the name, "en prischeck på 25 000 kronor".
 */
export function givenPrizes(definition: Rules, chosen: readonly ChosenPrize[]): GivenPrize[] {
	return definition.prizes.flatMap((prize) => {
		const { key, kind, currency } = prize;
		const choice = chosen.find((each) => each.key === key);
		if (!choice) return [];
		const amountOre = prize.amountOre ?? choice.amountOre;
		const name = needsAmount(prize) && amountOre !== null ? withSum(prize, amountOre) : prize.name;
		return [{ key, kind, name, currency, amountOre }];
	});
}

function withSum({ name }: Prize, ore: number): LocalText {
	return {
		sv: `${name.sv} på ${formatMoney('sv', ore)}`,
		en: `${name.en} of ${formatMoney('en', ore)}`
	};
}

/** How far a class has come; `empty` when nobody takes part in it. */
export type ClassState = 'empty' | 'not-begun' | 'under-way' | 'sealed';

/** Answers how far a class has come. */
export function classState(has: {
	sealed: boolean;
	entries: number;
	decisions: number;
}): ClassState {
	if (has.sealed) return 'sealed';
	if (has.entries === 0) return 'empty';
	return has.decisions === 0 ? 'not-begun' : 'under-way';
}
