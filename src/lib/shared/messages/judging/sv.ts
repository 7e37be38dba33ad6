// Swedish words of the panel's pages, and of the office's page about the decision.
/** A panel's name inside a sentence: "Juryn" becomes "juryn". */
const low = (name: string) => name.charAt(0).toLocaleLowerCase('sv') + name.slice(1);
const entries = (n: number) => (n === 1 ? '1 bidrag' : `${n} bidrag`);

export const sv = {
	entries,
	/** Where the award gives its panel no name. */
	panelName: 'Juryn',
	allEntries: 'Alla bidrag',
	numbered: (n: number) => `Bidrag ${n}`,
	states: {
		empty: 'Inga bidrag',
		'not-begun': 'Inte påbörjad',
		'under-way': 'Pågår',
		sealed: 'Fastställd'
	},
	none: 'Får inget',
	noDecision: 'Inget beslut än',
	home: {
		title: 'Att besluta om',
		lead: 'Här ser du vad som väntar på dig, och till när. Inget av det ni beslutar syns för någon utanför förrän det offentliggörs vid prisutdelningen.',
		nothing: 'Du deltar inte i något beslut just nu.',
		nothingWaits: 'Inget väntar på dig just nu.',
		asChair: 'Du är ordförande.',
		progress: (decided: number, of: number) => `${decided} av ${of} har ett beslut`,
		allEntries: 'Se alla bidrag',
		released: 'Avslutade omgångar',
		releasedNote: 'Besluten är offentliga.',
		opensAt: (when: string) => `Besluten kan fattas från ${when}.`,
		deadline: (edition: string, when: string) => `Besluten i ${edition} ska vara klara ${when}.`
	},
	edition: {
		lead: 'Öppna ett bidrag för att läsa det, se bedömningen och föreslå beslut.',
		leadNoAssessment: 'Öppna ett bidrag för att läsa det och föreslå beslut.',
		leadSealed: 'Besluten är fastställda. Öppna ett bidrag för att läsa det och beslutet om det.',
		unit: 'Enhet',
		score: 'Samlat',
		strengths: 'Styrkor',
		areas: 'Förbättringsområden',
		conditions: 'Villkor för att vinna',
		decision: 'Beslut',
		decisionSoFar: 'Beslut hittills',
		notAssessed: 'Ingen samsyn',
		caption: (name: string) => `Bidrag i ${name}`,
		captionAll: 'Alla bidrag',
		byCriterion: 'Poäng kriterium för kriterium',
		noEntries: 'Inga bidrag i klassen.',
		recusedMine: (unit: string) =>
			`Du har anmält jäv för ${unit} och ser varken bidraget eller beslutet.`,
		ownMine: (unit: string) =>
			`Du står bakom bidraget från ${unit} och deltar därför inte i beslutet om det.`,
		ownOther: (name: string, unit: string) =>
			`${name} står bakom bidraget från ${unit} och deltar inte i beslutet om det.`,
		recusedOther: (name: string, unit: string) => `${name} har anmält jäv för ${unit}.`,
		review: 'Läs besluten som de ska läsas upp',
		reviewAndSeal: 'Gå igenom och fastställ',
		sealed: (hasClasses: boolean, by: string | null, when: string) =>
			`${hasClasses ? 'Fastställd' : 'Fastställda'}${by ? ` av ${by}` : ''} ${when}.`,
		justSealed: (name: string) =>
			`${name} är fastställd. Ska ett beslut ändras är det ett nytt beslut, med skäl.`,
		justSealedAll: 'Besluten är fastställda. Ska ett ändras är det ett nytt beslut, med skäl.',
		justRecused:
			'Du har anmält jäv. Bidraget och beslutet om det är dolda för dig från och med nu.',
		chair: 'ordförande'
	},
	conditions: {
		met: 'Uppfyllt',
		'not-met': 'Inte uppfyllt',
		'not-checked': 'Inte kontrollerat',
		title: 'Villkor för att vinna',
		declared: (answer: string) => `Enheten svarade: ${answer}.`,
		note: (text: string) => `Kansliets anteckning: ${text}`,
		certificate: (text: string, dated: string | null): string =>
			`Intyg: ${text}${dated ? `, ${dated}` : ''}`
	},
	entry: {
		reading: 'Bidraget',
		book: 'Bedömning och beslut',
		noAnswer: 'Inget svar.',
		film: 'Se filmen',
		showPassword: 'Visa filmens lösenord',
		password: (text: string) => `Filmens lösenord: ${text}`,
		assessment: 'Examinatorernas samsyn',
		notAssessed: 'Det finns ingen färdig samsyn om bidraget.',
		mean: (value: string, max: number) => `Samlat ${value} av ${max}`,
		score: (value: number | null, max: number) =>
			value === null ? 'Ingen poäng' : `${value} av ${max}`,
		strengths: 'Styrkor',
		areas: 'Förbättringsområden',
		decision: 'Beslut',
		draft: (panel: string, hasClasses: boolean) =>
			`Ett utkast som hela ${low(panel)} ser och kan ändra, tills ordföranden fastställer ${hasClasses ? 'klassen' : 'besluten'}.`,
		honour: 'Vad får bidraget?',
		none: 'Inget',
		blocked: (condition: string) => `Går inte än: ${condition}`,
		citation: 'Motivering',
		citationHelp: 'Som den ska läsas upp och publiceras. Citattecken sätts av sig själva.',
		prizesFor: (honour: string) => `Vad följer med: ${honour}`,
		prizesAlways: (honour: string, prizes: string) => `Med ${honour} följer ${prizes}.`,
		amount: (prize: string) => `Summa, ${prize}`,
		kronor: 'kronor',
		position: 'Plats i uppläsningen',
		positionHelp: '1 läses upp först. De utan plats läses sist, efter nummer.',
		save: 'Spara beslutet',
		saved: 'Beslutet är sparat.',
		savedBy: (name: string, when: string) => `Sparat av ${name} ${when}`,
		next: 'Nästa bidrag',
		back: 'Tillbaka till alla bidrag',
		recuse: 'Anmäl jäv',
		sealed: (hasClasses: boolean): string =>
			hasClasses
				? 'Klassen är fastställd. Beslutet kan inte ändras.'
				: 'Besluten är fastställda och kan inte ändras.',
		tooEarly: 'Beslut kan fattas när beslutsperioden har börjat.',
		newer: 'Någon annan har sparat ett nyare beslut',
		newerText:
			'Det här är vad som är sparat nu. Ditt eget står kvar i formuläret. Sparar du igen gäller ditt.',
		theirs: (name: string) => `Sparat av ${name}`
	},
	recuse: {
		title: 'Anmäl jäv',
		lead: (unit: string) => `Du deltar då inte i beslutet om ${unit}.`,
		what: 'Bidraget, bedömningen och beslutet döljs för dig genast, och du kan inte ta tillbaka det. Ordföranden och kansliet ser att du har anmält jäv.',
		reason: 'Varför kan du inte delta?',
		reasonHelp: 'En mening räcker, till exempel ”Min syster är chef för enheten”.',
		send: 'Anmäl jäv och lämna bidraget',
		cancel: 'Tillbaka till bidraget'
	},
	seal: {
		title: (name: string) => `Besluten i ${name}`,
		titleAll: 'Besluten',
		lead: 'Så här läses besluten upp och publiceras. Läs igenom dem en sista gång.',
		leadSealed: 'Så här läses besluten upp och publiceras. De är fastställda.',
		honours: 'Utmärkelser',
		noHonours: 'Ingen får något.',
		noHonoursSeen: 'Ingen av dem som du ser får något.',
		others: 'Får inget',
		counted: 'inget beslut sparat, räknas som inget',
		hidden: (n: number) =>
			n === 1
				? 'Du är jävig för ett bidrag. Beslutet om det ingår i det som fastställs men visas inte för dig.'
				: `Du är jävig för ${n} bidrag. Besluten om dem ingår i det som fastställs men visas inte för dig.`,
		without: 'Ja, ingen ska få något i den här klassen',
		withoutSeen: 'Ja, ingen av dem som jag ser ska få något',
		withoutAll: 'Ja, ingen ska få något i den här omgången',
		what: 'Besluten blir offentliga först när kansliet offentliggör omgången.',
		seal: 'Fastställ besluten',
		onlyChair: 'Ordföranden fastställer besluten.',
		change: 'Ändra',
		problems: 'Det här behöver rättas innan besluten kan fastställas',
		somethingHidden: (panel: string) =>
			`Något saknas i ett beslut som du inte ser. Be en annan i ${low(panel)} eller kansliet att gå igenom besluten.`,
		back: 'Tillbaka till alla bidrag'
	},
	office: {
		title: 'Beslut',
		lead: (panel: string) => `${panel}, villkoren för att vinna och hur långt besluten har kommit.`,
		noPanel: 'Ingen är utsedd än.',
		changePanel: (panel: string) => `Utse eller ändra ${low(panel)}`,
		appointed: (panel: string) => `${panel} är sparad.`,
		name: 'Namn',
		personTitle: 'Titel',
		email: 'E-post',
		role: 'Uppdrag',
		chair: 'Ordförande',
		member: 'Ledamot',
		recusals: 'Anmält jäv',
		classes: 'Klasser',
		class: 'Klass',
		state: 'Läge',
		count: 'Bidrag',
		decided: 'Har beslut',
		unchecked: 'Villkor att kontrollera',
		sealedAt: 'Fastställd',
		conditions: 'Villkor för att vinna',
		conditionsLead: (panel: string) =>
			`Kontrollera villkoren för varje bidrag. ${panel} kan bara ge utmärkelsen till bidrag där villkoren är uppfyllda.`,
		onlyClasses: (n: number) => `Visar ${n === 1 ? 'den klass' : `de ${n} klasser`} som återstår.`,
		onlyConditions: 'Visar bara de bidrag där ett villkor återstår att kontrollera.',
		showAll: 'Visa alla',
		noConditions: 'Den här utmärkelsen har inga villkor utöver dem för att få delta.',
		note: 'Anteckning',
		noteFor: (unit: string) => `Anteckning om ${unit}`,
		certificate: 'Intyg, till exempel bokslut',
		certificateFor: (unit: string) => `Intyg för ${unit}`,
		dated: 'daterat',
		datedFor: (unit: string) => `Datum på intyget för ${unit}`,
		met: 'Uppfyllt',
		notMet: 'Inte uppfyllt',
		sayMet: (unit: string) => `${unit}: villkoret är uppfyllt`,
		sayNotMet: (unit: string) => `${unit}: villkoret är inte uppfyllt`,
		checked: 'Sparat.',
		declared: 'Enheten svarade',
		word: 'Kansliets besked',
		sealed: (hasClasses: boolean): string =>
			hasClasses ? 'Klassen är fastställd.' : 'Besluten är fastställda.'
	},
	panel: {
		title: (panel: string) => `Utse ${low(panel)}`,
		lead: 'Skriv namn och e-post för alla som ska delta. Den som inte finns sedan tidigare läggs till, och loggar in med sin e-post.',
		person: (n: number) => `Person ${n}`,
		chair: 'Vem är ordförande?',
		empty: (panel: string) =>
			`Rader utan namn och e-post räknas inte. Den som tas bort lämnar ${low(panel)}, men det som är gjort finns kvar.`,
		save: (panel: string) => `Spara ${low(panel)}`,
		back: 'Tillbaka till beslut'
	}
};
