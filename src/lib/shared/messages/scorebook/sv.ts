// The scorebook's words in Swedish: marking and writing, what is saved where, and gentle remarks.
import type { FindingKind } from '../../findings.ts';

const many: Record<FindingKind, [string, string]> = {
	strength: ['styrka', 'styrkor'],
	improvement_area: ['förbättringsområde', 'förbättringsområden'],
	visit_check: ['sak att kontrollera', 'saker att kontrollera']
};
const counted = (kind: FindingKind, count: number) => `${count} ${many[kind][count === 1 ? 0 : 1]}`;

export const sv = {
	missing: {
		few: (kind: FindingKind, has: number, min: number, criterion: string) =>
			`${criterion}: ${counted(kind, min - has)} till (du har ${has} av ${min})`,
		many: (kind: FindingKind, has: number, max: number, criterion: string) =>
			`${criterion}: ta bort ${counted(kind, has - max)} (du har ${has}, det får vara ${max})`,
		words: (criterion: string) => `${criterion}: ord till den text du har markerat`
	},
	/** "2 av 3–5". */
	count: (has: number, min: number, max: number | null) => {
		const asked = max === null ? `minst ${min}` : min === max ? `${min}` : `${min}–${max}`;
		if (min === 0) return max === null ? `${has}` : `${has} av högst ${max}`;
		return `${has} av ${asked}`;
	},
	full: (max: number) =>
		`Du har ${max}, och fler får det inte vara. Ta bort en om du vill skriva en annan.`,
	tooMany: (over: number) => `Ta bort ${over} innan du lämnar in.`,
	finding: {
		label: (mark: string) => `${mark}, med dina ord`,
		passages: 'Bygger på',
		passage: (number: number) => `fråga ${number}`,
		whole: 'Hela svaret',
		removePassage: 'Ta bort citatet',
		another: 'Lägg till ett citat',
		toText: 'Visa i texten',
		notFound: 'De orden finns inte i bidraget. Kopiera dem ur svaret, eller markera dem i texten.',
		sentence: 'Skriv gärna en hel mening, så förstår enheten den i sin återkoppling.',
		noPassage: 'Markera gärna vad i bidraget det bygger på.',
		changedTitle: 'Texten har ändrats sedan du skrev',
		before: 'Så stod det',
		now: 'Så står det nu',
		nowNothing: 'Inget i svaret säger samma sak längre.',
		remove: (mark: string) => `Ta bort ${mark}`,
		removed: (mark: string) => `${mark} är borttagen.`,
		restore: 'Ångra'
	},
	marking: {
		label: 'Markerad text',
		marked: (words: string) => `Markerat: ”${words}”`,
		as: {
			strength: 'Ny styrka',
			improvement_area: 'Nytt förbättringsområde',
			visit_check: 'Att kontrollera'
		},
		to: (mark: string) => `Lägg till i ${mark}`,
		close: 'Stäng',
		help: 'Markera ord i bidraget, så kan du skriva om dem här. Med tangentbordet: gå till ett svar med tabb, välj mening med pil upp och ner, och tryck på retur.',
		added: (mark: string) => `Citatet finns nu i ${mark}. Skriv med egna ord.`
	},
	remarks: {
		title: 'Stämmer poäng och text?',
		'no-score': 'Du har skrivit men inte satt någon poäng.',
		'top-without-strength': 'Du har gett högsta poäng men bara skrivit vad som kan bli bättre.',
		'low-without-area': 'Du har gett låg poäng men inte skrivit vad som kan bli bättre.',
		nearer: (step: number) => `Det du har skrivit liknar mest beskrivningen av ${step}.`,
		help: 'Det är bara en påminnelse. Du bestämmer.'
	},
	saving: {
		saving: 'Sparar …',
		waits: 'Inte sparat än.'
	},
	device: {
		kept: 'Inte sparat än. Det ligger kvar i den här webbläsaren.',
		offlineTitle: 'Just nu går det inte att spara',
		offlineText:
			'Skriv vidare. Det du skriver ligger kvar i den här webbläsaren, också om sidan läses om eller stängs, och sparas när förbindelsen är tillbaka.',
		noRoom: 'Webbläsaren kan inte spara åt dig. Lämna sidan öppen tills förbindelsen är tillbaka.',
		putBack: 'Det du skrev och som inte hann sparas är tillbaka.',
		savedAgain: 'Förbindelsen är tillbaka och allt är sparat.'
	},
	signedOut: {
		title: 'Du har blivit utloggad',
		text: 'Det du har skrivit ligger kvar i den här webbläsaren. Logga in så kommer du tillbaka hit, med texten kvar, och den sparas.',
		link: 'Logga in och fortsätt här'
	},
	conflict: {
		notSaved: 'Inte sparat: kriteriet har ändrats i ett annat fönster.',
		choose: 'Välj vad som ska gälla',
		title: 'Du har skrivit på två ställen',
		text: 'Kriteriet har sparats i ett annat fönster sedan du öppnade det här. Inget är överskrivet. Välj vad som ska gälla.',
		there: 'Sparat i det andra fönstret',
		here: 'Det du har skrivit här',
		score: (score: number | null) => (score === null ? 'Ingen poäng' : `Poäng ${score}`),
		both: 'Behåll båda',
		bothHelp: 'Allt du har skrivit på båda ställena blir kvar. Poängen blir den du har satt här.',
		keepHere: 'Behåll det jag har skrivit här',
		keepThere: 'Ta det andra i stället'
	},
	scaleInView: 'Vad poängen betyder',
	newTab: 'öppnas i en ny flik',
	toText: 'Till texten',
	nextEntry: (entry: string) => `Nästa att bedöma: ${entry}`,
	noNext: 'Du har inga fler bedömningar att skriva just nu.',
	reopened: {
		title: (when: string) => `Kansliet öppnade din bedömning igen ${when}`,
		text: (reason: string) => `Så här skriver kansliet: ${reason}`,
		handInAgain: 'Lämna in den på nytt när du är klar.'
	},
	office: {
		title: 'Öppna en bedömning igen',
		lead: 'Examinatorn får ett mejl med ditt skäl, kan ändra och lämnar in på nytt. Tills dess kan teamet inte läsa varandras bedömningar. Det som är skrivet i samsynen är kvar.',
		who: 'Vems bedömning?',
		reason: 'Varför?',
		reasonHelp: 'Examinatorn och teamet läser det, och det står i loggen.',
		open: 'Öppna bedömningen igen',
		opened: 'Bedömningen är öppen igen, och examinatorn har fått ett mejl.',
		none: 'Ingen bedömning är inlämnad.',
		agreed: 'Samsynen är klar, så ingen bedömning kan öppnas igen.',
		link: 'Öppna en bedömning igen'
	}
};

export type ScorebookMessages = typeof sv;
