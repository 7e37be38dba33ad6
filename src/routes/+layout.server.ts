// What the frame of every page needs: the language, who one is, which hats one has, and the ways through.
import { config } from '#lib/server/platform/config.ts';
import { frameOf } from '#lib/web/frame.ts';

export async function load(event) {
	const { locale, organiser } = event.locals;
	return {
		locale,
		owner: organiser.name,
		demonstration: config().demo,
		frame: await frameOf(event)
	};
}
