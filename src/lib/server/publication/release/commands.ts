// The two acts that make something public: showing who takes part, and releasing an edition's decisions.
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { mailPublicationMessages } from '#lib/shared/messages/mail-publication/index.ts';
import { quotedParagraphs } from '#lib/shared/words.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { config } from '../../platform/config.ts';
import type { Tx } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { submittedIn } from '../../application/index.ts';
import { command, holdersOf } from '../../people/index.ts';
import {
	editionById,
	isOpen,
	markParticipantsPublished,
	type Edition
} from '../../programme/index.ts';
import { honoursToPublish, recordRelease, type HonourToPublish } from '../../ceremony/index.ts';
import { beginPublishing, publishEdition } from '../publish/commands.ts';
import { editionName } from '../publish/rules.ts';

/**
 * Releases an edition, in one act: its decisions become public, in pages, search, feed and open data, and those
 * whom they concern are told. Refuses `not-found`, `already-released` and `not-sealed`.
 */
export async function releaseEdition(
	actor: Actor,
	{ editionId }: { editionId: string }
): Promise<Outcome<{ releasedAt: Temporal.Instant; honours: number }>> {
	return command(actor, 'edition.release', { editionId }, async (tx) => {
		// The same order as every publishing: first its own lock, then the audit log's.
		await beginPublishing(tx, actor);
		const recorded = await recordRelease(tx, actor, editionId);
		if (!recorded.ok) return recorded;
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return refused('not-found');
		await publishEdition(tx, actor, editionId);
		const honours = await tellThoseConcerned(tx, actor, edition);
		return done({ releasedAt: recorded.value.releasedAt, honours });
	});
}

/**
 * Shows the public who takes part. Refuses `not-found`, `stage-closed` while the call is open, and `not-allowed`
 * where the award does not show who takes part.
 */
export async function publishParticipants(
	actor: Actor,
	{ editionId }: { editionId: string }
): Promise<Outcome<{ editionId: string }>> {
	return command(actor, 'participants.publish', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return refused('not-found');
		if (!edition.definition.participants.published) return refused('not-allowed');
		if (isOpen(edition.calendar, 'call', edition.timeZone, actor.at))
			return refused('stage-closed');
		await markParticipantsPublished(tx, actor, editionId);
		await publishEdition(tx, actor, editionId);
		await audit(tx, actor, { action: 'participants.publish', subject: ['edition', editionId] });
		return done({ editionId });
	});
}

const address = (locale: Locale, path: string) => config().url + localHref(locale, path);

/** Mails those behind each entry and the panel; answers how many honours there were. */
async function tellThoseConcerned(tx: Tx, actor: Actor, edition: Edition): Promise<number> {
	const { honours, peopleToTell } = await honoursToPublish(tx, actor, edition.id);
	const holders = await holdersOf(tx, actor, ['applicant', 'panel_member', 'panel_chair'], {
		editionId: edition.id
	});
	const locales = new Map(holders.map(({ id, locale }) => [id, locale]));
	const panel = holders.filter(({ role, entryId }) => role !== 'applicant' && entryId === null);
	const entries = await submittedIn(tx, actor, edition.id);
	const units = new Map(entries.map(({ id, unit }) => [id, unit]));
	const path = `/${edition.programme}/${edition.slug}`;
	const name = editionName(edition.definition.name, edition.label);
	const mailTo = (personId: string) => {
		const locale = locales.get(personId) ?? 'sv';
		return { locale, words: mailPublicationMessages(locale), edition: name[locale] };
	};

	for (const person of peopleToTell) {
		const { locale, words, edition: called } = mailTo(person.personId);
		const honour = honours.find(({ entryId }) => entryId === person.entryId);
		const about = { name: person.name, edition: called, unit: units.get(person.entryId) ?? '' };
		const mail = honour
			? {
					kind: 'release.winner',
					subject: words.winner.subject(honour.honourName[locale], edition.label[locale]),
					body: words.winner.body({
						...about,
						honour: honour.honourName[locale],
						round: edition.label[locale],
						citation: quotedParagraphs(honour.citation ?? '').join('\n\n'),
						prizes: prizesIn(honour, locale),
						link: address(locale, `${path}/${honour.decisionId}`),
						page: address(locale, `/mina-bidrag/${person.entryId}`)
					})
				}
			: {
					kind: 'release.thanks',
					subject: words.thanks.subject(called),
					body: words.thanks.body({ ...about, link: address(locale, path) })
				};
		await queueMail(tx, actor, {
			...mail,
			to: { address: person.email, name: person.name },
			locale,
			demo: edition.demo,
			entryId: person.entryId,
			editionId: edition.id
		});
	}
	for (const member of new Map(panel.map((each) => [each.id, each])).values()) {
		const { locale, words, edition: called } = mailTo(member.id);
		await queueMail(tx, actor, {
			kind: 'release.panel',
			to: { address: member.email, name: member.name },
			locale,
			subject: words.panel.subject(called),
			body: words.panel.body({ name: member.name, edition: called, link: address(locale, path) }),
			demo: edition.demo,
			editionId: edition.id
		});
	}
	return honours.length;
}

function prizesIn(honour: HonourToPublish, locale: Locale): string {
	const names = honour.prizes.map(({ name }) => name[locale]);
	return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
