// The citation, written beside the evidence. All of the page is one form, so that whatever is done, what is typed and not
// yet saved comes back.
import { error, fail, redirect } from '@sveltejs/kit';
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
	untieClaim
} from '#lib/server/judging/index.ts';
import { citationMessages } from '#lib/shared/messages/citation/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, need } from '#lib/web/answers.ts';
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
import {
	answered,
	asked,
	atSentence,
	isUnsaved,
	numbered,
	refusedWith,
	type Done,
	type Typed
} from './answering.ts';

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
