// The demonstration: choose a person, and one click signs in. Exists under the start command alone.
import { error, redirect } from '@sveltejs/kit';
import { asSystem } from '#lib/server/platform/actor.ts';
import { config } from '#lib/server/platform/config.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { signInAsDemoUser } from '#lib/server/platform/identity/index.ts';
import { demoPeople, type Role } from '#lib/server/people/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { formText } from '#lib/web/answers.ts';
import { setCookies } from '#lib/web/cookies.ts';

/** Where each role works, the most particular first. */
const desks: [Role, string][] = [
	['office', '/kansli'],
	['panel_chair', '/jury'],
	['panel_member', '/jury'],
	['lead_examiner', '/bedomning'],
	['examiner', '/bedomning'],
	['auditor', '/revision'],
	['applicant', '/mina-bidrag'],
	['reader', '/mina-bidrag']
];

const people = (event: { locals: App.Locals }) => {
	const actor = asSystem(event.locals.actor);
	return inTransaction(actor, (tx) => demoPeople(tx, actor));
};

export async function load(event) {
	if (!config().demo) error(404);
	const listed = (await people(event)).map(({ id, name, email, title, roles }) => {
		const [role, path] = desks.find(([held]) => roles.includes(held)) ?? ['person', '/mina-bidrag'];
		return { id, name, email, title, role, path, several: roles.length > 1 };
	});
	return { people: listed };
}

export const actions = {
	default: async (event) => {
		if (!config().demo) error(404);
		const form = await event.request.formData();
		const chosen = (await people(event)).find((each) => each.id === formText(form, 'person'));
		if (!chosen) error(404);
		const cookies = await signInAsDemoUser(chosen.userId);
		if (!cookies) error(404);
		setCookies(event, cookies);
		const [, path] = desks.find(([held]) => chosen.roles.includes(held)) ?? ['', '/mina-bidrag'];
		redirect(303, localHref(event.locals.locale, path));
	}
};
