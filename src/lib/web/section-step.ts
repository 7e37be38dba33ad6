// A part of the form as a step: whether it is done, and in words how far it has come. The same on the server and in the
// browser, where it follows what is saved.
import type { ApplicationMessages } from '#lib/shared/messages/application/index.ts';

export type SectionCount = {
	answered: number;
	total: number;
	/** Required questions that are not answered. */
	requiredLeft: number;
	/** Answers that must be mended. */
	problems: number;
	/** Nothing in it must be answered. */
	optional: boolean;
};

export type SectionStep = {
	state: 'done' | 'todo' | 'stop';
	/** Nothing in it must be answered, and nothing is. */
	passed: boolean;
	note: string;
};

/** Answers how a part of the form stands; what it says agrees with whether it is done. */
export function sectionStep(
	{ answered, total, requiredLeft, problems, optional }: SectionCount,
	words: ApplicationMessages['write']
): SectionStep {
	const passed = optional && answered === 0;
	if (problems > 0) return { state: 'stop', passed, note: words.problems(problems) };
	if (passed) return { state: 'todo', passed, note: words.optional };
	const done = requiredLeft === 0 && answered > 0;
	return {
		state: done ? 'done' : 'todo',
		passed,
		note:
			done && answered < total ? words.doneBut(answered, total) : words.progress(answered, total)
	};
}
