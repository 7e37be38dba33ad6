// Swedish words of what a panel reads before it meets.
const list = (parts: readonly string[]) =>
	new Intl.ListFormat('sv', { type: 'conjunction' }).format(parts);
const entries = (n: number) => (n === 1 ? '1 bidrag' : `${n} bidrag`);

export const sv = {
	title: 'Underlaget',
	read: (minutes: number) =>
		`Läs underlaget, cirka ${minutes === 1 ? '1 minut' : `${minutes} minuter`}`,
	minutes: (n: number) => (n === 1 ? 'cirka 1 minut' : `cirka ${n} minuter`),
	lead: (minutes: number) =>
		`Varje bidrag på en sida: vad det är, hur det har bedömts och vad som krävs för att vinna. Det tar ${minutes === 1 ? 'ungefär en minut' : `ungefär ${minutes} minuter`} att läsa allt.`,
	secret: 'Arbetsmaterial, sekretess tills beslutet offentliggörs',
	entries,
	assessed: (n: number, of: number) =>
		n === of
			? `${entries(of)}, alla bedömda`
			: `${entries(of)}, ${n === 0 ? 'inget bedömt än' : `${n} bedömda hittills`}`,
	leftOut: (n: number): string =>
		n === 1
			? 'Ett bidrag är utelämnat, eftersom du inte deltar i beslutet om det.'
			: `${n} bidrag är utelämnade, eftersom du inte deltar i besluten om dem.`,
	nothing: 'Det finns inga bidrag att läsa om.',
	begin: 'Börja läsa',
	place: (at: number, of: number) => `Bidrag ${at} av ${of} i underlaget`,
	paper: 'Sidan som PDF',
	back: 'Underlaget',
	previous: 'Föregående',
	next: 'Nästa',
	whole: 'Läs hela bidraget',
	ownWords: 'Med egna ord',
	noOwnWords: 'Bidraget har inga längre svar att visa.',
	more: (n: number) => (n === 1 ? 'En mening till i bidraget.' : `${n} meningar till i bidraget.`),
	cut: 'Avkortat mitt i en mening.',
	cutAndMore: (n: number) =>
		`Avkortat mitt i en mening, ${n === 1 ? 'en mening till' : `${n} meningar till`} i bidraget.`,
	film: 'Se filmen',
	filmHeading: 'Film',
	hasPassword: 'Lösenordet visas när du läser på skärmen.',
	showPassword: 'Visa filmens lösenord',
	password: (text: string) => `Filmens lösenord: ${text}`,
	files: 'Bilagor',
	profile: 'Profil',
	profileCaption: 'Poäng kriterium för kriterium',
	profileKey: 'Punkten är det samlade. Strecken är de enskilda bedömningarna.',
	criterion: 'Kriterium',
	agreed: 'Samlat',
	reviews: 'Enskilda',
	noScore: 'ingen poäng',
	spread: (low: number, high: number) => (low === high ? `${low}` : `${low}–${high}`),
	rowInWords: (score: string, reviews: readonly number[]) =>
		`Samlat ${score}. ${reviews.length === 0 ? 'Inga enskilda bedömningar.' : `Enskilda bedömningar: ${list(reviews.map(String))}.`}`,
	mean: (value: string, max: number) => `${value} av ${max}`,
	meanLabel: 'Samlat, viktat',
	notAssessed: 'Det finns ingen färdig samsyn om bidraget.',
	summary: 'Examinatorernas samsyn',
	closed: (reason: string) => `Kansliet avslutade samsynen utan alla i teamet: ${reason}`,
	anew: 'Bidraget har skickats in på nytt sedan det bedömdes.',
	strengths: 'Styrkor',
	areas: 'Förbättringsområden',
	none: 'Inga.',
	answers: (numbers: readonly number[]) =>
		numbers.length === 0
			? ''
			: numbers.length === 1
				? `svar ${numbers[0]}`
				: `svar ${list(numbers.map(String))}`,
	atVisit: 'besöket',
	evidence: 'Vad det bygger på',
	restOf: (n: number) => (n === 1 ? 'Visa en till' : `Visa ${n} till`),
	restOnPaper: (n: number) =>
		n === 1 ? 'En till finns i underlaget på skärmen.' : `${n} till finns i underlaget på skärmen.`,
	visit: 'Vid besöket',
	visited: (when: string) => `Besöket var ${when}.`,
	noVisit: 'Inget besök är gjort.',
	nothingChecked: 'Inget var bestämt att kontrollera.',
	seen: {
		changed: 'Ändrade bilden',
		differ: 'Examinatorerna såg olika saker',
		confirmed: 'Bekräftades',
		not_seen: 'Gick inte att se',
		none: 'Inget antecknat'
	},
	settled: (reason: string) => `Avgjort: ${reason}`,
	objections: 'Avvikande meningar i teamet',
	objection: {
		whole: 'Mot helheten',
		score: (criterion: string, score: string) =>
			score ? `Mot poängen ${score} på ${criterion}` : `Mot poängen på ${criterion}`,
		finding: (criterion: string, words: string) => `Mot ”${words}” på ${criterion}`
	},
	conditions: 'Villkor för att vinna',
	condition: {
		met: 'Uppfyllt',
		'not-met': 'Inte uppfyllt',
		'not-checked': 'Inte kontrollerat'
	},
	checkedOn: (date: string) => `kansliets besked ${date}`,
	certificate: (text: string, dated: string | null): string =>
		`Intyg: ${text}${dated ? `, ${dated}` : ''}.`,
	declared: (answer: string) => `Enheten svarade: ${answer}.`,
	eligibility: 'Kansliets beslut om deltagande',
	verdict: {
		'may-take-part': 'Kan delta.',
		'may-take-part-not-win-yet': 'Kan delta, men inte vinna än.',
		'may-not-take-part': 'Kan inte delta.'
	},
	earlier: 'Tidigare utmärkelser',
	noEarlier: 'Inga i arkivet.',
	honoured: (award: string, round: string, honour: string) =>
		award === honour ? `${award} ${round}` : `${award} ${round}: ${honour}`,
	compare: {
		title: 'Sida vid sida',
		of: (name: string): string => `${name} sida vid sida`,
		all: 'Alla bidrag sida vid sida',
		lead: 'Sortera genom att välja en rubrik. Ordningen säger inget om vem som bör vinna.',
		leadNoAssessment: 'De första meningarna ur varje svar. Läs vidare genom att välja ett bidrag.',
		show: 'Sida vid sida',
		number: 'Nr',
		entry: 'Bidrag',
		conditions: 'Villkor',
		caption: 'Bidragen sida vid sida',
		key: 'Punkten är det samlade på skalan. Strecket visar hur långt isär de enskilda bedömningarna låg.'
	},
	document: {
		get: 'Allt som ett dokument',
		lead: 'Alla sidor i en PDF, med framsida, dagordning och innehåll. Bidrag som du inte deltar i beslutet om är inte med.',
		date: 'Mötesdag',
		place: 'Plats',
		placeHelp: 'Till exempel Stadshuset, Oskarsalen. Det behövs inte.',
		make: 'Hämta dokumentet',
		title: (edition: string) => `Underlag till beslut, ${edition}`,
		over: 'Underlag till beslut',
		name: 'underlag',
		when: 'Datum',
		where: 'Plats',
		decideBy: 'Beslut senast',
		agenda: 'Dagordning',
		contents: 'Innehåll',
		madeFor: (name: string, when: string) => `Framställt för ${name} ${when}.`,
		page: 'Sida'
	},
	evidencePage: {
		title: 'Vad det bygger på',
		lead: (panel: string) =>
			`Ställena i bidraget och det som sågs vid besöket. ${panel} ser inte vem som skrev vad.`,
		passages: 'I bidraget',
		checks: 'Vid besöket',
		nothing: 'Det bygger på helheten och inte på något särskilt ställe i bidraget.'
	}
};

export type BriefMessages = typeof sv;
