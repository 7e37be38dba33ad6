// Handing in a review: what it holds, what is missing, and the summary.
import { redirect } from '@sveltejs/kit';
import {
	missingFromReview,
	reviewDesk,
	saveReview,
	submitReview
} from '#lib/server/assessment/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { contextOf, missingInWords } from '#lib/web/assessment.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { entry, review } = need(event, await reviewDesk(actor, event.params.entry));
	const words = assessmentMessages(locale);
	const base = localHref(locale, `/bedomning/${entry.id}`);
	if (review?.state === 'submitted') redirect(303, base);
	const { assessment } = entry;
	const count = (kind: string) => review?.findings.filter((each) => each.kind === kind).length ?? 0;
	return {
		demo: entry.edition.demo,
		context: contextOf(entry, locale),
		base,
		entry: words.common.entry(entry.number, entry.unitName),
		scores: assessment.criteria.map(({ key, name }) => ({
			term: name[locale],
			value: String(review?.scores[key] ?? words.submit.noScore),
			href: `${base}?kriterium=${key}`
		})),
		counts: words.submit.counts(count('strength'), count('improvement_area'), count('visit_check')),
		missing: missingInWords(
			assessment,
			missingFromReview(assessment, review ?? { scores: {}, findings: [] }),
			locale
		).map(({ criterion, text }) => ({ text, href: `${base}?kriterium=${criterion}` })),
		summary: review?.summary ?? '',
		revision: review?.revision ?? 0
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const saved = await saveReview(actor, {
			entryId,
			revision: Number(formText(form, 'revision')),
			summary: formText(form, 'summary')
		});
		if (!saved.ok) return failed(event, saved, typedIn(form));
		const base = `/bedomning/${entryId}`;
		if (formText(form, 'then') !== 'submit') redirect(303, localHref(locale, `${base}/lamna-in`));
		const submitted = await submitReview(actor, { entryId, revision: saved.value.revision });
		if (!submitted.ok) return failed(event, submitted, typedIn(form));
		redirect(303, localHref(locale, submitted.value.allIn ? `${base}/samsyn` : base));
	}
};
