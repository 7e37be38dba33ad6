// Swedish texts of the mails that follow a release.
type About = { name: string; edition: string; unit: string; link: string };
type Told = { name: string; edition: string; winners: string; link: string };

export const sv = {
	/** Instead of the unit's name where it has none: where a sentence begins, and within one. */
	you: { first: 'Ni', later: 'ni' },
	reason: (text: string) => `Några rader från juryn:\n\n${text}`,
	feedback: (link: string) =>
		`Er återkoppling, med styrkor och utvecklingsmöjligheter, finns här:\n${link}`,
	winner: {
		subject: (honour: string, round: string) => `Grattis: ${honour} ${round}`,
		body: (
			v: About & { honour: string; round: string; citation: string; prizes: string; page: string }
		) =>
			`Hej ${v.name}!

Grattis! ${v.unit} har fått ${v.honour} ${v.round}.

Så här lyder motiveringen:

${v.citation}
${v.prizes ? `\nTill det hör ${v.prizes}.\n` : ''}
Nu kan alla läsa om er här:
${v.link}

Diplomet hämtar ni på er egen sida:
${v.page}`
	},
	thanks: {
		subject: (edition: string) => `Nu är vinnarna av ${edition} offentliga`,
		body: (v: About & { reason: string; feedback: string }) =>
			`Hej ${v.name}!

Nu är det klart vilka som har fått ${v.edition}. Den här gången fick ${v.unit} inget pris. Tack för att ni delade med er av ert arbete.

${v.reason}

${v.feedback}

Läs vilka som vann, och varför:
${v.link}

Välkomna åter i nästa omgång.`
	},
	panel: {
		subject: (edition: string) => `${edition} är offentlig`,
		body: (v: Pick<About, 'name' | 'edition' | 'link'>) =>
			`Hej ${v.name}!

Besluten i ${v.edition} är nu offentliga. Tack för ditt arbete.

Så här ser det ut:
${v.link}`
	},
	guests: {
		subject: (edition: string) => `Vinnarna av ${edition}`,
		body: (v: Told) =>
			`Hej ${v.name}!

Tack för att du firade ${v.edition} med oss. De här fick priserna:

${v.winners}

Läs varför, och om deras arbete:
${v.link}`
	},
	press: {
		subject: (edition: string) => `Pressinformation: vinnarna av ${edition}`,
		body: (v: Told) =>
			`Hej!

Vinnarna av ${v.edition} är nu offentliga:

${v.winners}

Motiveringar och berättelser finns här, fria att använda:
${v.link}`
	},
	failed: {
		subject: (edition: string) => `${edition} blev inte offentliggjord`,
		body: (v: Pick<About, 'name' | 'edition' | 'link'>) =>
			`Hej ${v.name}!

Tiden för att offentliggöra ${v.edition} har kommit, men något gick fel i tjänsten. Inget har blivit offentligt, och inget blir det av sig självt. Besluten är orörda.

Säg till dem som sköter tjänsten: felet står i loggen. Offentliggör sedan för hand, eller välj en ny tid:
${v.link}`
	},
	missed: {
		subject: (edition: string) => `${edition} blev inte offentliggjord`,
		body: (v: Pick<About, 'name' | 'edition' | 'link'>) =>
			`Hej ${v.name}!

Tiden för att offentliggöra ${v.edition} har kommit, men alla beslut var inte fastställda. Därför har inget blivit offentligt, och inget blir det av sig självt.

Se vad som återstår, och välj en ny tid:
${v.link}`
	}
};

export type MailPublicationMessages = typeof sv;
