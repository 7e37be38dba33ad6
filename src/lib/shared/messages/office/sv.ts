// Words of the award office's own pages and of the audit log.
export const sv = {
	home: {
		title: 'Kansliet',
		lead: 'Här ser ni vad som väntar, omgång för omgång.',
		waits: 'Väntar på er',
		nothing: 'Inget väntar på er just nu.',
		editions: 'Omgångar',
		edition: 'Omgång',
		state: 'Läge',
		next: 'Händer härnäst',
		entries: 'Bidrag'
	},
	states: {
		before: 'Inte öppnad',
		call: 'Öppen för ansökan',
		between: 'Mellan två skeden',
		assessment: 'Bedömning pågår',
		decision: 'Beslut pågår',
		sealed: 'Beslutat, inte offentliggjort',
		released: 'Offentliggjord'
	},
	tabs: {
		label: 'Omgångens delar',
		overview: 'Översikt',
		entries: 'Bidrag',
		assessment: 'Bedömning',
		decision: 'Beslut',
		ceremony: 'Prisutdelning',
		mail: 'Post',
		settings: 'Inställningar',
		dates: 'Datum'
	},
	overview: {
		lead: (state: string) => `${state}.`,
		submitted: 'Inskickade',
		drafts: 'Utkast',
		withdrawn: 'Återtagna',
		calendar: 'Kalender',
		publicPage: 'Så ser den offentliga sidan ut',
		participants: 'Deltagare',
		participantsLead:
			'När ansökningstiden är slut kan ni visa vilka enheter som deltar. Bara enhetens och organisationens namn, klassen och en kort beskrivning visas.',
		participantsButton: 'Visa deltagarna offentligt',
		participantsDone: (when: string) => `Deltagarna visas offentligt sedan ${when}.`,
		participantsNotYet: 'Det går när ansökningstiden är slut.'
	},
	waits: {
		teams: (n: number) => (n === 1 ? '1 bidrag saknar team' : `${n} bidrag saknar team`),
		conflicts: (n: number) =>
			n === 1
				? 'En samsyn där någon jävig deltog: bestäm om den ska stå kvar'
				: `${n} samsyner där någon jävig deltog: bestäm om de ska stå kvar`,
		feedback: (n: number) =>
			n === 1 ? '1 återkoppling är inte utlämnad än' : `${n} återkopplingar är inte utlämnade än`,
		conditions: (n: number) =>
			n === 1 ? '1 bidrag har villkor att kontrollera' : `${n} bidrag har villkor att kontrollera`,
		release: 'Alla beslut är fastställda. Omgången kan offentliggöras.',
		releaseLater: (day: string) => `Allt är fastställt. Offentliggörs vid prisutdelningen ${day}.`,
		participants: 'Deltagarna visas inte offentligt än'
	},
	entries: {
		title: 'Bidrag',
		lead: 'Alla bidrag i omgången, också utkast.',
		all: 'Alla',
		state: 'Läge',
		unit: 'Enhet',
		organisation: 'Organisation',
		class: 'Tävlingsklass',
		entry: 'Bidrag',
		progress: 'Ifyllt',
		when: 'Senast',
		states: { draft: 'Utkast', submitted: 'Inskickat', withdrawn: 'Återtaget' },
		show: 'Visa',
		count: (n: number) => (n === 1 ? '1 bidrag' : `${n} bidrag`),
		unnamed: 'Enheten har inte skrivit sitt namn än',
		none: 'Inga bidrag än.',
		pastHonour: (honour: string, round: string) => `Enheten har tidigare fått: ${honour}, ${round}`,
		notSubmitted:
			'Bidraget är inte inskickat än. Kansliet ser hur långt enheten har kommit, men inte texten här.',
		pdf: 'Bidraget som PDF',
		eligibility: 'Villkor för att delta',
		board: 'Anmält i nämnd eller styrelse',
		team: 'Team',
		back: 'Alla bidrag'
	},
	dates: {
		title: 'Datum',
		lead: 'Ändringar gäller direkt. Stängningstiden är den sista minuten som räknas.',
		opens: 'Öppnar',
		closes: 'Stänger',
		ceremonyAt: 'Prisutdelning',
		ceremonyTime: 'Dag och klockslag',
		placeSv: 'Plats på svenska',
		placeEn: 'Plats på engelska',
		save: 'Spara datumen',
		saved: 'Datumen är sparade och gäller nu.'
	},
	release: {
		ceremony: (when: string) => `Prisutdelningen är ${when}.`,
		early: (days: number) =>
			`Offentliggör ni nu blir det känt ${days === 1 ? 'en dag' : `${days} dagar`} i förväg.`,
		earlyConfirm: (days: number) =>
			`Ja, vinnarna ska bli kända nu, ${days === 1 ? 'en dag' : `${days} dagar`} före prisutdelningen`,
		earlyMissing: 'Kryssa i att vinnarna ska bli kända före prisutdelningen, eller vänta till dess.'
	},
	audit: {
		title: 'Revisionslogg',
		lead: 'Vad som har gjorts, av vem och när. Varje rad är låst vid raden före, så en ändring i efterhand syns.',
		number: 'Nr',
		when: 'När',
		who: 'Vem',
		what: 'Handling',
		about: 'Om',
		hash: 'Kontrollsumma',
		filter: 'Visa bara',
		all: 'Alla handlingar',
		show: 'Visa',
		none: 'Inget att visa.',
		system: 'systemet',
		total: (n: number) => (n === 1 ? '1 rad' : `${n} rader`)
	}
};
