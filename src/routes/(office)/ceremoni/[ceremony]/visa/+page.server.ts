// The big screen: the whole presentation in one page.
import { moveFrom, stageShown } from '#lib/web/show.ts';

export async function load(event) {
	const { name, office, shown } = await stageShown(event);
	return { framed: true, title: name, leave: office, ...shown };
}

export const actions = { default: (event) => moveFrom('screen', event) };
