// What waits for an examiner, and the entries they assess.
import { myAssessments, myTraining, readingsWaiting } from '#lib/server/assessment/index.ts';
import { dayAndTime, timeLeft, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { feedbackMessages } from '#lib/shared/messages/feedback/index.ts';
import { conflictMessages } from '#lib/shared/messages/conflicts/index.ts';
import { need } from '#lib/web/answers.ts';
import { leftToDeclare } from '#lib/web/conflicts.ts';
import { trainingTasks } from '#lib/web/training-tasks.ts';

const pages = {
	'write-review': '',
	'arrange-visit': '/besok/boka',
	'go-on-visit': '/besok',
	'make-consensus': '/samsyn',
	'answer-consensus': '/samsyn',
	'write-feedback': '/aterkoppling',
	'mend-feedback': '/aterkoppling'
};

export async function load(event) {
	const { actor, locale } = event.locals;
	const words = assessmentMessages(locale);
	const mine = need(event, await myAssessments(actor));
	const left = need(event, await leftToDeclare(actor));
	const readings = need(event, await readingsWaiting(actor));
	const now = (zone: string) => wallClock(actor.at.toString(), zone);
	const href = (entryId: string, page = '') => localHref(locale, `/bedomning/${entryId}${page}`);
	const tasks = mine
		.flatMap(({ entry, tasks: waiting }) =>
			waiting.map(({ task, until }) => ({ entry, task, until: until ?? '9999' }))
		)
		.sort((one, other) => one.until.localeCompare(other.until));
	return {
		demo: mine.length > 0 && mine.every(({ entry }) => entry.edition.demo),
		declare:
			left === null
				? null
				: {
						href: localHref(locale, '/bedomning/jav'),
						label: conflictMessages(locale).declare.link(left)
					},
		declared: event.url.searchParams.has('jav'),
		training: trainingTasks(need(event, await myTraining(actor)), actor.at, locale),
		tasks: [
			...readings.map(({ entry }) => {
				const until = entry.edition.calendar.stages.feedback?.closes ?? undefined;
				const clock = now(entry.edition.timeZone);
				const late = until !== undefined && until < clock;
				return {
					label: feedbackMessages(locale).reading.waits(entry.unitName),
					href: href(entry.id, '/aterkoppling/granska'),
					note: `${entry.edition.definition.name[locale]} ${entry.edition.label[locale]}`,
					until: until && dayAndTime(locale, until),
					left: until && (late ? words.mine.wasDue : timeLeft(locale, clock, until)),
					late
				};
			}),
			...tasks.map(({ entry, task, until }) => {
				const clock = now(entry.edition.timeZone);
				const known = until !== '9999';
				const late = known && until < clock;
				const met = task === 'go-on-visit' && late;
				return {
					label: met
						? words.mine.tasks['say-held'](entry.unitName)
						: words.mine.tasks[task](entry.unitName),
					href: href(entry.id, pages[task]),
					note: `${entry.edition.definition.name[locale]} ${entry.edition.label[locale]}`,
					until: known ? dayAndTime(locale, until) : undefined,
					left: !known
						? undefined
						: met
							? words.mine.visitWas
							: late
								? words.mine.wasDue
								: timeLeft(locale, clock, until),
					late: late && !met
				};
			})
		],
		rows: mine.map(({ entry, review, standing, visit, lead }) => ({
			id: entry.id,
			href: href(entry.id),
			number: entry.number,
			unit: entry.unitName,
			lead,
			theClass:
				entry.edition.definition.classes.find(({ key }) => key === entry.classKey)?.name[locale] ??
				'',
			mine: words.mine.states[review?.state ?? 'none'],
			team: words.common.progress(standing.reviewsIn, standing.teamOf),
			visit: visit
				? dayAndTime(locale, visit.starts)
				: standing.visitExpected
					? words.mine.notArranged
					: '',
			consensus: words.mine.consensus[standing.consensus ?? 'none']
		}))
	};
}
