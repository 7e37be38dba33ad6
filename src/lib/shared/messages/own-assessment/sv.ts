// Swedish words of what a panel's members score themselves.
const entries = (n: number) => (n === 1 ? '1 bidrag' : `${n} bidrag`);

export const sv = {
	title: 'Min bedömning',
	link: 'Gör din egen bedömning',
	lead: 'Sätt poäng på varje bidrag, och ordna dem som du själv tycker. Ingen ser det du skriver förrän du lämnar in: inte de andra, och inte kansliet.',
	leadIn:
		'Din bedömning är inlämnad och kan inte ändras längre. Nu kan du läsa de andras, bidrag för bidrag.',
	notBegun: 'Du kan börja när ansökningstiden är slut. Till dess kan bidragen ändras.',
	progress: (isIn: number, of: number) =>
		isIn === 0 ? 'Ingen har lämnat in än.' : `${isIn} av ${of} har lämnat in.`,
	scores: 'Poäng',
	scoresLead: 'Öppna ett bidrag för att läsa det och sätta poäng.',
	entry: 'Bidrag',
	scored: 'Poäng satta',
	of: (n: number, all: number) => `${n} av ${all}`,
	mean: 'Samlat',
	note: 'Anteckning',
	hasNote: 'Ja',
	order: 'Din ordning',
	orderOf: (name: string) => `Din ordning i ${name}`,
	orderLead:
		'Skriv platser, flytta med pilarna eller dra. Samma siffra betyder att du inte skiljer bidragen åt. Ett bidrag utan siffra har du inte placerat.',
	saveOrder: 'Spara ordningen',
	orderSaved: 'Din ordning är sparad.',
	newerOrder:
		'Du har sparat en annan ordning i ett annat fönster. Det du just ordnade står kvar här. Spara igen om det är det som ska gälla.',
	handIn: 'Lämna in',
	handInLead:
		'När du lämnar in räknas dina poäng i rangordningen, de andra kan läsa dem, och du kan läsa deras. Det går inte att ändra efteråt.',
	left: (n: number) => `${entries(n)} saknar poäng på något kriterium.`,
	withoutRest: 'Jag lämnar in utan de poäng som saknas',
	handedIn: 'Din bedömning är inlämnad.',
	ranking: 'Se rangordningen',
	one: {
		reading: 'Bidraget',
		book: 'Min bedömning',
		noAnswer: 'Inget svar.',
		more: 'Se filmen och allt om bidraget',
		score: (criterion: string) => `Poäng på ${criterion}`,
		note: 'Anteckning',
		noteHelp: 'För dig själv nu. De andra i panelen kan läsa den när både du och de har lämnat in.',
		save: 'Spara',
		saveNext: 'Spara och nästa',
		wentOn: 'Din bedömning av förra bidraget är sparad. Här är nästa.',
		saved: 'Din bedömning av bidraget är sparad.',
		handedIn: 'Du har lämnat in. Det här är vad du gav.',
		noScore: 'Ingen poäng',
		next: 'Nästa bidrag',
		back: 'Alla bidrag och din ordning',
		newer: 'Du har sparat något annat i ett annat fönster',
		newerText:
			'Det här är vad som är sparat nu. Det du just skrev står kvar i formuläret. Sparar du igen gäller det.',
		others: 'De andras bedömning',
		nobody: 'Ingen annan har lämnat in något om bidraget än.',
		member: 'Ledamot'
	},
	ownFirst: 'Lämna in din egen bedömning för att se rangordningen.',
	ownFirstWhy: 'Då påverkas ingen av de andras poäng.'
};
