// Telling "the database is away for the moment", and "this can be in no database", from every other error.

const codes = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'ENOTFOUND',
	'EPIPE',
	'ETIMEDOUT',
	'57P01',
	'57P02',
	'57P03',
	'53300'
]);

/** Answers whether an error means that the database cannot be reached just now. */
export function isOutage(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const { code } = error as { code?: unknown };
	if (typeof code === 'string' && (codes.has(code) || code.startsWith('08'))) return true;
	if (
		/connection terminated|timeout exceeded when trying to connect|connection ended/i.test(
			error.message
		)
	) {
		return true;
	}
	if (error instanceof AggregateError && error.errors.some(isOutage)) return true;
	return error.cause !== undefined && isOutage(error.cause);
}

/** Texts with a NUL or half a character; numbers larger than their column; days and times in a year that is none. */
const unkeepable = new Set(['22021', '22P05', '22003', '22007', '22008', '22009']);

/** Answers whether an error means that what was sent has the right shape, and yet is a value that cannot be kept. */
export function isUnkeepable(error: unknown): boolean {
	const { code } = (error ?? {}) as { code?: unknown };
	return error instanceof Error && typeof code === 'string' && unkeepable.has(code);
}
