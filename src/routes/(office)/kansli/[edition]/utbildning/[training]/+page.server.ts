// One session: who was there; changed, cancelled.
import { error, redirect } from '@sveltejs/kit';
import {
	cancelTraining,
	canBeMarked,
	changeTraining,
	markAttendance,
	trainingById,
	trainingSignups
} from '#lib/server/assessment/index.ts';
import { holdersOf, query } from '#lib/server/people/index.ts';
import { meetingTime } from '#lib/server/programme/index.ts';
import { wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { examinerMessages } from '#lib/shared/messages/examiners/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { meetingFields, postedMeeting } from '#lib/web/meeting-form.ts';
import { editionOf } from '#lib/web/office.ts';
import { numberIn } from '#lib/web/organisations.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const words = examinerMessages(locale).arrange;
	const found = need(
		event,
		await query(actor, 'training.arrange', { editionId: edition.id }, async (tx) => {
			const training = await trainingById(tx, actor, event.params.training);
			if (training?.editionId !== edition.id) return null;
			const on = { editionId: edition.id, entryId: null };
			return {
				training,
				signups: await trainingSignups(tx, actor, [training.id]),
				pool: await holdersOf(tx, actor, ['examiner'], on)
			};
		})
	);
	if (!found) error(404);
	const { training, signups, pool } = found;
	const now = wallClock(actor.at.toString(), edition.timeZone);
	const order = ['coming', 'waiting', 'cancelled', 'none'] as const;
	return {
		training: {
			title: training.title[locale],
			when: meetingTime(locale, training),
			revision: training.revision,
			cancelled: training.cancelledAt !== null,
			why: training.cancelledWhy?.[locale] ?? null,
			marked: canBeMarked(training, now),
			toTell: signups.filter(({ state }) => state !== 'cancelled').length
		},
		fields: meetingFields({ ...training, slides: null, coming: 0, waiting: 0 }),
		attended: signups.filter(({ attended }) => attended).map(({ personId }) => personId),
		people: pool
			.map(({ id, name }) => {
				const state = signups.find(({ personId }) => personId === id)?.state ?? 'none';
				return { value: id, label: name, help: words.signup[state], at: order.indexOf(state) };
			})
			.sort((one, other) => one.at - other.at)
	};
}

export const actions = {
	attendance: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const marked = await markAttendance(actor, {
			trainingId: event.params.training,
			attended: form.getAll('attended').map(String)
		});
		if (!marked.ok) return failed(event, marked);
		redirect(303, localHref(locale, `/kansli/${event.params.edition}/utbildning?nu=narvaro`));
	},
	save: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const { edition, training: trainingId } = event.params;
		const changed = await changeTraining(actor, {
			trainingId,
			revision: numberIn(form, 'revision'),
			training: postedMeeting(form)
		});
		if (!changed.ok) {
			const answer = failed(event, changed, typedIn(form));
			if (changed.refusal.reason === 'changed-meanwhile')
				answer.data.message = examinerMessages(locale).arrange.changedMeanwhile;
			return answer;
		}
		const { told } = changed.value;
		redirect(303, localHref(locale, `/kansli/${edition}/utbildning?nu=sparat&mejl=${told}`));
	},
	cancel: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const { edition, training: trainingId } = event.params;
		const why = { sv: formText(form, 'why.sv'), en: formText(form, 'why.en') };
		const cancelled = await cancelTraining(actor, { trainingId, why });
		if (!cancelled.ok) return failed(event, cancelled, typedIn(form));
		const { told } = cancelled.value;
		redirect(303, localHref(locale, `/kansli/${edition}/utbildning?nu=sparat&mejl=${told}`));
	}
};
