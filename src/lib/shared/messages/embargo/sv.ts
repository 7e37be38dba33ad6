// Swedish words of the notices under embargo: the office's page, the mail, and the page that its link leads to.
const people = (n: number) => (n === 1 ? '1 person' : `${n} personer`);

export const sv = {
	desk: {
		title: 'Besked under embargo',
		link: 'Berätta för vinnarna i förväg',
		lead: 'Om ni vill kan de som vinner få veta det några dagar före, genom en personlig länk. De bekräftar att de har läst, och godkänner eller kommenterar sin presstext. Ingen annan får veta något.',
		optional: 'Det här är frivilligt. Gör ni inget får alla besked när omgången offentliggörs.',
		none: 'Inget är fastställt än. När juryns ordförande har fastställt en klass står dess vinnare här.',
		released: 'Omgången är offentliggjord. Länkarna leder nu till de offentliga sidorna.',
		press: 'Presstext',
		pressFor: (what: string) => `Presstext för ${what}`,
		pressHelp:
			'Vinnaren läser och svarar på texten. Den här är ett utkast ur motiveringen och bidraget. Den följer med beskedet så som den står här. Ta bort den om ni inte vill ha svar på någon text.',
		pressSavedHelp: 'Vinnaren läser och svarar på texten. Ändrar ni den efter ett svar ser ni det.',
		pressOutdated:
			'Texten skrevs före det nya beslutet. Ingen får se den förrän ni har läst igenom den och sparat den igen.',
		savePress: 'Spara presstexten',
		pressSaved: 'Presstexten är sparad.',
		told: 'Vilka som har fått besked',
		nobody: 'Ingen har fått besked.',
		name: 'Namn',
		state: 'Läge',
		act: 'Gör',
		states: {
			sent: (when: string) => `Skickat ${when}`,
			seen: (when: string) => `Läst ${when}`,
			approved: (when: string) => `Godkände presstexten ${when}`,
			approvedOld: (when: string) => `Godkände en tidigare presstext ${when}`,
			comment: (when: string) => `Kommenterade presstexten ${when}`,
			withdrawn: (when: string) => `Draget tillbaka ${when}`
		},
		said: (words: string) => `”${words}”`,
		withdraw: 'Dra tillbaka',
		withdrawNamed: (name: string) => `Dra tillbaka beskedet till ${name}`,
		send: (n: number) => `Skicka besked till ${people(n)}`,
		sent: 'Beskedet är skickat.',
		confirm: (names: string) => `Ja, ${names} ska få veta det nu`,
		confirmHelp: 'Det går med mejl direkt. Länken kan ni dra tillbaka, men inte mejlet.',
		confirmMissing:
			'Kryssa i vem som ska få veta det. Det som har gått med mejl kan ingen ta tillbaka.',
		withdrawn: 'Länken gäller inte längre.',
		back: 'Tillbaka till prisutdelningen'
	},
	mail: {
		subject: (edition: string) => `Ett besked till dig om ${edition}`,
		body: (v: { name: string; edition: string; link: string }) =>
			`Hej ${v.name}!

Vi har ett besked till dig om ${v.edition}. Det är hemligt tills omgången offentliggörs. Länken är personlig, så skicka den inte vidare.

Läs beskedet här:
${v.link}`
	},
	notice: {
		title: (unit: string, honour: string) => `${unit} får ${honour}`,
		lead: (name: string, until: string | null) =>
			until
				? `Grattis, ${name}! Det här är hemligt till ${until}. Berätta det inte för någon förrän dess.`
				: `Grattis, ${name}! Det här är hemligt tills omgången offentliggörs. Berätta det inte för någon förrän dess.`,
		gone: 'Länken gäller inte',
		goneText: 'Den kan vara tillbakadragen, eller så kom inte hela adressen med.',
		citation: 'Motivering',
		prizes: 'Det här följer med',
		seen: 'Jag har läst, och håller det för mig själv',
		seenWhen: 'Du har bekräftat att du har läst.',
		press: 'Er presstext',
		pressLead: 'Så här tänker vi skriva om er. Stämmer det?',
		how: 'Ditt svar',
		approve: 'Texten är bra som den är',
		comment: 'Något behöver ändras',
		commentLabel: 'Vad som behöver ändras',
		commentHelp: 'Fyll i om något behöver ändras.',
		send: 'Skicka svaret',
		approved: 'Du har godkänt presstexten. Tack!',
		commented: 'Tack, vi har fått det du skrev:',
		changed: 'Texten har ändrats sedan du svarade. Läs den gärna igen.',
		thanks: 'Sparat. Tack!'
	}
};

export type EmbargoMessages = typeof sv;
