// A release in step with the ceremony: the presentation is moved on, and what has been shown is public at once.
import type { Actor } from '../../platform/actor.ts';
import { bySystemWithin } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { moveShowIn, showsStill, type MoveTo } from '../../ceremony/index.ts';
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
	// written. Should the house stop between the two, the next step releases what has been shown.
	const moved = await command(actor, 'ceremony.present', {}, (tx, held) =>
		moveShowIn(tx, actor, held, to)
	);
	if (!moved.ok) return moved;
	const { digest } = moved.value;
	let released = 0;
	for (const { editionId, classKey } of moved.value.due) {
		const out = await command(actor, 'ceremony.present', {}, async (tx, held) => {
			const gone = await bySystemWithin(tx, actor, (system) =>
				releaseIn(tx, system, editionId, classKey)
			);
			// Nothing of the class changes from here on; what changed since the step was shown has not been shown.
			const { ceremonyId, rehearsal } = to;
			const still = { ceremonyId, rehearsal, digest };
			if (gone.ok && !(await showsStill(tx, actor, held, still)))
				return refused('changed-meanwhile');
			return gone;
		});
		// Somebody else has released it in the meantime: then it is out.
		if (out.ok) released += 1;
	}
	return done({ step: moved.value.step, released });
}
