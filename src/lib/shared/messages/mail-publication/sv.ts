// Swedish texts of the mails that follow a release.
type About = { name: string; edition: string; unit: string; link: string };

export const sv = {
	winner: {
		subject: (honour: string, round: string) => `Grattis: ${honour} ${round}`,
		body: (
			v: About & { honour: string; round: string; citation: string; prizes: string; page: string }
		) =>
			`Hej ${v.name}!

Grattis! ${v.unit || 'Ni'} har fått ${v.honour} ${v.round}.

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
		body: (v: About) =>
			`Hej ${v.name}!

Nu är det klart vilka som har fått ${v.edition}. Den här gången blev det inte ${v.unit || 'ni'}. Tack för att ni delade med er av ert arbete.

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
	}
};

export type MailPublicationMessages = typeof sv;
