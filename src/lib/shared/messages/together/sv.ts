// Words of writing together, in Swedish: who shares an entry, who is here, comments, history, two texts that met.
const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
const list = (names: readonly string[]) =>
	new Intl.ListFormat('sv', { type: 'conjunction' }).format(names);

export const sv = {
	colleagues: {
		title: 'Vilka som är med i bidraget',
		short: 'Kollegor',
		lead: 'Bjud in kollegor att skriva, eller att läsa och kommentera. Kontaktpersonen är den som kansliet hör av sig till.',
		people: 'Med i bidraget',
		columns: { name: 'Namn', right: 'Får', actions: 'Ändra' },
		rights: { writer: 'Skriva', reader: 'Läsa och kommentera' },
		contact: 'Kontaktperson',
		you: 'du',
		makeReader: 'Gör till läsare',
		makeWriter: 'Gör till skribent',
		remove: 'Ta bort',
		of: (name: string) => `: ${name}`,
		onlyContact: 'Kontaktpersonen bestämmer vilka som är med.',
		invited: 'Inbjudna som inte har svarat',
		sent: (who: string, at: string) => `Inbjuden av ${who}, ${at}`,
		until: (at: string) => `Inbjudan gäller till och med ${at}.`,
		expired: 'Inbjudan har gått ut. Bjud in igen om personen ska vara med.',
		kinds: {
			writer: 'ska skriva',
			reader: 'ska läsa och kommentera',
			contact: 'ska ta över som kontaktperson'
		},
		withdraw: 'Ta tillbaka inbjudan',
		inviteAgain: 'Skicka en ny inbjudan',
		invite: 'Bjud in en kollega',
		inviteHelp:
			'Vi skickar en länk som bara fungerar för den adressen, i fjorton dagar. Kollegan behöver inget konto.',
		email: 'E-postadress',
		name: 'Namn',
		right: 'Vad ska kollegan få göra?',
		rightChoices: {
			writer: { label: 'Skriva', help: 'Skriver svar, kommenterar och kan skicka in.' },
			reader: { label: 'Läsa och kommentera', help: 'Ser allt ni skriver, men kan inte ändra.' }
		},
		send: 'Skicka inbjudan',
		handOverShort: 'Lämna över',
		handOver: 'Lämna över till en ny kontaktperson',
		handOverHelp:
			'Den du skriver får en inbjudan. När den har tackat ja är den kontaktperson. Tills dess ändras inget.',
		handOverTo: 'Den nya kontaktpersonens e-postadress',
		predecessor: 'Vad händer med dig?',
		predecessorOther: 'Vad händer med den nuvarande kontaktpersonen?',
		predecessorChoices: { stays: 'Är kvar som skribent', leaves: 'Lämnar bidraget' },
		offer: 'Skicka förfrågan',
		officeHandOver: 'Utse en ny kontaktperson direkt',
		officeHandOverHelp:
			'När den som var kontaktperson redan har slutat. Det gäller genast, skrivs i loggen, och båda får veta det med e-post.',
		officeName: 'Den nya kontaktpersonens namn',
		reason: 'Varför?',
		reasonHelp: 'Sparas och kan läsas av dem som är med i bidraget.',
		appoint: 'Utse kontaktpersonen',
		before: 'Tidigare kontaktpersoner',
		handed: (from: string | null, to: string, at: string) =>
			from ? `${from} lämnade över till ${to} ${at}.` : `${to} blev kontaktperson ${at}.`,
		because: (reason: string) => `Kansliet: ”${reason}”`,
		leave: 'Lämna bidraget',
		leaveText: 'Du ser det inte längre. Det du har skrivit finns kvar för de andra.',
		leaveConfirm: 'Ja, lämna bidraget',
		done: {
			invited: 'Inbjudan är skickad.',
			withdrawn: 'Inbjudan är återtagen.',
			changed: 'Ändringen är gjord, och kollegan får veta det med e-post.',
			removed: 'Kollegan är inte längre med, och får veta det med e-post.',
			offered: 'Förfrågan är skickad. Inget ändras förrän den är besvarad.',
			appointed: 'Den nya kontaktpersonen är utsedd.'
		},
		unnamed: 'Bidrag utan namn',
		readerTitle: 'Du läser det här bidraget',
		readerText: 'Du ser allt som de andra skriver och kan kommentera, men inte ändra.'
	},
	invitation: {
		title: (award: string) => `Inbjudan till ett bidrag till ${award}`,
		lead: (by: string, entry: string | null, kind: 'writer' | 'reader' | 'contact') =>
			`${by} bjuder in dig att ${
				{
					writer: 'skriva i',
					reader: 'läsa och kommentera',
					contact: 'ta över som kontaktperson för'
				}[kind]
			} ${entry ? `bidraget från ${entry}` : 'ett bidrag'}.`,
		office: 'Utmärkelsens kansli',
		means: {
			writer: 'Du skriver svar, kommenterar och kan skicka in, tillsammans med de andra.',
			reader: 'Du ser allt som de andra skriver och kan kommentera, men inte ändra.',
			contact:
				'Kansliet hör av sig till kontaktpersonen, som också bestämmer vilka som är med i bidraget.'
		},
		until: (at: string) => `Inbjudan gäller till och med ${at}.`,
		visitor: (email: string) =>
			`Inbjudan gäller adressen ${email}. Tryck på knappen, så skickar vi en länk dit som loggar in dig. Du behöver inget lösenord.`,
		newHere: (email: string) =>
			`Inbjudan gick till ${email}, så du loggas in med den adressen när du trycker på knappen. Skicka inte länken vidare. Du behöver inget lösenord.`,
		sendLink: 'Skicka en länk till min adress',
		sentTitle: 'Titta i din e-post',
		sent: (email: string, minutes: number) =>
			`Vi har skickat en länk till ${email}. Den gäller i ${minutes} minuter och leder tillbaka hit.`,
		name: 'Vad heter du?',
		nameHelp: 'Så att de andra ser vem som skriver.',
		accept: {
			writer: 'Gå med i bidraget',
			reader: 'Gå med i bidraget',
			contact: 'Ta över bidraget'
		},
		decline: 'Tacka nej',
		declined: 'Du har tackat nej. Den som bjöd in dig kan bjuda in igen.',
		another: (mine: string, theirs: string) =>
			`Du är inloggad som ${mine}, men inbjudan gäller ${theirs}. Logga ut och öppna länken igen.`,
		signOut: 'Logga ut',
		closedTitle: 'Inbjudan gäller inte längre',
		toMine: 'Till mina bidrag',
		waiting: 'Du är inbjuden',
		open: 'Öppna inbjudan'
	},
	presence: {
		label: 'Vilka som är här nu',
		alone: 'Bara du är här just nu.',
		writes: (name: string, question: string) => `${name} skriver i ”${question}” nu.`,
		reads: (name: string, section: string) => `${name} har ”${section}” öppen.`,
		here: (name: string) => `${name} skriver här nu`,
		together: (names: readonly string[]) => `Med i bidraget: ${list(names)}.`,
		invite: 'Bjud in en kollega',
		toColleagues: 'Kollegor och inbjudningar'
	},
	comments: {
		count: (count: number) => many(count, 'kommentar', 'kommentarer'),
		open: (count: number) => many(count, 'olöst kommentar', 'olösta kommentarer'),
		none: 'Kommentera',
		title: 'Kommentarer',
		lead: 'Bara ni som är med i bidraget ser kommentarerna. Kansliet och de som bedömer gör det inte.',
		noneYet: 'Ingen har kommenterat än.',
		by: (name: string, at: string) => `${name}, ${at}`,
		edited: 'redigerad',
		deleted: 'Kommentaren är borttagen.',
		resolved: (name: string, at: string) => `Löst av ${name}, ${at}`,
		resolvedOnes: (count: number) => many(count, 'löst tråd', 'lösta trådar'),
		write: 'Skriv en kommentar',
		reply: 'Svara',
		replyLabel: 'Ditt svar',
		send: 'Skicka kommentaren',
		sendReply: 'Skicka svaret',
		edit: 'Redigera',
		editLabel: 'Ändra kommentaren',
		saveEdit: 'Spara ändringen',
		delete: 'Ta bort',
		resolve: 'Markera som löst',
		reopen: 'Öppna tråden igen',
		answerNow: 'Svaret just nu',
		all: 'Visa hela tråden',
		back: 'Tillbaka till frågan',
		mail: 'De andra får veta det med e-post, högst en gång i timmen.',
		sent: 'Kommentaren är skickad.',
		notSent: 'Kommentaren kunde inte skickas. Texten finns kvar, försök igen.',
		closed: 'Ansökan är stängd, så det går inte att kommentera längre.'
	},
	history: {
		link: 'Historik',
		title: 'Historik',
		lead: 'Alla texter som har sparats på den här frågan. Inget försvinner när någon skriver över.',
		of: (question: string) => `Historik: ${question}`,
		now: 'Gäller nu',
		by: (name: string) => name,
		someone: 'Någon som inte längre är med',
		saves: (count: number) => many(count, 'sparning', 'sparningar'),
		between: (from: string, to: string) => (from === to ? from : `${from} till ${to}`),
		toBefore: 'Ändrat sedan texten före',
		toNow: 'Skillnad mot texten som gäller nu',
		whole: 'Hela texten',
		first: 'Den första texten',
		same: 'Ingen skillnad.',
		restore: 'Återställ den här texten',
		restoreHelp: 'Den nuvarande texten finns kvar i historiken.',
		restored: 'Texten är återställd.',
		empty: 'Tomt svar',
		nothing: 'Inget har sparats på den här frågan än.',
		every: 'Visa varje sparning för sig',
		grouped: 'Visa sammanhängande skrivande tillsammans',
		older: 'Visa äldre texter',
		back: 'Tillbaka till frågan',
		password: 'Lösenord visas aldrig här.'
	},
	diff: {
		added: 'tillagt',
		removed: 'borttaget',
		end: 'slut',
		legend: 'Tillagd text är understruken, borttagen text är överstruken.',
		tooLong: 'Texterna är för olika för att märka ut ord för ord.'
	},
	merge: {
		steps: (number: number, of: number) => `Steg ${number} av ${of}`,
		see: 'Se vad som skiljer',
		seeLead: (name: string) =>
			`Jämfört med texten som fanns när du började skriva. Det som ${name} och du har ändrat på var sitt håll är sammanfogat.`,
		mine: 'du',
		theirsMark: (name: string) => name,
		bothMark: 'ni båda',
		places: 'Välj på de ställen där ni båda har ändrat',
		place: (number: number, of: number) => `Ställe ${number} av ${of}`,
		placeWas: 'Där stod',
		nothing: 'ingenting',
		placeMine: 'Din ändring',
		placeTheirs: (name: string) => `Ändringen som ${name} gjorde`,
		placeBoth: 'Båda, efter varandra',
		clean: 'Ni har ändrat på olika ställen. Förslaget har med båda.',
		overlapping: (count: number) =>
			count === 1
				? 'På ett ställe har ni båda ändrat. Där är båda texterna med i förslaget tills du väljer.'
				: `På ${count} ställen har ni båda ändrat. Där är båda texterna med i förslaget tills du väljer.`,
		useMerged: 'Den sammanfogade texten',
		useMergedHelp: 'Båda era ändringar är med. Du kan ändra den här nedanför.',
		merged: 'Sammanfogad text',
		show: 'Visa texten med mina val',
		edited: 'Du har ändrat i texten själv, så valen ovanför ändrar den inte längre.',
		whole: 'Läs de båda texterna hela'
	}
};

export type TogetherMessages = typeof sv;
