// For the unit: its own words, and what was checked at the visit, that a sentence of its feedback builds on.
import { submittedEntry } from '#lib/server/application/index.ts';
import { evidenceForUnit, feedbackFor, markedSentences } from '#lib/server/assessment/index.ts';
import { ownCitation } from '#lib/server/judging/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { evidenceMessages } from '#lib/shared/messages/evidence/index.ts';
import { need } from '#lib/web/answers.ts';
import { shownPassage } from '#lib/web/evidence.ts';

export async function load(event) {
	const { actor, locale, organiser } = event.locals;
	const { entry: entryId, finding: findingId } = event.params;
	const chain = need(event, await evidenceForUnit(actor, { entryId, findingId }));
	const entry = need(event, await submittedEntry(actor, entryId));
	const cited = need(event, await ownCitation(actor, entryId));
	const feedback = need(event, await feedbackFor(actor, entryId));
	const said = feedback
		? markedSentences(feedback.shown).find(({ findingIds }) => findingIds.includes(findingId))
		: undefined;
	const words = evidenceMessages(locale).unit;
	return {
		demo: entry.demo,
		back: localHref(locale, `/mina-bidrag/${entryId}/aterkoppling${said ? `#${said.mark}` : ''}`),
		/** The sentence that it is about, as the unit reads it. */
		said: said && { mark: said.mark, text: said.text },
		unit: entry.unit,
		/** What the citation says with this behind it, once that is public. */
		cited: cited.filter((each) => each.findingId === findingId).map(({ quote }) => quote),
		kind: chain.kind,
		passages: chain.passages.map((passage) =>
			shownPassage(passage, locale, organiser.timeZone, entry.submissionId)
		),
		checks: chain.checks.map(({ body, outcome }) => ({
			body,
			outcome: words.outcome[outcome ?? 'none']
		}))
	};
}
