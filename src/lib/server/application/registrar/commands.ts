// Sends the notice of participation to the board's registrar, and takes the registrar's confirmation.
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { longDate } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { applicationMail } from '#lib/shared/messages/mail-application/index.ts';
import { asSystem, type Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { config } from '../../platform/config.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { keepFile } from '../../platform/files/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { sha256 } from '../../platform/secrets.ts';
import { command, holdersOf } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { isEmail, keepable } from '../answers/rules.ts';
import { boardNotices, type BoardNoticeRow } from '../board-notice/queries.ts';
import { entryById, lockEntry, type EntryRow } from '../entry/rows.ts';
import { entryPdf } from '../submission/document.ts';
import { documentNow } from '../submission/rows.ts';
import { boardMailRows, boardMails } from './queries.ts';

/** How long the registrar's link works, and how many mails an entry can send in a day. */
const linkLasts = { days: 90 } as const;
const mostADay = 5;

/**
 * Mails the notice to the registrar, with the entry as it stands as PDF and a link that confirms. The entry may be a
 * draft: a board can meet before the call closes. Refuses `not-found`, `board-notice-first` (nothing declared),
 * `not-an-email` at its field, `too-many-attempts`, `already-released` and `not-submitted` (withdrawn).
 */
export async function sendBoardNotice(
	actor: Actor,
	input: { entryId: string; address: string }
): Promise<Outcome<{ to: string }>> {
	const address = String(keepable(input.address)).trim().toLowerCase();
	return command(actor, 'entry.save', { entryId: input.entryId }, async (tx) => {
		const entry = await lockEntry(tx, actor, input.entryId);
		const edition = entry && (await editionById(tx, actor, entry.editionId));
		if (!entry || !edition) return refused('not-found');
		if (edition.releasedAt) return refused('already-released');
		if (entry.state === 'withdrawn') return refused('not-submitted');
		const notice = (await boardNotices(tx, actor, [entry.id])).get(entry.id);
		if (!notice) return refused('board-notice-first');
		if (!isEmail(address))
			return refused('not-complete', { fields: [{ field: 'address', reason: 'not-an-email' }] });
		const dayAgo = actor.at.subtract({ hours: 24 });
		const today = (await boardMails(tx, actor, entry.id)).filter(
			({ sentAt }) => Temporal.Instant.compare(sentAt, dayAgo) > 0
		);
		if (today.length >= mostADay) return refused('too-many-attempts');
		await send(tx, actor, { entry, edition, notice, address });
		await audit(tx, actor, { action: 'entry.board-mail', subject: ['entry', entry.id] });
		return done({ to: address });
	});
}

async function send(
	tx: Tx,
	actor: Actor,
	about: { entry: EntryRow; edition: Edition; notice: BoardNoticeRow; address: string }
) {
	const { entry, edition, notice, address } = about;
	const { locale } = actor;
	const { facts, shown } = await documentNow(tx, actor, entry, edition);
	const pdf = entryPdf(facts, edition, locale);
	const hash = await keepFile(tx, actor, pdf, 'application/pdf');
	const token = randomBytes(32).toString('base64url');
	await tx
		.insertInto('application.board_mail')
		.values({
			organiser_id: actor.organiserId,
			entry_id: entry.id,
			to_address: address,
			board: notice.board,
			document_hash: hash,
			token_hash: sha256(token),
			sent_by: actor.kind === 'person' ? actor.personId : null,
			sent_at: actor.at.toString(),
			expires_at: actor.at.add({ hours: linkLasts.days * 24 }).toString()
		})
		.execute();
	const words = applicationMail(locale).boardNotice;
	const values = {
		unit: shown.unit ?? entry.unitName ?? '',
		organisation: shown.organisation,
		programme: edition.definition.name[locale],
		edition: edition.label[locale],
		organiserText: edition.definition.boardNotice.text[locale],
		board: notice.board,
		day: notice.notifiedOn && longDate(locale, notice.notifiedOn),
		reference: notice.reference,
		sender: actor.kind === 'person' ? actor.name : '',
		draft: entry.state !== 'submitted',
		link: `${config().url}${localHref(locale, `/anmalan/${token}`)}`
	};
	await queueMail(tx, actor, {
		kind: 'entry.board-notice',
		to: { address },
		locale,
		subject: words.subject(values),
		body: words.body(values),
		attachments: [{ name: words.fileName(entry.number), hash, mediaType: 'application/pdf' }],
		demo: edition.demo,
		entryId: entry.id,
		editionId: edition.id,
		// The link in it is a key: nobody but its receiver is to confirm.
		confidential: true
	});
}

/** What whoever has the link is shown of the notice: no more than the mail said. */
export type NoticeToConfirm = {
	unit: string;
	programme: string;
	edition: string;
	board: string;
	confirmedAt: Temporal.Instant | null;
	reference: string | null;
	demo: boolean;
	timeZone: string;
};

type Found = { mailId: string; entryId: string; edition: Edition; notice: NoticeToConfirm };

async function noticeByToken(tx: Tx, actor: Actor, token: string): Promise<Found | undefined> {
	const row = await boardMailRows(tx, actor)
		.where('b.token_hash', '=', sha256(token))
		.where(sql<boolean>`b.expires_at > ${actor.at.toString()}::timestamptz`)
		.executeTakeFirst();
	const entry = row && (await entryById(tx, actor, row.entryId));
	const edition = entry && (await editionById(tx, actor, entry.editionId));
	if (!edition) return undefined;
	const { locale } = actor;
	return {
		mailId: row.id,
		entryId: row.entryId,
		edition,
		notice: {
			unit: entry.unitName ?? '',
			programme: edition.definition.name[locale],
			edition: edition.label[locale],
			board: row.board,
			confirmedAt: row.confirmedAt,
			reference: row.reference,
			demo: entry.demo,
			timeZone: edition.timeZone
		}
	};
}

/** Answers the notice that a link is about. Refuses `link-expired`. */
export async function noticeToConfirm(
	visitor: Actor,
	token: string
): Promise<Outcome<NoticeToConfirm>> {
	const actor = asSystem(visitor);
	const found = await inTransaction(actor, (tx) => noticeByToken(tx, actor, token));
	return found ? done(found.notice) : refused('link-expired');
}

/**
 * Confirms that the notice has been received; whoever has the link can. The applicants are told. A second time
 * answers what was confirmed the first. Refuses `link-expired`.
 */
export async function confirmBoardNotice(
	visitor: Actor,
	input: { token: string; name: string; reference: string }
): Promise<Outcome<NoticeToConfirm>> {
	const actor = asSystem(visitor);
	const text = (value: string) => String(keepable(value)).trim().slice(0, 200) || null;
	return command(actor, 'board-notice.confirm', {}, async (tx) => {
		const found = await noticeByToken(tx, actor, input.token);
		if (!found) return refused('link-expired');
		const entry = await lockEntry(tx, actor, found.entryId);
		const now = entry && (await noticeByToken(tx, actor, input.token));
		if (!now) return refused('link-expired');
		if (now.notice.confirmedAt) return done(now.notice);
		const reference = text(input.reference);
		await tx
			.updateTable('application.board_mail')
			.set({
				confirmed_at: actor.at.toString(),
				confirmed_by: text(input.name),
				confirmed_reference: reference
			})
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', found.mailId)
			.execute();
		await audit(tx, actor, {
			action: 'entry.board-mail-confirmed',
			subject: ['entry', found.entryId]
		});
		await tellApplicants(tx, actor, now, reference);
		return done({ ...now.notice, confirmedAt: actor.at, reference });
	});
}

async function tellApplicants(tx: Tx, actor: Actor, found: Found, reference: string | null) {
	const { edition, entryId, notice } = found;
	for (const to of await holdersOf(tx, actor, ['applicant'], { entryId })) {
		const words = applicationMail(to.locale).boardConfirmed;
		const values = {
			unit: notice.unit,
			programme: edition.definition.name[to.locale],
			edition: edition.label[to.locale],
			board: notice.board,
			reference,
			link: config().url + localHref(to.locale, `/mina-bidrag/${entryId}/namnd`)
		};
		await queueMail(tx, actor, {
			kind: 'entry.board-notice-confirmed',
			to: { address: to.email, name: to.name },
			locale: to.locale,
			subject: words.subject(values),
			body: words.body(values),
			demo: edition.demo,
			entryId,
			editionId: edition.id
		});
	}
}
