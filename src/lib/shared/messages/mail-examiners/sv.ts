// Mail about becoming an examiner, and about the examiners' training, in Swedish.
export type ApplicationMailValues = {
	/** To whom: the applicant, or their manager. */
	name: string;
	applicant: string;
	manager: string;
	award: string;
	unit: string;
	organisation: string;
	/** What the manager or the office has written; empty where nothing. */
	words: string;
	link: string;
};
export type TrainingMailValues = {
	name: string;
	title: string;
	award: string;
	when: string;
	place: string | null;
	link: string | null;
	/** The last time to sign up. */
	closes: string | null;
	page: string;
	/** Nobody who has not completed it is given an entry. */
	asked: boolean;
};

const letter = (name: string, ...parts: string[]) => [`Hej ${name}!`, ...parts].join('\n\n');
const said = (who: string, words: string) => (words ? [`${who} skriver:\n${words}`] : []);
const facts = (v: TrainingMailValues) =>
	[
		v.title,
		`När: ${v.when}`,
		...(v.place ? [`Var: ${v.place}`] : []),
		...(v.link ? [`Länk: ${v.link}`] : [])
	].join('\n');
const asked = (v: TrainingMailValues) =>
	v.asked ? ['Den som inte har gått årets utbildning kan inte få något bidrag att bedöma.'] : [];

export const sv = {
	manager: (v: ApplicationMailValues) => ({
		subject: `${v.applicant} vill bli examinator. Går det bra?`,
		body: letter(
			v.name,
			`${v.applicant} på ${v.unit}, ${v.organisation}, har anmält sig som examinator för ${v.award} och uppger dig som chef.`,
			'En examinator går en utbildning, bedömer några bidrag från andra verksamheter och besöker dem tillsammans med kollegor. Det sker på arbetstid, så vi frågar dig först.',
			`Här läser du anmälan och svarar ja eller nej. Du behöver inget konto:\n${v.link}`,
			'Är du inte chef för den här personen kan du svara nej och skriva det.'
		)
	}),
	received: (v: ApplicationMailValues) => ({
		subject: `Din anmälan som examinator för ${v.award}`,
		body: letter(
			v.name,
			`Tack för att du vill bli examinator för ${v.award}! Vi har frågat ${v.manager} om det går bra. Sedan läser kansliet din anmälan, och du får ett mejl om hur det går.`,
			`Här följer du anmälan, och kan dra tillbaka den. Logga in med den här e-postadressen:\n${v.link}`,
			'Har du inte anmält dig? Då har någon annan skrivit din adress. Dra tillbaka anmälan med länken, eller svara på det här mejlet.'
		)
	}),
	already: (v: ApplicationMailValues) => ({
		subject: `Du har redan anmält dig som examinator för ${v.award}`,
		body: letter(
			v.name,
			`Det kom en ny anmälan som examinator för ${v.award} med din e-postadress. Du har redan en som är på väg, och det är den som gäller.`,
			`Här följer du den. Vill du ändra något drar du tillbaka den och anmäler dig igen:\n${v.link}`
		)
	}),
	approved: (v: ApplicationMailValues) => ({
		subject: `${v.manager} har sagt ja till att du blir examinator`,
		body: letter(
			v.name,
			`${v.manager} har sagt ja till din anmälan som examinator för ${v.award}. Nu läser kansliet den.`,
			...said(v.manager, v.words),
			`Här följer du anmälan:\n${v.link}`
		)
	}),
	managerDeclined: (v: ApplicationMailValues) => ({
		subject: `${v.manager} har sagt nej till att du blir examinator`,
		body: letter(
			v.name,
			`${v.manager} har sagt nej till din anmälan som examinator för ${v.award} den här gången.`,
			...said(v.manager, v.words),
			'Prata gärna med varandra. Du är välkommen att anmäla dig igen.',
			`Här finns din anmälan:\n${v.link}`
		)
	}),
	admitted: (v: ApplicationMailValues) => ({
		subject: `Välkommen som examinator för ${v.award}!`,
		body: letter(
			v.name,
			`Du är antagen som examinator för ${v.award}. Roligt att du vill vara med!`,
			...said('Kansliet', v.words),
			`Börja med att titta igenom din profil, berätta hur mycket du kan ta på dig och anmäl dig till en utbildning. Logga in med den här e-postadressen:\n${v.link}`
		)
	}),
	declined: (v: ApplicationMailValues) => ({
		subject: `Din anmälan som examinator för ${v.award}`,
		body: letter(
			v.name,
			`Tack för din anmälan som examinator för ${v.award}. Den här gången kan vi inte ta emot dig.`,
			...said('Kansliet', v.words),
			`Här finns din anmälan:\n${v.link}`
		)
	}),
	invitation: (v: TrainingMailValues) => ({
		subject: `Utbildning för examinatorer: ${v.title}`,
		body: letter(
			v.name,
			`Välkommen till utbildningen för dig som är examinator för ${v.award}.`,
			facts({ ...v, link: null }),
			...(v.closes ? [`Anmäl dig senast ${v.closes}.`] : []),
			...asked(v),
			`Här anmäler du dig:\n${v.page}`
		)
	}),
	signedUp: (v: TrainingMailValues) => ({
		subject: `Du är anmäld: ${v.title}`,
		body: letter(
			v.name,
			`Du är anmäld till utbildningen för examinatorer för ${v.award}.`,
			facts(v),
			'Tiden finns som kalenderfil i det här mejlet.',
			`Kan du inte komma? Avboka här, så får någon annan platsen:\n${v.page}`
		)
	}),
	waiting: (v: TrainingMailValues) => ({
		subject: `Du står på väntelista: ${v.title}`,
		body: letter(
			v.name,
			`Utbildningen för examinatorer för ${v.award} är full. Du står på väntelistan och får ett mejl om det blir en plats.`,
			facts({ ...v, link: null }),
			`Här ser du alla tillfällen:\n${v.page}`
		)
	}),
	place: (v: TrainingMailValues) => ({
		subject: `Du har fått en plats: ${v.title}`,
		body: letter(
			v.name,
			`Det har blivit en plats på utbildningen för examinatorer för ${v.award}, och den är din.`,
			facts(v),
			'Tiden finns som kalenderfil i det här mejlet.',
			`Kan du inte komma? Avboka här:\n${v.page}`
		)
	}),
	changed: (v: TrainingMailValues) => ({
		subject: `Ändrad utbildning: ${v.title}`,
		body: letter(
			v.name,
			`Utbildningen för examinatorer för ${v.award} har ändrats. Så här är det nu:`,
			facts(v),
			'Den nya kalenderfilen finns i det här mejlet och ersätter den tidigare.',
			`Kan du inte komma? Avboka här:\n${v.page}`
		)
	}),
	cancelled: (v: TrainingMailValues, why: string) => ({
		subject: `Inställd utbildning: ${v.title}`,
		body: letter(
			v.name,
			`Utbildningen för examinatorer för ${v.award} är inställd.`,
			`${v.title}\nSkulle ha varit: ${v.when}`,
			...(why ? [why] : []),
			`Här ser du andra tillfällen:\n${v.page}`
		)
	}),
	completed: (v: TrainingMailValues) => ({
		subject: `Du har gått utbildningen för examinatorer, ${v.award}`,
		body: letter(
			v.name,
			`Tack för att du var med! Du har gått årets utbildning för examinatorer för ${v.award}.`,
			`Ditt intyg finns här:\n${v.page}`
		)
	}),
	files: { calendar: 'utbildning.ics' }
};
