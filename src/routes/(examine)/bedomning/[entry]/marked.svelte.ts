// What somebody has marked in the entry's text: with the mouse, by touch, or with the keyboard a sentence at a time.
import type { BookPassage } from './book.ts';

let passage = $state.raw<BookPassage | null>(null);
/** The answer that the keyboard was in, to come back to. */
let from: HTMLElement | null = null;

export const marked = {
	get passage() {
		return passage;
	},
	/** Forgets what was marked, and goes back to the text where one came from it by the keyboard. */
	clear(back = false) {
		passage = null;
		document.getSelection()?.removeAllRanges();
		if (back) from?.focus();
		from = null;
	},
	leave(answer: HTMLElement) {
		from = answer;
	}
};

const answerOf = (node: Node) => {
	const element = node instanceof Element ? node : node.parentElement;
	return element?.closest<HTMLElement>('[data-question]') ?? null;
};

function readSelection(reading: HTMLElement) {
	const selection = document.getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
	const range = selection.getRangeAt(0);
	const answer = answerOf(range.commonAncestorContainer);
	if (!answer || !reading.contains(answer)) return;
	const copy = range.cloneContents();
	for (const mark of copy.querySelectorAll('sup')) mark.remove();
	for (const paragraph of copy.querySelectorAll('p')) paragraph.append('\n');
	const quote = (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
	if (quote !== '') passage = { question: answer.dataset['question'] ?? '', quote };
}

/** The text nodes of an answer without its marks, each with where it begins among all of the words. */
function textOf(answer: HTMLElement) {
	const walker = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT);
	const nodes: { node: Node; from: number }[] = [];
	let text = '';
	let paragraph: Element | null = null;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		if (node.parentElement?.closest('sup')) continue;
		const within = node.parentElement?.closest('p') ?? null;
		if (paragraph && within !== paragraph) text += '\n';
		paragraph = within;
		nodes.push({ node, from: text.length });
		text += node.textContent ?? '';
	}
	return { nodes, text };
}

/** Chooses the sentence before or after the one that is chosen; `more` goes on from it. */
export function chooseSentence(answer: HTMLElement, step: 1 | -1, more: boolean) {
	const { nodes, text } = textOf(answer);
	const sentences = [...new Intl.Segmenter('sv', { granularity: 'sentence' }).segment(text)].filter(
		({ segment }) => segment.trim() !== ''
	);
	if (sentences.length === 0) return;
	const now = Number(answer.dataset['sentence'] ?? (step === 1 ? -1 : sentences.length));
	const next = Math.min(sentences.length - 1, Math.max(0, now + step));
	answer.dataset['sentence'] = String(next);
	const first = more ? Math.min(Number(answer.dataset['first'] ?? next), next) : next;
	answer.dataset['first'] = String(first);
	const start = sentences[first];
	const end = sentences[next];
	if (!start || !end) return;
	const place = (offset: number) => {
		const held = nodes.findLast(({ from: begin }) => begin <= offset);
		return held ? ([held.node, offset - held.from] as const) : undefined;
	};
	const begin = place(start.index);
	const stop = place(end.index + end.segment.trimEnd().length);
	if (!begin || !stop) return;
	const range = document.createRange();
	range.setStart(begin[0], Math.min(begin[1], begin[0].textContent?.length ?? 0));
	range.setEnd(stop[0], Math.min(stop[1], stop[0].textContent?.length ?? 0));
	const selection = document.getSelection();
	selection?.removeAllRanges();
	selection?.addRange(range);
	(stop[0].parentElement ?? answer).scrollIntoView({ block: 'nearest' });
}

/** Follows what is marked in the text, within one answer at a time, until the answered function is called. */
export function followMarked(reading: HTMLElement): () => void {
	const read = () => readSelection(reading);
	document.addEventListener('selectionchange', read);
	return () => document.removeEventListener('selectionchange', read);
}
