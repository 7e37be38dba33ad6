// Looks, again and again, whether the time of a release has come. Safe with several workers: one releases, the others are
// refused. Where not all is sealed when the time comes nothing is released, then or later, until somebody says so. One that
// fails holds back no other: it is tried again for some minutes, and then the office is told.
import { localHref } from '#lib/shared/locale.ts';
import { mailPublicationMessages } from '#lib/shared/messages/mail-publication/index.ts';
import { systemActor, type System } from '../../platform/actor.ts';
import { config } from '../../platform/config.ts';
import { installation, inTransaction, isOutage } from '../../platform/database/index.ts';
import { log } from '../../platform/log.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { holdersOf } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { dueReleases, markMissed, planIn } from '../../ceremony/index.ts';
import { editionName } from '../publish/rules.ts';
import { releaseAtItsTime } from './commands.ts';

/** As long a release that fails is tried again before the office has to see to it. */
export const triedAgain = { minutes: 5 } as const;

/** Releases what is due now, in every organiser's house; answers how many editions were. */
export async function releaseDue(now: Temporal.Instant = Temporal.Now.instant()): Promise<number> {
	const organisers = await installation().selectFrom('platform.organiser').select('id').execute();
	let gone = 0;
	for (const { id } of organisers) {
		const actor = systemActor(id, now);
		for (const due of await inTransaction(actor, (tx) => dueReleases(tx, actor))) {
			if (await released(actor, due)) gone += 1;
		}
	}
	return gone;
}

async function released(
	actor: System,
	{ editionId, at }: { editionId: string; at: Temporal.Instant }
): Promise<boolean> {
	try {
		const out = await releaseAtItsTime(actor, { editionId });
		if (out.ok) return true;
		if (out.refusal.reason === 'not-sealed') await miss(actor, editionId, 'missed');
		else log.info({ edition: editionId, why: out.refusal.reason }, 'not released');
	} catch (error) {
		// With no database there is nobody to tell, and nothing else that could go.
		if (isOutage(error)) throw error;
		const told = error instanceof Error ? error.stack : String(error);
		log.error({ edition: editionId, error: told }, 'a release at its time failed');
		const longEnough = Temporal.Instant.compare(at.add(triedAgain), actor.at) <= 0;
		if (longEnough) await miss(actor, editionId, 'failed');
	}
	return false;
}

/** Tells the office that nothing was released, once, and why. */
async function miss(actor: System, editionId: string, why: 'missed' | 'failed') {
	await inTransaction(actor, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		const { at, missedAt } = await planIn(tx, actor, editionId, { lock: true });
		if (!edition || missedAt || !at || Temporal.Instant.compare(at, actor.at) > 0) return;
		await markMissed(tx, actor, editionId);
		const office = await holdersOf(tx, actor, ['office'], {});
		for (const { email, name, locale } of new Map(office.map((each) => [each.id, each])).values()) {
			const words = mailPublicationMessages(locale)[why];
			const called = editionName(edition.definition.name, edition.label)[locale];
			const link = config().url + localHref(locale, `/kansli/${editionId}/ceremoni`);
			await queueMail(tx, actor, {
				kind: 'release.missed',
				to: { address: email, name },
				locale,
				subject: words.subject(called),
				body: words.body({ name, edition: called, link }),
				demo: edition.demo,
				editionId
			});
		}
	});
}
