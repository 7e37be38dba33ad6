// The team's consensus: everyone's reviews side by side, what the team agrees on, and who stands behind it.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
	assentTo,
	closeWithoutTeam,
	consensusDesk,
	objectTo,
	proposeClosing,
	saveAgreedSummary,
	saveCriterion,
	startConsensus,
	takeAsOwn,
	takeBackAssent,
	unplaced,
	withdrawObjection,
	type NewerAgreed,
	type NewerSummary
} from '#lib/server/assessment/index.ts';
import { teamSizeFor } from '#lib/server/programme/index.ts';
import { done, refused, type Outcome } from '#lib/server/platform/outcome.ts';
import { mergedText, mergeTexts } from '#lib/shared/diff.ts';
import { localHref } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { consensusMessages } from '#lib/shared/messages/consensus/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { contextOf, inWords } from '#lib/web/assessment.ts';
import { panelName } from '#lib/web/judging.ts';
import { agreedFrom, clashesIn, unchosen, type ShownClash } from './posted.ts';
import { pulseOf } from './pulse.ts';
import {
	anewOf,
	closingOf,
	criterionOf,
	leftOf,
	missingRows,
	objectionRows,
	openedOf
} from './read.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const words = assessmentMessages(locale);
	const text = consensusMessages(locale);
	const desk = need(event, await consensusDesk(actor, event.params.entry));
	const { entry, progress, reviews, spread, consensus, lead, member } = desk;
	const { assessment, edition } = entry;
	const { timeZone } = edition;
	const { searchParams } = event.url;
	const teamMin = teamSizeFor(assessment, entry.classKey).min;
	const byDifference = searchParams.get('ordning') === 'skillnad';
	const base = localHref(locale, `/bedomning/${entry.id}`);
	const leader = progress.members.find((each) => each.lead)?.name ?? '';
	const left = consensus ? unplaced(reviews, consensus) : [];
	const criteria = byDifference
		? assessment.criteria.toSorted(
				(one, other) => (spread[other.key]?.apart ?? 0) - (spread[one.key]?.apart ?? 0)
			)
		: assessment.criteria;
	const criterion = desk.shared
		? criterionOf(desk, searchParams.get('kriterium') ?? '', actor, locale)
		: null;
	return {
		wide: criterion !== null,
		demo: edition.demo,
		context: contextOf(entry, locale),
		base,
		panelName: panelName(edition.definition, locale),
		/** The office reads along; its way back is its own. */
		up: member ? base : localHref(locale, `/kansli/${edition.id}/bedomning/${entry.id}`),
		entry: words.common.entry(entry.number, entry.unitName),
		/** Writes now: anyone on the team, between beginning and closing. */
		writes: member && desk.shared && consensus?.state === 'draft',
		member,
		lead,
		leader,
		gap: progress.of < teamMin ? teamMin : null,
		shared: desk.shared,
		anew: anewOf(desk, locale),
		opened: openedOf(desk, actor, base, locale),
		left: leftOf(desk, locale),
		/** It has begun, and waits for a review that was opened again. */
		rests: desk.opened.some(({ back, begun }) => back === null && begun),
		in: progress.in,
		of: progress.of,
		members: progress.members.map(({ name, started, submittedAt }) => ({
			term: name,
			value: submittedAt
				? words.consensus.submitted
				: started
					? words.consensus.writing
					: words.consensus.notStarted
		})),
		state: consensus?.state ?? null,
		doneAt: consensus?.doneAt ? inWords(locale, consensus.doneAt, timeZone) : null,
		revision: consensus?.revision ?? 0,
		pulse: pulseOf(consensus),
		summary: {
			text: consensus?.summary ?? '',
			revision: consensus?.summarySaved.revision ?? 0
		},
		names: reviews.map(({ name }) => name),
		summaries: reviews.flatMap(({ name, summary }) => (summary ? [{ name, summary }] : [])),
		byDifference,
		rows: criteria.map(({ key, name }) => {
			const range = spread[key];
			const waiting = left.filter(({ criterionKey }) => criterionKey === key).length;
			return {
				key,
				name: name[locale],
				href: `${base}/samsyn?kriterium=${key}`,
				scores: reviews.map((review) => review.scores[key] ?? null),
				spread: range ? text.overview.apart(range.apart) : '',
				wide: (range?.apart ?? 0) >= 2,
				agreed: consensus?.scores[key]?.score ?? null,
				left: consensus
					? waiting > 0
						? text.overview.unplaced(waiting)
						: text.overview.nothingLeft
					: ''
			};
		}),
		missing: missingRows(desk, base, locale),
		closing: closingOf(desk, actor, locale),
		objections: objectionRows(desk, consensus?.objections ?? [], actor, locale),
		criterion,
		said: searchParams.get('klart')
	};
}

type EntryEvent = RequestEvent & { params: { entry: string } };
const back = (event: EntryEvent, search = '') =>
	localHref(event.locals.locale, `/bedomning/${event.params.entry}/samsyn${search}`);

export const actions = {
	start: async (event) => {
		const { entry: entryId } = event.params;
		const started = await startConsensus(event.locals.actor, { entryId });
		if (!started.ok) return failed(event, started);
		const key = event.url.searchParams.get('kriterium');
		redirect(303, back(event, key ? `?kriterium=${encodeURIComponent(key)}` : ''));
	},
	save: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const desk = need(event, await consensusDesk(actor, entryId));
		const key = event.url.searchParams.get('kriterium') ?? '';
		const then = formText(form, 'then');
		const typed = { ...typedIn(form), take: form.getAll('take').map(String).join(' ') };
		const wrong = beforeSaving(form, then);
		if (!wrong.ok) return failed(event, wrong, typed);
		const saved = await saveCriterion(actor, {
			entryId,
			criterionKey: key,
			revision: Number(formText(form, 'revision')),
			...agreedFrom(form, desk, key)
		});
		if (!saved.ok) {
			if (saved.refusal.reason !== 'newer-revision') return failed(event, saved, typed);
			const { colleague } = consensusMessages(locale).clash;
			const met = clashesIn(saved.refusal.detail as NewerAgreed, key, colleague, typed);
			const answer = failed(event, saved, met.typed);
			return fail(answer.status, { ...answer.data, clashes: met.clashes });
		}
		const [act = '', about = ''] = then.split(':');
		if (act === 'own') {
			const taken = await takeAsOwn(actor, { entryId, findingId: about });
			if (!taken.ok) return failed(event, taken, typed);
		}
		const body = formText(form, 'objection');
		if (body.trim()) {
			const to = formText(form, 'objection-to');
			const objected = await objectTo(actor, {
				entryId,
				criterionKey: key,
				findingId: to === '' ? null : to,
				body
			});
			if (!objected.ok) return failed(event, objected, typed);
		}
		const { criteria } = desk.entry.assessment;
		const next = criteria[criteria.findIndex((each) => each.key === key) + 1];
		const said =
			saved.value.kept.length > 0 ? '&klart=kvar' : saved.value.merged ? '&klart=ihop' : '';
		if (said === '' && (then === 'overview' || (then === 'next' && !next))) {
			redirect(303, back(event));
		}
		const goes = said === '' && then === 'next' ? next?.key : key;
		const place =
			act === 'next'
				? ''
				: ['up', 'down', 'split', 'own'].includes(act)
					? `#at-${about}`
					: anchors[act];
		redirect(
			303,
			back(
				event,
				`?kriterium=${goes}${said || (body.trim() ? '&klart=noterat' : '')}${place ?? ''}`
			)
		);
	},
	summary: async (event) => {
		const { actor, locale } = event.locals;
		const { entry: entryId } = event.params;
		const form = await event.request.formData();
		const choice = formText(form, 'choice-summary');
		const picked = choice === 'mine' || choice === 'theirs' ? `${choice}-summary` : 'summary';
		if (unchosen(form).length > 0) {
			return failed(event, refused('choose-one-text'), typedIn(form));
		}
		const saved = await saveAgreedSummary(actor, {
			entryId,
			revision: Number(formText(form, 'revision')),
			summary: formText(form, picked)
		});
		if (!saved.ok) {
			if (saved.refusal.reason !== 'newer-revision') return failed(event, saved, typedIn(form));
			const { base, theirs, saved: by } = saved.refusal.detail as NewerSummary;
			const mine = formText(form, 'summary');
			const merged = mergedText(mergeTexts(base, mine, theirs));
			const answer = failed(event, saved, { ...typedIn(form), summary: merged });
			const { colleague } = consensusMessages(locale).clash;
			const clash: ShownClash = {
				field: 'summary',
				place: 'reason',
				mine,
				theirs,
				merged,
				by: by.by ?? colleague
			};
			return fail(answer.status, { ...answer.data, clashes: [clash] });
		}
		redirect(303, back(event, '#summary'));
	},
	propose: (event) => stand(event, proposeClosing),
	assent: (event) => stand(event, assentTo),
	takeBack: async (event) => {
		const taken = await takeBackAssent(event.locals.actor, { entryId: event.params.entry });
		if (!taken.ok) return failed(event, taken);
		redirect(303, back(event, '#closing'));
	},
	object: async (event) => {
		const form = await event.request.formData();
		const made = await objectTo(event.locals.actor, {
			entryId: event.params.entry,
			body: formText(form, 'objection')
		});
		if (!made.ok) return failed(event, made, typedIn(form));
		redirect(303, back(event, '#objections'));
	},
	withdraw: async (event) => {
		const form = await event.request.formData();
		const key = event.url.searchParams.get('kriterium');
		const withdrawn = await withdrawObjection(event.locals.actor, {
			entryId: event.params.entry,
			objectionId: formText(form, 'objection-id')
		});
		if (!withdrawn.ok) return failed(event, withdrawn);
		redirect(303, back(event, key ? `?kriterium=${key}#objections` : '#objections'));
	},
	close: async (event) => {
		const form = await event.request.formData();
		const closed = await closeWithoutTeam(event.locals.actor, {
			entryId: event.params.entry,
			reason: formText(form, 'reason')
		});
		if (!closed.ok) return failed(event, closed, typedIn(form));
		redirect(303, back(event));
	}
};

const anchors: Record<string, string> = {
	take: '#agreed',
	merge: '#agreed',
	aside: '#theirs',
	back: '#theirs'
};

/** What the page itself can see is wrong: nothing ticked, no reason, no choice between two texts. */
function beforeSaving(form: FormData, then: string): Outcome<null> {
	if (unchosen(form).length > 0) return refused('choose-one-text');
	if (['take', 'merge', 'aside'].includes(then) && !form.has('take')) {
		return refused('nothing-ticked');
	}
	if (then === 'aside' && formText(form, 'why').trim() === '') {
		return refused('reason-missing', { fields: [{ field: 'why', reason: 'reason-missing' }] });
	}
	return done(null);
}

async function stand(event: EntryEvent, how: typeof assentTo) {
	const form = await event.request.formData();
	const stood = await how(event.locals.actor, {
		entryId: event.params.entry,
		revision: Number(formText(form, 'revision'))
	});
	if (!stood.ok) return failed(event, stood);
	redirect(303, back(event, stood.value.closed ? '' : '#closing'));
}
