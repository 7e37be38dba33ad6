// The words of the citation's page in Swedish: writing it beside what was found.
const seconds = (n: number) =>
	n < 60
		? `${n} sekunder`
		: n % 60 === 0
			? `${n / 60} min`
			: `${Math.floor(n / 60)} min ${n % 60} s`;

export const sv = {
	title: 'Motivering',
	open: 'Skriv motiveringen bredvid underlaget',
	openToRead: 'Motiveringen bredvid underlaget',
	openLocked: 'Motiveringen är låst. Se den bredvid underlaget',
	typedBeforeLock: 'Det du skrev innan den låstes',
	evidence: 'Underlaget',
	text: 'Motiveringen',
	evidenceLead:
		'Det som examinatorerna kom fram till, med bidragets egna ord och vad besöket visade.',
	answersLead: 'Bidraget, som det skickades in. Motiveringen bygger på de orden.',
	noAnswer: 'Inget svar.',
	passages: (n: number) => (n === 1 ? 'Stället i bidraget' : `${n} ställen i bidraget`),
	check: 'Vid besöket:',
	outcome: {
		confirmed: 'Bekräftades.',
		changed: 'Bilden ändrades.',
		not_seen: 'Gick inte att se.',
		differ: 'Examinatorerna såg olika saker.',
		none: 'Inget antecknat.'
	},
	supports: (sentences: string) => `stöder mening ${sentences}`,
	guide: {
		summary: 'Så skriver ni en motivering',
		says: [
			'Vilka det handlar om, och för vem de gör det.',
			'Vad de gör, så konkret att den som inte varit där ser det framför sig.',
			'Vad det har lett till: vad som märks, och för vem.',
			'Varför andra kan göra likadant.'
		],
		length: (from: number, to: number) =>
			`De flesta motiveringar är mellan ${from} och ${to} tecken. Det tar under en minut att läsa upp dem.`,
		quotes: 'Citattecken sätts av sig själva. En tom rad ger ett nytt stycke.'
	},
	sv: 'På svenska',
	svHelp: 'Som den ska läsas upp och publiceras.',
	en: 'På engelska',
	enHelp: 'Visas på den engelska sidan. Utan den visas den svenska.',
	count: (characters: string, long: number) => `${characters}, ${seconds(long)} att läsa upp`,
	save: 'Spara motiveringen',
	saved: 'Motiveringen är sparad.',
	savedHonour: 'Motiveringen är sparad, och beslutet har fått den nya texten.',
	savedBy: (name: string, when: string) => `Sparad av ${name} ${when}.`,
	kept: 'Det du har skrivit står kvar men är inte sparat än.',
	done: {
		tie: 'Meningen är knuten till underlaget.',
		untie: 'Knytningen är borttagen.',
		comment: 'Kommentaren är sparad.',
		settle: 'Kommentaren är markerad som klar.',
		lock: 'Motiveringen är låst.',
		unlock: 'Motiveringen är upplåst.',
		version: (n: number) => `Version ${n} står i fälten. Spara, så gäller den.`
	},
	newer: 'Någon annan har sparat en nyare text',
	newerBy: (name: string) => `Sparad av ${name}`,
	newerText:
		'Så här lyder den nu, med det som skiljer från din. Din egen står kvar i fälten. Sparar du igen gäller din, och den andra finns kvar bland versionerna.',
	lookOver: {
		title: 'Att se över',
		nothing: 'Inga ord eller namn att se över.',
		words: 'Finns inte i ordlistan:',
		wordsEn: 'Finns inte i den engelska ordlistan:',
		nearly: (said: string, name: string) => `”${said}” – menade ni ${name}?`,
		another: (said: string, name: string) =>
			`”${said}” – ${name} står bakom ett annat bidrag i omgången.`,
		note: 'Sammansättningar och ord som bidraget självt använder räknas som rätt.'
	},
	sentences: {
		title: 'Vad meningarna bygger på',
		lead: 'Knyt varje mening till det som stöder den. Då går det att följa motiveringen tillbaka till bidraget.',
		unsaved: 'Här står den text som är sparad.',
		none: 'Spara motiveringen först, så visas meningarna här.',
		number: (n: number) => `Mening ${n}`,
		nothing: 'Ingenting stöder den här meningen än.',
		finding: 'Stöds av',
		choose: 'Välj ur underlaget',
		tie: 'Knyt',
		tieTo: (n: number) => `Knyt mening ${n}`,
		question: 'Fråga i bidraget',
		words: 'Ord ur svaret',
		wordsHelp: 'Kopiera dem ur bidraget.',
		anyQuestion: 'Leta i hela bidraget',
		more: 'Knyt till ord ur bidraget',
		untie: 'Ta bort',
		untieThis: (what: string) => `Ta bort: ${what}`,
		gone: 'Finns inte i samsynen längre:',
		loose: 'Hängde på ord som inte står kvar',
		looseLead: 'Texten har ändrats sedan det knöts.',
		move: (now: string) => `Knyt till: ”${now}”`
	},
	comments: {
		title: 'Kommentarer',
		none: 'Ingen har kommenterat än.',
		about: (quote: string) => `Om ”${quote}”`,
		by: (name: string, when: string, version: number) => `${name}, ${when}, om version ${version}`,
		changed: (version: number) => `Orden ändrades i version ${version}`,
		settled: (name: string, version: number | null) =>
			version === null ? `Klart, säger ${name}.` : `Klart, säger ${name} om version ${version}.`,
		settle: 'Markera som klar',
		settleThis: (name: string) => `Markera som klar: kommentaren från ${name}`,
		quote: 'Vad gäller det?',
		whole: 'Hela motiveringen',
		body: 'Din kommentar',
		send: 'Kommentera'
	},
	lock: {
		title: 'Lås',
		what: 'När motiveringen är låst kan ingen ändra den, tills du låser upp den igen.',
		lock: 'Lås motiveringen',
		onlyLeader: 'Ordföranden låser motiveringen när den är klar.',
		locked: (name: string | null, when: string) =>
			name ? `Låst av ${name} ${when}.` : `Låst ${when}.`,
		lockedText: 'Ingen kan ändra texten eller vad den bygger på.',
		reason: 'Varför behöver den låsas upp?',
		reasonHelp: 'En mening räcker. Alla som läser motiveringen ser den.',
		unlock: 'Lås upp',
		unlocked: (name: string | null, when: string, reason: string) =>
			`Upplåst${name ? ` av ${name}` : ''} ${when}: ${reason}`,
		open: (n: number) =>
			n === 1 ? 'En kommentar är inte klar än.' : `${n} kommentarer är inte klara än.`,
		saveFirst: 'Spara det du har skrivit först. Det är den sparade texten som låses.'
	},
	versions: {
		title: 'Tidigare versioner',
		version: (n: number, name: string | null, when: string) =>
			`Version ${n}${name ? `, ${name}` : ''}, ${when}`,
		first: 'Den första.',
		now: 'Gäller nu',
		same: 'Oförändrad.',
		restore: (n: number) => `Ta tillbaka version ${n}`,
		sv: 'Svenska',
		en: 'Engelska'
	},
	sealed: 'Beslutet är fastställt. Motiveringen kan inte ändras.',
	early: 'Motiveringen kan skrivas när beslutsperioden har börjat.',
	reads: (panel: string) => `Du kan läsa och kommentera. ${panel} skriver.`,
	notWritten: 'Ingen har skrivit något än.',
	notInEnglish: 'Inte skriven på engelska.',
	back: 'Tillbaka till bidraget',
	unit: {
		title: 'I motiveringen',
		lead: 'Det här säger motiveringen med detta som grund.',
		restsOn: 'Vad motiveringen bygger på',
		yourWords: 'Era egna ord:',
		follow: 'Följ meningen tillbaka till bidraget'
	}
};

export type CitationMessages = typeof sv;
