// The team's consensus: everyone's reviews side by side, and what the team agrees on, written by its lead.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import {
	bodyField,
	consensusDesk,
	findingKinds,
	finishConsensus,
	marksOf,
	missingFromConsensus,
	saveConsensus,
	scoreField,
	scoresOnly,
	startConsensus,
	type AgreedFindingInput,
	type ConsensusDesk,
	type FindingKind,
	saidOnEarlier
} from '#lib/server/assessment/index.ts';
import { clockTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { contextOf, inWords, missingInWords, personOf } from '#lib/web/assessment.ts';
import { panelName } from '#lib/web/judging.ts';

/** Each finding of the reviews with its writer's initials before its mark: "AE S1". */
function marksByWriter({ reviews }: ConsensusDesk): Map<string, string> {
	const marks = new Map<string, string>();
	for (const { name, findings } of reviews) {
		const initials = name
			.split(/\s+/)
			.map((part) => part[0] ?? '')
			.join('');
		for (const [id, mark] of marksOf(findings)) marks.set(id, `${initials} ${mark}`);
	}
	return marks;
}

export async function load(event) {
	const { actor, locale } = event.locals;
	const words = assessmentMessages(locale);
	const desk = need(event, await consensusDesk(actor, event.params.entry));
	const { entry, progress, reviews, spread, consensus, lead } = desk;
	const { assessment, edition } = entry;
	const { timeZone } = edition;
	const asked = event.url.searchParams.get('kriterium');
	const criterion = desk.shared ? assessment.criteria.find(({ key }) => key === asked) : undefined;
	const theirs = marksByWriter(desk);
	const own = marksOf(consensus?.findings ?? []);
	const taken = new Set(consensus?.findings.flatMap(({ madeOf }) => madeOf) ?? []);
	const missing = consensus
		? missingFromConsensus(assessment, { ...consensus, scores: scoresOnly(consensus) })
		: [];
	const base = localHref(locale, `/bedomning/${entry.id}`);
	const member = progress.members.some(({ personId }) => personId === personOf(actor));
	const kinds = findingKinds.filter((kind) => kind !== 'visit_check');
	return {
		wide: criterion !== undefined,
		demo: edition.demo,
		context: contextOf(entry, locale),
		base,
		panelName: panelName(edition.definition, locale),
		/** The office reads along; its way back is its own. */
		up: member ? base : localHref(locale, `/kansli/${edition.id}/bedomning/${entry.id}`),
		entry: words.common.entry(entry.number, entry.unitName),
		unit: entry.unitName,
		/** Writes now: the lead, between beginning and finishing. */
		writes: lead && consensus?.state === 'draft',
		lead,
		leader: progress.members.find((member) => member.lead)?.name ?? '',
		gap: progress.of < assessment.teamSize.min ? assessment.teamSize.min : null,
		shared: desk.shared,
		anew: progress.members.some(({ submittedAt }) => saidOnEarlier(submittedAt, entry))
			? {
					when: inWords(locale, entry.submittedAt, timeZone),
					names: progress.members
						.filter(({ submittedAt }) => saidOnEarlier(submittedAt, entry))
						.map(({ name }) => name)
						.join(', '),
					consensus: saidOnEarlier(consensus?.doneAt, entry)
				}
			: null,
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
		saved: consensus?.savedAt
			? clockTime(locale, wallClock(consensus.savedAt.toString(), timeZone))
			: null,
		revision: consensus?.revision ?? 0,
		summary: consensus?.summary ?? '',
		names: reviews.map(({ name }) => name),
		summaries: reviews.flatMap(({ name, summary }) => (summary ? [{ name, summary }] : [])),
		rows: assessment.criteria.map(({ key, name }) => {
			const apart = spread[key];
			return {
				key,
				name: name[locale],
				href: `${base}/samsyn?kriterium=${key}`,
				scores: reviews.map((review) => review.scores[key] ?? null),
				spread: apart ? words.consensus.apart(apart.low, apart.high) : '',
				wide: (apart?.apart ?? 0) >= 2,
				agreed: consensus?.scores[key]?.score ?? null
			};
		}),
		missing: missingInWords(assessment, missing, locale).map((each) => ({
			text: each.text,
			href: each.criterion ? `${base}/samsyn?kriterium=${each.criterion}` : '#summary'
		})),
		kinds: kinds.map((kind) => ({
			kind,
			title: kind === 'strength' ? words.common.strengths : words.common.areas
		})),
		criterion: criterion && {
			key: criterion.key,
			at: assessment.criteria.indexOf(criterion) + 1,
			of: assessment.criteria.length,
			name: criterion.name[locale],
			question: criterion.question[locale],
			field: scoreField(criterion.key),
			score: consensus?.scores[criterion.key]?.score ?? null,
			reason: consensus?.scores[criterion.key]?.reason ?? '',
			levels: Array.from({ length: assessment.scale.max - assessment.scale.min + 1 }, (_, at) => {
				const value = assessment.scale.min + at;
				const step = assessment.scale.steps.find((each) => each.value === value);
				return { value, meaning: step?.meaning[locale] };
			}),
			findings: (consensus?.findings ?? [])
				.filter(({ criterionKey }) => criterionKey === criterion.key)
				.map(({ id, kind, body, madeOf }) => ({
					id,
					kind,
					body,
					mark: own.get(id) ?? '',
					madeOf: madeOf.flatMap((each) => theirs.get(each) ?? []).join(', ')
				})),
			reviews: reviews.map((review) => ({
				name: review.name,
				score: review.scores[criterion.key] ?? null,
				findings: review.findings
					.filter(({ criterionKey }) => criterionKey === criterion.key)
					.map(({ id, kind, body }) => ({
						id,
						kind,
						body,
						mark: theirs.get(id) ?? '',
						taken: taken.has(id)
					}))
			}))
		}
	};
}

/** The agreed findings of a criterion as posted, with those picked from the reviews: each its own, or one of each kind joined. */
function findingsFrom(
	form: FormData,
	desk: ConsensusDesk,
	criterionKey: string
): AgreedFindingInput[] {
	const removed = formText(form, 'remove');
	const known = desk.consensus?.findings ?? [];
	const there = form
		.getAll('finding')
		.map(String)
		.filter((id) => id !== removed)
		.map((id) => ({
			id,
			kind: formText(form, `kind-${id}`) as FindingKind,
			body: formText(form, bodyField({ id, kind: 'strength' })),
			madeOf: known.find((each) => each.id === id)?.madeOf ?? []
		}));
	const picked = new Set(form.getAll('take').map(String));
	const sources = desk.reviews
		.flatMap(({ findings }) => findings)
		.filter(({ id, criterionKey: on }) => picked.has(id) && on === criterionKey);
	const join = formText(form, 'then') === 'join';
	const added = findingKinds.flatMap((kind): AgreedFindingInput[] => {
		const ofKind = sources.filter((source) => source.kind === kind);
		const own = formText(form, `body-${kind}`);
		const written = own.trim() ? [{ kind, body: own, madeOf: [] }] : [];
		if (ofKind.length === 0) return written;
		const madeOf = ofKind.map(({ id }) => id);
		const taken = join
			? [{ kind, body: ofKind.map(({ body }) => body).join('\n'), madeOf }]
			: ofKind.map(({ id, body }) => ({ kind, body, madeOf: [id] }));
		return [...taken, ...written];
	});
	return [...there, ...added];
}

type EntryEvent = RequestEvent & { params: { entry: string } };
const back = (event: EntryEvent, search = '') =>
	localHref(event.locals.locale, `/bedomning/${event.params.entry}/samsyn${search}`);

export const actions = {
	start: async (event) => {
		const { entry: entryId } = event.params;
		const started = await startConsensus(event.locals.actor, { entryId });
		if (!started.ok) return failed(event, started);
		redirect(303, back(event));
	},
	save: async (event) => {
		const { actor } = event.locals;
		const form = await event.request.formData();
		const desk = need(event, await consensusDesk(actor, event.params.entry));
		const { criteria } = desk.entry.assessment;
		const key = event.url.searchParams.get('kriterium') ?? '';
		const score = formText(form, scoreField(key));
		const saved = await saveConsensus(actor, {
			entryId: event.params.entry,
			revision: Number(formText(form, 'revision')),
			scores: {
				[key]: { score: score ? Number(score) : null, reason: formText(form, `reason-${key}`) }
			},
			findings: { [key]: findingsFrom(form, desk, key) }
		});
		if (!saved.ok) return failed(event, saved, typedIn(form));
		const next = criteria[criteria.findIndex((each) => each.key === key) + 1];
		const then = formText(form, 'then');
		if (then === 'overview' || (then === 'next' && !next)) redirect(303, back(event));
		redirect(303, back(event, `?kriterium=${then === 'next' ? next?.key : key}`));
	},
	summary: async (event) => {
		const { actor } = event.locals;
		const { entry: entryId } = event.params;
		const form = await event.request.formData();
		const revision = Number(formText(form, 'revision'));
		const saved = await saveConsensus(actor, {
			entryId,
			revision,
			summary: formText(form, 'summary')
		});
		if (!saved.ok) return failed(event, saved, typedIn(form));
		if (formText(form, 'then') === 'finish') {
			const finished = await finishConsensus(actor, { entryId, revision: saved.value.revision });
			if (!finished.ok) return failed(event, finished, typedIn(form));
		}
		redirect(303, back(event));
	}
};
