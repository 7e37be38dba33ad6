// Reads what was changed of the published after the fact, and lays it over the rows on their way out.
import { createHmac } from 'node:crypto';
import type { LocalText } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { derivedKey } from '../../platform/secrets.ts';
import type { Edition } from '../../programme/index.ts';
import type { HonourMore, PublishedPicture } from '../published.ts';
import { withoutNames, withoutNamesIn, type Digest, type RemovedName } from './names.ts';
import {
	amended,
	type Amendment,
	type AmendmentKind,
	type AmendmentTarget,
	type Rows
} from './rules.ts';

/** An organiser's own digest of names: without the installation's secret it tells nothing. */
export function digestOf(actor: Actor): Digest {
	const key = derivedKey('names that were taken out');
	return (plain) =>
		createHmac('sha256', key).update(`${actor.organiserId}/${plain}`).digest('base64url');
}

/** The amendments of an edition that hold, in the order they were made. */
export async function amendmentsIn(
	tx: Tx,
	actor: Actor,
	{ id, timeZone }: Pick<Edition, 'id' | 'timeZone'>
): Promise<Amendment[]> {
	const rows = await tx
		.selectFrom('publication.amendment as a')
		.select(['a.id', 'a.kind', 'a.target', 'a.target_id', 'a.field', 'a.text', 'a.note', 'a.at'])
		.where('a.organiser_id', '=', actor.organiserId)
		.where('a.edition_id', '=', id)
		.where('a.revoked_at', 'is', null)
		.orderBy('a.at')
		.orderBy('a.id')
		.execute();
	return rows.map(({ target_id: targetId, at, ...row }) => ({
		...row,
		kind: row.kind as AmendmentKind,
		target: row.target as AmendmentTarget,
		targetId,
		note: row.note as LocalText | null,
		on: at.toZonedDateTimeISO(timeZone).toPlainDate().toString()
	}));
}

/** The names that were taken out everywhere. */
export async function removedNames(tx: Tx, actor: Actor): Promise<RemovedName[]> {
	const rows = await tx
		.selectFrom('publication.removed_name as n')
		.select(['n.digest', 'n.words', 'n.neutral'])
		.where('n.organiser_id', '=', actor.organiserId)
		.execute();
	return rows.map((row) => ({ ...row, neutral: row.neutral as LocalText }));
}

/** The pictures of an edition's honours, by honour; `consent` is for the office alone. */
export async function picturesIn(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<Map<string, PublishedPicture & { consent: string }>> {
	const rows = await tx
		.selectFrom('publication.picture as p')
		.select([
			'p.honour_id as honourId',
			'p.hash',
			'p.media_type as mediaType',
			'p.width',
			'p.height',
			'p.alt',
			'p.credit',
			'p.consent'
		])
		.where('p.organiser_id', '=', actor.organiserId)
		.where('p.edition_id', '=', editionId)
		.execute();
	return new Map(
		rows.map(({ honourId, alt, ...row }) => [honourId, { ...row, alt: alt as LocalText }])
	);
}

export const consentPurposes = ['contact', 'named'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];
export type ConsentState = 'asked' | 'given' | 'declined' | 'withdrawn';
export type Consent = {
	id: string;
	editionId: string;
	honourId: string;
	purpose: ConsentPurpose;
	name: string;
	role: string | null;
	email: string | null;
	state: ConsentState;
	told: string | null;
	locale: 'sv' | 'en';
	askedAt: Temporal.Instant;
	answeredAt: Temporal.Instant | null;
};

export function consentRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('publication.consent as c')
		.select([
			'c.id',
			'c.edition_id as editionId',
			'c.honour_id as honourId',
			'c.purpose',
			'c.name',
			'c.role',
			'c.email',
			'c.state',
			'c.told',
			'c.locale',
			'c.asked_at as askedAt',
			'c.answered_at as answeredAt'
		])
		.where('c.organiser_id', '=', actor.organiserId)
		.orderBy('c.asked_at')
		.orderBy('c.id')
		.$castTo<Consent>();
}

/** Whom one can ask of each honour: the latest who said yes. */
export async function contactsIn(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<Map<string, NonNullable<HonourMore['contact']>>> {
	const rows = await consentRows(tx, actor)
		.where('c.edition_id', '=', editionId)
		.where('c.purpose', '=', 'contact')
		.where('c.state', '=', 'given')
		.where('c.email', 'is not', null)
		.execute();
	return new Map(rows.map(({ honourId, name, role }) => [honourId, { name, role }]));
}

/** Answers an edition's rows as they are to be read now: with what was changed, with pictures and contacts, without names. */
export async function withEdits(
	tx: Tx,
	actor: Actor,
	edition: Pick<Edition, 'id' | 'timeZone'>,
	rows: Rows
): Promise<Rows> {
	const names = await removedNames(tx, actor);
	const digest = digestOf(actor);
	const changed = amended(rows, await amendmentsIn(tx, actor, edition), (text, locale) =>
		withoutNamesIn(text, names, digest, locale)
	);
	const pictures = await picturesIn(tx, actor, edition.id);
	const contacts = await contactsIn(tx, actor, edition.id);
	const honours = changed.honours.map((row) => {
		const kept = pictures.get(row.id);
		const contact = contacts.get(row.id) ?? null;
		if (!kept) return { ...row, more: { ...row.more, contact } };
		const { consent: _, ...picture } = kept;
		return { ...row, more: { ...row.more, contact, picture } };
	});
	return withoutNames({ ...changed, honours }, names, digest);
}
