// One examiner's review of one entry, a criterion at a time, beside the entry itself.
import { randomUUIDv7 } from 'node:crypto';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { filmPassword } from '#lib/server/application/index.ts';
import {
	findingKinds,
	missingFromReview,
	myAssessments,
	reviewDesk,
	saidOnEarlier,
	saveReview,
	scoreField,
	type Review,
	type ReviewDesk
} from '#lib/server/assessment/index.ts';
import { dayAndTime, timeLeft, wallClock } from '#lib/shared/dates.ts';
import { countsOf } from '#lib/shared/findings.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { failed, formText, need, signInHref, typedIn } from '#lib/web/answers.ts';
import { followUpBeside } from '#lib/web/follow-up.ts';
import {
	contextOf,
	inWords,
	personOf,
	questionChoices,
	questionNumber,
	readEntry
} from '#lib/web/assessment.ts';
import { bothBooks, broughtBack, readBook, type Book, type Fresh } from './book.ts';
import { bookOf, fieldsOnPage, findingsOf, savedAt } from './kept-book.ts';

/** The criterion in the address, else the first without a score. */
function criterionOf(desk: ReviewDesk, asked: string | null) {
	const { criteria } = desk.entry.assessment;
	const known = criteria.find(({ key }) => key === asked);
	const unscored = criteria.find(({ key }) => desk.review?.scores[key] === undefined);
	return known ?? unscored ?? criteria[0];
}

function deadlineOf({ entry, review }: ReviewDesk, at: Temporal.Instant, locale: Locale) {
	const closes = entry.edition.calendar.stages.assessment?.closes;
	if (!closes || review?.state === 'submitted') return undefined;
	const words = assessmentMessages(locale).review;
	const now = wallClock(at.toString(), entry.edition.timeZone);
	const late = closes < now;
	const left = timeLeft(locale, now, closes);
	return {
		left: late ? words.timeIsUp : `${left.charAt(0).toLocaleUpperCase(locale)}${left.slice(1)}.`,
		text: words[late ? 'wasDue' : 'deadline'](dayAndTime(locale, closes)),
		closed: late
	};
}

/** The next entry that this examiner has left to review. */
async function nextEntry({ actor, locale }: App.Locals, entryId: string) {
	const mine = await myAssessments(actor);
	const next = (mine.ok ? mine.value : []).find(
		({ entry, tasks }) => entry.id !== entryId && tasks.some(({ task }) => task === 'write-review')
	);
	return next
		? {
				href: localHref(locale, `/bedomning/${next.entry.id}`),
				entry: assessmentMessages(locale).common.entry(next.entry.number, next.entry.unitName)
			}
		: null;
}

const freshIds = (): Fresh =>
	Object.fromEntries(findingKinds.map((kind) => [kind, randomUUIDv7()])) as Fresh;

export async function load(event) {
	const { actor, locale } = event.locals;
	const desk = need(event, await reviewDesk(actor, event.params.entry));
	const { entry, review, progress } = desk;
	const { assessment, edition } = entry;
	const { timeZone } = edition;
	const criterion = criterionOf(desk, event.url.searchParams.get('kriterium'));
	const submitted = review?.state === 'submitted';
	return {
		wide: true,
		demo: edition.demo,
		context: contextOf(entry, locale),
		earlier: await followUpBeside(actor, entry.id, locale),
		person: personOf(actor) ?? '',
		signIn: signInHref(event),
		deadline: deadlineOf(desk, actor.at, locale),
		entry: { id: entry.id, number: entry.number, unit: entry.unitName, title: entry.title },
		sections: readEntry(entry, locale),
		questions: questionChoices(entry, locale),
		criteria: assessment.criteria.map(({ key, name }) => ({
			key,
			name: name[locale],
			score: review?.scores[key] ?? null,
			book: bookOf(review, key)
		})),
		criterion: criterion && {
			key: criterion.key,
			at: assessment.criteria.indexOf(criterion) + 1,
			name: criterion.name[locale],
			question: criterion.question[locale],
			guidance: criterion.guidance[locale],
			readIn: criterion.readIn.map((key) => ({ key, number: questionNumber(entry, key) })),
			field: scoreField(criterion.key)
		},
		/** The criterion as it is kept, and the ids that new findings on it get. */
		book: bookOf(review, criterion?.key ?? ''),
		fresh: freshIds(),
		counts: countsOf(assessment.findings),
		levels: Array.from({ length: assessment.scale.max - assessment.scale.min + 1 }, (_, at) => {
			const value = assessment.scale.min + at;
			const step = assessment.scale.steps.find((each) => each.value === value);
			return { value, meaning: step?.meaning[locale] };
		}),
		/** The unit has submitted anew since. */
		anew: saidOnEarlier(review?.submittedAt ?? review?.savedAt, entry)
			? inWords(locale, entry.submittedAt, timeZone)
			: null,
		reopened:
			review?.reopened && !submitted
				? { when: inWords(locale, review.reopened.at, timeZone), reason: review.reopened.reason }
				: null,
		revision: review?.revision ?? 0,
		submitted:
			submitted && review.submittedAt ? inWords(locale, review.submittedAt, timeZone) : null,
		next: submitted ? await nextEntry(event.locals, entry.id) : null,
		saved: savedAt(review, timeZone, locale),
		ready: missingFromReview(assessment, review ?? { scores: {}, findings: [] }).length === 0,
		progress: { in: progress.in, of: progress.of },
		visits: assessment.visit
	};
}

type EntryEvent = RequestEvent & { params: { entry: string } };

async function posted(event: EntryEvent) {
	const form = await event.request.formData();
	const desk = need(event, await reviewDesk(event.locals.actor, event.params.entry));
	const criterion = criterionOf(desk, event.url.searchParams.get('kriterium'));
	const book = readBook(form, scoreField(criterion?.key ?? ''));
	return { form, desk, criterion, book };
}

/** Where one goes after a save: to what was asked for, or on. */
function nextOf({ desk, criterion, form }: Awaited<ReturnType<typeof posted>>, locale: Locale) {
	const { criteria } = desk.entry.assessment;
	const then = formText(form, 'then');
	const base = `/bedomning/${desk.entry.id}`;
	const next = criteria[criteria.findIndex((each) => each.key === criterion?.key) + 1];
	const asked = criteria.find((each) => then === `to-${each.key}`);
	if (then === 'hand-in' || (then === 'next' && !next))
		return localHref(locale, `${base}/lamna-in`);
	const to = asked ?? (then === 'next' ? next : undefined) ?? criterion;
	const place = then.startsWith('add-') ? `#${then.slice(4)}` : to === criterion ? '#book' : '';
	return localHref(locale, `${base}?kriterium=${to?.key ?? ''}${place}`);
}

export const actions = {
	save: async (event) => {
		const { actor, locale } = event.locals;
		const post = await posted(event);
		const { form, desk, criterion } = post;
		const key = criterion?.key ?? '';
		const both = formText(form, 'then') === 'both';
		const book: Book = both
			? bothBooks(post.book, bookOf(desk.review, key), () => randomUUIDv7())
			: post.book;
		const { findings, unfound } = findingsOf(desk, book);
		const revision = Number(formText(form, 'revision'));
		const saved =
			unfound.length > 0
				? refusedQuotes(unfound)
				: await saveReview(actor, {
						entryId: event.params.entry,
						revision,
						scores: { [key]: book.score },
						findings: { [key]: findings }
					});
		if (saved.ok) redirect(303, nextOf(post, locale));
		const { refusal } = saved;
		const newer =
			refusal.reason === 'newer-revision' ? (refusal.detail as Review | null) : undefined;
		const answer = failed(event, saved, typedIn(form));
		return fail(answer.status, {
			...answer.data,
			fields: fieldsOnPage(answer.data.fields, book),
			book: broughtBack(book, bookOf(desk.review, key), answer.data.fields),
			fresh: Object.fromEntries(
				findingKinds.map((kind) => [kind, formText(form, `id-${kind}`) || randomUUIDv7()])
			) as Fresh,
			/** What was saved elsewhere meanwhile. */
			theirs: newer ? bookOf(newer, key) : null
		});
	},
	password: async (event) => {
		const { form, book } = await posted(event);
		const questionKey = event.url.searchParams.get('fraga') ?? '';
		const entryId = event.params.entry;
		const password = await filmPassword(event.locals.actor, { entryId, questionKey });
		if (!password.ok) return failed(event, password, typedIn(form));
		return {
			password: { question: questionKey, text: password.value },
			// Without the review's own form nothing was posted of it.
			...(form.has('revision') ? { book } : {})
		};
	}
};

/** Quotes that stand nowhere are told at their fields before anything is saved. */
function refusedQuotes(fields: string[]) {
	const reason = 'quote-not-found' as const;
	return {
		ok: false as const,
		refusal: { reason, fields: fields.map((field) => ({ field, reason })) }
	};
}
