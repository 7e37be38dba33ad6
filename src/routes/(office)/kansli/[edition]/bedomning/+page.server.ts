// The assessment of an edition, for the office: teams, progress, and the feedback to release.
import { redirect } from '@sveltejs/kit';
import {
	addExaminer,
	assessmentOverview,
	assessmentWaits,
	releasePreview,
	waitingIn,
	type LeftOut
} from '#lib/server/assessment/index.ts';
import { holdersOf, organisationNames, query } from '#lib/server/people/index.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { feedbackMessages, type FeedbackMessages } from '#lib/shared/messages/feedback/index.ts';
import { conflictMessages } from '#lib/shared/messages/conflicts/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { waitName } from '#lib/web/edition-waits.ts';

type Drafted = LeftOut | 'approved' | undefined;

/** How far an entry's feedback has come, in words; nothing before there is any. */
const draftState = (draft: Drafted, states: FeedbackMessages['states']): string =>
	draft === undefined || draft === 'no-consensus' ? '' : states[draft];

export async function load(event) {
	const { actor, locale } = event.locals;
	const editionId = event.params.edition;
	const words = assessmentMessages(locale);
	const overview = need(event, await assessmentOverview(actor, editionId));
	const { assessment, edition, rows, counts } = overview;
	const preview = need(event, await releasePreview(actor, editionId));
	const drafts = new Map<string, Drafted>(
		preview.leftOut.map(({ entryId, why }) => [entryId, why])
	);
	for (const { entryId } of preview.ready) drafts.set(entryId, 'approved');
	const { states, release } = feedbackMessages(locale);
	const written = preview.leftOut.filter(({ why }) => why !== 'no-consensus').length;
	const [approved, released] = [preview.ready.length, preview.released.length];
	const of = written + approved + released;
	const people = need(
		event,
		await query(actor, 'team.appoint', { editionId }, async (tx) => ({
			pool: await holdersOf(tx, actor, ['examiner'], { editionId, entryId: null }),
			organisations: await organisationNames(tx, actor)
		}))
	);
	const asked = assessmentWaits.find((each) => each === event.url.searchParams.get(waitName));
	const shown = asked ? rows.filter((row) => waitingIn(asked, row) > 0) : rows;
	const silentCount = rows.filter(({ silent }) => silent).length;
	return {
		only: asked && {
			text: words.office.only[asked](shown.length),
			all: localHref(locale, `/kansli/${edition.id}/bedomning`)
		},
		done: event.url.searchParams.get('klart'),
		released: Number(event.url.searchParams.get('antal') ?? 0),
		visits: assessment.visit,
		feedback: assessment.feedback,
		classes: edition.definition.classes.length > 0,
		toAssign: localHref(locale, `/kansli/${edition.id}/bedomning/fordela`),
		replaced: Number(event.url.searchParams.get('antal') ?? 0),
		ready: approved,
		/** How many reports there are, and how far they have come; nothing before the first. */
		reports:
			of === 0
				? ''
				: released === of
					? release.allReleased(of)
					: release.standing(of, approved, released),
		toTraining: localHref(locale, `/kansli/${edition.id}/bedomning/ovningsfall`),
		toRound: localHref(locale, `/kansli/${edition.id}/bedomning/mattstock`),
		toRelease: localHref(locale, `/kansli/${edition.id}/bedomning/aterkoppling`),
		counts: Object.entries(counts).map(([step, count]) => ({
			term: words.office.steps[step as keyof typeof counts],
			value: count
		})),
		pool: people.pool.map(({ name }) => name),
		organisations: people.organisations,
		conflicts: {
			href: localHref(locale, `/kansli/${edition.id}/bedomning/jav`),
			label: conflictMessages(locale).office.link,
			silent: silentCount > 0 ? conflictMessages(locale).office.silentCount(silentCount) : null
		},
		rows: shown.map(({ entry, team, visit, standing, silent, ...row }) => ({
			id: entry.id,
			href: localHref(locale, `/kansli/${edition.id}/bedomning/${entry.id}`),
			number: entry.number,
			unit: entry.unit,
			theClass:
				edition.definition.classes.find(({ key }) => key === entry.classKey)?.name[locale] ?? '',
			silent,
			team: silent
				? conflictMessages(locale).office.silentShort
				: team.map(({ name }) => name).join(', '),
			gap: waitingIn('teams', { ...row, team, visit, standing, silent }) > 0,
			reviews: silent || standing.teamOf === 0 ? '' : `${standing.reviewsIn}/${standing.teamOf}`,
			visit: silent ? '' : visit ? dayAndTime(locale, visit.starts) : words.office.noVisit,
			consensus: silent ? '' : words.mine.consensus[standing.consensus ?? 'none'],
			feedback: silent
				? ''
				: standing.feedbackReleased
					? states.released
					: draftState(drafts.get(entry.id), states)
		}))
	};
}

export const actions = {
	examiner: async (event) => {
		const { actor, locale } = event.locals;
		const { edition: editionId } = event.params;
		const form = await event.request.formData();
		const added = await addExaminer(actor, {
			editionId,
			name: formText(form, 'name'),
			email: formText(form, 'email'),
			organisation: formText(form, 'organisation')
		});
		if (!added.ok) return failed(event, added, typedIn(form));
		redirect(
			303,
			localHref(locale, `/kansli/${editionId}/bedomning?klart=examinator#examinatorer`)
		);
	}
};
