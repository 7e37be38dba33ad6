// What a command answers: a value, or a refusal that the reader can understand.
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';

/** One thing wrong with one field: `reason` is a key of the messages, `values` fill its text. */
export type FieldError = {
	field: string;
	reason: RefusalReason;
	values?: Record<string, string | number>;
};

export type Refusal = {
	reason: RefusalReason;
	values?: Record<string, string | number>;
	fields?: FieldError[];
	/** What the reader needs to go on, such as the other's newer text. */
	detail?: unknown;
};

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function done<T>(value: T): Outcome<T> {
	return { ok: true, value };
}

export function refused(
	reason: RefusalReason,
	more: Omit<Refusal, 'reason'> = {}
): { ok: false; refusal: Refusal } {
	return { ok: false, refusal: { reason, ...more } };
}
