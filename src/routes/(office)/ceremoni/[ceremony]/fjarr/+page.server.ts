// The remote: a phone that moves the big screen on, and sees what comes next.
import { moveFrom, stageShown } from '#lib/web/show.ts';

export async function load(event) {
	const { name, office, shown } = await stageShown(event);
	return { context: name, back: office, ...shown };
}

export const actions = { default: (event) => moveFrom('remote', event) };
