// Swedish texts of the press page and the card.
export const sv = {
	link: 'Press och spridning',
	title: (edition: string) => `Press: ${edition}`,
	lead: 'Texter, bilder och siffror att använda fritt. Ange källan, och fotografen vid bilderna.',
	all: 'Hämta allt (zip)',
	figures: 'I siffror',
	figure: 'Vad',
	value: 'Antal',
	texts: 'Texter och bilder',
	read: 'Läs på en egen sida',
	picture: 'Hämta bilden',
	press: 'Presstext, godkänd av vinnaren',
	pressRead: 'Läs presstexten',
	embed: 'Visa på en egen webbplats',
	embedLead:
		'Kopiera raden och klistra in den där rutan ska synas. Den hämtar inget annat än sig själv och sätter inga kakor.',
	code: (title: string) => `Kod att kopiera: ${title}`,
	see: 'Se rutan',
	contact: 'Frågor',
	contactText: 'Frågor från press besvaras av den som delar ut utmärkelsen.',
	source: (address: string) => `Källa: ${address}`,
	readme: 'Texterna står under utmärkelsen som källa. Bilderna har fotografens namn i texten.',
	files: { texts: 'texter.txt', figures: 'siffror.csv', folder: 'bilder' },
	more: 'Läs varför'
};

export type PressMessages = typeof sv;
