// One entry to read and to score oneself; once one's own is in, beside what the others gave.
import { error, fail, redirect } from '@sveltejs/kit';
import { submittedEntry } from '#lib/server/application/index.ts';
import {
	longestOwnNote,
	ownDesk,
	ownEntryDesk,
	ownMean,
	ownScoreField,
	saveOwnScores,
	type OwnEntry
} from '#lib/server/judging/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, need, typedIn } from '#lib/web/answers.ts';
import { decisionBar, editionTitle, idIn, panelHref, scoreInWords } from '#lib/web/judging.ts';
import { sectionsAsRead } from '#lib/web/reading-order.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const desk = need(event, await ownEntryDesk(actor, idIn(event, event.params.entry)));
	const { edition, assessment, entry, own, handedIn, others, begun } = desk;
	if (edition.id !== event.params.edition) {
		error(404, refusalText(locale, { reason: 'not-found' }));
	}
	const { shown } = need(event, await submittedEntry(actor, entry.id));
	const { entries } = need(event, await ownDesk(actor, edition.id));
	const inClass = entries.filter(({ classKey }) => classKey === entry.classKey);
	const next = inClass[inClass.findIndex(({ id }) => id === entry.id) + 1];
	const deadline = handedIn ? undefined : decisionBar(edition, locale, actor.at);
	const mean = (scores: OwnEntry['scores']) => {
		const whole = ownMean(assessment, scores);
		return whole === null ? '–' : scoreInWords(whole, locale);
	};
	return {
		...(deadline ? { deadline } : {}),
		demo: edition.demo,
		wide: true,
		context: editionTitle(edition, locale),
		unit: entry.unit,
		title: entry.title,
		organisation: entry.organisation,
		sections: sectionsAsRead(edition.definition, shown.sections, locale),
		more: panelHref(locale, edition, `/${entry.id}`),
		back: panelHref(locale, edition, '/min-bedomning'),
		next: next
			? {
					id: next.id,
					href: panelHref(locale, edition, `/min-bedomning/${next.id}`),
					unit: next.title || next.unit
				}
			: null,
		begun,
		handedIn,
		limit: longestOwnNote,
		revision: own.revision,
		note: own.note,
		mean: mean(own.scores),
		criteria: assessment.criteria.map(({ key, name, question, guidance }) => ({
			key,
			field: ownScoreField(key),
			name: name[locale],
			question: question[locale],
			guidance: guidance[locale],
			score: own.scores[key] ?? null
		})),
		levels: assessment.scale.steps.map(({ value, meaning }) => ({
			value,
			meaning: meaning[locale]
		})),
		others: others.map(({ name, scores, note }) => ({
			name,
			note,
			mean: mean(scores),
			scores: assessment.criteria.map(({ key }) => scores[key] ?? null)
		})),
		saved: event.url.searchParams.has('sparat'),
		goesOn: event.url.searchParams.has('nasta')
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const typed = typedIn(await event.request.formData());
		const entryId = idIn(event, event.params.entry);
		const scores = Object.fromEntries(
			Object.entries(typed).flatMap(([name, value]) => {
				const key = /^score-(.+)$/.exec(name)?.[1];
				return key && value !== '' ? [[key, Number(value)]] : [];
			})
		);
		const revision = Number(typed['revision']);
		const note = typed['note'] ?? '';
		const saved = await saveOwnScores(actor, { entryId, revision, scores, note });
		if (saved.ok) {
			// On to the next one, unless one stays.
			const on = typed['next'] ? idIn(event, typed['next']) : null;
			const to = (id: string, rest: string) =>
				panelHref(locale, { id: saved.value.editionId }, `/min-bedomning/${id}${rest}`);
			redirect(303, on ? to(on, '?nasta#book') : to(entryId, '?sparat#book'));
		}
		const answer = failed(event, saved, typed);
		const theirs = (saved.refusal.detail as { theirs?: OwnEntry | null } | undefined)?.theirs;
		const newer = theirs
			? { scores: theirs.scores, note: theirs.note, revision: theirs.revision }
			: null;
		return fail(answer.status, { ...answer.data, newer });
	}
};
