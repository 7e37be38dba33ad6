// One entry: to read, beside its assessment, and to decide on.
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { filmPassword, submittedEntry } from '#lib/server/application/index.ts';
import { saidOnEarlier } from '#lib/server/assessment/index.ts';
import {
	citationOn,
	panelEntries,
	panelEntry,
	panelOf,
	reasonFor,
	saveDecision,
	saveReason,
	type Citation,
	type Decision
} from '#lib/server/judging/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { longDate } from '#lib/shared/dates.ts';
import { consensusMessages } from '#lib/shared/messages/consensus/index.ts';
import { judgingMessages } from '#lib/shared/messages/judging/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { normaliseText } from '#lib/shared/words.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { leftToWrite, prizeCost, votedOn } from '#lib/web/deciding.ts';
import { decisionPosted, honourChoices } from '#lib/web/decision-form.ts';
import {
	decisionBar,
	decisionDue,
	editionTitle,
	honourShown,
	idIn,
	panelHref,
	panelName,
	scoreInWords,
	whenInWords
} from '#lib/web/judging.ts';
import { objectionsInWords } from '#lib/web/objections.ts';
import { reasonShown } from '#lib/web/reason.ts';
import { sectionsAsRead } from '#lib/web/reading-order.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { edition, entry, sealing } = need(
		event,
		await panelEntry(actor, idIn(event, event.params.entry))
	);
	if (edition.id !== event.params.edition) {
		error(404, refusalText(locale, { reason: 'not-found' }));
	}
	const { shown, submittedAt } = need(event, await submittedEntry(actor, entry.id));
	const { definition, timeZone } = edition;
	const { decision, assessed } = entry;
	const citation = need(
		event,
		await citationOn(actor, { entryId: entry.id, editionId: edition.id })
	);
	const { members, recusals } = need(event, await panelOf(actor, edition.id));
	const all = need(event, await panelEntries(actor, edition.id));
	const me = actor.kind === 'person' ? actor.personId : '';
	const standsBack = recusals.some(({ personId }) => personId === me);
	const inClass = all.filter(({ classKey }) => classKey === entry.classKey);
	const next = inClass[inClass.findIndex(({ id }) => id === entry.id) + 1];
	// What is sealed the chair decides on anew, with a reason, until it is released.
	const mayDecideAnew =
		sealing !== null &&
		edition.releasedAt === null &&
		members.some(
			({ chair, personId }) => chair && actor.kind === 'person' && actor.personId === personId
		);
	const deadline = sealing ? undefined : decisionBar(edition, locale, actor.at);
	const max = definition.assessment?.scale.max ?? 0;
	return {
		...(deadline ? { deadline } : {}),
		demo: edition.demo,
		wide: true,
		context: [
			editionTitle(edition, locale),
			definition.classes.find(({ key }) => key === entry.classKey)?.name[locale]
		]
			.filter(Boolean)
			.join(' · '),
		officeWord: entry.word?.verdict ? { ...entry.word, verdict: entry.word.verdict } : null,
		edition: editionTitle(edition, locale),
		back: panelHref(locale, edition, entry.classKey && `#${entry.classKey}`),
		recuse: panelHref(locale, edition, `/${entry.id}/jav`),
		next: next ? { href: panelHref(locale, edition, `/${next.id}`), unit: next.unit } : null,
		saved: event.url.searchParams.has('sparat'),
		unit: entry.unit,
		title: entry.title,
		organisation: entry.organisation,
		number: entry.number,
		sections: sectionsAsRead(edition.definition, shown.sections, locale),
		anew: saidOnEarlier(assessed?.doneAt, { submittedAt })
			? whenInWords(submittedAt, timeZone, locale, actor.at)
			: null,
		hasAssessment: definition.assessment !== null,
		max,
		assessed: assessed && {
			summary: assessed.summary,
			mean: assessed.mean === null ? null : scoreInWords(assessed.mean, locale),
			criteria: assessed.criteria.map(({ name, ...rest }) => ({ ...rest, name: name[locale] })),
			objections: objectionsInWords(assessed, locale),
			closed:
				assessed.closedReason === null
					? null
					: consensusMessages(locale).panel.closed(assessed.closedReason)
		},
		conditions: entry.conditions.map(({ key, text, word, certificate, note, declared }) => ({
			key,
			text: text[locale],
			word,
			certificate:
				certificate &&
				judgingMessages(locale).conditions.certificate(
					certificate.text,
					certificate.dated && longDate(locale, certificate.dated)
				),
			note,
			declared: declared?.[locale] ?? null
		})),
		hasClasses: definition.classes.length > 0,
		panelName: panelName(definition, locale),
		sealed: sealing !== null,
		mayDecideAnew,
		decidesAnew: mayDecideAnew && event.url.searchParams.has('nytt'),
		decidedAnew: event.url.searchParams.has('beslutat'),
		open: decisionDue(edition, locale, actor.at).begun,
		decided: sealing ? honourShown(definition, entry, locale) : null,
		voted: await votedOn(event, edition, entry.id),
		cost: sealing ? null : await prizeCost(event, edition, all, standsBack),
		left: leftToWrite(edition, entry, locale),
		choices: honourChoices(definition, entry, locale),
		decision: decision && {
			honour: decision.honour,
			position: decision.position === 0 ? '' : String(decision.position),
			by: decision.by,
			when: whenInWords(decision.savedAt, timeZone, locale, actor.at)
		},
		revision: decision?.revision ?? 0,
		reason: await reasonShown(event, edition, entry.id),
		citation: {
			href: panelHref(locale, edition, `/${entry.id}/motivering`),
			text: citation.sv,
			revision: citation.revision,
			locked: citation.locked !== null
		}
	};
}

type Event = Pick<RequestEvent, 'url' | 'locals'>;

/** Saves the lines to the unit where they were posted and say something else; what was typed follows their revision. */
async function saveLines(event: Event, entryId: string, typed: Record<string, string>) {
	const { actor, locale } = event.locals;
	const body = typed['reason'];
	if (body === undefined) return { ok: true as const, changed: false };
	const before = need(event, await reasonFor(actor, entryId));
	const same = normaliseText(body).trim() === (before?.body ?? '');
	const revision = Number(typed['reason-revision']) || 0;
	if (same) {
		typed['reason-revision'] = String(before?.revision ?? 0);
		return { ok: true as const, changed: false };
	}
	const saved = await saveReason(actor, { entryId, body, revision });
	if (saved.ok) {
		const after = need(event, await reasonFor(actor, entryId));
		typed['reason-revision'] = String(after?.revision ?? 0);
		return { ok: true as const, changed: true };
	}
	const message = refusalText(locale, saved.refusal);
	const newer = saved.refusal.reason === 'newer-revision';
	if (newer) typed['reason-revision'] = String(before?.revision ?? 0);
	const { status, data } = failed(event, saved, typed);
	const theirs = newer ? { linesNewer: before?.body ?? '' } : {};
	return {
		ok: false as const,
		answer: fail(status, { ...data, ...theirs, fields: { ...data.fields, reason: message } })
	};
}

export const actions = {
	save: async (event) => {
		const { actor, locale } = event.locals;
		const typed = typedIn(await event.request.formData());
		const found = await panelEntry(actor, idIn(event, event.params.entry));
		if (!found.ok) return failed(event, found, typed);
		const { edition, entry } = found.value;
		// The lines are saved by the same button; both are looked at before one is told that something is wrong.
		const lines = await saveLines(event, entry.id, typed);
		if (!lines.ok) return lines.answer;
		const { honour, ...posted } = decisionPosted(edition.definition, entry.id, typed);
		const here = panelHref(locale, edition, `/${entry.id}`);
		if (honour === null && lines.changed && !typed['citation']?.trim()) {
			redirect(303, `${here}?rader#rader`);
		}
		if (honour === null) {
			const fields = [{ field: 'honour', reason: 'not-an-option' as const }];
			return failed(event, refused('not-an-option', { fields }), typed);
		}
		const anew = event.url.searchParams.has('nytt') ? { anew: typed['anew'] ?? '' } : {};
		const saved = await saveDecision(actor, { ...posted, honour, ...anew });
		const done = 'anew' in anew ? 'beslutat' : 'sparat';
		if (saved.ok) redirect(303, `${here}?${done}${lines.changed ? '&rader' : ''}#beslut`);
		const { detail, ...refusal } = saved.refusal;
		// The rules know a prize and its sum; the form has one field for each honour.
		const fields = (refusal.fields ?? []).map(({ field, ...rest }) => ({
			...rest,
			field: field.replace(/^amount-/, `amount-${honour}-`).replace(/^prizes$/, `prizes-${honour}`)
		}));
		const answer = failed(event, { ok: false, refusal: { ...refusal, fields } }, typed);
		const { theirs = null, citation = null } = (detail ?? {}) as {
			theirs?: Decision | null;
			citation?: Citation | null;
		};
		if (!theirs && !citation) return answer;
		const honours = edition.definition.honours;
		const newer = {
			by: citation?.by ?? theirs?.by ?? '',
			/** Undefined where only the citation is newer. */
			honour: citation
				? undefined
				: (honours.find(({ key }) => key === theirs?.honour)?.name[locale] ?? null),
			citation: citation ? citation.sv : (theirs?.citation ?? null),
			revision: theirs?.revision ?? 0,
			citationRevision: citation?.revision
		};
		return fail(answer.status, { ...answer.data, newer });
	},
	password: async (event) => {
		const form = await event.request.formData();
		const questionKey = formText(form, 'question');
		const entryId = idIn(event, event.params.entry);
		const password = await filmPassword(event.locals.actor, { entryId, questionKey });
		if (!password.ok) return failed(event, password);
		return { password: { question: questionKey, text: password.value } };
	}
};
