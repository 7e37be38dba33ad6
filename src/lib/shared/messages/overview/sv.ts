// Words of an edition's overview: its charts and tables, what waits for whom, what is late. Swedish.
const entries = (n: number) => `${n} bidrag`;
const drafts = (n: number) => `${n} utkast`;

export const sv = {
	progress: 'Så går det',
	open: (days: number) =>
		days === 0
			? 'Sista dagen att skicka in är i dag.'
			: days === 1
				? '1 dag kvar att skicka in.'
				: `${days} dagar kvar att skicka in.`,
	closed: 'Ansökningstiden är slut.',
	sameDay: (label: string, begun: number, submitted: number, day: number) =>
		day === 0
			? `${label} var det när ansökan stängde ${begun} påbörjade och ${submitted} inskickade.`
			: `${label} var det samma dag, ${day === 1 ? '1 dag' : `${day} dagar`} före stängning, ${begun} påbörjade och ${submitted} inskickade.`,
	noBefore: 'Det finns ingen tidigare omgång här att jämföra med.',
	noDates: 'När ansökans sista dag är satt visas utvecklingen dag för dag.',
	begun: 'Påbörjade',
	submitted: 'Inskickade',
	axis: 'Dagar kvar till sista dag',
	thisOne: (label: string) => label,
	describe: (
		what: string,
		now: number,
		label: string,
		before: number | null,
		beforeLabel: string
	) =>
		before === null
			? `${what} ${label}: ${now}.`
			: `${what} ${label}: ${now}. ${beforeLabel} samma dag: ${before}.`,
	daily: 'Siffrorna dag för dag',
	dailyCaption: 'Påbörjade och inskickade, dag för dag',
	dayLeft: 'Dagar kvar',
	column: (what: string, label: string) => `${what} ${label}`,
	funnel: 'Från påbörjat till inskickat',
	step: 'Steg',
	count: 'Antal',
	steps: {
		begun: 'Påbörjade',
		eligible: 'Får delta, enligt svaren',
		complete: 'Inget saknas',
		submitted: 'Inskickade'
	},
	byClass: 'Tävlingsklasser',
	byOrganisation: 'Förvaltningar och bolag',
	class: 'Klass',
	organisation: 'Organisation',
	submittedShort: 'Inne',
	draftsShort: 'Utkast',
	before: (label: string) => label,
	noClass: 'Ingen klass vald än',
	noOrganisation: 'Inte ifyllt än',
	legend: 'Fyllt: inskickade. Streckat: utkast.',
	legendMark: (label: string) => `Lodrätt streck: inskickade ${label}.`,
	more: (n: number) => (n === 1 ? 'En till' : `${n} till`),
	waits: 'Vad som väntar på vem',
	who: {
		office: 'Kansliet',
		units: 'De som söker',
		examiners: 'Examinatorerna',
		panel: 'De som beslutar'
	},
	nothing: 'Inget väntar just nu.',
	late: 'Försenat',
	until: (when: string) => `Till och med ${when}`,
	writeToThem: 'Skriv till dem som har något kvar att göra',
	items: {
		incomplete: (n: number) => (n === 1 ? '1 utkast är inte klart' : `${drafts(n)} är inte klara`),
		'incomplete-late': (n: number) =>
			n === 1 ? '1 utkast blev inte klart' : `${drafts(n)} blev inte klara`,
		ready: (n: number) =>
			n === 1
				? '1 utkast är klart men inte inskickat'
				: `${drafts(n)} är klara men inte inskickade`,
		notices: (n: number) => `${entries(n)} saknar anmälan i nämnd eller styrelse`,
		eligibility: (n: number) => `För ${entries(n)} är det inte klart om de får delta`,
		'mail-failed': (n: number) => `${n} mejl kom inte fram`,
		'mail-waiting': (n: number) => `${n} mejl väntar i utkorgen`,
		reviews: (n: number) => `${n} ${n === 1 ? 'bedömning' : 'bedömningar'} att lämna in`,
		visits: (n: number) => `${n} platsbesök att boka eller genomföra`,
		consensus: (n: number) => `${n} ${n === 1 ? 'samsyn' : 'samsyner'} att göra klar`,
		conflicts: (n: number) =>
			n === 1
				? 'En samsyn där någon jävig deltog: bestäm om den ska stå kvar'
				: `${n} samsyner där någon jävig deltog: bestäm om de ska stå kvar`,
		decisions: (n: number) => `${n} ${n === 1 ? 'klass' : 'klasser'} att fastställa`
	}
};
