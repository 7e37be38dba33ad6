// Takes away what comes along unseen when a text is pasted from a word processor or a web page. No word is ever lost.
//
// `withoutUnseen` takes away only what no keyboard types; the server does so with every answer. `cleanPasted` also sets
// lists and blank lines to rights; the page does so when somebody pastes, where they see what became of it.

/** No keyboard types these, and nobody sees them: soft hyphens, zero-width marks, marks of direction, stray BOMs. */
const unseen =
	/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
/** Controls that are not line breaks or tabs. */
const controls = /[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;
/** A manual line break, a page break, and what Unicode has for breaks. */
const breaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu;
/** Glyphs of Symbol and Wingdings, which only those fonts can show: at the start of a line, a bullet. */
const glyph = '[\\ue000-\\uf8ff]';
const glyphBullet = new RegExp(`^([^\\S\\n]*)${glyph}+[^\\S\\n]*`, 'gmu');
const glyphs = new RegExp(`${glyph}+`, 'gu');

/** Answers the text without what no keyboard types: the words, the spaces and the line breaks stay as they are. */
export function withoutUnseen(text: string): string {
	return text
		.replace(breaks, '\n')
		.replace(controls, '')
		.replace(unseen, '')
		.replace(glyphBullet, '$1– ')
		.replace(glyphs, '');
}

/** What Word leaves in plain text of its own mark-up. */
const leftovers = [
	/<!--\[if[^]*?<!\[endif\]-->/gi,
	/<!--[^]*?-->/g,
	/<!\[(?:if[^\]]*|endif)\]>/gi,
	/\/\*\s*(?:Style|Font) Definitions\s*\*\/(?:[^{}]*\{[^{}]*\})+/gi,
	/<\/?o:p>/gi
];
/** Word's bullets. An "o" is one only before a tab or several spaces: it is also a letter. */
const bullets =
	/^[^\S\n]*(?:[·•●▪■◦‣⁃∙§¤][^\S\n]*|[o\u00a8\u00fc\u00d8][^\S\n]*\t[^\S\n]*|[o\u00a7][\u00a0 ]{2,}|[-–—−]\t[^\S\n]*)(?=\S)/gmu;
/** "1.<tab>" of a numbered list keeps its number. */
const numbered = /^[^\S\n]*((?:\d{1,3}|[a-zA-Z])[.)])\t[^\S\n]*/gm;

/**
 * Answers a pasted text as one would have typed it: list marks as "– ", single spaces, at most one blank line between
 * paragraphs, none around. Done twice it changes nothing more.
 */
export function cleanPasted(text: string): string {
	// What one step leaves bare, another may take: it goes on until nothing more is found.
	let [before, after] = [text, cleanedOnce(text)];
	while (after !== before) [before, after] = [after, cleanedOnce(after)];
	return after;
}

function cleanedOnce(text: string): string {
	let bare = text;
	for (const leftover of leftovers) bare = bare.replace(leftover, '');
	return withoutUnseen(bare)
		.replace(bullets, '– ')
		.replace(numbered, '$1 ')
		.replace(/[\u00a0\u2007\u202f]*(?:[ \u00a0\u2007\u202f]{2,})/gu, ' ')
		.replace(/\t+/g, ' ')
		.replace(/ {2,}/g, ' ')
		.replace(/^ +| +$/gm, '')
		.replace(/\n{3,}/g, '\n\n')
		.replace(/^\n+|\n+$/g, '')
		.normalize('NFC');
}

/** What is read of a document's nodes; a browser's own nodes are such. */
export type PastedNode = {
	nodeType: number;
	nodeName: string;
	nodeValue: string | null;
	childNodes: ArrayLike<PastedNode>;
	getAttribute?: (name: string) => string | null;
};

const skipped = new Set(['STYLE', 'SCRIPT', 'HEAD', 'META', 'LINK', 'TITLE', 'TEMPLATE', 'XML']);
const paragraphs = new Set([
	'P',
	'H1',
	'H2',
	'H3',
	'H4',
	'H5',
	'H6',
	'BLOCKQUOTE',
	'TABLE',
	'UL',
	'OL'
]);
const lines = new Set(['DIV', 'LI', 'TR', 'DT', 'DD', 'SECTION', 'ARTICLE', 'PRE']);

/**
 * Answers the text of a pasted document: paragraphs apart, a line for each item of a list with its mark, a line for each
 * row of a table with its cells parted by " | ".
 */
export function textOfTree(root: PastedNode): string {
	const text = textOf(root, { list: null, item: 0 });
	return cleanPasted(
		text.replace(/[ \n\u0001\u0002]*[\u0001\u0002][ \n\u0001\u0002]*/g, (found) =>
			found.includes(paragraph) ? '\n\n' : '\n'
		)
	);
}

/** Where a line or a paragraph begins and ends; no text of a document can hold these. */
const line = '\u0001';
const paragraph = '\u0002';

type List = { list: 'UL' | 'OL' | null; item: number };

function textOf(node: PastedNode, within: List): string {
	if (node.nodeType === 3) return (node.nodeValue ?? '').replace(/[ \t\r\n\u0001\u0002]+/g, ' ');
	if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return '';
	const name = node.nodeName.toUpperCase();
	if (skipped.has(name)) return '';
	if (name === 'BR') return '\n';
	const children = Array.from(node.childNodes);
	if (name === 'TR') {
		const cells = children.filter(({ nodeName }) => /^t[dh]$/i.test(nodeName));
		return `${line}${cells.map((cell) => textOf(cell, within).replace(/\s+/g, ' ').trim()).join(' | ')}${line}`;
	}
	const list: List = name === 'UL' || name === 'OL' ? { list: name, item: 0 } : { ...within };
	const inside = children.map((child) => textOf(child, list)).join('');
	if (name === 'LI') {
		within.item += 1;
		const mark = within.list === 'OL' ? `${within.item}. ` : '– ';
		return `${line}${mark}${inside.trim()}${line}`;
	}
	const text = isWordItem(node) ? inside.replace(/^\s*(?:[·•§o\ue000-\uf8ff])\s+/u, '– ') : inside;
	// Paragraphs of a list stand close; others are parted by a blank line.
	if (isWordItem(node)) return `${line}${text.trim()}${line}`;
	if (paragraphs.has(name)) return `${paragraph}${text}${paragraph}`;
	return lines.has(name) ? `${line}${text}${line}` : text;
}

/** Word writes an item of a list as a paragraph of a class of its own, with its bullet in the text. */
const isWordItem = (node: PastedNode) =>
	/\bMsoListParagraph/.test(node.getAttribute?.('class') ?? '') ||
	/mso-list:/.test(node.getAttribute?.('style') ?? '');
