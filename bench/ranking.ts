// How often the ranking names the truly best entry, beside plain means of the same scores, on made-up panels whose truth is
// known; how far its intervals and probabilities hold; and how fast it is.
import {
	madeUp,
	madeUpCriteria,
	type Asked
} from '../src/lib/server/judging/ranking/made-up.fixture.ts';
import { rankingOf, tooClose } from '../src/lib/server/judging/ranking/rules.ts';
import type { Row } from './measure.ts';

export type Setting = Omit<Asked, 'seed' | 'severity'> & { name: string };

/** What is like a class of Kvalitetsutmärkelsen, a jury that has read all, and one that has shared the entries out. */
export const settings: Setting[] = [
	{ name: 'teams of 3', entries: 12, assessors: 8, perEntry: 3, worth: 0.5, chance: 0.4 },
	{ name: 'teams of 2', entries: 10, assessors: 8, perEntry: 2, worth: 0.5, chance: 0.4 },
	{ name: 'jury of 5, all', entries: 8, assessors: 5, perEntry: 5, worth: 0.5, chance: 0.4 },
	{ name: 'jury of 5, 3 each', entries: 8, assessors: 5, perEntry: 3, worth: 0.5, chance: 0.4 }
];

export const severitiesTried = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** In how many of the rounds the truly best is named, by either; entries that share the first place share it. */
export function named(setting: Setting, severity: number, rounds: number) {
	let [adjusted, plain] = [0, 0];
	for (let seed = 1; seed <= rounds; seed++) {
		const { given, truth } = madeUp({ ...setting, severity, seed });
		const entries = rankingOf(given, madeUpCriteria, 0).classes[0]?.entries ?? [];
		const best = [...truth].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
		adjusted += Number(entries[0]?.entryId === best);
		const first = entries.filter(({ rawPlace }) => rawPlace === 1);
		plain += first.some(({ entryId }) => entryId === best) ? 1 / first.length : 0;
	}
	return { adjusted: adjusted / rounds, plain: plain / rounds };
}

/** How many true values lie within their intervals, and how many of the neighbours that are told apart are told apart rightly. */
function held(setting: Setting, severity: number, rounds: number) {
	let [within, all, right, told, pairs] = [0, 0, 0, 0, 0];
	for (let seed = 1; seed <= rounds; seed++) {
		const { given, truth } = madeUp({ ...setting, severity, seed });
		const found = rankingOf(given, madeUpCriteria, 1000).classes[0];
		for (const { entryId, interval } of found?.entries ?? []) {
			const worth = truth.get(entryId) ?? 0;
			all += 1;
			within += Number(interval.low <= worth && worth <= interval.high);
		}
		for (const pair of found?.neighbours ?? []) {
			pairs += 1;
			if (tooClose(pair)) continue;
			told += 1;
			right += Number((truth.get(pair.first) ?? 0) > (truth.get(pair.next) ?? 0));
		}
	}
	return { within: within / all, right: right / told, told: told / pairs };
}

/** A row a figure. Of shares the larger is the better, of seconds the smaller. */
export function rankingBench(): Promise<Row[]> {
	const rows: Row[] = [];
	const share = (name: string, value: number, reference: string, other: number) =>
		rows.push({ name: `ranking ${name}`, value, unit: 'share', reference, ratio: value / other });
	for (const setting of settings)
		for (const severity of severitiesTried) {
			const { adjusted, plain } = named(setting, severity, 1000);
			const name = `${setting.name}, severity ${severity}: best named`;
			share(name, adjusted, `plain means: ${plain.toFixed(3)}`, plain);
		}
	for (const setting of settings) {
		const { within, right, told } = held(setting, 0.5, 200);
		share(`${setting.name}: truth within the interval`, within, 'what is promised: 0.95', 0.95);
		share(`${setting.name}: told apart rightly`, right, 'what is promised: 0.90', 0.9);
		share(`${setting.name}: neighbours told apart`, told, 'all of them', 1);
	}
	for (const [entries, assessors] of [
		[38, 30],
		[400, 100]
	] as const) {
		const { given } = madeUp({
			...{ entries, assessors, perEntry: 3, worth: 0.5, severity: 0.5, chance: 0.4, seed: 1 }
		});
		const begun = performance.now();
		rankingOf(given, madeUpCriteria);
		const value = performance.now() - begun;
		rows.push({
			...{ name: `ranking ${entries}x${assessors}`, value, unit: 'ms' },
			...{ reference: 'a second', ratio: value / 1000 }
		});
	}
	return Promise.resolve(rows);
}
