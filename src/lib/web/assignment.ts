// What the pages of the plan share: names instead of ids, and reasons in words.
import {
	beyondLoad,
	type AssignmentCause,
	type PlanBreach,
	type PlanDesk,
	type PlanFacts,
	type Why
} from '#lib/server/assessment/index.ts';
import type { Locale, LocalText } from '#lib/shared/locale.ts';
import { assignmentMessages } from '#lib/shared/messages/assignment/index.ts';

const listed = (locale: Locale, names: readonly string[]) =>
	new Intl.ListFormat(locale).format(names);

/** Answers a person's name among the examiners. */
export function nameIn(facts: PlanFacts, personId: string): string {
	return facts.examiners.find((each) => each.personId === personId)?.name ?? '–';
}

const entryIn = (facts: PlanFacts, entryId: string): string =>
	facts.entries.find(({ id }) => id === entryId)?.name ?? '–';

/** Answers what speaks for an examiner, as words in a row. */
export function partsInWords(
	locale: Locale,
	parts: Why['members'][number]['parts'],
	near = false
): string {
	const words = assignmentMessages(locale);
	const speaking = [...parts.map((part) => words.parts[part]), ...(near ? [words.near] : [])];
	return speaking.length === 0 ? words.noParts : listed(locale, speaking);
}

/** Answers why an entry has the team it has, in sentences. */
export function whyInWords(locale: Locale, facts: PlanFacts, why: Why) {
	const words = assignmentMessages(locale);
	return {
		members: why.members.map((member) =>
			words.member({
				name: nameIn(facts, member.personId),
				parts: partsInWords(locale, member.parts, member.near),
				points: member.points,
				load: member.load,
				most: member.maxLoad
			})
		),
		worstOff: why.worstOff ? words.worstOff : null,
		passed: why.passed
			.slice(0, 5)
			.map(({ personId, points, because }) =>
				words.passed(nameIn(facts, personId), points, words.because[because])
			)
	};
}

/** Answers a broken rule in words: who or what, and how. */
export function breachInWords(locale: Locale, facts: PlanFacts, breach: PlanBreach): string {
	const all = assignmentMessages(locale);
	const words = all.breaks[breach.rule];
	switch (breach.rule) {
		case 'conflict':
		case 'barred':
			return `${entryIn(facts, breach.entryId)}: ${nameIn(facts, breach.personId)} ${words}`;
		case 'kept':
			return `${entryIn(facts, breach.entryId)}: ${all.leftOut(nameIn(facts, breach.personId))}`;
		case 'load':
			return `${nameIn(facts, breach.personId)} ${words}`;
		case 'team-size': {
			const lacks = breach.wanted - breach.size;
			return `${entryIn(facts, breach.entryId)}: ${lacks > 0 ? all.short(lacks) : all.over(-lacks)}`;
		}
		case 'no-experience':
		case 'same-unit':
			return `${entryIn(facts, breach.entryId)}: ${words}`;
	}
}

/** Answers who of the examiners gets nothing new, by why. */
export function barredInWords(locale: Locale, facts: PlanFacts): string[] {
	const words = assignmentMessages(locale).barred;
	return (['not-trained', 'away'] as const).flatMap((why) => {
		const names = facts.examiners.filter(({ barred }) => barred === why).map(({ name }) => name);
		return names.length === 0 ? [] : [words[why](listed(locale, names))];
	});
}

/** Answers who has more than they can take and keeps it. */
export function beyondInWords(locale: Locale, facts: PlanFacts): string[] {
	const { beyond } = assignmentMessages(locale);
	return beyondLoad(facts).map(({ name, load, max }) => beyond(name, load, max));
}

/** The most that a team of the plan can be worth, and all of them together. */
export function mostOf({ worth }: Pick<PlanDesk, 'worth'>) {
	const worst = worth.teams.find(({ fit }) => fit === worth.minFit);
	return {
		team: worst?.most ?? 0,
		all: worth.teams.reduce((sum, { most }) => sum + most, 0)
	};
}

/** So many names are said; the rest are counted. */
const mostNames = 5;

/** Answers why no plan is possible, a sentence for each cause. */
export function causesInWords(
	locale: Locale,
	facts: PlanFacts,
	classes: readonly { key: string; name: LocalText }[],
	causes: readonly AssignmentCause[]
): string[] {
	const words = assignmentMessages(locale).causes;
	const some = (names: string[]) =>
		names.length > mostNames
			? words.more(names.slice(0, mostNames).join(', '), names.length - mostNames)
			: listed(locale, names);
	const entry = (id: string | number) => entryIn(facts, String(id));
	const name = (id: string | number) => nameIn(facts, String(id));
	const entries = (ids: readonly (string | number)[], group: string | null) => {
		const theClass = classes.find(({ key }) => key === group);
		return theClass ? words.all(theClass.name[locale]) : some(ids.map(entry));
	};
	const sentence = (cause: AssignmentCause): string => {
		switch (cause.kind) {
			case 'too-few-examiners':
				return words[cause.kind]({ ...cause, entry: entry(cause.entry) });
			case 'no-experienced':
				return words[cause.kind]({ entries: entries(cause.entries, cause.group) });
			case 'too-few-places':
			case 'too-few-experienced':
				return words[cause.kind]({ ...cause, entries: entries(cause.entries, cause.group) });
			case 'pins-exceed-load':
				return words[cause.kind]({
					...cause,
					name: name(cause.examiner),
					pins: cause.entries.length
				});
			case 'pins-exceed-team':
				return words[cause.kind]({
					...cause,
					entry: entry(cause.entry),
					pins: cause.examiners.length
				});
			case 'pins-of-one-unit':
				return words[cause.kind]({
					entry: entry(cause.entry),
					names: some(cause.examiners.map(name))
				});
			case 'min-loads-exceed-places':
				return words[cause.kind](cause);
			case 'min-load-unreachable':
				return words[cause.kind]({ ...cause, name: name(cause.examiner) });
			case 'combination': {
				const demands = listed(
					locale,
					cause.demands.map((demand) => words.demands[demand] ?? demand)
				);
				return words[cause.kind]({
					demands: demands.charAt(0).toLocaleUpperCase(locale) + demands.slice(1),
					entries: some(cause.entries.map(entry)),
					names: some(cause.examiners.map(name))
				});
			}
		}
	};
	return causes.length === 0 ? [words.unknown] : causes.map(sentence);
}
