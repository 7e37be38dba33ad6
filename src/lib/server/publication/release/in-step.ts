// A release in step with the ceremony: the presentation is moved on, and what has been shown is public at once.
import { systemActor, type Actor } from '../../platform/actor.ts';
import {
	bySystemWithin,
	installation,
	inTransaction,
	isOutage
} from '../../platform/database/index.ts';
import { log } from '../../platform/log.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { moveShowIn, showsStill, shownUnreleased, type MoveTo } from '../../ceremony/index.ts';
import { releaseIn } from './commands.ts';

/**
 * Moves the presentation to a step, and releases the classes whose last winner it has shown, where the office has chosen
 * so and the presentation has begun. The office's choice stands for whoever presents. Refuses as `moveShowIn`.
 */
export async function moveShow(
	actor: Actor,
	to: MoveTo
): Promise<Outcome<{ step: number; released: number }>> {
	// The step is out on every screen before anything is released: in the hall nobody waits for pages and letters to be
	// written. Should the house stop between the two, `finishShown` releases what has been shown.
	const moved = await command(actor, 'ceremony.present', {}, (tx, held) =>
		moveShowIn(tx, actor, held, to)
	);
	if (!moved.ok) return moved;
	const { step, digest, due } = moved.value;
	let released = 0;
	for (const each of due) {
		if (await releaseShown(actor, { ...to, digest }, each)) released += 1;
	}
	return done({ step, released });
}

/** Releases a class that slides of a digest have shown. Answers false where somebody else has in the meantime: then it is out. */
async function releaseShown(
	actor: Actor,
	{ ceremonyId, rehearsal, digest }: Pick<MoveTo, 'ceremonyId' | 'rehearsal'> & { digest: string },
	{ editionId, classKey }: { editionId: string; classKey: string }
): Promise<boolean> {
	const out = await command(actor, 'ceremony.present', {}, async (tx, held) => {
		const gone = await bySystemWithin(tx, actor, (system) =>
			releaseIn(tx, system, editionId, classKey)
		);
		// Nothing of the class changes from here on; what changed since the step was shown has not been shown.
		const still = { ceremonyId, rehearsal, digest };
		if (gone.ok && !(await showsStill(tx, actor, held, still))) return refused('changed-meanwhile');
		return gone;
	});
	return out.ok;
}

/**
 * Releases what presentations have shown and the house did not come to release, in every organiser's house; answers how many
 * classes. Safe with several workers and beside whoever presents: one releases, the others are refused.
 */
export async function finishShown(now: Temporal.Instant = Temporal.Now.instant()): Promise<number> {
	const organisers = await installation().selectFrom('platform.organiser').select('id').execute();
	let released = 0;
	for (const { id } of organisers) {
		const actor = systemActor(id, now);
		const unfinished = await inTransaction(actor, (tx) => shownUnreleased(tx, actor));
		for (const { ceremonyId, digest, due } of unfinished) {
			for (const each of due) {
				try {
					const of = { ceremonyId, rehearsal: false, digest };
					if (await releaseShown(actor, of, each)) released += 1;
				} catch (error) {
					if (isOutage(error)) throw error;
					// One that fails holds back no other, and is tried again in the next round.
					const told = error instanceof Error ? error.stack : String(error);
					log.error({ edition: each.editionId, error: told }, 'what was shown is not released');
				}
			}
		}
	}
	return released;
}
