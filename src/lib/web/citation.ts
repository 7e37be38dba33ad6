// The citation's page in the reader's language: what is shown of the evidence, the sentences, the comments and the versions.
import {
	answeredBy,
	usualLength,
	versionAt,
	type CitationDesk
} from '#lib/server/judging/index.ts';
import { diffWords, type Piece } from '#lib/shared/diff.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { citationMessages } from '#lib/shared/messages/citation/index.ts';
import { shownPassage } from './evidence.ts';
import { whenInWords } from './judging.ts';

type At = { locale: Locale; now: Temporal.Instant };

/** Most versions that are shown; the others are kept. */
const mostVersions = 20;

/** The evidence by criterion, each finding with the sentences that it supports. */
export function shownEvidence(desk: CitationDesk, { locale }: At, submissionId: string | null) {
	const words = citationMessages(locale);
	const { edition, evidence, sentences } = desk;
	const criteria = edition.definition.assessment?.criteria ?? [];
	return criteria.flatMap(({ key, name }) => {
		const findings = evidence.filter(({ criterionKey }) => criterionKey === key);
		if (findings.length === 0) return [];
		return {
			key,
			name: name[locale],
			findings: findings.map((finding) => {
				const supported = sentences.flatMap(({ claims }, at) =>
					claims.some(({ findingId }) => findingId === finding.id) ? [at + 1] : []
				);
				return {
					id: finding.id,
					mark: finding.mark,
					area: finding.kind === 'improvement_area',
					body: finding.body,
					notes:
						supported.length === 0
							? []
							: [words.supports(new Intl.ListFormat(locale).format(supported.map(String)))],
					passages: finding.passages.map((passage) =>
						shownPassage(passage, locale, edition.timeZone, submissionId)
					),
					checks: finding.checks.map(({ body, together }) => ({
						body,
						outcome: words.outcome['outcome' in together ? together.outcome : together.state]
					}))
				};
			})
		};
	});
}

/** The answers that tell the case, for tying to where there are no findings. */
export function shownAnswers({ shown }: CitationDesk, { locale }: At) {
	return shown.sections.flatMap(({ questions }) =>
		questions
			.filter(({ type, text }) => type === 'long-text' && text.sv !== '')
			.map(({ key, label, text }) => ({ key, label: label[locale], text: text.sv }))
	);
}

/** Each sentence with what supports it. */
export function shownSentences(desk: CitationDesk, { locale }: At) {
	const marks = new Map(desk.evidence.map(({ id, mark }) => [id, mark]));
	const labels = new Map(
		desk.shown.sections.flatMap(({ questions }) =>
			questions.map(({ key, label }) => [key, label[locale]] as const)
		)
	);
	const support = (
		claim: CitationDesk['loose'][number] | CitationDesk['sentences'][number]['claims'][number]
	) => ({
		id: claim.id,
		mark: claim.findingId === null ? null : (marks.get(claim.findingId) ?? null),
		question: claim.questionKey === null ? null : (labels.get(claim.questionKey) ?? null),
		said: claim.said,
		quote: claim.quote,
		/** It was tied to a finding that the consensus does not have any more. */
		gone: claim.findingId === null && claim.questionKey === null
	});
	return {
		sentences: desk.sentences.map(({ sentence, claims }) => ({
			sentence,
			claims: claims.map(support)
		})),
		loose: desk.loose.map((claim) => ({ ...support(claim), now: claim.now }))
	};
}

/** What readers have said, those that wait first, each with the version that answered it. */
export function shownComments({ comments, revisions, edition }: CitationDesk, { locale, now }: At) {
	const words = citationMessages(locale).comments;
	const shown = comments.map((comment) => ({
		id: comment.id,
		about: comment.quote && words.about(comment.quote),
		body: comment.body,
		from: comment.by,
		by: words.by(
			comment.by,
			whenInWords(comment.at, edition.timeZone, locale, now),
			comment.revision
		),
		mine: comment.mine,
		changed: answeredBy(comment, revisions),
		settled:
			comment.settled &&
			words.settled(comment.settled.by ?? '', versionAt(comment.settled.at, revisions))
	}));
	return [...shown.filter(({ settled }) => !settled), ...shown.filter(({ settled }) => settled)];
}

const whole = (pieces: Piece[]) => pieces.some(({ kind }) => kind !== 'same');

/** The versions, the newest first, each with what it changed of the one before. */
export function shownVersions({ revisions, edition }: CitationDesk, { locale, now }: At) {
	const words = citationMessages(locale).versions;
	return revisions.slice(0, mostVersions).map((each, at) => {
		const before = revisions[at + 1];
		const changed = before && {
			sv: diffWords(before.sv, each.sv),
			en: diffWords(before.en, each.en)
		};
		return {
			revision: each.revision,
			title: words.version(
				each.revision,
				each.by,
				whenInWords(each.at, edition.timeZone, locale, now)
			),
			now: at === 0,
			sv: each.sv,
			en: each.en,
			changed: changed && {
				sv: whole(changed.sv) ? changed.sv : null,
				en: whole(changed.en) ? changed.en : null
			}
		};
	});
}

/** What is worth looking over, in words; empty where there is nothing. */
export function shownLookOver({ lookOver }: CitationDesk, { locale }: At) {
	const words = citationMessages(locale).lookOver;
	return {
		sv: lookOver.sv,
		en: lookOver.en,
		names: lookOver.names.map(({ what, said, name }) => words[what](said, name))
	};
}

/** The guidance on length, with the figures of those that have been given. */
export function usualInWords(locale: Locale): string {
	return citationMessages(locale).guide.length(usualLength.from, usualLength.to);
}
