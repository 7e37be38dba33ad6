// A draft of an award: what is wrong with it, and what a change to it touches.
import type { LocalText } from '#lib/shared/locale.ts';
import { mistake, type Mistake } from '../definition/mistakes.ts';
import { parseDefinition, type ParsedDefinition } from '../definition/parse.ts';
import { sameJson } from './merge.ts';

/** A definition as it is being written; it may have mistakes. */
export type RawDefinition = Record<string, unknown>;

export type Draft = {
	id: string;
	/** Null until the award is put in place for the first time. */
	programmeId: string | null;
	/** The award's address. */
	slug: string;
	raw: RawDefinition;
	revision: number;
	/** The revision that is in place; null: none of this draft is. */
	placedRevision: number | null;
	updatedBy: string | null;
	updatedAt: Temporal.Instant;
};

/** Addresses under the root that the house itself has: no award can be there. */
export const takenAddresses: ReadonlySet<string> = new Set([
	...[
		'api',
		'arkiv',
		'bedomning',
		'bild',
		'bli-examinator',
		'data',
		'dcat',
		'demo',
		'dokument',
		'drafts',
		'en',
		'enheter',
		'flode',
		'healthz',
		'integritet'
	],
	...[
		'jury',
		'kansli',
		'logga-in',
		'logga-ut',
		'metrics',
		'medgivande',
		'mina-bidrag',
		'om',
		'oppna-data',
		'organisationer'
	],
	...['readyz', 'revision', 'robots', 'sitemap', 'sok', 'spridning', 'tillganglighet', 'traffar']
]);

/** Reads a draft as a definition, with the address checked too: it is free, and stays once the award is in place. */
export function readDraft(draft: Pick<Draft, 'raw' | 'slug' | 'programmeId'>): ParsedDefinition {
	const parsed = parseDefinition(draft.raw);
	if (draft.raw['key'] === draft.slug) return parsed;
	const address = draft.programmeId
		? mistake(
				['key'],
				`Adressen är ”${draft.slug}” sedan utmärkelsen sattes på plats, och kan inte ändras.`,
				`The address is “${draft.slug}” since the award was put in place, and cannot be changed.`
			)
		: mistake(
				['key'],
				'En annan utmärkelse eller sida har redan den adressen.',
				'Another award or page already has that address.'
			);
	const others = parsed.ok ? [] : parsed.mistakes;
	// An address that is no address at all has been said already.
	if (others.some(({ path }) => path === 'key')) return parsed;
	return { ok: false, mistakes: [address, ...others] };
}

/** Answers every mistake in a draft. */
export function mistakesIn(draft: Pick<Draft, 'raw' | 'slug' | 'programmeId'>): Mistake[] {
	const read = readDraft(draft);
	return read.ok ? [] : read.mistakes;
}

/** Answers the parts of the definition that differ. */
export function changedParts(before: RawDefinition, after: RawDefinition): string[] {
	const names = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...names].filter((name) => !sameJson(before[name], after[name])).toSorted();
}

/** Answers what the award is called, as far as that is written. */
export function nameIn(raw: RawDefinition, otherwise: string): LocalText {
	const { sv, en } = (
		typeof raw['name'] === 'object' && raw['name'] !== null ? raw['name'] : {}
	) as Record<string, unknown>;
	const written = (text: unknown) => (typeof text === 'string' && text.trim() ? text : undefined);
	const swedish = written(sv) ?? written(en) ?? otherwise;
	return { sv: swedish, en: written(en) ?? swedish };
}
