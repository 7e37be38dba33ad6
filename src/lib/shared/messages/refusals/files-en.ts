// Why a file or a film is not taken, and how to go on.
import type { filesSv } from './files-sv.ts';

type Values = Record<string, string | number>;

const kinds: Record<string, string> = {
	pdf: 'PDF',
	image: 'images (PNG, JPEG, WebP, GIF)',
	office: 'documents, spreadsheets and presentations (docx, xlsx, pptx, odt, ods, odp)'
};
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const accepted = (v: Values) =>
	list.format(
		String(v['accepts'])
			.split(' ')
			.map((kind) => kinds[kind] ?? kind)
	);

export const filesEn: typeof filesSv = {
	'not-slides': () => 'The file must be a PDF or a presentation (PPTX or ODP), at most 25 MB.',
	'file-missing': () => 'Choose a file first.',
	'file-empty': () => 'The file is empty. Choose another, or save it again.',
	'file-too-large': (v: Values) =>
		`The file is too large. It may be at most ${v['max']} MB. Save it in a smaller format and try again.`,
	'upload-too-large': (v: Values) =>
		`What you sent is too large. Each file may be at most ${v['max']} MB. Nothing else is lost.`,
	'upload-cut-short': () => 'The file did not arrive whole. Try again.',
	'file-kind-not-accepted': (v: Values) =>
		`That kind of file is not taken here. What works is ${accepted(v)}.`,
	'file-is-program': () =>
		'The file is a program or a script, whatever it is called. Programs are not taken.',
	'file-is-web-page': () =>
		'The file is a web page or an SVG image. Save it as PDF or PNG and try again.',
	'file-is-archive': () =>
		'The file is an archive (such as zip). Unpack it and send the files one by one.',
	'file-is-film': () =>
		'The file is film or sound. Put the film on a platform and give the link in the question about film.',
	'image-heic': () =>
		'The image is in the HEIC format, which not everyone can open. Save it as JPEG and try again.',
	'image-broken': () => 'The image is damaged or not whole. Open it, save it again and try again.',
	'image-too-big': (v: Values) =>
		`The image has too many pixels. It may have at most ${v['max']} million. Make it smaller and try again.`,
	'pdf-broken': () => 'The PDF is damaged or not whole. Save it as PDF again and try again.',
	'pdf-locked': () =>
		'The PDF is protected by a password. Remove the protection, so that all who assess can read it.',
	'pdf-active': () =>
		'The PDF holds scripts or starts programs. Print it to a new PDF and send that.',
	'pdf-carries-files': () =>
		'The PDF carries other files. Print it to a new PDF, or send the files one by one.',
	'document-broken': () =>
		'The document is damaged or not whole. Open it, save it again and try again.',
	'document-locked': () =>
		'The document is protected by a password. Remove the protection, so that all who assess can read it.',
	'document-old-or-locked': () =>
		'The file is in an older Office format or protected by a password. Save it without a password as docx, xlsx, pptx or PDF.',
	'document-macros': () =>
		'The document holds macros or other programs. Save it without macros, or as PDF.',
	'document-too-packed': () =>
		'The file is packed so tightly that it becomes unreasonably large when opened. It is not taken.',
	'archive-nested': () =>
		'There are other archives inside the file. Remove them, or send the files one by one.',
	'document-unsafe-names': () => 'The file holds names that point outside itself. It is not taken.',
	'file-infected': () => 'The virus scanner stopped the file. It has not been saved.',
	'file-not-scanned': () =>
		'The file cannot be checked for viruses just now, and is therefore not taken. Try again in a while.',
	'file-gone': () =>
		'The file is no longer in the answer. Somebody may have removed or changed it.',
	'film-length-not-confirmed': (v: Values) =>
		`Confirm that the film is at most ${v['max']} minutes long.`,
	'film-captions-not-confirmed': () => 'Confirm that the film is captioned.',
	'film-not-saved': () => 'Save the link to the film first.'
};
