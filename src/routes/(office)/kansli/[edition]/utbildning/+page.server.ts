// The training of a round's examiners: its sessions, and who has completed it.
import { completedTraining, trainingSignups, trainingsOf } from '#lib/server/assessment/index.ts';
import { holdersOf, query } from '#lib/server/people/index.ts';
import { meetingTime } from '#lib/server/programme/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { examinerMessages } from '#lib/shared/messages/examiners/index.ts';
import { need } from '#lib/web/answers.ts';
import { editionOf } from '#lib/web/office.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const words = examinerMessages(locale).arrange;
	const found = need(
		event,
		await query(actor, 'training.arrange', { editionId: edition.id }, async (tx) => {
			const trainings = await trainingsOf(tx, actor, [edition.id]);
			const on = { editionId: edition.id, entryId: null };
			return {
				trainings,
				signups: await trainingSignups(
					tx,
					actor,
					trainings.map(({ id }) => id)
				),
				pool: await holdersOf(tx, actor, ['examiner'], on),
				completed: await completedTraining(tx, actor, edition.id)
			};
		})
	);
	const left = found.pool.filter(({ id }) => !found.completed.has(id));
	return {
		now: event.url.searchParams.get('nu'),
		count: Number(event.url.searchParams.get('mejl') ?? 0),
		completed: words.completed(found.pool.length - left.length, found.pool.length),
		left: left.map(({ name }) => name).join(', '),
		trainings: found.trainings.map((training) => {
			const here = found.signups.filter(({ trainingId }) => trainingId === training.id);
			const coming = here.filter(({ state }) => state === 'coming').length;
			return {
				id: training.id,
				title: training.title[locale],
				href: localHref(locale, `/kansli/${edition.id}/utbildning/${training.id}`),
				when: training.cancelledAt ? words.cancelled : meetingTime(locale, training),
				coming: words.of(coming, training.seats),
				attended: here.filter(({ attended }) => attended === true).length
			};
		})
	};
}
