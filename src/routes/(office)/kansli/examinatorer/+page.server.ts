// Who wants to become an examiner, and who is one, in every round that runs.
import {
	awardOf,
	examinerApplications,
	examinersFor,
	profilesOf,
	roundsOf
} from '#lib/server/assessment/index.ts';
import { query } from '#lib/server/people/index.ts';
import { editions } from '#lib/server/programme/index.ts';
import { longDate, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { examinerMessages } from '#lib/shared/messages/examiners/index.ts';
import { need } from '#lib/web/answers.ts';
import { classesInWords } from '#lib/web/examiners.ts';
import { editionTitle } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const words = examinerMessages(locale).office;
	const href = (path: string) => localHref(locale, `/kansli/${path}`);
	const applications = need(event, await examinerApplications(actor));
	const { all, pools } = need(
		event,
		await query(actor, 'examiner.profile', {}, async (tx) => {
			const known = await editions(tx, actor);
			const running = known.filter(
				({ kind, releasedAt, openedAt, definition }) =>
					kind === 'live' && !releasedAt && openedAt && definition.assessment
			);
			const found = [];
			for (const edition of running) {
				const examiners = await examinersFor(tx, actor, edition.id);
				const ids = examiners.map(({ personId }) => personId);
				found.push({
					edition,
					examiners,
					profiles: await profilesOf(tx, actor, ids),
					rounds: await roundsOf(tx, actor, ids)
				});
			}
			return { all: known, pools: found };
		})
	);
	return {
		demo: pools.length > 0 && pools.every(({ edition }) => edition.demo),
		waits: applications.filter(({ state }) => state === 'office').length,
		apply: localHref(locale, '/bli-examinator'),
		applications: applications.map(
			({ id, name, unit, organisation, state, appliedAt, editionId }) => {
				const edition = all.find((each) => each.id === editionId);
				return {
					id,
					href: href(`examinatorer/ansokan/${id}`),
					name,
					work: [unit, organisation].filter(Boolean).join(', '),
					award: edition ? awardOf(edition, locale) : '',
					state: words.states[state],
					applied: longDate(locale, wallClock(appliedAt.toString(), edition?.timeZone))
				};
			}
		),
		pools: pools.map(({ edition, examiners, profiles, rounds }) => ({
			id: edition.id,
			// In full: two awards may differ in what stands in brackets alone.
			title: words.pool(editionTitle(edition, locale)),
			trainings: href(`${edition.id}/utbildning`),
			rows: examiners.map((each) => {
				const seasoned = rounds.get(each.personId)?.some(({ over }) => over) ?? false;
				return {
					id: each.personId,
					href: href(`examinatorer/${each.personId}`),
					name: each.name,
					work: [each.unitName, profiles.get(each.personId)?.organisation]
						.filter(Boolean)
						.join(', '),
					fields: classesInWords(each.fields, [edition], locale),
					load: each.available ? `${each.minLoad}–${each.maxLoad}` : words.notThisYear,
					trained: each.trained ? words.trained : words.untrained,
					leads: each.experienced ? words.yes : seasoned ? words.suggested : words.no
				};
			})
		}))
	};
}
