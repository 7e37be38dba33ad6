// One examiner's review of one entry, a criterion at a time, beside the entry itself.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { filmPassword } from '#lib/server/application/index.ts';
import {
	bodyField,
	findingKinds,
	marksOf,
	missingFrom,
	reviewDesk,
	saidOnEarlier,
	saveReview,
	scoreField,
	type FindingInput,
	type FindingKind,
	type ReviewDesk
} from '#lib/server/assessment/index.ts';
import { clockTime, dayAndTime, timeLeft, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import {
	contextOf,
	inWords,
	passageOf,
	questionChoices,
	questionNumber,
	readEntry
} from '#lib/web/assessment.ts';

/** The criterion in the address, else the first without a score. */
function criterionOf(desk: ReviewDesk, asked: string | null) {
	const { criteria } = desk.entry.assessment;
	const known = criteria.find(({ key }) => key === asked);
	const unscored = criteria.find(({ key }) => desk.review?.scores[key] === undefined);
	return known ?? unscored ?? criteria[0];
}

export async function load(event) {
	const { actor, locale } = event.locals;
	const desk = need(event, await reviewDesk(actor, event.params.entry));
	const { entry, review, progress } = desk;
	const { assessment, edition } = entry;
	const criterion = criterionOf(desk, event.url.searchParams.get('kriterium'));
	const findings = review?.findings ?? [];
	const marks = marksOf(findings);
	const closes = edition.calendar.stages.assessment?.closes;
	const clock = (instant: Temporal.Instant) => wallClock(instant.toString(), edition.timeZone);
	const submitted = review?.state === 'submitted';
	const { review: reviewWords } = assessmentMessages(locale);
	const late = closes ? closes < clock(actor.at) : false;
	const left = closes ? timeLeft(locale, clock(actor.at), closes) : '';
	return {
		wide: true,
		demo: edition.demo,
		context: contextOf(entry, locale),
		deadline:
			closes && !submitted
				? {
						left: late
							? reviewWords.timeIsUp
							: `${left.charAt(0).toLocaleUpperCase(locale)}${left.slice(1)}.`,
						text: reviewWords[late ? 'wasDue' : 'deadline'](dayAndTime(locale, closes)),
						closed: late
					}
				: undefined,
		entry: { id: entry.id, number: entry.number, unit: entry.unitName, title: entry.title },
		sections: readEntry(entry, findings, marks, locale),
		questions: questionChoices(entry, locale),
		criteria: assessment.criteria.map(({ key, name }) => ({
			key,
			name: name[locale],
			score: review?.scores[key] ?? null
		})),
		criterion: criterion && {
			key: criterion.key,
			at: assessment.criteria.indexOf(criterion) + 1,
			name: criterion.name[locale],
			question: criterion.question[locale],
			guidance: criterion.guidance[locale],
			readIn: criterion.readIn.map((key) => ({ key, number: questionNumber(entry, key) })),
			score: review?.scores[criterion.key] ?? null,
			field: scoreField(criterion.key)
		},
		levels: Array.from({ length: assessment.scale.max - assessment.scale.min + 1 }, (_, at) => {
			const value = assessment.scale.min + at;
			const step = assessment.scale.steps.find((each) => each.value === value);
			return { value, meaning: step?.meaning[locale] };
		}),
		findings: findings
			.filter(({ criterionKey }) => criterionKey === criterion?.key)
			.map(({ id, kind, body, passage }) => ({
				id,
				kind,
				body,
				mark: marks.get(id) ?? '',
				marked: (passage?.quote ?? '') !== '',
				question: passage?.questionKey ?? '',
				quote: passage?.quote ?? '',
				number: passage ? questionNumber(entry, passage.questionKey) : 0
			})),
		/** The unit has submitted anew since. */
		anew: saidOnEarlier(review?.submittedAt ?? review?.savedAt, entry)
			? inWords(locale, entry.submittedAt, edition.timeZone)
			: null,
		revision: review?.revision ?? 0,
		submitted:
			submitted && review.submittedAt
				? inWords(locale, review.submittedAt, edition.timeZone)
				: null,
		saved: review?.savedAt ? clockTime(locale, clock(review.savedAt)) : null,
		ready: missingFrom(assessment, review ?? { scores: {}, findings: [] }).length === 0,
		progress: { in: progress.in, of: progress.of },
		visits: assessment.visit
	};
}

/** The findings of a criterion as they were posted; what was taken away is left out, and so is an empty new one. */
function findingsFrom(form: FormData, desk: ReviewDesk): FindingInput[] {
	const removed = formText(form, 'remove');
	const there = form
		.getAll('finding')
		.map(String)
		.filter((id) => id !== removed)
		.map((id) => ({ id, kind: formText(form, `kind-${id}`) as FindingKind }));
	const added = findingKinds
		.filter(
			(kind) => (formText(form, `body-${kind}`) + formText(form, `quote-${kind}`)).trim() !== ''
		)
		.map((kind) => ({ kind }));
	return [...there, ...added].map((finding) => {
		const body = formText(form, bodyField(finding));
		const at = 'id' in finding ? finding.id : finding.kind;
		const [question, quote] = [formText(form, `question-${at}`), formText(form, `quote-${at}`)];
		return { ...finding, body, passage: passageOf(desk.entry, question, quote) };
	});
}

type EntryEvent = RequestEvent & { params: { entry: string } };

async function posted(event: EntryEvent) {
	const form = await event.request.formData();
	const desk = need(event, await reviewDesk(event.locals.actor, event.params.entry));
	return { form, desk, criterion: criterionOf(desk, event.url.searchParams.get('kriterium')) };
}

export const actions = {
	save: async (event) => {
		const { actor, locale } = event.locals;
		const { form, desk, criterion } = await posted(event);
		const key = criterion?.key ?? '';
		const score = formText(form, scoreField(key));
		const saved = await saveReview(actor, {
			entryId: event.params.entry,
			revision: Number(formText(form, 'revision')),
			...(score ? { scores: { [key]: Number(score) } } : {}),
			findings: { [key]: findingsFrom(form, desk) }
		});
		if (!saved.ok) return failed(event, saved, typedIn(form));
		const { criteria } = desk.entry.assessment;
		const then = formText(form, 'then');
		const base = `/bedomning/${event.params.entry}`;
		const next = criteria[criteria.findIndex((each) => each.key === key) + 1];
		const asked = criteria.find((each) => then === `to-${each.key}`);
		if (then === 'hand-in' || (then === 'next' && !next)) {
			redirect(303, localHref(locale, `${base}/lamna-in`));
		}
		const to = asked ?? (then === 'next' ? next : undefined) ?? criterion;
		const place = then.startsWith('add-') ? `#${then.slice(4)}` : to === criterion ? '#book' : '';
		redirect(303, localHref(locale, `${base}?kriterium=${to?.key ?? ''}${place}`));
	},
	password: async (event) => {
		const { form } = await posted(event);
		const questionKey = event.url.searchParams.get('fraga') ?? '';
		const entryId = event.params.entry;
		const password = await filmPassword(event.locals.actor, { entryId, questionKey });
		if (!password.ok) return failed(event, password, typedIn(form));
		return { password: { question: questionKey, text: password.value }, typed: typedIn(form) };
	}
};
