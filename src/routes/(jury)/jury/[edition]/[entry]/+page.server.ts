// One entry: to read, beside its assessment, and to decide on.
import { error, fail, redirect } from '@sveltejs/kit';
import { filmPassword, submittedEntry } from '#lib/server/application/index.ts';
import { saidOnEarlier } from '#lib/server/assessment/index.ts';
import {
	citationOn,
	panelEntries,
	panelEntry,
	panelOf,
	saveDecision,
	type Citation,
	type Decision
} from '#lib/server/judging/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { consensusMessages } from '#lib/shared/messages/consensus/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
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
import { filesOf } from '#lib/web/uploads.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { edition, entry, sealing } = need(
		event,
		await panelEntry(actor, idIn(event, event.params.entry))
	);
	if (edition.id !== event.params.edition) {
		error(404, { message: refusalText(locale, { reason: 'not-found' }) });
	}
	const { shown, submittedAt } = need(event, await submittedEntry(actor, entry.id));
	const inClass = need(event, await panelEntries(actor, edition.id, entry.classKey));
	const next = inClass[inClass.findIndex(({ id }) => id === entry.id) + 1];
	const { definition, timeZone } = edition;
	const { decision, assessed } = entry;
	const citation = need(
		event,
		await citationOn(actor, { entryId: entry.id, editionId: edition.id })
	);
	const { members } = need(event, await panelOf(actor, edition.id));
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
		sections: shown.sections.map(({ key, title, questions }) => ({
			key,
			title: title[locale],
			questions: questions.map((question) => ({
				key: question.key,
				label: question.label[locale],
				text: question.text[locale],
				href: question.href,
				files: filesOf(question, locale),
				rows: question.rows,
				film: question.type === 'film',
				password: question.password
			}))
		})),
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
		conditions: entry.conditions.map(({ key, text, word, note, declared }) => ({
			key,
			text: text[locale],
			word,
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

export const actions = {
	save: async (event) => {
		const { actor, locale } = event.locals;
		const typed = typedIn(await event.request.formData());
		const found = await panelEntry(actor, idIn(event, event.params.entry));
		if (!found.ok) return failed(event, found, typed);
		const { edition, entry } = found.value;
		const { honour, ...posted } = decisionPosted(edition.definition, entry.id, typed);
		if (honour === null) {
			const fields = [{ field: 'honour', reason: 'not-an-option' as const }];
			return failed(event, refused('not-an-option', { fields }), typed);
		}
		const anew = event.url.searchParams.has('nytt') ? { anew: typed['anew'] ?? '' } : {};
		const saved = await saveDecision(actor, { ...posted, honour, ...anew });
		const done = 'anew' in anew ? 'beslutat' : 'sparat';
		if (saved.ok) redirect(303, `${panelHref(locale, edition, `/${entry.id}`)}?${done}#beslut`);
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
