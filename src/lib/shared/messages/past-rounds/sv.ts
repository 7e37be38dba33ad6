// Swedish texts of reading earlier rounds in from a table.
const rows = (n: number) => (n === 1 ? 'en rad' : `${n} rader`);
const rounds = (n: number) => (n === 1 ? 'en omgång' : `${n} omgångar`);

export const sv = {
	title: 'Tidigare omgångar',
	lead: 'Läs in vilka som prisats förr från ett kalkylark. Inget går in förrän allt stämmer, och du får se hur det blir först.',
	way: 'Läs in tidigare omgångar',
	template: 'Hämta en mall (Excel)',
	templateCsv: 'Hämta en mall (CSV)',
	file: 'Kalkylark',
	fileHelp:
		'Excel (xlsx) eller CSV, med en rad för varje prisad eller deltagare. Bara första bladet läses.',
	check: 'Kontrollera',
	columnsTitle: 'Så ska tabellen se ut',
	column: 'Kolumn',
	meaning: 'Vad som står där',
	columns: {
		award: 'Utmärkelsens namn. Kan utelämnas om det bara finns en.',
		year: 'Årtal. Lämna tomt om det inte är känt, och skriv i Omgång.',
		round: 'Vad omgången kallas om året inte är känt.',
		class: 'Tävlingsklass, så som utmärkelsen kallar den.',
		honour: 'Vinnare, Hedersomnämnande eller Deltagare.',
		unit: 'Enheten som prisades. Kan vara tom om raden har en titel.',
		organisation: 'Förvaltning, bolag eller utförare.',
		title: 'Bidragets titel, om det har någon.',
		citation: 'Motiveringen. Stycken skiljs åt med en tom rad.',
		citationEn: 'Motiveringen på engelska, om den finns.',
		sum: 'Prissumma i kronor, till exempel 50 000.',
		prize: 'Diplom, konstverk eller annat som följde med.'
	},
	again:
		'Läs in en tabell igen när något har tillkommit eller ändrats. Samma enhet i samma klass och omgång blir aldrig dubbel. Det tabellen lämnar tomt står kvar.',
	faultsTitle: (n: number) => (n === 1 ? 'Ett fel att rätta' : `${n} fel att rätta`),
	faultsLead: 'Inget har lästs in. Rätta i kalkylarket och välj det igen.',
	fault: (line: number, column: string) => `Rad ${line}, ${column}`,
	line: 'Rad',
	what: 'Vad som är fel',
	faults: {
		'missing-column': (value: string) => `Kolumnen ”${value}” saknas.`,
		'same-column-twice': (value: string) => `Kolumnen ”${value}” finns två gånger.`,
		'no-award': () => 'Det står inte vilken utmärkelse raden gäller.',
		'unknown-award': (value: string) => `Utmärkelsen ”${value}” finns inte.`,
		'not-a-year': (value: string) => `”${value}” är inget årtal.`,
		'no-round': () => 'Varken år eller omgång är ifyllt.',
		'unknown-class': (value: string) => `Klassen ”${value}” finns inte.`,
		'no-class': () => 'Klassen saknas.',
		'unknown-honour': (value: string) =>
			value === ''
				? 'Skriv Vinnare, Hedersomnämnande eller Deltagare.'
				: `”${value}” ska vara Vinnare, Hedersomnämnande eller Deltagare.`,
		'honour-not-given': (value: string) => `Utmärkelsen ger inte ”${value}”.`,
		nobody: () => 'Det står varken enhet eller titel.',
		'too-long': (value: string) => `Texten är för lång: ”${value} …”`,
		'not-a-sum': (value: string) => `”${value}” är ingen summa i kronor.`,
		twice: (value: string, other: number) => `Samma som rad ${other}${value ? `: ${value}` : ''}.`,
		'held-here': (value: string) => `Omgången ${value} hålls i den här tjänsten och läses inte in.`,
		'round-without-letters': (value: string) =>
			`Omgångens namn ”${value}” har inga bokstäver a–z eller siffror att göra en adress av.`,
		'round-is-a-page': (value: string) =>
			`Omgången kan inte heta ”${value}”: utmärkelsen har redan en sida med den adressen.`,
		'round-like-another': (value: string, other: number) =>
			other
				? `”${value}” får samma adress som omgången på rad ${other}. Skriv namnet likadant, eller ett annat.`
				: `”${value}” får samma adress som en omgång som redan finns, med ett annat namn.`
	},
	classesAre: (names: string) => `Klasserna är ${names}.`,
	ignored: (names: string) => `De här kolumnerna läses inte: ${names}.`,
	unreadable: {
		empty: 'Filen har inga rader.',
		'not-a-workbook':
			'Filen går inte att läsa: namnet säger Excel, men innehållet är något annat. Öppna den i Excel och spara den på nytt.',
		'not-a-table': 'Filen går inte att läsa som tabell. Spara den som Excel (xlsx) eller CSV.',
		'too-many-rows': 'Tabellen har fler än 5 000 rader. Dela upp den.',
		'no-file': 'Välj en fil först.',
		'too-large': 'Filen är för stor.'
	},
	previewTitle: 'Så här blir det',
	previewLead: (n: number, all: number) =>
		n === 0
			? 'Allt i tabellen finns redan, och är som tabellen säger.'
			: `${rows(n)} i ${rounds(all)} läses in och visas på en gång.`,
	standings: { new: 'Ny', changed: 'Ändras', same: 'Som förut' },
	newRound: 'ny omgång',
	took: 'Deltagare',
	kinds: { award: 'Utmärkelse', mention: 'Hedersomnämnande' },
	confirm: 'Läs in och publicera',
	other: 'Välj en annan fil',
	done: (n: number, all: number) =>
		`Klart. ${rows(n)} i ${rounds(all)} är inlästa och publicerade.`,
	changedMeanwhile: 'Något har ändrats sedan du kontrollerade. Se efter igen.',
	archiveTitle: 'I arkivet',
	archiveLead: 'Välj en omgång för att rätta det som är publicerat.',
	noHonours: 'inga prisade',
	count: (n: number) => (n === 1 ? 'en prisad' : `${n} prisade`),
	example: {
		name: 'tidigare-omgangar',
		sheet: 'Tidigare omgångar'
	}
};

export type PastRoundsMessages = typeof sv;
