// One entry of the brief on one screen: the case in its own words, how it was assessed, and what it takes to win.
import { filmPassword } from '#lib/server/application/index.ts';
import { entryOfBrief, entryShown } from '#lib/server/judging/index.ts';
import { panelAssessmentOf } from '#lib/server/programme/index.ts';
import { failed, formText, need } from '#lib/web/answers.ts';
import { briefHref } from '#lib/web/brief.ts';
import { editionTitle, idIn, panelHref } from '#lib/web/judging.ts';
import { filesOf } from '#lib/web/uploads.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const editionId = idIn(event, event.params.edition);
	const entryId = idIn(event, event.params.entry);
	const found = need(event, await entryOfBrief(actor, editionId, entryId));
	const { edition, members, entry, place, previous, next } = found;
	const me = actor.kind === 'person' ? actor.personId : '';
	const way = (other: typeof next) =>
		other && {
			href: briefHref(locale, edition, `/${other.id}`),
			label: other.title || other.unit
		};
	const { files, ...shown } = entryShown(entry, edition, locale);
	const here = briefHref(locale, edition, `/${entry.id}`);
	return {
		demo: edition.demo,
		context: editionTitle(edition, locale),
		entry: shown,
		/** A film's password is shown to who decides, not to the office. */
		decides: members.some(({ personId }) => personId === me),
		files: files.flatMap((answer) => filesOf(answer, locale)),
		scale: edition.definition.assessment?.scale ?? null,
		back: briefHref(locale, edition),
		compare: briefHref(locale, edition, `/jamfor?klass=${encodeURIComponent(entry.classKey)}`),
		whole: panelHref(locale, edition, `/${entry.id}`),
		// What a reader does next: score it, where the panel scores itself, or stand back.
		score:
			panelAssessmentOf(edition.definition) && members.some(({ personId }) => personId === me)
				? panelHref(locale, edition, `/min-bedomning/${entry.id}`)
				: null,
		standBack: members.some(({ personId }) => personId === me)
			? panelHref(locale, edition, `/${entry.id}/jav`)
			: null,
		paper: `${here}/pdf`,
		trace: `${here}/spar/`,
		place,
		previous: way(previous),
		next: way(next)
	};
}

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const questionKey = formText(form, 'question');
		const entryId = idIn(event, event.params.entry);
		const password = await filmPassword(event.locals.actor, { entryId, questionKey });
		if (!password.ok) return failed(event, password);
		return { password: { question: questionKey, text: password.value } };
	}
};
