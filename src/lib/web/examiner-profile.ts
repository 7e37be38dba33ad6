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
import type { Refusal } from '#lib/server/platform/outcome.ts';
import { examinerMessages } from '#lib/shared/messages/examiners/index.ts';
import { longDate, wallClock } from '#lib/shared/dates.ts';
import { shownPostcode } from '#lib/shared/postcode.ts';
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
			profile: {
				...profile,
				pastWorkplaces: profile.pastWorkplaces.join('\n'),
				postcode: shownPostcode(profile.postcode)
			},
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

const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();
const together = (keys: readonly string[]) => [...keys].sort().join(' ');

/** Answers whether a posted profile says what is known already. */
function saysTheSame(posted: ReturnType<typeof postedProfile>, known: ProfileShown['profile']) {
	return (
		(['fields', 'languages'] as const).every(
			(key) => together(posted[key]) === together(known[key])
		) &&
		plain(posted.organisation) === (known.organisation ?? '') &&
		plain(posted.unit) === (known.unitName ?? '') &&
		plain(posted.experience) === known.experience &&
		plain(posted.pastWorkplaces) === known.pastWorkplaces &&
		(posted.postcode ?? known.postcode).trim() === known.postcode
	);
}

/** The name of a field about somebody's time in a round: one form holds those of several. */
export const timeField = (name: string, editionId: string) => `${name}.${editionId}`;

type Spell = { at: number; from: string; to: string };

/** Reads the posted availability in a round; an empty spell is left out, `at` says which row each was typed in. */
function postedAvailability(form: FormData, editionId: string) {
	const text = (name: string) => formText(form, timeField(name, editionId)).trim();
	const number = (name: string) => (/^\d{1,3}$/.test(text(name)) ? Number(text(name)) : Number.NaN);
	const spells: Spell[] = Array.from({ length: mostAway }, (_, at) => ({
		at,
		from: text(`away.${at}.from`),
		to: text(`away.${at}.to`)
	})).filter(({ from, to }) => from !== '' || to !== '');
	return {
		spells,
		availability: {
			minLoad: number('minLoad'),
			maxLoad: number('maxLoad'),
			notThisYear: form.has(timeField('notThisYear', editionId)),
			away: spells.map(({ from, to }) => ({ from, to }))
		}
	};
}

/** Saves the posted availability in a round, where it says something new; answers what was refused, by the form's fields. */
async function saveTime(
	actor: Actor,
	personId: string,
	form: FormData,
	known: ProfileShown['seats'][number] | undefined,
	editionId: string
): Promise<Refusal | null> {
	const { availability, spells } = postedAvailability(form, editionId);
	if (known) {
		const { minLoad, maxLoad, notThisYear } = known;
		const away = known.away.filter(({ from, to }) => from !== '' || to !== '');
		const before = JSON.stringify({ minLoad, maxLoad, notThisYear, away });
		if (JSON.stringify(availability) === before) return null;
	}
	const saved = await saveAvailability(actor, { personId, editionId, availability });
	if (saved.ok) return null;
	const fields = (saved.refusal.fields ?? []).map((wrong) => {
		const [, at, end] = /^away\.(\d+)\.(from|to)$/.exec(wrong.field) ?? [];
		const name = at && end ? `away.${spells[Number(at)]?.at ?? at}.${end}` : wrong.field;
		return { ...wrong, field: timeField(name, editionId) };
	});
	return { ...saved.refusal, ...(fields.length > 0 ? { fields } : {}) };
}

/**
 * Saves the posted profile and time; answers the form to show again, with all that was typed in it, or null when all of it is
 * saved; and how many teams were left by it. What was right is saved, also where something else was not.
 */
export async function savePostedProfile(event: FormEvent, personId: string) {
	const { actor, locale } = event.locals;
	const form = await event.request.formData();
	const known = await profileShown(actor, personId, locale);
	const refusals: Refusal[] = [];
	let leftTeams = 0;
	const profile = postedProfile(form);
	if (!known || !saysTheSame(profile, known.profile)) {
		const saved = await saveProfile(actor, {
			personId,
			revision: numberIn(form, 'revision'),
			// What is no language of the list is refused there, at its field.
			profile: profile as Parameters<typeof saveProfile>[1]['profile']
		});
		if (saved.ok) ({ leftTeams } = saved.value);
		else refusals.push(saved.refusal);
	}
	for (const edition of form.getAll('edition').map(String)) {
		const seat = known?.seats.find(({ editionId }) => editionId === edition);
		const refusal = await saveTime(actor, personId, form, seat, edition);
		if (refusal) refusals.push(refusal);
	}
	const [first] = refusals;
	if (!first) return { answer: null, leftTeams };
	const fields = refusals.flatMap((refusal) => refusal.fields ?? []);
	const refusal = { ...first, ...(fields.length > 0 ? { fields } : {}) };
	const typed = { ...typedIn(form), ...chosen(form), part: 'profile' };
	const answer = failed(event, { ok: false, refusal }, typed);
	if (first.reason === 'changed-meanwhile')
		answer.data.message = examinerMessages(locale).profile.changedMeanwhile;
	return { answer, leftTeams };
}
