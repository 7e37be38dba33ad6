// The examiners' feedback, for the unit, once it has been released; and the visit, once it is arranged.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { submittedEntry } from '#lib/server/application/index.ts';
import {
	acknowledgeFeedback,
	afterFeedback,
	answerFollowUp,
	feedbackFor,
	followUpStates,
	followUpWordsField,
	markedSentences,
	meetingTime,
	rateFeedback,
	ratingQuestions,
	stateField,
	tracedForUnit,
	type ShownSentence,
	visitFor
} from '#lib/server/assessment/index.ts';
import { dayAndTime, longDate, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { inWords } from '#lib/web/assessment.ts';
import { areasShown } from '#lib/web/follow-up.ts';

export async function load(event) {
	const { actor, locale, organiser } = event.locals;
	const { entry: entryId } = event.params;
	const feedback = need(event, await feedbackFor(actor, entryId));
	const visit = need(event, await visitFor(actor, entryId));
	const entry = await submittedEntry(actor, entryId);
	const after = need(event, await afterFeedback(actor, entryId));
	const zone = organiser.timeZone;
	const { meeting, receipt, rating, followUp } = after;
	const base = localHref(locale, `/mina-bidrag/${entryId}`);
	const said = feedback ? markedSentences(feedback.shown) : [];
	const marks = new Map(said.map(({ key, mark }) => [key, mark]));
	const findingIds = said.flatMap((sentence) => sentence.findingIds);
	const traced = await tracedForUnit(actor, { entryId, findingIds });
	const shown = ({ key, text, findingIds: from }: ShownSentence) => ({
		key,
		text,
		mark: marks.get(key) ?? '',
		// The team and the office read along here, and have a trace of their own.
		traces: from
			.filter((id) => traced.ok && traced.value.has(id))
			.map((id) => `${base}/aterkoppling/spar/${id}`)
	});
	const released = feedback && wallClock(feedback.releasedAt.toString(), organiser.timeZone);
	return {
		demo: entry.ok && entry.value.demo,
		base,
		done: event.url.searchParams.get('klart'),
		/** Whoever writes for the unit answers; others read. */
		answers: after.answers && feedback !== null,
		meeting: meeting &&
			meeting.cancelledAt === null && {
				when: meetingTime(locale, meeting),
				place: meeting.place,
				link: meeting.link ?? '',
				who: meeting.who,
				held: meeting.heldOn !== null,
				calendar: `${base}/aterkoppling/kalender`
			},
		notes: after.notes.find(({ audience }) => audience === 'unit')?.body ?? '',
		receipt: receipt && { by: receipt.by, when: inWords(locale, receipt.at, zone) },
		rating: rating && {
			useful: rating.useful,
			understandable: rating.understandable,
			fair: rating.fair,
			words: rating.words,
			wordsToTeam: rating.wordsToTeam,
			seen: rating.ratedAt.toString()
		},
		followUp: followUp && {
			due: Temporal.Instant.compare(followUp.dueAt, actor.at) <= 0,
			when: longDate(locale, wallClock(followUp.dueAt.toString(), zone)),
			areas: areasShown(followUp.areas, locale).map((area, at) => {
				const answer = followUp.areas[at]?.answer;
				return {
					...area,
					chosen: answer?.state ?? '',
					revision: answer?.revision ?? 0,
					field: stateField(area.key),
					wordsField: followUpWordsField(area.key)
				};
			})
		},
		pdf: feedback?.documentHash ? `${base}/aterkoppling/pdf` : null,
		visit: visit && {
			when: dayAndTime(locale, visit.starts),
			place: visit.place,
			message: visit.message ?? ''
		},
		feedback: feedback && {
			round: `${feedback.shown.programme[locale]} ${feedback.shown.edition[locale]}`,
			unit: feedback.shown.unit,
			title: feedback.shown.title ?? '',
			theClass: feedback.shown.className?.[locale] ?? '',
			released: released ? longDate(locale, released) : '',
			summary: feedback.shown.summary,
			criteria: feedback.shown.criteria.map((criterion) => ({
				key: criterion.key,
				name: criterion.name[locale],
				question: criterion.question[locale],
				score: criterion.score,
				strengths: criterion.strengths.map(shown),
				areas: criterion.improvementAreas.map(shown)
			}))
		}
	};
}

type EntryEvent = RequestEvent & { params: { entry: string } };
const back = (event: EntryEvent, done: string) =>
	localHref(event.locals.locale, `/mina-bidrag/${event.params.entry}/aterkoppling?klart=${done}`);

export const actions = {
	read: async (event) => {
		const { entry: entryId } = event.params;
		const read = await acknowledgeFeedback(event.locals.actor, { entryId });
		if (!read.ok) return failed(event, read);
		redirect(303, `${back(event, 'last')}#omdome`);
	},
	rate: async (event) => {
		const form = await event.request.formData();
		const figures = Object.fromEntries(
			ratingQuestions.flatMap((question) => {
				const figure = formText(form, question);
				return figure === '' ? [] : [[question, Number(figure)]];
			})
		);
		const rated = await rateFeedback(event.locals.actor, {
			entryId: event.params.entry,
			figures,
			words: formText(form, 'words'),
			wordsToTeam: form.has('to-team'),
			seen: formText(form, 'seen') || null
		});
		if (!rated.ok) return failed(event, rated, typedIn(form));
		redirect(303, `${back(event, 'omdome')}#omdome`);
	},
	follow: async (event) => {
		const form = await event.request.formData();
		const answered = await answerFollowUp(event.locals.actor, {
			entryId: event.params.entry,
			answers: form.getAll('area').map((area) => {
				const key = String(area);
				const chosen = formText(form, stateField(key));
				return {
					key,
					state: followUpStates.find((state) => state === chosen) ?? null,
					words: formText(form, followUpWordsField(key)),
					revision: Number(formText(form, `revision-${key}`))
				};
			})
		});
		if (!answered.ok) return failed(event, answered, typedIn(form));
		redirect(303, `${back(event, 'uppfoljning')}#uppfoljning`);
	}
};
