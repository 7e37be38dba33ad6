// How far an entry has come: progress by section, what hinders submission, and when it may be written at all.
import type { LocalText } from '#lib/shared/locale.ts';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import type {
	FormQuestion,
	FormSection,
	ProgrammeDefinition,
	StageState
} from '../../programme/index.ts';
import { askedSections } from '../answers/asked.ts';
import { readTyped, type Problem, type Reading, type Typed } from '../answers/rules.ts';
import { filmProblem, type FilmConfirmation } from '../film/rules.ts';
import { evaluateEligibility, type EligibilityAnswers } from '../eligibility/rules.ts';
import type { PastHonour } from '../past-honours/rules.ts';
import type { OfficeWord } from '../office/rules.ts';

export type EntryState = 'draft' | 'submitted' | 'withdrawn';

/** What may be done with an entry in each state while the call is open; nothing may when it is not. */
export const allowedInState: Record<
	EntryState,
	{ save: boolean; submit: boolean; withdraw: boolean }
> = {
	draft: { save: true, submit: true, withdraw: false },
	// Saving goes on after submission; until it is submitted again, what was submitted counts.
	submitted: { save: true, submit: true, withdraw: true },
	withdrawn: { save: true, submit: true, withdraw: false }
};

/** Answers why the call takes nothing now, or null when it is open. */
export function callRefusal(call: StageState): RefusalReason | null {
	const reasons: Record<StageState, RefusalReason | null> = {
		open: null,
		closed: 'call-closed',
		'not-yet': 'call-not-open',
		'not-set': 'call-not-open'
	};
	return reasons[call];
}

export type Answers = ReadonlyMap<string, Typed>;
/** What has been confirmed of films, by question. */
export type Films = ReadonlyMap<string, FilmConfirmation>;

/** What an entry consists of, as far as its completeness goes. */
export type Contents = {
	definition: Pick<ProgrammeDefinition, 'form' | 'eligibility' | 'boardNotice'>;
	answers: Answers;
	films: Films;
	eligibility: EligibilityAnswers;
	boardNotice: boolean;
	/** The office's word on whether the unit may take part, where it has said one. */
	word?: Pick<OfficeWord, 'verdict' | 'reason'> | null | undefined;
	/** The rules that the unit's earlier honours fall under. */
	pastHonours?: readonly PastHonour[];
};

export type SectionProgress = {
	key: string;
	title: LocalText;
	total: number;
	answered: number;
	/** Required questions that are not answered. */
	requiredLeft: number;
	/** Answers that cannot be read or are too long. */
	problems: number;
};

/** Answers how far each section of the form has come. */
export function progressOf(
	definition: Pick<ProgrammeDefinition, 'form'>,
	answers: Answers,
	films: Films
): SectionProgress[] {
	return askedSections(definition.form, answers).map(({ key, title, questions }) => {
		const readings = questions.map((question) => ({
			question,
			...readIn(question, answers, films)
		}));
		return {
			key,
			title,
			total: questions.length,
			answered: readings.filter(({ empty }) => !empty).length,
			requiredLeft: readings.filter(({ empty, question }) => empty && question.required).length,
			problems: readings.filter(({ problem }) => problem !== null).length
		};
	});
}

/** One thing that hinders submission. */
export type Missing =
	| { kind: 'eligibility'; question: string; label: LocalText; reason: 'required' | 'not-eligible' }
	| { kind: 'office-word'; reason: string }
	| { kind: 'past-honour'; explanation: LocalText; honour: LocalText; round: LocalText }
	| { kind: 'answer'; section: string; question: string; label: LocalText; problem: Problem }
	| { kind: 'board-notice' };

/** Answers everything that hinders submission, in the order of the journey. */
export function missingIn(contents: Contents): Missing[] {
	const { definition, answers, films } = contents;
	return [
		...missingEligibility(contents),
		...askedSections(definition.form, answers).flatMap((section) =>
			section.questions.flatMap((question) => missingAnswer(section, question, answers, films))
		),
		...(definition.boardNotice.required && !contents.boardNotice
			? [{ kind: 'board-notice' as const }]
			: [])
	];
}

/** What only stands in the way of winning, known or not, does not hinder: it can be settled before the decision. */
function missingEligibility({
	definition,
	eligibility,
	word,
	pastHonours = []
}: Contents): Missing[] {
	if (word?.verdict === 'may-not-take-part') return [{ kind: 'office-word', reason: word.reason }];
	// The office's word counts instead of the check, whatever the check still asks.
	if (word?.verdict) return [];
	const past = pastHonours.flatMap(({ consequence, explanation, honourName: honour, round }) =>
		consequence === 'may-not-take-part'
			? [{ kind: 'past-honour' as const, explanation, honour, round }]
			: []
	);
	const { missing, next } = evaluateEligibility(definition, eligibility);
	const label = (key: string) =>
		definition.eligibility.questions.find((each) => each.key === key)?.question;
	const found = missing
		.filter((rule) => rule.consequence === 'may-not-take-part')
		.map((rule) => ({
			question: rule.question,
			reason: rule.outcome === 'not-satisfied' ? ('not-eligible' as const) : ('required' as const)
		}));
	if (next) found.push({ question: next.key, reason: 'required' });
	const asked = found.flatMap(({ question, reason }) => {
		const said = label(question);
		return said ? [{ kind: 'eligibility' as const, question, label: said, reason }] : [];
	});
	return [...past, ...asked];
}

/** A film's link has a problem also where nobody has said what the film is. */
function readIn(question: FormQuestion, answers: Answers, films: Films): Reading {
	const reading = readTyped(question, answers.get(question.key));
	const problem = filmProblem(question, reading, films.get(question.key) ?? null);
	return { ...reading, problem: reading.problem ?? problem };
}

function missingAnswer(
	section: FormSection,
	question: FormQuestion,
	answers: Answers,
	films: Films
): Missing[] {
	const { empty, problem } = readIn(question, answers, films);
	const found = problem ?? (empty && question.required ? { reason: 'required' as const } : null);
	if (!found) return [];
	const { key, label } = question;
	return [{ kind: 'answer', section: section.key, question: key, label, problem: found }];
}
