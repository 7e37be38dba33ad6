// Swedish words of the panel's meetings.
const votes = (n: number) => (n === 1 ? '1 röst' : `${n} röster`);

export const sv = {
	list: {
		title: 'Möten',
		lead: 'Här kallas till möte, och härifrån följer alla det som tas upp.',
		none: 'Inget möte är bestämt än.',
		states: {
			planned: 'Kallat',
			cancelled: 'Inställt',
			'under-way': 'Pågår nu',
			closed: 'Avslutat'
		},
		when: 'När',
		where: 'Var',
		state: 'Läge',
		call: 'Kalla till möte',
		starts: 'När börjar mötet?',
		place: 'Var?',
		link: 'Länk till videomöte',
		others: 'Vad mer ska tas upp?',
		othersHelp: 'En punkt på varje rad. Klasserna kommer med av sig själva.',
		othersShort: 'Övriga punkter',
		othersStart: 'Övriga frågor',
		toAll: (n: number) =>
			n === 1
				? 'En person får ett mejl med en kalenderfil.'
				: `Alla ${n} i juryn får ett mejl med en kalenderfil, också ersättarna.`,
		save: 'Kalla till mötet',
		go: 'Till mötet',
		ongoing: (when: string) => `Ett möte pågår sedan ${when}.`
	},
	one: {
		title: 'Möte',
		planned: 'Mötet är inte öppnat än.',
		cancelled: 'Mötet är inställt.',
		called: (n: number) =>
			n === 1 ? 'Kallelsen är skickad till en person.' : `Kallelsen är skickad till ${n} personer.`,
		moved: (n: number) =>
			n === 0
				? 'Mötet är ändrat.'
				: `Mötet är ändrat, och ${n === 1 ? 'en person har' : `${n} personer har`} fått den nya tiden och platsen.`,
		calledOff: (n: number) =>
			`Mötet är inställt, och ${n === 1 ? 'en person har' : `${n} personer har`} fått veta det.`,
		change: 'Ändra mötet',
		changeWhat:
			'Ändras tid, plats eller länk får alla i juryn ett nytt mejl, med en kalenderfil som ersätter den förra.',
		saveChange: 'Spara ändringen',
		newer: 'Någon annan har ändrat mötet medan du skrev',
		newerKept: 'Så här är det nu. Det du har skrivit står kvar i fälten, och gäller om du sparar.',
		yoursDiffers: 'Du har skrivit något annat.',
		nothing: 'inget',
		tooLate: 'Mötet går inte att ändra längre',
		tooLateText: 'Det är öppnat eller inställt. Det här hade du skrivit, och det är inte sparat:',
		cancel: 'Ställ in mötet',
		cancelWhat:
			'Alla i juryn får ett mejl, och mötet försvinner ur deras kalendrar. Det går inte att ångra.',
		early: 'Öppna mötet i förväg',
		earlyWhat: (when: string) =>
			`Mötet är kallat till ${when}. Öppnas det nu börjar det genast för alla.`,
		closed: (when: string) => `Mötet avslutades ${when}.`,
		open: 'Öppna mötet',
		close: 'Avsluta mötet',
		closeWhat: 'Alla räknas då som gångna, och mötet kan inte öppnas igen.',
		example: 'Påhittat exempel',
		screen: 'Visa på storbild',
		minutes: 'Protokoll',
		refresh: 'Hämta det senaste',
		now: 'Nu',
		nothingNow: 'Inget är uppe just nu.',
		led: (name: string) => `${name} leder mötet.`,
		ledHere: (name: string) => `${name} leder punkten.`,
		nobodyLeads:
			'Ordföranden är jävig för bidraget. Någon annan behöver leda punkten innan den kan fortsätta.',
		chairAway:
			'Ordföranden är inte med på mötet. Punkten fortsätter när ordföranden är här eller har lämnat över till någon.',
		youLead: 'Du leder mötet.',
		out: 'Du har lämnat rummet',
		outText:
			'Bidraget som är uppe nu är du jävig för. Du ser inget av det. Sidan fortsätter av sig själv när nästa tas upp.',
		goneOut: (names: string) => `Har lämnat rummet för det här bidraget: ${names}.`,
		read: 'Läs bidraget och beslutet',
		citation: 'Skriv motiveringen',
		class: 'Klass',
		entries: 'Bidragen',
		decided: (honour: string) => honour,
		undecided: 'Inget beslut än',
		seal: 'Gå igenom och fastställ klassen',
		sealAll: 'Gå igenom och fastställ besluten',
		sealed: 'Fastställd'
	},
	agenda: {
		title: 'Dagordning',
		take: 'Ta upp',
		takeNamed: (what: string) => `Ta upp: ${what}`,
		here: 'Uppe nu',
		done: 'Har varit uppe',
		classAsWhole: 'Hela klassen',
		recused: 'Du är jävig för ett bidrag här',
		note: 'Till protokollet',
		noteHelp: 'Det som ska stå om punkten utöver beslut och omröstningar.',
		saveNote: 'Spara',
		noteSaved: 'Sparat.',
		noteNewer: 'Någon annan har skrivit här medan du skrev',
		noteNewerText: 'Så här står det nu. Ditt står kvar i fältet, och gäller om du sparar.',
		noteEmptied: 'Det som stod är borttaget.'
	},
	people: {
		title: 'Vilka är med',
		quorum: (present: number, needed: number) =>
			present >= needed
				? `${present} är med och har rösträtt. Det räcker: minst ${needed} behövs.`
				: `${present} är med och har rösträtt. Minst ${needed} behövs, så inget kan beslutas än.`,
		deciding: (n: number, needed: number) =>
			n >= needed
				? `${n} av dem beslutar om bidraget som är uppe.`
				: `Bara ${n} av dem kan besluta om bidraget som är uppe. Minst ${needed} behövs.`,
		decidingHere: (n: number, present: number, needed: number) =>
			[
				n === present
					? `${n} är med och beslutar om bidraget.`
					: `${n} av ${present} som är med beslutar om bidraget.`,
				n >= needed ? `Det räcker: minst ${needed} behövs.` : `Minst ${needed} behövs.`
			].join(' '),
		here: 'Är här',
		away: 'Inte här',
		outNow: 'Har lämnat rummet',
		insteadOf: (name: string) => `i stället för ${name}`,
		listens: 'lyssnar',
		iAmHere: 'Jag är här',
		iLeave: 'Jag går',
		asSubstitute: 'Du är ersättare. Vem går du in för?',
		onlyListen: 'Ingen, jag lyssnar',
		mark: (name: string) => `Har kommit: ${name}`,
		unmark: (name: string) => `Har gått: ${name}`,
		marks: 'Närvaro',
		marksHere: 'Har kommit',
		marksAway: 'Har gått',
		lead: 'Låt någon annan leda punkten',
		leadWho: 'Vem leder?',
		leadGive: 'Lämna över',
		leadBack: 'Ordföranden leder igen'
	},
	vote: {
		title: 'Omröstning',
		ask: 'Rösta om något',
		text: 'Vad röstar ni om?',
		textHelp: 'Skriv det så att ja och nej är tydliga, till exempel ”Enheten får utmärkelsen”.',
		secret: 'Sluten omröstning: ingen får veta vem som röstade vad',
		start: 'Börja omröstningen',
		yes: 'Ja',
		no: 'Nej',
		abstain: 'Avstår',
		yourVote: 'Din röst',
		cast: 'Rösta',
		choose: 'Välj ja, nej eller avstår.',
		isSecret: 'Sluten omröstning: ingen får veta vad du röstar.',
		isOpen: 'Öppen omröstning: alla ser hur var och en röstade när den är avslutad.',
		voted: 'Du har röstat.',
		votedAs: (choice: string) => `Du har röstat ${choice}.`,
		notYou: 'Du har ingen röst här.',
		sayHere: 'Säg först att du är här, så kan du rösta.',
		soFar: (cast: number, of: number) => `${cast} av ${of} har röstat.`,
		stop: 'Avsluta omröstningen',
		results: 'Omröstningar',
		outcome: { carried: 'Bifall', rejected: 'Avslag', undecided: 'Inget beslut' },
		count: (v: { yes: number; no: number; abstained: number }) =>
			`${votes(v.yes)} ja, ${votes(v.no)} nej${v.abstained > 0 ? `, ${v.abstained} avstod` : ''}`,
		settledBy: {
			majority: '',
			'casting-vote': 'Lika många röster: den som ledde avgjorde.',
			lot: 'Lika många röster: lotten avgjorde.',
			nobody: 'Ingen röstade ja eller nej.',
			'too-few':
				'Färre än tre röstade, så rösterna räknas inte: det skulle synas vem som röstade vad.',
			conflict:
				'Någon som röstade visade sig vara jävig, och en sluten röst går inte att ta bort. Rösta igen utan den personen.',
			'no-quorum': 'För få var kvar för att besluta.'
		},
		wasSecret: 'sluten',
		by: (names: string, choice: string) => `${choice}: ${names}`
	},
	minutes: {
		title: 'Protokoll',
		lead: 'Vad som togs upp, vilka som var med, vilka som var jäviga, och vad som beslutades.',
		draft: 'Utkast. Protokollet gäller när ordföranden har godkänt det.',
		approved: (by: string, when: string) => `Godkänt av ${by} ${when}.`,
		notClosed: 'Protokollet kan godkännas när mötet är avslutat.',
		approve: 'Godkänn protokollet',
		approveWhat:
			'Protokollet sparas då som det ser ut nu och ändras inte mer. Ändras ett beslut efteråt är det ett nytt beslut, med skäl, i ett tillägg.',
		pdf: 'Hämta som PDF',
		partly:
			'Du är jävig för något som togs upp. Det som rör det bidraget står inte i det du läser här.',
		present: 'Närvarande',
		draftMark: 'Utkast',
		name: 'Namn',
		part: 'Uppdrag',
		times: 'Tid',
		fromTo: (from: string, to: string) => `kl. ${from}–${to}`,
		from: (from: string) => `från kl. ${from}`,
		absent: 'Inte närvarande',
		recusals: 'Jäv',
		recusal: (name: string, unit: string) =>
			`${name} var jävig för ${unit} och deltog inte i behandlingen av det.`,
		noRecusals: 'Ingen anmälde jäv.',
		recusalsPartly: 'Det som rör ett bidrag som läsaren är jävig för står inte här.',
		inSwedish: 'Protokollet förs på svenska.',
		ranked: {
			head: (kind: string, voted: number, of: number) =>
				`Omröstning genom rangordning, ${kind.toLocaleLowerCase('sv')}: ${voted} av ${of} röstade.`,
			method: 'Rösterna är räknade par för par med Schulzes metod.'
		},
		item: (n: number) => `§ ${n}`,
		opened: (when: string) => `Mötet öppnades ${when}.`,
		closed: (when: string) => `Mötet avslutades ${when}.`,
		ledBy: (name: string) => `${name} ledde punkten.`,
		decisions: 'Beslut',
		noDecisions: 'Inget beslut är fattat.',
		getsNothing: (units: string) => `Får inget: ${units}.`,
		sealedAt: (by: string, when: string) => `Fastställt av ${by} ${when}.`,
		notSealed: 'Inte fastställt.',
		prizes: (what: string) => `Med utmärkelsen följer ${what}.`,
		sum: (sum: string) => `Prissummorna är tillsammans ${sum}.`,
		secret: 'Sekretess tills besluten offentliggörs',
		addition: 'Tillägg till protokollet',
		additionPdf: 'Hämta tillägget som PDF',
		amendments: 'Nya beslut efter mötet',
		amended: (unit: string, by: string, when: string) => `${unit}: nytt beslut av ${by} ${when}`,
		reason: 'Skäl',
		was: 'Tidigare',
		becomes: 'Nu',
		list: 'Alla möten'
	},
	amend: {
		title: 'Fatta ett nytt beslut',
		lead: 'Beslutet är fastställt. Ska det ändras är det ett nytt beslut, som skrivs i protokollet med sina skäl. Det går tills omgången är offentliggjord.',
		reason: 'Varför fattas ett nytt beslut?',
		save: 'Fatta det nya beslutet',
		saved: 'Det nya beslutet gäller och står i protokollet.'
	}
};
