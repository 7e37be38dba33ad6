// Mail to those who share an entry, in Swedish.
type About = { entry: string; award: string };
type Invitation = About & {
	by: string;
	kind: 'writer' | 'reader' | 'contact';
	until: string;
	link: string;
};
type Change = About & { by: string; right: 'writer' | 'reader' | 'none'; link: string };
type HandOver = About & { to: string; from: string | null; link: string };
type Digest = About & { lines: { question: string; count: number; by: string; link: string }[] };

const rights = {
	writer: 'skriva i',
	reader: 'läsa och kommentera',
	contact: 'ta över som kontaktperson för'
};

export const sv = {
	office: 'Utmärkelsens kansli',
	unnamed: 'bidraget utan namn',
	invitation: {
		subject: (v: Invitation) =>
			v.kind === 'contact'
				? `${v.by} vill lämna över bidraget till ${v.award}`
				: `${v.by} bjuder in dig till bidraget till ${v.award}`,
		body: (v: Invitation) =>
			[
				'Hej!',
				`${v.by} bjuder in dig att ${rights[v.kind]} bidraget till ${v.award}: ${v.entry}.`,
				v.kind === 'contact'
					? 'Kontaktpersonen är den som kansliet hör av sig till, och som bestämmer vilka som är med i bidraget.'
					: v.kind === 'writer'
						? 'Du kan skriva i svaren, kommentera och skicka in, tillsammans med de andra.'
						: 'Du ser allt som de andra skriver och kan kommentera, men inte ändra.',
				`Öppna inbjudan här:\n${v.link}`,
				`Den gäller dig som har den här adressen, till och med ${v.until}. Du behöver inget konto och inget lösenord. Vill du inte vara med behöver du inte göra något.`,
				'Utmärkt'
			].join('\n\n')
	},
	accepted: {
		subject: (v: About & { who: string }) => `${v.who} är med i bidraget till ${v.award}`,
		body: (v: About & { who: string; kind: 'writer' | 'reader'; link: string }) =>
			[
				'Hej!',
				`${v.who} har tackat ja till inbjudan och kan nu ${rights[v.kind]} bidraget ${v.entry}.`,
				`Här ser du vilka som är med:\n${v.link}`
			].join('\n\n')
	},
	changed: {
		subject: (v: Change) =>
			v.right === 'none'
				? `Du är inte längre med i bidraget till ${v.award}`
				: `Din rätt i bidraget till ${v.award} är ändrad`,
		body: (v: Change) =>
			[
				'Hej!',
				v.right === 'none'
					? `${v.by} har tagit bort dig ur bidraget ${v.entry}. Det du har skrivit finns kvar där. Hör av dig till ${v.by} om det är fel.`
					: `${v.by} har ändrat din rätt i bidraget ${v.entry}. Nu kan du ${rights[v.right]} det.`,
				...(v.right === 'none' ? [] : [v.link])
			].join('\n\n')
	},
	newContact: {
		subject: (v: HandOver) => `Du är kontaktperson för bidraget till ${v.award}`,
		body: (v: HandOver) =>
			[
				'Hej!',
				`Utmärkelsens kansli har gjort dig till kontaktperson för bidraget ${v.entry}${v.from ? `, efter ${v.from}` : ''}. Kansliet hör av sig till dig om det, och du bestämmer vilka som är med i det.`,
				`Logga in med den här adressen:\n${v.link}`,
				'Stämmer det inte? Svara kansliet, så rättar vi det.'
			].join('\n\n')
	},
	handedOver: {
		subject: (v: HandOver) => `${v.to} är kontaktperson för bidraget till ${v.award}`,
		body: (v: HandOver & { stays: boolean }) =>
			[
				'Hej!',
				`${v.to} har tagit över efter ${v.from ?? 'dig'} som kontaktperson för bidraget ${v.entry}.`,
				v.stays
					? `Du är kvar som skribent:\n${v.link}`
					: 'Du är inte längre med i bidraget. Det du har skrivit finns kvar där.'
			].join('\n\n')
	},
	comments: {
		subject: (v: Digest) => {
			const count = v.lines.reduce((sum, line) => sum + line.count, 0);
			return count === 1
				? `En ny kommentar i bidraget till ${v.award}`
				: `${count} nya kommentarer i bidraget till ${v.award}`;
		},
		body: (v: Digest) =>
			[
				'Hej!',
				`Det har kommenterats i bidraget ${v.entry}.`,
				...v.lines.map(
					(line) =>
						`${line.question}\n${line.count === 1 ? 'En ny kommentar' : `${line.count} nya kommentarer`} av ${line.by}:\n${line.link}`
				),
				'Kommentarerna ser bara ni som är med i bidraget. Ett sådant här mejl kommer högst en gång i timmen.'
			].join('\n\n')
	}
};

export type TogetherMail = typeof sv;
