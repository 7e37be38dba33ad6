// An examiner's profile as a page shows and reads it: their own page, and the office's.
import type { RequestEvent } from '@sveltejs/kit';
import {
	availabilityIn,
	awardOf,
	completionsIn,
	longestExperience,
	mostAway,
	poolsOf,
	profileOf,
	roundsOf,
	saveAvailability,
	saveProfile,
	usualAvailability
} from '#lib/server/assessment/index.ts';
import { organisationNames } from '#lib/server/people/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { examinerMessages } from '#lib/shared/messages/examiners/index.ts';
import { longDate, wallClock } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { failed, formText, typedIn } from './answers.ts';
import { chosen, classChoices, languageChoices, postedProfile } from './examiners.ts';
import { numberIn } from './organisations.ts';

/** How many spells away the page has room for. */
const awayRows = Math.min(2, mostAway);

/** Answers what the page shows of somebody, or null where there is no profile that the actor may see. */
export async function profileShown(actor: Actor, personId: string, locale: Locale) {
	return inTransaction(actor, async (tx) => {
		const profile = await profileOf(tx, actor, personId);
		if (!profile) return null;
		const pools = (await poolsOf(tx, actor, personId)).filter(
			({ kind, releasedAt }) => kind === 'live' && releasedAt === null
		);
		const rounds = (await roundsOf(tx, actor, [personId])).get(personId) ?? [];
		const seats = [];
		for (const edition of pools) {
			const theirs = (await availabilityIn(tx, actor, edition.id)).get(personId);
			const completion = (await completionsIn(tx, actor, edition.id)).find(
				(each) => each.personId === personId
			);
			const { away, ...availability } = theirs ?? usualAvailability;
			seats.push({
				editionId: edition.id,
				award: awardOf(edition, locale),
				...availability,
				away: Array.from({ length: Math.max(awayRows, away.length) }, (_, at) => ({
					from: away[at]?.from ?? '',
					to: away[at]?.to ?? ''
				})),
				completion: completion && {
					reason: completion.reason,
					when: longDate(locale, wallClock(completion.completedAt.toString(), edition.timeZone))
				}
			});
		}
		return {
			profile: { ...profile, pastWorkplaces: profile.pastWorkplaces.join('\n') },
			classes: classChoices(pools, locale),
			languages: languageChoices(locale),
			organisations: await organisationNames(tx, actor),
			longest: longestExperience,
			seats,
			demo: pools.length > 0 && pools.every(({ demo }) => demo),
			readyToLead: !profile.experienced && rounds.some(({ over }) => over),
			rounds: rounds.map(({ edition, reviews }) => ({
				round: awardOf(edition, locale),
				reviews
			}))
		};
	});
}

export type ProfileShown = NonNullable<Awaited<ReturnType<typeof profileShown>>>;

type FormEvent = Pick<RequestEvent, 'locals' | 'request'>;

/** Saves the posted profile; answers the form to show again, null when it is saved, and how many teams were left by it. */
export async function savePostedProfile(event: FormEvent, personId: string) {
	const { actor, locale } = event.locals;
	const form = await event.request.formData();
	const saved = await saveProfile(actor, {
		personId,
		revision: numberIn(form, 'revision'),
		// What is no language of the list is refused there, at its field.
		profile: postedProfile(form) as Parameters<typeof saveProfile>[1]['profile']
	});
	if (saved.ok) return { answer: null, leftTeams: saved.value.leftTeams };
	const answer = failed(event, saved, { ...typedIn(form), ...chosen(form), part: 'profile' });
	if (saved.refusal.reason === 'changed-meanwhile')
		answer.data.message = examinerMessages(locale).profile.changedMeanwhile;
	return { answer, leftTeams: 0 };
}

/** Saves the posted availability in a round; answers null when it is saved, or the form to show again. */
export async function savePostedAvailability(event: FormEvent, personId: string) {
	const form = await event.request.formData();
	const number = (name: string) => {
		const text = formText(form, name).trim();
		return /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
	};
	const editionId = formText(form, 'edition');
	const spells = Array.from({ length: mostAway }, (_, at) => ({
		at,
		from: formText(form, `away.${at}.from`).trim(),
		to: formText(form, `away.${at}.to`).trim()
	})).filter(({ from, to }) => from !== '' || to !== '');
	const saved = await saveAvailability(event.locals.actor, {
		personId,
		editionId,
		availability: {
			minLoad: number('minLoad'),
			maxLoad: number('maxLoad'),
			notThisYear: form.has('notThisYear'),
			away: spells.map(({ from, to }) => ({ from, to }))
		}
	});
	if (saved.ok) return null;
	// An empty spell is left out: what is wrong is told at the field that it was typed in.
	const fields = (saved.refusal.fields ?? []).map((wrong) => {
		const [, at, end] = /^away\.(\d+)\.(from|to)$/.exec(wrong.field) ?? [];
		const field = at && end ? `away.${spells[Number(at)]?.at ?? at}.${end}` : wrong.field;
		return { ...wrong, field };
	});
	const refusal = { ...saved.refusal, ...(fields.length > 0 ? { fields } : {}) };
	return failed(event, { ok: false, refusal }, { ...typedIn(form), part: editionId });
}
