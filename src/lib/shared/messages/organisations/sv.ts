// Words of the office's pages about organisations, units and agreements, in Swedish.
const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const sv = {
	/** The way here from the office's first page. */
	way: 'Verksamheter och enheter',
	wayNote: 'Förvaltningar, bolag och privata utförare, med deras enheter, kontakter och avtal.',
	kinds: {
		administration: 'Förvaltning',
		company: 'Bolag',
		'private-provider': 'Privat utförare',
		other: 'Annan'
	},
	list: {
		title: 'Verksamheter',
		lead: 'Förvaltningar, bolag och privata utförare, med sina enheter. Den som ansöker väljer bland dem.',
		search: 'Sök',
		searchHelp: 'Namn, tidigare namn eller enhet.',
		kind: 'Slag',
		all: 'Alla',
		show: 'Visa',
		count: (n: number) => many(n, 'verksamhet', 'verksamheter'),
		none: 'Ingen verksamhet passar. Ändra sökningen eller lägg till en.',
		columns: {
			name: 'Namn',
			kind: 'Slag',
			units: 'Enheter',
			board: 'Nämnd eller styrelse',
			registrar: 'Registrator',
			contact: 'Kontakt'
		},
		missing: 'Saknas',
		closed: (when: string) => `stängd ${when}`,
		closes: (when: string) => `stänger ${when}`,
		import: 'Läs in från en tabell',
		duplicates: 'Hitta dubbletter',
		add: 'Lägg till en verksamhet',
		addButton: 'Lägg till',
		imported: (added: number, changed: number, units: number, agreements: number) =>
			`Inläst: ${many(added, 'ny verksamhet', 'nya verksamheter')}, ${many(changed, 'ändrad', 'ändrade')}, ${many(units, 'ny enhet', 'nya enheter')} och ${many(agreements, 'avtal', 'avtal')}.`,
		back: 'Alla verksamheter'
	},
	one: {
		name: 'Namn',
		nameHelp: 'Byter ni namn går det gamla namnet fortfarande att söka på.',
		kind: 'Slag',
		board: 'Nämnd eller styrelse',
		boardHelp: 'Dit deltagandet anmäls.',
		registrar: 'Registratorns e-postadress',
		registrarHelp: 'Hit skickas anmälan om deltagande. Bara kansliet ser adressen.',
		contact: 'Kontakt för den som vill delta',
		contactHelp:
			'Visas öppet, till exempel för en privat utförare som undrar vem de ska vända sig till.',
		contactName: 'Namn eller funktion',
		contactEmail: 'E-postadress',
		contactPhone: 'Telefon',
		details: 'Uppgifter',
		save: 'Spara uppgifterna',
		saved: 'Uppgifterna är sparade.',
		formerly: (names: string) => `Har också hetat ${names}.`,
		people: (n: number) => many(n, 'person hör hit', 'personer hör hit'),
		merge: 'Slå ihop med en annan',
		closing: 'Stängning',
		closingLead:
			'Från den dagen går den och dess enheter inte att välja i nya bidrag, och den visas inte som kontakt. Bidrag, utmärkelser och publicerade sidor finns kvar.',
		closedOn: 'Stängd från och med',
		close: 'Stäng verksamheten',
		closed: (when: string) =>
			`Verksamheten är stängd sedan ${when}. Allt som hör till den finns kvar.`,
		closes: (when: string) => `Verksamheten stänger ${when}. Till dess går den att välja.`,
		reopen: 'Öppna verksamheten igen',
		keepOpen: 'Låt den vara öppen',
		otherDay: 'Byt dag',
		closingSaved: 'Dagen är sparad.',
		opened: 'Verksamheten är öppen igen.'
	},
	units: {
		postcode: 'Postnummer',
		postcodeHelp: 'För att den som bedömer ska kunna få nära till besöket.',
		title: 'Enheter',
		none: 'Här finns inga enheter än. De kommer till när ett bidrag skickas in, vid en inläsning eller här nedanför.',
		add: 'Lägg till en enhet',
		addButton: 'Lägg till enheten',
		added: 'Enheten är tillagd.',
		name: 'Enhetens namn',
		change: 'Ändra',
		changeOf: (unit: string) => `Ändra ${unit}`,
		move: 'Hör till',
		save: 'Spara enheten',
		saved: 'Enheten är sparad.',
		close: 'Stäng enheten',
		closeHelp: 'En stängd enhet går inte att välja i nya bidrag. Dess bidrag finns kvar.',
		closedOn: 'Stängd från och med',
		closed: (when: string) => `Stängd sedan ${when}`,
		closes: (when: string) => `Stänger ${when}`,
		reopen: 'Öppna enheten igen',
		keepOpen: 'Låt enheten vara öppen',
		formerly: (names: string) => `Har också hetat ${names}`,
		merge: 'Slå ihop med en annan enhet'
	},
	agreements: {
		title: 'Avtal',
		lead: 'Vad utföraren gör åt vilken förvaltning. Bara kansliet ser det.',
		none: 'Inga avtal är noterade.',
		add: 'Lägg till ett avtal',
		addButton: 'Lägg till avtalet',
		added: 'Avtalet är noterat.',
		change: 'Ändra avtalet',
		save: 'Spara avtalet',
		saved: 'Avtalet är sparat.',
		remove: 'Ta bort avtalet',
		removed: 'Avtalet är borttaget.',
		administration: 'Med vilken förvaltning',
		noAdministration: 'Ingen vald',
		kind: 'Slag',
		kinds: {
			contract: 'Entreprenad',
			'independent-school': 'Fristående skola',
			'independent-preschool': 'Fristående förskola',
			'home-care': 'Hemtjänst, avlösning eller ledsagning',
			other: 'Annat'
		},
		reference: 'Avtalets nummer eller diarienummer',
		from: 'Gäller från och med',
		to: 'Gäller till och med',
		share: 'Andel brukare som bor i staden, i procent',
		with: (name: string) => `med ${name}`,
		since: (from: string) => `från ${from}`,
		until: (to: string) => `till ${to}`,
		period: (from: string, to: string) => `${from}–${to}`,
		expired: 'har gått ut',
		percent: (n: number) => `${n} % bor i staden`
	},
	entries: {
		title: 'Bidrag',
		none: 'Inget bidrag är inskickat härifrån än.',
		row: (award: string, number: number) => `${award}, bidrag ${number}`
	},
	importing: {
		title: 'Läs in verksamheter',
		lead: 'Klistra in en tabell eller välj en fil. Först ser ni vad som skulle ändras. Inget sparas förrän ni bekräftar.',
		file: 'Fil',
		fileHelp: 'En csv-fil, till exempel sparad från Excel. Högst 400 kB.',
		text: 'Eller klistra in tabellen',
		textHelp:
			'Första raden är rubriker. Cellerna skiljs åt med semikolon, komma eller tabb. Kopierar ni från Excel blir det rätt.',
		columns: 'Vilka kolumner kan tabellen ha?',
		columnsLead:
			'Kolumnerna får stå i vilken ordning som helst, med svenska eller engelska rubriker. Bara den första behövs. En tom cell ändrar ingenting.',
		column: 'Uppgift',
		headings: 'Rubriker som känns igen',
		fields: {
			organisation: 'Verksamhetens namn',
			kind: 'Slag',
			board: 'Nämnd eller styrelse',
			registrarEmail: 'Registratorns e-postadress',
			contactName: 'Kontaktens namn',
			contactEmail: 'Kontaktens e-postadress',
			contactPhone: 'Kontaktens telefon',
			unit: 'Enhet',
			postcode: 'Postnummer',
			agreement: 'Avtal: vad det gäller',
			agreementWith: 'Avtal: med vilken förvaltning',
			agreementReference: 'Avtal: nummer eller diarienummer',
			agreementFrom: 'Avtal: gäller från och med',
			agreementTo: 'Avtal: gäller till och med',
			agreementShare: 'Avtal: andel som bor i staden, i procent'
		},
		kindsHelp: 'Slag kan vara förvaltning, bolag, privat utförare eller annan.',
		agreementsHelp:
			'Ett avtal kan gälla entreprenad, fristående skola, fristående förskola, hemtjänst eller annat. Datum skrivs som 2026-01-31. Har utföraren flera avtal får vart och ett sin egen rad. Ett avtal som redan är noterat känns igen på sitt nummer, annars på vad det gäller, med vem och när.',
		example: {
			link: 'Hämta en exempeltabell att utgå från',
			name: 'exempel-verksamheter',
			header: [
				'Organisation',
				'Slag',
				'Nämnd',
				'Registrator',
				'Kontakt',
				'E-post',
				'Telefon',
				'Enhet',
				'Avtal',
				'Avtal med',
				'Avtalsnummer',
				'Avtal från',
				'Avtal till',
				'Andel i staden'
			],
			rows: [
				[
					'Exempelförvaltningen',
					'Förvaltning',
					'Exempelnämnden',
					'registrator@example.se',
					'Kvalitetssamordnaren',
					'kvalitet@example.se',
					'08-555 01 00',
					'Hemtjänsten norr',
					...['', '', '', '', '', '']
				],
				[
					'Exempelomsorg AB',
					'Privat utförare',
					...['', '', '', '', ''],
					'Hemtjänsten Linden',
					'Hemtjänst',
					'Exempelförvaltningen',
					'EX 2026/12',
					'2026-01-01',
					'2028-12-31',
					'85'
				]
			]
		},
		preview: 'Visa vad som skulle ändras',
		previewTitle: 'Det här kommer att hända',
		nothing: 'Tabellen ändrar ingenting. Allt i den finns redan.',
		unreadable: {
			empty: 'Tabellen är tom. Klistra in den eller välj en fil.',
			'unclosed-quote': (line: number) =>
				`På rad ${line} börjar ett citattecken som aldrig slutar. Lägg till det som saknas och försök igen.`,
			'no-organisation-column': (found: string) =>
				`Ingen kolumn har verksamhetens namn. Rubrikerna är: ${found}. En av dem behöver heta Organisation eller Förvaltning.`,
			'same-column-twice': (found: string) =>
				`Flera kolumner betyder samma sak: ${found}. Ta bort eller döp om en av dem.`,
			'too-many-rows': (most: number) => `Tabellen har fler än ${most} rader. Dela upp den.`,
			'too-large': 'Filen är för stor. Den får vara högst 400 kB. Dela upp den.'
		},
		counts: {
			added: 'Nya verksamheter',
			changed: 'Ändrade verksamheter',
			units: 'Nya enheter',
			postcodes: 'Postnummer',
			agreements: 'Nya och ändrade avtal',
			unchanged: 'Lämnas orörda',
			faults: 'Rader med fel'
		},
		unchanged: (organisations: number, units: number, agreements: number) =>
			`${many(organisations, 'verksamhet', 'verksamheter')}, ${many(units, 'enhet', 'enheter')}, ${many(agreements, 'avtal', 'avtal')}`,
		ignored: (columns: string) => `De här kolumnerna används inte: ${columns}.`,
		addedTitle: 'Läggs till',
		changedTitle: 'Ändras',
		unitsTitle: 'Enheter som läggs till i verksamheter som finns',
		postcodesTitle: 'Enheternas postnummer',
		agreementsTitle: 'Avtal',
		agreementAdded: 'Nytt avtal',
		agreementChanged: 'Avtalet ändras',
		faultsTitle: 'Rader som hoppas över',
		faultsLead: 'Rätta dem i tabellen och läs in igen. Det som redan är inläst ändras inte då.',
		line: 'Rad',
		what: 'Vad',
		withUnits: (n: number) => `med ${many(n, 'enhet', 'enheter')}`,
		fromTo: (field: string, from: string, to: string) => `${field}: ${from} blir ${to}`,
		set: (field: string, to: string) => `${field}: ${to}`,
		faults: {
			'too-many-cells': () => 'Raden har fler celler än det finns rubriker.',
			'no-organisation': () => 'Verksamhetens namn saknas.',
			'too-long': (field: string, value: string) =>
				`${field} är för långt: ”${value} …”. Högst 200 tecken.`,
			'unknown-kind': (_field: string, value: string) =>
				`Slaget ”${value}” känns inte igen. Skriv förvaltning, bolag, privat utförare eller annan.`,
			'not-an-email': (field: string, value: string) =>
				`${field}: ”${value}” är ingen e-postadress.`,
			'says-otherwise': (field: string, value: string, other: number) =>
				`${field}: ”${value}”, men rad ${other} säger något annat om samma sak.`,
			'no-agreement-kind': (field: string, value: string) =>
				`${field}: ”${value}”, men raden säger inte vad avtalet gäller. Fyll i kolumnen Avtal.`,
			'unknown-agreement': (_field: string, value: string) =>
				`Avtalet ”${value}” känns inte igen. Skriv entreprenad, fristående skola, fristående förskola, hemtjänst eller annat.`,
			'not-a-date': (field: string, value: string) =>
				`${field}: ”${value}” är inget datum. Skriv till exempel 2026-01-31.`,
			'not-a-postcode': (field: string, value: string) =>
				`${field}: ”${value}”. Skriv fem siffror, till exempel 123 45.`,
			'postcode-of-no-unit': (_field: string, value: string) =>
				`Postnumret ${value} hör inte till någon enhet. Skriv enhetens namn på raden.`,
			'not-a-share': (field: string, value: string) =>
				`${field}: ”${value}”. Skriv ett helt tal från 0 till 100.`,
			'ends-before': (_field: string, value: string) =>
				`Avtalet ”${value}” slutar innan det börjar. Rätta datumen.`,
			'unknown-administration': (_field: string, value: string) =>
				`”${value}” finns inte, och kan därför inte ha avtalet. Lägg till den som en egen rad, eller rätta namnet.`,
			'agreement-with-itself': (_field: string, value: string) =>
				`”${value}” kan inte ha avtal med sig själv.`
		},
		confirm: 'Läs in',
		confirmSkipping: (n: number) => `Läs in, och hoppa över ${many(n, 'rad', 'rader')}`,
		again: 'Ändra tabellen',
		changedMeanwhile:
			'Något har ändrats sedan ni såg förhandsvisningen. Se efter igen innan ni läser in.'
	},
	duplicates: {
		title: 'Dubbletter',
		lead: 'Namn som liknar varandra så mycket att de kan vara samma. Slå ihop dem som är det.',
		organisations: 'Verksamheter',
		units: 'Enheter',
		none: 'Inga namn liknar varandra.',
		one: 'Den ena',
		other: 'Den andra',
		why: 'Likhet',
		act: 'Gör',
		whys: {
			'same-but-for-spelling': 'Samma, men olika skrivet',
			'almost-the-same': 'Skiljer en eller två bokstäver'
		},
		in: (organisation: string) => `i ${organisation}`,
		look: 'Slå ihop',
		lookAt: (one: string, other: string) => `Slå ihop ${one} och ${other}`,
		chooseTitle: 'Slå ihop två som inte står i listan',
		chooseUnitTitle: (unit: string) => `Slå ihop ${unit} med en annan enhet`,
		from: 'Den som ska försvinna',
		into: 'Den som ska finnas kvar',
		choose: 'Visa vad som följer med',
		mergeTitle: (from: string, into: string) => `Slå ihop ${from} med ${into}`,
		mergeLead: (from: string, into: string) =>
			`${into} finns kvar. ${from} blir ett tidigare namn på den, och går fortfarande att söka på och läsa in.`,
		swap: 'Byt håll',
		follows: 'Det här följer med',
		moved: 'Enheter som flyttas',
		joined: 'Enheter som finns i båda och blir en',
		people: 'Personer',
		agreements: 'Avtal',
		entries: 'Inskickade bidrag',
		nothing: 'Inga',
		cannotUndo: 'Det går inte att ångra.',
		confirm: 'Slå ihop',
		merged: (from: string, into: string) => `${from} är nu en del av ${into}.`,
		backToList: 'Alla dubbletter'
	}
};
