// The examiners' feedback, for the unit, once it has been released; and the visit, once it is arranged.
import { submittedEntry } from '#lib/server/application/index.ts';
import { feedbackFor, visitFor } from '#lib/server/assessment/index.ts';
import { dayAndTime, longDate, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { need } from '#lib/web/answers.ts';

export async function load(event) {
	const { actor, locale, organiser } = event.locals;
	const { entry: entryId } = event.params;
	const feedback = need(event, await feedbackFor(actor, entryId));
	const visit = need(event, await visitFor(actor, entryId));
	const entry = await submittedEntry(actor, entryId);
	const base = localHref(locale, `/mina-bidrag/${entryId}`);
	const released = feedback && wallClock(feedback.releasedAt.toString(), organiser.timeZone);
	return {
		demo: entry.ok && entry.value.demo,
		base,
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
				strengths: criterion.strengths,
				areas: criterion.improvementAreas
			}))
		}
	};
}
