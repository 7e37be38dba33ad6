// What one scores oneself, where no examiners do: every entry with what is left, one's own order, and handing in.
import { fail, redirect } from '@sveltejs/kit';
import {
	classesOf,
	handInOwn,
	ownDesk,
	ownMean,
	saveOwnOrder,
	scoredCriteria
} from '#lib/server/judging/index.ts';
import { ownMessages } from '#lib/shared/messages/own-assessment/index.ts';
import { movedInPlaces, readMove, readPlaces } from '#lib/shared/places.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { decisionBar, editionTitle, idIn, panelHref, scoreInWords } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale, url } = { ...event.locals, url: event.url };
	const desk = need(event, await ownDesk(actor, idIn(event, event.params.edition)));
	const { edition, assessment, own, entries, begun, progress } = desk;
	const words = ownMessages(locale);
	const deadline = own.handedIn ? undefined : decisionBar(edition, locale, actor.at);
	const all = assessment.criteria.length;
	const classes = classesOf(edition.definition).map(({ key, name }) => ({
		key,
		name: name?.[locale] ?? null,
		rows: entries
			.filter(({ classKey }) => classKey === key)
			.map(({ id, unit, title }) => {
				const mine = own.entries.get(id);
				const mean = ownMean(assessment, mine?.scores ?? {});
				return {
					id,
					href: panelHref(locale, edition, `/min-bedomning/${id}`),
					label: title || unit,
					note: title ? unit : undefined,
					scored: words.of(scoredCriteria(assessment, mine?.scores ?? {}), all),
					mean: mean === null ? '–' : scoreInWords(mean, locale),
					hasNote: (mine?.note ?? '') !== '',
					place: mine?.place ?? null
				};
			})
	}));
	return {
		...(deadline ? { deadline } : {}),
		demo: edition.demo,
		context: editionTitle(edition, locale),
		back: panelHref(locale, edition),
		ranking: panelHref(locale, edition, '/rangordning'),
		begun,
		handedIn: own.handedIn,
		revision: own.revision,
		progress: words.progress(progress.in, progress.of),
		left: entries.filter(
			({ id }) => scoredCriteria(assessment, own.entries.get(id)?.scores ?? {}) < all
		).length,
		classes: classes.filter(({ rows }) => rows.length > 0),
		saved: url.searchParams.has('sparat'),
		justIn: url.searchParams.has('inlamnat')
	};
}

export const actions = {
	order: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const typed = typedIn(form);
		const editionId = idIn(event, event.params.edition);
		const ids = Object.keys(typed).flatMap((name) => /^place-(.+)$/.exec(name)?.[1] ?? []);
		const { places, wrong } = readPlaces(ids, typed);
		if (wrong.length > 0) return fail(422, { places, wrong, typed, newer: false });
		const move = readMove(typed['move']);
		const wanted = move ? movedInPlaces(ids, places, move.id, move.way) : places;
		const revision = Number(typed['revision']);
		const saved = await saveOwnOrder(actor, { editionId, revision, places: wanted });
		if (saved.ok)
			redirect(303, panelHref(locale, { id: editionId }, '/min-bedomning?sparat#ordning'));
		if (saved.refusal.reason === 'newer-revision')
			return fail(409, { places: wanted, wrong: [], typed, newer: true });
		return failed(event, saved, typed);
	},
	handIn: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const editionId = idIn(event, event.params.edition);
		const withoutRest = formText(form, 'without') === 'yes';
		const done = await handInOwn(actor, { editionId, withoutRest });
		if (!done.ok && done.refusal.reason !== 'handed-in') return failed(event, done);
		redirect(303, panelHref(locale, { id: editionId }, '/min-bedomning?inlamnat'));
	}
};
