// Reads what is exported, some entries at a time, so that however many there are only some are held.
import { sql } from 'kysely';
import { inLocale } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { readKeptFile } from '../../platform/files/index.ts';
import { log } from '../../platform/log.ts';
import type { Edition } from '../../programme/index.ts';
import { answersOf } from '../answers/queries.ts';
import { boardNotices } from '../board-notice/queries.ts';
import { entryRows, shaped } from '../entry/rows.ts';
import { submissionPdf } from '../submission/document.ts';
import { latestSubmissions } from '../submission/rows.ts';
import { shownEntry, type ShownEntry } from '../submission/rules.ts';
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

/** What was attached to an entry, with its bytes; null where they cannot be read any more. */
export type ExportFile = {
	name: string;
	question: string;
	description: string;
	content: Buffer | null;
};

export type ExportFolder = {
	number: number;
	unit: string | null;
	pdf: Buffer;
	files: AsyncIterable<ExportFile>;
};

/** Answers for each of the entries that is in its document and what it has attached, as submitted, one at a time. */
export async function* exportFolders(
	actor: Actor,
	edition: Edition,
	ids: readonly string[]
): AsyncGenerator<ExportFolder> {
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
			yield { number, unit: entry.unitName, pdf, files: attachedTo(submission.shown, actor) };
		}
	}
}

async function* attachedTo(shown: ShownEntry, actor: Actor): AsyncGenerator<ExportFile> {
	for (const { label, files = [] } of shown.sections.flatMap(({ questions }) => questions)) {
		for (const { name, description, hash } of files) {
			const content = await readKeptFile(hash).catch((error: unknown) => {
				// One lost file keeps no other from the reader; the list in the zip says which it is.
				log.error({ hash, error: String(error) }, 'an attached file could not be read');
				return null;
			});
			yield { name, question: inLocale(label, actor.locale), description, content };
		}
	}
}

/** Answers how many bytes are attached to some entries, at most. */
export async function attachedBytes(tx: Tx, actor: Actor, ids: readonly string[]): Promise<number> {
	const { bytes } = await tx
		.selectFrom('application.attachment as f')
		.select((is) => is.fn.sum<string | null>('f.size').as('bytes'))
		.where('f.organiser_id', '=', actor.organiserId)
		.where((is) => sql<boolean>`${is.ref('f.entry_id')} = any (${ids}::uuid[])`)
		.executeTakeFirstOrThrow();
	return Number(bytes ?? 0);
}
