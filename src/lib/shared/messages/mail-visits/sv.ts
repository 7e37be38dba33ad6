// Mail about visits, in Swedish. `entry` is the unit and the entry's title; addresses stand on lines of their own.
type About = { name: string; programme: string; entry: string; unit: boolean; link: string };
type Arranged = About & {
	/** With until when. */
	when: string;
	/** For the subject: when it starts. */
	day: string;
	place: string;
	message: string;
	agenda: string;
	people: string;
};

const more = (v: { message: string; agenda: string; people: string }) =>
	[
		v.message,
		v.agenda && `Så är dagen tänkt:\n${v.agenda}`,
		v.people && `Dem vill vi gärna träffa:\n${v.people}`
	]
		.filter(Boolean)
		.map((part) => `\n${part}\n`)
		.join('');

const where = (v: Arranged) => `Tid: ${v.when}\nPlats: ${v.place}\n`;

export const sv = {
	title: (entry: string) => `Platsbesök: ${entry}`,
	arranged: (v: Arranged) => ({
		subject: `Platsbesök ${v.day}`,
		body: `Hej ${v.name}!

${
	v.unit
		? `Examinatorerna i ${v.programme} kommer på besök hos er, för att fördjupa bilden av det ni har beskrivit i ${v.entry}.`
		: `Ett platsbesök är bokat för ${v.entry} i ${v.programme}.`
}

${where(v)}${more(v)}
Besöket finns i den bifogade kalenderfilen, och här:
${v.link}
`
	}),
	moved: (v: Arranged) => ({
		subject: `Ny tid för platsbesöket: ${v.day}`,
		body: `Hej ${v.name}!

Platsbesöket för ${v.entry} har ändrats. Så här är det nu:

${where(v)}${more(v)}
Den bifogade kalenderfilen ersätter den förra. Besöket finns också här:
${v.link}
`
	}),
	cancelled: (v: Arranged & { why: string }) => ({
		subject: `Platsbesöket ${v.day} är inställt`,
		body: `Hej ${v.name}!

Platsbesöket för ${v.entry} ${v.when} är inställt.

${v.why}

Den bifogade kalenderfilen tar bort det ur kalendern. Här ser du vad som händer nu:
${v.link}
`
	}),
	offered: (v: About & { dates: string; message: string; agenda: string; people: string }) => ({
		subject: `Välj en tid för platsbesöket hos er`,
		body: `Hej ${v.name}!

Examinatorerna i ${v.programme} vill besöka er, för att fördjupa bilden av det ni har beskrivit i ${v.entry}. De föreslår:

${v.dates}
${more(v)}
Välj en av tiderna, eller säg att ingen passar:
${v.link}
`
	}),
	withdrawn: (v: About) => ({
		subject: `De föreslagna tiderna för platsbesöket gäller inte längre`,
		body: `Hej ${v.name}!

Examinatorerna i ${v.programme} har dragit tillbaka tiderna som de föreslog för sitt besök. Ni får ett nytt mejl när det finns nya.

${v.link}
`
	}),
	declined: (v: About & { answer: string; suggestions: string }) => ({
		subject: `Ingen av tiderna passar ${v.entry}`,
		body: `Hej ${v.name}!

Enheten bakom ${v.entry} i ${v.programme} kan inte ta emot er på någon av tiderna som ni föreslog.
${v.answer ? `\n${v.answer}\n` : ''}${v.suggestions ? `\nDe föreslår själva:\n${v.suggestions}\n` : ''}
Föreslå nya tider, eller boka en som ni har kommit överens om:
${v.link}
`
	}),
	late: (v: About & { by: string }) => ({
		subject: `En anteckning från besöket kom efter samsynen: ${v.entry}`,
		body: `Hej ${v.name}!

En anteckning från ${v.by} om platsbesöket hos ${v.entry} i ${v.programme} kom in när ni redan var klara med samsynen. Den är sparad och märkt, och ändrar inget av det ni är överens om. Kommer det fler får du inget nytt mejl.

Läs den här. Ändrar den bilden, hör av dig till kansliet:
${v.link}
`
	})
};

export type VisitMails = typeof sv;
