// A meeting's slides: shown, and taken away.
import { setSlides } from '#lib/server/programme/index.ts';
import { done, type Outcome } from '#lib/server/platform/outcome.ts';
import type { Meeting } from '#lib/server/programme/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { meetingIn } from '#lib/web/api/round-rows.ts';
import { takeSlides } from '#lib/web/slides.ts';

const shown = (set: Outcome<Meeting>) =>
	set.ok ? done({ slides: set.value.slides?.name ?? null }) : set;

export const PUT = answering(operations.putSlides, async ({ params, query }, event) => {
	const { actor } = event.locals;
	const found = await meetingIn(actor, params);
	if (!found.ok) return found;
	if (!found.value) return undefined;
	const content = Buffer.from(await event.request.arrayBuffer());
	return shown(await takeSlides(actor, found.value.id, { name: query.name, content }));
});

export const DELETE = answering(
	operations.removeSlides,
	async ({ params }, { locals: { actor } }) => {
		const found = await meetingIn(actor, params);
		if (!found.ok) return found;
		return found.value && shown(await setSlides(actor, { meetingId: found.value.id, keep: null }));
	}
);
export const fallback = only('PUT', 'DELETE');
