// Swedish words of the components themselves: what no page says for them.

/** The words of the components in Swedish; the shape that every other language must have. */
export const sv = {
	wordmark: 'Utmärkt',
	toStart: 'Utmärkt, till startsidan',
	skip: 'Hoppa till innehållet',
	mainMenu: 'Huvudmeny',
	footerMenu: 'Sidfot',
	otherLanguage: 'English',
	signIn: 'Logga in',
	signOut: 'Logga ut',
	yourRoles: 'Byt roll',
	breadcrumbs: 'Du är här',
	pages: 'Fler sidor',
	page: (number: number) => `Sida ${number}`,
	previous: 'Föregående',
	next: 'Nästa',
	optional: '(frivilligt)',
	done: 'Klart',
	stopped: 'Behöver rättas',
	part: (number: number, of: number) => `Del ${number} av ${of}`,
	allParts: 'Alla delar',
	past: 'Avslutat',
	now: 'Pågår nu',
	coming: 'Kommer',
	ofCharacters: (count: string, limit: string) => `${count} av ${limit} tecken`,
	ofWords: (count: string, limit: string) => `${count} av ${limit} ord`,
	choose: 'Välj',
	fixThis: 'Det här behöver rättas',
	nothingLost: 'Allt ni har skrivit finns kvar.',
	allScores: 'Vad betyder poängen?',
	score: 'Poäng',
	strength: 'Styrka',
	area: 'Förbättringsområde',
	goTo: 'Gå till',
	sortBy: (column: string) => `Sortera efter ${column}`,
	nothingWaits: 'Inget väntar på dig just nu.',
	nothingHere: 'Här finns inget än.',
	demo: 'Påhittat exempel. Enheter, personer och texter i den här omgången finns inte på riktigt.',
	demoShort: 'påhittat exempel'
};

export type UiMessages = typeof sv;
