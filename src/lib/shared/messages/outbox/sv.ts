// Words of the outbox, of messages to one, some or all, and what placeholders say where nothing is known. Swedish.
const receivers = (n: number) => (n === 1 ? '1 mottagare' : `${n} mottagare`);
const mails = (n: number) => (n === 1 ? '1 mejl' : `${n} mejl`);

export const sv = {
	tab: 'Post',
	title: 'Post',
	lead: 'Allt som går ut med e-post från omgången. Det som inte har gått än kan ni läsa, ändra och stoppa.',
	write: 'Skriv ett meddelande',
	filter: {
		title: 'Visa bara',
		kind: 'Slag',
		to: 'Mottagare',
		toHelp: 'En del av namnet eller adressen.',
		all: 'Alla slag',
		show: 'Visa',
		clear: 'Visa allt',
		entry: (unit: string) => `Bara mejl om bidraget från ${unit}.`
	},
	waiting: 'Väntar',
	stopAll: (n: number) => (n === 1 ? 'Stoppa mejlet' : `Stoppa alla ${n} som visas och väntar`),
	stopAllHelp: 'Ett stoppat mejl kan skickas ändå, ett i taget.',
	stoppedAll: (n: number) => (n === 1 ? 'Ett mejl är stoppat.' : `${n} mejl är stoppade.`),
	waitingNone: 'Inget väntar på att skickas.',
	failed: 'Kom inte fram',
	failedLead:
		'Systemet försöker igen av sig självt några gånger. Rätta det som är fel, eller försök igen nu.',
	past: 'Har gått',
	pastNone: 'Inget har gått än.',
	columns: {
		subject: 'Ämne',
		to: 'Till',
		kind: 'Slag',
		goes: 'Går',
		state: 'Läge',
		when: 'När',
		unit: 'Bidrag',
		why: 'Varför'
	},
	states: {
		waiting: 'Väntar',
		held: 'Väntar på att ni släpper det',
		sending: 'Skickas just nu',
		sent: 'Skickat',
		failed: 'Kom inte fram',
		stopped: 'Stoppat'
	},
	counts: (n: number) => mails(n),
	goesNow: 'så snart det går',
	goesHeld: 'när ni släpper det',
	goesAt: (when: string) => `${when}`,
	changedByHand: 'ändrat',
	kinds: {
		message: 'Meddelande från kansliet',
		'edition.reminder': 'Påminnelse',
		'edition.dates-moved': 'Flyttade datum',
		'entry.hand-over': 'Ny kontaktperson',
		'entry.comments': 'Nya kommentarer',
		'entry.eligibility-decided': 'Besked om deltagande',
		'entry.class-moved': 'Flyttad till annan klass',
		'entry.reopened': 'Bidraget öppnat igen',
		'entry.reopening-closed': 'Bidraget stängt igen',
		'entry.board-notice': 'Anmälan till registrator',
		'entry.board-notice-confirmed': 'Anmälan mottagen',
		'entry.receipt': 'Kvitto på inskickat bidrag',
		'entry.invitation': 'Inbjudan till kollega',
		'team.appointed': 'Uppdrag i ett team',
		'team.conflict': 'Anmält jäv',
		'reviews.in': 'Alla bedömningar inne',
		'visit.arranged': 'Bokat platsbesök',
		'feedback.released': 'Återkoppling',
		'entry.colleague': 'Om kollegor i bidraget',
		'nomination.receipt': 'Kvitto på nominering',
		'nomination.accepted': 'Ja till nominering',
		'nomination.declined': 'Nej till nominering',
		'nomination.withdrawn': 'Nominering tillbakatagen',
		'nomination.begun': 'Bidrag efter nominering',
		'release.winner': 'Besked till vinnare',
		'release.thanks': 'Besked till dem som inte vann',
		'release.panel': 'Offentliggjort, till juryn'
	} as Record<string, string>,
	otherKind: 'Annat mejl',
	batch: {
		of: (n: number) => `Ett av ${receivers(n)} i ett meddelande`,
		title: 'Meddelande till flera',
		lead: (n: number, by: string, when: string) =>
			`Skrivet av ${by} ${when}, till ${receivers(n)}.`,
		office: 'kansliet',
		see: 'Hela meddelandet',
		row: (n: number) => `${mails(n)} väntar`,
		text: 'Texten',
		textLead:
			'Ändringen gäller alla mejl i meddelandet som inte har gått. Mejl som någon har ändrat för hand lämnas som de är.',
		save: 'Ändra i alla som inte har gått',
		stop: 'Stoppa alla som inte har gått',
		send: 'Skicka alla nu',
		mails: 'Mejlen',
		changed: (n: number, byHand: number) =>
			byHand > 0
				? `Texten är ändrad i ${mails(n)}. ${mails(byHand)} är ändrade för hand och står som de stod.`
				: `Texten är ändrad i ${mails(n)}.`,
		stopped: (n: number) => `${mails(n)} är stoppade. De går inte ut.`,
		sent: (n: number) => `${mails(n)} går ut nu.`,
		allGone: 'Alla mejl i meddelandet har gått eller är stoppade.'
	},
	mail: {
		title: 'Mejl',
		from: 'Från',
		to: 'Till',
		subject: 'Ämne',
		attachments: 'Bilagor',
		language: 'Språk',
		languages: { sv: 'svenska', en: 'engelska' },
		about: 'Gäller bidraget från',
		part: 'Ingår i',
		goes: (when: string) => `Mejlet går ${when}.`,
		goesSoon: 'Mejlet går så snart det går, oftast inom några sekunder.',
		held: 'Mejlet väntar tills ni släpper det.',
		sending: 'Mejlet är på väg just nu.',
		sentAt: (when: string) => `Mejlet gick ${when}.`,
		failedBecause: 'Mejlet kom inte fram. Mottagarens server svarade:',
		failedTries: (n: number) => (n === 1 ? 'Ett försök är gjort.' : `${n} försök är gjorda.`),
		stoppedBy: (who: string, when: string) =>
			`Mejlet stoppades av ${who} ${when}. Det har inte gått.`,
		editedBy: (who: string, when: string) => `Ändrat av ${who} ${when}.`,
		someone: 'kansliet',
		asItLooks: 'Så ser mejlet ut',
		change: 'Ändra mejlet',
		changeLead: 'Det ni sparar är det som går ut till den här mottagaren.',
		subjectField: 'Ämne',
		bodyField: 'Text',
		save: 'Spara ändringen',
		stop: 'Stoppa mejlet',
		stopHelp: 'Mejlet går inte ut. Ni kan ångra er och skicka det senare.',
		sendNow: 'Skicka nu',
		again: 'Försök igen nu',
		sendAnyway: 'Skicka ändå',
		saved: 'Ändringen är sparad. Det är den nya texten som går ut.',
		isStopped: 'Mejlet är stoppat. Det går inte ut.',
		isReleased: 'Mejlet går ut nu.',
		theirs: 'Så står det nu, efter den andras ändring',
		theirsLead:
			'Er text är kvar i fälten nedanför. Ändra den så att båda får med sitt, och spara igen.',
		back: 'All post'
	},
	compose: {
		title: 'Skriv ett meddelande',
		lead: 'Till en, några eller alla. Ni ser varje mejl som det kommer att se ut innan något läggs i utkorgen.',
		toWhom: 'Vilka ska få det?',
		groups: {
			units: 'De som söker',
			examiners: 'Examinatorerna',
			panel: 'De som beslutar'
		},
		groupsHelp: 'Välj en eller flera.',
		units: 'Vilka av dem som söker?',
		who: 'Vem hos varje enhet?',
		whos: { contact: 'Kontaktpersonen', writers: 'Alla som skriver i bidraget' },
		choose: 'Vilka bidrag?',
		chooses: {
			fitting: 'Alla bidrag som passar in på det här:',
			picked: 'Bara de bidrag som är ikryssade:'
		},
		states: 'Läge',
		class: 'Tävlingsklass',
		organisation: 'Organisation',
		allClasses: 'Alla klasser',
		allOrganisations: 'Alla organisationer',
		incomplete: 'Bara där något saknas för att kunna skicka in',
		picked: 'Bidrag',
		pickedLead: (n: number) => `Kryssa i bland ${n === 1 ? '1 bidrag' : `${n} bidrag`}`,
		missing: (n: number) =>
			n === 0 ? 'inget saknas' : n === 1 ? '1 sak saknas' : `${n} saker saknas`,
		unnamed: 'Enhet utan namn',
		text: 'Meddelandet',
		placeholders: 'Platshållare som fylls i för varje mottagare',
		placeholdersLead: 'Skriv dem i ämnet eller texten, med klamrarna.',
		means: {
			unit: 'enhetens namn',
			contact: 'bidragets kontaktperson',
			name: 'mottagarens namn',
			award: 'utmärkelsens namn',
			round: 'omgångens namn',
			class: 'bidragets tävlingsklass',
			number: 'bidragets nummer, när det är inskickat',
			deadline:
				'sista dag och klockslag att skicka in; i en påminnelse den tid som den räknas från',
			daysLeft: 'hur lång tid som är kvar, till exempel ”12 dagar kvar”',
			missing: 'lista över det som saknas i bidraget',
			link: 'länk till bidraget, bedömningen eller beslutet',
			office: 'kansliets e-postadress'
		},
		subject: { sv: 'Ämne på svenska', en: 'Ämne på engelska' },
		body: { sv: 'Text på svenska', en: 'Text på engelska' },
		english: 'På engelska',
		englishLead:
			'Den som läser på engelska får den engelska texten. Utan den får alla den svenska.',
		when: 'När ska det gå?',
		whens: {
			wait: 'Om 10 minuter, så att ni hinner ångra er',
			now: 'Nu',
			at: 'Vid en bestämd tid'
		},
		at: 'Dag och klockslag',
		preview: 'Förhandsgranska',
		previewTitle: 'Så ser mejlen ut',
		previewOf: (at: number, n: number) => `Mejl ${at} av ${n}`,
		previous: 'Föregående',
		next: 'Nästa',
		everyone: (n: number) => `Alla ${receivers(n)}`,
		queue: (n: number) => (n === 1 ? 'Lägg mejlet i utkorgen' : `Lägg ${n} mejl i utkorgen`),
		goes: (when: string) => `De går ${when}. Fram till dess kan de ändras eller stoppas.`,
		goesNow: 'De går direkt, och kan då inte stoppas.',
		goesWait: 'De går om 10 minuter. Fram till dess kan de ändras eller stoppas.',
		queued: (n: number) => `${mails(n)} ligger i utkorgen.`,
		noEntries: 'Omgången har inga bidrag än.'
	},
	values: {
		unit: 'er enhet',
		noClass: 'ingen klass vald',
		noNumber: 'inget nummer än',
		noDeadline: 'inte bestämt än',
		/** So that it can stand after ”Ni har”; null when the time is out. */
		daysLeft: (days: number | null) =>
			days === null
				? 'inga dagar kvar'
				: days === 0
					? 'bara dagen i dag kvar'
					: days === 1
						? '1 dag kvar'
						: `${days} dagar kvar`,
		nothingMissing: 'Inget saknas.',
		eligibility: (question: string) => `Kan vi delta? ${question}`,
		boardNotice: 'Anmälan i nämnd eller styrelse'
	}
};
