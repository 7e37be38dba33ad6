import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPasted, textOfTree, withoutUnseen, type PastedNode } from './pasted.ts';

/** What is left when everything but letters and digits is taken away. */
const lettersOf = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
const words = fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u);
const debris = fc.constantFrom(
	...[
		' ',
		'\u00a0',
		'\u00a0\u00a0',
		'\t',
		'\n',
		'\r\n',
		'\u000b',
		'\f',
		'\u00ad',
		'\u200b',
		'\ufeff'
	],
	...['\n\n\n\n', ' – ', '\n·\t', '\n\uf0b7 ', '\n• ', '. ', ', ']
);
/** Any heap of marks that could set one step against another. */
const anything = fc.string({
	unit: fc.constantFrom(
		...'ao1.)§·–- \t\n\r\u00a0\u000b\f\u00ad\u200b\u200d\ufeff\uf0b7\u0001<!-[]>/*{}'
	),
	maxLength: 40
});
const pasted = fc
	.array(fc.tuple(words, debris), { maxLength: 30 })
	.map((pairs) => pairs.flat().join(''));

describe('a text pasted from a word processor', () => {
	it('keeps every letter and digit', () => {
		fc.assert(
			fc.property(pasted, (text) => {
				expect(lettersOf(cleanPasted(text))).toBe(lettersOf(text));
				expect(lettersOf(withoutUnseen(text))).toBe(lettersOf(text));
			})
		);
	});

	it('is as clean the second time as the first', () => {
		fc.assert(
			fc.property(fc.oneof(pasted, anything), (text) => {
				expect(withoutUnseen(withoutUnseen(text))).toBe(withoutUnseen(text));
				const once = cleanPasted(text);
				expect(cleanPasted(once)).toBe(once);
			})
		);
	});

	it('has list marks where Word had its bullets, whatever their font', () => {
		expect(
			cleanPasted('Vi gjorde:\r\n·\tmötte\u00a0\u00a0brukarna\r\no\tprövade\r\n§  frågade')
		).toBe('Vi gjorde:\n– mötte brukarna\n– prövade\n– frågade');
		expect(cleanPasted('\uf0b7\tett\n\uf0a7 två\n1.\ttre')).toBe('– ett\n– två\n1. tre');
	});

	it('leaves a word that begins with o, and a paragraph sign in the text', () => {
		expect(cleanPasted('o andra sidan\nenligt 3 § lagen')).toBe('o andra sidan\nenligt 3 § lagen');
	});

	it('has no marks that nobody sees, no page breaks and no heap of blank lines', () => {
		expect(cleanPasted('\ufeffför\u00adskola\u200b\fny sida\u000bny rad\n\n\n\nslut\n\n')).toBe(
			'förskola\nny sida\nny rad\n\nslut'
		);
	});

	it('has none of Word’s own mark-up', () => {
		expect(
			cleanPasted(
				'<!--[if !supportLists]-->a<!--[endif]--> före<!-- x --> /* Style Definitions */ table.MsoNormalTable {mso-style-name:"Tabell";} efter'
			)
		).toBe('a före efter');
	});
});

describe('what the server takes away', () => {
	it('is only what no keyboard types: spaces, tabs, blank lines and list marks stay', () => {
		const typed = '  • en\tsak  \n\n\n\n– två\u00a0000  ';
		expect(withoutUnseen(typed)).toBe(typed);
	});

	it('leaves joined emoji and joined letters whole', () => {
		expect(withoutUnseen('👩‍👩‍👧 نمی‌خواهم')).toBe('👩‍👩‍👧 نمی‌خواهم');
	});
});

type Tag = [string, Record<string, string>, ...(Tag | string)[]];
const tree = (tag: Tag | string): PastedNode => {
	if (typeof tag === 'string') {
		return { nodeType: 3, nodeName: '#text', nodeValue: tag, childNodes: [] };
	}
	const [nodeName, attributes, ...children] = tag;
	return {
		nodeType: 1,
		nodeName,
		nodeValue: null,
		childNodes: children.map(tree),
		getAttribute: (name) => attributes[name] ?? null
	};
};

describe('a pasted document', () => {
	it('becomes paragraphs, list marks and rows', () => {
		const text = textOfTree(
			tree([
				'BODY',
				{},
				['STYLE', {}, 'p.MsoNormal {margin:0}'],
				['P', { class: 'MsoNormal' }, 'Vi\n  gjorde ', ['B', {}, 'tre'], ' saker'],
				['UL', {}, ['LI', {}, 'ett'], ['LI', {}, 'två']],
				['OL', {}, ['LI', {}, 'först'], ['LI', {}, 'sedan']],
				[
					'TABLE',
					{},
					['TR', {}, ['TD', {}, 'före'], ['TD', {}, 'efter']],
					['TR', {}, ['TD', {}, '8'], ['TD', {}, '5']]
				],
				['P', {}, 'Slut', ['BR', {}], 'här']
			])
		);
		expect(text).toBe(
			'Vi gjorde tre saker\n\n– ett\n– två\n\n1. först\n2. sedan\n\nföre | efter\n8 | 5\n\nSlut\nhär'
		);
	});

	it('has Word’s paragraphs of a list as lines of a list', () => {
		const item = (text: string): Tag => [
			'P',
			{ class: 'MsoListParagraphCxSpMiddle' },
			'·\u00a0\u00a0\u00a0 ',
			text
		];
		expect(textOfTree(tree(['DIV', {}, item('ett'), item('två')]))).toBe('– ett\n– två');
	});
});
