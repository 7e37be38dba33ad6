// For tests: real files of every kind, made here, and the same broken in the ways that files are broken.
import { crc32, deflateSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { makePdf } from '../../documents/index.ts';

const u32 = (number: number) => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(number);
	return bytes;
};

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	return Buffer.concat([u32(data.length), body, u32(crc32(body))]);
}

/** A PNG of one colour, with as many pixels as its head says, or as many as `lines` says. */
export function png(width = 40, height = 30, lines = height): Buffer {
	const line = Buffer.alloc(1 + width * 3, 0x7f);
	line[0] = 0;
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([8, 2, 0, 0, 0])])),
		chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: lines }, () => line)))),
		chunk('IEND', Buffer.alloc(0))
	]);
}

/** A grey JPEG of 8 times 8 pixels, as an encoder writes it. */
export const jpeg = (): Buffer =>
	Buffer.concat([
		Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
		Buffer.from(`ffdb004300${'10'.repeat(64)}`, 'hex'),
		Buffer.from('ffc0000b080008000801011100', 'hex'),
		Buffer.from('ffc40014000100000000000000000000000000000000', 'hex'),
		Buffer.from('ffc40014100100000000000000000000000000000000', 'hex'),
		Buffer.from('ffda0008010100003f003fffd9', 'hex')
	]);

/** A GIF of one pixel. */
export const gif = (): Buffer =>
	Buffer.from('47494638396101000100800000000000ffffff2c00000000010001000002024401003b', 'hex');

/** A lossless WebP of one pixel. */
export const webp = (): Buffer =>
	Buffer.from('524946461a000000574542505650384c0d0000002f00000010071011118888fe0700', 'hex');

/** A PDF as the house makes them. */
export const pdf = (text = 'Bilaga'): Buffer =>
	makePdf({
		template: '#heading[Bilaga]\n#data.text',
		data: { text },
		title: text,
		locale: 'sv',
		at: Temporal.Instant.from('2026-03-02T11:00:00Z')
	});

/** A PDF written by hand, with whatever stands in its catalogue. */
export function plainPdf(catalogue = '', more = ''): Buffer {
	const body = `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R${catalogue}>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n${more}`;
	const xref = body.length;
	return Buffer.from(
		`${body}xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 4/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`,
		'latin1'
	);
}

/** Objects packed in a stream of a PDF. */
export function packedInPdf(objects: string, padding = ''): string {
	const packed = deflateSync(Buffer.from(objects, 'latin1')).toString('latin1');
	return `9 0 obj\n<</Type/ObjStm${padding}/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj\n`;
}

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const parts = (type = mainType): Zippable => ({
	'[Content_Types].xml': strToU8(
		`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`
	),
	'_rels/.rels': strToU8('<Relationships/>'),
	'word/document.xml': strToU8('<w:document>Vi började i liten skala.</w:document>')
});

/** A text document (docx), with whatever more it holds. */
export const docx = (more: Zippable = {}, type?: string): Buffer =>
	Buffer.from(zipSync({ ...parts(type), ...more }));

/** A text document of OpenDocument (odt), with whatever more it holds. */
export const odt = (more: Zippable = {}): Buffer =>
	Buffer.from(
		zipSync({
			mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
			'content.xml': strToU8('<office:document-content/>'),
			'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
			...more
		})
	);

/** A ZIP, of whatever. */
export const zip = (parts: Zippable): Buffer => Buffer.from(zipSync(parts));

/** Like 42.zip: archives in archives, each full of zeros. */
export function nestedBomb(): Buffer {
	const zeros = zip({ '0.dll': new Uint8Array(8 * 1024 * 1024) });
	const layer = (inner: Buffer) =>
		zip(Object.fromEntries(Array.from({ length: 16 }, (_, at) => [`lib ${at}.zip`, inner])));
	return docx({ 'word/media.zip': layer(layer(zeros)) });
}

/** One heap of zeros, listed many times under many names: entries that share their bytes. */
export function overlappingBomb(times = 50): Buffer {
	const one = zip({ 'word/document.xml': new Uint8Array(4 * 1024 * 1024) });
	const end = one.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
	const list = one.subarray(one.readUInt32LE(end + 16), end);
	const lists = Buffer.concat(Array.from({ length: times }, () => list));
	const tail = Buffer.from(one.subarray(end));
	tail.writeUInt16LE(times, 8);
	tail.writeUInt16LE(times, 10);
	tail.writeUInt32LE(lists.length, 12);
	return Buffer.concat([one.subarray(0, one.readUInt32LE(end + 16)), lists, tail]);
}

/** The same file where its list says less than it holds. */
export function lyingAboutSize(content: Buffer, says: number): Buffer {
	const lying = Buffer.from(content);
	const list = lying.indexOf('PK\x01\x02', 0, 'latin1');
	lying.writeUInt32LE(says, list + 24);
	return lying;
}

/** The same file with the mark of a password on its first entry. */
export function withPassword(content: Buffer): Buffer {
	const locked = Buffer.from(content);
	const list = locked.indexOf('PK\x01\x02', 0, 'latin1');
	locked.writeUInt16LE(locked.readUInt16LE(list + 8) | 1, list + 8);
	return locked;
}
