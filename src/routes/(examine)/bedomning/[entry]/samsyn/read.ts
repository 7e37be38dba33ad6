// What the pages of the consensus show: reviews side by side with their marks, what is agreed, and who stands behind it.
import {
	agreedOn,
	marksOf,
	saidOnEarlier,
	scoreField,
	standpoints,
	type ConsensusDesk,
	type Finding,
	type LostOrigin,
	type MissingFromConsensus,
	type Objection
} from '#lib/server/assessment/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import { clockTime, wallClock } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { consensusMessages } from '#lib/shared/messages/consensus/index.ts';
import { inWords, missingInWords, personOf, questionNumber } from '#lib/web/assessment.ts';
import { objectedTo } from '#lib/web/objections.ts';
import { shownOutcome } from '#lib/web/visit/shown.ts';

/** Each finding of the reviews with its writer's initials before its mark: "AE S1". */
export function marksByWriter({ reviews }: Pick<ConsensusDesk, 'reviews'>): Map<string, string> {
	const marks = new Map<string, string>();
	for (const { name, findings } of reviews) {
		for (const [id, mark] of marksOf(findings)) marks.set(id, `${initialsOf(name)} ${mark}`);
	}
	return marks;
}

export const initialsOf = (name: string) =>
	name
		.split(/\s+/)
		.map((part) => part[0] ?? '')
		.join('');

const timed = (locale: Locale, at: Temporal.Instant, zone: string) =>
	clockTime(locale, wallClock(at.toString(), zone));

/** Answers what is missing in words, each with where it is mended. */
export function missingRows(
	{ entry, missing }: Pick<ConsensusDesk, 'entry' | 'missing'>,
	base: string,
	locale: Locale
) {
	const words = consensusMessages(locale).closing;
	const { criteria } = entry.assessment;
	const name = (key: string) => criteria.find((each) => each.key === key)?.name[locale] ?? '';
	const row = (each: MissingFromConsensus) => {
		if (each.what === 'reason') {
			return { criterion: each.criterionKey, text: words.reason(name(each.criterionKey)) };
		}
		if (each.what === 'unplaced') {
			const { criterionKey, count } = each;
			return { criterion: criterionKey, text: words.unplaced(count, name(criterionKey)) };
		}
		if (each.what === 'origin') {
			const { criterionKey, count } = each;
			return { criterion: criterionKey, text: words.origin(count, name(criterionKey)) };
		}
		const [first] = missingInWords(entry.assessment, [each], locale);
		const { criterion = '', text = '' } = first ?? {};
		return {
			criterion: each.what === 'summary' ? '' : criterion || (criteria[0]?.key ?? ''),
			text
		};
	};
	return missing.map(row).map(({ criterion, text }) => ({
		text,
		href: criterion ? `${base}/samsyn?kriterium=${criterion}` : '#summary'
	}));
}

/** Answers the objections in words. */
export function objectionRows(
	{ entry }: Pick<ConsensusDesk, 'entry'>,
	objections: Objection[],
	actor: Actor,
	locale: Locale
) {
	const words = consensusMessages(locale).objection;
	const { timeZone } = entry.edition;
	return objections.map((each) => {
		const criterion = entry.assessment.criteria.find(({ key }) => key === each.criterionKey);
		return {
			id: each.id,
			body: each.body,
			to: objectedTo(criterion?.name[locale] ?? null, each.saidOf, locale),
			by: words.by(each.by, inWords(locale, each.madeAt, timeZone)),
			mine: personOf(actor) === each.personId,
			withdrawn: each.withdrawnAt
				? words.withdrawn(inWords(locale, each.withdrawnAt, timeZone))
				: each.lapsedAt
					? words.lapsed
					: null
		};
	});
}

/** Who stands where, and what the actor can say now. */
export function closingOf(desk: ConsensusDesk, actor: Actor, locale: Locale) {
	const { consensus, entry, progress } = desk;
	if (!consensus) return null;
	const words = consensusMessages(locale).closing;
	const stands = standpoints(progress.members, consensus);
	const me = personOf(actor);
	const own = stands.get(me ?? '') ?? null;
	const at = (instant: Temporal.Instant) => inWords(locale, instant, entry.edition.timeZone);
	return {
		proposed: consensus.proposed
			? words.proposed(consensus.proposed.by, at(consensus.proposed.at))
			: null,
		members: progress.members.map(({ personId, name }) => ({
			term: personId === me ? words.you(name) : name,
			value: words.stands[stands.get(personId) ?? 'waiting']
		})),
		assented: own === 'assented',
		objects: consensus.objections.some(
			({ personId, withdrawnAt, lapsedAt }) =>
				personId === me && withdrawnAt === null && lapsedAt === null
		),
		closedBy: consensus.closed
			? words.closedBy(consensus.closed.by, consensus.closed.reason)
			: null,
		done:
			consensus.state === 'done' && !consensus.closed
				? words.done(new Intl.ListFormat(locale).format(consensus.assents.map(({ by }) => by)))
				: null
	};
}

/** One criterion: everyone's scores and findings beside each other, and what is agreed. */
export function criterionOf(desk: ConsensusDesk, key: string, actor: Actor, locale: Locale) {
	const { entry, reviews, consensus, spread } = desk;
	const { assessment, edition } = entry;
	const at = assessment.criteria.findIndex((each) => each.key === key);
	const criterion = assessment.criteria[at];
	if (!criterion) return null;
	const words = consensusMessages(locale).criterion;
	const base = localHref(locale, `/bedomning/${entry.id}`);
	const text = desk.member ? base : localHref(locale, `/kansli/${edition.id}/bidrag/${entry.id}`);
	const theirs = marksByWriter(desk);
	const own = marksOf(consensus?.findings ?? []);
	const agreed = consensus ? agreedOn(consensus, key) : null;
	const saved = consensus?.saved[key];
	const aside = new Map(consensus?.setAside.map((each) => [each.findingId, each.reason]) ?? []);
	const carriedIn = new Map<string, string[]>();
	for (const { id, madeOf } of consensus?.findings ?? []) {
		for (const source of madeOf) {
			carriedIn.set(source, [...(carriedIn.get(source) ?? []), own.get(id) ?? '']);
		}
	}
	const checks = new Set(
		reviews.flatMap(({ findings }) =>
			findings.filter(({ kind }) => kind === 'visit_check').map(({ id }) => id)
		)
	);
	const marks = (ids: string[]) => ids.flatMap((id) => theirs.get(id) ?? []).join(', ');
	const seen = (id: string) => shownOutcome(desk.outcomes.get(id), locale, edition.timeZone);
	const shown = (finding: Finding) => ({
		id: finding.id,
		kind: finding.kind,
		body: finding.body,
		mark: theirs.get(finding.id) ?? '',
		carried: carriedIn.get(finding.id)?.join(', ') ?? '',
		aside: aside.get(finding.id) ?? null,
		quotes: finding.passages.map(({ quote, questionKey }) => ({
			words: quote,
			link: words.textLink(questionNumber(entry, questionKey)),
			href: `${text}#question-${questionKey}`
		})),
		seen: finding.kind === 'visit_check' ? seen(finding.id) : null
	});
	const range = spread[key] ?? null;
	const { scale } = assessment;
	return {
		key,
		at: at + 1,
		of: assessment.criteria.length,
		name: criterion.name[locale],
		question: criterion.question[locale],
		field: scoreField(key),
		revision: saved?.revision ?? 0,
		saved:
			saved?.at && saved.by
				? words.savedBy(saved.by, timed(locale, saved.at, edition.timeZone))
				: null,
		score: agreed?.score ?? null,
		reason: agreed?.reason ?? '',
		range: range && words.reasonNeeded(range.low, range.high),
		levels: Array.from({ length: scale.max - scale.min + 1 }, (_, step) => {
			const value = scale.min + step;
			const meaning = scale.steps.find((each) => each.value === value)?.meaning[locale];
			const names = reviews.filter((each) => each.scores[key] === value).map(({ name }) => name);
			return { value, meaning, names, initials: names.map(initialsOf) };
		}),
		members: reviews.map((review) => ({
			name: review.name,
			score: review.scores[key] ?? null,
			findings: review.findings.filter((each) => each.criterionKey === key).map(shown)
		})),
		findings: (agreed?.findings ?? []).map(({ id = '', kind, body, madeOf }) => ({
			id,
			kind,
			body,
			mark: own.get(id) ?? '',
			madeOf: marks(madeOf.filter((each) => !checks.has(each))),
			visit: marks(madeOf.filter((each) => checks.has(each))),
			origin: originOf(consensus?.lostOrigins.find(({ findingId }) => findingId === id)),
			checks: madeOf.filter((each) => checks.has(each)),
			splits: madeOf.filter((each) => theirs.has(each) && !checks.has(each)).length > 1,
			evidence: `${base}/spar/${id}`
		})),
		aside: (agreed?.setAside ?? []).map(({ findingId, reason }) => ({ findingId, reason })),
		objections: objectionRows(
			desk,
			consensus?.objections.filter(({ criterionKey }) => criterionKey === key) ?? [],
			actor,
			locale
		)
	};
}

/** What it was made of no longer counts: in part, taken as the team's own all the same, or waiting for the team's word. */
function originOf(lost: LostOrigin | undefined): 'partly' | 'own' | 'hangs' | null {
	if (!lost) return null;
	if (lost.rests) return 'partly';
	return lost.own ? 'own' : 'hangs';
}
export type ShownCriterion = NonNullable<ReturnType<typeof criterionOf>>;

/** When what is read here was submitted anew after it had been assessed. */
export function anewOf(desk: ConsensusDesk, locale: Locale) {
	const { entry, progress, consensus } = desk;
	const early = progress.members.filter(({ submittedAt }) => saidOnEarlier(submittedAt, entry));
	if (early.length === 0) return null;
	return {
		when: inWords(locale, entry.submittedAt, entry.edition.timeZone),
		names: early.map(({ name }) => name).join(', '),
		consensus: saidOnEarlier(consensus?.doneAt, entry)
	};
}

/** The reviews that the office has opened again: since when, why, and what it means for the team now. */
export function openedOf(desk: ConsensusDesk, actor: Actor, base: string, locale: Locale) {
	const { opened, shared, entry } = desk;
	const words = consensusMessages(locale).opened;
	const when = (at: Temporal.Instant) => inWords(locale, at, entry.edition.timeZone);
	return opened
		.filter(({ back }) => back === null || shared)
		.map(({ personId, name, at, reason, back, begun }) => {
			const own = personId === personOf(actor);
			return {
				personId,
				open: back === null,
				title: back ? words.back(name, own, when(back)) : words.now(name, own, when(at)),
				text: [back ? words.wasOpen(when(at)) : '', words.why(reason)].filter(Boolean).join(' '),
				now: back ? (begun && !own ? words.readAgain : '') : begun ? words.rests : words.waits,
				href: own && back === null ? base : null
			};
		});
}

/** Who has left since it was proposed last; null where nobody has, or it is closed. */
export function leftOf({ consensus, lead, member }: ConsensusDesk, locale: Locale) {
	if (consensus?.state !== 'draft' || !consensus.left) return null;
	const { names, fell } = consensus.left;
	const words = consensusMessages(locale).left;
	return {
		title: words.title(lead || !member),
		text: words.text(new Intl.ListFormat(locale).format(names), names.length),
		fell: fell ? words.fell : null
	};
}
