// What a table of earlier rounds comes to: which editions it makes or changes, and what of each is new. Pure.
import { keyOf } from '#lib/shared/keys.ts';
import type { LocalText } from '#lib/shared/locale.ts';
import {
	sameJson,
	type ArchivedEdition,
	type ArchivedHonour,
	type ArchivedParticipant,
	type ArchivedPrize
} from '../../programme/index.ts';
import { stableId } from '../publish/rules.ts';
import { foldedKey, type ImportedAward, type ImportedRow, type ImportFault } from './rows.ts';

export type Standing = 'new' | 'changed' | 'same';
export type PlannedEdition = {
	award: string;
	edition: ArchivedEdition;
	standing: Standing;
	/** By the table's lines. */
	rows: { line: number; standing: Standing; row: ImportedRow }[];
};

const plain = (text: string | null) => foldedKey(text ?? '');
const identity = (row: { class: string | null; unit: string; title: string | null }) =>
	[row.class ?? '', plain(row.unit), plain(row.title)].join('/');

/** The address of a row's round: its year, or the key of what it is called; empty where that has no letter to make one of. */
const slugOf = ({ year, round }: Pick<ImportedRow, 'year' | 'round'>) =>
	year === null ? keyOf(round ?? '') : String(year);

/** The award's own pages, which stand where its rounds do. */
export const ownPages: ReadonlySet<string> = new Set([
	'kan-vi-delta',
	'klass',
	'kontakt',
	'nominera'
]);

const called = (round: string | null) => (round ?? '').toLocaleLowerCase('sv');

/**
 * Answers what the rows come to. A row that is there already, by its class, unit and title, is changed by what the table
 * says of it; others are added, and nothing is taken away: the same table again comes to nothing. An honour keeps its
 * address for ever. Faults: a line that says the same as another, a round that is run here, and one whose name makes no
 * address, that of a page of the award, or that of another round.
 */
export function planImport(
	rows: readonly ImportedRow[],
	awards: readonly ImportedAward[]
): { editions: PlannedEdition[]; faults: ImportFault[] } {
	const faults: ImportFault[] = [];
	const rounds = Map.groupBy(rows, (row) => `${row.award}/${slugOf(row)}`);
	const editions = [...rounds.values()].flatMap((group): PlannedEdition[] => {
		const [first] = group;
		const award = first && awards.find(({ slug }) => slug === first.award);
		if (!first || !award) return [];
		const slug = slugOf(first);
		const known = award.editions.find((each) => each.slug === slug);
		const unnamed = group.filter(({ year }) => year === null);
		const wrong = (row: ImportedRow, why: ImportFault['why'], other?: number) => {
			const value = row.round ?? '';
			faults.push({ line: row.line, column: 'round', why, value, ...(other ? { other } : {}) });
		};
		if (slug === '' || ownPages.has(slug)) {
			for (const row of group) {
				wrong(row, slug === '' ? 'round-without-letters' : 'round-is-a-page');
			}
			return [];
		}
		// "Våren" and "Varen" would be one round, and nobody would have said so.
		const name = known?.archive ? known.archive.round.sv : first.round;
		for (const row of unnamed) {
			if (called(row.round) !== called(name)) {
				wrong(row, 'round-like-another', known?.archive ? undefined : first.line);
			}
		}
		if (known && !known.archive) {
			const { line } = first;
			const value = first.year === null ? (first.round ?? '') : String(first.year);
			faults.push({
				line,
				column: first.year === null ? 'round' : 'year',
				why: 'held-here',
				value
			});
			return [];
		}
		const seen = new Map<string, number>();
		for (const row of group) {
			const other = seen.get(identity(row));
			if (other === undefined) seen.set(identity(row), row.line);
			else faults.push({ line: row.line, column: 'unit', why: 'twice', value: row.unit, other });
		}
		const before = withIds(award.slug, known?.archive ?? emptyEdition(first, slug));
		return [merged(award.slug, before, group, known === undefined)];
	});
	return { editions, faults: faults.sort((a, b) => a.line - b.line) };
}

function emptyEdition({ year, round }: ImportedRow, slug: string): ArchivedEdition {
	const label = year === null ? (round ?? '') : String(year);
	return {
		...{ slug, year, round: { sv: label, en: label }, calendar: { stages: {}, ceremony: null } },
		...{
			entriesReceived: null,
			facts: [],
			panels: [],
			documents: [],
			honours: [],
			participants: []
		}
	};
}

/** What had its address by its place has it as its own, so that what comes between moves nothing. */
function withIds(award: string, edition: ArchivedEdition): ArchivedEdition {
	return {
		...edition,
		honours: edition.honours.map((honour, at) => ({
			...honour,
			id: honour.id ?? stableId('honour', award, edition.slug, at)
		})),
		participants: (edition.participants ?? []).map((each, at) => ({
			...each,
			id: each.id ?? stableId('participant', award, edition.slug, at)
		}))
	};
}

function merged(
	award: string,
	before: ArchivedEdition,
	group: readonly ImportedRow[],
	isNew: boolean
): PlannedEdition {
	const honours = [...before.honours];
	const participants = [...(before.participants ?? [])];
	const rows = group.map((row) => {
		const at = (all: readonly ArchivedParticipant[]) =>
			all.findIndex((each) => identity(each) === identity(row));
		if (row.honour === 'participant') {
			// Whoever is honoured took part: that is said already.
			if (at(honours) >= 0) return { line: row.line, standing: 'same' as const, row };
			const said = participantOf(row, idOf(award, before.slug, 'participant', row));
			return { line: row.line, standing: put(participants, row, said), row };
		}
		const took = at(participants);
		if (took >= 0) participants.splice(took, 1);
		const said = honourOf(row, row.honour, idOf(award, before.slug, 'honour', row));
		return { line: row.line, standing: put(honours, row, said), row };
	});
	const changed = rows.some(({ standing }) => standing !== 'same');
	return {
		award,
		edition: { ...before, honours, participants },
		standing: isNew ? 'new' : changed ? 'changed' : 'same',
		rows
	};
}

const idOf = (award: string, slug: string, kind: 'honour' | 'participant', row: ImportedRow) =>
	stableId(kind, award, slug, identity(row));

/** Puts what a row says where it belongs: over the one it is, or last. */
function put<T extends ArchivedParticipant>(all: T[], row: ImportedRow, said: T): Standing {
	const at = all.findIndex((each) => identity(each) === identity(row));
	const known = all[at];
	if (!known) {
		all.push(said);
		return 'new';
	}
	// What the table leaves empty stays as it is known.
	const over = Object.fromEntries(
		Object.entries(said).filter(
			([key, value]) =>
				key !== 'id' &&
				value !== null &&
				value !== '' &&
				!(Array.isArray(value) && value.length === 0)
		)
	);
	const next = { ...known, ...over };
	all[at] = next;
	return sameJson(next, known) ? 'same' : 'changed';
}

const participantOf = (row: ImportedRow, id: string): ArchivedParticipant => ({
	...{ id, class: row.class, unit: row.unit, organisation: row.organisation, title: row.title }
});

function honourOf(row: ImportedRow, honour: ArchivedHonour['honour'], id: string): ArchivedHonour {
	const { class: theClass, unit, organisation, title, citation, citationEn } = row;
	return {
		...{ id, class: theClass, honour, unit, organisation, title, citation, citationEn },
		prizes: prizesOf(row),
		entryDocument: null
	};
}

function prizesOf({ sum, prize }: ImportedRow): ArchivedPrize[] {
	const kronor = (sum ?? 0) / 100;
	const name: LocalText = {
		sv: `${new Intl.NumberFormat('sv').format(kronor).replaceAll('\u00a0', ' ')} kronor`,
		en: `SEK ${new Intl.NumberFormat('en').format(kronor)}`
	};
	return [
		...(sum === null
			? []
			: [{ kind: 'sum' as const, name, amountOre: sum, currency: 'SEK' as const }]),
		...(prize === null
			? []
			: [
					{
						kind: /diplom/iu.test(prize) ? ('diploma' as const) : ('work-of-art' as const),
						name: { sv: prize, en: prize },
						amountOre: null,
						currency: 'SEK' as const
					}
				])
	];
}
