// Swedish words of the page where a code shows that a diploma is genuine.
export const sv = {
	title: 'Är diplomet äkta?',
	lead: 'Skriv koden som står på diplomet eller prisbrevet, så ser du vad det gäller.',
	label: 'Kod',
	help: 'Tolv tecken i tre grupper. Stora och små bokstäver är samma sak.',
	check: 'Visa',
	genuine: 'Ja, det är äkta.',
	lead2: (organiser: string, code: string) =>
		`Koden ${code} hör till en utmärkelse som ${organiser} har delat ut. Stämmer det här med det som står på papperet?`,
	to: 'Läs mer om utmärkelsen',
	changed: 'Ändrat sedan papperet skrevs',
	changedText:
		'Står det något av det här annorlunda på papperet är det ändå äkta. Utmärkelsens sida visar hur det ska vara.',
	withdrawn: 'Papperet är äkta, men utmärkelsen är tillbakadragen',
	withdrawnLead: (organiser: string, round: string, day: string) =>
		`${organiser} delade ut den i ${round} och drog tillbaka den ${day}.`,
	why: 'Skälet',
	toRound: (round: string) => `Läs om ${round}`,
	unknown: 'Koden finns inte',
	unknownText:
		'Ingen offentlig utmärkelse har den koden. Kontrollera att alla tecken kom med. Stämmer de ändå inte, så hör av dig till den som delar ut utmärkelsen.',
	facts: {
		unit: 'Enhet',
		organisation: 'Organisation',
		title: 'Arbete',
		honour: 'Utmärkelse',
		class: 'Tävlingsklass',
		released: 'Offentlig sedan'
	}
};

export type ProofMessages = typeof sv;
