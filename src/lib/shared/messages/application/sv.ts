// Words of the eligibility check and of the pages where an entry is written, in Swedish.
const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const sv = {
	check: {
		title: 'Kan vi delta?',
		windowTitle: (programme: string) => `Kan vi delta i ${programme}?`,
		question: (number: number) => `Fråga ${number}`,
		next: 'Nästa fråga',
		back: 'Till frågan före',
		startOver: 'Börja om',
		yes: 'Ja',
		no: 'Nej',
		notKnown: 'Vet inte än',
		answered: 'Det här har ni svarat',
		yourAnswer: 'Ert svar',
		change: 'Ändra svaret',
		changeAll: 'Ändra svaren',
		changeOf: (question: string) => `Ändra svaret på: ${question}`,
		unreadable: 'Välj ett av svaren.',
		unreadableNumber: 'Skriv antalet med siffror, till exempel 18.',
		choose: 'Välj ett svar för att gå vidare.',
		results: {
			'may-take-part': {
				title: 'Ja, ni kan delta.',
				text: 'Era svar uppfyller alla villkor.'
			},
			'may-take-part-not-win-yet': {
				title: 'Ja, ni kan delta, men än så länge inte vinna.',
				text: 'Något som krävs för att vinna är inte uppfyllt.'
			},
			'may-not-take-part': {
				title: 'Nej, ni kan inte delta just nu.',
				text: 'Minst ett villkor är inte uppfyllt.'
			},
			'not-yet-known': {
				title: 'Det går inte att säga än.',
				text: 'Något behöver ni ta reda på först. Ni kan börja skriva ändå.'
			}
		},
		whatToDo: 'Så kan ni göra:',
		contact: 'Kontakta',
		goOnHelp:
			'Ni loggar in med en länk som kommer med e-post. Svaren följer med och blir en del av ansökan.',
		openUntil: (closes: string) => `Ansökan är öppen till och med ${closes}.`,
		openNow: 'Ansökan är öppen nu.',
		opens: (at: string) => `Ansökan öppnar ${at}.`,
		notOpen: 'Ansökan är inte öppen just nu. När nästa omgång öppnar är inte bestämt än.',
		about: (programme: string) => `Läs om ${programme}`
	},
	mine: {
		title: 'Mina bidrag',
		lead: 'Här skriver du bidrag till utmärkelserna, och här ser du vad som händer med dem.',
		waiting: 'Det här väntar på dig',
		nothing: 'Inget väntar på dig just nu.',
		write: (name: string) => `Skriv klart: ${name}`,
		send: (name: string) => `Granska och skicka in: ${name}`,
		things: (count: number) => `${many(count, 'sak', 'saker')} kvar innan bidraget kan skickas in`,
		ready: 'Allt är ifyllt. Bidraget är inte inskickat än.',
		news: 'Det här har hänt',
		won: (unit: string, honour: string) => `${unit} har fått ${honour}!`,
		wonMention: (unit: string, round: string) =>
			`${unit} har fått ett hedersomnämnande i ${round}!`,
		wonNote: 'Läs motiveringen och hämta diplomet.',
		decided: (award: string) => `${award} har delats ut. Läs vilka som vann, och varför`,
		decidedNote: (unit: string) => `Den här gången blev det inte ${unit}. Tack för ert bidrag.`,
		entries: 'Dina bidrag',
		none: 'Du har inga bidrag i en omgång som pågår.',
		earlier: 'Tidigare bidrag',
		beginFrom: (round: string) => `Börja ett bidrag till ${round} från det här`,
		start: 'Starta ett nytt bidrag',
		startIn: (name: string) => `Starta ett bidrag till ${name}`,
		check: 'Kan vi delta? Svara på några frågor först',
		noOpen: 'Ingen utmärkelse tar emot bidrag just nu.',
		columns: { entry: 'Bidrag', award: 'Utmärkelse', state: 'Läge', closes: 'Ansökan stänger' },
		unnamed: 'Bidrag utan namn'
	},
	states: {
		draft: 'Utkast, inte inskickat',
		submitted: 'Inskickat',
		decided: 'Avgjort',
		award: 'Vinnare',
		honourable_mention: 'Hedersomnämnande',
		withdrawn: 'Återtaget',
		'draft-closed': 'Utkast som inte skickades in'
	},
	start: {
		title: 'Starta ett bidrag',
		lead: (name: string) => `Bidraget gäller ${name}. Ni kan börja nu och fortsätta när ni vill.`,
		already: (count: number) =>
			count === 1
				? 'Ni har redan ett bidrag i den här omgången'
				: `Ni har redan ${count} bidrag i den här omgången`,
		goOn: 'Fortsätt på ert bidrag',
		see: 'Se ert bidrag',
		another: 'Ett till bidrag, för en annan enhet',
		anotherText: 'Gäller det en annan enhet kan ni starta ett bidrag till.',
		eligibility: 'Kan ni delta?',
		noAnswers:
			'Ni har inte svarat på frågorna om vilka som kan delta. Ni kan göra det nu, eller senare i bidraget.',
		toCheck: 'Svara på frågorna',
		class: 'Tävlingsklass',
		classHelp: 'Ni kan ändra er så länge ansökan är öppen.',
		begin: 'Starta bidraget',
		from: 'Vad vill ni börja från?',
		fromHelp: 'Det som ni skrev om ert arbete skriver ni på nytt. Uppgifterna om er kan följa med.',
		fromEarlier: (name: string) => `Uppgifterna från bidraget till ${name}`,
		fromNothing: 'Ett tomt bidrag',
		carried: (name: string) => `Det här följer med från ${name}`,
		carriedCheck: 'Ändra i bidraget om något inte stämmer längre.',
		failed: 'Bidraget kunde inte startas'
	},
	write: {
		eligibility: 'Kan vi delta?',
		eligibilityNote: {
			'may-take-part': 'Ja, alla villkor uppfyllda',
			'may-take-part-not-win-yet': 'Ja, men inte vinna än',
			'may-not-take-part': 'Nej, enligt svaren',
			'not-yet-known': 'Inte klart än'
		},
		board: 'Anmälan i nämnd',
		notice: {
			declared: (day: string) => `Intygad ${day}`,
			sent: (day: string) => `Skickad till registrator ${day}, inte bekräftad än`,
			confirmed: (day: string) => `Bekräftad av registrator ${day}`
		},
		review: 'Granska och skicka in',
		submittedNote: 'Inskickat',
		changedNote: 'Ändrat efter inlämningen',
		progress: (answered: number, total: number) =>
			answered === total ? 'Alla frågor besvarade' : `${answered} av ${total} frågor besvarade`,
		doneBut: (answered: number, total: number) =>
			`Klart – ${answered} av ${total} frågor besvarade, ${total - answered === 1 ? 'den sista är frivillig' : 'resten är frivilliga'}`,
		problems: (count: number) =>
			count === 1 ? 'Ett svar behöver rättas' : `${count} svar behöver rättas`,
		optional: 'Frivilligt',
		part: (number: number, of: number) => `Del ${number} av ${of}`,
		steps: 'Bidragets delar',
		deadlineText: (closes: string) =>
			`Ansökan är öppen till och med ${closes}. Allt ni skriver sparas.`,
		deadlineNone: 'Ansökan är öppen. Allt ni skriver sparas.',
		closedLeft: 'Ansökan är stängd.',
		closedText: (closes: string) => `Den stängde ${closes}.`,
		openLeft: (days: number) =>
			days === 0 ? 'Sista dagen i dag.' : days === 1 ? '1 dag kvar.' : `${days} dagar kvar.`,
		good: 'Exempel på ett bra svar',
		saved: (at: string) => `Sparat ${at}`,
		savedBy: (at: string, name: string) => `Sparat ${at} av ${name}`,
		saving: 'Sparar …',
		notSaved: 'Inte sparat, försöker igen',
		signedOut: 'Inte sparat: du har blivit utloggad. Logga in i en ny flik, så sparas det.',
		refused: (why: string) => `Inte sparat. ${why}`,
		allSaved: 'Allt är sparat.',
		goOn: (to: string) => `Fortsätt till ${to.charAt(0).toLowerCase()}${to.slice(1)}`,
		goOnToReview: 'Fortsätt till granskningen',
		save: 'Spara',
		mendLater: 'Ni kan också rätta det senare.',
		problemsTitle: 'Svaren är sparade, men det här behöver rättas innan ni skickar in',
		password: 'Lösenord till filmen',
		passwordHelp:
			'Bara om filmen är skyddad. Lösenordet sparas krypterat och visas bara för dem som bedömer bidraget.',
		passwordSaved: 'Ett lösenord är sparat. Skriv ett nytt om det ska ändras.',
		passwordRemove: 'Ta bort det sparade lösenordet',
		filmHelp: (minutes: number) =>
			`Filmen får vara högst ${many(minutes, 'minut', 'minuter')}. Klistra in hela länken.`,
		closedTitle: 'Ansökningstiden har gått ut',
		closedDraft:
			'Bidraget skickades inte in. Det ni har skrivit finns kvar och kan läsas här, men inte ändras. Kontakta utmärkelsens kansli om ni har frågor.',
		closedSubmitted:
			'Det ni skickade in senast är det som gäller. Svaren kan läsas här, men inte ändras.',
		notOpenYet: 'Ansökan är inte öppen, så svaren kan inte ändras nu.',
		unsavedTitle: 'Det här hann inte sparas',
		unsavedText: 'Texten finns kvar här så att ni kan kopiera den.',
		unanswered: 'Inget svar',
		submittedTitle: 'Bidraget är inskickat',
		submittedText:
			'Ni kan ändra så länge ansökan är öppen. Det ni skickade in gäller tills ni skickar in igen.',
		changedTitle: 'Ni har ändrat efter inlämningen',
		changedText: 'Skicka in igen om ändringarna ska gälla. Tills dess gäller det ni skickade in.',
		withdrawnTitle: 'Bidraget är återtaget',
		withdrawnText: 'Det bedöms inte. Ni kan skicka in det igen så länge ansökan är öppen.'
	},
	conflict: {
		title: 'Två texter på samma fråga',
		someone: 'Någon annan',
		text: (name: string, at: string) =>
			`${name} sparade en nyare text ${at}, medan du skrev. Båda finns kvar. Välj vilken som ska gälla.`,
		ownTitle: 'Du har skrivit i två flikar',
		own: (at: string) =>
			`Du har sparat en nyare text i en annan flik ${at}. Båda finns kvar. Välj vilken som ska gälla.`,
		ownTheirs: 'Texten i den andra fliken',
		ownMine: 'Texten här',
		theirs: (name: string) => `Texten som ${name} sparade`,
		mine: 'Din text',
		choice: 'Vilken text ska gälla?',
		keepMine: 'Min text',
		keepTheirs: (name: string) => `Texten som ${name} sparade`,
		merge: 'En sammanslagen text, som jag skriver här',
		merged: 'Sammanslagen text',
		save: 'Spara valet'
	},
	boardPage: {
		title: 'Anmälan i nämnd eller styrelse',
		board: 'Nämnd eller styrelse',
		boardHelp: 'Den som er verksamhet hör till.',
		notifiedOn: 'Dag då deltagandet anmäls',
		notifiedOnHelp: 'Den dag det anmäldes, eller ska anmälas.',
		reference: 'Diarienummer eller annan hänvisning',
		declare: 'Vi intygar att deltagandet är anmält eller kommer att anmälas.',
		save: 'Spara intyget',
		saved: (at: string) => `Intyget sparades ${at}.`,
		send: {
			title: 'Skicka anmälan till registrator',
			lead: 'Vi mejlar registratorn att ni deltar, med bidraget som det ser ut nu som pdf. Registratorn bekräftar med en länk och behöver inget konto. Ni får veta när det är gjort.',
			first: 'Spara intyget först, sedan kan ni skicka det till registratorn.',
			address: 'Registratorns e-postadress',
			addressHelp: 'Ofta registrator följt av förvaltningens adress.',
			button: 'Mejla registratorn',
			again: 'Mejla en gång till',
			sent: (to: string, at: string) => `Skickat till ${to}, ${at}. Inte bekräftat än.`,
			confirmed: (board: string, at: string) => `${board} har bekräftat anmälan, ${at}.`,
			confirmedBy: (name: string) => `Bekräftat av ${name}.`,
			reference: (reference: string) => `Diarienummer: ${reference}`,
			doneTitle: 'Mejlet är på väg',
			done: (to: string) => `Det går till ${to}.`
		}
	},
	eligibilityPage: {
		title: 'Kan vi delta?',
		lead: 'Svaren blir en del av bidraget. Ändra dem om något har ändrats. Ett svar kan ge en följdfråga när ni sparar.',
		save: 'Spara svaren'
	},
	review: {
		title: 'Granska och skicka in',
		closedTitle: 'Bidraget',
		lead: 'Läs igenom. Det här är vad de som bedömer och beslutar får läsa.',
		missingTitle: (count: number) =>
			count === 1
				? 'En sak är kvar innan ni kan skicka in'
				: `${count} saker är kvar innan ni kan skicka in`,
		missingText: 'Allt ni har skrivit är sparat.',
		missingEligibility: (question: string) => `Kan vi delta? ${question}`,
		pastHonour: (honour: string, round: string) => `Ni har redan fått: ${honour}, ${round}`,
		missingBoard: 'Anmälan i nämnd: intyga att deltagandet anmäls.',
		notEligible: 'Enligt svaret kan ni inte delta.',
		notWinTitle: 'Ni kan delta, men än så länge inte vinna',
		ready: 'Allt som krävs är ifyllt.',
		submit: 'Skicka in bidraget',
		submitAgain: 'Skicka in igen',
		submitHelp:
			'Ni får ett kvitto med hela bidraget som pdf. Ni kan ändra och skicka in igen så länge ansökan är öppen.',
		draftPdf: 'Läs bidraget som pdf, som det ser ut nu',
		draftFile: 'utkast',
		upToDate: 'Det som står här är inskickat.',
		toReceipt: 'Till kvittot',
		office: 'Visas bara för kansliet',
		withPassword: 'Ett lösenord är sparat.',
		change: (section: string) => `Ändra ${section.charAt(0).toLowerCase()}${section.slice(1)}`,
		changeShort: 'Ändra',
		withdraw: 'Ta tillbaka bidraget',
		withdrawText:
			'Bidraget bedöms inte om ni tar tillbaka det. Texten finns kvar, och ni kan skicka in igen så länge ansökan är öppen.',
		withdrawConfirm: 'Ja, ta tillbaka bidraget'
	},
	receipt: {
		title: 'Tack, bidraget är inskickat',
		lead: (unit: string, programme: string) =>
			`Vi har tagit emot bidraget från ${unit} till ${programme}.`,
		won: (honour: string) => `Ni har fått ${honour}!`,
		wonMention: (round: string) => `Ni har fått ett hedersomnämnande i ${round}!`,
		wonLead: 'Grattis! Så här lyder motiveringen. Nu kan alla läsa den.',
		publicPage: 'Se er sida, som alla kan läsa',
		decided: (round: string) =>
			`${round} har delats ut. Den här gången blev det inte ni. Tack för att ni delade med er av ert arbete.`,
		winners: 'Läs vilka som vann, och varför',
		past: 'Så gick omgången till',
		facts: {
			number: 'Nummer',
			at: 'Inskickat',
			by: 'Enhet',
			title: 'Vad det gäller',
			class: 'Tävlingsklass'
		},
		news: 'Det har hänt sedan dess',
		papers: {
			diploma: { sv: 'Hämta ert diplom (pdf)', en: 'Diplomet på engelska (pdf)' },
			letter: { sv: 'Hämta ert prisbrev (pdf)', en: 'Prisbrevet på engelska (pdf)' }
		},
		feedback: 'Läs återkopplingen',
		visited: (when: string, place: string) => `Examinatorerna besökte er ${when}, ${place}.`,
		visit: (when: string, place: string) => `Examinatorerna besöker er ${when}, ${place}.`,
		mail: 'Ett kvitto med hela bidraget som pdf kommer med e-post till alla som skriver i bidraget.',
		pdf: 'Hämta bidraget som pdf',
		read: 'Läs bidraget',
		change: 'Ändra bidraget',
		changeText: (closes: string) =>
			`Ni kan ändra och skicka in igen till och med ${closes}. Det ni skickade in senast gäller.`,
		changedTooLate:
			'Ni ändrade efter inlämningen men skickade inte in igen. Det ni skickade in senast är det som gäller.',
		next: 'Vad händer nu?',
		fileName: (number: number) => `bidrag-${number}.pdf`
	},
	mailPage: {
		title: 'Mejl om bidraget',
		lead: 'Allt som har mejlats till er om bidraget. Nyast står först.',
		none: 'Inget har mejlats än.',
		sent: (at: string, to: string) => `Skickat ${at} till ${to}`,
		attached: (names: string) => `Bifogat i mejlet: ${names}`,
		link: 'Läs alla mejl om bidraget'
	},
	document: {
		entry: (number: number) => `Bidrag nr ${number}`,
		draft: 'Utkast',
		draftAsOf: 'Utkast, som det såg ut',
		notSubmitted: 'Inte inskickat',
		number: 'Nummer',
		submitted: 'Inskickat',
		unit: 'Enhet',
		organisation: 'Förvaltning eller bolag',
		class: 'Tävlingsklass',
		unanswered: 'Inget svar',
		password: 'Ett lösenord till filmen är sparat. Det visas bara för dem som bedömer.',
		eligibility: 'Kan vi delta?',
		boardNotice: 'Anmälan i nämnd eller styrelse',
		board: 'Nämnd eller styrelse',
		notifiedOn: 'Dag',
		reference: 'Hänvisning'
	}
};

export type ApplicationMessages = typeof sv;
