// A meeting is called, and until it is opened moved and called off; everybody on the panel is told each time, in the same
// transaction.
import type { z } from 'zod';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { submittedIn } from '../../application/index.ts';
import { classesOf } from '../decision/queries.ts';
import {
	meetingChange,
	meetingInput,
	type CalledInput,
	type MeetingChange,
	type MeetingInput
} from './input.ts';
import { tellOfMeeting } from './mail.ts';
import { onMeeting, setMeeting } from './on-meeting.ts';
import { agendaOf, meetingById } from './queries.ts';

/** What is wrong with a meeting as it was written, each at its field. */
function wrongWith(error: z.ZodError): Outcome<never> {
	const known: Record<string, RefusalReason> = { starts: 'not-a-time', link: 'not-a-web-address' };
	const fields = [...new Set(error.issues.map(({ path: [field] }) => String(field)))].map(
		(field) => ({ field, reason: known[field] ?? 'invalid' })
	);
	return refused(fields[0]?.reason ?? 'invalid', { fields });
}

const asRow = ({ starts, place, link }: CalledInput) => ({
	starts,
	place: place || null,
	link: link || null
});

/**
 * Calls a meeting, with the edition's classes that have entries on its agenda, and tells everybody on the panel. Answers how
 * many were told. Refuses `not-a-time`, `not-a-web-address` and `invalid` at their fields, and `not-found`.
 */
export async function callMeeting(
	actor: Actor,
	input: MeetingInput
): Promise<Outcome<{ meetingId: string; told: number }>> {
	const read = meetingInput.safeParse(input);
	if (!read.success) return wrongWith(read.error);
	const { editionId, starts, others } = read.data;
	return command(actor, 'deliberation.arrange', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return refused('not-found');
		const { id: meetingId } = await tx
			.insertInto('judging.meeting')
			.values({ organiser_id: actor.organiserId, edition_id: editionId, ...asRow(read.data) })
			.returning('id')
			.executeTakeFirstOrThrow();
		const entered = new Set(
			(await submittedIn(tx, actor, editionId)).map(({ classKey }) => classKey)
		);
		const classes = classesOf(edition.definition)
			.filter(({ key }) => entered.has(key))
			.map(({ key }) => ({ kind: 'class', class_key: key, title: null }));
		await addItems(tx, actor, meetingId, 0, [...classes, ...others.map(otherItem)]);
		await audit(tx, actor, {
			action: 'deliberation.call',
			subject: ['edition', editionId],
			detail: { meeting: meetingId, starts }
		});
		const meeting = await meetingById(tx, actor, meetingId);
		if (!meeting) return refused('not-found');
		return done({ meetingId, told: await tellOfMeeting(tx, actor, edition, meeting, 'called') });
	});
}

/**
 * Says anew when and where a meeting that is not opened is held, and what it takes up besides the classes; everybody is told
 * when day, hour, place or link has changed. Refuses as `callMeeting`, `newer-revision` when another changed any of it
 * meanwhile, and `already-done` once it is opened or called off.
 */
export async function changeMeeting(
	actor: Actor,
	input: MeetingChange
): Promise<Outcome<{ told: number }>> {
	const read = meetingChange.safeParse(input);
	if (!read.success) return wrongWith(read.error);
	const { meetingId, revision, others } = read.data;
	return onMeeting(actor, 'deliberation.arrange', meetingId, async (tx, before) => {
		const edition = await editionById(tx, actor, before.editionId);
		if (!edition) return refused('not-found');
		if (before.state !== 'planned') return refused('already-done');
		if (before.revision !== revision) return refused('newer-revision');
		const row = asRow(read.data);
		const moved =
			row.starts !== before.starts.slice(0, 16) ||
			row.place !== before.place ||
			row.link !== before.link;
		const rewritten = await writeOthers(tx, actor, meetingId, others);
		if (!moved && !rewritten) return done({ told: 0 });
		await setMeeting(tx, actor, meetingId, { ...row, revision: revision + 1 });
		const meeting = await meetingById(tx, actor, meetingId);
		if (!moved || !meeting) return done({ told: 0 });
		await audit(tx, actor, {
			action: 'deliberation.move',
			subject: ['edition', edition.id],
			detail: { meeting: meetingId, starts: row.starts }
		});
		return done({ told: await tellOfMeeting(tx, actor, edition, meeting, 'changed') });
	});
}

/** Calls a meeting off and tells everybody on the panel. Refuses `already-done` once it is opened or called off. */
export async function cancelMeeting(
	actor: Actor,
	{ meetingId }: { meetingId: string }
): Promise<Outcome<{ told: number }>> {
	return onMeeting(actor, 'deliberation.arrange', meetingId, async (tx, before) => {
		const edition = await editionById(tx, actor, before.editionId);
		if (!edition) return refused('not-found');
		if (before.state !== 'planned') return refused('already-done');
		const row = { cancelled_at: actor.at.toString(), revision: before.revision + 1 };
		await setMeeting(tx, actor, meetingId, row);
		await audit(tx, actor, {
			action: 'deliberation.cancel',
			subject: ['edition', edition.id],
			detail: { meeting: meetingId }
		});
		const meeting = { ...before, revision: row.revision };
		return done({ told: await tellOfMeeting(tx, actor, edition, meeting, 'cancelled') });
	});
}

/** Writes what is taken up besides the classes; answers whether it was something else before. */
async function writeOthers(tx: Tx, actor: Actor, meetingId: string, others: string[]) {
	const items = await agendaOf(tx, actor, meetingId);
	const classes = items.filter(({ kind }) => kind === 'class');
	const before = items.flatMap(({ title }) => title ?? []);
	if (before.length === others.length && before.every((title, at) => title === others[at])) {
		return false;
	}
	await tx
		.deleteFrom('judging.agenda_item')
		.where('organiser_id', '=', actor.organiserId)
		.where('meeting_id', '=', meetingId)
		.where('kind', '=', 'other')
		.execute();
	await addItems(tx, actor, meetingId, classes.length, others.map(otherItem));
	return true;
}

type Item = { kind: string; class_key: string | null; title: string | null };
const otherItem = (title: string): Item => ({ kind: 'other', class_key: null, title });

async function addItems(tx: Tx, actor: Actor, meetingId: string, from: number, items: Item[]) {
	if (items.length === 0) return;
	const rows = items.map((item, at) => ({
		organiser_id: actor.organiserId,
		meeting_id: meetingId,
		place: from + at,
		...item
	}));
	await tx.insertInto('judging.agenda_item').values(rows).execute();
}
