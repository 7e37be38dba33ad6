// One finding's chain: the sentence that the unit reads, the consensus, the reviews, the visit, the words in the entry.
import { evidenceFor } from '#lib/server/assessment/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { evidenceMessages } from '#lib/shared/messages/evidence/index.ts';
import { need } from '#lib/web/answers.ts';
import { contextOf } from '#lib/web/assessment.ts';
import { shownPassage } from '#lib/web/evidence.ts';
import { shownOutcome } from '#lib/web/visit/shown.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { entry: entryId, finding: findingId } = event.params;
	const words = evidenceMessages(locale);
	const { entry, chain, member } = need(event, await evidenceFor(actor, { entryId, findingId }));
	const { edition, submissionId, assessment } = entry;
	const { timeZone } = edition;
	const base = localHref(locale, `/bedomning/${entry.id}`);
	const text = member ? base : localHref(locale, `/kansli/${edition.id}/bidrag/${entry.id}`);
	const passages = (each: (typeof chain.sources)[number]['passages']) =>
		each.map((passage) =>
			shownPassage(passage, locale, timeZone, submissionId, (key) => `${text}#question-${key}`)
		);
	const criterion = assessment.criteria.find(({ key }) => key === chain.criterionKey);
	const consensus = `${base}/samsyn?kriterium=${chain.criterionKey}`;
	return {
		demo: edition.demo,
		context: contextOf(entry, locale),
		up: member ? base : localHref(locale, `/kansli/${edition.id}/bedomning/${entry.id}`),
		entry: assessmentMessages(locale).common.entry(entry.number, entry.unitName),
		criterion: criterion?.name[locale] ?? '',
		consensus,
		ofReview: chain.of === 'review',
		sentences: chain.sentences.map(({ text, original, leftOut, noLongerAgreed }) => ({
			text,
			original,
			leftOut: noLongerAgreed ? words.noLongerAgreed : leftOut
		})),
		agreed: chain.agreed.map(({ id, kind, body, passages: own }) => ({
			id,
			kind,
			heading: words.of[kind],
			body,
			href: `${base}/spar/${id}`,
			passages: passages(own)
		})),
		sources: chain.sources.map(({ id, kind, body, by, passages: own, seen, setAside }) => ({
			id,
			kind,
			heading: words.by(words.of[kind], by),
			body,
			setAside: setAside && words.setAside(setAside),
			passages: passages(own),
			seen: kind === 'visit_check' ? shownOutcome(seen ?? undefined, locale, timeZone) : null
		}))
	};
}
