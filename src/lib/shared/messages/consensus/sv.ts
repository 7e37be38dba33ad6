// The words of the team's consensus in Swedish: written together, objected to, closed by everyone's yes.
/** A panel's name inside a sentence: "Juryn" becomes "juryn". */
const low = (name: string) => name.charAt(0).toLocaleLowerCase('sv') + name.slice(1);
const findings = (n: number) =>
	n === 1 ? 'en styrka eller ett område' : `${n} styrkor och områden`;

export const sv = {
	/** A review that the office has opened again. `own`: the reader's. */
	opened: {
		now: (name: string, own: boolean, when: string) =>
			own
				? `Kansliet öppnade din bedömning igen ${when}`
				: `Kansliet öppnade bedömningen från ${name} igen ${when}`,
		back: (name: string, own: boolean, when: string) =>
			own
				? `Din bedömning är inlämnad på nytt ${when}`
				: `Bedömningen från ${name} är inlämnad på nytt ${when}`,
		why: (reason: string) => `Så här skriver kansliet: ${reason}`,
		rests:
			'Samsynen vilar tills bedömningen är inlämnad på nytt. Allt som är skrivet i den finns kvar.',
		waits: 'När den är inlämnad på nytt kan ni läsa varandras bedömningar igen.',
		wasOpen: (when: string) => `Kansliet öppnade den igen ${when}.`,
		readAgain:
			'Läs den igen. Allt ni har skrivit i samsynen finns kvar, men den som redan hade ställt sig bakom den får svara på nytt.',
		toOwn: 'Till din bedömning',
		kept: 'Det här skrev du, men det är inte sparat',
		keptText:
			'Samsynen vilar just nu. Kopiera det du vill ha kvar, och skriv in det när den fortsätter.'
	},
	/** Somebody has left the team since the consensus was proposed last. */
	left: {
		title: (lead: boolean): string =>
			lead
				? 'Teamet har ändrats: läs igenom och föreslå på nytt'
				: 'Teamet har ändrats: läs igenom på nytt',
		text: (names: string, count: number) =>
			`${names} är inte längre med i teamet. Det ni har skrivit tillsammans finns kvar. Det som byggde på ${count === 1 ? 'den bedömningen' : 'de bedömningarna'} är märkt.`,
		fell: 'Förslaget om att samsynen är klar gäller inte längre, och inte de ja som var givna.',
		gone: 'Du är inte längre med i teamet, så sidan visar inget nytt. Det du har skrivit här och inte sparat kan du kopiera, men inte spara.'
	},
	overview: {
		leadWrites:
			'Skriv tillsammans det ni är överens om. Alla i teamet kan skriva. Du som leder föreslår när samsynen är klar.',
		teamWrites: (name: string) =>
			`Skriv tillsammans det ni är överens om. Alla i teamet kan skriva. ${name} leder och föreslår när samsynen är klar.`,
		teamWaits: (name: string) => `${name} leder teamet och börjar samsynen.`,
		noLeadWaits: 'Teamet har ingen ledare just nu. När kansliet har utsett en kan samsynen börja.',
		noLeadWrites:
			'Skriv tillsammans det ni är överens om. Teamet har ingen ledare just nu. Den som kansliet utser föreslår när samsynen är klar.',
		officeReads: 'Teamet skriver samsynen. Du läser.',
		order: 'Ordning',
		asInAward: 'Som i utmärkelsen',
		byDifference: 'Störst skillnad först',
		difference: 'Skillnad',
		apart: (n: number) => (n === 0 ? 'Lika' : `${n} steg`),
		left: 'Kvar',
		nothingLeft: 'Allt har en plats',
		unplaced: (n: number) => `${n} utan plats`,
		savedBy: (name: string, when: string) => `${name}, ${when}`,
		lastSaved: 'Sparat av'
	},
	criterion: {
		scores: 'Poäng',
		gave: (names: string, value: number) => `${names} gav ${value}`,
		nobodyGave: (value: number) => `Ingen gav ${value}`,
		agreed: 'Samsyn',
		agreedHere: (value: number) => `samsyn ${value}`,
		reason: 'Skäl till poängen',
		reasonHelp: 'Måste finnas om poängen ligger utanför det ni själva gav.',
		reasonNeeded: (low_: number, high: number) =>
			low_ === high
				? `Alla gav ${low_}. En annan poäng behöver ett skäl.`
				: `Ni gav ${low_} till ${high}. En poäng utanför det behöver ett skäl.`,
		textLink: (number: number) => `Läs i bidraget, fråga ${number}`,
		pick: (mark: string) => `Välj ${mark}`,
		whatNow: 'Med det du har kryssat för',
		take: 'Ta med',
		merge: 'Slå ihop till en',
		setAside: 'Ta inte med',
		whyNot: 'Varför tas det inte med?',
		whyNotHelp: 'Skriv kort. Det syns för teamet och kansliet.',
		waits: 'Väntar på en plats',
		carried: (marks: string) => `Finns med i ${marks}`,
		aside: (reason: string) => `Tas inte med: ${reason}`,
		takeBack: 'Ångra',
		takeBackOf: (mark: string) => `Ångra att ${mark} inte tas med`,
		madeOf: (marks: string) => `av ${marks}`,
		own: 'egen',
		/** Of what it was made of, some no longer counts. */
		partlyLost: 'byggde också på en bedömning som inte längre räknas',
		ownedAnyway: 'egen, byggde först på en bedömning som inte längre räknas',
		hangs: 'Byggde bara på en bedömning som inte längre räknas. Står ni i teamet för det själva?',
		takeAsOwn: 'Ja, vi står för det',
		takeAwayLost: 'Nej, ta bort ur samsynen',
		notBegun: {
			lead: 'Samsynen är inte påbörjad. När du har börjat den kan alla i teamet skriva här.',
			member: (name: string): string =>
				name
					? `Samsynen är inte påbörjad. ${name} leder teamet och börjar den.`
					: 'Samsynen är inte påbörjad. Teamet har ingen ledare just nu.',
			office: 'Samsynen är inte påbörjad.'
		},
		toOverview: 'Till översikten',
		becauseOfVisit: (marks: string) => `ändrad efter besöket (${marks})`,
		change: 'Ändra',
		words: 'Orden',
		save: 'Spara',
		split: 'Dela upp igen',
		up: 'Flytta upp',
		down: 'Flytta ned',
		remove: 'Ta bort ur samsynen',
		mergeInto: (mark: string) => `Välj ${mark} för att slå ihop`,
		evidence: 'Se spåret',
		checks: 'Att kontrollera vid besöket',
		noOutcome: 'Inget antecknat från besöket.',
		changedByVisit: 'Ändrad efter besöket',
		write: {
			strength: 'Skriv en egen styrka',
			improvement_area: 'Skriv ett eget förbättringsområde'
		},
		add: 'Lägg till',
		saveAndNext: 'Spara och gå till nästa kriterium',
		saveAndOverview: 'Spara och gå till översikten',
		readOn: 'Till översikten',
		savedBy: (name: string, when: string) => `Sparat ${when} av ${name}.`,
		mergedNow: 'En kollega hade sparat under tiden. Era ändringar är sammanlagda.',
		keptNow: 'Något som en av er tog bort hade den andra ändrat. Det står kvar.',
		objected: 'Det du inte håller med om är noterat.'
	},
	clash: {
		title: 'Två har skrivit på samma ställe',
		text: (name: string) =>
			`${name} har sparat något annat sedan du började. Inget är överskrivet. Välj vad som ska gälla där ni skiljer er åt, och spara igen.`,
		theirs: (name: string) => `Det som ${name} sparade`,
		mine: 'Det du skrev',
		choose: 'Vad ska gälla?',
		useTheirs: (name: string) => `Det ${name} skrev`,
		useMine: 'Det jag skrev',
		useMerged: 'Texten i fältet, där båda är sammanlagda',
		score: (name: string, theirs: string, mine: string) =>
			`${name} satte ${theirs || 'ingen poäng'}, du satte ${mine || 'ingen poäng'}. Välj en.`,
		colleague: 'En kollega'
	},
	live: {
		changed: (names: string) => `${names} har sparat något nytt på den här sidan.`,
		kept: 'Det du skriver ligger kvar. När du sparar läggs era ändringar ihop.',
		show: 'Visa det nya',
		shown: (names: string) => `Sidan visar nu det ${names} sparade.`,
		someone: 'En kollega'
	},
	objection: {
		title: 'Avvikande meningar',
		lead: 'Den som inte håller med kan få det noterat. Det står kvar, och läses av dem som beslutar.',
		none: 'Ingen har anmält något.',
		to: (what: string) => `Mot ${what}`,
		score: (score: string) => (score ? `poängen ${score}` : 'poängen'),
		finding: (words: string) => `”${words}”`,
		whole: 'helheten',
		on: (criterion: string) => `på ${criterion}`,
		by: (name: string, when: string) => `${name}, ${when}`,
		withdrawn: (when: string) => `Tillbakatagen ${when}.`,
		lapsed: 'Räknas inte längre: har lämnat teamet.',
		withdraw: 'Ta tillbaka',
		withdrawOf: 'Ta tillbaka din avvikande mening',
		make: 'Jag håller inte med',
		about: 'Mot vad?',
		aboutScore: 'Poängen',
		words: 'Vad håller du inte med om, och varför?',
		record: 'Notera det'
	},
	closing: {
		title: 'Gör samsynen klar',
		lead: 'Samsynen blir klar när alla i teamet står bakom den.',
		missing: 'Det här saknas innan den kan bli klar',
		reason: (criterion: string) => `Skäl till poängen på ${criterion}`,
		unplaced: (n: number, criterion: string) =>
			`${criterion}: ${findings(n)} från bedömningarna är varken med eller undantagna`,
		origin: (n: number, criterion: string) =>
			`${criterion}: ${findings(n)} byggde bara på en bedömning som inte längre räknas`,
		propose: 'Föreslå att samsynen är klar',
		proposeAgain: 'Fråga dem som inte har svarat igen',
		proposeHelp: (panel: string) =>
			`Du ställer dig själv bakom den, och de andra får ett mejl. När alla har sagt ja kan den inte ändras, och ${low(panel)} och kansliet kan läsa den.`,
		proposed: (name: string, when: string) => `${name} föreslog ${when} att samsynen är klar.`,
		notProposed: (name: string): string =>
			name
				? `${name} har inte föreslagit att den är klar än.`
				: 'Teamet har ingen ledare just nu. Den som kansliet utser kan föreslå att den är klar.',
		assent: 'Jag står bakom samsynen',
		assentNoted: 'Jag står bakom samsynen, med min avvikande mening noterad',
		takeBack: 'Ta tillbaka mitt ja',
		change:
			'Ändrar någon i texten gäller inte längre de ja som är givna, och alla tillfrågas igen.',
		stands: {
			assented: 'Står bakom samsynen',
			'assented-earlier': 'Stod bakom en tidigare text, som har ändrats sedan dess',
			waiting: 'Har inte svarat än'
		},
		you: (name: string) => `${name} (du)`,
		done: (names: string) => `${names} står bakom den.`,
		closedBy: (name: string, reason: string) =>
			`${name} på kansliet avslutade den utan alla i teamet. Skälet: ${reason}`,
		officeClose: 'Avsluta utan alla i teamet',
		officeHelp:
			'Om någon är sjuk eller inte svarar kan kansliet avsluta samsynen som den är. Skälet syns för teamet och dem som beslutar, och noteras i loggen.',
		officeReason: 'Skäl',
		officeButton: 'Avsluta samsynen'
	},
	panel: {
		objections: 'Avvikande meningar i teamet',
		by: (name: string) => `Enligt ${name}`,
		closed: (reason: string) => `Kansliet avslutade samsynen utan alla i teamet: ${reason}`
	}
};

export type ConsensusMessages = typeof sv;
