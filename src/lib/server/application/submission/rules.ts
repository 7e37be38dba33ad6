// An entry as it was shown when it was submitted: questions and answers in both languages, apart from the working
// data, so that nothing that changes later changes what was handed in.
import { resultColumns } from '#lib/shared/answers.ts';
import type { LocalText } from '#lib/shared/locale.ts';
import type { FormQuestionType, ProgrammeDefinition, QuestionRole } from '../../programme/index.ts';
import { askedSections } from '../answers/asked.ts';
import { filesText, shownFile, type Attachment, type ShownFile } from '../attachments/rules.ts';
import { readTyped, shownText, type Typed } from '../answers/rules.ts';
import {
	evaluateEligibility,
	notKnownAnswer,
	type EligibilityAnswers,
	type EligibilityResult
} from '../eligibility/rules.ts';

export type ShownQuestion = {
	key: string;
	type: FormQuestionType;
	role: QuestionRole | null;
	label: LocalText;
	/** As it was typed. */
	typed: Typed;
	/** As it is read; empty where nothing was answered. */
	text: LocalText;
	/** Where the answer is a link: the address, known to be http or https. */
	href: string | null;
	/** A password goes with the link; who may see it asks for it. */
	password: boolean;
	publish: boolean;
	shownTo: 'assessors' | 'office';
	/** Of an answer with a password: the revision, so that another password is another submission. */
	revision: number | null;
	/** Where files were attached: those. */
	files?: ShownFile[];
	/** Of a table of results: its rows, each with the cells of `resultColumns`. */
	rows?: string[][];
};

export type ShownSection = { key: string; title: LocalText; questions: ShownQuestion[] };

export type ShownEntry = {
	unit: string | null;
	organisation: string | null;
	title: string | null;
	classKey: string | null;
	className: LocalText | null;
	sections: ShownSection[];
	eligibility: {
		result: EligibilityResult;
		answers: { key: string; question: LocalText; answer: LocalText }[];
	};
	boardNotice: { board: string; notifiedOn: string | null; reference: string | null } | null;
};

type ShownFrom = {
	typed: Typed;
	revision: number;
	hasSecret: boolean;
	files?: readonly Attachment[];
};

/** What an entry is shown from. */
export type ToShow = {
	definition: Pick<ProgrammeDefinition, 'form' | 'eligibility' | 'classes'>;
	answers: ReadonlyMap<string, ShownFrom>;
	eligibility: EligibilityAnswers;
	boardNotice: { board: string; notifiedOn: string | null; reference: string | null } | null;
	/** Where the form does not ask for the class. */
	classKey: string | null;
};

/** Answers the entry as it is shown. */
export function shownEntry(entry: ToShow): ShownEntry {
	const { definition, answers } = entry;
	const typed = new Map([...answers].map(([key, answer]) => [key, answer.typed]));
	const sections = askedSections(definition.form, typed).map(({ key, title, questions }) => ({
		key,
		title,
		questions: questions.map((question): ShownQuestion => {
			const answer = answers.get(question.key);
			const { meaning } = readTyped(question, answer?.typed);
			const files = (answer?.files ?? []).map(shownFile);
			return {
				key: question.key,
				type: question.type,
				role: question.role,
				label: question.label,
				typed: answer?.typed ?? '',
				text: files.length > 0 ? filesText(files) : shownText(question, answer?.typed),
				href: meaning?.kind === 'link' ? meaning.href : null,
				password: answer?.hasSecret ?? false,
				publish: question.publish,
				shownTo: question.shownTo,
				revision: answer?.hasSecret ? answer.revision : null,
				...(files.length > 0 ? { files } : {}),
				...(meaning?.kind === 'rows'
					? { rows: meaning.rows.map((row) => resultColumns.map((column) => row[column])) }
					: {})
			};
		})
	}));
	const byRole = (role: QuestionRole) =>
		sections.flatMap(({ questions }) => questions).find((question) => question.role === role);
	const named = (role: QuestionRole) => {
		const text = byRole(role)?.text.sv.trim();
		return text ? text : null;
	};
	const chosen = byRole('class')?.typed ?? entry.classKey;
	const theClass = definition.classes.find(({ key }) => key === chosen);
	return {
		unit: named('unit'),
		organisation: named('organisation'),
		title: named('title'),
		classKey: theClass?.key ?? null,
		className: theClass?.name ?? null,
		sections,
		eligibility: shownEligibility(definition, entry.eligibility),
		boardNotice: entry.boardNotice && {
			board: entry.boardNotice.board,
			notifiedOn: entry.boardNotice.notifiedOn,
			reference: entry.boardNotice.reference
		}
	};
}

const saidAnswers: Record<string, LocalText> = {
	yes: { sv: 'Ja', en: 'Yes' },
	no: { sv: 'Nej', en: 'No' },
	[notKnownAnswer]: { sv: 'Vet inte än', en: 'Not known yet' }
};

function shownEligibility(
	definition: Pick<ProgrammeDefinition, 'eligibility'>,
	given: EligibilityAnswers
): ShownEntry['eligibility'] {
	const { result, answered } = evaluateEligibility(definition, given);
	const answers = answered.map(({ question, answer }) => {
		const option =
			question.type === 'one-of' ? question.options.find(({ key }) => key === answer) : undefined;
		const plain = { sv: String(answer).replace('.', ','), en: String(answer) };
		return {
			key: question.key,
			question: question.question,
			answer: option?.label ?? saidAnswers[String(answer)] ?? plain
		};
	});
	return { result, answers };
}

/** Answers the entry as those who assess and decide see it: without what only the office is shown. */
export function forAssessors(shown: ShownEntry): ShownEntry {
	const sections = shown.sections
		.map((section) => ({
			...section,
			questions: section.questions.filter(({ shownTo }) => shownTo === 'assessors')
		}))
		.filter(({ questions }) => questions.length > 0);
	return { ...shown, sections, boardNotice: null };
}

/** Answers the sections with the answered questions that become public with the entry. */
export function forPublic(shown: ShownEntry): ShownSection[] {
	return shown.sections
		.map((section) => ({
			...section,
			questions: section.questions.filter(
				({ publish, shownTo, text }) => publish && shownTo === 'assessors' && text.sv !== ''
			)
		}))
		.filter(({ questions }) => questions.length > 0);
}

/** Answers whether two entries are shown alike, whatever order their parts are written in. */
export function shownAlike(one: ShownEntry, other: ShownEntry): boolean {
	return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
	return JSON.stringify(value, (_key, part: unknown) =>
		typeof part === 'object' && part !== null && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
}
