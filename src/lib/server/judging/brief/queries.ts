// Reads the brief: what a panel reads before it meets, as far as the reader may know of it. What they stand back from is gone
// before anything is read of it.
import type { Actor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import {
	earlierHonoursIn,
	submittedEntries,
	submittedEntry,
	submittedIn,
	type EarlierHonour,
	type ShownFile,
	type ShownSection,
	type SubmittedEntry
} from '../../application/index.ts';
import {
	behindConsensus,
	type AgreedAssessment,
	type BehindConsensus,
	type CheckBehind
} from '../../assessment/index.ts';
import type { LocalText } from '#lib/shared/locale.ts';
import { countWords } from '#lib/shared/words.ts';
import type { ConditionState } from '../conditions/rules.ts';
import { classesOf, editionOfEntry, panelEntries, type PanelEntry } from '../decision/queries.ts';
import { membersIn, recusalsIn, recusedFrom, type PanelMember } from '../panel/queries.ts';
import {
	attachedIn,
	checksInOrder,
	filmsOf,
	markedOf,
	minutesToRead,
	ownWords,
	ownWordsAlone,
	ownWordsInAll,
	profileOf,
	type Film,
	type MarkedFinding,
	type OwnWords,
	type ProfileRow,
	type SeenAs
} from './rules.ts';

/** An entry as the brief holds it. */
export type BriefEntry = {
	id: string;
	number: number | null;
	classKey: string;
	unit: string;
	organisation: string | null;
	title: string | null;
	submittedAt: Temporal.Instant;
	ownWords: OwnWords[];
	films: Film[];
	files: { questionKey: string; label: LocalText; files: ShownFile[] }[];
	/** On the award's scale; null without a finished consensus. */
	mean: number | null;
	assessed: AgreedAssessment | null;
	profile: ProfileRow[];
	strengths: MarkedFinding[];
	areas: MarkedFinding[];
	/** Wall clock. */
	visited: string | null;
	checks: (CheckBehind & { seen: SeenAs })[];
	conditions: ConditionState[];
	word: PanelEntry['word'];
	earlierHonours: EarlierHonour[];
};

export type Brief = {
	edition: Edition;
	members: PanelMember[];
	/** Those with entries that the reader sees, in the definition's order. */
	classes: { key: string; name: LocalText | null; entries: BriefEntry[] }[];
	/** How many entries the reader stands back from; nothing else is told of them. */
	leftOut: number;
	minutes: number;
};

/** What of the brief one wants to read. */
type Part = {
	classKey?: string;
	/** Earlier honours are looked up for each unit. */
	honours?: boolean;
};

/**
 * Answers the brief of an edition, or of one of its classes, for its panel and the office. Entries that the reader has a
 * conflict of interest with are not in it; only how many they are is told. Refuses `not-found`.
 */
export async function briefOf(
	actor: Actor,
	editionId: string,
	{ classKey, honours = true }: Part = {}
): Promise<Outcome<Brief>> {
	const found = await panelEntries(actor, editionId, classKey);
	if (!found.ok) return found;
	const around = await query(actor, 'panel.read', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return null;
		const there = (await submittedIn(tx, actor, editionId)).map(({ id }) => id);
		const recused = (await recusalsIn(tx, editionId)).map(({ entryId }) => entryId);
		const hidden = await recusedFrom(tx, actor, editionId);
		return {
			edition,
			members: await membersIn(tx, actor, editionId),
			leftOut: new Set([...there, ...recused].filter((id) => hidden.has(id))).size
		};
	});
	if (!around.ok) return around;
	if (around.value === null) return refused('not-found');
	const { edition, members, leftOut } = around.value;
	const entries = await toBrief(actor, edition, found.value, honours);
	if (!entries.ok) return entries;
	const classes = classesOf(edition.definition)
		.map(({ key, name }) => ({
			key,
			name,
			entries: entries.value.filter((entry) => entry.classKey === key)
		}))
		.filter(({ entries: these }) => these.length > 0);
	const words = entries.value.reduce((sum, entry) => sum + wordsIn(entry), 0);
	return done({ edition, members, classes, leftOut, minutes: minutesToRead(words) });
}

/** An entry of the brief, with where it stands among those that the reader sees. */
export type EntryOfBrief = {
	edition: Edition;
	members: PanelMember[];
	entry: BriefEntry;
	/** From 1, in the order of the brief. */
	place: { at: number; of: number };
	previous: PanelEntry | null;
	next: PanelEntry | null;
};

/** Answers one entry of the brief. Refuses `recused` to who stands back from it, and `not-found`. */
export async function entryOfBrief(
	actor: Actor,
	editionId: string,
	entryId: string
): Promise<Outcome<EntryOfBrief>> {
	const place = await editionOfEntry(actor, entryId);
	if (!place.ok) return place;
	const found = await panelEntries(actor, editionId);
	if (!found.ok) return found;
	const around = await query(actor, 'panel.read', { editionId }, async (tx) => ({
		edition: await editionById(tx, actor, editionId),
		members: await membersIn(tx, actor, editionId)
	}));
	if (!around.ok) return around;
	const { edition, members } = around.value;
	if (!edition) return refused('not-found');
	const all = classesOf(edition.definition).flatMap(({ key }) =>
		found.value.filter(({ classKey }) => classKey === key)
	);
	const at = all.findIndex(({ id }) => id === entryId);
	const read = await toBrief(actor, edition, all.slice(at, at + 1), true);
	if (!read.ok) return read;
	const [entry] = read.value;
	if (at < 0 || !entry) return refused('not-found');
	return done({
		edition,
		members,
		entry,
		place: { at: at + 1, of: all.length },
		previous: all[at - 1] ?? null,
		next: all[at + 1] ?? null
	});
}

/** Answers how long the brief of an edition takes its reader, in minutes; null where there is nothing to read. */
export async function minutesOfBrief(
	actor: Actor,
	editionId: string
): Promise<Outcome<number | null>> {
	const brief = await briefOf(actor, editionId, { honours: false });
	if (!brief.ok) return brief;
	return done(brief.value.classes.length > 0 ? brief.value.minutes : null);
}

async function toBrief(
	actor: Actor,
	edition: Edition,
	entries: readonly PanelEntry[],
	withHonours: boolean
): Promise<Outcome<BriefEntry[]>> {
	const submitted = await submittedOf(actor, edition.id, entries);
	if (!submitted.ok) return submitted;
	const shown = new Map(submitted.value.map((entry) => [entry.id, entry]));
	const assessed = entries.filter((entry) => entry.assessed !== null).map(({ id }) => id);
	const behind = await behindConsensus(actor, edition.id, assessed);
	if (!behind.ok) return behind;
	const honours = await inTransaction(actor, async (tx) => {
		if (!withHonours) return new Map<string, EarlierHonour[]>();
		const honoursOf = await earlierHonoursIn(tx, actor, edition.id);
		const read = new Map<string, EarlierHonour[]>();
		for (const { id, unit, organisation } of entries) {
			read.set(id, await honoursOf({ unit, organisation }));
		}
		return read;
	});
	return done(
		entries.flatMap((entry) => {
			const its = shown.get(entry.id);
			if (!its) return [];
			return [
				inBrief(
					entry,
					its,
					behind.value.get(entry.id) ?? null,
					honours.get(entry.id) ?? [],
					edition.definition.assessment?.criteria ?? []
				)
			];
		})
	);
}

/** What was submitted: of all at once, or of the one. */
async function submittedOf(
	actor: Actor,
	editionId: string,
	entries: readonly PanelEntry[]
): Promise<Outcome<SubmittedEntry[]>> {
	const [only, ...others] = entries;
	if (!only) return done([]);
	if (others.length > 0) return submittedEntries(actor, editionId);
	const one = await submittedEntry(actor, only.id);
	return one.ok ? done([one.value]) : one;
}

function inBrief(
	entry: PanelEntry,
	submitted: { submittedAt: Temporal.Instant; shown: { sections: ShownSection[] } },
	behind: BehindConsensus | null,
	earlierHonours: EarlierHonour[],
	criteria: readonly { key: string }[]
): BriefEntry {
	const { sections } = submitted.shown;
	const { assessed } = entry;
	const findings = behind?.findings ?? [];
	return {
		id: entry.id,
		number: entry.number,
		classKey: entry.classKey,
		unit: entry.unit,
		organisation: entry.organisation,
		title: entry.title,
		submittedAt: submitted.submittedAt,
		ownWords: ownWords(sections, criteria.length > 0 ? ownWordsInAll : ownWordsAlone),
		films: filmsOf(sections),
		files: attachedIn(sections).map(({ key, label, files }) => ({
			questionKey: key,
			label,
			files: files ?? []
		})),
		mean: assessed?.mean ?? null,
		assessed,
		profile: profileOf(assessed?.criteria ?? [], behind),
		strengths: markedOf(findings, 'strength', criteria),
		areas: markedOf(findings, 'improvement_area', criteria),
		visited: behind?.visited ?? null,
		checks: checksInOrder(behind?.checks ?? []),
		conditions: entry.conditions,
		word: entry.word,
		earlierHonours
	};
}

/** How many words an entry's part of the brief has, with its findings and what was seen. */
function wordsIn(entry: BriefEntry): number {
	const texts = [
		...entry.ownWords.map(({ text }) => text),
		entry.assessed?.summary ?? '',
		...[...entry.strengths, ...entry.areas].map(({ body }) => body),
		...(entry.assessed?.objections ?? []).map(({ body }) => body),
		...entry.checks.flatMap(({ body, notes }) => [body, ...notes]),
		...entry.conditions.map(({ note, certificate }) => `${certificate?.text ?? ''} ${note ?? ''}`),
		entry.word?.reason ?? ''
	];
	return texts.reduce((sum, text) => sum + countWords(text), 0);
}
