// Values on their way into the database.

/** Answers a value as the text that a jsonb column takes. */
export function json(value: unknown): string {
	return JSON.stringify(value);
}
