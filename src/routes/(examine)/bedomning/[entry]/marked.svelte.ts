// What somebody has marked in the entry's text: with the mouse, by touch, or with the keyboard a sentence at a time.
import { wholeWords } from '#lib/shared/passages.ts';
import type { BookPassage } from './book.ts';

let passage = $state.raw<BookPassage | null>(null);
/** Where in the window the marked words stand, in pixels from its top. */
let place = $state.raw({ top: 0, bottom: 0 });
/** The answer that the keyboard was in, to come back to. */
let from: HTMLElement | null = null;

export const marked = {
	get passage() {
		return passage;
	},
	get place() {
		return place;
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

type TextPiece = { node: Node; from: number };

const lengthOf = (node: Node) => node.textContent?.length ?? 0;

/** The text nodes of an answer without its marks, each with where it begins among all of the words. */
function textOf(answer: HTMLElement): { nodes: TextPiece[]; text: string } {
	const walker = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT);
	const nodes: TextPiece[] = [];
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

/** The place of a stretch of an answer's words in the page. */
function rangeIn(nodes: readonly TextPiece[], from: number, to: number): Range | undefined {
	const begin = nodes.findLast((each) => each.from <= from);
	const stop = nodes.findLast((each) => each.from < to);
	if (!begin || !stop) return undefined;
	const range = document.createRange();
	range.setStart(begin.node, Math.min(from - begin.from, lengthOf(begin.node)));
	range.setEnd(stop.node, Math.min(to - stop.from, lengthOf(stop.node)));
	return range;
}

function choose(range: Range) {
	const selection = document.getSelection();
	selection?.removeAllRanges();
	selection?.addRange(range);
}

/** The whole words of one answer that a selection covers; undefined where it covers none, or those of several. */
function wordsIn(reading: HTMLElement, selected: Range) {
	const covered = [...reading.querySelectorAll<HTMLElement>('[data-question]')].flatMap(
		(answer) => {
			if (!selected.intersectsNode(answer)) return [];
			const { nodes, text } = textOf(answer);
			const inside = nodes.filter(({ node }) => selected.intersectsNode(node));
			const [first] = inside;
			const last = inside.at(-1);
			if (!first || !last) return [];
			const { startContainer, startOffset, endContainer, endOffset } = selected;
			const begin = first.from + (first.node === startContainer ? startOffset : 0);
			const stop = last.from + (last.node === endContainer ? endOffset : lengthOf(last.node));
			const words = wholeWords(text, begin, stop);
			return words ? [{ answer, nodes, text, ...words }] : [];
		}
	);
	return covered.length === 1 ? covered[0] : undefined;
}

function readSelection(reading: HTMLElement) {
	const selection = document.getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
	const selected = selection.getRangeAt(0);
	const words = wordsIn(reading, selected);
	const range = words && rangeIn(words.nodes, words.from, words.to);
	if (!words || !range) return;
	// What is marked is seen to be whole words.
	const same = (['START_TO_START', 'END_TO_END'] as const).every(
		(end) => selected.compareBoundaryPoints(Range[end], range) === 0
	);
	if (!same) choose(range);
	const { top, bottom } = range.getBoundingClientRect();
	place = { top, bottom };
	const quote = words.text.slice(words.from, words.to).replaceAll(/\s+/g, ' ');
	passage = { question: words.answer.dataset['question'] ?? '', quote };
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
	const range = rangeIn(nodes, start.index, end.index + end.segment.trimEnd().length);
	if (!range) return;
	choose(range);
	(range.endContainer.parentElement ?? answer).scrollIntoView({ block: 'nearest' });
}

/** By touch the handles are moved without the page knowing when it ends: it has, when nothing has moved for so long. */
const settled = 400;

/** Follows what is marked in the text, within one answer at a time, until the answered function is called. */
export function followMarked(reading: HTMLElement): () => void {
	let dragging = false;
	let touch = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const read = () => readSelection(reading);
	const within = (event: Event) => event.target instanceof Node && reading.contains(event.target);
	const down = (event: PointerEvent) => {
		touch = event.pointerType === 'touch';
		if (touch || !event.isPrimary || !within(event)) return;
		dragging = true;
		// What was marked before is not in the way of what is marked now.
		passage = null;
	};
	const up = () => {
		if (!dragging) return;
		dragging = false;
		// The browser has the selection of a second and third click only after this.
		timer = setTimeout(read);
	};
	const changed = () => {
		clearTimeout(timer);
		if (!dragging) timer = setTimeout(read, touch ? settled : 0);
	};
	document.addEventListener('pointerdown', down);
	document.addEventListener('pointerup', up);
	document.addEventListener('pointercancel', up);
	document.addEventListener('selectionchange', changed);
	return () => {
		clearTimeout(timer);
		document.removeEventListener('pointerdown', down);
		document.removeEventListener('pointerup', up);
		document.removeEventListener('pointercancel', up);
		document.removeEventListener('selectionchange', changed);
	};
}
