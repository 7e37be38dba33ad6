// Words of the office's work list and of what it does with one entry, in Swedish.
import { dayAndTime } from '../../dates.ts';

type Verdict = 'may-take-part' | 'may-take-part-not-win-yet' | 'may-not-take-part';
type Result = Verdict | 'not-yet-known';

const results: Record<Result, string> = {
	'may-take-part': 'Kan delta',
	'may-take-part-not-win-yet': 'Kan delta, inte vinna än',
	'may-not-take-part': 'Kan inte delta',
	'not-yet-known': 'Inte klart än'
};
const verdictsByOffice: Record<Verdict, string> = {
	'may-take-part': 'Kansliet har beslutat att ni kan delta.',
	'may-take-part-not-win-yet': 'Kansliet har beslutat att ni kan delta, men inte vinna än.',
	'may-not-take-part': 'Kansliet har beslutat att ni inte kan delta.'
};
const entries = (n: number) => (n === 1 ? '1 bidrag' : `${n.toLocaleString('sv')} bidrag`);

export const sv = {
	results,
	verdictsByOffice,
	/** On the applicant's own pages. */
	applicant: {
		openedTitle: (until: string) => `Öppnat för er till ${dayAndTime('sv', until)}.`,
		openedText:
			'Ansökningstiden är slut, men kansliet har öppnat bidraget för er. Kom ihåg att skicka in.',
		openedLeft: 'Öppnat för er.',
		openedUntil: (until: string) =>
			`Ni kan skriva och skicka in till och med ${dayAndTime('sv', until)}.`,
		movedTitle: (name: string) => `Kansliet har flyttat bidraget till klassen ${name}.`,
		movedText: (reason: string) =>
			`${reason} Klassen gäller även om ni har valt en annan i formuläret.`,
		className: 'Tävlingsklass'
	},
	/** Where a unit has submitted anew after it was assessed. */
	anew: {
		title: (when: string) => `Enheten skickade in igen ${when}`,
		mark: 'på en tidigare inlämning',
		reviews: (names: string) => `Gjorda på en tidigare inlämning: ${names}.`,
		own: 'Du lämnade in din bedömning före det. Den finns kvar och är märkt som gjord på en tidigare inlämning.',
		ownDraft:
			'Du hade börjat före det. Läs igenom det som är nytt. Citat som inte längre finns i texten behöver väljas om.',
		consensus: 'Examinatorerna var klara före det. Deras bedömning gäller den tidigare inlämningen.'
	},
	viewing: {
		title: 'Så här ser enheten det.',
		text: 'Du läser som kansliet och kan inte ändra något.',
		/** On the page about who is in the entry, which the office can change. */
		people:
			'Du läser som kansliet. Här kan du bjuda in kollegor och utse en ny kontaktperson, men inte ändra det enheten skriver.',
		back: 'Tillbaka till kansliets sida'
	},
	list: {
		emptyFile: (pdfs: boolean): string =>
			pdfs
				? 'Inget av bidragen är inskickat än, så det finns inga pdf:er att hämta.'
				: 'Inga bidrag passar, så det finns inget att hämta.',
		title: 'Bidrag',
		lead: 'Alla bidrag i omgången, också utkast. Sök, filtrera och sortera; välj några och gör något med dem.',
		search: 'Sök',
		searchHelp: 'Namn, titel, nummer eller e-post, med eller utan prickar',
		sortedAtFirst:
			'I nummerordning. Utkast, som inte har något nummer än, står sist i den ordning de påbörjades.',
		filterTitle: 'Filtrera',
		state: 'Läge',
		class: 'Tävlingsklass',
		organisation: 'Organisation',
		eligibility: 'Kan delta',
		boardNotice: 'Anmält i nämnd',
		complete: 'Komplett',
		reopened: 'Öppnat igen',
		all: 'Alla',
		show: 'Visa',
		clear: 'Rensa filtret',
		more: 'Fler filter',
		states: {
			draft: 'Utkast',
			'draft-closed': 'Utkast, inte inskickat i tid',
			submitted: 'Inskickat',
			changed: 'Inskickat, ändrat sedan dess',
			withdrawn: 'Återtaget',
			'not-withdrawn': 'Utkast och inskickade'
		},
		byOffice: 'Beslutat av kansliet',
		yes: 'Ja',
		no: 'Nej',
		completeness: { yes: 'Inget saknas', no: 'Något saknas' },
		reopenedNow: 'Öppna nu',
		reopenedEver: 'Har varit öppna',
		columns: {
			number: 'Nr',
			unit: 'Enhet',
			organisation: 'Organisation',
			title: 'Titel',
			class: 'Klass',
			state: 'Läge',
			progress: 'Besvarat',
			missing: 'Saknas',
			eligibility: 'Kan delta',
			board: 'Anmält i nämnd',
			contact: 'Kontakt',
			started: 'Påbörjat',
			saved: 'Senast sparat',
			submitted: 'Inskickat'
		},
		columnsTitle: 'Välj kolumner',
		columnsHelp: 'Valet står i adressen och minns till nästa gång i den här webbläsaren.',
		columnsSave: 'Visa de valda',
		columnsReset: 'Som från början',
		nothingMissing: 'Inget',
		things: (n: number) => (n === 1 ? '1 sak' : `${n} saker`),
		notices: {
			missing: 'Saknas',
			declared: 'Anmält av enheten',
			sent: 'Skickat till registrator',
			confirmed: 'Bekräftat av registrator'
		},
		noticeNotAsked: 'Krävs inte',
		noticeYes: 'Anmält, på något sätt',
		openUntil: (until: string) => `Öppet till ${dayAndTime('sv', until)}`,
		office: 'av kansliet',
		unnamed: 'Utan namn än',
		count: entries,
		range: (from: number, to: number, total: number) =>
			`Visar ${from}–${to} av ${total.toLocaleString('sv')}.`,
		none: 'Inget bidrag passar. Rensa filtret för att se alla.',
		empty: 'Inga bidrag än.',
		choose: 'Välj',
		chooseOne: (name: string) => `Välj ${name}`,
		act: 'Gör något med bidragen',
		actLead: 'Kryssa för dem i listan, eller välj alla som filtret visar.',
		allMatching: (n: number) => `Alla ${entries(n)} som filtret visar`,
		message: 'Skriv till de valda',
		exportTitle: 'Hämta som fil',
		exportHelp:
			'Filen innehåller de bidrag som ni har kryssat för, annars alla som filtret visar. Lösenord till filmer är aldrig med.',
		csv: 'CSV',
		xlsx: 'Excel',
		zip: 'Pdf:er och bilagor i en zip-fil',
		zipHelp:
			'Zip-filen innehåller de bidrag som är inskickade, vart och ett i en mapp med sin pdf och sina bilagor, och en lista över innehållet.'
	},
	entry: {
		back: 'Alla bidrag',
		asApplicant: 'Så här ser enheten det',
		pdf: 'Bidraget som pdf',
		message: 'Skriv till enheten',
		number: (n: number) => `Nr ${n}`,
		contact: 'Kontakt',
		started: 'Påbörjat',
		saved: 'Senast sparat',
		submitted: 'Inskickat',
		state: 'Läge',
		eligibility: 'Kan delta',
		board: 'Nämnd eller styrelse',
		byCheck: 'enligt enhetens egna svar',
		byOffice: 'enligt kansliets beslut',
		missingTitle: (n: number) => (n === 1 ? 'En sak saknas' : `${n} saker saknas`),
		missingAt: (label: string) => `Villkor: ${label}`,
		missingBoard: 'Anmälan till nämnd eller styrelse',
		missingWord: 'Kansliet har beslutat att enheten inte kan delta',
		lateTitle: 'Inte inskickat när ansökningstiden gick ut',
		lateText:
			'Utkastet finns kvar som det var. Vill ni släppa in det i efterhand kan ni öppna bidraget igen här nedanför.',
		openTitle: (until: string) => `Öppnat till ${dayAndTime('sv', until)}`,
		openText: (by: string, reason: string) => `Av ${by}. ${reason}`,
		acts: 'Kansliets beslut om bidraget',
		sealed: 'Klassens beslut är fastställda. Därför går det inte att ändra något här.',
		decide: {
			title: 'Besluta om enheten kan delta',
			lead: 'Beslutet gäller i stället för enhetens egna svar. Enheten får ett mejl med skälet.',
			verdict: 'Beslut',
			choices: {
				'may-take-part': 'Kan delta',
				'may-take-part-not-win-yet': 'Kan delta, men inte vinna än',
				'may-not-take-part': 'Kan inte delta',
				none: 'Inget beslut: enhetens egna svar gäller'
			},
			reason: 'Skäl',
			reasonHelp: 'Enheten läser det här.',
			save: 'Spara beslutet',
			saved: 'Beslutet är sparat och enheten har fått ett mejl.'
		},
		move: {
			title: 'Flytta till en annan klass',
			lead: 'Det som är inskickat ändras inte. Bedömning, beslut och publicering följer den nya klassen.',
			class: 'Ny klass',
			save: 'Flytta bidraget',
			saved: 'Bidraget är flyttat och enheten har fått ett mejl.'
		},
		reopen: {
			title: 'Öppna bidraget igen',
			lead: 'Bara det här bidraget kan skrivas och skickas in, till den tid ni sätter. En begäran som har nått oss före dess räknas.',
			again: 'Ändra hur länge det är öppet',
			until: 'Öppet till och med',
			untilHelp: 'Den sista minuten räknas.',
			save: 'Öppna bidraget',
			saved: 'Bidraget är öppet och enheten har fått ett mejl.',
			warningTitle: 'Bidragen i omgången har börjat bedömas',
			warning:
				'Skickar enheten in igen gäller den nya texten. Bedömningar som redan är inlämnade finns kvar, men märks som gjorda på en tidigare inlämning. De räknas fortfarande i samsynen.',
			despite: 'Ja, öppna bidraget ändå',
			close: 'Stäng bidraget nu',
			closeText: 'Det enheten har sparat finns kvar. Enheten får ett mejl.',
			closed: 'Bidraget är stängt igen.'
		},
		history: 'Vad kansliet har gjort',
		historyWord: (what: string) => `Beslutade: ${what}`,
		historyWordBack: 'Tog tillbaka beslutet om deltagande',
		historyMove: (from: string | null, to: string) =>
			from ? `Flyttade från ${from} till ${to}` : `Placerade i ${to}`,
		historyOpen: (until: string) => `Öppnade bidraget till ${dayAndTime('sv', until)}`,
		historyClosed: (when: string) => `Stängt ${when}`,
		by: (name: string | null, when: string) => [name, when].filter(Boolean).join(', '),
		text: 'Bidraget',
		draftText: 'Utkastet, som det står nu',
		checkTitle: 'Villkor för att delta, enhetens svar'
	},
	file: {
		name: (award: string, day: string) => `bidrag ${award} ${day}`,
		sheet: 'Bidrag',
		email: 'E-post',
		decidedBy: 'Beslutat av',
		reason: 'Skäl',
		board: 'Nämnd eller styrelse',
		boardDay: 'Anmält den',
		missingWhat: 'Vad som saknas',
		results: { measure: 'Mått', before: 'Före', after: 'Efter', unit: 'Mätt i', source: 'Källa' },
		check: 'enhetens svar',
		office: 'kansliet',
		cut: ' … (texten är avkortad: cellen rymmer inte mer)',
		entry: (n: number | null) => (n === null ? 'utkast' : String(n).padStart(3, '0')),
		noName: 'utan namn',
		/** The list of what is in a zip. */
		contents: {
			name: 'innehall.csv',
			document: 'Bidraget',
			entry: 'Bidraget',
			attachment: 'Bilaga',
			lost: 'Bilaga som inte kunde läsas',
			columns: {
				number: 'Nr',
				unit: 'Enhet',
				file: 'Fil',
				kind: 'Slag',
				question: 'Fråga',
				description: 'Beskrivning',
				bytes: 'Storlek i byte'
			}
		}
	}
};
