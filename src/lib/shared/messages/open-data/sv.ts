// The open data, old addresses and what is shown of a page that is shared, in Swedish.
export const sv = {
	title: 'Öppna data',
	lead: (organiser: string) =>
		`Allt som ${organiser} har offentliggjort om sina utmärkelser får du hämta och använda fritt.`,
	licence: {
		title: 'Licens',
		before: 'Uppgifterna är fria att använda, ändra och sprida, även kommersiellt, utan att fråga:',
		name: 'CC0 1.0, inga rättigheter förbehållna',
		after: 'Filmer, bilder och dokument som vinnarna har gjort tillhör dem.'
	},
	sets: 'Datamängder',
	rows: (n: number) => (n === 1 ? '1 rad' : `${n} rader`),
	columns: 'Kolumner',
	column: 'Kolumn',
	meaning: 'Betyder',
	made: {
		title: 'Så är filerna gjorda',
		items: [
			'CSV är UTF-8 med inledande märke (BOM), semikolon mellan fälten och en rubrikrad, så att svenska kalkylprogram öppnar filen rätt.',
			'JSON har samma rader och samma namn som i CSV, men med listor och tomma värden (null) som de är.',
			'Texterna är på svenska, ord för ord som de offentliggjordes. En demonstrationsrad har demo satt till true.',
			'Filerna ändras i samma ögonblick som sidorna. Svaren har ETag, så att den som har filen får veta det utan att hämta den igen.',
			'Varje prisad har en adress som aldrig ändras i kolumnen url. Lägg till .json efter en sidas adress för att få den som data.'
		]
	},
	more: {
		title: 'Andra vägar',
		api: 'Öppet gränssnitt (API)',
		apiText: 'Samma uppgifter med urval och sökning, beskrivet enligt OpenAPI 3.1.',
		feed: 'Flöde (Atom)',
		feedText: 'Nya utmärkelser i en nyhetsläsare.',
		catalogue: 'Katalog (DCAT-AP-SE)',
		catalogueText: 'Beskrivningen av datamängderna, som Sveriges dataportal kan hämta.',
		sitemap: 'Webbkarta',
		sitemapText: 'Alla offentliga sidor på båda språken, med dag för senaste ändring.'
	},
	contact: 'Frågor om uppgifterna:',
	changed: (when: string) => `Senast ändrat ${when}.`,
	set: {
		prisade: {
			title: 'Prisade',
			text: 'Alla vinnare och hedersomnämnanden, med motivering och pris.'
		},
		omgangar: {
			title: 'Omgångar',
			text: 'Varje omgång av varje utmärkelse: ansökningstid, prisutdelning och antal bidrag.'
		},
		deltagare: {
			title: 'Deltagare',
			text: 'De enheter som har visats upp som deltagare, där utmärkelsen gör det.'
		}
	},
	keywords: ['utmärkelser', 'innovation', 'kvalitet', 'priser', 'verksamhetsutveckling'],
	catalogueTitle: (organiser: string) => `${organiser}: utmärkelser`,
	fields: {
		id: 'Radens id, som är detsamma för alltid',
		url: 'Sidans adress',
		programme: 'Utmärkelsens namn i adressen',
		edition: 'Omgångens namn i adressen',
		year: 'År, tomt där källan inte säger',
		round: 'Vad omgången heter',
		class: 'Tävlingsklass',
		honour: 'award (vinnare) eller honourable_mention (hedersomnämnande)',
		unit: 'Enhet',
		organisation: 'Förvaltning, bolag eller annan huvudman',
		title: 'Bidragets namn',
		citation: 'Juryns motivering',
		prizes: 'Pris',
		prize_sum_sek: 'Prissumma i kronor',
		call_opens: 'Ansökan öppnar (lokal tid)',
		call_closes: 'Ansökan stänger, sista minuten (lokal tid)',
		ceremony: 'Prisutdelning (dag eller lokal tid)',
		entries: 'Antal bidrag som kom in',
		honours: 'Antal prisade',
		released_at: 'När besluten offentliggjordes (UTC)',
		summary: 'Bidraget i korthet',
		demo: 'true för påhittade rader'
	},
	withdrawn: {
		title: 'Sidan har tagits bort',
		text: 'Det som fanns här är inte längre offentligt. Det är gjort med avsikt, och länken är inte felskriven.',
		archive: 'Se alla som har prisats'
	},
	share: {
		/** Alternative text of the picture that is shown when a page is shared. */
		alt: (title: string, about: string) => [title, about].filter(Boolean).join('. '),
		site: (organiser: string) => `${organiser}s utmärkelser`,
		description: 'Vilka som har prisats, och varför.'
	}
};

export type OpenDataMessages = typeof sv;
