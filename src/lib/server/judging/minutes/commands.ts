// Approving the minutes, once, and the document that is kept; and deciding anew after the sealing.
import { wallClock } from '#lib/shared/dates.ts';
import { meetingMessages } from '#lib/shared/messages/meeting/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { heldByDatabase } from '../../platform/database/index.ts';
import { makePdf } from '../../platform/documents/index.ts';
import { keepFile, readKeptFile } from '../../platform/files/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { changed, onMeeting } from '../deliberation/on-meeting.ts';
import { minutesText } from './document.ts';
import { minutesTemplate } from './minutes.typ.ts';
import { minutesOf, type Approved, type Minutes } from './queries.ts';
import { keptFromApproving, versionOf } from './rules.ts';

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
				draft: words.draftMark,
				secret: words.secret,
				present: words.present,
				absent: words.absent,
				name: words.name,
				part: words.part,
				times: words.times,
				recusals: words.recusals,
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
 * Approves a meeting's minutes as they were read and keeps them as PDF/A: whoever `keptFromApproving` keeps from nothing.
 * `read` is the version that they had before them. Refuses `meeting-open`, `already-done`, `not-allowed`, `not-leading`,
 * `leader-in-conflict` for whoever has not been able to read them whole, `minutes-changed` where they say something else by
 * now, and `decisions-not-sealed` while a class on the agenda has decisions that are drafts: what minutes say stands.
 */
export async function approveMinutes(
	actor: Actor,
	{ editionId, meetingId, read }: { editionId: string; meetingId: string; read: string }
): Promise<Outcome<Approved>> {
	if (actor.kind !== 'person') return refused('not-allowed');
	const before = await minutesOf(actor, editionId, meetingId);
	if (!before.ok) return before;
	const { personId } = actor;
	const sits = before.value.view.people.some((each) => each.personId === personId);
	const action = sits ? 'deliberation.lead' : 'deliberation.arrange';
	return heldByDatabase({ UT011: 'decisions-not-sealed' }, () =>
		onMeeting(actor, action, meetingId, async (tx, meeting) => {
			if (meeting.state !== 'closed') return refused('meeting-open');
			// Read again while the meeting is held, since whoever writes a note waits for that.
			const found = await minutesOf(actor, editionId, meetingId);
			if (!found.ok) return found;
			const minutes = found.value;
			if (minutes.approved) return refused('already-done');
			const kept = keptFromApproving(minutes, personId);
			if (kept) return refused(kept);
			if (versionOf(minutesText(minutes)) !== read) return refused('minutes-changed');
			const approved = { by: actor.name, at: actor.at };
			const pdf = documentOf({ ...minutes, approved: { ...approved, hash: '' } }, actor.at);
			const hash = await keepFile(tx, actor, pdf, 'application/pdf');
			const added = await tx
				.insertInto('judging.minutes')
				.values({
					organiser_id: actor.organiserId,
					meeting_id: meetingId,
					document_hash: hash,
					approved_by: personId,
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
