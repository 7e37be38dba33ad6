// What the database says when a sealing stands in the way, told as a refusal.
import { refused, type Outcome } from '../platform/outcome.ts';

const codeOf = (error: unknown) => (error as { code?: string } | null)?.code;

/** Runs a command; the database's own word that a class is sealed, or not whole, becomes a refusal. */
export async function heldByDatabase<T>(run: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
	try {
		return await run();
	} catch (error) {
		// restrict_violation: something came between, and the class is sealed now.
		if (codeOf(error) === '23001') return refused('sealed');
		// check_violation: the sealing would not hold.
		if (codeOf(error) === '23514') return refused('not-complete');
		throw error;
	}
}
