// From a finding of the brief back to the words of the entry, and to what was seen at the visit. Without anybody's name.
import { error } from '@sveltejs/kit';
import { entryOfBrief, entryShown } from '#lib/server/judging/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { need } from '#lib/web/answers.ts';
import { briefHref } from '#lib/web/brief.ts';
import { shownPassage } from '#lib/web/evidence.ts';
import { idIn, panelHref, panelName } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const editionId = idIn(event, event.params.edition);
	const entryId = idIn(event, event.params.entry);
	const { edition, entry } = need(event, await entryOfBrief(actor, editionId, entryId));
	const finding = [...entry.strengths, ...entry.areas].find(
		({ id }) => id === event.params.finding
	);
	if (!finding) error(404, refusalText(locale, { reason: 'not-found' }));
	const { heading, checks } = entryShown(entry, edition, locale);
	return {
		demo: edition.demo,
		context: heading,
		back: briefHref(locale, edition, `/${entry.id}#${finding.mark}`),
		whole: panelHref(locale, edition, `/${entry.id}`),
		panelName: panelName(edition.definition, locale),
		kind: finding.kind,
		mark: finding.mark,
		text: finding.body,
		passages: finding.passages.map((passage) =>
			shownPassage(passage, locale, edition.timeZone, passage.submissionId)
		),
		checks: [...checks.shown, ...checks.rest].filter(({ id }) => finding.checkIds.includes(id))
	};
}
