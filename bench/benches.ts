// The benches. Each answers the median of many runs, and the ratio to its reference; less is better.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { saveAnswer } from '../src/lib/server/application/index.ts';
import { audit } from '../src/lib/server/platform/audit/index.ts';
import { inTransaction } from '../src/lib/server/platform/database/index.ts';
import { makePdf } from '../src/lib/server/platform/documents/index.ts';
import { editionPage } from '../src/lib/server/publication/index.ts';
import { assignBench } from './assign.ts';
import { listBenches } from './lists.ts';
import { rankingBench } from './ranking.ts';
import { searchBench } from './search.ts';
import { measured, median, type Measured, type Row } from './measure.ts';
import type { World } from './world.ts';

/** Benches that need no database, and answer several rows each. */
export const benchesAlone: Record<string, () => Promise<Row[]>> = {
	assign: assignBench,
	ranking: rankingBench
};

/** Those that need a database, and answer several rows each. */
export const benchesOfSeveral: Record<string, (world: World) => Promise<Row[]>> = {
	/** A search in all that is published. */
	search: searchBench
};

export const benches: Record<string, (world: World) => Promise<Measured>> = {
	/** One answer saved: permission, deadline, revision, history. */
	save: async ({ applicant, entryId, bare }) => {
		let revision = 0;
		const saved = await median(200, async (run) => {
			const answer = await saveAnswer(applicant, {
				entryId,
				questionKey: 'background',
				revision,
				value: `Så här började det, gång ${run}.`
			});
			if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
			revision = answer.value.revision;
		});
		return measured(saved, 'one row inserted and committed in bare SQL', await bareInsert(bare));
	},

	/** One line in the hash chain. */
	audit: async ({ system, bare }) => {
		const written = await median(200, () =>
			inTransaction(system, (tx) =>
				audit(tx, system, { action: 'bench.write', subject: ['bench', 'x'], detail: { a: 1 } })
			)
		);
		return measured(written, 'one row inserted and committed in bare SQL', await bareInsert(bare));
	},

	/** The data of an edition's public page. */
	page: async ({ organiserId, bare }) => {
		const read = await median(200, () => editionPage(organiserId, 'kvalitetsutmarkelsen', '2018'));
		const once = await median(200, () => bare.query('select 1'));
		return measured(read, 'one empty question to the database', once);
	},

	/** A document of four pages. */
	pdf: async () => {
		const at = Temporal.Now.instant();
		const make = (template: string) => async (run: number) =>
			makePdf({ template, data: { run }, title: `Mätning ${run}`, locale: 'sv', at });
		const paragraph = 'Enheten arbetar strukturerat med uppföljning. '.repeat(12);
		const long = await median(
			20,
			make(`= Mätning\n${`#str(data.run)\n\n${paragraph}\n\n`.repeat(24)}`)
		);
		const short = await median(20, make('= Mätning\n#str(data.run)'));
		return measured(long, 'a document with one line', short);
	},

	...listBenches,

	/** Memory of this process, with both awards loaded. */
	memory: async () => {
		const empty = await emptyProcess();
		const { rss } = process.memoryUsage();
		return {
			value: rss / 1_048_576,
			unit: 'MB',
			reference: 'an empty Node process',
			ratio: rss / empty
		};
	}
};

/** Answers the resident memory of a Node process that does nothing, in bytes. */
async function emptyProcess(): Promise<number> {
	const { stdout } = await promisify(execFile)(process.execPath, [
		'-p',
		'process.memoryUsage.rss()'
	]);
	return Number(stdout);
}

async function bareInsert(bare: World['bare']): Promise<number> {
	await bare.query(
		'create table if not exists public.bench_row (id bigserial primary key, t text)'
	);
	return median(200, (run) =>
		bare.query('insert into public.bench_row (t) values ($1)', [`rad ${run}`])
	);
}
