// Becoming an examiner: what it takes, and the application, without an account.
import { redirect } from '@sveltejs/kit';
import {
	applyAsExaminer,
	awardOf,
	longestExaminerWhy,
	longestExperience,
	ownApplications,
	roundsTakingExaminers
} from '#lib/server/assessment/index.ts';
import { organisationNames } from '#lib/server/people/index.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, typedIn } from '#lib/web/answers.ts';
import { clientOf } from '#lib/web/client.ts';
import { chosen, classChoices, languageChoices, postedProfile } from '#lib/web/examiners.ts';

/** Keeps the manager's name for the page that thanks, out of the history and the log. */
const sentCookie = 'utmarkt.examiner';

export async function load(event) {
	const { locals, url, cookies } = event;
	const { actor, locale } = locals;
	const rounds = await roundsTakingExaminers(actor);
	const mine = await ownApplications(actor);
	return {
		rounds: rounds.map((edition) => ({ value: edition.id, label: awardOf(edition, locale) })),
		back: rounds[0] ? localHref(locale, `/${rounds[0].programme}`) : null,
		demo: rounds.length > 0 && rounds.every(({ demo }) => demo),
		classes: classChoices(rounds, locale),
		languages: languageChoices(locale),
		organisations: await inTransaction(actor, (tx) => organisationNames(tx, actor)),
		longest: { why: longestExaminerWhy, experience: longestExperience },
		person: actor.kind === 'person' ? { name: actor.name, email: actor.email } : null,
		mine: (mine.ok ? mine.value : []).map(({ application, edition }) => ({
			href: localHref(locale, `/bli-examinator/${application.id}`),
			label: awardOf(edition, locale)
		})),
		sent: url.searchParams.has('tack') ? (cookies.get(sentCookie) ?? null) : null
	};
}

const names = [
	'editionId',
	'name',
	'email',
	'organisation',
	'unit',
	'managerName',
	'managerEmail',
	'why'
] as const;
const inOrder = [...names, 'fields', 'languages', 'experience', 'pastWorkplaces', 'consent'];

export const actions = {
	default: async (event) => {
		const { locals, request, cookies } = event;
		const { actor, locale } = locals;
		const form = await request.formData();
		const texts = Object.fromEntries(names.map((name) => [name, formText(form, name)]));
		// A machine that fills in every field is thanked all the same, and nothing goes.
		if (formText(form, 'hemsida') === '') {
			const sent = await applyAsExaminer(actor, {
				application: { ...postedProfile(form), ...texts, consent: form.has('consent') },
				client: clientOf(event)
			});
			if (!sent.ok) {
				const fields = [...(sent.refusal.fields ?? [])].sort(
					(one, other) => inOrder.indexOf(one.field) - inOrder.indexOf(other.field)
				);
				const refusal = { ...sent.refusal, ...(fields.length > 0 ? { fields } : {}) };
				return failed(event, { ok: false, refusal }, { ...typedIn(form), ...chosen(form) });
			}
		}
		const kept = { path: '/', maxAge: 600, httpOnly: true };
		cookies.set(sentCookie, formText(form, 'managerName').trim(), kept);
		redirect(303, localHref(locale, '/bli-examinator?tack'));
	}
};
