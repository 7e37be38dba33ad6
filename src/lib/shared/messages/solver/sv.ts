// Words about assigning examiners from a file: mistakes in it, why nothing can be found, and what was found.
const few = (names: string[]) =>
	names.length <= 6
		? names.join(', ')
		: `${names.slice(0, 5).join(', ')} och ${names.length - 5} till`;

export const sv = {
	mistake: {
		notAnInstance:
			'Filen ska vara ett JSON-objekt med listorna examiners, entries, fit, conflicts och pins.',
		noList: (list: string) => `Listan ${list} saknas eller är ingen lista.`,
		badValue: (list: string, at: number, field: string, value: string) =>
			`${list}[${at}]: ${field === '' ? 'raden' : field} kan inte vara ${value}.`,
		idTwice: (list: string, at: number, first: number, id: string) =>
			`${list}[${at}]: ${id} finns redan i ${list}[${first}].`,
		minAboveMax: (at: number, id: string, min: number, max: number) =>
			`examiners[${at}]: ${id} ska ha minst ${min} bidrag men högst ${max}.`,
		notAPair: (list: string, at: number) =>
			list === 'fit'
				? `fit[${at}]: ska vara [examinator, bidrag, poäng].`
				: `${list}[${at}]: ska vara [examinator, bidrag].`,
		badScore: (at: number, value: string) =>
			`fit[${at}]: poängen kan inte vara ${value}; det ska vara ett tal, högst en miljon.`,
		unknownExaminer: (list: string, at: number, id: string) =>
			`${list}[${at}]: examinatorn ${id} finns inte i examiners.`,
		unknownEntry: (list: string, at: number, id: string) =>
			`${list}[${at}]: bidraget ${id} finns inte i entries.`,
		pairTwice: (at: number, examiner: string, entry: string) =>
			`fit[${at}]: ${examiner} och ${entry} har redan fått poäng.`,
		pinInConflict: (at: number, examiner: string, entry: string) =>
			`pins[${at}]: ${examiner} är jävig för ${entry} och kan inte låsas dit.`,
		tooLarge: (examiners: number, entries: number) =>
			`${examiners} examinatorer och ${entries} bidrag är fler par än som får plats.`
	},
	cause: {
		tooFewExaminers: (entry: string, found: number, needed: number) =>
			`${entry} behöver ${needed} examinatorer men har ${found} utan jäv, från olika enheter.`,
		noExperienced: (entries: string[]) =>
			`Ingen erfaren examinator är utan jäv för ${few(entries)}.`,
		noExperiencedIn: (group: string) => `${group} saknar en erfaren examinator utan jäv.`,
		tooFewPlaces: (entries: string[], needed: number, available: number) =>
			`${few(entries)} behöver tillsammans ${needed} platser, men examinatorerna utan jäv räcker till ${available}.`,
		tooFewPlacesIn: (group: string, needed: number, available: number) =>
			`${group} behöver ${needed} platser, men examinatorerna utan jäv räcker till ${available}.`,
		tooFewPlacesAtAll: (needed: number, available: number) =>
			`Alla bidrag behöver tillsammans ${needed} platser, men examinatorerna räcker till ${available}.`,
		tooFewExperienced: (entries: string[], needed: number, available: number) =>
			`${few(entries)} behöver var sin erfaren examinator (${needed}), men de erfarna utan jäv räcker till ${available}.`,
		tooFewExperiencedIn: (group: string, needed: number, available: number) =>
			`${group} behöver ${needed} erfarna examinatorer, men de erfarna utan jäv räcker till ${available}.`,
		pinsExceedLoad: (examiner: string, count: number, maxLoad: number) =>
			`${examiner} är låst till ${count} bidrag men tar högst ${maxLoad}.`,
		pinsExceedTeam: (entry: string, count: number, teamSize: number) =>
			`${entry} har ${count} låsta examinatorer men bara ${teamSize} platser.`,
		pinsOfOneUnit: (entry: string, examiners: string[]) =>
			`${few(examiners)} är låsta till ${entry} men kommer från samma enhet.`,
		minLoadsExceedPlaces: (needed: number, places: number) =>
			`Examinatorerna är lovade minst ${needed} bidrag tillsammans, men det finns bara ${places} platser.`,
		minLoadUnreachable: (examiner: string, minLoad: number, found: number) =>
			`${examiner} är lovad minst ${minLoad} bidrag men är utan jäv för bara ${found}.`,
		combination: (demands: string[], entries: string[], examiners: string[]) =>
			`Går inte att förena: ${demands.join(', ')}.` +
			(entries.length > 0 ? ` Bidrag: ${few(entries)}.` : '') +
			(examiners.length > 0 ? ` Examinatorer: ${few(examiners)}.` : ''),
		demand: {
			team: 'lagens storlek',
			'team-most': 'lagens storlek',
			experienced: 'en erfaren i varje lag',
			'max-load': 'högsta antalet bidrag',
			'min-load': 'lägsta antalet bidrag',
			'one-unit': 'inte två från samma enhet',
			pin: 'det som är låst'
		},
		unknown:
			'Ingen fördelning hann hittas, och ingen orsak till att det inte går. Ge mer tid med --seconds.'
	},
	infeasible: 'Det finns ingen fördelning som håller alla regler:',
	stage: {
		bound: 'Räknar ut vad som är möjligt',
		worst: 'Höjer det bidrag som har det sämst',
		total: 'Letar efter den bästa fördelningen',
		even: 'Jämnar ut'
	},
	found: (minFit: string, totalFit: string, maxLoad: number, seconds: string) =>
		`Sämst passning ${minFit}, total ${totalFit}, högst ${maxLoad} bidrag per examinator, ${seconds} s.`,
	proven: 'Bevisat bäst.',
	notProven: (bound: string, totalBound: string) =>
		`Inte bevisat bäst: sämst passning kan som mest bli ${bound}` +
		(totalBound === '' ? '.' : `, total ${totalBound}.`),
	seconds: (given: string) => `--seconds ska vara ett antal sekunder, inte ${given}.`,
	cannotWrite: (file: string) => `${file} går inte att skriva.`
};
