// Anybody nominates somebody, without an account.
import { error, redirect } from '@sveltejs/kit';
import {
	applicantsOf,
	eligibilityCheck,
	longestWhy,
	nominate,
	nominationInput,
	takesNominations,
	type NominationInput
} from '#lib/server/application/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { inLocale, localHref } from '#lib/shared/locale.ts';
import { nominationMessages } from '#lib/shared/messages/nomination/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { clientOf } from '#lib/web/client.ts';
import { deadlineOf } from '#lib/web/entry.ts';

const fieldsInOrder = [
	'appliesAs',
	'nomineeName',
	'nomineeEmail',
	'unit',
	'why',
	'nominatorName',
	'nominatorEmail'
] as const satisfies (keyof NominationInput)[];

/** Keeps the name of the nominated for the page that thanks, out of the history and the log. */
const sentCookie = 'utmarkt.nominated';

export async function load(event) {
	const { params, url, locals, cookies } = event;
	const { actor, locale } = locals;
	const check = need(event, await eligibilityCheck(actor, params.programme));
	const applicants = check && applicantsOf(check.definition);
	if (!check || !applicants || !takesNominations(applicants)) {
		error(404, refusalText(locale, { reason: 'not-found' }));
	}
	const { kinds } = nominationMessages(locale);
	return {
		demo: check.open?.demo ?? false,
		...(check.open ? { deadline: deadlineOf(check.open, actor, locale, false) } : {}),
		name: inLocale(check.definition.name, locale),
		programmeHref: localHref(locale, `/${check.programme}`),
		here: localHref(locale, `/${check.programme}/nominera`),
		open: check.open !== null,
		kinds: applicants.who.map((kind) => ({ value: kind, label: kinds[kind] })),
		longestWhy,
		sent: url.searchParams.has('tack') ? (cookies.get(sentCookie) ?? null) : null
	};
}

export const actions = {
	default: async (event) => {
		const { params, locals, request, cookies } = event;
		const { actor, locale } = locals;
		const form = await request.formData();
		const typed = typedIn(form);
		const check = need(event, await eligibilityCheck(actor, params.programme));
		if (!check?.open) return failed(event, refused('call-closed'), typed);
		const names = fieldsInOrder;
		const read = nominationInput.safeParse(
			Object.fromEntries(names.map((name) => [name, formText(form, name)]))
		);
		const { who } = applicantsOf(check.definition);
		const unsaid = who.length > 1 && formText(form, 'appliesAs') === '';
		if (!read.success || unsaid) {
			const issues = read.success ? [] : read.error.issues;
			const wrong = [...new Set(issues.map(({ path }) => String(path[0])))];
			const fields = [
				...(unsaid ? [{ field: 'appliesAs', reason: 'not-an-option' as const }] : []),
				// In the order of the page.
				...names
					.filter((name) => wrong.includes(name))
					.map((field) => ({ field, ...whatIsWrong(field, formText(form, field)) }))
			];
			return failed(event, refused(fields[0]?.reason ?? 'invalid', { fields }), typed);
		}
		// A machine that fills in every field is thanked all the same, and nothing goes.
		if (formText(form, 'hemsida') === '') {
			const client = clientOf(event);
			const sent = await nominate(actor, { ...read.data, editionId: check.open.id, client });
			if (!sent.ok) return failed(event, sent, typed);
		}
		const kept = { path: '/', maxAge: 600, httpOnly: true };
		cookies.set(sentCookie, formText(form, 'nomineeName').trim(), kept);
		redirect(303, localHref(locale, `/${check.programme}/nominera?tack`));
	}
};

function whatIsWrong(field: string, value: string) {
	const length = value.trim().length;
	if (field.endsWith('Email')) return { reason: 'not-an-email' as const };
	if (length === 0) return { reason: 'required' as const };
	if (field === 'why') {
		const values = { over: length - longestWhy, limit: longestWhy };
		return { reason: 'too-long' as const, values };
	}
	return { reason: length > 200 ? ('too-many-characters' as const) : ('not-a-name' as const) };
}
