// Puts an earlier answer back: as a new revision, so that nothing is gone.
import type { Actor } from '../../platform/actor.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { saveAnswer, type SavedAnswer } from '../answers/commands.ts';
import { answerAt } from './queries.ts';

/**
 * Restores a revision. `seen` is the one that counted when the writer looked. A film's password stays what it is. Refuses
 * `not-found` (no such revision), and whatever a save refuses, such as `newer-revision` with both texts.
 */
export async function restoreAnswer(
	actor: Actor,
	input: { entryId: string; questionKey: string; revision: number; seen: number }
): Promise<Outcome<SavedAnswer>> {
	const { entryId, questionKey, revision, seen } = input;
	const was = await answerAt(actor, { entryId, questionKey, revision });
	if (!was.ok) return was;
	if (was.value === null || revision < 1) return refused('not-found');
	return saveAnswer(actor, { entryId, questionKey, revision: seen, value: was.value });
}
