// Words of the command line.
export const sv = {
	unreadable: 'går inte att läsa som JSON',
	noFile: (file: string) => `${file} går inte att läsa: finns den, och får den läsas?`,
	mistakes: (n: number) => (n === 1 ? '1 fel.' : `${n} fel.`),
	noMistakes: (award: string) => `${award}: inga fel.`,
	newAward: (award: string, address: string) => `${award} (/${address}) tillkommer.`,
	same: 'Inget skulle ändras.',
	dryRun: 'Inget är ändrat än. Kör igen med --yes för att ändra.',
	placed: (award: string) => `${award} är på plats.`,
	notKnown: (key: string) => `Det finns ingen utmärkelse ”${key}”.`,
	noOrganiser: 'Starta Utmärkt en gång först: det finns ingen arrangör än.',
	language: 'Språket är sv eller en.'
};
