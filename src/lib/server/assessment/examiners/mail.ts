// The mails about an application to become an examiner, each in its receiver's language.
import { inLocale, localHref, type Locale } from '#lib/shared/locale.ts';
import {
	examinerMails,
	type ApplicationMailValues
} from '#lib/shared/messages/mail-examiners/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { config } from '../../platform/config.ts';
import type { Tx } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import type { Edition } from '../../programme/index.ts';
import type { ExaminerApplication } from './queries.ts';

type About = Pick<
	ExaminerApplication,
	'id' | 'name' | 'email' | 'manager' | 'unit' | 'organisation' | 'locale'
>;
export type ApplicationMail =
	'received' | 'already' | 'approved' | 'managerDeclined' | 'admitted' | 'declined';

/** "Kvalitetsutmärkelsen 2026": without what stands in brackets after the name. */
export const awardOf = (edition: Edition, locale: Locale) =>
	`${inLocale(edition.definition.name, locale).replace(/\s*\([^()]*\)$/u, '')} ${inLocale(edition.label, locale)}`;

const at = (locale: Locale, path: string) => config().url + localHref(locale, path);

function valuesOf(
	application: About,
	edition: Edition,
	words: string
): Omit<ApplicationMailValues, 'name' | 'link'> {
	const { name, manager, unit, organisation, locale } = application;
	return {
		applicant: name,
		manager: manager.name,
		award: awardOf(edition, locale),
		unit,
		organisation,
		words
	};
}

/** Tells the applicant how it goes. */
export async function mailToApplicant(
	tx: Tx,
	actor: Actor,
	which: ApplicationMail,
	application: About,
	edition: Edition,
	words = ''
) {
	const { id, name, email, locale } = application;
	const path = which === 'admitted' ? '/bedomning/profil' : `/bli-examinator/${id}`;
	const written = examinerMails(locale)[which]({
		...valuesOf(application, edition, words),
		name,
		link: at(locale, path)
	});
	await queueMail(tx, actor, {
		kind: `examiner.${which}`,
		to: { address: email, name },
		locale,
		...written,
		editionId: edition.id,
		demo: edition.demo
	});
}

/** Asks the manager, with the link that they answer by. */
export async function mailToManager(
	tx: Tx,
	actor: Actor,
	application: About,
	edition: Edition,
	key: string
) {
	const { manager, locale } = application;
	const written = examinerMails(locale).manager({
		...valuesOf(application, edition, ''),
		name: manager.name,
		link: at(locale, `/bli-examinator/chef/${key}`)
	});
	await queueMail(tx, actor, {
		kind: 'examiner.manager',
		to: { address: manager.email, name: manager.name },
		locale,
		...written,
		editionId: edition.id,
		demo: edition.demo,
		// The link in it is a key: nobody but the manager is to answer.
		confidential: true
	});
}
