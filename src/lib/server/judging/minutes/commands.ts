// Approving the minutes, once, and the document that is kept; and deciding anew after the sealing.
import { wallClock } from '#lib/shared/dates.ts';
import { meetingMessages } from '#lib/shared/messages/meeting/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { heldByDatabase } from '../../platform/database/index.ts';
import { makePdf } from '../../platform/documents/index.ts';
import { keepFile, readKeptFile } from '../../platform/files/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { changed, onMeeting } from '../deliberation/commands.ts';
import { minutesText } from './document.ts';
import { minutesTemplate } from './minutes.typ.ts';
import { minutesOf, type Approved, type Minutes } from './queries.ts';

function documentOf(minutes: Minutes, at: Temporal.Instant, addition = false): Buffer {
	const words = meetingMessages('sv').minutes;
	const text = minutesText(minutes);
	const title = addition ? words.addition : words.title;
	return makePdf({
		template: minutesTemplate,
		data: {
			text,
			addition,
			words: {
				title,
				draft: 'Utkast',
				secret: words.secret,
				present: words.present,
				absent: words.absent,
				name: 'Namn',
				part: 'Uppdrag',
				times: 'Tid',
				recusals: words.recusals,
				noRecusals: words.noRecusals,
				amendments: words.amendments,
				reason: words.reason,
				was: words.was,
				becomes: words.becomes
			}
		},
		title: `${title}, ${text.panel}, ${text.edition}`,
		locale: 'sv',
		at,
		standard: 'a-2a'
	});
}

/**
 * Approves a meeting's minutes as they are now and keeps them as PDF/A: the chair, or where the chair stands back from
 * something, another member who stands back from nothing. Refuses `meeting-open`, `already-done`, `not-leading`,
 * `leader-in-conflict` for whoever has not been able to read them whole, and `decisions-not-sealed` while a class on the
 * agenda has decisions that are drafts: what minutes say stands.
 */
export async function approveMinutes(
	actor: Actor,
	{ editionId, meetingId }: { editionId: string; meetingId: string }
): Promise<Outcome<Approved>> {
	const found = await minutesOf(actor, editionId, meetingId);
	if (!found.ok) return found;
	const minutes = found.value;
	const chair = minutes.view.people.find(({ part }) => part === 'chair');
	return heldByDatabase({ UT011: 'decisions-not-sealed' }, () =>
		onMeeting(actor, 'deliberation.lead', meetingId, async (tx, meeting) => {
			if (meeting.state !== 'closed') return refused('meeting-open');
			if (minutes.approved) return refused('already-done');
			if (actor.kind !== 'person') return refused('not-allowed');
			if (minutes.partly) return refused('leader-in-conflict');
			const mine = chair?.personId === actor.personId;
			const chairIsOut = minutes.recusals.some(({ personId }) => personId === chair?.personId);
			if (!mine && !chairIsOut) return refused('not-leading');
			const approved = { by: actor.name, at: actor.at };
			const pdf = documentOf({ ...minutes, approved: { ...approved, hash: '' } }, actor.at);
			const hash = await keepFile(tx, actor, pdf, 'application/pdf');
			const added = await tx
				.insertInto('judging.minutes')
				.values({
					organiser_id: actor.organiserId,
					meeting_id: meetingId,
					document_hash: hash,
					approved_by: actor.personId,
					approved_at: actor.at.toString()
				})
				.onConflict((known) => known.doNothing())
				.returning('meeting_id')
				.executeTakeFirst();
			if (!added) return refused('already-done');
			await audit(tx, actor, {
				action: 'minutes.approve',
				subject: ['edition', editionId],
				detail: { meeting: meetingId, document: hash }
			});
			await changed(tx, meetingId);
			return done({ ...approved, hash });
		})
	);
}

export type MinutesFile = { name: string; pdf: Buffer };

/**
 * Answers the minutes as a document: as they were approved, for whoever may read them whole, otherwise as they look now to
 * the reader; or the addition, with what has been decided anew. Refuses `not-found`.
 */
export async function minutesPdf(
	actor: Actor,
	editionId: string,
	meetingId: string,
	what: 'minutes' | 'addition' = 'minutes'
): Promise<Outcome<MinutesFile>> {
	const found = await minutesOf(actor, editionId, meetingId);
	if (!found.ok) return found;
	const { view, approved, partly } = found.value;
	const zone = view.edition.timeZone;
	const day = wallClock((view.meeting.openedAt ?? actor.at).toString(), zone).slice(0, 10);
	const name = `protokoll-${view.edition.programme}-${day}`;
	if (what === 'addition') {
		return done({ name: `${name}-tillagg.pdf`, pdf: documentOf(found.value, actor.at, true) });
	}
	const kept = approved && !partly ? await readKeptFile(approved.hash) : null;
	return done({ name: `${name}.pdf`, pdf: kept ?? documentOf(found.value, actor.at) });
}
