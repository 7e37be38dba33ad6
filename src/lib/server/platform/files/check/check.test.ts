import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as made from './files.fixture.ts';
import { checkFile, type KindOfFile } from './index.ts';

const all: KindOfFile[] = ['pdf', 'image', 'office'];

/** The kind and type, or the reason. */
async function look(content: Buffer, accept = all): Promise<string> {
	const verdict = await checkFile(content, accept);
	return verdict.ok ? `${verdict.known.kind} ${verdict.known.extension}` : verdict.why.reason;
}

describe('a file is what it holds', () => {
	it('takes documents, images and office files that are whole', async () => {
		expect(await look(made.pdf())).toBe('pdf pdf');
		expect(await look(made.plainPdf())).toBe('pdf pdf');
		expect(await look(made.png())).toBe('image png');
		expect(await look(made.jpeg())).toBe('image jpg');
		expect(await look(made.gif())).toBe('image gif');
		expect(await look(made.webp())).toBe('image webp');
		expect(await look(made.docx())).toBe('office docx');
		expect(await look(made.odt())).toBe('office odt');
	});

	it('takes a sheet as a spreadsheet program writes it, and a presentation that brings such a sheet along', async () => {
		const book = new ExcelJS.Workbook();
		book.addWorksheet('Resultat').addRow(['Sjukfrånvaro', 8.1, 5.4]);
		const xlsx = Buffer.from(await book.xlsx.writeBuffer());
		expect(await look(xlsx)).toBe('office xlsx');
		const chart = { 'word/embeddings/Microsoft_Excel_Worksheet.xlsx': xlsx };
		expect(await look(made.docx(chart))).toBe('office docx');
		const twice = made.docx({ 'word/embeddings/inre.docx': made.docx(chart) });
		expect(await look(twice)).toBe('archive-nested');
	});

	it('tells how large an image is', async () => {
		expect(await checkFile(made.png(64, 48), all)).toMatchObject({
			known: { mediaType: 'image/png', width: 64, height: 48 }
		});
		expect(await checkFile(made.jpeg(), all)).toMatchObject({ known: { width: 8, height: 8 } });
	});

	it('refuses a program, a script and a web page, whatever they are called', async () => {
		expect(await look(readFileSync(process.execPath).subarray(0, 200_000))).toBe('file-is-program');
		expect(await look(Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'))).toBe('file-is-program');
		expect(await look(Buffer.from('#!/bin/sh\nrm -rf /\n'))).toBe('file-is-program');
		expect(await look(Buffer.from('<!DOCTYPE html><script>alert(1)</script>'))).toBe(
			'file-is-web-page'
		);
		expect(await look(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(
			'file-is-web-page'
		);
	});

	it('refuses what the question does not accept, and says what it does', async () => {
		const refused = await checkFile(made.docx(), ['pdf', 'image']);
		expect(refused).toEqual({
			ok: false,
			why: { reason: 'file-kind-not-accepted', values: { accepts: 'pdf image' } }
		});
		expect(await look(Buffer.from('Bara text.'))).toBe('file-kind-not-accepted');
		expect(await look(Buffer.alloc(0))).toBe('file-empty');
		expect(await look(Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex'))).toBe(
			'document-old-or-locked'
		);
	});
});

describe('a broken image', () => {
	it('is refused wherever it is cut short', async () => {
		for (const [name, whole] of Object.entries({
			png: made.png(),
			jpeg: made.jpeg(),
			gif: made.gif(),
			webp: made.webp()
		})) {
			for (let length = 12; length < whole.length; length++) {
				const answer = await look(whole.subarray(0, length));
				expect(['image-broken', 'file-kind-not-accepted'], `${name} of ${length}`).toContain(
					answer
				);
			}
		}
	});

	it('is refused when a single bit of a PNG has changed', async () => {
		const whole = made.png();
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length * 8 - 1 - 64), async (bit) => {
				const changed = Buffer.from(whole);
				const at = 8 + Math.floor(bit / 8);
				changed.writeUInt8(changed.readUInt8(at) ^ (1 << (bit % 8)), at);
				expect(await look(changed)).not.toBe('image png');
			})
		);
	});

	it('is refused when it has fewer or more pixels than it says', async () => {
		expect(await look(made.png(40, 30, 29))).toBe('image-broken');
		expect(await look(made.png(40, 30, 31))).toBe('image-broken');
	});

	it('is refused as too big when it would unfold to more than a screen can hold', async () => {
		expect(await look(made.png(30_000, 30_000, 1))).toBe('image-too-big');
		const wide = made.jpeg();
		wide.writeUInt16BE(60_000, wide.indexOf(Buffer.from([0xff, 0xc0])) + 5);
		expect(await look(wide)).toBe('image-too-big');
	});
});

describe('a PDF', () => {
	it('is refused when it is cut short, or is a name and nothing else', async () => {
		const whole = made.pdf();
		expect(await look(whole.subarray(0, whole.length - 40))).toBe('pdf-broken');
		expect(await look(Buffer.from('%PDF-1.7\nhej'))).toBe('pdf-broken');
		expect(await look(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(100_000)]))).toBe(
			'pdf-broken'
		);
	});

	it('is refused when it is locked, acts, or carries files', async () => {
		expect(await look(made.plainPdf('/Encrypt 8 0 R'))).toBe('pdf-locked');
		expect(await look(made.plainPdf('/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'))).toBe(
			'pdf-active'
		);
		expect(await look(made.plainPdf('/OpenAction<</S/Launch/F(cmd.exe)>>'))).toBe('pdf-active');
		expect(await look(made.plainPdf('/Names<</EmbeddedFiles 7 0 R>>'))).toBe('pdf-carries-files');
	});

	it('is refused when it hides the name of what it does', async () => {
		expect(await look(made.plainPdf('/OpenAction<</S/J#61vaScrip#74>>'))).toBe('pdf-active');
		const packed = made.packedInPdf('1 0 <</S/JavaScript/JS(app.alert\\(1\\))>>');
		expect(await look(made.plainPdf('', packed))).toBe('pdf-active');
		for (const spaces of [1_500, 60_000]) {
			const far = made.packedInPdf('1 0 <</S/JavaScript/JS(x)>>', ' '.repeat(spaces));
			expect(await look(made.plainPdf('', far)), `${spaces}`).toBe('pdf-active');
		}
		const endless = made.packedInPdf('1 0 <</S/JavaScript/JS(x)>>', ' '.repeat(70_000));
		expect(await look(made.plainPdf('', endless))).toBe('pdf-broken');
		const harmless = made.packedInPdf('1 0 <</Type/Annot/Contents(JavaScript)>>');
		expect(await look(made.plainPdf('', harmless))).toBe('pdf pdf');
	});

	it('is refused when what lies packed in it bursts', async () => {
		const bomb = made.packedInPdf(' '.repeat(70 * 1024 * 1024));
		expect(await look(made.plainPdf('', bomb))).toBe('document-too-packed');
	});
});

describe('an office document', () => {
	it('is refused with macros, controls, objects or programs in it', async () => {
		const some = strToU8('x');
		for (const name of [
			'word/vbaProject.bin',
			'word/activeX/activeX1.xml',
			'word/embeddings/oleObject1.bin',
			'word/media/start.exe'
		]) {
			expect(await look(made.docx({ [name]: some })), name).toBe('document-macros');
		}
		const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml';
		expect(await look(made.docx({}, macros))).toBe('document-macros');
		expect(await look(made.odt({ 'Basic/Standard/Module1.xml': some }))).toBe('document-macros');
	});

	it('is refused when it is locked', async () => {
		expect(await look(made.withPassword(made.docx()))).toBe('document-locked');
		const manifest = strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>');
		expect(await look(made.odt({ 'META-INF/manifest.xml': manifest }))).toBe('document-locked');
	});

	it('is refused as an archive when it is only a ZIP', async () => {
		expect(await look(made.zip({ 'hej.txt': strToU8('hej') }))).toBe('file-is-archive');
		expect(await look(made.zip({ 'word/document.xml': strToU8('<x/>') }))).toBe('file-is-archive');
	});

	it('is refused when its names lead out of its folder', async () => {
		for (const name of ['../../etc/passwd', '/etc/passwd', 'C:\\windows\\x', 'a/../../b']) {
			expect(await look(made.docx({ [name]: strToU8('x') })), name).toBe('document-unsafe-names');
		}
	});

	it('is refused when it is cut short, or holds other bytes than its list says', async () => {
		const whole = made.docx({ 'word/media/text.bin': strToU8('hejsan '.repeat(400)) });
		expect(await look(whole.subarray(0, whole.length - 30))).toBe('document-broken');
		expect(await look(made.lyingAboutSize(whole, 3))).toBe('document-broken');
		const changed = Buffer.from(whole);
		changed.writeUInt8(changed.readUInt8(200) ^ 1, 200);
		expect(await look(changed)).not.toBe('office docx');
	});
});

describe('a zip bomb', () => {
	it('is refused at once by its list: packed too tight, or too much of it', async () => {
		const zeros = made.docx({ 'word/media/image1.png': new Uint8Array(30 * 1024 * 1024) });
		expect(zeros.length).toBeLessThan(100_000);
		expect(await look(zeros)).toBe('document-too-packed');
	});

	it('is refused at once when it is archives in archives, or entries that share their bytes', async () => {
		const nested = made.nestedBomb();
		expect(nested.length).toBeLessThan(100_000);
		expect(await look(nested)).toBe('archive-nested');
		expect(await look(made.overlappingBomb())).toBe('document-too-packed');
	});

	it('gains nothing by another name for the archive within, or by a list that lies', async () => {
		const inner = made.zip({ '0.dll': new Uint8Array(1024) });
		expect(await look(made.docx({ 'word/media/image1.png': inner }))).toBe('archive-nested');
		const zeros = made.zip({ '[Content_Types].xml': new Uint8Array(100e6) });
		const lying = made.lyingAboutSize(zeros, 900);
		const before = process.memoryUsage().rss;
		expect(await look(lying)).toBe('document-broken');
		expect(process.memoryUsage().rss - before).toBeLessThan(60e6);
	});
});
