// The second reader: asked by the writer, answers four questions, and approves or sends back. Never of one's own words.
import type { Actor } from '../../../platform/actor.ts';
import { asSystem } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/index.ts';
import { json } from '../../../platform/database/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../../platform/outcome.ts';
import { command, personById } from '../../../people/index.ts';
import { withoutConflict } from '../../conflicts/queries.ts';
import { lockEntry } from '../../entries/lock.ts';
import { entryToAssess } from '../../entries/queries.ts';
import { teamOf } from '../../team/queries.ts';
import { readerAskedMail, readingDoneMail } from '../mails.ts';
import { feedbacksOn } from '../queries.ts';
import { readingDesk } from './desks.ts';
import { askInput, readingInput, type AskInput, type ReadingInput } from './input.ts';
import { draftOf, isAsked, possibleReaders, writersAmong } from './queries.ts';
import {
	outcomeOf,
	readingErrors,
	readingQuestions,
	type Reading,
	type ReadingAnswers
} from './rules.ts';

/**
 * Asks somebody to read the draft; they get a mail. Asking another instead takes the first one's place. Refuses
 * `consensus-not-done`, `already-done` (released, or approved as it stands), and `cannot-read-this` at its field for who
 * cannot be the second reader.
 */
export async function askReader(actor: Actor, input: AskInput): Promise<Outcome<null>> {
	const read = askInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, readerId } = read.data;
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const readers = await possibleReaders(actor, entry);
	const about = { entryId, editionId: entry.edition.id };
	return command(actor, 'feedback.write-draft', about, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		await lockEntry(tx, entryId);
		const draft = await draftOf(tx, actor, entry);
		if (!draft) return refused('consensus-not-done');
		const released = (await feedbacksOn(tx, actor, [entryId])).has(entryId);
		if (released || draft.state === 'approved') return refused('already-done');
		if (!readers.some(({ personId }) => personId === readerId)) {
			const reason = readerId === '' ? 'required' : 'cannot-read-this';
			return refused(reason, { fields: [{ field: 'reader', reason }] });
		}
		if (draft.state === 'reading' && draft.reader?.id === readerId) return done(null);
		await tx
			.updateTable('assessment.feedback_draft')
			.set({
				state: 'reading',
				reader_id: readerId,
				asked_by: actor.personId,
				asked_at: actor.at.toString()
			})
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entryId)
			.execute();
		await audit(tx, actor, {
			action: 'feedback.ask-reader',
			subject: ['entry', entryId],
			detail: { reader: readerId }
		});
		const reader = await personById(tx, actor, readerId);
		if (reader) await queueMail(tx, actor, readerAskedMail(entry, reader, actor.name));
		return done(null);
	});
}

/**
 * Gives a second reader's answers: four times yes approves, one no sends back, with words to the question or to single
 * sentences. The one who asked and the lead get a mail, unless in conflict. Refuses `not-found` for whoever was not asked, `already-done` when
 * it no longer waits, `newer-revision` when it was changed meanwhile, `second-reader-of-own` for one's own words, and what is missing at its field.
 */
export async function giveReading(
	actor: Actor,
	input: ReadingInput
): Promise<Outcome<Reading['outcome']>> {
	const read = readingInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, revision } = read.data;
	const desk = await readingDesk(actor, entryId);
	if (!desk.ok) return desk;
	if (!desk.value.asked) return refused('already-done');
	const { entry } = desk.value.asked;
	return command(actor, 'feedback.second-read', {}, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		await lockEntry(tx, entryId);
		if (!(await isAsked(tx, entryId))) return refused('already-done');
		const draft = await draftOf(tx, actor, entry);
		if (!draft) return refused('not-found');
		if (
			draft.askedBy === actor.personId ||
			(await writersAmong(tx, entryId, [actor.personId])).size > 0
		) {
			return refused('second-reader-of-own');
		}
		const remarks = read.data.remarks.flatMap((remark) => {
			const sentence = draft.sentences.find(({ id }) => id === remark.sentenceId);
			const words = remark.words.trim();
			return sentence && words ? [{ ...remark, words, body: sentence.body }] : [];
		});
		const fields = readingErrors(read.data.answers, remarks);
		const [first] = fields;
		if (first) {
			return refused(first.reason, { fields, ...(first.values ? { values: first.values } : {}) });
		}
		// A sentence with a remark under a question answers that question with no.
		const answers = Object.fromEntries(
			readingQuestions.map((question) => {
				const { yes = false, words = '' } = read.data.answers[question] ?? {};
				const clean = yes && !remarks.some((remark) => remark.question === question);
				return [question, { yes: clean, words: words.trim() }];
			})
		) as ReadingAnswers;
		if (draft.revision !== revision) return refused('newer-revision', { detail: draft });
		const outcome = outcomeOf(answers);
		await tx
			.insertInto('assessment.feedback_reading')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entryId,
				reader_id: actor.personId,
				revision,
				outcome,
				answers: json(answers),
				remarks: json(remarks),
				read_at: actor.at.toString()
			})
			.execute();
		await audit(tx, actor, {
			action: outcome === 'approved' ? 'feedback.approve' : 'feedback.send-back',
			subject: ['entry', entryId]
		});
		const lead = (await teamOf(tx, asSystem(actor), entryId)).find((member) => member.lead);
		const writers = [...new Set([draft.askedBy, lead?.personId])].flatMap((id) =>
			id && id !== actor.personId ? [{ id }] : []
		);
		for (const { id } of await withoutConflict(tx, actor, entryId, writers)) {
			const to = await personById(tx, actor, id);
			if (to) await queueMail(tx, actor, readingDoneMail(entry, to, actor.name, outcome));
		}
		return done(outcome);
	});
}
