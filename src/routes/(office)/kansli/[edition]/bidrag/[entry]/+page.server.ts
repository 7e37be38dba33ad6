// One entry, for the office: how it stands, what the office can do with it, and what it says.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
	closeReopening,
	decideEligibility,
	entryForWriting,
	isRunning,
	lastMinute,
	listedEntry,
	moveClass,
	officeActs,
	reopenEntry,
	verdicts,
	worklist
} from '#lib/server/application/index.ts';
import { decisionBoard } from '#lib/server/judging/index.ts';
import type { Outcome } from '#lib/server/platform/outcome.ts';
import { wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { officeMessages } from '#lib/shared/messages/office/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { editionOf } from '#lib/web/office.ts';
import { actsInWords } from '#lib/web/office-acts.ts';
import { boardLine, className, missingLine, stateOf, timeOf } from '#lib/web/worklist.ts';
import { filesOf } from '#lib/web/uploads.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { entry: entryId } = event.params;
	const edition = await editionOf(event);
	const entry = need(event, await listedEntry(actor, edition.id, entryId));
	const { call } = need(event, await worklist(actor, edition.id, { size: 1 }));
	const writing = need(event, await entryForWriting(actor, entryId));
	const acts = need(event, await officeActs(actor, entryId));
	const board = need(event, await decisionBoard(actor, edition.id));
	const sealed = new Set(
		board.classes.filter(({ state }) => state === 'sealed').map(({ key }) => key)
	);
	const { timeZone, definition, entriesFixedAt } = edition;
	// What was submitted last is what counts; of a draft, what stands there now.
	const shown = entry.state === 'submitted' ? writing.submission?.shown : undefined;
	const { sections, eligibility } = shown ?? writing.shown;
	const [latest] = acts.reopenings;
	const running = latest && isRunning(latest, actor.at) ? latest : null;
	const at = (instant: Temporal.Instant | null) => timeOf(instant, timeZone, locale);
	return {
		done: event.url.searchParams.get('klart') ?? '',
		asApplicant: localHref(locale, `/mina-bidrag/${entry.id}/granska`),
		message: localHref(locale, `/kansli/${edition.id}/post/nytt?bidrag=${entry.id}`),
		entry: {
			id: entry.id,
			number: entry.number,
			name: entry.unit,
			organisation: entry.organisation,
			title: entry.title,
			state: stateOf(entry, call),
			hasDocument: writing.submission !== null,
			className: className(edition, entry.classKey, locale),
			classKey: entry.classKey ?? '',
			result: entry.result,
			verdict: entry.verdict,
			board: boardLine(entry, edition, locale),
			contact: [entry.contactName, entry.contactEmail].filter(Boolean).join(', '),
			answered: `${entry.answered}/${entry.total}`,
			started: at(entry.startedAt),
			saved: at(entry.savedAt),
			submitted: at(entry.submittedAt)
		},
		pastHonours: writing.pastHonours.map(({ explanation, honourName, round }) => ({
			title: officeMessages(locale).entries.pastHonour(honourName[locale], round[locale]),
			text: explanation[locale]
		})),
		missing: entry.missingWhat.map((each) => missingLine(each, locale)),
		sealed: sealed.has(entry.classKey ?? ''),
		classes: definition.classes
			.filter(({ key }) => key !== entry.classKey && !sealed.has(key))
			.map(({ key, name }) => ({ value: key, label: name[locale] })),
		reopening: running && {
			until: lastMinute(running.until, timeZone),
			by: running.openedBy ?? '',
			reason: running.reason
		},
		/** A suggestion: three days, to the end of the day. */
		suggested: `${wallClock(actor.at.add({ hours: 72 }).toString(), timeZone).slice(0, 10)}T23:59`,
		assessed: entriesFixedAt !== null && Temporal.Instant.compare(actor.at, entriesFixedAt) >= 0,
		acts: actsInWords(acts, edition, locale),
		sections: sections.map(({ key, title, questions }) => ({
			key,
			title: title[locale],
			questions: questions.map((question) => ({
				key: question.key,
				label: question.label[locale],
				text: question.text[locale],
				href: question.href,
				files: filesOf(question, locale),
				rows: question.rows
			}))
		})),
		check: eligibility.answers.map(({ question, answer }) => ({
			term: question[locale],
			value: answer[locale]
		}))
	};
}

type At = RequestEvent & { params: { edition: string; entry: string } };

/** Goes back to the entry with a word of what was done, or shows the act's form again. */
function answer(event: At, act: string, outcome: Outcome<unknown>, typed: Record<string, string>) {
	if (!outcome.ok) {
		const again = failed(event, outcome, typed);
		return fail(again.status, { ...again.data, act });
	}
	const { edition, entry } = event.params;
	redirect(303, localHref(event.locals.locale, `/kansli/${edition}/bidrag/${entry}?klart=${act}`));
}

export const actions = {
	decide: async (event) => {
		const form = await event.request.formData();
		const given = formText(form, 'verdict');
		const verdict = verdicts.find((each) => each === given) ?? null;
		const reason = formText(form, 'reason');
		const { entry: entryId } = event.params;
		const decided = await decideEligibility(event.locals.actor, { entryId, verdict, reason });
		return answer(event, 'decide', decided, typedIn(form));
	},
	move: async (event) => {
		const form = await event.request.formData();
		const moved = await moveClass(event.locals.actor, {
			entryId: event.params.entry,
			classKey: formText(form, 'class'),
			reason: formText(form, 'reason')
		});
		return answer(event, 'move', moved, typedIn(form));
	},
	reopen: async (event) => {
		const form = await event.request.formData();
		const opened = await reopenEntry(event.locals.actor, {
			entryId: event.params.entry,
			until: formText(form, 'until'),
			reason: formText(form, 'reason'),
			despiteAssessment: form.has('despiteAssessment')
		});
		return answer(event, 'reopen', opened, typedIn(form));
	},
	close: async (event) => {
		const { entry: entryId } = event.params;
		return answer(event, 'close', await closeReopening(event.locals.actor, { entryId }), {});
	}
};
