// Words about assigning examiners from a file: mistakes in it, why nothing can be found, and what was found.
import type { sv } from './sv.ts';

const few = (names: string[]) =>
	names.length <= 6
		? names.join(', ')
		: `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;

export const en: typeof sv = {
	mistake: {
		notAnInstance:
			'The file must be a JSON object with the lists examiners, entries, fit, conflicts and pins.',
		noList: (list) => `The list ${list} is missing, or is no list.`,
		badValue: (list, at, field, value) =>
			`${list}[${at}]: ${field === '' ? 'the line' : field} cannot be ${value}.`,
		idTwice: (list, at, first, id) => `${list}[${at}]: ${id} is in ${list}[${first}] already.`,
		minAboveMax: (at, id, min, max) =>
			`examiners[${at}]: ${id} is to have at least ${min} entries but at most ${max}.`,
		notAPair: (list, at) =>
			list === 'fit'
				? `fit[${at}]: must be [examiner, entry, score].`
				: `${list}[${at}]: must be [examiner, entry].`,
		badScore: (at, value) =>
			`fit[${at}]: the score cannot be ${value}; it must be a number, at most a million.`,
		unknownExaminer: (list, at, id) => `${list}[${at}]: there is no examiner ${id} in examiners.`,
		unknownEntry: (list, at, id) => `${list}[${at}]: there is no entry ${id} in entries.`,
		pairTwice: (at, examiner, entry) =>
			`fit[${at}]: ${examiner} and ${entry} have a score already.`,
		pinInConflict: (at, examiner, entry) =>
			`pins[${at}]: ${examiner} has a conflict of interest with ${entry} and cannot be pinned to it.`,
		tooLarge: (examiners, entries) =>
			`${examiners} examiners and ${entries} entries are more pairs than there is room for.`
	},
	cause: {
		tooFewExaminers: (entry, found, needed) =>
			`${entry} needs ${needed} examiners but has ${found} without conflict, from different units.`,
		noExperienced: (entries) => `No experienced examiner is without conflict for ${few(entries)}.`,
		noExperiencedIn: (group) => `${group} lacks an experienced examiner without conflict.`,
		tooFewPlaces: (entries, needed, available) =>
			`${few(entries)} need ${needed} places together, but the examiners without conflict have ${available}.`,
		tooFewPlacesIn: (group, needed, available) =>
			`${group} needs ${needed} places, but the examiners without conflict have ${available}.`,
		tooFewPlacesAtAll: (needed, available) =>
			`All entries need ${needed} places together, but the examiners have ${available}.`,
		tooFewExperienced: (entries, needed, available) =>
			`${few(entries)} need an experienced examiner each (${needed}), but the experienced ones without conflict have ${available} places.`,
		tooFewExperiencedIn: (group, needed, available) =>
			`${group} needs ${needed} experienced examiners, but the experienced ones without conflict have ${available} places.`,
		pinsExceedLoad: (examiner, count, maxLoad) =>
			`${examiner} is pinned to ${count} entries but takes ${maxLoad} at most.`,
		pinsExceedTeam: (entry, count, teamSize) =>
			`${entry} has ${count} pinned examiners but only ${teamSize} places.`,
		pinsOfOneUnit: (entry, examiners) =>
			`${few(examiners)} are pinned to ${entry} but come from one unit.`,
		minLoadsExceedPlaces: (needed, places) =>
			`The examiners are promised at least ${needed} entries together, but there are only ${places} places.`,
		minLoadUnreachable: (examiner, minLoad, found) =>
			`${examiner} is promised at least ${minLoad} entries but is without conflict for only ${found}.`,
		combination: (demands, entries, examiners) =>
			`Cannot be met together: ${demands.join(', ')}.` +
			(entries.length > 0 ? ` Entries: ${few(entries)}.` : '') +
			(examiners.length > 0 ? ` Examiners: ${few(examiners)}.` : ''),
		demand: {
			team: 'the size of the teams',
			'team-most': 'the size of the teams',
			experienced: 'somebody experienced in each team',
			'max-load': 'the most entries a person takes',
			'min-load': 'the fewest entries a person is promised',
			'one-unit': 'no two from one unit',
			pin: 'what is pinned'
		},
		unknown:
			'There was no time to find an assignment, nor a cause why there is none. Give more time with --seconds.'
	},
	infeasible: 'No assignment keeps all rules:',
	stage: {
		bound: 'Working out what is possible',
		worst: 'Raising the worst-off entry',
		total: 'Looking for the best assignment',
		even: 'Evening out'
	},
	found: (minFit, totalFit, maxLoad, seconds) =>
		`Worst fit ${minFit}, total ${totalFit}, at most ${maxLoad} entries a person, ${seconds} s.`,
	proven: 'Proven best.',
	notProven: (bound, totalBound) =>
		`Not proven best: the worst fit can be ${bound} at most` +
		(totalBound === '' ? '.' : `, the total ${totalBound}.`),
	seconds: (given) => `--seconds must be a number of seconds, not ${given}.`,
	cannotWrite: (file) => `${file} cannot be written.`
};
