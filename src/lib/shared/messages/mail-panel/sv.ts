// Mail about a panel's meetings, in Swedish. Addresses stand on lines of their own.
export type PanelMeetingValues = {
	name: string;
	/** "Juryn". */
	panel: string;
	/** "Framsteget 2026". */
	edition: string;
	/** "tisdag 1 december 2026 kl. 10.00". */
	when: string;
	place: string;
	/** Of the video call; empty where there is none. */
	link: string;
	/** The meeting's page. */
	page: string;
};

const low = (name: string) => name.charAt(0).toLocaleLowerCase('sv') + name.slice(1);
const where = (v: PanelMeetingValues) =>
	[`Tid: ${v.when}`, v.place && `Plats: ${v.place}`, v.link && `Videomöte:\n${v.link}`]
		.filter(Boolean)
		.join('\n');

export const sv = {
	title: (v: { panel: string; edition: string }) => `${v.panel}: möte, ${v.edition}`,
	called: (v: PanelMeetingValues) => ({
		subject: `Kallelse: ${low(v.panel)} möts ${v.when}`,
		body: `Hej ${v.name}!

Du kallas till möte i ${low(v.panel)} för ${v.edition}.

${where(v)}

Mötet finns i den bifogade kalenderfilen. Dagordningen finns här, och här följer du mötet när det pågår:
${v.page}
`
	}),
	changed: (v: PanelMeetingValues) => ({
		subject: `Ändrat möte: ${low(v.panel)} möts ${v.when}`,
		body: `Hej ${v.name}!

Mötet i ${low(v.panel)} för ${v.edition} är ändrat. Så här är det nu:

${where(v)}

Den bifogade kalenderfilen ersätter den förra. Dagordningen finns här:
${v.page}
`
	}),
	cancelled: (v: PanelMeetingValues) => ({
		subject: `Inställt: mötet i ${low(v.panel)} ${v.when}`,
		body: `Hej ${v.name}!

Mötet i ${low(v.panel)} för ${v.edition} ${v.when} är inställt.

Den bifogade kalenderfilen tar bort det ur kalendern. Nya möten finns här:
${v.page}
`
	})
};
