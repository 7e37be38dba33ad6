// Words of the pages about nominations, and of as what one applies, in Swedish.
export const sv = {
	way: (award: string) => `Nominera någon till ${award}`,
	form: {
		title: (award: string) => `Nominera till ${award}`,
		lead: 'Känner du till någon som förtjänar att uppmärksammas? Berätta vem och varför. Vi mejlar dem en länk till det du skriver, och de avgör själva om de vill vara med. Du behöver inte logga in.',
		closed: 'Det går inte att nominera just nu, eftersom ansökan inte är öppen.',
		you: 'Du som nominerar',
		yourName: 'Ditt namn',
		yourEmail: 'Din e-postadress',
		yourEmailHelp: 'Hit skickar vi ett kvitto, och sedan deras svar.',
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
			`Vi har mejlat ${name}. Du får ett kvitto nu, och ett mejl när vi har fått svar. Med länken i kvittot kan du följa nomineringen, och dra tillbaka den.`,
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
		carried: (nominator: string) => `Det ${nominator} skrev finns bredvid frågorna när du skriver.`,
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
		because: 'Varför inte?',
		becauseHelp: (nominator: string) => `${nominator} och kansliet läser det du skriver.`,
		decline: 'Tacka nej',
		closed: 'Ansökan är inte öppen längre, så nomineringen går inte att besvara.',
		accepted: 'Du har tackat ja. Bidraget finns under Mina bidrag.',
		toEntry: 'Till bidraget',
		toMine: 'Till Mina bidrag',
		declined: 'Du har tackat nej. Tack för att du svarade.',
		yourReason: 'Så skrev du',
		withdrawnTitle: (award: string) => `Nomineringen till ${award} är tillbakatagen`,
		withdrawn: (nominator: string) =>
			`${nominator} har tagit tillbaka nomineringen. Du behöver inte göra något.`,
		used: 'Nomineringen är redan besvarad.',
		about: (award: string) => `Läs om ${award}`
	},
	sent: {
		title: (nominee: string, award: string) => `Du har nominerat ${nominee} till ${award}`,
		states: {
			invited: 'Vi väntar på svar. Du får ett mejl när det har kommit.',
			accepted: 'De har tackat ja och börjat på ett bidrag.',
			declined: 'De har tackat nej den här gången.',
			withdrawn: 'Du har tagit tillbaka nomineringen.'
		},
		facts: { to: 'Inbjudan gick till', unit: 'Enhet', as: 'Nominerad som', when: 'Skickad' },
		why: 'Så skrev du',
		because: (nominee: string) => `Så skriver ${nominee}`,
		withdraw: 'Ta tillbaka nomineringen',
		withdrawHelp: (nominee: string) =>
			`Vi berättar det för ${nominee}, som då inte längre kan läsa det du skrev.`,
		toMine: 'Till Mina bidrag'
	},
	list: {
		title: 'Nomineringar',
		who: 'Nominering',
		to: 'Till',
		state: 'Läge',
		sent: (nominee: string) => `Du har nominerat ${nominee}`,
		received: (nominator: string) => `${nominator} har nominerat dig`,
		states: {
			sent: {
				invited: 'Väntar på svar',
				accepted: 'De har tackat ja',
				declined: 'De har tackat nej',
				withdrawn: 'Du har tagit tillbaka den'
			},
			received: {
				invited: 'Väntar på ditt svar',
				accepted: 'Du har tackat ja',
				declined: 'Du har tackat nej',
				withdrawn: 'Tagits tillbaka'
			}
		},
		task: (award: string) => `Svara på nomineringen till ${award}`,
		taskNote: (nominator: string, unit: string | null) =>
			unit ? `${nominator} har nominerat dig och ${unit}.` : `${nominator} har nominerat dig.`
	},
	beside: (nominator: string) => `Så skrev ${nominator} i nomineringen`,
	office: {
		title: 'Nomineringar',
		lead: 'Vem som har nominerats, av vem och varför, och vad de har svarat.',
		none: 'Ingen har nominerat någon än.',
		closed: 'Den här omgången tar inte emot nomineringar.',
		count: (n: number) => (n === 1 ? '1 nominering' : `${n} nomineringar`),
		by: (name: string, when: string) => `Nominerad av ${name}, ${when}`,
		states: {
			invited: 'Väntar på svar',
			accepted: 'Har tackat ja',
			declined: 'Har tackat nej',
			withdrawn: 'Har tagits tillbaka av den som nominerade'
		},
		because: 'Skälet:',
		entry: 'Till bidraget'
	}
};
