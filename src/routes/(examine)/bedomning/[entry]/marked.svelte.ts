// What somebody has marked in the entry's text, so that a finding can take it as its quote.
let words = $state('');
let question = $state('');

export const marked = {
	get words() {
		return words;
	},
	get question() {
		return question;
	}
};

/** Follows what is marked in the text, within one answer at a time, until the answered function is called. */
export function followMarked(reading: HTMLElement): () => void {
	const read = () => {
		const selection = document.getSelection();
		if (!selection || selection.isCollapsed) return;
		const range = selection.getRangeAt(0);
		const within = range.commonAncestorContainer;
		const element = within instanceof Element ? within : within.parentElement;
		const answer = element?.closest<HTMLElement>('[data-question]');
		if (!answer || !reading.contains(answer)) return;
		const copy = range.cloneContents();
		for (const mark of copy.querySelectorAll('sup')) mark.remove();
		for (const paragraph of copy.querySelectorAll('p')) paragraph.append('\n');
		words = (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
		question = answer.dataset['question'] ?? '';
	};
	document.addEventListener('selectionchange', read);
	return () => document.removeEventListener('selectionchange', read);
}
