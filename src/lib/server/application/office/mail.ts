// The office's acts told to those who apply, each in their own language.
import { localHref } from '#lib/shared/locale.ts';
import { officeActMail, type Said } from '#lib/shared/messages/mail-worklist/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { config } from '../../platform/config.ts';
import type { Tx } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { holdersOf } from '../../people/index.ts';
import type { Edition } from '../../programme/index.ts';
import type { EntryRow } from '../entry/rows.ts';

/** Queues a mail to each of the entry's applicants; `say` picks its words. */
export async function tellApplicants(
	tx: Tx,
	actor: Actor,
	about: { kind: string; entry: EntryRow; edition: Edition },
	say: Said
) {
	const { kind, entry, edition } = about;
	for (const to of await holdersOf(tx, actor, ['applicant'], { entryId: entry.id })) {
		const { locale } = to;
		const place = {
			unit: entry.unitName,
			award: `${edition.definition.name[locale]} ${edition.label[locale]}`,
			contact: edition.definition.contact.email,
			link: config().url + localHref(locale, `/mina-bidrag/${entry.id}`)
		};
		await queueMail(tx, actor, {
			kind,
			to: { address: to.email, name: to.name },
			locale,
			...say(officeActMail(locale), place),
			demo: edition.demo,
			entryId: entry.id,
			editionId: edition.id
		});
	}
}
