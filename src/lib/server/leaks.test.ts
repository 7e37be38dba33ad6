// Who may read and write each table of the later rooms, asked of the database itself with plain SQL: no command, no permission
// table and no trigger stands between, so that what stops anybody here is row-level security and what the role is granted.
import { randomUUIDv7 } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../tools/test-world.ts';
import { decisionTime, enter, judgedEdition } from './judging/judged-edition.fixture.ts';
import { appoint, declareConflict } from './people/index.ts';
import type { Actor, Person } from './platform/actor.ts';
import { inTransaction } from './platform/database/index.ts';
import { roleUrl } from './platform/database/roles.ts';

const world = useWorld();

type Name =
	| 'office'
	/** Of the office, and stands back from the entry. */
	| 'silent'
	| 'chair'
	| 'member'
	/** On the panel, and stands back from the entry. */
	| 'recused'
	/** Chairs the panel of another edition. */
	| 'neighbour'
	/** Was asked to present the ceremony. */
	| 'presenter'
	| 'unit'
	| 'examiner'
	| 'visitor'
	/** The office of another organiser. */
	| 'foreign';

type Row = Record<string, string | number | boolean | null>;
/** One row of a table, and who gets through to it. What is not given of the row is made up. */
type Line = {
	row?: Row;
	reads?: Name[];
	/** What of a row is read; all of it where nothing is said. */
	columns?: string;
	adds?: Name[];
	changes?: Name[];
	removes?: Name[];
	/** What is changed where the organiser's id, to what it is, is not theirs to write. */
	change?: string;
};

const offices: Name[] = ['office', 'silent'];
const panel: Name[] = ['chair', 'member', 'recused'];
const seeing: Name[] = ['chair', 'member'];
const arranging: Name[] = [...offices, 'chair'];
const all: Name[] = [
	...offices,
	...panel,
	'neighbour',
	'presenter',
	'unit',
	'examiner',
	'visitor',
	'foreign'
];
const here = all.filter((name) => name !== 'foreign');

const of = {
	edition: '',
	past: '',
	entry: '',
	decision: randomUUIDv7(),
	meeting: randomUUIDv7(),
	item: randomUUIDv7(),
	motion: randomUUIDv7(),
	ballot: randomUUIDv7(),
	own: randomUUIDv7(),
	ceremony: randomUUIDv7(),
	table: randomUUIDv7()
};
let people: Record<Name, Actor>;
const idOf = (name: Name) => (people[name] as Person).personId;
const classKey = 'preschool';

/** What the office arranges, and nobody else gets to see. */
const ofTheOffice = (row: Row = {}): Line => ({
	row,
	reads: offices,
	adds: offices,
	changes: offices,
	removes: offices
});
/** What the publishing writes for the public: the app puts it there and takes it away, unread. */
const published = (line: Line = {}): Line => ({ adds: offices, removes: offices, ...line });

/** A line for every table, in the order in which rows can be added. */
function lines(): Record<string, Line> {
	const [member, chair] = [idOf('member'), idOf('chair')];
	const decision = { decision_id: of.decision };
	const ceremony = { ceremony_id: of.ceremony };
	const meeting = { meeting_id: of.meeting };
	return {
		'judging.panel': {
			row: { edition_id: of.edition },
			reads: [...offices, ...panel],
			adds: offices,
			changes: offices
		},
		'judging.seat': {
			row: { edition_id: of.edition, person_id: member, part: 'member' },
			reads: [...offices, ...panel],
			adds: offices,
			changes: [...offices, 'member']
		},
		'judging.condition_check': {
			row: { entry_id: of.entry, condition_key: 'leak' },
			reads: [...offices, ...seeing],
			adds: offices,
			changes: offices
		},
		'judging.decision': {
			row: {
				id: of.decision,
				edition_id: of.edition,
				class_key: classKey,
				entry_id: of.entry,
				honour: 'award',
				citation: 'För barnens skull.'
			},
			reads: ['office', ...seeing],
			columns: 'honour, citation, prizes, revision',
			adds: seeing,
			changes: seeing,
			removes: seeing
		},
		'judging.citation': {
			row: { entry_id: of.entry, edition_id: of.edition, written_by: member },
			reads: ['office', ...seeing],
			adds: ['member'],
			changes: seeing
		},
		'judging.citation_revision': {
			row: { entry_id: of.entry, written_by: member },
			reads: ['office', ...seeing]
		},
		'judging.citation_claim': {
			row: { entry_id: of.entry, question_key: 'participation', tied_by: member },
			reads: ['office', ...seeing],
			adds: ['member'],
			removes: seeing
		},
		'judging.citation_comment': {
			row: { entry_id: of.entry, said_by: member },
			reads: ['office', ...seeing],
			adds: ['member'],
			changes: seeing,
			change: 'settled_by = platform.current_person()'
		},
		'judging.reason': {
			row: { entry_id: of.entry, edition_id: of.edition },
			reads: ['office', ...seeing],
			adds: seeing,
			changes: seeing,
			removes: seeing
		},
		'judging.amendment': {
			row: {
				edition_id: of.edition,
				class_key: classKey,
				entry_id: of.entry,
				decided_by: chair
			},
			reads: ['office', ...seeing],
			adds: ['chair']
		},
		'judging.meeting': {
			row: { id: of.meeting, edition_id: of.edition },
			reads: [...offices, ...panel],
			adds: arranging,
			changes: arranging
		},
		'judging.agenda_item': {
			row: { id: of.item, ...meeting, kind: 'class', class_key: classKey },
			reads: [...offices, ...panel],
			adds: arranging,
			changes: arranging,
			removes: arranging
		},
		'judging.item_note': {
			row: { item_id: of.item, ...meeting, class_key: classKey },
			reads: ['office', ...seeing],
			adds: ['office', 'chair'],
			changes: ['office', 'chair'],
			removes: ['office', 'chair'],
			change: `note = 'x'`
		},
		'judging.attendance': {
			row: { ...meeting, person_id: member },
			reads: [...offices, ...panel],
			adds: [...arranging, 'member'],
			changes: [...arranging, 'member'],
			change: 'left_at = null'
		},
		'judging.motion': {
			row: { id: of.motion, ...meeting, item_id: of.item, entry_id: of.entry, secret: false },
			reads: ['office', ...seeing],
			adds: ['chair']
		},
		'judging.motion_vote': {
			row: { motion_id: of.motion, person_id: member, choice: 'yes' },
			reads: ['member'],
			adds: ['member']
		},
		'judging.motion_tally': { row: { motion_id: of.motion, choice: 'yes' } },
		'judging.minutes': {
			row: { ...meeting, approved_by: member },
			reads: [...offices, ...panel],
			adds: ['member']
		},
		'judging.ballot': {
			row: {
				id: of.ballot,
				edition_id: of.edition,
				class_key: classKey,
				secret: false,
				state: 'closed',
				opened_by: chair,
				closed_by: chair,
				closed_at: decisionTime,
				counted: true
			},
			reads: [...offices, ...panel]
		},
		'judging.ballot_entry': {
			row: { ballot_id: of.ballot, entry_id: of.entry },
			reads: ['office', ...seeing]
		},
		'judging.ballot_voter': {
			row: { ballot_id: of.ballot, person_id: member },
			reads: [...offices, ...panel],
			columns: 'person_id, voted'
		},
		'judging.ballot_tally': {
			row: { ballot_id: of.ballot, entry_id: of.entry, other_id: of.entry },
			reads: ['office', ...seeing]
		},
		'judging.ballot_vote': {
			row: { ballot_id: of.ballot, person_id: member, entry_id: of.entry }
		},
		'judging.own_assessment': {
			row: { id: of.own, edition_id: of.edition, person_id: member },
			reads: ['member'],
			adds: ['member'],
			changes: ['member']
		},
		'judging.own_entry': {
			// Nobody reads a place, so nobody the whole row.
			row: { assessment_id: of.own, entry_id: of.entry },
			adds: ['member'],
			changes: ['member']
		},
		'judging.sealing': {
			row: { edition_id: of.edition, class_key: classKey, sealed_by: chair },
			reads: [...offices, ...panel],
			adds: ['chair']
		},
		// That something is released is no secret once it is.
		'ceremony.release': { row: { edition_id: of.past }, reads: here, adds: offices },
		'ceremony.class_release': {
			row: { edition_id: of.past, class_key: classKey },
			reads: here,
			adds: offices
		},
		'ceremony.release_plan': { ...ofTheOffice({ edition_id: of.edition }), removes: [] },
		'ceremony.letter': ofTheOffice({ edition_id: of.edition, kind: 'winner', locale: 'sv' }),
		'ceremony.press_contact': { ...ofTheOffice(), changes: [] },
		'ceremony.press_text': {
			row: decision,
			reads: ['office'],
			adds: ['office'],
			changes: ['office']
		},
		'ceremony.embargo_notice': {
			row: { ...decision, locale: 'sv' },
			reads: ['office'],
			adds: ['office'],
			changes: ['office']
		},
		'ceremony.diploma': {
			row: { ...decision, kind: 'diploma', locale: 'sv' },
			reads: ['office'],
			adds: ['office']
		},
		'ceremony.proof': {
			row: { ...decision, code: '0123456789AB' },
			reads: ['office'],
			adds: ['office']
		},
		'ceremony.reading': {
			row: decision,
			reads: ['office'],
			adds: ['office'],
			changes: ['office']
		},
		// Nobody's to read: a place that is missing would tell of an honour.
		'ceremony.running_place': { row: decision },
		'ceremony.paper_words': { row: { ...decision, unit: 'Enheten' } },
		'ceremony.ceremony': {
			...ofTheOffice({ id: of.ceremony }),
			reads: [...offices, 'presenter'],
			removes: []
		},
		'ceremony.ceremony_edition': {
			...ofTheOffice({ ...ceremony, edition_id: of.edition }),
			reads: [...offices, 'presenter'],
			change: 'place = 0'
		},
		'ceremony.seating_table': ofTheOffice({ id: of.table, ...ceremony }),
		'ceremony.guest': ofTheOffice({ ...ceremony, table_id: of.table }),
		'ceremony.presenter': {
			...ofTheOffice({ ...ceremony, person_id: idOf('presenter') }),
			reads: [...offices, 'presenter'],
			changes: []
		},
		'ceremony.showing': {
			row: ceremony,
			reads: [...offices, 'presenter'],
			adds: [...offices, 'presenter'],
			changes: [...offices, 'presenter']
		},
		'publication.amendment': {
			...ofTheOffice({
				edition_id: of.edition,
				kind: 'withdraw',
				target: 'honour',
				target_id: of.decision
			}),
			change: 'revoked_at = null',
			removes: []
		},
		'publication.picture': ofTheOffice({ edition_id: of.edition }),
		'publication.consent': ofTheOffice({
			edition_id: of.edition,
			purpose: 'named',
			state: 'asked',
			locale: 'sv'
		}),
		'publication.removed_name': { reads: offices, adds: offices },
		'published.organiser': published({ row: { id: world.organiserId } }),
		'published.version': { reads: offices, adds: offices, changes: offices },
		'published.programme': published(),
		'published.edition': published(),
		'published.participant': published(),
		'published.honour': published(),
		'published.proof': published(),
		'published.address': published({ changes: offices, change: 'why = null' }),
		'published.search': published(),
		'published.search_key': published(),
		'published.search_segment': published(),
		'published.search_word': {}
	};
}

/** What the public reads with its own role; the index of the search answers it by functions only. */
const forEverybody = [
	'address',
	'edition',
	'honour',
	'organiser',
	'participant',
	'programme',
	'proof',
	'search',
	'search_segment',
	'version'
].map((name) => `published.${name}`);

type Column = { table: string; name: string; type: string; needed: boolean };
const madeUp: Record<string, string> = {
	timestamptz: decisionTime,
	timestamp: '2026-10-15T10:00',
	jsonb: '{}',
	bool: 'false',
	bytea: '\\x00',
	tsvector: '',
	_text: '{}'
};
const valueFor = (type: string) => madeUp[type] ?? (type === 'uuid' ? randomUUIDv7() : '1');

/** How a table's row is added. */
const inserts: Record<string, { text: string; values: unknown[] }> = {};
let table: Record<string, Line>;

async function fill() {
	const { rows } = await world.owner(
		`select table_schema || '.' || table_name as "table", column_name as name, udt_name as type,
			is_nullable = 'NO' and column_default is null and is_generated = 'NEVER' as needed
		 from information_schema.columns
		 where table_schema in ('judging', 'ceremony', 'publication', 'published')
		 order by ordinal_position`
	);
	for (const [name, { row = {} }] of Object.entries(table)) {
		const columns = (rows as Column[]).filter((column) => column.table === name);
		const given: Row = { organiser_id: world.organiserId, ...row };
		const used = columns
			.filter((column) => column.needed || column.name in given || column.name === 'id')
			.filter(({ name: column }) => columns.some((each) => each.name === column));
		const values = used.map((column) => given[column.name] ?? valueFor(column.type));
		inserts[name] = {
			text: `insert into ${name} (${used.map((column) => column.name).join(', ')})
				values (${used.map((column, at) => `$${at + 1}::${column.type}`).join(', ')})`,
			values
		};
		await world.owner(`alter table ${name} disable trigger user`);
		await world.owner(inserts[name].text, values);
	}
}

beforeAll(async () => {
	of.edition = await judgedEdition(world, 'kvalitetsutmarkelsen');
	of.past = await judgedEdition(world, 'framsteget');
	of.entry = (await enter(world, of.edition, 'Lärkans förskola', classKey)).id;
	const system = world.system();
	const foreigners = randomUUIDv7();
	await world.owner(
		`insert into platform.organiser (id, slug, name) values ($1, 'annan', 'En annan stad')`,
		[foreigners]
	);
	const away = { ...system, organiserId: foreigners };
	const personId = await inTransaction(away, async (tx) => {
		const { id } = await tx
			.insertInto('people.person')
			.values({ organiser_id: foreigners, email: 'x@example.se', name: 'Främling' })
			.returning('id')
			.executeTakeFirstOrThrow();
		await appoint(tx, away, { personId: id, role: 'office' });
		return id;
	});
	const editionId = of.edition;
	const entryId = of.entry;
	const office = await world.person('Olle Kansli', [{ role: 'office' }]);
	people = {
		office,
		silent: await world.person('Otto Jävig', [{ role: 'office' }]),
		chair: await world.person('Clara Ordförande', [{ role: 'panel_chair', editionId }]),
		member: await world.person('Maja Ledamot', [{ role: 'panel_member', editionId }]),
		recused: await world.person('Jon Jävig', [{ role: 'panel_member', editionId }]),
		neighbour: await world.person('Nils Granne', [{ role: 'panel_chair', editionId: of.past }]),
		presenter: await world.person('Petra Värd'),
		unit: await world.person('Ulla Enhet', [{ role: 'applicant', editionId, entryId }]),
		examiner: await world.person('Elin Examinator', [
			{ role: 'lead_examiner', editionId, entryId }
		]),
		visitor: world.visitor(),
		foreign: { ...office, organiserId: foreigners, personId }
	};
	await inTransaction(system, async (tx) => {
		for (const name of ['silent', 'recused'] as const) {
			await declareConflict(tx, system, { personId: idOf(name), entryId, reason: 'Släkt.' });
		}
	});
	table = lines();
	await fill();
}, 60_000);

/** Whether a statement gets through to at least one row: that a key is taken or a row is needed elsewhere stops it later. */
async function reaches(actor: Actor, text: string, values: unknown[] = []): Promise<boolean> {
	let reached = false;
	const undone = new Error('undone');
	try {
		await inTransaction(actor, async (tx) => {
			const found = await tx.executeQuery(CompiledQuery.raw(text, values));
			reached = found.rows.length > 0 || Number(found.numAffectedRows ?? 0) > 0;
			throw undone;
		});
	} catch (error) {
		if (error === undone) return reached;
		const { code } = error as { code?: string };
		if (code === '42501') return false;
		// Taken, needed, or not as a row of the table has to be: asked after the policies.
		if (code?.startsWith('23')) return true;
		throw error;
	}
	return reached;
}

const whoReaches = async (text: string, values: unknown[] = []) => {
	const through: Name[] = [];
	for (const name of all) if (await reaches(people[name], text, values)) through.push(name);
	return through;
};
const inOrder = (names: Name[] = []) => all.filter((name) => names.includes(name));

describe('every table of judging, ceremony and publication', () => {
	it('has its line here', async () => {
		const { rows } = await world.owner(
			`select n.nspname || '.' || c.relname as name
			 from pg_class c join pg_namespace n on n.oid = c.relnamespace
			 where c.relkind in ('r', 'p') and n.nspname in ('judging', 'ceremony', 'publication', 'published')`
		);
		const names = (rows as { name: string }[]).map(({ name }) => name);
		expect(Object.keys(table).toSorted()).toEqual(names.toSorted());
	});

	it('is read by those who may, and by nobody else', async () => {
		const said: Record<string, Name[]> = {};
		for (const [name, { columns = '*' }] of Object.entries(table)) {
			said[name] = await whoReaches(`select ${columns} from ${name}`);
		}
		expect(said).toEqual(
			Object.fromEntries(Object.entries(table).map(([name, { reads }]) => [name, inOrder(reads)]))
		);
	}, 60_000);

	it('is added to, changed and emptied by those who may, and by nobody else', async () => {
		const said: Record<string, object> = {};
		const wanted: Record<string, object> = {};
		for (const [name, line] of Object.entries(table)) {
			const key = name === 'published.organiser' ? 'id' : 'organiser_id';
			const change = line.change ?? `${key} = '${world.organiserId}'`;
			const { text, values } = inserts[name] ?? { text: '', values: [] };
			said[name] = {
				adds: await whoReaches(text, values),
				changes: await whoReaches(`update ${name} set ${change}`),
				removes: await whoReaches(`delete from ${name}`)
			};
			wanted[name] = {
				adds: inOrder(line.adds),
				changes: inOrder(line.changes),
				removes: inOrder(line.removes)
			};
		}
		expect(said).toEqual(wanted);
	}, 60_000);
});

describe('the public’s own role', () => {
	it('reads what is published of its organiser, and writes nothing anywhere', async () => {
		const client = new pg.Client({ connectionString: roleUrl('utmarkt_public') });
		await client.connect();
		const asks = (text: string, values: unknown[] = []) =>
			client.query(text, values).then(
				({ rowCount }) => (rowCount ?? 0) > 0,
				(error: unknown) => {
					expect((error as { code?: string }).code, text).toBe('42501');
					return false;
				}
			);
		try {
			await client.query(`select set_config('utmarkt.organiser_id', $1, false)`, [
				world.organiserId
			]);
			const read: string[] = [];
			for (const name of Object.keys(table)) {
				if (await asks(`select * from ${name}`)) read.push(name);
				const { text, values } = inserts[name] ?? { text: '', values: [] };
				expect(await asks(text, values), name).toBe(false);
				expect(await asks(`delete from ${name}`), name).toBe(false);
			}
			expect(read.toSorted()).toEqual(forEverybody);
			await client.query(`select set_config('utmarkt.organiser_id', $1, false)`, [randomUUIDv7()]);
			expect(await asks('select * from published.honour')).toBe(false);
		} finally {
			await client.end();
		}
	});
});

describe('beyond whose row it is', () => {
	it('a place in the order of reading out is read as it was given by nobody but the system', async () => {
		expect(await whoReaches('select position from judging.decision')).toEqual([]);
		const { edition } = of;
		expect(await whoReaches('select from judging.places($1)', [edition])).toEqual(
			inOrder(['office', ...seeing])
		);
		expect(await reaches(world.system(), 'select from judging.places($1)', [edition])).toBe(true);
	});

	const update = (name: Name, text: string, values: unknown[] = []) =>
		reaches(people[name], text, values);

	it('one’s own assessment does not go over to an edition on whose panel one does not sit', async () => {
		expect(
			await update('member', 'update judging.own_assessment set edition_id = $1', [of.past])
		).toBe(false);
	});

	it('others’ own assessments are read when one’s own is handed in, by the panel of the edition and the office', async () => {
		await world.owner(
			`update judging.own_assessment set state = 'handed_in', handed_in_at = now() where id = $1`,
			[of.own]
		);
		const text = 'select from judging.own_assessment';
		// None of the others on the panel has their own in.
		expect(await whoReaches(text)).toEqual(inOrder([...offices, 'member']));
		for (const name of ['chair', 'recused'] as const) {
			await world.owner(
				`insert into judging.own_assessment (organiser_id, edition_id, person_id, state, handed_in_at)
				 values ($1, $2, $3, 'handed_in', now())`,
				[world.organiserId, of.edition, idOf(name)]
			);
		}
		expect(await whoReaches(text)).toEqual(inOrder([...offices, ...panel]));
		expect(await whoReaches('select from judging.own_entry')).toEqual(
			inOrder(['office', ...seeing])
		);
	});

	it('nobody notes oneself at another meeting, or in another’s place, by what was noted once', async () => {
		for (const change of [`meeting_id = '${of.item}'`, `instead_of = '${idOf('chair')}'`]) {
			expect(await update('member', `update judging.attendance set ${change}`), change).toBe(false);
		}
	});

	it('who has left the panel changes nothing of having been there', async () => {
		await world.owner(
			`update people.appointment set until = now() where person_id = $1 and role = 'panel_member'`,
			[idOf('member')]
		);
		expect(await update('member', 'update judging.attendance set left_at = now()')).toBe(false);
		await world.owner(`update people.appointment set until = null where person_id = $1`, [
			idOf('member')
		]);
		expect(await update('member', 'update judging.attendance set left_at = now()')).toBe(true);
	});

	it('a decision is made anew as what it is: not by another panel, and not under another class', async () => {
		const add = `insert into judging.amendment
			(organiser_id, edition_id, class_key, entry_id, reason, before, after, revision, decided_by, decided_at)
			values ($1, $2, $3, $4, 'x', '{}', '{}', 9, $5, now())`;
		const by = (name: Name, edition: string, key: string) =>
			reaches(people[name], add, [world.organiserId, edition, key, of.entry, idOf(name)]);
		expect(await by('neighbour', of.past, classKey)).toBe(false);
		expect(await by('neighbour', of.past, '')).toBe(false);
		expect(await by('chair', of.edition, 'school')).toBe(false);
		expect(await by('chair', of.edition, classKey)).toBe(true);
	});

	it('a note of the agenda does not leave its class, so that whoever stands back from it never reads it', async () => {
		const add = `insert into judging.item_note (organiser_id, item_id, meeting_id, class_key, note)
			values ($1, $2, $3, $4, 'x')`;
		const { organiserId } = world;
		expect(await reaches(people.chair, add, [organiserId, of.item, of.meeting, null])).toBe(false);
		expect(await update('chair', 'update judging.item_note set class_key = null')).toBe(false);
	});
});
