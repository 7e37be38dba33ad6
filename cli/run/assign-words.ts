// What the solver answers, in words: mistakes in an instance, and the causes why there is no assignment.
import type {
	Instance,
	InstanceMistake,
	NamedCause
} from '../../src/lib/server/assessment/assignment/solver/index.ts';
import type { SolverMessages } from '../../src/lib/shared/messages/solver/index.ts';

const shown = (value: unknown) => (value === undefined ? 'undefined' : JSON.stringify(value));

export function mistakeInWords(
	{ mistake: words }: SolverMessages,
	mistake: InstanceMistake
): string {
	switch (mistake.kind) {
		case 'not-an-instance':
			return words.notAnInstance;
		case 'no-list':
			return words.noList(mistake.list);
		case 'bad-value':
			return words.badValue(mistake.list, mistake.at, mistake.field, shown(mistake.value));
		case 'id-twice':
			return words.idTwice(mistake.list, mistake.at, mistake.first, String(mistake.id));
		case 'min-above-max':
			return words.minAboveMax(mistake.at, String(mistake.id), mistake.minLoad, mistake.maxLoad);
		case 'not-a-pair':
			return words.notAPair(mistake.list, mistake.at);
		case 'bad-score':
			return words.badScore(mistake.at, shown(mistake.value));
		case 'unknown-examiner':
			return words.unknownExaminer(mistake.list, mistake.at, shown(mistake.id));
		case 'unknown-entry':
			return words.unknownEntry(mistake.list, mistake.at, shown(mistake.id));
		case 'pair-twice':
			return words.pairTwice(mistake.at, ...named(mistake.pair));
		case 'pin-in-conflict':
			return words.pinInConflict(mistake.at, ...named(mistake.pair));
		case 'too-large':
			return words.tooLarge(mistake.examiners, mistake.entries);
	}
}

const named = ([examiner, entry]: readonly unknown[]): [string, string] => [
	String(examiner),
	String(entry)
];

export function causeInWords(
	{ cause: words }: SolverMessages,
	instance: Instance,
	cause: NamedCause
): string {
	const names = new Map(instance.entries.map(({ id, name }) => [id, name ?? String(id)]));
	const entry = (id: string | number) => names.get(id) ?? String(id);
	const entries = (ids: (string | number)[]) => ids.map(entry);
	switch (cause.kind) {
		case 'too-few-examiners':
			return words.tooFewExaminers(entry(cause.entry), cause.found, cause.needed);
		case 'no-experienced':
			return cause.group === null
				? words.noExperienced(entries(cause.entries))
				: words.noExperiencedIn(cause.group);
		case 'too-few-places':
			if (cause.entries.length === instance.entries.length)
				return words.tooFewPlacesAtAll(cause.needed, cause.available);
			return cause.group === null
				? words.tooFewPlaces(entries(cause.entries), cause.needed, cause.available)
				: words.tooFewPlacesIn(cause.group, cause.needed, cause.available);
		case 'too-few-experienced':
			return cause.group === null
				? words.tooFewExperienced(entries(cause.entries), cause.needed, cause.available)
				: words.tooFewExperiencedIn(cause.group, cause.needed, cause.available);
		case 'pins-exceed-load':
			return words.pinsExceedLoad(String(cause.examiner), cause.entries.length, cause.maxLoad);
		case 'pins-exceed-team':
			return words.pinsExceedTeam(entry(cause.entry), cause.examiners.length, cause.teamSize);
		case 'pins-of-one-unit':
			return words.pinsOfOneUnit(entry(cause.entry), cause.examiners.map(String));
		case 'min-loads-exceed-places':
			return words.minLoadsExceedPlaces(cause.needed, cause.places);
		case 'min-load-unreachable':
			return words.minLoadUnreachable(String(cause.examiner), cause.minLoad, cause.found);
		case 'combination':
			return words.combination(
				[...new Set(cause.demands.map((demand) => words.demand[demand]))],
				entries(cause.entries),
				cause.examiners.map(String)
			);
	}
}
