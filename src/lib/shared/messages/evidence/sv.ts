// The words of the chain of evidence in Swedish: from a sentence back to the words in the entry.
export const sv = {
	title: 'Spåret',
	lead: 'Så hänger det ihop: från det enheten läser, tillbaka till orden i bidraget.',
	of: { strength: 'Styrka', improvement_area: 'Förbättringsområde', visit_check: 'Kontroll' },
	feedback: 'I återkopplingen',
	noFeedback: 'Ingen mening i återkopplingen bygger på det än.',
	leftOut: (reason: string) => `Utelämnat: ${reason}`,
	noLongerAgreed: 'Samsynen har ändrats sedan det skrevs.',
	edited: 'Orden har ändrats sedan samsynen:',
	consensus: 'I samsynen',
	notCarried: 'Det finns inte med i samsynen.',
	setAside: (reason: string) => `Togs inte med: ${reason}`,
	own: 'Teamet skrev det själv i samsynen. Det bygger inte på någon av bedömningarna.',
	reviews: 'I bedömningarna',
	check: 'Kontrollerat vid besöket',
	by: (kind: string, name: string) => `${kind}, ${name}`,
	passages: 'I bidraget',
	question: (number: number, label: string) => `${number}. ${label}`,
	noPassage: 'Inget ställe i bidraget är markerat.',
	whole: 'Svaret som helhet.',
	submitted: (when: string) => `Som det skickades in ${when}.`,
	earlier: 'Bidraget har skickats in på nytt sedan dess.',
	gone: 'Svaret går inte att läsa längre. Orden står som de lästes.',
	goTo: 'Läs i bidraget',
	toConsensus: 'Till samsynen',
	unit: {
		title: 'Vad det bygger på',
		lead: 'Det här i ert bidrag, och det här vid besöket, bygger meningen på.',
		yours: 'Era egna ord',
		checks: 'Kontrollerat vid besöket',
		outcome: {
			confirmed: 'Bekräftades.',
			changed: 'Bilden ändrades.',
			not_seen: 'Gick inte att se.',
			none: 'Inget antecknat.'
		},
		nothing: 'Meningen bygger på helheten och inte på något särskilt ställe i bidraget.',
		back: 'Er återkoppling'
	}
};

export type EvidenceMessages = typeof sv;
