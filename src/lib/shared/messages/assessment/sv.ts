// The assessment's words in Swedish: for examiners, for the office's teams, and for the unit's feedback.
/** A panel's name inside a sentence: "Juryn" becomes "juryn". */
const low = (name: string) => name.charAt(0).toLocaleLowerCase('sv') + name.slice(1);

export const sv = {
	common: {
		entry: (number: number, unit: string) => `Bidrag ${number}, ${unit}`,
		strengths: 'Styrkor',
		areas: 'Förbättringsområden',
		checks: 'Att kontrollera vid besöket',
		kinds: { strength: 'styrka', improvement_area: 'förbättringsområde', visit_check: 'kontroll' },
		criterion: 'Kriterium',
		criterionOf: (at: number, of: number) => `Kriterium ${at} av ${of}`,
		score: 'Poäng',
		summary: 'Sammanfattning',
		none: 'Inga än.',
		back: 'Alla mina bedömningar',
		entryText: 'Bidraget',
		book: 'Bedömning',
		saved: (when: string) => `Sparat ${when}.`,
		newerTitle: 'Det finns en nyare version',
		newer:
			'Det har sparats något nytt sedan du öppnade sidan. Det du skrev står kvar i fälten. Jämför, och spara igen om det du skrev ska gälla.',
		notAnswered: 'Inget svar.',
		film: 'Se filmen (öppnas på en annan webbplats)',
		showPassword: 'Visa lösenordet',
		passwordLogged: 'Det noteras i loggen att du har sett det.',
		password: (text: string) => `Lösenord: ${text}`,
		question: (number: number) => `fråga ${number}`,
		progress: (handedIn: number, of: number) =>
			of === 0
				? 'Inget team än'
				: handedIn === of
					? 'Alla är inne'
					: `${handedIn} av ${of} är inne`,
		leads: 'leder teamet',
		missing: {
			score: (criterion: string) => `Poäng på ${criterion}`,
			strength: 'Minst en styrka',
			improvement_area: 'Minst ett förbättringsområde',
			summary: 'En sammanfattning'
		}
	},
	mine: {
		title: 'Mina bedömningar',
		lead: 'Här är bidragen som du bedömer, och vad som väntar på dig.',
		waits: 'Väntar på dig',
		nothingWaits: 'Inget väntar på dig just nu.',
		entries: 'Bidragen du bedömer',
		wasDue: 'Skulle ha varit klar',
		visitWas: 'Besöket var',
		noEntries: 'Du är inte med i något team än. När kansliet har utsett dig får du ett mejl.',
		tasks: {
			'write-review': (entry: string) => `Skriv din bedömning av ${entry}`,
			'arrange-visit': (entry: string) => `Boka besöket hos ${entry}`,
			'go-on-visit': (entry: string) => `Besök ${entry}`,
			'say-held': (entry: string) => `Säg att besöket hos ${entry} är genomfört`,
			'make-consensus': (entry: string) => `Gör samsynen om ${entry}`,
			'answer-consensus': (entry: string) =>
				`Säg om du står bakom samsynen om ${entry}, eller vad du inte håller med om`,
			'write-feedback': (entry: string) => `Skriv återkopplingen till ${entry}`,
			'mend-feedback': (entry: string) =>
				`Rätta återkopplingen till ${entry}: den som granskade den har skickat tillbaka den`
		},
		columns: {
			number: 'Nr',
			entry: 'Bidrag',
			theClass: 'Klass',
			mine: 'Din bedömning',
			team: 'Teamet',
			visit: 'Besök',
			consensus: 'Samsyn'
		},
		states: { none: 'Inte påbörjad', draft: 'Utkast', submitted: 'Inlämnad' },
		consensus: { none: 'Inte påbörjad', draft: 'Pågår', done: 'Klar' },
		notArranged: 'Inte bokat'
	},
	review: {
		guidance: 'Så kan du tänka',
		readIn: 'Läs särskilt',
		deadline: (when: string) => `Lämna in din bedömning senast ${when}.`,
		wasDue: (when: string) => `Din bedömning skulle ha lämnats in senast ${when}.`,
		timeIsUp: 'Tiden har gått ut.',
		scoreOn: (criterion: string) => `Poäng på ${criterion}`,
		add: {
			strength: 'Skriv en styrka',
			improvement_area: 'Skriv ett förbättringsområde',
			visit_check: 'Skriv vad ni ska kontrollera'
		},
		addButton: 'Lägg till',
		change: 'Ändra',
		remove: 'Ta bort',
		buildsOn: 'Bygger på frågan',
		noQuestion: 'Ingen särskild fråga',
		quote: 'Orden det bygger på',
		quoteHelp: 'Kopiera orden ur svaret, så markeras de i texten.',
		useMarked: 'Använd markerad text',
		nothingMarked: 'Markera först några ord i bidraget.',
		save: 'Spara',
		saveAndNext: 'Spara och gå till nästa kriterium',
		saveAndSubmit: 'Spara och gå till inlämning',
		onlyYou: 'Ingen annan ser det än.',
		allCriteria: 'Kriterier',
		handIn: 'Lämna in',
		toHandIn: 'Till inlämning',
		submittedTitle: 'Din bedömning är inlämnad',
		submitted: (when: string) => `Du lämnade in den ${when}. Den kan inte ändras.`,
		waiting: (handedIn: number, of: number) =>
			`${handedIn} av ${of} i teamet har lämnat in. När alla har gjort det kan ni läsa varandras bedömningar.`,
		shared: 'Alla i teamet har lämnat in. Nu kan ni läsa varandras bedömningar.',
		toConsensus: 'Till samsynen',
		toVisit: 'Till besöket',
		conflict: 'Jag är jävig'
	},
	submit: {
		title: 'Lämna in din bedömning',
		lead: 'När du har lämnat in kan du inte ändra. De andra i teamet ser din bedömning först när alla är inne.',
		scores: 'Dina poäng',
		noScore: 'Saknas',
		summaryHelp: 'Frivilligt. Några meningar om helheten, för samtalet i teamet.',
		missing: 'Det här saknas',
		nothingMissing: 'Allt som behövs finns med.',
		counts: (strengths: number, areas: number, checks: number) =>
			`Du har skrivit ${strengths} ${strengths === 1 ? 'styrka' : 'styrkor'}, ${areas} ${areas === 1 ? 'förbättringsområde' : 'förbättringsområden'} och ${checks} att kontrollera.`,
		save: 'Spara sammanfattningen',
		submit: 'Lämna in bedömningen',
		back: 'Tillbaka till kriterierna'
	},
	conflict: {
		title: 'Anmäl jäv',
		lead: 'Är du jävig ska du inte bedöma bidraget. När du anmäler lämnar du teamet på en gång, och kansliet utser någon annan. Det du har skrivit visas inte för någon.',
		when: 'Du är jävig till exempel om du arbetar eller nyligen har arbetat i enheten, står nära någon där, eller har varit med om att skriva bidraget.',
		reason: 'Varför är du jävig?',
		reasonHelp: 'Kansliet läser det här. Skriv kort.',
		declare: 'Anmäl jäv och lämna teamet',
		declared: 'Du har anmält jäv och är inte längre med i teamet. Kansliet har fått besked.'
	},
	consensus: {
		title: 'Samsyn',
		leadWrites: 'Du leder teamet. Utgå från allas bedömningar och skriv det ni är överens om.',
		teamReads: (name: string) => `${name} leder teamet och skriver samsynen.`,
		notShared: (handedIn: number, of: number) => `${handedIn} av ${of} bedömningar är inne`,
		notSharedText: 'Ingen ser de andras bedömningar förrän alla är inne. Då kan samsynen börja.',
		submitted: 'Inlämnad',
		writing: 'Skriver',
		notStarted: 'Inte påbörjad',
		gap: (min: number) =>
			`Teamet är för litet för att göra en samsyn. Det ska vara minst ${min}. Kansliet behöver utse någon till.`,
		start: 'Börja samsynen',
		started: 'Samsynen pågår. Den är inte klar än.',
		doneTitle: 'Samsynen är klar',
		done: (when: string) => `Den blev klar ${when} och kan inte ändras.`,
		everyone: 'Allas bedömningar',
		scores: 'Poäng sida vid sida',
		spread: 'Spridning',
		apart: (low: number, high: number) => (low === high ? 'Lika' : `${low} till ${high}`),
		agreedScore: 'Samsyn',
		overview: 'Översikt',
		reason: 'Skäl till poängen',
		reasonHelp: 'Särskilt om ni först tyckte olika.',
		take: 'Ta med de valda',
		takeAsOne: 'Slå ihop de valda till en',
		takeHelp: 'Välj det som ska med i samsynen. Du kan ändra orden sedan.',
		taken: 'finns med i samsynen',
		madeOf: (marks: string) => `av ${marks}`,
		own: 'Skriv en egen',
		saveAndNext: 'Spara och gå till nästa kriterium',
		saveAndOverview: 'Spara och gå till översikten',
		summaryHelp: 'Enheten läser sammanfattningen först i sin återkoppling. Skriv till dem.',
		saveSummary: 'Spara sammanfattningen',
		missing: 'Det här saknas innan samsynen kan bli klar',
		finish: 'Samsynen är klar',
		finishHelp: (panel: string) =>
			`När den är klar kan den inte ändras. Då kan ${low(panel)} och kansliet läsa den.`,
		nobody: 'Ingen har skrivit något här.',
		reviewSummaries: 'Examinatorernas sammanfattningar'
	},
	visit: {
		title: 'Platsbesök',
		when: 'Tid',
		place: 'Plats',
		message: 'Hälsning till enheten',
		notArranged: 'Besöket är inte bokat än.',
		arrange: 'Boka besöket',
		move: 'Flytta besöket',
		starts: 'Dag och klockslag',
		placeHelp: 'Adress, och var ni ska mötas.',
		messageHelp:
			'Till exempel vilka ni vill träffa och vad ni vill se. Skickas med mejlet till enheten.',
		tells: 'Enheten och teamet får ett mejl.',
		arranged: 'Besöket är bokat, och enheten och teamet har fått ett mejl.',
		checks: 'Att kontrollera',
		noChecks: 'Ingen har skrivit något att kontrollera.',
		onlyOwn:
			'Här är det du själv har lämnat in. När alla i teamet har lämnat in ser du även de andras.',
		note: 'Det här såg vi',
		other: 'Övrigt från besöket',
		save: 'Spara anteckningarna',
		saved: 'Anteckningarna är sparade.',
		by: (name: string) => `från ${name}`,
		fromOthers: 'De andras anteckningar',
		held: 'Besöket är genomfört.',
		hold: 'Besöket är genomfört',
		unhold: 'Ångra: besöket är inte genomfört än',
		holdLater:
			'Ni kan anteckna redan nu. När besöket har börjat kan ni säga här att det är genomfört.',
		forUnit: 'Examinatorerna besöker er',
		noVisits: 'Den här utmärkelsen har inga platsbesök.'
	},
	office: {
		title: 'Bedömning',
		lead: 'Utse team, följ hur långt de har kommit och lämna ut återkopplingen.',
		steps: {
			'no-team': 'Saknar team',
			reviewing: 'Bedöms',
			agreeing: 'Samsyn',
			'ready-for-feedback': 'Klar för återkoppling',
			finished: 'Klar'
		},
		columns: {
			number: 'Nr',
			entry: 'Bidrag',
			theClass: 'Klass',
			team: 'Team',
			reviews: 'Bedömningar',
			visit: 'Besök',
			consensus: 'Samsyn',
			feedback: 'Återkoppling'
		},
		noEntries: 'Inga bidrag är inne än.',
		nothingWaits: 'Inget bidrag väntar på det längre.',
		showAll: 'Visa alla bidrag',
		only: {
			teams: (n: number) => `Visar ${n} bidrag som saknar examinatorer eller ledare i sitt team.`,
			reviews: (n: number) => `Visar ${n} bidrag där någon bedömning återstår.`,
			visits: (n: number) => `Visar ${n} bidrag där platsbesöket återstår.`,
			consensus: (n: number) => `Visar ${n} bidrag där samsynen återstår.`,
			conflicts: (n: number) =>
				`Visar ${n} bidrag där någon jävig deltog i samsynen. Öppna bidraget och bestäm om den ska stå kvar.`,
			feedback: (n: number) => `Visar ${n} bidrag vars återkoppling inte är utlämnad än.`
		},
		noTeam: 'Utse team',
		gap: 'Lucka i teamet',
		released: 'Utlämnad',
		notReleased: 'Inte utlämnad',
		noVisit: 'Inte bokat',
		releaseAll: (count: number) =>
			`Lämna ut återkopplingen till ${count} ${count === 1 ? 'enhet' : 'enheter'}`,
		releaseTitle: 'Lämna ut återkopplingen',
		releaseWho: (count: number) =>
			count === 1 ? 'En enhet får sin återkoppling' : `${count} enheter får sin återkoppling`,
		releaseFinal: 'Det går inte att ta tillbaka.',
		nothingReady: 'Ingen återkoppling väntar på att lämnas ut.',
		cancelRelease: 'Tillbaka utan att lämna ut',
		releaseAllHelp: 'Enheterna får ett mejl med sin återkoppling som pdf.',
		releasedNow: (count: number) =>
			count === 1 ? 'En återkoppling är utlämnad.' : `${count} återkopplingar är utlämnade.`,
		pool: 'Examinatorer',
		poolLead: (count: number) =>
			`${count} ${count === 1 ? 'examinator' : 'examinatorer'} i omgången.`,
		addExaminer: 'Lägg till en examinator',
		name: 'Namn',
		email: 'E-post',
		organisation: 'Förvaltning eller bolag',
		organisationHelp:
			'Den som arbetar i samma förvaltning eller bolag som enheten kan inte bedöma den.',
		add: 'Lägg till',
		added: 'Examinatorn finns nu bland dem som kan väljas.',
		back: 'Alla bidrag i bedömningen',
		team: 'Team',
		teamHelp: (min: number, max: number) =>
			min === max ? `Välj ${min} examinatorer.` : `Välj ${min} till ${max} examinatorer.`,
		noPool: 'Det finns inga examinatorer i omgången än. Lägg till dem på sidan före.',
		leader: 'Leder teamet',
		saveTeam: 'Spara teamet',
		teamSaved: 'Teamet är sparat, och de som är nya har fått ett mejl.',
		hasEntries: (count: number) => (count === 1 ? 'Har 1 bidrag' : `Har ${count} bidrag`),
		conflicts: {
			declared: 'Har anmält jäv',
			'same-unit': 'Arbetar i enheten',
			'same-organisation': 'Arbetar i samma förvaltning eller bolag',
			applicant: 'Är med i bidraget',
			'past-employment': 'Har arbetat där de senaste fem åren',
			'named-by-unit': 'Enheten har bett att slippa',
			pinned: 'Kansliet har antecknat jäv'
		},
		teamFixed:
			'Samsynen är klar, så teamet kan inte ändras. Vem som leder det kan ni ändra tills återkopplingen är utlämnad.',
		newLead: {
			title: 'Utse ny ledare',
			none: 'Teamet har ingen ledare',
			noneText: 'Utan ledare kan bara kansliet föra bedömningen vidare. Välj någon i teamet.',
			silent: (name: string) => `${name} är jävig och kan inte leda teamet`,
			help: 'Teamet ändras inte i övrigt. Den som tar över får ett mejl.',
			who: 'Leder teamet',
			save: 'Spara ledaren',
			saved: 'Ledaren är utsedd och har fått ett mejl.'
		},
		cannotChoose: (names: string) => `Jäv: ${names} kan inte väljas.`,
		progress: 'Så långt har teamet kommit',
		readConsensus: 'Läs samsynen',
		feedback: 'Återkoppling',
		release: 'Lämna ut återkopplingen',
		releaseHelp:
			'Enheten får styrkor, förbättringsområden och sammanfattning. Inga poäng och inga enskilda bedömningar lämnas ut.',
		releaseHelpScores:
			'Enheten får poäng, styrkor, förbättringsområden och sammanfattning. Inga enskilda bedömningar lämnas ut.',
		notReady: 'Återkopplingen kan lämnas ut när samsynen är klar.',
		releasedAt: (when: string) => `Återkopplingen lämnades ut ${when}.`,
		document: 'Återkopplingen som pdf'
	},
	feedback: {
		title: 'Återkoppling',
		lead: 'Det här är examinatorernas bild av er verksamhet: era styrkor och det ni kan utveckla.',
		notYetTitle: 'Återkopplingen är inte klar än',
		notYet: 'Ni får ett mejl när den är klar. Då finns den här.',
		unit: 'Enhet',
		organisation: 'Förvaltning eller bolag',
		entry: 'Bidrag',
		theClass: 'Tävlingsklass',
		released: 'Lämnad',
		summary: 'Sammanfattning',
		strengths: 'Styrkor',
		areas: 'Förbättringsområden',
		none: 'Examinatorerna har inte tagit upp något här.',
		score: (value: number, max: number) => `Poäng: ${value} av ${max}`,
		page: 'Sida',
		pdf: 'Hämta som pdf',
		pdfSoon: 'Pdf-filen görs i ordning. Ladda om sidan om en liten stund.',
		back: 'Ert bidrag'
	}
};

export type AssessmentMessages = typeof sv;
