// Swedish words of the office's pages about the ceremony.
const honours = (n: number) => (n === 1 ? '1 utmärkelse' : `${n} utmärkelser`);
const become = (n: number) => `${honours(n)} blir ${n === 1 ? 'offentlig' : 'offentliga'}`;
const are = (n: number) => `${honours(n)} är ${n === 1 ? 'offentlig' : 'offentliga'}`;
const people = (n: number) => (n === 1 ? '1 person' : `${n} personer`);

export const sv = {
	title: 'Prisutdelning',
	lead: 'Diplomen, och det som blir offentligt när ni offentliggör omgången.',
	leadReleased: 'Omgången är offentliggjord.',
	notReady: 'Alla beslut är inte fastställda',
	notReadyText:
		'Omgången kan offentliggöras när juryns ordförande har fastställt alla klasser. Det här återstår:',
	remains: (name: string, n: number) => (n === 1 ? `${name}: 1 bidrag` : `${name}: ${n} bidrag`),
	all: 'Alla bidrag',
	nobody: 'Inga bidrag är inskickade.',
	toDecision: 'Till besluten',
	ready: 'Allt är fastställt',
	readyText: (n: number, told: number) =>
		`${become(n)} i samma stund som ni offentliggör omgången. ${people(told)} bakom bidragen får mejl.`,
	release: 'Gå vidare till offentliggörandet',
	published: 'Det här blir offentligt',
	publishedSoFar: 'Det här är fastställt hittills',
	wasPublished: 'Det här är offentligt',
	none: 'Inget är fastställt än.',
	noHonours: 'Ingen får något i den här omgången.',
	diplomas: 'Diplom',
	diplomasLead:
		'Ett diplom för varje utmärkelse och ett brev om priset, färdiga att skriva ut. Koden på dem visar att de är äkta, från det att utmärkelsen är offentlig. Där motiveringen finns på engelska finns papperen det också. Rättas ett namn under Publicerat får de papper som hämtas sedan det nya namnet.',
	diploma: (unit: string) => `Diplom för ${unit} (pdf)`,
	letter: (unit: string) => `Prisbrev till ${unit} (pdf)`,
	/** Beside the unit's name. */
	short: {
		diploma: { sv: 'Diplom', en: 'Diplom på engelska' },
		letter: { sv: 'Prisbrev', en: 'Prisbrev på engelska' }
	},
	inEnglish: {
		diploma: (unit: string) => `Diplom på engelska för ${unit} (pdf)`,
		letter: (unit: string) => `Prisbrev på engelska till ${unit} (pdf)`
	},
	missing: {
		title: 'Ett tecken går inte att visa',
		text: 'Inget av våra typsnitt har tecknet, så på papperet står □ i stället. Se över det innan ni skriver ut.',
		line: (paper: string, signs: string) => `${paper}: ${signs}`
	},
	papers: 'Hämta alla diplom och prisbrev (zip)',
	confirm: {
		title: 'Offentliggör omgången',
		lead: (edition: string) => `${edition} blir offentlig för alla, i ett steg.`,
		what: 'När du trycker på knappen händer det här:',
		steps: (n: number, told: number) => [
			`${honours(n)} med motivering visas på omgångens sida, i arkivet, i sökningen och i öppna data.`,
			`${people(told)} bakom bidragen får mejl, och juryn får veta.`,
			'Enheterna kan hämta sina diplom.'
		],
		once: 'Det går inte att ta tillbaka.',
		honours: 'Utmärkelserna',
		button: 'Offentliggör nu',
		cancel: 'Inte än'
	},
	done: {
		title: 'Omgången är offentliggjord',
		when: (when: string, by: string | null) =>
			by ? `Offentliggjord ${when} av ${by}.` : `Offentliggjord ${when}.`,
		happened: (n: number, told: number) =>
			`${are(n)}. Mejl har lagts på kö till ${people(told)} bakom bidragen.`,
		publicPage: 'Se den offentliga sidan'
	}
};
