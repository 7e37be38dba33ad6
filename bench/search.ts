// What a visitor waits for who searches among 100,000 pages: the whole of it but the drawing of the page, with facets and
// marks. Against PostgreSQL's own Swedish text search over the same pages and against `ilike`. The pages are made up of the awards' own vocabulary, with compounds of it that nobody has written.
import { readFileSync } from 'node:fs';
import { randomUUIDv7 } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import { systemActor } from '../src/lib/server/platform/actor.ts';
import { inTransaction } from '../src/lib/server/platform/database/index.ts';
import { searchPublished, type SearchFilter } from '../src/lib/server/publication/index.ts';
import type { SearchRow } from '../src/lib/server/publication/published.ts';
import { beginPublishing } from '../src/lib/server/publication/publish/commands.ts';
import { indexedPages, writeSearch } from '../src/lib/server/publication/search/commands.ts';
import { packed } from '../src/lib/server/publication/search/segment.ts';
import type { Row } from './measure.ts';
import type { World } from './world.ts';

const editions = 20;
const inEdition = 500;
/** Each page is there so many times, in other rounds: 100,000 in all. */
const times = 10;
const compounds = 20_000;
const questions = 700;
/** Within which 99 of 100 are to be answered, in milliseconds. */
const goal = 20;

/** The same made-up numbers in every run (mulberry32). */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const random = chance(20_181_126);
const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
/** The first are drawn more often, as words are. */
const zipf = <T>(all: readonly T[]): T => all[Math.floor(all.length ** random()) - 1] as T;

const firsts =
	'avfalls barn brukar bygg demens drift energi familje fastighets fritids förskole grupp hem hyresgäst idrotts integrations jämställdhets klimat kost kultur kvalitets ledar medarbetar miljö mottagnings natt näringslivs omsorgs park personal rehabiliterings service skol språk stadsdels stöd test trafik trygghets ungdoms utbildnings vatten verksamhets vård vuxen äldre överförmyndar'.split(
		' '
	);
const lasts =
	'analys arbete avdelning bank behov bibliotek boende bädd center dialog enhet forum förvaltning grupp hantering insats kaféer kedja kontor lösning metod miljö modell nätverk omsorg plan process program projekt resa råd samverkan skola studie stöd system team torg träff undersökning utveckling verksamhet verkstad vård'.split(
		' '
	);
const places =
	'Bromma Enskede Farsta Hägersten Kista Kungsholmen Liljeholmen Norrmalm Rinkeby Skarpnäck Skärholmen Spånga Södermalm Tensta Vantör Vällingby Älvsjö Årsta Östermalm Björnboda Råcksta Grimsta'.split(
		' '
	);

/** The running words of the seeds' own texts: common ones as common as they are. */
function running(): string[] {
	return ['framsteget', 'kvalitetsutmarkelsen'].flatMap((key) =>
		[...readFileSync(`programmes/${key}/archive.json`, 'utf8').matchAll(/"citation": "([^"]+)"/gu)]
			.flatMap(([, text = '']) => text.split(/[^\p{L}\p{N}-]+/u))
			.filter(Boolean)
	);
}

const made = Array.from({ length: compounds }, () =>
	random() < 0.3
		? oneOf(firsts) + oneOf(firsts) + oneOf(lasts)
		: oneOf(firsts) + oneOf(lasts) + oneOf(['', '', 'en', 'et', 'ar', 'er', 'ens'])
);
const classes = ['forskola', 'skola', 'aldreomsorg', 'socialtjanst', 'andra'];

function page(edition: number, at: number, words: readonly string[]): SearchRow {
	const unit = `${oneOf(places)} ${zipf(made)}`;
	const title = random() < 0.5 ? `${zipf(made)} för ${zipf(words)} ${zipf(made)}` : null;
	const classKey = oneOf(classes);
	const own = Array.from({ length: 60 + Math.floor(random() * 80) }, () =>
		random() < 0.2 ? zipf(made) : oneOf(words)
	).join(' ');
	const heading = title ? `${title}, ${unit}` : unit;
	const both = (text: string) => ({ sv: text, en: text });
	const organisation = `${oneOf(places)} stadsdelsförvaltning`;
	return {
		id: `honour:${randomUUIDv7()}`,
		kind: at % 5 === 0 ? 'honour' : 'participant',
		path: '/matning',
		heading: both(heading),
		names: [title ?? '', unit],
		context: both('Mätning'),
		own,
		around: `${organisation} Kvalitetsutmärkelsen ${2000 + edition} ${classKey}`,
		facets: {
			programme: edition % 2 ? 'framsteget' : 'kvalitetsutmarkelsen',
			year: 2000 + edition,
			classKey,
			className: both(classKey),
			organisation
		},
		position: at
	};
}

type Question = { kind: string; text: string; filter?: SearchFilter };

function ask(words: readonly string[]): Question {
	const long = () => {
		for (;;) {
			const word = oneOf(made);
			if (word.length > 9) return word;
		}
	};
	const typo = (word: string) => {
		const at = 2 + Math.floor(random() * (word.length - 4));
		return word.slice(0, at) + word.slice(at + 1);
	};
	const filter: SearchFilter = { programme: 'framsteget', classKey: oneOf(classes) };
	return oneOf<() => Question>([
		() => ({ kind: 'rare', text: oneOf(made) }),
		() => ({ kind: 'common', text: oneOf(words) }),
		() => ({ kind: 'part', text: oneOf(lasts) }),
		() => ({ kind: 'two', text: `${oneOf(places)} ${zipf(made)}` }),
		() => ({ kind: 'two', text: `${oneOf(words)} ${oneOf(lasts)}` }),
		() => ({ kind: 'typo', text: typo(long()) }),
		() => ({ kind: 'prefix', text: long().slice(0, 4 + Math.floor(random() * 3)) }),
		() => ({ kind: 'facet', text: oneOf(lasts), filter }),
		() => ({ kind: 'accents', text: oneOf(places).normalize('NFD').replace(/\p{M}/gu, '') })
	])();
}

const percentile = (times: readonly number[], part: number) =>
	[...times].sort((one, other) => one - other)[Math.floor(times.length * part)] ?? Number.NaN;

export async function searchBench({ bare }: World): Promise<Row[]> {
	const words = running();
	const { rows } = await bare.query<{ id: string }>(
		`insert into platform.organiser (slug, name) values ('sokning', 'Sökning') returning id`
	);
	const organiserId = rows[0]?.id ?? '';
	const actor = systemActor(organiserId, Temporal.Now.instant());
	// As a restored copy of a database is filled: first the rows, then their indexes.
	const { rows: indexes } = await bare.query<{ name: string; made: string }>(
		`select indexname as name, indexdef as made from pg_indexes
		where indexname in ('search_word_near', 'search_word_alike')`
	);
	for (const { name } of indexes) await bare.query(`drop index published.${name}`);
	const publish = async (editionId: string, pages: readonly SearchRow[]) =>
		inTransaction(actor, async (tx) => {
			await beginPublishing(tx, actor);
			await writeSearch(tx, actor, editionId, pages, false);
		});
	for (let edition = 0; edition < editions; edition++) {
		const pages = Array.from({ length: inEdition }, (_, at) => page(edition, at, words));
		const editionId = randomUUIDv7();
		await publish(editionId, pages);
		const indexed = indexedPages(pages, false);
		for (let copy = 1; copy < times; copy++) {
			const copies = indexed.map((each) => ({ ...each, id: `${each.id}-${copy}` }));
			await bare.query(
				`insert into published.search_segment (organiser_id, edition_id, packed) values ($1, md5($2)::uuid, $3)`,
				[organiserId, `${editionId}${copy}`, zstdCompressSync(packed(copies))]
			);
		}
	}
	for (const [table, columns] of [
		['search', 'kind, path, heading, context, body, position, demo'],
		['search_key', 'words']
	] as const) {
		await bare.query(
			`insert into published.${table} (organiser_id, edition_id, id, ${columns})
			select organiser_id, md5(edition_id::text || n)::uuid, id || '-' || n, ${columns}
			from published.${table}, generate_series(1, $2 - 1) as n
			where organiser_id = $1`,
			[organiserId, times]
		);
	}
	await bare.query(`set maintenance_work_mem = '512MB'`);
	for (const index of indexes) await bare.query(index.made);
	await bare.query(
		`create table public.bench_search as
		select id, heading ->> 'sv' || ' ' || body as body,
			to_tsvector('swedish', heading ->> 'sv' || ' ' || body) as words
		from published.search where organiser_id = $1`,
		[organiserId]
	);
	await bare.query('create index on public.bench_search using gin (words)');
	await bare.query('vacuum analyze published.search_key');
	await bare.query('vacuum analyze published.search_word');
	await bare.query('vacuum analyze public.bench_search');

	const asked = Array.from({ length: questions }, () => ask(words));
	const before = await resident();
	const first = await timed([{ kind: 'first', text: 'verksamhet' }], async (text) =>
		searchPublished(organiserId, text)
	);
	const memory = (await resident()) - before;
	const ours: { kind: string; time: number; work: number }[] = [];
	for (const [at, { kind, text, filter }] of [...asked.slice(0, 60), ...asked].entries()) {
		const begun = performance.now();
		const busy = process.threadCpuUsage();
		await searchPublished(organiserId, text, { filter: filter ?? {} });
		const { user, system } = process.threadCpuUsage(busy);
		if (at >= 60)
			ours.push({ kind, time: performance.now() - begun, work: (user + system) / 1000 });
	}
	if (process.env['BENCH_KINDS']) {
		for (const kind of new Set(ours.map((each) => each.kind))) {
			const of = ours.filter((each) => each.kind === kind).map(({ time }) => time);
			console.error(kind, percentile(of, 0.5).toFixed(1), percentile(of, 0.99).toFixed(1));
		}
	}
	const taken = ours.map(({ time }) => time);
	const work = ours.map((each) => each.work);
	const swedish = await timed(asked.slice(0, 200), (text) =>
		bare.query(
			`with hit as (
				select id, ts_rank(words, question) as rank
				from public.bench_search, plainto_tsquery('swedish', $1) as question
				where words @@ question
			)
			select id, (select count(*) from hit) from hit order by rank desc limit 20`,
			[text]
		)
	);
	const naive = await timed(asked.slice(0, 60), (text) =>
		bare.query('select id from public.bench_search where body ilike all ($1)', [
			text.split(' ').map((word) => `%${word}%`)
		])
	);
	const fresh = Array.from({ length: inEdition }, (_, at) => page(0, at, words));
	const begun = performance.now();
	await publish(randomUUIDv7(), fresh);
	const written = performance.now() - begun;
	const after = await timed([{ kind: 'after', text: 'verksamhet' }], async (text) =>
		searchPublished(organiserId, text)
	);
	const sizes = await bare.query<{ ours: string; reference: string }>(
		`select pg_total_relation_size('published.search_key') + pg_total_relation_size('published.search_word')
				+ pg_total_relation_size('published.search_segment') as ours,
			pg_total_relation_size('public.bench_search') as reference`
	);
	const { ours: size = '0', reference = '0' } = sizes.rows[0] ?? {};
	const text = 'plain Swedish text search with ts_rank over the same pages';
	const row = (name: string, value: number, what: string, other: number): Row => ({
		name,
		value,
		unit: 'ms',
		reference: what,
		ratio: value / other
	});
	return [
		row('search-p50', percentile(taken, 0.5), text, percentile(swedish, 0.5)),
		row('search-p99', percentile(taken, 0.99), text, percentile(swedish, 0.99)),
		row('search-goal', percentile(taken, 0.99), 'the goal for 99 of 100', goal),
		row('search-like', percentile(taken, 0.5), 'ilike over the same pages', percentile(naive, 0.5)),
		// What this process itself has to do for it, whatever else the machine is busy with.
		row('search-work-p50', percentile(work, 0.5), text, percentile(swedish, 0.5)),
		row('search-work-p99', percentile(work, 0.99), 'the goal for 99 of 100', goal),
		row('search-first', first[0] ?? Number.NaN, text, percentile(swedish, 0.5)),
		row('search-after', after[0] ?? Number.NaN, text, percentile(swedish, 0.5)),
		{
			name: 'search-memory',
			value: memory / 1_048_576,
			unit: 'MB',
			reference: 'the pages with plain Swedish text search',
			ratio: memory / Number(reference)
		},
		row('search-write', written, 'as many empty questions as pages', await empty(bare)),
		{
			name: 'search-size',
			value: Number(size) / 1_048_576,
			unit: 'MB',
			reference: 'the pages with plain Swedish text search',
			ratio: Number(size) / Number(reference)
		}
	];
}

/** What this process holds of the memory, in bytes, when it has put away what it no longer needs. */
async function resident(): Promise<number> {
	for (let times = 0; times < 3; times++) {
		globalThis.gc?.();
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

async function timed(asked: readonly Question[], work: (text: string) => Promise<unknown>) {
	const times: number[] = [];
	for (const { text } of asked) {
		const begun = performance.now();
		await work(text);
		times.push(performance.now() - begun);
	}
	return times;
}

async function empty(bare: World['bare']): Promise<number> {
	const begun = performance.now();
	for (let at = 0; at < inEdition; at++) await bare.query('select 1');
	return performance.now() - begun;
}
