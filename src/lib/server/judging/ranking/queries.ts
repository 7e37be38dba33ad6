// Reads the ranking of an edition's classes, as far as the reader may see the entries.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { query, type Role } from '../../people/index.ts';
import { editionById, panelAssessmentOf, type Edition } from '../../programme/index.ts';
import { submittedIn } from '../../application/index.ts';
import { consensusesOf, scoresWithoutNames } from '../../assessment/index.ts';
import type { LocalText } from '#lib/shared/locale.ts';
import { classesOf } from '../decision/queries.ts';
import { handedInOf, ownIn, ownProgress } from '../own/queries.ts';
import { recusalsIn, recusedFrom } from '../panel/queries.ts';
import {
	rankingOf,
	type Caution,
	type Given,
	type Neighbours,
	type Ranked,
	type Weighed
} from './rules.ts';

/** Whose scores the ranking is made of: the examiners' own reviews, since severity shows in those alone, or the panel's own. */
export type Source = 'reviews' | 'panel' | 'none';

export type RankedEntry = Ranked & {
	number: number | null;
	unit: string;
	title: string | null;
	/** What the examiners agreed on, on the award's scale. */
	agreed: number | null;
};

export type RankedClass = {
	key: string;
	name: LocalText | null;
	entries: RankedEntry[];
	neighbours: Neighbours[];
	cautions: Caution[];
	assessors: number;
	/** Entries that nobody has scored, or whose scores are not shared yet. */
	unscored: { entryId: string; unit: string }[];
	/** How many entries the reader stands back from: they are in no figure here. */
	hidden: number;
};

export type RankingView = {
	edition: Edition;
	source: Source;
	/** The ends of the scale. */
	scale: { min: number; max: number };
	/** Where the panel scores itself: how many have handed in, and whether the reader's own has to be in first. */
	panel: { in: number; of: number; ownFirst: boolean } | null;
	classes: RankedClass[];
	/** How far assessors differ, and one and the same entry's scores for other reasons: in steps. */
	between: number;
	within: number;
};

/** The scores that count, and what they weigh. */
async function scoresOf(
	tx: Tx,
	actor: Actor,
	edition: Edition
): Promise<{
	source: Source;
	scale: { min: number; max: number };
	criteria: Weighed;
	scores: Omit<Given, 'classKey'>[];
}> {
	const { assessment } = edition.definition;
	if (assessment) {
		const { criteria, scale } = assessment;
		return { source: 'reviews', scale, criteria, scores: await scoresWithoutNames(tx, edition.id) };
	}
	const own = panelAssessmentOf(edition.definition);
	if (own) {
		const { criteria, scale } = own;
		const given = await handedInOf(tx, actor, edition.id);
		const scores = given.map(({ entryId, personId, scores: each }) => ({
			...{ entryId, assessor: personId, scores: each }
		}));
		return { source: 'panel', scale, criteria, scores };
	}
	return { source: 'none', scale: { min: 0, max: 1 }, criteria: [], scores: [] };
}

/** Whoever sits on the panel reads others' scores once their own are in. */
async function ownFirst(tx: Tx, actor: Actor, held: ReadonlySet<Role>, editionId: string) {
	const sits = held.has('panel_member') || held.has('panel_chair');
	return sits && !(await ownIn(tx, actor, editionId)).handedIn;
}

/**
 * The ranking of an edition's classes for the panel and the office: raw figures, and adjusted ones with all their doubt. Whatever the
 * reader stands back from is gone before anything is counted, so that no figure tells of it. Refuses `not-found`.
 */
export async function rankingIn(actor: Actor, editionId: string): Promise<Outcome<RankingView>> {
	const outcome = await query(actor, 'ranking.read', { editionId }, async (tx, held) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return null;
		const own = await recusedFrom(tx, actor, editionId);
		const all = await submittedIn(tx, actor, editionId);
		const entries = all.filter(({ id }) => !own.has(id));
		const hidden = new Map(
			[
				...all.filter(({ id }) => own.has(id)).map(({ id, classKey }) => ({ id, classKey })),
				...(await recusalsIn(tx, editionId)).map(({ entryId, classKey }) => ({
					id: entryId,
					classKey
				}))
			]
				.filter(({ id }) => own.has(id))
				.map(({ id, classKey }) => [id, classKey])
		);
		const { scores, criteria, ...rest } = await scoresOf(tx, actor, edition);
		const classOf = new Map(entries.map(({ id, classKey }) => [id, classKey]));
		const given = scores.flatMap((each) => {
			const classKey = classOf.get(each.entryId);
			return classKey === undefined ? [] : { ...each, classKey };
		});
		const panel =
			rest.source === 'panel'
				? {
						...(await ownProgress(tx, actor, editionId)),
						ownFirst: await ownFirst(tx, actor, held, editionId)
					}
				: null;
		return { edition, entries, hidden, panel, ...rest, ranking: rankingOf(given, criteria) };
	});
	if (!outcome.ok) return outcome;
	if (outcome.value === null) return refused('not-found');
	const { edition, entries, hidden, ranking, ...rest } = outcome.value;
	const agreed = await consensusesOf(
		actor,
		editionId,
		entries.map(({ id }) => id)
	);
	if (!agreed.ok) return agreed;
	const { between, within } = ranking;
	const classes = classesOf(edition.definition).map(({ key, name }): RankedClass => {
		const here = entries.filter(({ classKey }) => classKey === key);
		const found = ranking.classes.find(({ classKey }) => classKey === key);
		const ranked = (found?.entries ?? []).flatMap((each) => {
			const entry = here.find(({ id }) => id === each.entryId);
			if (!entry) return [];
			const { number, unit, title } = entry;
			return { ...each, number, unit, title, agreed: agreed.value.get(entry.id)?.mean ?? null };
		});
		const scored = new Set(ranked.map(({ entryId }) => entryId));
		return {
			...{ key, name, entries: ranked },
			neighbours: found?.neighbours ?? [],
			cautions: found?.cautions ?? [],
			assessors: found?.assessors ?? 0,
			unscored: here
				.filter(({ id }) => !scored.has(id))
				.map(({ id, unit }) => ({ entryId: id, unit })),
			hidden: [...hidden.values()].filter((classKey) => classKey === key).length
		};
	});
	return done({ edition, ...rest, between, within, classes });
}
