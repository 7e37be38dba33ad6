// Words of sign-in and of the demonstration's pages, and the mail that carries the link.
export const sv = {
	title: 'Logga in',
	lead: 'Skriv din e-postadress, så skickar vi en länk. Du behöver inget lösenord.',
	email: 'E-postadress',
	emailHelp: 'Helst den du har i arbetet.',
	send: 'Skicka länken',
	sentTitle: 'Titta i din e-post',
	sentLead: (email: string, minutes: number) =>
		`Vi har skickat en länk till ${email}. Den gäller i ${minutes} minuter och kan användas en gång.`,
	sentHelp: 'Kommer det inget? Titta i skräpposten, eller kontrollera att adressen är rätt.',
	again: 'Skriv en annan adress',
	linkTitle: 'Välkommen',
	linkLead: 'Tryck på knappen så är du inloggad.',
	linkButton: 'Logga in',
	badLinkTitle: 'Länken gäller inte längre',
	newLink: 'Begär en ny länk',
	mail: {
		subject: 'Din länk för att logga in',
		body: (link: string, minutes: number) =>
			`Hej!\n\nHär är länken för att logga in:\n\n${link}\n\nDen gäller i ${minutes} minuter och kan användas en gång. Har du inte bett om den behöver du inte göra något.\n\nUtmärkt`
	},
	demo: {
		title: 'Prova som',
		lead: 'Det här är en demonstration med påhittade personer, enheter och bidrag. Välj en person, så är du inloggad som den.',
		signInAs: (name: string) => `Logga in som ${name}`,
		mailboxTitle: 'Provlådan',
		mailboxLead: 'Här hamnar all e-post till demonstrationens personer. Inget skickas på riktigt.',
		to: 'Till',
		show: 'Visa',
		signIn: 'Logga in',
		moreMail: (left: number) => `Visa ${left} äldre mejl`,
		noMail: 'Ingen e-post än.',
		mailbox: 'Öppna provlådan',
		filter: 'Visa bara e-post till',
		everyone: 'Alla',
		groups: [
			{
				key: 'applicants',
				roles: ['applicant', 'person'],
				title: 'Sökande',
				what: 'Skriv en ansökan, skicka in den, läs återkopplingen.'
			},
			{
				key: 'readers',
				roles: ['reader'],
				title: 'Läsare i ett bidrag',
				what: 'Läs med och kommentera, utan att kunna ändra.'
			},
			{
				key: 'examiners',
				roles: ['lead_examiner', 'examiner'],
				title: 'Examinatorer',
				what: 'Bedöm bidrag, enas i teamet, gör platsbesök.'
			},
			{
				key: 'panel',
				roles: ['panel_chair', 'panel_member'],
				title: 'Jury och domarkommitté',
				what: 'Läs, bestäm vilka som vinner och skriv motiveringen.'
			},
			{
				key: 'office',
				roles: ['office'],
				title: 'Kansliet',
				what: 'Håll ihop allt: team, återkoppling, prisutdelning och offentliggörande.'
			},
			{
				key: 'auditor',
				roles: ['auditor'],
				title: 'Granskare',
				what: 'Se vad som har gjorts, av vem och när.'
			}
		]
	}
};
