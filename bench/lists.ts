// What the office's lists and files cost with 2,000 entries in one edition, each against bare SQL over the same rows.
import {
	exportEntries,
	submitEntry,
	worklist,
	type ExportFormat,
	type ListFilter
} from '../src/lib/server/application/index.ts';
import { readyEntry } from '../src/lib/server/application/call.fixture.ts';
import { measured, median, type Measured } from './measure.ts';
import type { World } from './world.ts';

const entries = 2000;
let filled = false;

/** Fills the edition, once: one entry is written and submitted, the rest are copies of it; every fourth is a draft. */
async function fill({ applicant, editionId, bare }: World) {
	if (filled) return;
	filled = true;
	const model = await readyEntry(applicant, editionId, 'framsteget', 'Förlagan');
	const submitted = await submitEntry(applicant, { entryId: model });
	if (!submitted.ok) throw new Error(JSON.stringify(submitted.refusal));
	await bare.query(
		`create table public.bench_copy as select n, uuidv7() as id from generate_series(1, ${entries}) n`
	);
	await bare.query(
		`insert into application.entry
			(organiser_id, id, edition_id, number, state, class_key, unit_name, organisation_name, title, eligibility,
			 created_by, contact_id, submitted_at)
		select e.organiser_id, c.id, e.edition_id, case when c.n % 4 > 0 then 1000 + c.n end,
			case when c.n % 4 > 0 then 'submitted' else 'draft' end, e.class_key, 'Enheten ' || c.n,
			'Förvaltning ' || c.n % 40, e.title || ' ' || c.n, e.eligibility, e.created_by, e.contact_id,
			case when c.n % 4 > 0 then e.submitted_at end
		from application.entry e cross join public.bench_copy c
		where e.id = $1`,
		[model]
	);
	await bare.query(
		`insert into application.answer (organiser_id, entry_id, question_key, revision, value, saved_by, saved_at)
		select a.organiser_id, c.id, a.question_key, a.revision, a.value, a.saved_by, a.saved_at
		from application.answer a cross join public.bench_copy c
		where a.entry_id = $1`,
		[model]
	);
	await bare.query(
		`insert into application.submission (organiser_id, entry_id, sequence, shown, submitted_by, submitted_at)
		select s.organiser_id, c.id, s.sequence, s.shown, s.submitted_by, s.submitted_at
		from application.submission s cross join public.bench_copy c
		where s.entry_id = $1 and c.n % 4 > 0`,
		[model]
	);
	await bare.query('analyze');
}

/** A page of the list; the standings are made by the runs that do not count, as by the first who opens it. */
const page =
	(filter: ListFilter) =>
	async (world: World): Promise<Measured> => {
		await fill(world);
		const listed = await median(20, async () => {
			const list = await worklist(world.office, world.editionId, { filter });
			if (!list.ok || list.value.rows.length === 0) throw new Error('an empty list');
		});
		const bare = await median(20, () =>
			world.bare.query('select * from application.entry where edition_id = $1', [world.editionId])
		);
		return measured(listed, 'all 2,000 entries read in bare SQL', bare);
	};

const file =
	(format: ExportFormat, filter: ListFilter, runs: number) =>
	async (world: World): Promise<Measured> => {
		await fill(world);
		const { office: actor, editionId } = world;
		const say = { state: () => '', notice: () => '', missing: () => [] };
		const made = await median(runs, async () => {
			const exported = await exportEntries(actor, { editionId, format, filter, say });
			if (!exported.ok) throw new Error(JSON.stringify(exported.refusal));
			let bytes = 0;
			for await (const part of exported.value.content) bytes += part.length;
			if (bytes === 0) throw new Error('an empty file');
		});
		const { rows } = await world.bare.query<{ id: string }>(
			`select id from application.entry
			where edition_id = $1 and ($2::text is null or unit_name like $2 || '%')`,
			[editionId, filter.q ?? null]
		);
		const ids = rows.map(({ id }) => id);
		const bare = await median(runs, async () => {
			await world.bare.query('select * from application.answer where entry_id = any($1)', [ids]);
			await world.bare.query('select * from application.submission where entry_id = any($1)', [
				ids
			]);
		});
		return measured(made, 'the same entries’ answers and submissions read in bare SQL', bare);
	};

export const listBenches: Record<string, (world: World) => Promise<Measured>> = {
	/** The first page of the work list. */
	worklist: page({}),
	/** A search in it. */
	'worklist-search': page({ q: 'Enheten 17' }),
	/** Only the drafts that lack a notice to the board. */
	'worklist-missing': page({ board: 'missing', state: 'draft' }),
	/** Every entry as a table. */
	csv: file('csv', {}, 3),
	xlsx: file('xlsx', {}, 3),
	/** Some entries with their documents. */
	zip: file('zip', { q: 'Enheten 19' }, 3)
};
