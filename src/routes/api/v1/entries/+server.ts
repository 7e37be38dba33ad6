// The entries that a person may see: one's own, those one assesses or decides on, or all of them for the office.
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { done, refused } from '#lib/server/platform/outcome.ts';
import {
	entriesOfEdition,
	myEntries,
	startEntry,
	submittedEntries,
	submittedEntry
} from '#lib/server/application/index.ts';
import { standingOf } from '#lib/server/people/index.ts';
import { editionBySlug, editions } from '#lib/server/programme/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { listedEntry, submittedRow } from '#lib/web/api/rows.ts';

export const GET = answering(operations.entries, async (_, { locals: { actor } }) => {
	if (actor.kind !== 'person') return refused('sign-in-first');
	const { standing, all } = await inTransaction(actor, async (tx) => ({
		standing: await standingOf(tx, actor),
		all: await editions(tx, actor)
	}));
	const byId = new Map(all.map((edition) => [edition.id, edition]));
	const rows = new Map<string, ReturnType<typeof listedEntry>>();
	const add = (found: ReturnType<typeof listedEntry>[]) => {
		for (const row of found) rows.set(row.id, rows.get(row.id) ?? row);
	};

	if (standing.some(({ role }) => role === 'office')) {
		for (const { id, kind } of all) {
			if (kind !== 'live') continue;
			const found = await entriesOfEdition(actor, id);
			if (found.ok) add(found.value.map(listedEntry));
		}
	}
	const own = await myEntries(actor);
	if (own.ok) add(own.value.map(listedEntry));
	for (const { role, editionId, entryId } of standing) {
		const edition = byId.get(editionId ?? '');
		if (!edition) continue;
		if ((role === 'examiner' || role === 'lead_examiner') && entryId) {
			const found = await submittedEntry(actor, entryId);
			if (found.ok) add([submittedRow(found.value, edition)]);
		}
		if (role === 'panel_member' || role === 'panel_chair') {
			const found = await submittedEntries(actor, edition.id);
			if (found.ok) add(found.value.map((entry) => submittedRow(entry, edition)));
		}
	}
	return [...rows.values()];
});

export const POST = answering(operations.startEntry, async ({ body }, { locals: { actor } }) => {
	const edition = await inTransaction(actor, (tx) =>
		editionBySlug(tx, actor, body.programme, body.edition)
	);
	if (!edition) return refused('not-found');
	const started = await startEntry(actor, {
		editionId: edition.id,
		...(body.from === undefined ? {} : { from: body.from }),
		appliesAs: body.applies_as,
		...(body.class === undefined ? {} : { classKey: body.class }),
		...(body.eligibility === undefined ? {} : { eligibilityAnswers: body.eligibility })
	});
	return started.ok ? done({ id: started.value.entryId }) : started;
});
export const fallback = only('GET', 'POST');
