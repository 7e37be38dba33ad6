// The form of a decision: what was posted, as the command takes it, and what it can choose among.
import type { ChosenPrize, Decided, PanelEntry } from '#lib/server/judging/index.ts';
import { needsAmount, keptBack } from '#lib/server/judging/index.ts';
import { prizeAlternatives, type ProgrammeDefinition } from '#lib/server/programme/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { prizesInWords } from './judging.ts';

const decided: readonly Decided[] = ['award', 'honourable_mention', 'none'];

/** Reads what was posted; a sum that is no number comes as NaN, which the rules refuse at its field. */
export function decisionPosted(
	definition: ProgrammeDefinition,
	entryId: string,
	typed: Record<string, string>
) {
	const honour = decided.find((key) => key === typed['honour']) ?? null;
	const position = Number((typed['position'] ?? '').trim() || 0);
	return {
		entryId,
		honour,
		citation: typed['citation'] ?? null,
		prizes: honour === null || honour === 'none' ? [] : prizesPosted(definition, honour, typed),
		position: Number.isSafeInteger(position) && position >= 0 && position <= 999 ? position : 0,
		revision: Number(typed['revision'] ?? 0),
		...(typed['citation-revision'] === undefined
			? {}
			: { citationRevision: Number(typed['citation-revision']) })
	};
}

function prizesPosted(
	definition: ProgrammeDefinition,
	honour: Exclude<Decided, 'none'>,
	typed: Record<string, string>
): ChosenPrize[] {
	const alternatives = prizeAlternatives(definition, honour);
	const chosen =
		alternatives.length === 1
			? alternatives[0]
			: alternatives[Number(typed[`prizes-${honour}`] || NaN)];
	return (chosen ?? []).map((prize) => ({
		key: prize.key,
		amountOre: needsAmount(prize) ? oreOf(typed[`amount-${honour}-${prize.key}`] ?? '') : null
	}));
}

/** "25 000" and "25 000,50" in öre; null when nothing is written, NaN when it is no sum. */
export function oreOf(text: string): number | null {
	const plain = text.replaceAll(/\s|kronor|kr|SEK/giu, '');
	if (plain === '') return null;
	if (!/^\d{1,9}(?:[.,]\d{1,2})?$/.test(plain)) return NaN;
	return Math.round(Number(plain.replace(',', '.')) * 100);
}

/** As Swedish writes it on both pages: an English comma would be read as a decimal. */
const kronor = (ore: number) => (ore / 100).toLocaleString('sv-SE', { maximumFractionDigits: 2 });

/** The honours with their prizes, as the form shows them, with what is chosen now. */
export function honourChoices(
	definition: ProgrammeDefinition,
	{ decision, conditions, word }: Pick<PanelEntry, 'decision' | 'conditions' | 'word'>,
	locale: Locale
) {
	const blocked = conditions.find((condition) => condition.word !== 'met');
	return definition.honours.map(({ key, name }) => {
		const alternatives = prizeAlternatives(definition, key);
		const chosen = new Set(
			decision?.honour === key ? decision.prizes.map((prize) => prize.key) : []
		);
		const at = alternatives.findIndex(
			(prizes) => prizes.length === chosen.size && prizes.every((prize) => chosen.has(prize.key))
		);
		return {
			key,
			name: name[locale],
			blocked:
				key === 'award' && blocked
					? blocked.text[locale]
					: word && keptBack(key, word)
						? word.reason
						: null,
			chosen: at < 0 ? null : String(at),
			alternatives: alternatives.map((prizes) =>
				prizesInWords(
					prizes.map((prize) => prize.name[locale]),
					locale
				)
			),
			amounts: alternatives.flat().flatMap((prize) => {
				if (!needsAmount(prize)) return [];
				const amountOre =
					decision?.prizes.find((each) => each.key === prize.key)?.amountOre ?? null;
				const value = amountOre === null ? '' : kronor(amountOre);
				return [{ name: `amount-${key}-${prize.key}`, prize: prize.name[locale], value }];
			})
		};
	});
}
