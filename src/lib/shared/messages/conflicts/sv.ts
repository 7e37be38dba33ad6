// Words of the conflicts of interest, in Swedish.
const entries = (count: number) => (count === 1 ? '1 bidrag' : `${count} bidrag`);
const named = (names: readonly string[]) =>
	new Intl.ListFormat('sv', { type: 'conjunction' }).format(names);

export const sv = {
	reasons: {
		applicant: 'är med i bidraget',
		declared: 'har anmält jäv',
		'same-unit': 'arbetar i enheten',
		'same-organisation': 'arbetar i samma förvaltning eller bolag',
		'past-employment': 'har arbetat i samma organisation',
		'named-by-unit': 'enheten har bett att slippa',
		pinned: 'kansliet har beslutat om jäv'
	},
	own: {
		applicant: 'Du är med i bidraget.',
		declared: 'Du har anmält jäv.',
		'same-unit': 'Du arbetar i enheten.',
		'same-organisation': 'Du arbetar i samma förvaltning eller bolag.',
		'past-employment': 'En av dina tidigare arbetsplatser hör till samma organisation.',
		'named-by-unit': ''
	},
	declare: {
		title: 'Är du jävig?',
		lead: (round: string) =>
			`Säg för varje enhet i ${round} om du är jävig, innan teamen sätts ihop. Ingen får bedöma det den är jävig för.`,
		when: 'Du är jävig till exempel om du arbetar eller nyligen har arbetat i enheten, står nära någon där, eller har varit med om att skriva bidraget.',
		left: (count: number) =>
			count === 0 ? 'Du har svarat om alla.' : `Du har inte svarat om ${entries(count)} än.`,
		answered: (count: number) => `Det du har svarat om ${entries(count)}`,
		none: 'Inte jävig',
		conflict: 'Jävig',
		reason: 'Varför?',
		reasonHelp: 'Kansliet läser det. Skriv kort.',
		rest: 'Jag är inte jävig för de andra',
		restHelp: 'Gäller alla enheter som du inte har svarat om här ovanför.',
		save: 'Spara svaren',
		saved: 'Dina svar är sparade.',
		known: 'Redan känt',
		pinned: 'Kansliet har beslutat att du är jävig.',
		pinnedNone: 'Kansliet har beslutat att du inte är jävig.',
		cannotUnsay: 'Vill du ta tillbaka det? Hör av dig till kansliet.',
		nothing: 'Det finns inga bidrag att svara om just nu.',
		other: 'Andra omgångar',
		link: (count: number) =>
			count === 0
				? 'Se dina svar om jäv'
				: `Säg om du är jävig: ${entries(count)} kvar att svara om`,
		back: 'Att bedöma'
	},
	/** Somebody of a team that has agreed is in conflict. */
	after: {
		title: (name: string) => `${name} är jävig och deltog i samsynen`,
		text: (name: string) =>
			`Samsynen var redan klar, så inget är ändrat. Bestäm om den ska stå kvar, eller öppnas igen så att de andra i teamet gör den utan ${name}.`,
		settled: {
			released: 'Återkopplingen är utlämnad, så samsynen kan inte öppnas igen.',
			decided: 'Bidragen i klassen är redan beslutade, så samsynen kan inte öppnas igen.'
		},
		stand: 'Låt samsynen stå',
		standHelp: 'Samsynen ändras inte. Skälet noteras i loggen.',
		reopen: 'Öppna samsynen igen',
		/** All of whom it waits leave. */
		reopenHelp: (leaving: readonly string[]) =>
			`${named(leaving)} lämnar teamet. Allt som är skrivet finns kvar, men det som bara byggde på ${named(leaving)} tar teamet ställning till. Återkopplingen vilar, och de som beslutar kan inte läsa samsynen, tills den är klar på nytt. De andra i teamet får ett mejl med skälet.`,
		reason: 'Skäl',
		stands: (name: string, by: string, when: string) =>
			`${by} lät samsynen stå ${when}, fast ${name} är jävig.`,
		reopened: (by: string, when: string, name: string) =>
			`${by} öppnade samsynen igen ${when}, för att ${name} är jävig.`,
		why: (reason: string) => `Skälet: ${reason}`,
		stood: 'Samsynen står kvar. Skälet är noterat i loggen.',
		opened: 'Samsynen är öppen igen, och de som är kvar i teamet har fått ett mejl.'
	},
	/** Of who leads a team and comes off it, or is to be replaced as its lead. */
	takesOver: {
		leads: (name: string) => `${name} leder teamet`,
		choose: 'Inget är sparat än. Välj vem som tar över, så sparas allt på en gång.',
		nobody: 'Ingen annan i teamet kan leda det nu.',
		who: 'Vem tar över?',
		experienced: (name: string) => `${name}, erfaren`,
		later: 'Utses senare',
		reason: 'Varför just hen?',
		reasonHelp: 'Behövs om den du väljer inte är markerad som erfaren. Det sparas i loggen.'
	},
	office: {
		title: 'Jäv',
		lead: 'Här står vem som är jävig för vilket bidrag, och varför. Ni kan besluta att någon är jävig eller inte; det väger tyngre än allt annat.',
		link: 'Jäv i omgången',
		back: 'Bedömning',
		columns: { entry: 'Bidrag', person: 'Person', why: 'Varför', word: 'Kansliets beslut' },
		people: 'Vilka har svarat?',
		peopleColumns: {
			name: 'Namn',
			part: 'Del i omgången',
			conflict: 'Jäv',
			none: 'Inte jäv',
			left: 'Inte svarat'
		},
		parts: { examiner: 'Examinator', panel: 'Jury', office: 'Kansli' },
		filter: 'Visa',
		filters: {
			all: 'Alla',
			conflict: 'Jäviga',
			pinned: 'Beslutade av kansliet',
			none: 'Inte jäviga enligt beslut'
		},
		person: 'Person',
		anyone: 'Alla personer',
		show: 'Visa',
		empty: 'Ingen jäv stämmer med urvalet.',
		conflict: 'Jävig',
		noConflict: 'Inte jävig',
		by: (who: string, when: string) => `${who}, ${when}`,
		unpin: 'Ta bort beslutet',
		pin: 'Besluta om jäv',
		entry: 'Bidrag',
		says: 'Beslut',
		reason: 'Varför?',
		reasonHelp: 'Det sparas i loggen, så att det går att förstå efteråt.',
		save: 'Spara beslutet',
		saved: 'Beslutet är sparat.',
		left: 'Beslutet är sparat, och personen är inte längre med i teamet. Utse någon annan.',
		agreed:
			'Beslutet är sparat. Teamet hade redan gjort samsynen. Bestäm på bidragets sida om den ska stå kvar.',
		taken: 'Beslutet är borttaget. Det som annars är känt gäller igen.',
		takenAndLeft:
			'Beslutet är borttaget. Det som annars är känt gäller igen, och personen är inte längre med i teamet. Utse någon annan.',
		wishes: 'Enheternas önskemål',
		wishesLead:
			'Det här har enheterna bett om. Den som heter så, eller arbetar där, räknas som jävig om ni inte beslutar annat.',
		wish: (name: string) => `Vill inte bedömas av ${name}.`,
		wishOrganisation: (name: string) => `Vill inte bedömas av någon från ${name}.`,
		noWishes: 'Ingen enhet har bett om något.',
		silent: 'Du är jävig. Därför visas inget om hur bidraget bedöms för dig.',
		silentShort: 'Jäv',
		silentCount: (count: number) =>
			`Du är jävig för ${entries(count)}. ${count === 1 ? 'Det' : 'De'} räknas inte med här.`
	},
	wish: {
		title: 'Vem ska inte bedöma er?',
		lead: 'Finns det någon som inte bör bedöma ert bidrag? Skriv vem och varför. Kansliet läser det, men inte den som ni namnger.',
		silent: 'Ni får inte veta vilka som bedömer er, och inte om den ni namnger är en av dem.',
		until: (when: string) =>
			`Ni kan skriva det här fram till ${when}. Efter det hör ni av er till kansliet.`,
		closed: 'Bedömningen har börjat. Hör av er till kansliet om det är något.',
		about: 'Vem gäller det?',
		person: 'En person',
		organisation: 'Alla från en förvaltning eller ett bolag',
		name: 'Namn',
		reason: 'Varför?',
		reasonHelp: 'Skriv kort och sakligt.',
		save: 'Spara',
		saved: 'Det är sparat. Kansliet läser det innan bedömarna utses.',
		withdrawn: 'Det är borttaget.',
		yours: 'Det ni har skrivit',
		nothing: 'Ni har inte skrivit något.',
		withdraw: 'Ta bort',
		link: 'Är det någon som inte bör bedöma er?'
	}
};

export type ConflictMessages = typeof sv;
