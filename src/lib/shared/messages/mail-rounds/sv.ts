// Mail about an edition's meetings and its dates, in Swedish.
export type MeetingValues = {
	name: string;
	title: string;
	award: string;
	when: string;
	place: string | null;
	link: string | null;
	page: string;
	leave: string;
	contact: string | null;
};

/** One moved date. Null: not set. */
export type MovedDate = { what: string; from: string | null; to: string | null };
export type MovedValues = {
	name: string;
	award: string;
	moves: MovedDate[];
	reason: string | null;
	/** What the receiver does there, and where. */
	why: 'draft' | 'submitted' | 'examiners' | 'panel';
	unit: string | null;
	link: string;
	contact: string | null;
};

const facts = (v: MeetingValues) =>
	[
		v.title,
		`När: ${v.when}`,
		...(v.place ? [`Var: ${v.place}`] : []),
		...(v.link ? [`Länk till träffen: ${v.link}`] : [])
	].join('\n');
const contact = (v: { contact: string | null }) =>
	v.contact ? [`Har du frågor? Skriv till ${v.contact}.`] : [];
const leave = (v: MeetingValues) =>
	`Kan du inte komma? Avboka här, så får någon annan platsen:\n${v.leave}`;
const letter = (name: string, ...parts: string[]) => [`Hej ${name}!`, ...parts].join('\n\n');

export const sv = {
	signedUp: (v: MeetingValues) => ({
		subject: `Du är anmäld: ${v.title}`,
		body: letter(
			v.name,
			`Du är anmäld till en informationsträff om ${v.award}.`,
			facts(v),
			'Träffen finns som kalenderfil i det här mejlet.',
			leave(v),
			...contact(v)
		)
	}),
	waiting: (v: MeetingValues) => ({
		subject: `Du står på väntelista: ${v.title}`,
		body: letter(
			v.name,
			`Informationsträffen om ${v.award} är full. Du står på väntelistan och får ett mejl om det blir en plats.`,
			facts({ ...v, link: null }),
			`Vill du inte vänta? Avboka här:\n${v.leave}`,
			...contact(v)
		)
	}),
	place: (v: MeetingValues) => ({
		subject: `Du har fått en plats: ${v.title}`,
		body: letter(
			v.name,
			`Det har blivit en plats på informationsträffen om ${v.award}, och den är din.`,
			facts(v),
			'Träffen finns som kalenderfil i det här mejlet.',
			leave(v),
			...contact(v)
		)
	}),
	changed: (v: MeetingValues) => ({
		subject: `Ändrad träff: ${v.title}`,
		body: letter(
			v.name,
			`Informationsträffen om ${v.award} har ändrats. Så här är det nu:`,
			facts(v),
			'Den nya kalenderfilen finns i det här mejlet och ersätter den tidigare.',
			leave(v),
			...contact(v)
		)
	}),
	cancelled: (v: MeetingValues, why: string) => ({
		subject: `Inställd träff: ${v.title}`,
		body: letter(
			v.name,
			`Informationsträffen om ${v.award} är inställd.`,
			`${v.title}\nSkulle ha varit: ${v.when}`,
			why,
			`Mer om utmärkelsen:\n${v.page}`,
			...contact(v)
		)
	}),
	moved: (v: MovedValues) => ({
		subject: `Ändrade datum: ${v.award}`,
		body: letter(
			v.name,
			{
				draft: `Datumen för ${v.award} har ändrats. Du får det här mejlet för att ${v.unit ?? 'er enhet'} har ett bidrag som inte är inskickat.`,
				submitted: `Datumen för ${v.award} har ändrats. Du får det här mejlet för att ${v.unit ?? 'er enhet'} har skickat in ett bidrag.`,
				examiners: `Datumen för ${v.award} har ändrats. Du får det här mejlet för att du är examinator.`,
				panel: `Datumen för ${v.award} har ändrats. Du får det här mejlet för att du är med och beslutar.`
			}[v.why],
			...v.moves.map(
				({ what, from, to }) =>
					`${what}\n${from ? `Förut: ${from}` : 'Förut: inte bestämt'}\n${to ? `Nu: ${to}` : 'Nu: inte bestämt'}`
			),
			...(v.reason ? [v.reason] : []),
			...(v.why === 'draft' || v.why === 'submitted'
				? [`Allt ni har skrivit finns kvar. Här är bidraget:\n${v.link}`]
				: [`Här ser du vad som väntar:\n${v.link}`]),
			...contact(v)
		)
	}),
	/** "Ansökan stänger". */
	edges: { opens: 'öppnar', closes: 'stänger', 'takes-place': 'är' }
};
