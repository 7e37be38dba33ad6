// The mail with the way back to "Kan vi delta?", in Swedish.
type Check = {
	name: string;
	link: string;
	result: 'may-take-part' | 'may-take-part-not-win-yet' | 'may-not-take-part' | 'not-yet-known';
};

const results: Record<Check['result'], string> = {
	'may-take-part': 'Enligt svaren kan ni delta.',
	'may-take-part-not-win-yet': 'Enligt svaren kan ni delta, men än så länge inte vinna.',
	'may-not-take-part': 'Enligt svaren kan ni inte delta just nu.',
	'not-yet-known': 'Det går inte att säga än om ni kan delta. Något är kvar att svara på.'
};

export const sv = {
	subject: (name: string) => `Era svar: kan vi delta i ${name}?`,
	body: (v: Check) =>
		[
			'Hej!',
			`Här är länken till svaren på frågorna om vilka som kan delta i ${v.name}. ${results[v.result]}`,
			`Fortsätt där du var:\n${v.link}`,
			'Länken minns svaren, så den kan skickas vidare till en kollega. Har du inte bett om det här mejlet kan du bortse från det.'
		].join('\n\n')
};
export type CheckValues = Check;
