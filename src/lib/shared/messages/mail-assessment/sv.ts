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
	leadNamed: (v: About & { agreed: boolean }) => ({
		subject: `Du leder nu teamet för ${v.entry}`,
		body: `Hej ${v.name}!

Kansliet har utsett dig att leda teamet som bedömer ${v.entry} i ${v.programme}. Det som teamet har gjort finns kvar.
${v.agreed ? 'Samsynen är klar. Nu är det du som skriver återkopplingen till enheten.' : 'Nu är det du som leder samsynen och föreslår när den är klar.'}

${v.link}
`
	}),
	conflict: (v: About & { examiner: string; lead: boolean }) => ({
		subject: `${v.examiner} har anmält jäv för ${v.entry}`,
		body: `Hej ${v.name}!

${v.examiner} har anmält jäv för ${v.entry} i ${v.programme} och är inte längre med i teamet.${v.lead ? '' : ' Teamet har nu ingen ledare.'}
Utse någon annan här:
${v.link}
`
	}),
	agreedInConflict: (v: About & { examiner: string }) => ({
		subject: `Jäv i ett team som är klart med samsynen: ${v.entry}`,
		body: `Hej ${v.name}!

${v.examiner} är jävig för ${v.entry} i ${v.programme}. Samsynen var redan klar, och ${v.examiner} deltog i den.
Inget är ändrat. Ni bestämmer: samsynen står kvar, eller så öppnas den igen så att de andra i teamet gör den utan ${v.examiner}.

Bestäm här:
${v.link}
`
	}),
	consensusReopened: (v: About & { reason: string }) => ({
		subject: `Samsynen om ${v.entry} är öppen igen`,
		body: `Hej ${v.name}!

Kansliet har öppnat samsynen om ${v.entry} i ${v.programme} igen. Allt ni har skrivit finns kvar.
Läs igenom den. När den är klar på nytt är det ni i teamet som står bakom den.

Så här skriver kansliet:
${v.reason}

${v.link}
`
	}),
	teamShort: (v: About & { examiner: string; lead: boolean }) => ({
		subject: `Ett team saknar en examinator: ${v.entry}`,
		body: `Hej ${v.name}!

${v.examiner} är jävig för ${v.entry} i ${v.programme} och är inte längre med i teamet.${v.lead ? '' : ' Teamet har nu ingen ledare.'}
Det som är skrivet finns kvar, men räknas inte längre.

Utse någon annan här:
${v.link}
`
	}),
	stoodDown: (v: About & { contact: string }) => ({
		subject: `Du bedömer inte längre ${v.entry}`,
		body: `Hej ${v.name}!

Du är inte längre med i teamet som bedömer ${v.entry} i ${v.programme}. Det du har skrivit är sparat, men räknas inte längre.

Undrar du över något? Skriv till ${v.contact}.

Dina andra bedömningar finns här:
${v.link}
`
	}),
	memberLeft: (v: About & { examiner: string; lead: boolean; allIn: boolean; begun: boolean }) => ({
		subject: `${v.examiner} är inte längre med i teamet för ${v.entry}`,
		body: `Hej ${v.name}!

${v.examiner} är inte längre med i teamet som bedömer ${v.entry} i ${v.programme}. Ni behöver inte vänta på det som ${v.examiner} skulle ha gjort.${v.lead ? '' : ' Kansliet utser en ny ledare.'}
${
	v.begun
		? `
Läs igenom samsynen på nytt${v.allIn ? '' : ', när allas bedömningar är inne'}. Det ni har skrivit tillsammans finns kvar. Var den föreslagen som klar gäller förslaget inte längre, och inte de ja som var givna. Det som bara byggde på bedömningen från ${v.examiner} tar ni ställning till först. Sedan föreslår ledaren på nytt att samsynen är klar.
`
		: !v.allIn
			? ''
			: `
Nu är alla era bedömningar inne, så ni kan läsa varandras och börja med samsynen.
`
}
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
	assentAsked: (v: About & { lead: string }) => ({
		subject: `Står du bakom samsynen om ${v.entry}?`,
		body: `Hej ${v.name}!

${v.lead} föreslår att samsynen om ${v.entry} i ${v.programme} är klar.
Läs igenom den och säg om du står bakom den, eller om du har en avvikande mening.
Den blir klar när alla i teamet har svarat ja.

${v.link}
`
	}),
	assentCleared: (v: About & { by: string }) => ({
		subject: `Samsynen om ${v.entry} har ändrats`,
		body: `Hej ${v.name}!

Du har ställt dig bakom samsynen om ${v.entry} i ${v.programme}. Sedan dess har ${v.by} ändrat i den.
Därför gäller ditt ja inte längre. Läs igenom den och säg om du står bakom den som den är nu.

${v.link}
`
	}),
	reopened: (v: About & { reason: string }) => ({
		subject: `Din bedömning av ${v.entry} är öppen igen`,
		body: `Hej ${v.name}!

Kansliet har öppnat din bedömning av ${v.entry} i ${v.programme} igen, så att du kan ändra i den.
Allt du har skrivit är kvar. Lämna in den på nytt när du är klar.

Så här skriver kansliet:
${v.reason}

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
