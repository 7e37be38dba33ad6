// What an award can say that this house cannot run yet. It can be written, kept and put in place; a round of it is not opened.
import type { StageKey } from './parts.ts';
import { mistake, type Mistake } from './mistakes.ts';
import type { Outline } from './outline.ts';

/** Stages that have dates and a name, but nothing behind them yet. */
const notBuilt: Partial<Record<StageKey, { sv: string; en: string }>> = {
	shortlist: {
		sv: 'Ett urval i en panel före beslutet går inte att göra här än.',
		en: 'A shortlist by a panel before the decision cannot be made here yet.'
	},
	'second-decision': {
		sv: 'Ett andra beslut, i en andra panel, går inte att göra här än.',
		en: 'A second decision, by a second panel, cannot be made here yet.'
	}
};

/** Answers the stages that an edition with them could not be opened for. */
export const stagesNotRun = Object.keys(notBuilt) as StageKey[];

/** Answers what hinders a round of the award from being opened, each at its place; nothing where the house can run it. */
export function notRunYet({
	stages,
	panels,
	classes
}: Pick<Outline, 'stages' | 'panels' | 'classes'>): Mistake[] {
	const deciding = panels
		.map((panel, at) => ({ ...panel, at }))
		.filter(({ stage }) => stage === null || stage === 'decision');
	return [
		...stages.flatMap(({ key }, at) => {
			const why = notBuilt[key as StageKey];
			return why ? [mistake(['stages', at], why.sv, why.en)] : [];
		}),
		...deciding
			.slice(1)
			.map(({ at }) =>
				mistake(
					['panels', at],
					'En omgång har än så länge en enda panel som beslutar om alla klasser.',
					'An edition has, so far, one panel that decides on all classes.'
				)
			),
		...deciding
			.slice(0, 1)
			.filter((panel) => classes.some(({ key }) => key && missing(panel.classes, key)))
			.map(({ at }) =>
				mistake(
					['panels', at, 'classes'],
					'Panelen beslutar än så länge om alla klasser, inte bara om några.',
					'The panel decides, so far, on all classes, not on some alone.'
				)
			)
	];
}

/** No classes named means all of them. */
const missing = (named: readonly string[], key: string) => named.length > 0 && !named.includes(key);
