// Swedish texts of editing what is published, and of consents.
const times = (n: number) => (n === 1 ? 'en gång' : `${n} gånger`);

export const sv = {
	tab: 'Publicerat',
	list: {
		title: 'Det som är publicerat',
		lead: 'Rätta en text, visa en bild, en film eller någon att fråga, eller dra tillbaka det som inte ska stå kvar. Ändringen syns direkt på sidan, med datum och skäl. Protokollet och bidraget bevaras som de var.',
		none: 'Inget är publicerat från omgången än.',
		honours: 'Prisade',
		participants: 'Deltagare',
		edition: 'Om omgången',
		editionRow: 'Texterna om omgången',
		withdrawn: 'Tillbakadraget',
		withdrawnLine: (day: string, note: string) => `${day}: ${note}`,
		restore: 'Visa igen',
		consents: 'Medgivanden',
		consentsLead: 'Den som har sagt ja kan ta tillbaka det när som helst, med länken i sitt mejl.',
		names: 'Ta bort ett namn överallt',
		changed: (n: number) => (n === 1 ? 'En ändring' : `${n} ändringar`),
		saved: 'Sparat. Sidan är uppdaterad.'
	},
	columns: { what: 'Vad', who: 'Vem', about: 'Gäller', state: 'Läge', end: 'Ta bort' },
	states: {
		asked: 'Tillfrågad',
		given: 'Har sagt ja',
		declined: 'Har sagt nej',
		withdrawn: 'Har tagit tillbaka sitt ja'
	},
	purposes: { contact: 'Kontakt', named: 'Namn i text' },
	end: 'Ta bort',
	removeName: 'Ta bort namnet överallt',
	row: {
		back: 'Publicerat',
		see: 'Se sidan',
		texts: 'Texter',
		edit: 'Ändra',
		empty: 'Finns inte',
		add: 'Lägg till',
		fields: {
			unit: 'Enhet',
			organisation: 'Förvaltning eller bolag',
			title: 'Titel',
			citation: 'Motivering',
			citationEn: 'Motivering på engelska',
			film: 'Film',
			press: 'Presstext',
			summary: 'Beskrivning'
		} as Record<string, string>,
		columns: { measure: 'Mått', before: 'Före', after: 'Efter', unit: 'Mätt i', source: 'Källa' },
		cell: (label: string, row: number, column: string) =>
			`${label}, rad ${row}, ${column.toLowerCase()}`,
		correct: 'Rätta texten',
		link: 'Länken',
		filmHelp:
			'En länk till en film som alla kan se. En film bakom lösenord visas inte: be enheten lägga upp den öppet, eller låt den vara.',
		pressHelp:
			'Texten som pressen får. Har vinnaren godkänt den är det den som står här. Skriv en ny bara i samråd med vinnaren.',
		addButton: 'Lägg till',
		correctLead: 'Skriv hela texten så som den ska stå.',
		text: 'Texten',
		redact: 'Ta bort ett avsnitt',
		redactLead:
			'Klistra in avsnittet precis som det står. Där det stod kommer [borttaget] att stå.',
		passage: 'Avsnittet',
		noteSv: 'Skäl, på svenska',
		noteEn: 'Skäl, på engelska',
		noteHelp:
			'Behövs på båda språken. Visas på sidan, med dagens datum. Upprepa inte det som togs bort.',
		save: 'Rätta',
		remove: 'Ta bort avsnittet',
		newer: 'Någon har ändrat texten sedan du öppnade sidan. Så här står den nu:',
		history: 'Ändrat hittills',
		historyLine: (day: string, what: string, note: string) => `${day}, ${what}: ${note}`,
		noNote: 'översättning',
		picture: 'Bild',
		pictureLead: 'Visas under motiveringen. Den som inte ser bilden får höra din beskrivning.',
		file: 'Bilden',
		fileHelp: 'JPEG, PNG eller WebP, högst 3 MB.',
		altSv: 'Vad bilden visar, på svenska',
		altEn: 'Vad bilden visar, på engelska',
		credit: 'Fotograf',
		consent: 'Vilka som syns, och hur de har sagt ja',
		consentHelp: 'Till exempel namn och dag. Visas bara för kansliet. Syns ingen, skriv det.',
		showPicture: 'Visa bilden',
		removePicture: 'Ta bort bilden',
		contact: 'Någon att fråga',
		contactLead:
			'Den du anger får ett mejl och svarar själv ja eller nej. Först vid ja står namnet på sidan. Adressen visas aldrig.',
		named: 'Någon som nämns i texten',
		namedLead:
			'Fråga den som nämns om det är i sin ordning, eller anteckna att hen redan har sagt ja.',
		purpose: 'Vad det gäller',
		name: 'Namn',
		role: 'Titel eller uppgift',
		email: 'E-postadress',
		told: 'Har redan sagt ja: hur och när',
		toldHelp: 'Lämna tomt för att fråga med mejl.',
		ask: 'Fråga',
		withdraw: 'Dra tillbaka',
		withdrawLead:
			'Allt om den här tas bort från sidorna, sökningen och flödena. Kvar blir att något drogs tillbaka, när och varför.',
		withdrawButton: 'Dra tillbaka'
	},
	name: {
		title: 'Ta bort ett namn överallt',
		lead: 'Skriv en persons namn. Först får du se var det står, i alla omgångar. Sedan byts det mot neutrala ord på alla ställen på en gång, och kommer inte tillbaka när något publiceras eller läses in igen.',
		name: 'Personens namn',
		nameHelp: 'För- och efternamn, så som det står på sidorna.',
		look: 'Visa var det står',
		found: (n: number) => (n === 0 ? 'Namnet står ingenstans.' : `Namnet står ${times(n)}.`),
		noneHelp: 'Du kan ändå ta bort det, så att det inte kommer med om något läses in senare.',
		place: 'Sida',
		what: 'Var på sidan',
		times: 'Gånger',
		neutralSv: 'Ord som ska stå i stället, på svenska',
		neutralEn: 'Ord som ska stå i stället, på engelska',
		defaults: { sv: 'en medarbetare', en: 'a member of staff' },
		remains:
			'Protokoll, diplom och det enheten lämnade in är handlingar som bevaras, och ändras inte. De visas inte för allmänheten. Namnet sparas inte heller här: bara ett avtryck som känner igen det.',
		remove: 'Ta bort namnet',
		done: (n: number) => `Namnet är borttaget. Det stod ${n === 0 ? 'ingenstans' : times(n)}.`,
		list: 'Tidigare borttagna',
		line: (day: string, words: number, n: number, neutral: string) =>
			`${day}: ett namn på ${words} ord, ${n === 0 ? 'stod ingenstans' : `stod ${times(n)}`}, blev ”${neutral}”.`,
		whats: {
			programme: 'Utmärkelsens sida',
			panel: 'De som beslutade',
			edition: 'Om omgången',
			citation: 'Motiveringen',
			answers: 'Bidraget',
			contact: 'Kontakt',
			picture: 'Bildens text',
			honour: 'Rubriken',
			participant: 'Deltagare'
		}
	},
	consent: {
		title: { contact: 'Får vi visa dig som kontakt?', named: 'Får ditt namn stå kvar?' },
		lead: {
			contact: (what: string) =>
				`Det gäller ${what}. Ditt namn står då på sidan, och andra kan skriva till dig. Din e-postadress visas inte.`,
			named: (what: string) => `Det gäller ${what}. Ditt namn nämns i texten.`
		},
		shown: (name: string) => `Så här står du: ${name}.`,
		state: {
			asked: 'Du har inte svarat än.',
			given: 'Du har sagt ja.',
			declined: 'Du har sagt nej.',
			withdrawn: 'Du har tagit tillbaka ditt ja.'
		},
		after: {
			contact: 'Ditt namn står inte på sidan.',
			named: 'Kansliet tar bort namnet.'
		},
		yes: 'Ja, det går bra',
		no: 'Nej',
		takeBack: 'Ta tillbaka mitt ja',
		see: 'Sidan det gäller'
	},
	withdrawn: {
		honour: (day: string, note: string) => `En utmärkelse drogs tillbaka ${day}: ${note}`,
		honourIn: (name: string, day: string, note: string) =>
			`En utmärkelse i klassen ${name} drogs tillbaka ${day}: ${note}`,
		participant: (day: string, note: string) => `En deltagare togs bort ${day}: ${note}`,
		title: 'Utmärkelsen är tillbakadragen',
		toEdition: 'Till omgången',
		lead: (day: string, note: string) => `Det som stod här drogs tillbaka ${day}. ${note}`
	}
};

export type EditingMessages = typeof sv;
