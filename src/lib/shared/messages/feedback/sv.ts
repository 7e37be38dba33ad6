// The feedback's words in Swedish: as it is written, read by a second person, released, met about, rated and followed up.
const people = (n: number) => (n === 1 ? '1 enhet' : `${n} enheter`);
const reports = (n: number) => (n === 1 ? '1 återkoppling' : `${n} återkopplingar`);
const waiting = (n: number) =>
	n === 0
		? 'Ingen av de andra är godkänd än.'
		: `${n} är ${n === 1 ? 'godkänd' : 'godkända'} och väntar på att lämnas ut.`;

export const sv = {
	title: 'Återkoppling',
	states: {
		none: 'Samsynen är inte klar',
		writing: 'Skrivs',
		reading: 'Läses av en till',
		'sent-back': 'Har kommit tillbaka',
		approved: 'Godkänd',
		released: 'Utlämnad'
	},
	draft: {
		lead: 'Så här kommer enheten att läsa. Texten är gjord av det ni kom överens om i samsynen. Ändra tonen så att den går att ta emot och göra något av.',
		readOnly:
			'Så här är återkopplingen skriven just nu. Teamets ledare och kansliet kan ändra i den.',
		locked: 'Så här kommer enheten att läsa.',
		notYetTitle: 'Samsynen är inte klar',
		notYet:
			'Återkopplingen görs av samsynen och skrivs när den är klar. Är den öppnad på nytt finns det ni har skrivit kvar.',
		toConsensus: 'Till samsynen',
		summary: 'Sammanfattning',
		strengths: 'Styrkor',
		areas: 'Förbättringsområden',
		score: (value: number, max: number) => `Poäng i samsynen: ${value} av ${max}`,
		scoreHidden: 'Enheten ser inte poängen.',
		none: 'Inget här.',
		sentence: (kind: string, at: number, criterion: string) => `${kind} ${at}, ${criterion}`,
		strength: 'Styrka',
		area: 'Förbättringsområde',
		saveAll: 'Spara',
		saved: (when: string) => `Sparat ${when}.`,
		savedAll: 'Allt är sparat.',
		saving: 'Sparar …',
		notSaved: 'Inte sparat än. Vi försöker igen.',
		changedBy: (name: string, when: string) => `Ändrat av ${name} ${when}.`,
		more: 'Ursprung, ordning, ta bort',
		origin: 'Så stod det i samsynen',
		now: 'Så står det nu',
		difference: 'Skillnaden',
		same: 'Orden är samsynens.',
		revert: 'Gå tillbaka till samsynens ord',
		up: 'Flytta upp',
		down: 'Flytta ner',
		leaveOut: 'Ta bort ur återkopplingen',
		leaveOutWhy: 'Varför tas den bort?',
		leaveOutHelp: 'Enheten ser varken meningen eller skälet. Teamet och kansliet ser båda.',
		leftOut: 'Borttagen ur återkopplingen:',
		noLongerAgreed: 'Samsynen har ändrats sedan det skrevs.',
		replacedTitle: 'Samsynens sammanfattning har ändrats',
		replaced: 'Den nya står här. Så här hade ni skrivit om den förra:',
		takeIn: 'Ta med den igen',
		chain: 'Följ den bakåt till bidraget',
		newerTitle: 'Någon annan har skrivit här',
		newer: (name: string) =>
			`${name} sparade en annan text medan du skrev. Din står kvar i fältet. Spara igen om din ska gälla.`,
		takeTheirs: 'Ta den andras text i stället',
		somebody: 'Någon',
		remark: (name: string) => `Anmärkning från ${name}`,
		moreToRead: 'Ursprung',
		/** The button that opens what is read or approved, and what follows. */
		anyway: 'Ändra ändå',
		opened: (reader: string) =>
			`Nu kan du ändra texten. Be ${reader} läsa igen när du är klar, längst ner på sidan.`,
		keptTitle: 'Det du skrev är inte sparat',
		kept: 'Texten låstes medan du skrev. Väljer du Ändra ändå sparas det här.',
		keptLeftOut: 'Meningen togs bort medan du skrev. Väljer du Ta med den igen sparas det här.',
		keptWaiting:
			'Samsynen är öppen igen. Spara det här när teamet är överens, eller kopiera det så länge.',
		keptReason: 'Skälet till att ta bort meningen:'
	},
	reader: {
		title: 'En andra läsare',
		lead: 'Innan återkopplingen lämnas ut läser någon som inte har skrivit den. Välj en annan examinator eller någon på kansliet.',
		choose: 'Vem ska läsa?',
		office: 'kansliet',
		ask: 'Spara och be om läsning',
		askAnother: 'Be någon annan i stället',
		nobody: 'Det finns ingen som kan läsa. Kansliet kan lägga till examinatorer.',
		reading: (name: string, when: string) => `${name} läser sedan ${when}.`,
		readingHelp: 'Texten är låst medan den läses.',
		readingAnyway: (name: string) =>
			`Ändrar du ändå avbryts läsningen, och ${name} får en ny fråga när du är klar.`,
		sentBack: (name: string, when: string) => `${name} skickade tillbaka den ${when}.`,
		sentBackHelp: 'Anmärkningarna står vid meningarna. Ändra, och be om läsning igen.',
		approved: (name: string, when: string) => `${name} godkände den ${when}.`,
		approvedHelp: 'Kansliet kan lämna ut den. Texten är låst.',
		approvedAnyway: (name: string) =>
			`Ändrar du ändå faller godkännandet, och ${name} får en ny fråga när du är klar.`,
		answers: 'Läsarens svar',
		earlier: 'Tidigare läsningar',
		yes: 'Ja',
		no: 'Nej'
	},
	reading: {
		title: (unit: string) => `Läs återkopplingen till ${unit}`,
		lead: 'Läs som om du själv fick den. Svara sedan på de fyra frågorna. Fyra ja godkänner. Ett nej skickar tillbaka den till den som skrev, med dina ord.',
		asked: (name: string) => `${name} ber dig läsa.`,
		origin: 'Samsynens ord',
		remark: 'Anmärk på meningen',
		remarkQuestion: 'Vilken fråga gäller det?',
		remarkWords: 'Vad behöver ändras?',
		chooseQuestion: 'Välj fråga',
		entry: 'Bidraget som enheten skickade in',
		scores: 'Poängen i samsynen',
		questions: {
			actionable: 'Går den att göra något av?',
			aligned: 'Stämmer den med samsynen och poängen?',
			accurate: 'Stämmer den med bidraget och det som sågs vid besöket?',
			appropriate: 'Är tonen rätt?'
		},
		short: {
			actionable: 'Går att göra något av',
			aligned: 'Stämmer med samsynen',
			accurate: 'Stämmer med bidraget',
			appropriate: 'Rätt ton'
		},
		help: {
			actionable: 'Enheten förstår vad den kan göra annorlunda, och varför.',
			aligned: 'Styrkor och förbättringsområden säger detsamma som poängen.',
			accurate: 'Inget är fel, missförstått eller påhittat.',
			appropriate: 'Saklig, respektfull och lätt att förstå. Ingen enskild person pekas ut.'
		},
		words: 'Några ord om det',
		wordsHelp: 'Behövs om du svarar nej och inte har anmärkt på någon mening.',
		send: 'Skicka svaret',
		done: 'Tack! Svaret är skickat.',
		notWaiting: 'Den väntar inte på dig just nu.',
		notWaitingHelp: 'Ändras texten får du ett mejl när den är klar att läsa.',
		notSent: 'Det här skrev du, och det är inte skickat',
		waits: (unit: string) => `Läs återkopplingen till ${unit} som andra läsare`
	},
	release: {
		title: 'Återkoppling till enheterna',
		lead: 'Här lämnar ni ut återkopplingen, till en eller till alla som är färdiga. En andra läsare ska ha godkänt den.',
		standing: (of: number, approved: number, released: number) =>
			`${released} av ${reports(of)} är utlämnade. ${waiting(approved)}`,
		allReleased: (of: number) =>
			of === 1 ? 'Återkopplingen är utlämnad.' : `Alla ${reports(of)} är utlämnade.`,
		overview: (ready: number) =>
			ready === 0
				? 'Se hur återkopplingen går'
				: `Lämna ut återkopplingen till ${people(ready)} som är färdiga`,
		ready: (n: number) =>
			n === 1 ? 'En återkoppling är färdig' : `${n} återkopplingar är färdiga`,
		readyNone: 'Ingen återkoppling är godkänd och väntar på att lämnas ut.',
		read: 'Läs den',
		act: (n: number) => `Lämna ut till ${people(n)}`,
		help: 'Varje enhet får ett mejl med sin återkoppling som pdf. Det går inte att ta tillbaka.',
		leftOut: 'De här är inte med',
		leftOutNone: 'Alla är färdiga eller utlämnade.',
		why: {
			'no-consensus': 'Samsynen är inte klar.',
			writing: 'Den skrivs. Ingen andra läsare har godkänt den.',
			reading: 'En andra läsare läser den.',
			'sent-back': 'Den andra läsaren har skickat tillbaka den.'
		},
		columns: {
			number: 'Nr',
			unit: 'Enhet',
			why: 'Varför',
			released: 'Utlämnad',
			met: 'Möte',
			read: 'Läst',
			rated: 'Omdöme',
			follow: 'Uppföljning'
		},
		released: 'Utlämnade',
		releasedNone: 'Ingen är utlämnad än.',
		anyway: 'Lämna ut utan godkännande',
		anywayWhy: 'Varför lämnas den ut utan att en andra läsare har godkänt den?',
		anywayHelp: 'Skälet skrivs i loggen. Enheten ser det inte.',
		anywayAct: 'Lämna ut ändå',
		edit: 'Läs och ändra återkopplingen',
		approvedBy: (name: string) => `Godkänd av ${name}.`,
		unapproved: (reason: string) => `Utlämnad utan godkännande: ${reason}`
	},
	meeting: {
		title: 'Muntlig återkoppling',
		lead: 'Boka ett möte där teamet går igenom återkopplingen med enheten. Alla får ett mejl med kalenderfil.',
		notReleased: 'Mötet bokas när återkopplingen är utlämnad.',
		forUnit: 'Möte om återkopplingen',
		noneForUnit: 'Inget möte är bokat än.',
		starts: 'Börjar',
		minutes: 'Minuter',
		when: 'Tid',
		place: 'Plats',
		link: 'Länk till videomöte',
		linkHelp: 'Skriv en plats, en länk eller båda.',
		who: 'Vilka är med?',
		book: 'Boka mötet',
		change: 'Ändra mötet',
		cancel: 'Ställ in mötet',
		booked: 'Mötet är bokat, och alla har fått ett mejl.',
		cancelled: 'Mötet är inställt, och alla har fått ett mejl.',
		cancelledBefore: (when: string) => `Mötet ${when} är inställt. Boka ett nytt här.`,
		calendar: 'Lägg i kalendern',
		held: 'Mötet hölls',
		heldOn: 'Vilken dag hölls det?',
		hold: 'Mötet är hållet',
		heldBy: (when: string, name: string) => `Hölls ${when}, noterat av ${name}.`,
		notes: 'Anteckningar från mötet',
		shared: 'Det vi delar med enheten',
		sharedHelp: 'Enheten läser det här på sin sida.',
		own: 'Det vi behåller i teamet',
		ownHelp: 'Läses av teamet och kansliet.',
		saveNotes: 'Spara anteckningarna',
		notesSaved: 'Anteckningarna är sparade.',
		sharedNotes: 'Från mötet'
	},
	answer: {
		title: 'Vad tycker ni om återkopplingen?',
		acknowledge: 'Vi har läst',
		acknowledgeHelp: 'Då vet examinatorerna att den har kommit fram.',
		acknowledged: (when: string, name: string) => `${name} har läst den, ${when}.`,
		acknowledgedShort: (when: string) => `Läst ${when}`,
		notAcknowledged: 'Enheten har inte sagt att den har läst än.',
		lead: 'Tre frågor, så att nästa återkoppling blir bättre. Kansliet ser svaren. Examinatorerna ser aldrig siffrorna, och orden bara om ni vill.',
		questions: {
			useful: 'Har ni nytta av den?',
			understandable: 'Är den lätt att förstå?',
			fair: 'Är den rättvis?'
		},
		columns: { useful: 'Nyttig', understandable: 'Lätt att förstå', fair: 'Rättvis' },
		low: '1 är inte alls, 5 är helt och hållet.',
		words: 'Vill ni säga något mer?',
		toTeam: 'Examinatorerna får läsa det vi har skrivit',
		send: 'Skicka omdömet',
		change: 'Ändra omdömet',
		sent: 'Tack! Omdömet är sparat.',
		fromUnit: 'Enheten skriver',
		sum: 'Enheternas omdömen',
		sumLead: (n: number, of: number) =>
			`${n} av ${of} enheter som har fått återkoppling har svarat.`,
		sumFew: (least: number) =>
			`Medelvärden visas när minst ${least} har svarat, så att ingen enskild enhet eller examinator går att räkna fram.`,
		mean: 'Medel (1–5)',
		answersCount: 'Svar',
		each: 'Omdömena var för sig'
	},
	followUp: {
		title: 'Vad blev det av återkopplingen?',
		later: (when: string) =>
			`Omkring ${when} frågar vi er vad ni har ändrat. Ni kan börja svara redan nu, och ändra senare.`,
		due: 'Det har gått ett år. Vad har ni ändrat sedan dess?',
		lead: 'Det ni svarar läses av dem som bedömer er nästa gång ni deltar.',
		states: { done: 'Gjort', begun: 'Påbörjat', 'not-done': 'Inte gjort' },
		state: 'Hur har det gått?',
		words: 'Berätta kort',
		send: 'Spara svaren',
		sent: 'Svaren är sparade.',
		answeredAt: (when: string) => `Besvarad ${when}`,
		notAnswered: 'Inte besvarad',
		none: 'Återkopplingen hade inga förbättringsområden att följa upp.',
		byUnit: 'Vad enheten säger att den har ändrat',
		beside: (round: string) => `Förra gången: ${round}`,
		besideLead:
			'Det här fick enheten höra då, och så säger den att det har gått. Det är bakgrund, inte en del av bidraget.',
		besideNone: 'Enheten har inte svarat på vad den har ändrat.',
		help: (round: string) => `Det här fick ni höra förra gången (${round})`,
		helpLead:
			'Ni behöver inte svara på det här. Men har ni ändrat något är det värt att berätta om.'
	},
	tone: {
		next: 'På er sida kan ni säga att ni har läst, ge ert omdöme och se när ni träffar examinatorerna. Om ett år frågar vi vad ni har ändrat.',
		yours: 'Er återkoppling',
		chain: 'Vad bygger det på?'
	}
};

export type FeedbackMessages = typeof sv;
