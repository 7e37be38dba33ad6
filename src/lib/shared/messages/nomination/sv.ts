// Words of the pages about nominations, and of as what one applies, in Swedish.
export const sv = {
	way: (award: string) => `Nominera någon till ${award}`,
	form: {
		title: (award: string) => `Nominera till ${award}`,
		lead: 'Känner du till någon som förtjänar att uppmärksammas? Berätta vem och varför. Vi mejlar dem ditt namn och din motivering, och de avgör själva om de vill vara med. Du behöver inte logga in.',
		closed: 'Det går inte att nominera just nu, eftersom ansökan inte är öppen.',
		you: 'Du som nominerar',
		yourName: 'Ditt namn',
		yourEmail: 'Din e-postadress',
		yourEmailHelp: 'Du får veta vad de svarar.',
		them: 'Den du nominerar',
		name: 'Namn',
		nameHelp: 'En person som kan ta emot inbjudan.',
		email: 'E-postadress',
		unit: 'Enhet eller verksamhet',
		as: 'Vad nominerar du?',
		why: 'Varför?',
		whyHelp:
			'Vad har de gjort, och vad har det betytt? Den du nominerar och kansliet läser det här.',
		send: 'Skicka nomineringen',
		sentTitle: 'Tack för din nominering!',
		sentText: (name: string) =>
			`Vi har mejlat ${name}. Du får ett kvitto nu, och ett mejl när vi har fått svar.`,
		another: 'Nominera någon mer',
		back: (award: string) => `Läs om ${award}`
	},
	kinds: {
		unit: 'En enhet',
		organisation: 'En hel förvaltning, ett bolag eller en annan organisation',
		person: 'En person',
		team: 'Ett team'
	},
	start: {
		as: 'Ni söker som',
		nominated: (nominator: string) => `Nominerad av ${nominator}`,
		nominatedText: (nominator: string) =>
			`När du startar bidraget berättar vi för ${nominator} att du har tackat ja.`,
		first: 'Till den här utmärkelsen söker man efter en nominering. Be någon nominera er.'
	},
	answer: {
		title: (award: string) => `Du är nominerad till ${award}`,
		lead: (nominator: string) => `${nominator} har nominerat dig.`,
		leadUnit: (nominator: string, unit: string) => `${nominator} har nominerat dig och ${unit}.`,
		why: (nominator: string) => `Så skriver ${nominator}`,
		how: 'Säger du ja loggar du in med en länk i ett mejl och börjar på ett bidrag. Du kan bjuda in kollegor att skriva med dig, och du väljer själv om du skickar in det.',
		yes: 'Ja, börja på ett bidrag',
		no: 'Nej tack',
		noHelp: (nominator: string) => `Då berättar vi det för ${nominator}, och inget mer händer.`,
		closed: 'Ansökan är inte öppen längre, så nomineringen går inte att besvara.',
		accepted: 'Du har tackat ja. Bidraget finns under Mina bidrag.',
		toMine: 'Till Mina bidrag',
		declined: 'Du har tackat nej. Tack för att du svarade.',
		about: (award: string) => `Läs om ${award}`
	},
	office: {
		title: 'Nomineringar',
		lead: 'Vem som har nominerats, av vem och varför, och vad de har svarat.',
		none: 'Ingen har nominerat någon än.',
		closed: 'Den här omgången tar inte emot nomineringar.',
		count: (n: number) => (n === 1 ? '1 nominering' : `${n} nomineringar`),
		by: (name: string, when: string) => `Nominerad av ${name}, ${when}`,
		states: { invited: 'Väntar på svar', accepted: 'Har tackat ja', declined: 'Har tackat nej' },
		entry: 'Till bidraget'
	},
	mine: (award: string, nominator: string) =>
		`${nominator} har nominerat dig till ${award}. Svara med länken i mejlet du har fått.`
};
