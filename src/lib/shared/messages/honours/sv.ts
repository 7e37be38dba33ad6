// Swedish texts of the pages of honours, units, organisations and classes.
const things = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const given = (awards: number, mentions: number) =>
	[
		...(awards > 0 ? [things(awards, 'utmärkelse', 'utmärkelser')] : []),
		...(mentions > 0 ? [things(mentions, 'hedersomnämnande', 'hedersomnämnanden')] : [])
	].join(' och ');

export const sv = {
	honour: {
		inSwedish: 'Motiveringen på svenska, som den skrevs',
		story: 'Berättelsen',
		rest: 'Bidraget',
		pdf: 'Bidraget som PDF',
		film: 'Film',
		watch: 'Se filmen',
		filmAt: (platform: string, minutes: number | null) =>
			[
				platform === '' ? 'på en annan webbplats' : `hos ${platform}`,
				...(minutes === null ? [] : [`högst ${minutes} ${minutes === 1 ? 'minut' : 'minuter'}`])
			].join(', '),
		filmNote: 'Länken leder bort härifrån. Inget hämtas därifrån förrän ni följer den.',
		photo: (credit: string) => `Foto: ${credit}`,
		adopt: 'Vill ni göra likadant?',
		ask: (name: string) => `${name} berättar gärna mer.`,
		askButton: (name: string) => `Skriv till ${name}`,
		askOffice: (organiser: string) => `Skriv till ${organiser}`,
		askOthers: 'Hör av er, så hjälper vi er vidare.',
		byMail: (address: string) => `Skriv till ${address}`,
		past: 'Fler utmärkelser till samma enhet',
		unitPage: 'Allt om enheten',
		corrected: (day: string, what: string, note: string) =>
			`Rättad ${day}${what ? `, ${what}` : ''}: ${note}`,
		before: (name: string) => `Tidigare stod det ”${name}”.`,
		redacted: (day: string, what: string, note: string) =>
			`Ett avsnitt borttaget ${day}${what ? `, ${what}` : ''}: ${note}`,
		parts: {
			unit: 'enhetens namn',
			organisation: 'organisationens namn',
			title: 'arbetets namn',
			citation: 'motiveringen',
			citationEn: 'motiveringen på engelska',
			answer: 'berättelsen',
			film: 'filmen',
			press: 'presstexten'
		} as Record<string, string>,
		notes: 'Ändrat i efterhand'
	},
	pdf: {
		title: (name: string) => `Bidraget: ${name}`,
		citation: 'Motivering',
		footer: (edition: string) => `Bidraget så som det är offentliggjort. ${edition}`,
		facts: {
			unit: 'Enhet',
			organisation: 'Förvaltning eller bolag',
			class: 'Tävlingsklass',
			honour: 'Utmärkelse'
		},
		address: 'Adress'
	},
	contact: {
		title: (name: string) => `Skriv till ${name}`,
		lead: (what: string) =>
			`Berätta vad ni är nyfikna på, så får ni svar med e-post. Det gäller ${what}.`,
		name: 'Ditt namn',
		unit: 'Var du arbetar',
		email: 'Din e-postadress',
		message: 'Vad vill ni veta?',
		messageHelp:
			'Till exempel hur ni kommer igång, vad det kostade eller om ni får komma på besök.',
		note: 'Ditt namn, din arbetsplats och din e-postadress följer med i mejlet. Vi sparar dem inte för något annat.',
		send: 'Skicka',
		trap: 'Lämna tomt',
		sent: 'Tack, nu är det skickat',
		sentLead: (name: string) => `${name} har fått ert meddelande och svarar till er direkt.`,
		back: 'Tillbaka till motiveringen',
		backToAward: 'Tillbaka till utmärkelsen',
		gone: 'Här finns ingen att skriva till just nu.'
	},
	unit: {
		honours: 'Utmärkelser',
		mentions: 'Hedersomnämnanden',
		took: 'Har deltagit',
		formerly: (names: string) => `Har också hetat ${names}.`,
		lead: (awards: number, mentions: number, took: number) =>
			awards + mentions > 0
				? `Har fått ${given(awards, mentions)}${took > 0 ? ` och deltagit ytterligare ${things(took, 'gång', 'gånger')}` : ''}.`
				: `Har deltagit ${things(took, 'gång', 'gånger')}.`,
		participations: 'Deltog också',
		namesakes: 'Andra med samma namn',
		within: 'Hör till'
	},
	organisation: {
		lead: (awards: number, mentions: number, units: number) =>
			`${given(awards, mentions)} till ${things(units, 'enhet', 'enheter')} här.`,
		leadNone: (took: number) => `Enheter härifrån har deltagit ${things(took, 'gång', 'gånger')}.`,
		participations: 'Enheter som deltog',
		by: 'Enheterna'
	},
	units: {
		title: 'Enheter som prisats',
		lead: (n: number) =>
			`${things(n, 'enhet', 'enheter')}, efter förvaltning och bolag. Välj en enhet för att läsa allt den har prisats för.`,
		unknown: 'Där förvaltning eller bolag inte framgår',
		given
	},
	class: {
		lead: (n: number) =>
			n === 0
				? 'Ingen har prisats i klassen än.'
				: `${things(n, 'utmärkelse eller hedersomnämnande', 'utmärkelser och hedersomnämnanden')} genom åren, med den senaste omgången först.`,
		others: 'Andra klasser'
	},
	timeline: {
		title: 'Genom åren',
		lead: 'En fylld ring är en utmärkelse, en öppen ring ett hedersomnämnande. Omgångar vars år inte framgår av stadens sida står först, i sidans ordning.',
		label: (name: string, n: number) =>
			`${name}: ${n} utmärkelser och hedersomnämnanden, per klass och omgång.`,
		undated: 'utan år',
		table: 'Samma sak som tabell',
		round: 'Omgång',
		all: 'Alla',
		cell: given,
		none: 'inga'
	},
	archive: { units: 'Enheter som prisats', toUnits: 'Sök upp en enhet' }
};

export type HonoursMessages = typeof sv;
