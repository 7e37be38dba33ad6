// Swedish mails about being named with an honour.
type Asked = { name: string; what: string; round: string; page: string; link: string };
type Question = {
	name: string;
	what: string;
	from: string;
	unit: string;
	email: string;
	message: string;
	link: string;
};

const change = (link: string) =>
	`Du kan ändra dig när du vill, på samma sida:
${link}`;

export const sv = {
	ask: {
		contact: (v: Asked) => ({
			subject: `Får vi visa dig som kontakt för ${v.what}?`,
			body: `Hej ${v.name}!

Andra vill lära av ${v.what}, som prisades i ${v.round}. Får vi visa ditt namn på sidan, så att de kan skriva till dig? Din e-postadress visas inte. Det de skriver kommer till dig som mejl.

Svara ja eller nej här:
${v.link}

Sidan det gäller:
${v.page}

Inget visas förrän du har sagt ja.`
		}),
		named: (v: Asked) => ({
			subject: `Får ditt namn stå på sidan om ${v.what}?`,
			body: `Hej ${v.name}!

Ditt namn nämns i texten om ${v.what}, som prisades i ${v.round}. Är det i sin ordning?

Svara ja eller nej här:
${v.link}

Sidan det gäller:
${v.page}`
		})
	},
	noted: {
		contact: (v: Asked) => ({
			subject: `Nu visas du som kontakt för ${v.what}`,
			body: `Hej ${v.name}!

Du har sagt ja till att visas som kontakt för ${v.what}, som prisades i ${v.round}. Ditt namn står på sidan. Din e-postadress visas inte. Det andra skriver kommer till dig som mejl.

${v.page}

${change(v.link)}`
		}),
		named: (v: Asked) => ({
			subject: `Ditt namn står på sidan om ${v.what}`,
			body: `Hej ${v.name}!

Du har sagt ja till att ditt namn står i texten om ${v.what}, som prisades i ${v.round}.

${v.page}

${change(v.link)}`
		})
	},
	toOffice: (v: Omit<Question, 'link'>) => ({
		subject: `Fråga om ${v.what}`,
		body: `Hej ${v.name}!

${v.from}, ${v.unit}, har en fråga om ${v.what}:

${v.message}

Svara till:
${v.email}

Frågan skrevs på utmärkelsens sida, och har gått till alla på kansliet.`
	}),
	question: (v: Question) => ({
		subject: `Fråga om ${v.what}`,
		body: `Hej ${v.name}!

${v.from}, ${v.unit}, har en fråga om ${v.what}:

${v.message}

Svara till:
${v.email}

Vill du inte längre stå som kontakt? Säg till här, så tas ditt namn bort på en gång:
${v.link}`
	})
};

export type MailHonours = typeof sv;
