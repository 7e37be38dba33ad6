// How far each entry has come, worked out where it is not known: the database forgets a row as soon as anything that it
// was made of changes, and whoever asks for the list makes it again. So the list is sorted and filtered in the database.
import { folded } from '#lib/shared/fold.ts';
import type { Actor } from '../../platform/actor.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import type { Edition } from '../../programme/index.ts';
import { contactIn, type Contact } from '../answers/contact.ts';
import { answersOf, confirmedOf, typedOf, type AnswerRow } from '../answers/queries.ts';
import { boardNotices } from '../board-notice/queries.ts';
import { evaluateEligibility } from '../eligibility/rules.ts';
import { entryRows, shaped, type EntryRow } from '../entry/rows.ts';
import { missingIn, progressOf } from '../entry/rules.ts';
import { wordsOn } from '../office/queries.ts';
import { pastHonoursIn } from '../past-honours/queries.ts';
import { resultWithPast, type PastHonour } from '../past-honours/rules.ts';
import { latestSubmissions } from '../submission/rows.ts';
import { shownAlike, shownEntry } from '../submission/rules.ts';

const atOnce = 200;

/** Makes what is missing of an edition's standings; for the office and the system, inside a transaction that has asked. */
export async function refreshStandings(tx: Tx, actor: Actor, edition: Edition) {
	for (;;) {
		// Held against whoever saves, so that no row is made of what is just being changed.
		const rows = await entryRows(tx, actor)
			.select('e.created_by as createdBy')
			.where('e.edition_id', '=', edition.id)
			.where((is) =>
				is.not(
					is.exists(
						is
							.selectFrom('application.standing as s')
							.select('s.entry_id')
							.whereRef('s.organiser_id', '=', 'e.organiser_id')
							.whereRef('s.entry_id', '=', 'e.id')
					)
				)
			)
			.orderBy('e.id')
			.limit(atOnce)
			.forShare()
			.execute();
		if (rows.length === 0) return;
		await makeStandings(
			tx,
			actor,
			edition,
			rows.map((row) => ({ ...shaped(row), createdBy: row.createdBy }))
		);
		if (rows.length < atOnce) return;
	}
}

type Row = EntryRow & { createdBy: string | null };

async function makeStandings(tx: Tx, actor: Actor, edition: Edition, entries: Row[]) {
	const ids = entries.map(({ id }) => id);
	const answers = await answersOf(tx, actor, ids);
	const notices = await boardNotices(tx, actor, ids);
	const submissions = await latestSubmissions(tx, actor, ids);
	const words = await wordsOn(tx, actor, ids);
	const people = await peopleOf(tx, actor, entries);
	const { definition } = edition;
	const honoured = await pastHonoursIn(tx, actor, edition);
	const past = new Map<string, PastHonour[]>();
	for (const { id, unitName: unit, organisationName: organisation } of entries) {
		past.set(id, await honoured({ unit, organisation }));
	}
	const made = entries.map((entry) => {
		const written = answers.get(entry.id) ?? new Map<string, AnswerRow>();
		const typed = typedOf(written);
		const eligibility = entry.eligibility.answers;
		const boardNotice = notices.get(entry.id) ?? null;
		const word = words.get(entry.id);
		const films = confirmedOf(written);
		const parts = progressOf(definition, typed, films);
		const sum = (of: (part: (typeof parts)[number]) => number) =>
			parts.reduce((all, part) => all + of(part), 0);
		const missing = missingIn({
			definition,
			answers: typed,
			films,
			eligibility,
			boardNotice: boardNotice !== null,
			word,
			pastHonours: past.get(entry.id) ?? []
		});
		const { classKey } = entry;
		const submission = submissions.get(entry.id);
		const shown = () =>
			shownEntry({ definition, answers: written, eligibility, boardNotice, classKey });
		const person = people.get(entry.contactId ?? '') ?? people.get(entry.createdBy ?? '');
		const named = contactIn(edition.definition, typed);
		const contact = named ?? person ?? null;
		const said = [
			...[entry.unitName, entry.organisationName, entry.title],
			...[named, person].flatMap((each) => [each?.name, each?.email])
		];
		const saved = [...written.values()].map(({ savedAt }) => savedAt);
		return {
			organiser_id: actor.organiserId,
			entry_id: entry.id,
			edition_id: edition.id,
			answered: sum(({ answered }) => answered),
			total: sum(({ total }) => total),
			missing: missing.length,
			missing_what: json(missing),
			changed: submission !== undefined && !shownAlike(submission.shown, shown()),
			checked: resultWithPast(
				evaluateEligibility(definition, eligibility).result,
				past.get(entry.id) ?? []
			),
			contact_name: contact?.name ?? null,
			contact_email: contact?.email ?? null,
			last_saved_at: saved.sort(Temporal.Instant.compare).at(-1)?.toString() ?? null,
			words: folded(said.filter(Boolean).join(' '))
		};
	});
	await tx
		.insertInto('application.standing')
		.values(made)
		// Two who ask at once make the same.
		.onConflict((known) => known.doNothing())
		.execute();
}

/** Who began each entry, and who is its contact person in the house. */
async function peopleOf(tx: Tx, actor: Actor, entries: readonly Row[]) {
	const ids = entries.flatMap(({ createdBy, contactId }) =>
		[createdBy, contactId].filter((id) => id !== null)
	);
	if (ids.length === 0) return new Map<string, Contact>();
	const rows = await tx
		.selectFrom('people.person as p')
		.select(['p.id', 'p.name', 'p.email'])
		.where('p.organiser_id', '=', actor.organiserId)
		.where('p.id', 'in', ids)
		.execute();
	return new Map<string, Contact>(rows.map(({ id, ...contact }) => [id, contact]));
}
