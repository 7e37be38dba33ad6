// A release in step with the ceremony: the presentation is moved on, and what has been shown is public in the same act.
import type { Actor } from '../../platform/actor.ts';
import { bySystemWithin } from '../../platform/database/index.ts';
import { done, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { moveShowIn, type ShowOf } from '../../ceremony/index.ts';
import { releaseIn } from './commands.ts';

/**
 * Moves the presentation to a step, and releases the classes whose last winner it has shown, where the office has chosen
 * so and the presentation has begun. The office's choice stands for whoever presents. Refuses as `moveShowIn`.
 */
export async function moveShow(
	actor: Actor,
	to: ShowOf & { step: number }
): Promise<Outcome<{ step: number; released: number }>> {
	return command(actor, 'ceremony.present', {}, async (tx, held) => {
		const moved = await moveShowIn(tx, actor, held, to);
		if (!moved.ok) return moved;
		let released = 0;
		for (const { editionId, classKey } of moved.value.due) {
			const out = await bySystemWithin(tx, actor, (system) =>
				releaseIn(tx, system, editionId, classKey)
			);
			// Somebody else has released it in the meantime: then it is out.
			if (out.ok) released += 1;
		}
		return done({ step: moved.value.step, released });
	});
}
