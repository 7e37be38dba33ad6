// Mail of the assessment, in Swedish. `entry` is the unit and the entry's number or title; addresses stand on lines of their own.
type About = { name: string; programme: string; entry: string; link: string };

export const sv = {
	appointed: (v: About & { lead: boolean; team: string; until: string }) => ({
		subject: v.lead ? `Du leder bedömningen av ${v.entry}` : `Du ska bedöma ${v.entry}`,
		body: `Hej ${v.name}!

${v.lead ? 'Du leder teamet som bedömer' : 'Du är med i teamet som bedömer'} ${v.entry} i ${v.programme}.
I teamet: ${v.team}.
${v.until ? `\nLämna in din bedömning senast ${v.until}.` : ''}
Ingen annan ser din bedömning förrän alla i teamet har lämnat in sina.
Är du jävig? Anmäl det på sidan, så utser kansliet någon annan.

Här är bidraget:
${v.link}
`
	}),
	conflict: (v: About & { examiner: string }) => ({
		subject: `${v.examiner} har anmält jäv för ${v.entry}`,
		body: `Hej ${v.name}!

${v.examiner} har anmält jäv för ${v.entry} i ${v.programme} och är inte längre med i teamet.
Utse någon annan här:
${v.link}
`
	}),
	reviewsIn: (v: About & { lead: boolean }) => ({
		subject: `Alla bedömningar av ${v.entry} är inne`,
		body: `Hej ${v.name}!

Nu har alla i teamet lämnat in sin bedömning av ${v.entry} i ${v.programme}, och ni kan läsa varandras.
${v.lead ? 'Du kan börja med samsynen.' : 'Teamets ledare kan börja med samsynen.'}

${v.link}
`
	}),
	visit: (
		v: About & { when: string; place: string; message: string; moved: boolean; unit: boolean }
	) => ({
		subject: v.moved ? `Ny tid för platsbesöket: ${v.when}` : `Platsbesök ${v.when}`,
		body: `Hej ${v.name}!

${
	v.moved
		? `Platsbesöket för ${v.entry} har flyttats.`
		: v.unit
			? `Examinatorerna i ${v.programme} vill besöka er, för att fördjupa bilden av det ni har beskrivit i ${v.entry}.`
			: `Ett platsbesök är bokat för ${v.entry} i ${v.programme}.`
}

Tid: ${v.when}
Plats: ${v.place}
${v.message ? `\n${v.message}\n` : ''}
${v.link}
`
	}),
	feedback: (v: About) => ({
		subject: `Er återkoppling i ${v.programme}`,
		body: `Hej ${v.name}!

Examinatorernas återkoppling på ${v.entry} är klar. Den tar upp era styrkor och förbättringsområden och finns i den bifogade filen.

Ni kan också läsa den här:
${v.link}
`
	})
};

export type AssessmentMails = typeof sv;
