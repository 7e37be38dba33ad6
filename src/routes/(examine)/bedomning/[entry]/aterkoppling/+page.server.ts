// The feedback before it is released: edited for tone by the lead or the office, and read along by the team.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
	askReader,
	draftDesk,
	isLocked,
	leaveOut,
	leftOutField,
	moveSentence,
	openDraftAgain,
	saveSentence,
	sentenceField,
	type DraftSentence
} from '#lib/server/assessment/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import type { Refusal } from '#lib/server/platform/outcome.ts';
import { clockTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { feedbackMessages } from '#lib/shared/messages/feedback/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { contextOf, inWords, personOf } from '#lib/web/assessment.ts';
import { draftShown, readingShown, savedWords } from '#lib/web/feedback.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const desk = need(event, await draftDesk(actor, event.params.entry));
	const { entry, draft, released, scores, writes, office, readers } = desk;
	const { edition, assessment } = entry;
	const words = feedbackMessages(locale);
	const base = localHref(locale, `/bedomning/${entry.id}`);
	const when = (instant: Temporal.Instant) => inWords(locale, instant, edition.timeZone);
	const [latest] = draft?.readings ?? [];
	const locked = writes && draft !== null && isLocked(draft.state);
	const reader = draft?.reader?.name ?? '';
	return {
		demo: edition.demo,
		context: contextOf(entry, locale),
		base,
		up: office ? localHref(locale, `/kansli/${edition.id}/bedomning/${entry.id}`) : base,
		unit: entry.unitName,
		saved: event.url.searchParams.get('klart'),
		writes,
		locked,
		/** What follows from changing a text that is locked. */
		anyway: !locked
			? ''
			: draft.state === 'approved'
				? words.reader.approvedAnyway(reader)
				: words.reader.readingAnyway(reader),
		opened: words.draft.opened(reader),
		office,
		mine: draft?.reader?.id === personOf(actor) && draft?.state === 'reading',
		state: released ? ('released' as const) : (draft?.state ?? ('none' as const)),
		scoresShown: assessment.scoresInFeedback,
		report: draft ? draftShown(entry, draft, scores, locale) : null,
		status: released
			? { kind: 'success' as const, title: words.states.released, text: when(released.releasedAt) }
			: draft?.state === 'reading' && draft.reader && draft.askedAt
				? {
						kind: 'info' as const,
						title: words.reader.reading(draft.reader.name, when(draft.askedAt)),
						text: words.reader.readingHelp
					}
				: draft?.state === 'approved' && latest
					? {
							kind: 'success' as const,
							title: words.reader.approved(latest.reader, when(latest.readAt)),
							text: words.reader.approvedHelp
						}
					: draft?.state === 'sent-back' && latest
						? {
								kind: 'warning' as const,
								title: words.reader.sentBack(latest.reader, when(latest.readAt)),
								text: words.reader.sentBackHelp
							}
						: null,
		readings: (draft?.readings ?? []).map((each) => readingShown(each, edition.timeZone, locale)),
		reader: draft?.reader?.id ?? '',
		readers: readers.map(({ personId, name, office: of }) => ({
			value: personId,
			label: of ? `${name} (${words.reader.office})` : name
		}))
	};
}

type Wrong = { refusal: Refusal; sentence: DraftSentence };

/** Saves every sentence whose words were changed on the page; answers those that could not be. */
async function saveChanged(actor: Actor, entryId: string, form: FormData, all: DraftSentence[]) {
	const wrong: Wrong[] = [];
	const saved: DraftSentence[] = [];
	for (const sentence of all) {
		const name = sentenceField(sentence.id);
		if (!form.has(name)) continue;
		const body = formText(form, name).replaceAll('\r\n', '\n').trim();
		const seen = Number(formText(form, `revision-${sentence.id}`));
		const before = formText(form, `before-${sentence.id}`).replaceAll('\r\n', '\n').trim();
		// What was not touched here is left as somebody else may have made it.
		if (body === sentence.body || (seen !== sentence.revision && body === before)) continue;
		const outcome = await saveSentence(actor, {
			entryId,
			sentenceId: sentence.id,
			revision: seen,
			body
		});
		if (outcome.ok) saved.push(outcome.value);
		else wrong.push({ refusal: outcome.refusal, sentence });
	}
	return { wrong, saved };
}

/** Says that nothing is saved while the consensus is open again: at the fields that were sent, with all that was typed. */
function waits(event: Pick<RequestEvent, 'locals'>, form: FormData) {
	const reason = 'feedback-waits' as const;
	const fields = [...form.keys()]
		.filter((name) => /^body-/.test(name))
		.map((field) => ({ field, reason }));
	return failed(event, { ok: false, refusal: { reason, fields } }, typedIn(form));
}

type EntryEvent = RequestEvent & { params: { entry: string } };

/** What a button asks for besides saving: "up:ID", "out:ID". */
function wish(form: FormData): { what: string; id: string } {
	const [what = '', id = ''] = formText(form, 'then').split(':');
	return { what, id };
}

/** Does what a button asks for, after the page's texts have been saved. */
async function also(event: EntryEvent, form: FormData, all: DraftSentence[]) {
	const { actor } = event.locals;
	const entryId = event.params.entry;
	const { what, id } = wish(form);
	const sentence = all.find((each) => each.id === id);
	const on = { entryId, sentenceId: id, revision: sentence?.revision ?? 1 };
	switch (what) {
		case 'up':
			return moveSentence(actor, { entryId, sentenceId: id, by: -1 });
		case 'down':
			return moveSentence(actor, { entryId, sentenceId: id, by: 1 });
		case 'revert':
			return saveSentence(actor, { ...on, body: sentence?.original ?? '' });
		case 'out':
			return leaveOut(actor, { ...on, reason: formText(form, leftOutField(id)) });
		case 'in':
			return leaveOut(actor, { ...on, reason: null });
		case 'ask':
			return askReader(actor, { entryId, readerId: formText(form, 'reader') });
		default:
			return null;
	}
}

export const actions = {
	save: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const before = need(event, await draftDesk(actor, entryId));
		const { what, id } = wish(form);
		if (!before.draft && !before.released) return waits(event, form);
		const all = before.draft?.sentences ?? [];
		// Whoever takes the other's text, or the consensus's, does not save their own over it.
		if (what === 'theirs' || what === 'revert') form.delete(sentenceField(id));
		if (what === 'open') {
			const opened = await openDraftAgain(actor, { entryId });
			if (!opened.ok) return failed(event, opened, typedIn(form));
		}
		const { wrong, saved } = await saveChanged(actor, entryId, form, all);
		const [first] = wrong;
		if (wrong.some(({ refusal }) => refusal.reason === 'consensus-not-done')) {
			return waits(event, form);
		}
		const locked = wrong.find(({ refusal }) => refusal.reason === 'feedback-locked');
		if (locked) {
			const answer = failed(event, { ok: false, refusal: locked.refusal }, typedIn(form));
			return fail(answer.status, { ...answer.data, locked: true });
		}
		if (first) {
			const fields = wrong.flatMap(({ refusal, sentence }) =>
				refusal.fields?.length
					? refusal.fields
					: [{ field: sentenceField(sentence.id), reason: refusal.reason }]
			);
			const answer = failed(
				event,
				{ ok: false, refusal: { ...first.refusal, fields } },
				typedIn(form)
			);
			const newer = Object.fromEntries(
				wrong.flatMap(({ refusal, sentence }) => {
					if (refusal.reason !== 'newer-revision') return [];
					const { body, revision, changedBy } = refusal.detail as DraftSentence;
					return [[sentence.id, { body, revision, by: changedBy }]];
				})
			);
			return fail(answer.status, { ...answer.data, newer });
		}
		const zone = before.entry.edition.timeZone;
		const clock = clockTime(locale, wallClock(actor.at.toString(), zone));
		if (what === 'auto') {
			return {
				at: clock,
				saved: Object.fromEntries(saved.map((each) => [each.id, savedWords(each, zone, locale)]))
			};
		}
		// What was typed besides the words stands in its field, to be gone on with.
		if (what === 'open' && all.some((each) => formText(form, leftOutField(each.id)))) {
			return { opened: true, typed: typedIn(form) };
		}
		const { draft: now } = need(event, await draftDesk(actor, entryId));
		if (!now) return waits(event, form);
		const done = await also(event, form, now.sentences);
		if (done && !done.ok) return failed(event, done, typedIn(form));
		const told = what === 'ask' ? 'fraga' : what === 'open' ? 'oppnad' : 'sparat';
		const back = `/bedomning/${entryId}/aterkoppling?klart=${told}`;
		redirect(303, localHref(locale, id ? `${back}#sentence-${id}` : back));
	}
};
