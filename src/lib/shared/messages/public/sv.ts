// Swedish texts of the public pages.
const small = [
	'inga',
	'en',
	'två',
	'tre',
	'fyra',
	'fem',
	'sex',
	'sju',
	'åtta',
	'nio',
	'tio',
	'elva',
	'tolv'
];
const count = (n: number, one: string, many: string, neuter = false) =>
	n === 1 ? `${neuter ? 'ett' : 'en'} ${one}` : `${small[n] ?? n} ${many}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const awards = (n: number) => count(n, 'utmärkelse', 'utmärkelser');
const mentions = (n: number) => count(n, 'hedersomnämnande', 'hedersomnämnanden', true);

export const sv = {
	madeUp: 'Påhittat exempel',
	notStatedUnit: 'Vilken enhet det var framgår inte av stadens sida.',
	start: {
		title: 'Det som fungerar ska spridas',
		lead: (organiser: string) =>
			`Här söker verksamheter ${organiser}s utmärkelser. Och här läser alla vad som vann och varför, så att fler kan göra likadant.`,
		awards: 'Utmärkelserna',
		readMore: (name: string) => `Läs om ${name}`,
		canWe: 'Kan ni delta?',
		latest: 'Ur en motivering',
		whole: 'Läs hela motiveringen',
		ways: 'Hitta i det som prisats',
		archive: (honours: number) =>
			`${honours === 1 ? 'Den utmärkelse' : `De ${honours} utmärkelser och hedersomnämnanden`} som hittills har delats ut finns i arkivet.`,
		toArchive: 'Till arkivet'
	},
	state: {
		openUntil: (day: string) => `Öppet för ansökan till och med ${day}.`,
		open: 'Öppet för ansökan.',
		opens: (day: string) => `Ansökan öppnar ${day}.`,
		closedOn: (day: string) => `Ansökan stängde ${day}.`,
		underWay: 'Bedömning och beslut pågår.',
		released: (n: { awards: number; mentions: number }) =>
			`${capital(
				[
					...(n.awards > 0 ? [awards(n.awards)] : []),
					...(n.mentions > 0 ? [mentions(n.mentions)] : [])
				].join(' och ')
			)}.`,
		past: 'Omgången är avslutad.',
		notOpen: 'Ansökan är inte öppen just nu.',
		deadline: (name: string, day: string) => `Ansökan till ${name} är öppen till och med ${day}.`
	},
	programme: {
		canWe: 'Kan ni delta?',
		applicants: (who: string) => `Söka kan ${who}.`,
		canWeHelp: 'Några korta frågor ger svaret. Du behöver inte logga in.',
		classes: 'Tävlingsklasser',
		conditions: 'För att kunna vinna',
		boardNotice: 'Anmälan till nämnd eller styrelse',
		prizes: 'Det vinnarna får',
		or: ' eller ',
		alternatives: (honour: string, prizes: string) => `${honour}: ${prizes}.`,
		when: (edition: string) => `När? ${edition}`,
		noDates: 'Datumen för den här omgången är inte angivna.',
		inspired: (edition: string) => `Inspireras av vinnarna ${edition}`,
		allWinners: (edition: string) => `Alla vinnare ${edition}`,
		panel: (name: string, edition: string) => `${name} ${edition}`,
		chair: 'ordförande',
		chairIs: (title: string) => `${title} är ordförande.`,
		documents: 'Dokument',
		noFile: 'Stadens sida nämner de här dokumenten, men filerna finns inte här.',
		meetings: 'Informationsträffar',
		participants: 'Vilka som deltar',
		contact: 'Frågor',
		editions: 'Omgångar'
	},
	edition: {
		allOf: (name: string) => `Alla omgångar av ${name}`,
		awards: 'Utmärkelser',
		mentions: 'Hedersomnämnanden',
		classes: 'Tävlingsklasser',
		entries: 'Bidrag',
		participants: 'Deltagare',
		year: 'År',
		yearNotStated: 'Ej angivet',
		leadReleased: (n: { awards: number; mentions: number; citations: boolean }) => {
			const what = [
				...(n.awards > 0 ? [awards(n.awards)] : []),
				...(n.mentions > 0 ? [mentions(n.mentions)] : [])
			].join(' och ');
			return n.citations
				? `${capital(what)} delades ut. Läs varför, och låna det som passar er.`
				: `${capital(what)} delades ut. Stadens sida återger inga motiveringar från omgången.`;
		},
		leadOpen: (day: string) => `Ansökan är öppen till och med ${day}.`,
		leadOpenEnded: 'Ansökan är öppen.',
		leadComing: (day: string) => `Ansökan öppnar ${day}.`,
		leadUnderWay: (entries: number | null) =>
			entries === null
				? 'Ansökningstiden har gått ut. Nu bedöms bidragen. Vinnarna visas här när utmärkelsen har delats ut.'
				: `Ansökningstiden har gått ut och ${count(entries, 'bidrag', 'bidrag', true)} har kommit in. Vinnarna visas här när utmärkelsen har delats ut.`,
		leadReleasedNone: 'Omgången är avslutad utan att någon utmärkelse delades ut.',
		leadPast: 'Omgången är avslutad. Vilka som vann framgår inte av stadens sida.',
		winners: 'Vinnarna',
		toHonour: 'Läs på en egen sida',
		toEntry: 'Läs bidraget',
		panel: 'De som beslutade',
		panelLive: 'De som beslutar',
		calendar: 'Så gick omgången till',
		calendarLive: 'När händer vad',
		facts: 'Från stadens sida om omgången',
		participantsTitle: 'Så många deltar',
		participantsHead: 'Deltagande enheter',
		documents: 'Dokument',
		until: (day: string) => `till och med ${day}`,
		from: (day: string) => `från ${day}`,
		atPlace: (place: string) => place
	},
	honour: {
		citation: 'Motivering',
		noCitation: 'Stadens sida återger ingen motivering.',
		with: 'Med utmärkelsen följer',
		by: (panel: string, edition: string) => `${panel}, ${edition}`,
		entry: 'Bidraget',
		document: (title: string, format: string, size: string) =>
			`Stadens sida nämner ”${title}” (${format}, ${size}), men filen finns inte här.`,
		previous: 'Föregående',
		next: 'Nästa',
		neighbours: 'Fler som prisades samma omgång',
		all: (edition: string) => `Alla i ${edition}`
	},
	archive: {
		title: 'Arkivet',
		lead: (n: number) =>
			n === 1
				? 'En utmärkelse eller ett hedersomnämnande.'
				: `${n} utmärkelser och hedersomnämnanden, med den senaste omgången först.`,
		programme: 'Utmärkelse',
		class: 'Tävlingsklass',
		all: 'Alla',
		show: 'Visa',
		none: 'Inget i arkivet passar urvalet.',
		clear: 'Visa allt',
		search: 'Sök i arkivet'
	},
	search: {
		title: 'Sök i allt som prisats',
		label: 'Vad söker du?',
		help: 'Till exempel en enhet, ett ämne eller en förvaltning. Det går bra utan å, ä och ö.',
		button: 'Sök',
		hits: (n: number, q: string) => (n === 1 ? `En träff på ”${q}”` : `${n} träffar på ”${q}”`),
		most: (n: number) => `De ${n} bästa visas. Skriv fler ord för att hitta närmare.`,
		none: (q: string) => `Inget passar ”${q}”`,
		noneHelp: 'Pröva färre eller kortare ord. Du kan också bläddra i arkivet.',
		toArchive: 'Till arkivet',
		kinds: {
			programme: 'Utmärkelse',
			edition: 'Omgång',
			honour: 'Prisad',
			participant: 'Deltagare'
		}
	},
	feed: {
		title: (organiser: string) => `${organiser}: utmärkelser`,
		subtitle: 'Vilka som har prisats, och varför.',
		link: 'Nya utmärkelser (Atom)'
	},
	about: {
		title: 'Om Utmärkt',
		lead: (organiser: string) =>
			`Utmärkt är tjänsten där ${organiser} tar emot och bedömer bidrag och delar ut sina utmärkelser, och där alla kan läsa vad som vann.`,
		sections: [
			{
				heading: 'Så går det till',
				text: [
					'En verksamhet ser först om den kan delta. Sedan skriver den sitt bidrag här, i lugn och ro och flera tillsammans om ni vill. Varje svar sparas för sig.',
					'När ansökningstiden är slut läser de som bedömer bidragen var för sig, innan de jämför med varandra. Den som är jävig deltar inte.',
					'Beslutet hålls hemligt tills prisutdelningen. Då blir allt synligt på en gång: här, i sökningen och i öppna data.'
				]
			},
			{
				heading: 'Arkivet',
				text: [
					'De tidigare omgångarna är hämtade ord för ord från stadens sidor om utmärkelserna. Där sidorna inte säger något, till exempel vilket år en omgång hölls, gissar vi inte.'
				]
			},
			{
				heading: 'Öppna data',
				text: [
					'Allt som visas här finns också som öppna data i JSON, och som ett flöde att prenumerera på.'
				]
			},
			{
				heading: 'Påhittade exempel',
				text: [
					'Omgångar som är märkta ”påhittat exempel” finns för att visa hur tjänsten fungerar. Enheterna, personerna och texterna i dem finns inte på riktigt.'
				]
			}
		],
		api: 'Öppna data (JSON)',
		openapi: 'Beskrivning av gränssnittet (OpenAPI)',
		feed: 'Flöde (Atom)'
	},
	accessibility: {
		title: 'Tillgänglighet',
		lead: 'Alla ska kunna använda Utmärkt. Här står vad vi har gjort, vad som brister och hur du säger till.',
		sections: [
			{
				heading: 'Hur tillgänglig tjänsten är',
				text: [
					'Målet är att alla sidor följer WCAG 2.2 på nivå AA, på svenska och engelska. Sidorna prövas automatiskt vid varje ändring, och fungerar utan skript, med tangentbord och i 400 procents förstoring.',
					'Ingen utomstående har granskat tjänsten än. Därför säger vi inte att den uppfyller alla krav, bara att vi inte känner till några brister utöver dem nedan.'
				]
			},
			{
				heading: 'Det vi vet brister',
				text: [
					'Motiveringar och bidrag finns bara på svenska. På de engelska sidorna är de märkta som svenska, så att skärmläsare uttalar dem rätt.',
					'Äldre dokument som stadens sida nämner finns inte här, varken tillgängliga eller på annat sätt.',
					'Filmer som hör till bidrag ligger hos andra tjänster. Vi vet inte om de är textade.'
				]
			},
			{
				heading: 'Säg till',
				text: [
					'Hittar du något som inte fungerar för dig, säg till den som delar ut utmärkelsen. Har utmärkelsen en egen adress står den under Frågor på utmärkelsens sida. Annars går det bra att vända sig till kontaktcentret eller registratorn hos den som delar ut den, så lotsas du rätt. Beskriv vad du ville göra och vad som hände.',
					'Är du inte nöjd med svaret kan du anmäla det till Myndigheten för digital förvaltning, digg.se, som har tillsyn.'
				]
			}
		]
	},
	privacy: {
		title: 'Personuppgifter',
		lead: 'Vi samlar så lite som möjligt. Här står vad, varför och vem som ansvarar.',
		sections: [
			{
				heading: 'När du bara läser',
				text: [
					'Då sparas inga kakor och ingen mätning görs. Svarar du på frågorna under Kan vi delta? minns en kaka svaren i 90 dagar, så att du kan fortsätta där du var. Börja om tar bort den. Servern skriver en rad i sin logg om varje besök: tid, sida och svar. Inget hämtas från andra tjänster.'
				]
			},
			{
				heading: 'När du loggar in',
				text: [
					'Då sparas ditt namn, din e-postadress och vilka roller du har. En kaka håller dig inloggad. Den behövs för att tjänsten ska fungera och används inte till något annat.'
				]
			},
			{
				heading: 'När ni ansöker',
				text: [
					'Det ni skriver läses av er själva, av kansliet och, när ni har skickat in, av dem som bedömer och beslutar. Om ni vinner blir de svar som formuläret säger blir offentliga synliga för alla. Kontaktuppgifter blir aldrig det.',
					'Lösenord till filmer förvaras krypterade. Varje gång någon ser ett sådant skrivs det i loggen över händelser.'
				]
			},
			{
				heading: 'Vem som ansvarar, och dina rättigheter',
				text: [
					'Den som delar ut utmärkelsen är personuppgiftsansvarig. Vänd dig dit för att få veta vad som finns om dig, eller för att rätta det. Har utmärkelsen en egen adress står den under Frågor på utmärkelsens sida. Annars går det bra att vända sig till kontaktcentret eller registratorn där, så lotsas du rätt. Bidrag till en myndighet är allmänna handlingar och bevaras eller gallras enligt arkivlagen.',
					'Du kan klaga hos Integritetsskyddsmyndigheten, imy.se.'
				]
			}
		]
	},
	problems: {
		'not-found': 'Det du frågar efter finns inte',
		'sign-in-first': 'Skicka med en giltig nyckel (Authorization: Bearer …)',
		'not-allowed': 'Du har inte behörighet till det här',
		invalid: 'Något i frågan går inte att läsa',
		'method-not-allowed': 'Det går inte att göra så här',
		unexpected: 'Något gick fel hos oss'
	}
};

export type PublicMessages = typeof sv;
