// Mail on the way to the feedback and after it, in Swedish. `entry` is the unit and the entry's title; addresses stand on lines of their own.
type About = { name: string; programme: string; entry: string; link: string };

export const sv = {
	readerAsked: (v: About & { by: string }) => ({
		subject: `Läs återkopplingen till ${v.entry}`,
		body: `Hej ${v.name}!

${v.by} ber dig läsa återkopplingen till ${v.entry} i ${v.programme}, innan enheten får den. Du svarar på fyra frågor: går den att göra något av, stämmer den med bedömningen, är den sann, och är tonen rätt?

Läs och svara här:
${v.link}
`
	}),
	readingDone: (v: About & { by: string; approved: boolean }) => ({
		subject: v.approved
			? `Återkopplingen till ${v.entry} är godkänd`
			: `Återkopplingen till ${v.entry} behöver ändras`,
		body: `Hej ${v.name}!

${
	v.approved
		? `${v.by} har läst återkopplingen till ${v.entry} i ${v.programme} och godkänt den. Kansliet kan lämna ut den.`
		: `${v.by} har läst återkopplingen till ${v.entry} i ${v.programme} och skickat tillbaka den med anmärkningar.`
}

${v.link}
`
	}),
	followUp: (v: About) => ({
		subject: `Vad blev det av återkopplingen i ${v.programme}?`,
		body: `Hej ${v.name}!

För ett år sedan fick ni återkoppling på ${v.entry} i ${v.programme}. Vad har ni ändrat sedan dess? Svara för varje förbättringsområde: gjort, påbörjat eller inte gjort. Det tar några minuter, och svaret läses av dem som bedömer er nästa gång ni deltar.

Svara här:
${v.link}
`
	}),
	meeting: (
		v: About & {
			when: string;
			place: string;
			link2: string;
			who: string;
			change: 'booked' | 'moved' | 'cancelled';
			unit: boolean;
		}
	) => ({
		subject: {
			booked: `Möte om återkopplingen ${v.when}`,
			moved: `Ny tid för mötet om återkopplingen: ${v.when}`,
			cancelled: `Mötet om återkopplingen ${v.when} är inställt`
		}[v.change],
		body: `Hej ${v.name}!

${
	v.change === 'cancelled'
		? `Mötet om återkopplingen på ${v.entry} i ${v.programme} är inställt.`
		: v.unit
			? `Examinatorerna i ${v.programme} vill gå igenom återkopplingen på ${v.entry} tillsammans med er.`
			: `Ett möte om återkopplingen på ${v.entry} i ${v.programme} är bokat.`
}

Tid: ${v.when}${v.place ? `\nPlats: ${v.place}` : ''}${v.link2 ? `\nLänk:\n${v.link2}` : ''}${v.who ? `\nMed: ${v.who}` : ''}

${v.link}
`
	})
};

export type FeedbackMails = typeof sv;
