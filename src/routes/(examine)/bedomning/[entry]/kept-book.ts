// Between the scorebook's form and the review as it is kept.
import { z } from 'zod';
import {
	findingKinds,
	type FindingInput,
	type Review,
	type ReviewDesk
} from '#lib/server/assessment/index.ts';
import { clockTime, wallClock } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { passageOf } from '#lib/web/assessment.ts';
import { fieldsOf, type Book } from './book.ts';

export const bookInput = z.object({
	criterion: z.string().max(200),
	revision: z.int32().nonnegative(),
	score: z.number().nullable(),
	findings: z
		.array(
			z.object({
				id: z.uuid(),
				kind: z.enum(findingKinds),
				body: z.string(),
				passages: z.array(z.object({ question: z.string(), quote: z.string() })).max(20),
				fresh: z.boolean().default(false)
			})
		)
		.max(60)
});

/** Answers a criterion as it is kept. */
export function bookOf(review: Review | null, criterion: string): Book {
	return {
		score: review?.scores[criterion] ?? null,
		findings: (review?.findings ?? [])
			.filter(({ criterionKey }) => criterionKey === criterion)
			.map(({ id, kind, body, passages }) => ({
				id,
				kind,
				body,
				passages: passages.map(({ questionKey, quote }) => ({ question: questionKey, quote })),
				fresh: false
			}))
	};
}

/**
 * Answers a book's findings as they are saved, without the quotes that stand nowhere in the entry nor in what was kept
 * before; `unfound` are those quotes' fields.
 */
export function findingsOf(
	{ entry, review }: ReviewDesk,
	book: Book
): { findings: FindingInput[]; unfound: string[] } {
	const kept = (review?.findings ?? []).flatMap(({ passages }) => passages);
	const unfound: string[] = [];
	const findings = book.findings.map(({ id, kind, body, passages, fresh }) => ({
		id,
		kind,
		body,
		passages: passages.flatMap(({ question, quote }) => {
			const passage = passageOf(entry, question, quote);
			if (!passage) return [];
			const stands =
				passage.to > 0 ||
				passage.quote === '' ||
				kept.some((each) => each.questionKey === question && each.quote === quote);
			if (!stands) unfound.push(fieldsOf(fresh ? kind : id).quote);
			return stands ? [passage] : [];
		})
	}));
	// A finding of which nothing is left is not there.
	return {
		findings: findings.filter(({ body, passages }) => body.trim() !== '' || passages.length > 0),
		unfound
	};
}

/** What is wrong with a finding stands at its fields; those of a new one are named by its kind. */
export function fieldsOnPage(errors: Record<string, string>, book: Book): Record<string, string> {
	const fresh = new Map(
		book.findings.filter((each) => each.fresh).map(({ id, kind }) => [id, kind])
	);
	return Object.fromEntries(
		Object.entries(errors).map(([field, message]) => {
			const [, part = '', id = ''] = /^(body|quote)-(.+)$/.exec(field) ?? [];
			const kind = fresh.get(id);
			return [kind ? `${part}-${kind}` : field, message];
		})
	);
}

/** "Sparat kl. 14.32.", or null before the first save. */
export function savedAt(review: Review | null, zone: string, locale: Locale): string | null {
	if (!review?.savedAt) return null;
	const { common } = assessmentMessages(locale);
	return common.saved(clockTime(locale, wallClock(review.savedAt.toString(), zone)));
}
