// Swedish words of what waits for a member of a panel.
export const sv = {
	title: 'Nu',
	more: 'Allt i omgången',
	meeting: {
		now: 'Mötet pågår',
		since: (when: string) => `Öppnat ${when}`,
		called: (when: string) => `Möte ${when}`,
		video: 'Videomöte',
		all: 'Möten',
		allNote: 'Alla möten, och deras protokoll'
	},
	ballot: {
		now: (question: string) => `Omröstning pågår: ${question}`,
		open: 'Omröstning pågår',
		progress: (n: number, of: number) => `${n} av ${of} har röstat.`,
		mine: 'Du har röstat.',
		yours: 'Du har inte röstat än.',
		back: 'Tillbaka till mötet',
		vote: 'Rangordna och rösta',
		follow: 'Följ omröstningen',
		start: 'Öppna en omröstning med rangordning'
	},
	own: {
		label: 'Din egen bedömning',
		scored: (n: number, of: number) =>
			n === 0 ? `Inget av ${of} bidrag är poängsatt än.` : `${n} av ${of} bidrag är poängsatta.`,
		ready: 'Alla bidrag är poängsatta. Lämna in när du är nöjd.',
		handedIn: 'Inlämnad.',
		notBegun: 'Går att börja när ansökningstiden är slut.'
	},
	brief: { score: 'Sätt poäng på bidraget', standBack: 'Anmäl jäv' },
	ranking: {
		label: 'Rangordningen',
		ready: 'Vad poängen tillsammans säger, och hur säkert det är.',
		ownFirst: 'Syns när du har lämnat in din egen bedömning.'
	}
};
