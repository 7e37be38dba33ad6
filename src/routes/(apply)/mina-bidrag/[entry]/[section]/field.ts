// One answer as the page follows it: its revision, and how far what is typed has come.
import { isBlank, type Typed } from '#lib/shared/answers.ts';
import type { ShownConflict } from './+page.server.ts';

/** `kept`: not saved, but kept on the device. `failed`: neither. */
export type Status = 'saved' | 'saving' | 'kept' | 'failed';

export type Field = {
	key: string;
	type: string;
	revision: number;
	status: Status;
	/** "Sparat kl. 14.32". */
	saved: string | undefined;
	/** What is wrong with the answer, or why it could not be saved. */
	error: string | undefined;
	conflict: ShownConflict | undefined;
	hasSecret: boolean;
	/** What is saved: whether it is nothing, and whether it must be mended. */
	empty: boolean;
	problem: boolean;
};

/** A question as it came with the page. */
export type Start = Pick<Field, 'key' | 'type' | 'revision' | 'saved' | 'error' | 'hasSecret'> & {
	typed: Typed;
	choices: readonly { value: string }[];
};

export function fieldOf(question: Start, conflict: ShownConflict | undefined): Field {
	const { key, type, revision, saved, error, hasSecret, typed } = question;
	return {
		key,
		type,
		revision: conflict?.revision ?? revision,
		status: 'saved',
		saved,
		error,
		conflict,
		hasSecret,
		empty: isBlank(typed),
		problem: error !== undefined
	};
}
