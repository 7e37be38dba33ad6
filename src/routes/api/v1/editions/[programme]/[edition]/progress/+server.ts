// How an edition comes along, in the numbers of the office's overview.
import { editionProgress } from '#lib/server/application/index.ts';
import { done, refused } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { editionAt } from '#lib/web/api/mail-rows.ts';
import { operations } from '#lib/web/api/operations.ts';
import { editionStanding, editionWaits } from '#lib/web/edition-waits.ts';

type Day = { daysBefore: number; begun: number; submitted: number };
const dayRow = ({ daysBefore, begun, submitted }: Day) => ({
	days_before: daysBefore,
	begun,
	submitted
});

export const GET = answering(operations.progress, async ({ params }, { locals: { actor } }) => {
	const edition = await editionAt(actor, params);
	if (!edition) return refused('not-found');
	const found = await editionProgress(actor, edition.id);
	if (!found.ok) return found;
	const progress = found.value;
	const { before } = progress;
	const waits = await editionWaits(actor, edition, progress, await editionStanding(actor, edition));
	const same = before?.sameDay;
	return done({
		closes: progress.closes,
		days_left: progress.open ? progress.today : null,
		funnel: progress.funnel,
		withdrawn: progress.withdrawn,
		days: progress.days.map(dayRow),
		before: before && {
			edition: before.slug,
			days: before.days.map(dayRow),
			same_day: same ? { begun: same.begun, submitted: same.submitted } : null
		},
		by_class: progress.byClass,
		by_organisation: progress.byOrganisation,
		waits: waits.map(({ who, what, count, until, late }) => ({ who, what, count, until, late }))
	});
});
export const fallback = readOnly;
