// Why a file or a film is not taken, and how to go on.
type Values = Record<string, string | number>;

const kinds: Record<string, string> = {
	pdf: 'PDF',
	image: 'bilder (PNG, JPEG, WebP, GIF)',
	office: 'dokument, kalkylblad och presentationer (docx, xlsx, pptx, odt, ods, odp)'
};
const list = new Intl.ListFormat('sv', { type: 'conjunction' });
const accepted = (v: Values) =>
	list.format(
		String(v['accepts'])
			.split(' ')
			.map((kind) => kinds[kind] ?? kind)
	);

export const filesSv = {
	'not-slides': () => 'Filen ska vara en PDF eller en presentation (PPTX eller ODP), högst 25 MB.',
	'file-missing': () => 'Välj en fil först.',
	'file-empty': () => 'Filen är tom. Välj en annan, eller spara den på nytt.',
	'file-too-large': (v: Values) =>
		`Filen är för stor. Den får vara högst ${v['max']} MB. Spara den i ett mindre format och försök igen.`,
	'upload-too-large': (v: Values) =>
		`Det du skickade är för stort. Varje fil får vara högst ${v['max']} MB. Inget annat har gått förlorat.`,
	'upload-cut-short': () => 'Filen kom inte fram hel. Försök igen.',
	'file-kind-not-accepted': (v: Values) =>
		`Den sortens fil tas inte emot här. Det som går bra är ${accepted(v)}.`,
	'file-is-program': () =>
		'Filen är ett program eller ett skript, vad den än heter. Program tas inte emot.',
	'file-is-web-page': () =>
		'Filen är en webbsida eller en SVG-bild. Spara den som PDF eller PNG och försök igen.',
	'file-is-archive': () =>
		'Filen är ett arkiv (till exempel zip). Packa upp det och skicka filerna en och en.',
	'file-is-film': () =>
		'Filen är film eller ljud. Lägg upp filmen på en plattform och lämna länken i frågan om film.',
	'image-heic': () =>
		'Bilden är i formatet HEIC, som alla inte kan öppna. Spara den som JPEG och försök igen.',
	'image-broken': () =>
		'Bilden är skadad eller inte hel. Öppna den, spara den på nytt och försök igen.',
	'image-too-big': (v: Values) =>
		`Bilden har för många bildpunkter. Den får ha högst ${v['max']} miljoner. Förminska den och försök igen.`,
	'pdf-broken': () =>
		'PDF-filen är skadad eller inte hel. Spara den på nytt som PDF och försök igen.',
	'pdf-locked': () =>
		'PDF-filen är skyddad med lösenord. Ta bort skyddet, så att alla som bedömer kan läsa den.',
	'pdf-active': () =>
		'PDF-filen innehåller skript eller startar program. Skriv ut den till en ny PDF och skicka den.',
	'pdf-carries-files': () =>
		'PDF-filen bär på andra filer. Skriv ut den till en ny PDF, eller skicka filerna var för sig.',
	'document-broken': () =>
		'Dokumentet är skadat eller inte helt. Öppna det, spara det på nytt och försök igen.',
	'document-locked': () =>
		'Dokumentet är skyddat med lösenord. Ta bort skyddet, så att alla som bedömer kan läsa det.',
	'document-old-or-locked': () =>
		'Filen är i ett äldre Office-format eller skyddad med lösenord. Spara den utan lösenord som docx, xlsx, pptx eller PDF.',
	'document-macros': () =>
		'Dokumentet innehåller makron eller andra program. Spara det utan makron, eller som PDF.',
	'document-too-packed': () =>
		'Filen är hårt packad och blir orimligt stor när den öppnas. Därför tas den inte emot.',
	'archive-nested': () =>
		'Det finns andra arkiv inuti filen. Ta bort dem, eller skicka filerna var för sig.',
	'document-unsafe-names': () =>
		'Filen innehåller namn som pekar utanför sig själv. Därför tas den inte emot.',
	'file-infected': () => 'Virusskyddet stoppade filen. Den har inte sparats.',
	'file-not-scanned': () =>
		'Filen kan inte kontrolleras mot virus just nu, och tas därför inte emot. Försök igen om en stund.',
	'file-gone': () => 'Filen finns inte längre i svaret. Någon kan ha tagit bort eller ändrat den.',
	'film-length-not-confirmed': (v: Values) =>
		`Bekräfta att filmen är högst ${v['max']} minuter lång.`,
	'film-captions-not-confirmed': () => 'Bekräfta att filmen är textad.',
	'film-not-saved': () => 'Spara länken till filmen först.'
};
