// Swedish words of the audit log: what was done, on what, and whether the chain holds.
const lines = (n: number) => (n === 1 ? '1 rad' : `${n.toLocaleString('sv')} rader`);

export const sv = {
	/** After the name of the one who did it. */
	actions: {
		'condition.check': 'Kontrollerade ett villkor för att vinna',
		'conflict.declare': 'Anmälde jäv',
		'consensus.finish': 'Gjorde samsynen klar',
		'consensus.start': 'Började samsynen',
		'decision.save': 'Sparade ett utkast till beslut',
		'decision.seal': 'Fastställde beslut',
		'diploma.make': 'Tog fram ett diplom',
		'edition.move-deadline': 'Ändrade omgångens datum',
		'edition.open': 'Lade upp omgången',
		'edition.publish': 'Uppdaterade omgångens publika sidor',
		'edition.release': 'Offentliggjorde omgången',
		'entry.board-mail': 'Mejlade anmälan till nämndens registrator',
		'entry.board-mail-confirmed': 'Anmälan bekräftades av registrator',
		'entry.board-notice': 'Intygade anmälan till nämnd eller styrelse',
		'colleague.change': 'Ändrade en kollegas rätt i bidraget',
		'colleague.leave': 'Lämnade bidraget',
		'colleague.remove': 'Tog bort en kollega ur bidraget',
		'entry.hand-over': 'Lämnade över bidraget till en ny kontaktperson',
		'entry.hand-over-by-office': 'Gav bidraget en ny kontaktperson',
		'invitation.accept': 'Tackade ja till en inbjudan',
		'invitation.decline': 'Tackade nej till en inbjudan',
		'invitation.send': 'Bjöd in en kollega',
		'invitation.withdraw': 'Tog tillbaka en inbjudan',
		'entry.read-film-password': 'Visade filmens lösenord',
		'entry.start': 'Började på ett bidrag',
		'entry.submit': 'Skickade in bidraget',
		'entry.withdraw': 'Tog tillbaka bidraget',
		'feedback.release': 'Lämnade ut återkopplingen',
		'panel.appoint': 'Utsåg dem som beslutar',
		'participants.publish': 'Visade vilka som deltar',
		'person.appoint': 'Gav ett uppdrag',
		'person.dismiss': 'Avslutade ett uppdrag',
		'programme.draft.new': 'Började ett utkast till en utmärkelse',
		'programme.draft.save': 'Ändrade i utkastet till en utmärkelse',
		'programme.install': 'Läste in utmärkelsen',
		'programme.put-in-place': 'Satte utmärkelsen på plats',
		'programmes.publish': 'Uppdaterade utmärkelsernas publika sidor',
		'review.submit': 'Lämnade in sin bedömning',
		'team.appoint': 'Utsåg teamet',
		'token.issue': 'Gav ut en nyckel till de öppna gränssnitten',
		'visit.arrange': 'Bokade platsbesöket',
		'visit.hold': 'Sade att besöket är genomfört',
		'visit.move': 'Flyttade platsbesöket',
		'visit.note': 'Antecknade vid besöket',
		'visit.unhold': 'Sade att besöket inte är genomfört'
	},
	subjects: {
		draft: 'Utkast till utmärkelse',
		edition: 'Omgång',
		entry: 'Bidrag',
		person: 'Person',
		programme: 'Utmärkelse',
		organiser: 'Arrangören'
	},
	entry: (number: number, unit: string) => `Bidrag ${number}, ${unit}`,
	facts: 'Uppgifter',
	onlyThis: 'Visa bara rader om detta',
	showAll: 'Visa alla rader',
	check: 'Kontrollera kedjan nu',
	checkHelp: 'Räknar om varje rads kontrollsumma från den första raden till den sista.',
	whole: (when: string, count: number) =>
		`Kedjan kontrollerades ${when} och är hel: ${lines(count)}.`,
	broken: (when: string, seq: number) =>
		`Kedjan kontrollerades ${when} och är bruten vid rad ${seq}.`,
	why: {
		changed: 'Raden, eller raden före, har ändrats i efterhand.',
		missing: 'En rad saknas.',
		'cut-off': 'De sista raderna saknas eller har bytts ut.'
	},
	whatNow: 'Ändra inget. Säg till den som ansvarar för driften och ta fram säkerhetskopian.'
};
