// What a second reader opens of the entry besides its words: files, and the film. For as long as the reading is asked of them.
import { fileIn, filmPasswordIn } from '../../../application/index.ts';
import { command, query } from '../../../people/index.ts';
import type { Actor } from '../../../platform/actor.ts';
import { isId } from '../../../platform/ids.ts';
import { done, refused, type Outcome } from '../../../platform/outcome.ts';
import { isAsked } from './queries.ts';

/** An attached file with its bytes. Refuses `not-found` to everybody but the one who is asked to read the feedback now. */
export async function fileForReading(
	actor: Actor,
	input: { entryId: string; attachmentId: string }
): Promise<Outcome<NonNullable<Awaited<ReturnType<typeof fileIn>>>>> {
	if (!isId(input.entryId) || !isId(input.attachmentId)) return refused('not-found');
	const found = await query(actor, 'feedback.second-read', {}, async (tx) =>
		(await isAsked(tx, input.entryId)) ? fileIn(tx, actor, input) : null
	);
	if (!found.ok) return found;
	return found.value ? done(found.value) : refused('not-found');
}

/** The film's password; showing it is in the log. Refuses like `fileForReading`. */
export async function filmPasswordForReading(
	actor: Actor,
	input: { entryId: string; questionKey: string }
): Promise<Outcome<string>> {
	if (!isId(input.entryId)) return refused('not-found');
	return command(actor, 'feedback.second-read', {}, async (tx) =>
		(await isAsked(tx, input.entryId)) ? filmPasswordIn(tx, actor, input) : refused('not-found')
	);
}
