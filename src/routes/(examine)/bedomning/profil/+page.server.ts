// One's own profile as an examiner: what one can, how much one takes on, and when one is away.
import { redirect } from '@sveltejs/kit';
import { query } from '#lib/server/people/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { need } from '#lib/web/answers.ts';
import { profileShown, savePostedProfile } from '#lib/web/examiner-profile.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	need(event, await query(actor, 'examiner.profile-own', {}, async () => null));
	const shown = actor.kind === 'person' ? await profileShown(actor, actor.personId, locale) : null;
	return {
		demo: shown?.demo ?? false,
		done: event.url.searchParams.get('klart'),
		shown,
		training: localHref(locale, '/bedomning/utbildning'),
		apply: localHref(locale, '/bli-examinator')
	};
}

const selfOf = (actor: { kind: string; personId?: string }) => actor.personId ?? '';

export const actions = {
	profile: async (event) => {
		const { answer, leftTeams } = await savePostedProfile(event, selfOf(event.locals.actor));
		if (answer) return answer;
		const done = leftTeams > 0 ? 'lamnat' : 'profil';
		redirect(303, localHref(event.locals.locale, `/bedomning/profil?klart=${done}`));
	}
};
