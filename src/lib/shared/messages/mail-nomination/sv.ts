// Mail about nominations, in Swedish.
type Values = { award: string; nominator: string; nominee: string; unit: string | null };
type WithLink = Values & { link: string };

const whom = ({ nominee, unit }: Values) => (unit ? `${nominee}, ${unit}` : nominee);

export const sv = {
	invitation: {
		subject: (v: Values) => `Du är nominerad till ${v.award}`,
		body: (v: WithLink) =>
			[
				`Hej ${v.nominee}!`,
				`${v.nominator} tycker att ${v.unit ? `du och ${v.unit}` : 'du'} borde vara med i ${v.award}, och har nominerat er.`,
				`Här läser du varför, och svarar ja eller nej:\n${v.link}`,
				'Säger du ja börjar du på ett bidrag, som du kan skriva klart tillsammans med kollegor. Säger du nej händer inget mer. Känner du inte igen det här kan du bortse från mejlet.'
			].join('\n\n')
	},
	receipt: {
		subject: (v: Values) => `Din nominering till ${v.award}`,
		body: (v: WithLink) =>
			[
				`Hej ${v.nominator}!`,
				`Tack! Vi har mejlat ${whom(v)} att du har nominerat till ${v.award}. Du får ett mejl när vi har fått ett svar.`,
				`Här kan du följa nomineringen, och ta tillbaka den. Logga in med den här e-postadressen:\n${v.link}`,
				'Har du inte nominerat någon? Då har någon annan skrivit din adress. Ta tillbaka nomineringen med länken, eller svara på det här mejlet.'
			].join('\n\n')
	},
	accepted: {
		subject: (v: Values) => `${v.nominee} har tackat ja till din nominering`,
		body: (v: Values) =>
			[
				`Hej ${v.nominator}!`,
				`${whom(v)} har tackat ja och börjat på ett bidrag till ${v.award}. Tack för att du tipsade!`
			].join('\n\n')
	},
	declined: {
		subject: (v: Values) => `${v.nominee} har tackat nej till din nominering`,
		body: (v: Values) =>
			[
				`Hej ${v.nominator}!`,
				`${whom(v)} har tackat nej till nomineringen till ${v.award} den här gången. Tack för att du tipsade!`
			].join('\n\n')
	},
	declinedBecause: {
		subject: (v: Values) => `${v.nominee} har tackat nej till din nominering`,
		body: (v: WithLink) =>
			[
				`Hej ${v.nominator}!`,
				`${whom(v)} har tackat nej till nomineringen till ${v.award} den här gången, och skrivit varför.`,
				`Här läser du det. Logga in med den här e-postadressen:\n${v.link}`,
				'Tack för att du tipsade!'
			].join('\n\n')
	},
	withdrawn: {
		subject: (v: Values) => `Nomineringen till ${v.award} har tagits tillbaka`,
		body: (v: Values) =>
			[
				`Hej ${v.nominee}!`,
				`${v.nominator} har tagit tillbaka sin nominering av ${v.unit ? `dig och ${v.unit}` : 'dig'} till ${v.award}. Länken i inbjudan går inte längre att använda, och du behöver inte göra något.`
			].join('\n\n')
	},
	begun: {
		subject: (v: Values) => `Du har börjat på ett bidrag till ${v.award}`,
		body: (v: WithLink) =>
			[
				'Hej!',
				`Du har tackat ja till ${v.nominator}s nominering och börjat på ett bidrag till ${v.award}. Vi har berättat det för ${v.nominator}.`,
				`Här fortsätter du:\n${v.link}`
			].join('\n\n')
	}
};
export type NominationMailValues = Values;
export type NominationMailWithLink = WithLink;
