// Words of the form where a unit writes, in Swedish: its fields, what is kept on the device, and the closing time.
import type { ContactPart, ResultColumn } from '../../answers.ts';

const contact: Record<ContactPart, string> = {
	name: 'Namn',
	title: 'Titel eller roll',
	'e-mail': 'E-postadress',
	phone: 'Telefon'
};
const columns: Record<ResultColumn, string> = {
	measure: 'Det som mättes',
	before: 'Före',
	after: 'Efter',
	unit: 'Enhet',
	source: 'Källa'
};

export const sv = {
	contact,
	table: {
		columns,
		example: {
			measure: 'till exempel sjukfrånvaro',
			before: 'till exempel 8,1',
			after: 'till exempel 5,4',
			unit: 'till exempel procent',
			source: 'till exempel medarbetarenkäten 2025'
		} satisfies Record<ResultColumn, string>,
		row: (number: number) => `Rad ${number}`,
		cell: (column: string, row: number) => `${column}, rad ${row}`,
		add: 'Lägg till en rad',
		remove: 'Ta bort',
		removeRow: (row: number) => `Ta bort rad ${row}`,
		rows: (filled: number, most: number) => `${filled} av högst ${most} rader`
	},
	suggestion: 'Välj bland förslagen när namnet finns där, annars skriv det själv.',
	saveToSeeMore: 'Spara och visa följdfrågor',
	more: {
		title: (count: number) =>
			count === 1 ? 'Ert svar gav en följdfråga' : `Ert svar gav ${count} följdfrågor`,
		text: 'Svaren är sparade. Svara också på det här:'
	},
	device: {
		kept: 'Inte sparat än – ligger kvar i den här webbläsaren',
		offlineTitle: 'Just nu går det inte att spara',
		offlineText:
			'Skriv vidare. Det ni skriver ligger kvar i den här webbläsaren, också om sidan läses om eller stängs, och sparas när förbindelsen är tillbaka.',
		putBack: 'Det ni skrev och som inte hann sparas är tillbaka i svaren.',
		savedAgain: 'Förbindelsen är tillbaka och allt är sparat.',
		leftTitle: 'Det här ligger kvar i den här webbläsaren och är inte sparat'
	},
	signedOut: {
		title: 'Du har blivit utloggad',
		text: 'Det ni har skrivit ligger kvar i den här webbläsaren. Logga in så kommer ni tillbaka hit, med texten kvar, och den sparas.',
		link: 'Logga in och fortsätt här'
	},
	deadline: {
		movedTitle: 'Kansliet har ändrat sista dagen',
		closedTitle: 'Ansökan har stängt',
		closedText: (at: string) =>
			`Den stängde ${at}. Det som var sparat då är kvar som utkast och går att läsa. Det ni har skrivit sedan dess är inte sparat, men ligger kvar här.`,
		closedTextNoDate:
			'Det som var sparat är kvar som utkast och går att läsa. Det ni har skrivit sedan dess är inte sparat, men ligger kvar här.',
		office:
			'Kansliet kan öppna ert bidrag igen. Låt i så fall sidan vara öppen: då sparas texten av sig själv.',
		officeEmail: (email: string) => `Skriv till kansliet: ${email}`,
		read: 'Läs utkastet',
		openAgainTitle: 'Ansökan är öppen igen'
	}
};

export type WritingMessages = typeof sv;
