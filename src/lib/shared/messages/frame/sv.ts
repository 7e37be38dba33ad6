// Words of the frame around every page, of error pages, and of the page that keeps what was posted.
export const sv = {
	hats: {
		visitor: 'besökare',
		applicant: 'sökande',
		office: 'kansli',
		examiner: 'examinator',
		panel: 'ledamot',
		chair: 'ordförande',
		auditor: 'granskare'
	},
	ways: {
		myEntries: 'Mina bidrag',
		assessment: 'Mina bedömningar',
		judging: 'Beslut',
		office: 'Kansliet',
		round: 'Omgången i kansliet',
		audit: 'Revisionslogg',
		search: 'Sök i allt som prisats',
		archive: 'Alla vinnare',
		about: 'Om tjänsten',
		openData: 'Öppna data',
		accessibility: 'Tillgänglighet',
		privacy: 'Personuppgifter',
		api: 'Öppna data',
		demo: 'Prova som',
		mailbox: 'Provlådan'
	},
	errors: {
		400: {
			title: 'Det gick inte att läsa',
			text: 'Något i adressen eller i det du skickade går inte att läsa. Gå tillbaka och försök igen.'
		},
		401: { title: 'Logga in först', text: 'Sidan kräver att du är inloggad.' },
		403: {
			title: 'Du har inte behörighet',
			text: 'Sidan finns, men den är inte till för den roll du har. Kontakta kansliet om du tror att det är fel.'
		},
		404: {
			title: 'Sidan finns inte',
			text: 'Adressen kan vara felskriven, eller så har sidan flyttat. Sök, eller börja från startsidan.'
		},
		405: {
			title: 'Det går inte att göra så här',
			text: 'Gå tillbaka och använd knapparna på sidan.'
		},
		409: {
			title: 'Någon hann före',
			text: 'Det du ville ändra har ändrats under tiden. Gå tillbaka, läs in sidan på nytt och försök igen.'
		},
		410: {
			title: 'Länken gäller inte längre',
			text: 'Den kan vara för gammal, eller redan använd.'
		},
		413: {
			title: 'Det var för mycket på en gång',
			text: 'Det du skickade är större än vad sidan tar emot. Gå tillbaka, så finns texten kvar, och korta den.'
		},
		415: {
			title: 'Det gick inte att läsa',
			text: 'Det du skickade har ett format som sidan inte förstår.'
		},
		429: {
			title: 'Vänta en liten stund',
			text: 'Det blev för många försök. Försök igen om en minut.'
		},
		500: {
			title: 'Något gick fel hos oss',
			text: 'Felet är noterat. Försök igen om en stund. Det som har sparats finns kvar.'
		},
		503: {
			title: 'Tillfälligt avbrott',
			text: 'Databasen svarar inte just nu. Det som har sparats finns kvar. Sidan försöker igen av sig själv.'
		}
	},
	errorNumber: (id: string) => `Ärendenummer att uppge: ${id}`,
	back: 'Tillbaka dit du kom ifrån',
	toStart: 'Till startsidan',
	unsaved: 'Du har skrivit något som inte är sparat. Lämna sidan ändå?',
	kept: {
		signedOutTitle: 'Du har blivit utloggad. Det du skrev finns kvar här.',
		signedOutText: 'Logga in i en ny flik. Kom sedan tillbaka hit och skicka igen.',
		signInNewTab: 'Logga in (öppnas i en ny flik)',
		outageTitle: 'Tillfälligt avbrott. Det du skrev finns kvar här.',
		outageText: 'Databasen svarar inte just nu. Vänta en stund och skicka igen.',
		chooseAgain: (file: string) => `Filen ”${file}” behöver väljas igen`,
		sendAgain: 'Skicka igen',
		whatYouWrote: 'Det du skrev'
	}
};
