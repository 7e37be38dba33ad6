// The training of the rounds that one is an examiner in: sessions to sign up to, and the certificate.
import { redirect } from '@sveltejs/kit';
import {
	asksForTraining,
	awardOf,
	completionsIn,
	leaveTraining,
	poolsOf,
	signUpToTraining,
	takenSeats,
	takesSignups,
	trainingSignups,
	trainingsOf,
	type Training
} from '#lib/server/assessment/index.ts';
import { query } from '#lib/server/people/index.ts';
import { meetingTime } from '#lib/server/programme/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, need } from '#lib/web/answers.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const href = (path: string) => localHref(locale, path);
	const rounds = need(
		event,
		await query(actor, 'training.sign-up', {}, async (tx) => {
			if (actor.kind !== 'person') return [];
			const all = await poolsOf(tx, actor, actor.personId);
			const pools = all.filter(({ kind, releasedAt }) => kind === 'live' && releasedAt === null);
			const trainings = await trainingsOf(
				tx,
				actor,
				pools.map(({ id }) => id)
			);
			const signups = await trainingSignups(
				tx,
				actor,
				trainings.map(({ id }) => id)
			);
			const found = [];
			for (const edition of pools) {
				const now = wallClock(actor.at.toString(), edition.timeZone);
				const completion = (await completionsIn(tx, actor, edition.id)).find(
					({ personId }) => personId === actor.personId
				);
				const shown = [];
				for (const training of trainings.filter(({ editionId }) => editionId === edition.id)) {
					const mine = signups.find(({ trainingId }) => trainingId === training.id);
					// What is over, and was nothing to this person, is only in the way.
					if (training.ends < now && mine?.attended !== true) continue;
					shown.push({
						...sessionOf(training),
						state: mine?.state ?? null,
						attended: mine?.attended ?? null,
						open: takesSignups(training, now),
						seats: training.seats
					});
				}
				found.push({
					id: edition.id,
					award: awardOf(edition, locale),
					demo: edition.demo,
					asked: asksForTraining(edition.definition.assessment),
					completed: completion ? (completion.trainingId ? 'attended' : 'recorded') : null,
					certificate: completion ? href(`/bedomning/utbildning/intyg/${edition.id}`) : null,
					trainings: shown
				});
			}
			return found;
		})
	);
	const taken = await takenSeats(
		actor,
		rounds.flatMap(({ trainings }) => trainings.map(({ id }) => id))
	);
	function sessionOf(training: Training) {
		return {
			id: training.id,
			title: training.title[locale],
			about: (training.about?.[locale] ?? '').split('\n').filter(Boolean),
			when: meetingTime(locale, training),
			place: training.place?.[locale] ?? null,
			link: training.link,
			closes: training.closes && dayAndTime(locale, training.closes, true),
			cancelled: training.cancelledAt !== null,
			why: training.cancelledWhy?.[locale] ?? null,
			calendar: href(`/bedomning/utbildning/${training.id}/kalender`)
		};
	}
	return {
		demo: rounds.length > 0 && rounds.every(({ demo }) => demo),
		done: event.url.searchParams.get('klart'),
		rounds: rounds.map((round) => ({
			...round,
			trainings: round.trainings.map(({ seats, ...each }) => ({
				...each,
				full: seats !== null && (taken.get(each.id) ?? 0) >= seats
			}))
		})),
		profile: href('/bedomning/profil')
	};
}

export const actions = {
	signUp: async (event) => {
		const { actor, locale } = event.locals;
		const trainingId = formText(await event.request.formData(), 'training');
		const signed = await signUpToTraining(actor, { trainingId });
		if (!signed.ok) return failed(event, signed);
		redirect(303, localHref(locale, `/bedomning/utbildning?klart=${signed.value.state}`));
	},
	leave: async (event) => {
		const { actor, locale } = event.locals;
		const trainingId = formText(await event.request.formData(), 'training');
		const left = await leaveTraining(actor, { trainingId });
		if (!left.ok) return failed(event, left);
		redirect(303, localHref(locale, '/bedomning/utbildning?klart=left'));
	}
};
