// The citation, written beside the evidence. All of the page is one form, so that whatever is done, what is typed and not
// yet saved comes back.
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { submittedEntry } from '#lib/server/application/index.ts';
import {
	citationDesk,
	citationLimit,
	commentOnCitation,
	lockCitation,
	longestComment,
	saveCitation,
	settleComment,
	tieClaim,
	unlockCitation,
	untieClaim,
	type Citation,
	type CitationDesk
} from '#lib/server/judging/index.ts';
import type { Outcome } from '#lib/server/platform/outcome.ts';
import { diffWords } from '#lib/shared/diff.ts';
import { citationMessages } from '#lib/shared/messages/citation/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { normaliseText } from '#lib/shared/words.ts';
import { failed, need, typedIn } from '#lib/web/answers.ts';
import {
	shownAnswers,
	shownComments,
	shownEvidence,
	shownLookOver,
	shownSentences,
	shownVersions,
	usualInWords
} from '#lib/web/citation.ts';
import {
	decisionBar,
	editionTitle,
	idIn,
	panelHref,
	panelName,
	whenInWords
} from '#lib/web/judging.ts';

type Event = RequestEvent<{ edition: string; entry: string }>;
type Done = keyof ReturnType<typeof citationMessages>['done'];

export async function load(event) {
	const { actor, locale } = event.locals;
	const entryId = idIn(event, event.params.entry);
	const desk = need(event, await citationDesk(actor, entryId));
	const { edition, entry, sealing, citation } = desk;
	if (edition.id !== event.params.edition) {
		error(404, refusalText(locale, { reason: 'not-found' }));
	}
	const { submissionId } = need(event, await submittedEntry(actor, entryId));
	const words = citationMessages(locale);
	const at = { locale, now: actor.at };
	const when = (instant: Temporal.Instant) =>
		whenInWords(instant, edition.timeZone, locale, actor.at);
	const { locked, unlocked } = citation;
	const deadline = sealing ? undefined : decisionBar(edition, locale, actor.at);
	const just = event.url.searchParams.get('klart');
	return {
		...(deadline ? { deadline } : {}),
		demo: edition.demo,
		wide: true,
		context: editionTitle(edition, locale),
		unit: entry.unit,
		number: entry.number,
		edition: editionTitle(edition, locale),
		panel: panelName(edition.definition, locale),
		back: panelHref(locale, edition, `/${entry.id}`),
		evidence: shownEvidence(desk, at, submissionId),
		answers: desk.evidence.length === 0 ? shownAnswers(desk, at) : [],
		choices: desk.evidence.map(({ id, mark, body }) => ({
			value: id,
			label: `${mark} ${short(body)}`
		})),
		...shownSentences(desk, at),
		comments: shownComments(desk, at),
		versions: shownVersions(desk, at),
		lookOver: shownLookOver(desk, at),
		usual: usualInWords(locale),
		limits: { text: citationLimit, comment: longestComment },
		text: { sv: citation.sv, en: citation.en },
		revision: citation.revision,
		savedBy:
			citation.writtenAt && citation.by
				? words.savedBy(citation.by, when(citation.writtenAt))
				: null,
		locked: locked && words.lock.locked(locked.by, when(locked.at)),
		unlocked: unlocked && words.lock.unlocked(unlocked.by, when(unlocked.at), unlocked.reason),
		sealed: sealing !== null,
		early: desk.early,
		writes: desk.writes && !desk.early && !locked,
		member: desk.writes,
		locks: desk.locks && !desk.early,
		said:
			just === 'sparat'
				? entry.decision?.citation
					? words.savedHonour
					: words.saved
				: just && just !== 'version' && just in words.done
					? String(words.done[just as Exclude<Done, 'version'>])
					: null
	};
}

/** So that a finding fits in a row of a list. */
function short(text: string): string {
	if (text.length <= 90) return text;
	return `${text.slice(0, 90).replace(/\s+\S*$/u, '')} …`;
}

const numbered = (value: string | undefined) => Math.max(0, Math.trunc(Number(value ?? 0)) || 0);

type Typed = Record<string, string>;

/** What was asked for, as the form has it. */
async function asked(event: Event) {
	const typed = typedIn(await event.request.formData());
	const entryId = idIn(event, event.params.entry);
	const found = await citationDesk(event.locals.actor, entryId);
	return { typed, entryId, found };
}

/** Whether something is typed that is neither saved nor what stood in the fields when the page was drawn. */
function isUnsaved(typed: Typed, { citation, revisions }: CitationDesk): boolean {
	const drawn = revisions.find(({ revision }) => revision === numbered(typed['revision']));
	return (['sv', 'en'] as const).some((field) => {
		if (typed[field] === undefined) return false;
		const text = normaliseText(typed[field]).trim();
		return text !== citation[field] && text !== (drawn?.[field] ?? '');
	});
}

/** Without what was typed in the text where nobody has typed in it: then the page shows the text as it stands now. */
function withoutUntouched(typed: Typed, desk: CitationDesk): Typed {
	if (isUnsaved(typed, desk)) return typed;
	const text = ['sv', 'en', 'revision'];
	return Object.fromEntries(Object.entries(typed).filter(([name]) => !text.includes(name)));
}

/** Shows the page again: anew where nothing of the text waits to be saved, and else with it, and says what was done. */
function answered(
	event: Event,
	desk: CitationDesk,
	outcome: Outcome<unknown>,
	typed: Typed,
	then: { done: Exclude<Done, 'version'>; at: string; spent?: string[] }
) {
	const { locale } = event.locals;
	if (!outcome.ok) return refusedWith(event, outcome, withoutUntouched(typed, desk));
	if (!isUnsaved(typed, desk)) {
		redirect(
			303,
			panelHref(locale, desk.edition, `/${desk.entry.id}/motivering?klart=${then.done}#${then.at}`)
		);
	}
	const kept = Object.fromEntries(
		Object.entries(typed).filter(([name]) => !(then.spent ?? []).includes(name))
	);
	return { typed: kept, fields: {} as Typed, said: citationMessages(locale).done[then.done] };
}

function refusedWith(event: Event, outcome: Outcome<unknown> & { ok: false }, typed: Typed) {
	const { locale } = event.locals;
	const answer = failed(event, outcome, typed);
	const { citation = null } = (outcome.refusal.detail ?? {}) as { citation?: Citation };
	if (!citation || outcome.refusal.reason !== 'newer-revision') return answer;
	const newer = {
		by: citation.by && citationMessages(locale).newerBy(citation.by),
		revision: citation.revision,
		sv: diffWords(typed['sv'] ?? '', citation.sv),
		en: citation.en === (typed['en'] ?? '') ? null : diffWords(typed['en'] ?? '', citation.en)
	};
	return fail(answer.status, { ...answer.data, newer });
}

export const actions = {
	save: async (event) => {
		const { typed, entryId, found } = await asked(event);
		if (!found.ok) return failed(event, found, typed);
		const saved = await saveCitation(event.locals.actor, {
			entryId,
			sv: typed['sv'] ?? '',
			en: typed['en'] ?? '',
			revision: numbered(typed['revision'])
		});
		if (!saved.ok) return refusedWith(event, saved, typed);
		redirect(
			303,
			panelHref(
				event.locals.locale,
				found.value.edition,
				`/${entryId}/motivering?klart=sparat#book`
			)
		);
	},
	tie: async (event) => {
		const { typed, entryId, found } = await asked(event);
		if (!found.ok) return failed(event, found, typed);
		const n = numbered(typed['tie']);
		const quote = found.value.sentences[n - 1]?.sentence ?? '';
		// The sentences may have moved since the page was drawn: the words decide, not the place.
		const sentence = typed[`sentence-${n}`] ?? quote;
		const findingId = typed[`finding-${n}`] ?? '';
		const by =
			findingId === ''
				? { questionKey: typed[`question-${n}`] ?? '', words: typed[`words-${n}`] ?? '' }
				: { findingId };
		const tied = await tieClaim(event.locals.actor, { entryId, quote: sentence, by });
		const outcome = tied.ok ? tied : atSentence(tied, n, found.value.evidence.length > 0);
		const spent = [`finding-${n}`, `question-${n}`, `words-${n}`];
		return answered(event, found.value, outcome, typed, { done: 'tie', at: `mening-${n}`, spent });
	},
	untie: async (event) => {
		const { typed, entryId, found } = await asked(event);
		if (!found.ok) return failed(event, found, typed);
		const outcome = await untieClaim(event.locals.actor, {
			entryId,
			claimId: typed['untie'] ?? ''
		});
		return answered(event, found.value, outcome, typed, { done: 'untie', at: 'meningar' });
	},
	move: async (event) => {
		const { actor } = event.locals;
		const { typed, entryId, found } = await asked(event);
		if (!found.ok) return failed(event, found, typed);
		const claim = found.value.loose.find(({ id }) => id === typed['move']);
		const then = { done: 'tie', at: 'meningar' } as const;
		// Somebody else has dealt with it meanwhile.
		if (!claim) return answered(event, found.value, { ok: true, value: null }, typed, then);
		const by = claim.findingId
			? { findingId: claim.findingId }
			: { questionKey: claim.questionKey ?? '', words: claim.said };
		const tied = await tieClaim(actor, { entryId, quote: claim.now, by });
		const outcome = tied.ok ? await untieClaim(actor, { entryId, claimId: claim.id }) : tied;
		return answered(event, found.value, outcome, typed, then);
	},
	comment: async (event) => {
		const { typed, entryId, found } = await asked(event);
		if (!found.ok) return failed(event, found, typed);
		const outcome = await commentOnCitation(event.locals.actor, {
			entryId,
			revision: Math.max(1, numbered(typed['seen'])),
			quote: typed['about'] ?? '',
			body: typed['body'] ?? ''
		});
		const then = { done: 'comment', at: 'kommentarer', spent: ['body', 'about'] } as const;
		return answered(event, found.value, outcome, typed, { ...then, spent: [...then.spent] });
	},
	settle: async (event) => {
		const { typed, entryId, found } = await asked(event);
		if (!found.ok) return failed(event, found, typed);
		const commentId = typed['settle'] ?? '';
		const outcome = await settleComment(event.locals.actor, { entryId, commentId });
		return answered(event, found.value, outcome, typed, { done: 'settle', at: 'kommentarer' });
	},
	lock: async (event) => {
		const { typed, entryId, found } = await asked(event);
		if (!found.ok) return failed(event, found, typed);
		if (isUnsaved(typed, found.value)) {
			const message = citationMessages(event.locals.locale).lock.saveFirst;
			return fail(409, { typed, fields: {} as Typed, message });
		}
		const outcome = await lockCitation(event.locals.actor, {
			entryId,
			revision: numbered(typed['seen'])
		});
		return answered(event, found.value, outcome, typed, { done: 'lock', at: 'book' });
	},
	unlock: async (event) => {
		const { typed, entryId, found } = await asked(event);
		if (!found.ok) return failed(event, found, typed);
		const reason = typed['reason'] ?? '';
		const outcome = await unlockCitation(event.locals.actor, { entryId, reason });
		return answered(event, found.value, outcome, typed, { done: 'unlock', at: 'book' });
	},
	version: async (event) => {
		const { locale } = event.locals;
		const { typed, found } = await asked(event);
		if (!found.ok) return failed(event, found, typed);
		const version = numbered(typed['version']);
		const wanted = found.value.revisions.find(({ revision }) => revision === version);
		if (!wanted)
			return fail(404, {
				typed,
				fields: {} as Typed,
				message: refusalText(locale, { reason: 'not-found' })
			});
		return {
			typed: { ...typed, sv: wanted.sv, en: wanted.en },
			fields: {} as Typed,
			said: citationMessages(locale).done.version(version)
		};
	}
};

/** The rules know words and a finding; the form has a field of each for every sentence. */
function atSentence(
	tied: Outcome<unknown> & { ok: false },
	n: number,
	findings: boolean
): Outcome<unknown> {
	const { refusal } = tied;
	const field =
		findings && refusal.reason !== 'words-not-in-answer' ? `finding-${n}` : `words-${n}`;
	const here = ['words-not-in-answer', 'not-an-option', 'invalid'].includes(refusal.reason);
	if (!here) return tied;
	const reason = refusal.reason === 'invalid' ? 'not-an-option' : refusal.reason;
	return { ok: false, refusal: { ...refusal, reason, fields: [{ field, reason }] } };
}
