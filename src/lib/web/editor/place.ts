// Where one is on a page of the editor: kept while the page draws its fields anew.
import { tick } from 'svelte';

/** Paths of the things that stand unfolded. */
export const openPaths = (): string[] =>
	[...document.querySelectorAll<HTMLDetailsElement>('details[data-path][open]')].map(
		({ dataset }) => dataset['path'] ?? ''
	);

/** Does some work that draws fields anew, and answers when one is back in the field and at the letter where one was. */
export async function keepingPlace(work: () => Promise<unknown>) {
	const focused = document.activeElement;
	const id = focused?.id;
	const at =
		focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
			? { start: focused.selectionStart, end: focused.selectionEnd }
			: undefined;
	await work();
	await tick();
	const again = id ? document.getElementById(id) : null;
	if (!again || !at) return;
	again.focus({ preventScroll: true });
	const text =
		again instanceof HTMLTextAreaElement ||
		(again instanceof HTMLInputElement && again.type === 'text');
	if (text) again.setSelectionRange(at.start, at.end);
}

/** Goes to a place on the page; to the first field of what has just been added. */
export function goTo(id: string | undefined, added: boolean) {
	const place = id ? document.getElementById(id) : null;
	if (!place) return;
	const first = added
		? place.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')
		: null;
	(first ?? place).focus({ preventScroll: false });
	(first ?? place).scrollIntoView({ block: 'nearest' });
}
