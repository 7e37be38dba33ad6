// Swedish words of the ceremony: its planning, and what is shown on the big screen.
const people = (n: number) => (n === 1 ? '1 person' : `${n} personer`);

export const sv = {
	list: {
		title: 'Prisutdelningar',
		way: 'Planera prisutdelningar',
		wayNote:
			'En kväll för en utmärkelse eller flera: gäster, placering, körschema och presentation.',
		lead: 'En prisutdelning kan vara för flera utmärkelser samma kväll.',
		none: 'Ingen prisutdelning är planerad.',
		name: 'Namn',
		when: 'När',
		place: 'Plats',
		add: 'Planera en ny',
		called: (year: string) => `Prisutdelningen${year ? ` ${year}` : ''}`,
		proposed:
			'Dag, plats och omgångar är hämtade från kalendern. Ändra det som ska vara annorlunda.',
		create: 'Planera prisutdelningen'
	},
	ofEdition: {
		title: 'Kvällen',
		none: 'Kvällen är inte planerad här än: gäster, placering, körschema och presentation.',
		plan: 'Planera kvällen',
		link: 'Gäster, placering, körschema och presentation'
	},
	view: {
		details: 'Kvällen',
		name: 'Namn',
		starts: 'Börjar',
		place: 'Plats',
		placeHelp: 'Till exempel Blå hallen, Stadshuset.',
		programme: 'Program',
		programmeHelp: 'En punkt på varje rad, till exempel ”18.00 Dörrarna öppnas”. Gästerna ser det.',
		replyBy: 'Svara senast',
		english: 'På engelska',
		englishLead:
			'För gäster som får sin inbjudan på engelska. Det som lämnas tomt står på svenska.',
		nameEn: 'Namn på engelska',
		placeEn: 'Plats på engelska',
		programmeEn: 'Program på engelska',
		editions: 'Omgångar som prisas',
		noEditions: 'Ingen omgång väntar på sin prisutdelning.',
		save: 'Spara',
		saved: 'Sparat.',
		parts: 'Inför kvällen',
		guests: 'Gäster och dörrlista',
		seating: 'Placering',
		order: 'Körschema',
		show: 'Presentation',
		editionLink: (name: string) => `Besluten, breven och offentliggörandet: ${name}`,
		presenters: 'Vilka som presenterar',
		presentersLead:
			'De som presenterar ser det som är hemligt, men bara på presentationens egna sidor. Ni på kansliet kan alltid.',
		nobody: 'Bara ni på kansliet.',
		email: 'E-postadress',
		emailHelp:
			'Personen ska ha loggat in någon gång, eller vara med i juryn eller bland examinatorerna.',
		appoint: 'Låt presentera',
		remove: 'Ta bort',
		removeNamed: (name: string) => `Ta bort ${name}`,
		back: 'Tillbaka till prisutdelningen'
	},
	show: {
		title: 'Presentation',
		lead: 'Öppna presentationen på den stora skärmen före kvällen, så fungerar den sedan också utan nät. Styr med piltangenterna, med klick eller från en telefon.',
		early: (days: number) =>
			`Prisutdelningen är om ${days === 1 ? 'en dag' : `${days} dagar`}. Börjar ni nu visas vinnarna i förväg, och blir offentliga om omgången är satt till det.`,
		earlyConfirm: 'Ja, börja ändå',
		earlyMissing: 'Kryssa i att ni vill börja före den dag som är satt, eller vänta till dess.',
		practise: 'Öva',
		practiseLead: 'Med påhittade vinnare. Inget hemligt visas, och inget blir offentligt.',
		evening: 'På kvällen',
		rehearse: 'Öva med påhittade vinnare',
		rehearseRemote: 'Fjärrkontroll till övningen',
		live: 'Öppna den riktiga presentationen',
		remote: 'Fjärrkontroll på telefonen',
		start: 'Börja utdelningen',
		startLead:
			'Tryck när kvällen börjar. Visningen går till första bilden. Är omgången satt till klass för klass blir varje klass offentlig när dess sista vinnare visas.',
		started: (when: string) => `Utdelningen började ${when}.`,
		inStep: 'Klasserna blir offentliga i takt med att de visas.',
		notInStep:
			'Att något visas gör det inte offentligt. Offentliggör omgången för hand eller på en tid.',
		waiting: (names: string) =>
			`Alla beslut är inte fastställda i ${names}. Det som saknas visas inte.`
	},
	stage: {
		end: 'Grattis till alla vinnare',
		rehearsal: 'Övning med påhittade vinnare',
		madeUp: {
			unit: (at: number) =>
				`Provenheten ${['Ett', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta'][at % 8] ?? ''}`,
			organisation: 'Provdalens stadsdelsförvaltning',
			citation:
				'Det här är en övning. Motiveringen är påhittad och handlar om ingen. Den är skriven för att vara ungefär lika lång som en riktig, så att den som läser hinner känna hur det är att stå här.\n\nVarje mening visas för sig, så stort att den syns från sista raden.'
		},
		next: 'Nästa',
		back: 'Tillbaka',
		step: (at: number, of: number) => `${at} av ${of}`,
		offline: 'Utan nät. Visningen fortsätter, och det som hänt skickas när nätet är tillbaka.',
		renewed:
			'Besluten eller ordningen har ändrats. Bilderna är hämtade på nytt, och visningen går vidare härifrån.',
		full: 'Helskärm',
		leave: 'Stäng',
		mention: 'Hedersomnämnande'
	},
	remote: {
		title: 'Fjärrkontroll',
		now: 'Visas nu',
		then: 'Sedan',
		last: 'Det var den sista bilden.',
		kinds: {
			welcome: 'Välkomna',
			award: 'Utmärkelsen',
			class: 'Klassen',
			citation: 'Motiveringen',
			winner: 'Vinnaren',
			end: 'Slutbilden'
		}
	},
	order: {
		title: 'Körschema',
		lead: 'I den ordning det läses upp, med motivering och hur namnen uttalas. Hemligt tills det är offentligt.',
		none: 'Inget är fastställt än.',
		phonetic: 'Uttal',
		orderIs:
			'Från början gäller juryns ordning inom varje klass, och utmärkelsens ordning mellan klasserna. Presentationen följer den ordning som står här, och en klass som offentliggörs i takt med presentationen blir offentlig när dess sista vinnare har visats.',
		awards: 'Utmärkelsernas ordning',
		change: 'Ändra ordningen',
		up: 'Flytta upp',
		upNamed: (name: string) => `Flytta upp ${name}`,
		down: 'Flytta ned',
		downNamed: (name: string) => `Flytta ned ${name}`,
		place: (name: string) => `Plats för ${name}`,
		placed: (at: number) => `Plats ${at}`,
		move: 'Flytta',
		moveNamed: (name: string) => `Flytta ${name} till den valda platsen`,
		moved: (name: string, at: number) => `${name} är nu på plats ${at}.`,
		meanwhile:
			'Ordningen har ändrats sedan du öppnade sidan. Inget är flyttat. Här står den som gäller: flytta igen om det behövs.',
		split: (name: string) =>
			`${name} ropas upp i flera omgångar. Klassen visas på nytt varje gång, och blir offentlig först efter den sista.`,
		phoneticHelp: 'Till exempel: MI-sa, betoning på första.',
		receivers: 'Går upp på scenen',
		say: 'Skriv uttal och vilka som går upp',
		save: 'Spara',
		saved: 'Sparat.',
		print: 'Skriv ut med webbläsarens utskrift. Formulären följer inte med.'
	},
	guests: {
		title: 'Gäster och dörrlista',
		lead: 'Gäster bjuds in med en personlig länk, där de svarar om de kommer, med vilka, och vad de behöver.',
		sensitive:
			'Behov och kost är känsliga uppgifter. Bara kansliet läser dem, de ligger krypterade, och de raderas 30 dagar efter kvällen.',
		erased: (when: string) => `Behov och kost raderades ${when}.`,
		sums: (coming: number, along: number, waits: number) =>
			`${people(coming)} kommer, med ${along} i sällskap. ${people(waits)} har inte svarat.`,
		none: 'Inga gäster än.',
		organisation: 'Organisation och e-post',
		act: 'Gör',
		undoNamed: (name: string) => `Ångra att ${name} är här`,
		behind: (award: string) => `Kontakter för bidragen till ${award}`,
		offerLead:
			'Kryssa i dem som ska bjudas in. Här står alla bidrags kontakter, så listan avslöjar inte vilka som vinner.',
		offerGroup: (title: string, n: number) => `${title} (${n})`,
		offerButton: 'Lägg till de ikryssade',
		chooseSome: 'Kryssa i minst en person.',
		typed: 'Andra gäster',
		name: 'Namn',
		answer: 'Svar',
		needs: 'Behov och kost',
		door: 'Dörren',
		states: {
			listed: 'Inte inbjuden',
			invited: 'Inbjuden, inte svarat',
			reminded: 'Påmind, inte svarat',
			coming: (along: string) => (along ? `Kommer, med ${along}` : 'Kommer'),
			'not-coming': 'Kommer inte'
		},
		add: 'Lägg till gäster',
		lines: 'Gäster',
		linesHelp:
			'En gäst på varje rad: namn; e-postadress; organisation; språk. Organisation och språk kan utelämnas. Språket är svenska eller engelska.',
		companions: 'Sällskap som var och en får ta med',
		language: 'Inbjudan på',
		languages: { sv: 'svenska', en: 'engelska' },
		writtenIn: { sv: 'Får brev på svenska', en: 'Får brev på engelska' },
		writeIn: { sv: 'Skriv på svenska', en: 'Skriv på engelska' },
		writeInNamed: {
			sv: (name: string) => `Skriv på svenska till ${name}`,
			en: (name: string) => `Skriv på engelska till ${name}`
		},
		missingTitle: 'Ett tecken går inte att visa på namnskyltarna',
		missing: (signs: string) =>
			`Inget av våra typsnitt har ${signs}, så på skylten står □ i stället. Se över det innan ni skriver ut.`,
		addButton: 'Lägg till',
		added: (n: number) => `${people(n)} lades till.`,
		invite: (n: number) => `Bjud in ${people(n)}`,
		invited: (n: number) => `Inbjudan har gått till ${people(n)}.`,
		remind: (n: number) => `Påminn ${people(n)} som inte har svarat`,
		reminded: (n: number) => `${people(n)} har påmints.`,
		checkIn: 'Pricka av',
		checkInNamed: (name: string) => `Pricka av ${name}`,
		checkedIn: (when: string) => `Här sedan ${when}`,
		undo: 'Ångra',
		remove: 'Ta bort',
		removeNamed: (name: string) => `Ta bort ${name}`,
		csv: 'Hämta listan (csv)',
		badges: 'Namnskyltar (pdf)'
	},
	seating: {
		title: 'Placering',
		lead: 'Lägg till bord, och välj bord för dem som kommer. Sällskapet sitter vid samma bord.',
		table: 'Bord',
		seats: 'Platser',
		addTitle: 'Lägg till ett bord',
		add: 'Lägg till bordet',
		none: 'Inga bord än.',
		taken: (n: number, of: number) => `${n} av ${of} platser`,
		over: (n: number) => `${n} för många`,
		unplaced: 'Utan bord',
		choose: (name: string) => `Bord för ${name}`,
		save: 'Spara placeringen',
		saved: 'Placeringen är sparad.',
		remove: 'Ta bort bordet',
		removeNamed: (name: string) => `Ta bort ${name}`,
		alone: 'Ingen har tackat ja än.',
		csv: 'Hämta placeringen (csv)'
	},
	csv: {
		organisation: 'Organisation',
		companions: 'Sällskap',
		here: 'Kom',
		yes: 'Ja',
		guests: 'gäster',
		seating: 'placering'
	},
	invitation: {
		title: (name: string) => `Inbjudan till ${name}`,
		lead: (name: string) => `Välkommen, ${name}!`,
		otherLanguage: 'This invitation in English',
		when: 'När',
		place: 'Plats',
		programme: 'Program',
		replyBy: (day: string) => `Svara gärna senast ${day}. Du kan ändra ditt svar till dess.`,
		closed: 'Kvällen har varit. Tack för att du var med!',
		coming: 'Kommer du?',
		yes: 'Ja, jag kommer',
		no: 'Nej, jag kan inte',
		along: 'Namn på dem du tar med',
		alongHelp: (n: number) =>
			n === 1 ? 'Du får ta med en person.' : `Högst ${n}, en på varje rad.`,
		access: 'Behöver du något för att kunna vara med?',
		accessHelp: 'Till exempel plats för rullstol, hörslinga eller teckenspråkstolk.',
		diet: 'Kost och allergier',
		sensitive:
			'Det är frivilligt att svara på de här två. Bara utmärkelsens kansli läser det, och det raderas 30 dagar efter kvällen.',
		send: 'Skicka svaret',
		from: (organiser: string) => `${organiser} bjuder in.`,
		savedComing: (along: string) =>
			along ? `Du kommer, med ${along}. Vi ses!` : 'Du kommer. Vi ses!',
		savedNot: 'Du kommer inte. Tack för att du sa till.',
		saved: 'Tack, ditt svar är sparat.',
		gone: 'Länken leder inte till någon inbjudan. Kontrollera att hela adressen från mejlet kom med.'
	},
	mail: {
		invite: {
			subject: (name: string) => `Inbjudan till ${name}`,
			body: (v: {
				name: string;
				ceremony: string;
				when: string;
				place: string;
				link: string;
				replyBy: string;
			}) =>
				`Hej ${v.name}!

Välkommen till ${v.ceremony}, ${v.when}${v.place ? `, i ${v.place}` : ''}.

Svara om du kommer, med vilka, och om du behöver något${v.replyBy ? `, senast ${v.replyBy}` : ''}. Länken är personlig:
${v.link}`
		},
		remind: {
			subject: (name: string) => `Kommer du till ${name}?`,
			body: (v: { name: string; ceremony: string; when: string; link: string }) =>
				`Hej ${v.name}!

Vi undrar om du kommer till ${v.ceremony}, ${v.when}. Svara här:
${v.link}`
		}
	}
};

export type EveningMessages = typeof sv;
