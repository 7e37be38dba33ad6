// Reads what is exported, some entries at a time, so that however many there are only some are held.
import type { Actor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { readKeptFile } from '../../platform/files/index.ts';
import type { Edition } from '../../programme/index.ts';
import { answersOf } from '../answers/queries.ts';
import { boardNotices } from '../board-notice/queries.ts';
import { entryRows, shaped } from '../entry/rows.ts';
import { submissionPdf } from '../submission/document.ts';
import { latestSubmissions } from '../submission/rows.ts';
import { shownEntry } from '../submission/rules.ts';
import { listedIn } from '../worklist/queries.ts';
import { refreshStandings } from '../worklist/standings.ts';
import type { ExportRow } from './rules.ts';

const atOnce = 100;

/** Answers the entries in the order of the ids, each as it was submitted, or as it stands where it was not. */
export async function* exportRows(
	actor: Actor,
	edition: Edition,
	ids: readonly string[]
): AsyncGenerator<ExportRow> {
	for (let from = 0; from < ids.length; from += atOnce) {
		yield* await readRows(actor, edition, ids.slice(from, from + atOnce));
	}
}

async function readRows(actor: Actor, edition: Edition, ids: readonly string[]) {
	return inTransaction(actor, async (tx): Promise<ExportRow[]> => {
		await refreshStandings(tx, actor, edition);
		const listed = await listedIn(tx, actor, edition, ids);
		const submissions = await latestSubmissions(tx, actor, ids);
		const written = listed
			.filter(({ id, state }) => state !== 'submitted' || !submissions.has(id))
			.map(({ id }) => id);
		const answers = await answersOf(tx, actor, written);
		const notices = await boardNotices(tx, actor, written);
		const rows = written.length
			? await entryRows(tx, actor).where('e.id', 'in', written).execute()
			: [];
		const kept = new Map(rows.map((row) => [row.id, shaped(row).eligibility.answers]));
		const { definition } = edition;
		return listed.map((entry) => {
			const submitted = entry.state === 'submitted' ? submissions.get(entry.id)?.shown : undefined;
			const shown =
				submitted ??
				shownEntry({
					definition,
					answers: answers.get(entry.id) ?? new Map(),
					eligibility: kept.get(entry.id) ?? {},
					boardNotice: notices.get(entry.id) ?? null,
					classKey: entry.classKey
				});
			return { entry, shown };
		});
	});
}

export type ExportDocument = { number: number; unit: string | null; pdf: Buffer };

/** Answers the document of each of the entries that is in, one at a time. */
export async function* exportDocuments(
	actor: Actor,
	edition: Edition,
	ids: readonly string[]
): AsyncGenerator<ExportDocument> {
	for (let from = 0; from < ids.length; from += atOnce) {
		const some = ids.slice(from, from + atOnce);
		const { entries, submissions } = await inTransaction(actor, async (tx) => ({
			entries: await entryRows(tx, actor)
				.where('e.id', 'in', some)
				.where('e.state', '=', 'submitted')
				.execute(),
			submissions: await latestSubmissions(tx, actor, some)
		}));
		const byId = new Map(entries.map((row) => [row.id, shaped(row)]));
		for (const id of some) {
			const entry = byId.get(id);
			const submission = submissions.get(id);
			if (!entry || !submission) continue;
			const number = entry.number ?? 0;
			const pdf = submission.documentHash
				? await readKeptFile(submission.documentHash)
				: submissionPdf(submission, edition, number, actor.locale);
			yield { number, unit: entry.unitName, pdf };
		}
	}
}
