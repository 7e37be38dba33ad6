// Words of the verdict of "Kan vi delta?": what it is, what to do next, whom to ask, how to keep and share it.
export const sv = {
	/** What the sign beside the verdict says to those who do not see it. */
	signs: {
		'may-take-part': 'Ja',
		'may-take-part-not-win-yet': 'Ja, men',
		'may-not-take-part': 'Nej',
		'not-yet-known': 'Vet inte än'
	},
	nextTitle: 'Det här gör ni nu',
	next: {
		'may-take-part': 'Börja skriva. Ni kan spara, bjuda in kollegor och skicka in när ni är klara.',
		'may-take-part-not-win-yet':
			'Ni kan skriva, skicka in och få återkoppling. Ordna det som saknas innan besluten fattas, så kan ni också vinna.',
		'may-not-take-part':
			'Stämmer alla svar? Ändra annars det som blev fel. Stämmer de kan ni läsa nedan vad som krävs och vem ni kan fråga.',
		'not-yet-known':
			'Ta reda på det som står nedan. Spara länken, så fortsätter ni där ni var när ni vet mer.'
	},
	closedNext: 'Spara länken, så har ni svaren kvar när ansökan öppnar.',
	write: 'Gå vidare till ansökan',
	writeAnyway: 'Börja skriva ändå',
	save: 'Spara eller dela svaren',
	winTitle: 'Det här krävs för att vinna',
	stopTitle: 'Därför kan ni inte delta',
	findTitle: 'Det här behöver ni ta reda på',
	pastTitle: 'Om ni har fått utmärkelsen förut',
	pastLead: 'Skriv vad enheten heter, så ser vi efter bland tidigare utmärkelser.',
	pastUnit: 'Enhetens namn',
	pastOrganisation: 'Förvaltning eller bolag',
	pastLook: 'Se efter',
	pastNone: (unit: string) => `${unit} finns inte bland de utmärkelser som spelar roll här.`,
	pastFound: (honour: string, round: string) => `Ni har redan fått: ${honour}, ${round}`,
	contact: {
		title: 'Vem ni ska kontakta',
		choose: 'Vilken förvaltning gäller det?',
		show: 'Visa kontakten',
		at: (name: string) => `Kontakt på ${name}`,
		person: 'Vem',
		email: 'E-post',
		phone: 'Telefon',
		unknown: 'Förvaltningen har inte lämnat någon kontakt än. Fråga kansliet nedan.'
	},
	office: 'Frågor om utmärkelsen',
	keep: {
		title: 'Spara och dela',
		lead: 'Adressen minns era svar. Den som öppnar den kommer hit, utan att logga in.',
		address: 'Adressen till svaren',
		ways: 'Kopiera eller mejla länken'
	},
	resume: {
		title: 'Fortsätt där du var',
		text: (answered: number) =>
			answered === 1
				? 'Du har svarat på en fråga. Svaren finns i den här webbläsaren.'
				: `Du har svarat på ${answered} frågor. Svaren finns i den här webbläsaren.`,
		go: 'Fortsätt',
		forget: 'Börja om'
	},
	share: {
		title: 'Spara eller dela svaren',
		lead: 'Länken minns svaren. Den som öppnar den fortsätter där ni var, utan att logga in.',
		address: 'Länken',
		addressHelp: 'Markera länken och kopiera den.',
		copy: 'Kopiera länken',
		copied: 'Länken är kopierad.',
		program: 'Öppna i mitt e-postprogram',
		programSubject: (name: string) => `Kan vi delta i ${name}?`,
		mailTitle: 'Få länken med e-post',
		mailLead: 'Vi skickar ett mejl med länken. Adressen sparas inte till något annat.',
		email: 'E-postadress',
		send: 'Skicka länken till mig',
		sent: (email: string) => `Länken är på väg till ${email}.`,
		/** Nobody sees this field; only a machine fills it in. */
		trap: 'Lämna det här fältet tomt',
		back: 'Tillbaka till svaren',
		toQuestions: 'Till frågorna',
		nothing: 'Det finns inga svar att spara än. Börja med frågorna.'
	}
};
