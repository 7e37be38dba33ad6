// Tells those who share an entry of new comments: where they are and by whom, never what they say.
import { inLocale } from '#lib/shared/locale.ts';
import { systemActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { log } from '../../platform/log.ts';
import { mailAbout } from '../colleagues/mails.ts';
import { colleaguesIn } from '../colleagues/queries.ts';
import { entryWithEdition } from '../entry/open.ts';
import { commentsIn } from './queries.ts';
import type { Comment } from './rules.ts';

/** Sends the digest that is due, once: a second run finds it sent. What one wrote oneself is no news. */
export async function sendCommentDigest(job: { organiserId: string; entryId: string }) {
	const actor = systemActor(job.organiserId, Temporal.Now.instant());
	await inTransaction(actor, async (tx) => {
		const digest = await tx
			.selectFrom('application.comment_digest as d')
			.select(['d.due_at as dueAt', 'd.told_until as toldUntil'])
			.where('d.organiser_id', '=', job.organiserId)
			.where('d.entry_id', '=', job.entryId)
			.forUpdate()
			.executeTakeFirst();
		const about = await entryWithEdition(tx, actor, job.entryId);
		if (!digest?.dueAt || !about) {
			log.info({ entry: job.entryId }, 'comments: nothing to tell');
			return;
		}
		const { toldUntil } = digest;
		const news = (await commentsIn(tx, actor, job.entryId)).filter(
			({ at, deletedAt }) =>
				deletedAt === null && (!toldUntil || Temporal.Instant.compare(at, toldUntil) > 0)
		);
		const sections = about.edition.definition.form.sections;
		for (const to of await colleaguesIn(tx, actor, job.entryId)) {
			const others = news.filter(({ by }) => by.personId !== to.personId);
			if (others.length === 0) continue;
			await mailAbout(tx, actor, about, to, 'entry.comments', (words, facts, link) => {
				const lines = sections.flatMap((section) =>
					section.questions.flatMap((question) => {
						const here = others.filter(({ questionKey }) => questionKey === question.key);
						if (here.length === 0) return [];
						return [
							{
								question: inLocale(question.label, to.locale),
								count: here.length,
								by: namesIn(here, to.locale),
								link: link(`/${section.key}/kommentarer/${question.key}`)
							}
						];
					})
				);
				return {
					subject: words.comments.subject({ ...facts, lines }),
					body: words.comments.body({ ...facts, lines }),
					// The office reads the outbox, and has no part in what the unit says to itself.
					confidential: true
				};
			});
		}
		await tx
			.updateTable('application.comment_digest')
			.set({ due_at: null, told_until: actor.at.toString() })
			.where('organiser_id', '=', job.organiserId)
			.where('entry_id', '=', job.entryId)
			.execute();
	});
}

function namesIn(comments: readonly Comment[], locale: 'sv' | 'en'): string {
	const names = new Set(comments.map(({ by }) => by.name));
	return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
