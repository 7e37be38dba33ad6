// The plan of who assesses what, in English.
import type { sv } from './sv.ts';

const few = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const signed = (change: number) =>
	change === 0 ? '±0' : change > 0 ? `+${change}` : `−${Math.abs(change)}`;

export const en: typeof sv = {
	title: 'Assign the entries',
	lead: 'All teams are worked out at once. First the team that fits worst should fit as well as it can, then all teams together. Nothing happens until you appoint the teams.',
	link: 'Assign all entries at once',
	back: 'Assessment',
	facts: {
		entries: 'Entries to assign',
		places: 'Places in the teams',
		examiners: 'Examiners who can',
		room: 'Entries they can take'
	},
	barred: {
		'not-trained': (names) =>
			`Have not completed this year’s training, and get no entry: ${names}.`,
		away: (names) => `Not taking part this year: ${names}.`
	},
	hidden: (count) =>
		`${few(count, 'entry is', 'entries are')} not shown, since you have a conflict of interest. A colleague can assign them.`,
	start: 'Work out teams',
	scope: 'What is to be worked out?',
	scopes: {
		'without-team': 'Only entries without a team',
		'not-begun': 'All who have not begun'
	},
	scopeHelp: {
		'without-team': (count) =>
			`${few(count, 'entry', 'entries')}. Teams that are appointed already stay as they are.`,
		'not-begun': (count) =>
			`${few(count, 'entry', 'entries')}. Whoever is pinned or has begun to write stays; all others can be moved.`
	},
	changes: (v) =>
		[
			v.fresh > 0 ? few(v.fresh, 'new team', 'new teams') : '',
			v.changed > 0 || v.fresh === 0 ? few(v.changed, 'team changes', 'teams change') : '',
			v.same > 0 ? few(v.same, 'stays as it is', 'stay as they are') : '',
			v.without > 0
				? few(v.without, 'entry has no team and gets none', 'entries have no team and get none')
				: ''
		]
			.filter((part) => part !== '')
			.join(', ') + '.',
	changed: {
		out: 'Leaves the team',
		in: 'Joins the team',
		lead: (name) => `${name} leads instead`,
		same: 'The team stays as it is.',
		new: 'New team'
	},
	lacks: (count) => `Lacks ${count}`,
	beyond: (name, load, max) =>
		`${name} already has ${few(load, 'entry', 'entries')}, more than the ${max} they said. What is begun or pinned stays; they get nothing new.`,
	gone: {
		withdrawn: (name) =>
			`The entry ${name} has been withdrawn; work out again or take it out of the proposal.`,
		'may-not-take-part': (name) =>
			`The entry ${name} may not take part; work out again or take it out of the proposal.`
	},
	leaveOut: 'Take out of the proposal',
	leaveOutHelp:
		'Then the other teams can be appointed. If the entry has a team already, it stays as it is.',
	leftOutOfPlan: 'The entry is taken out of the proposal.',
	again: 'Work out again',
	drop: 'Throw the proposal away',
	cancel: 'Cancel',
	underWay: 'The teams are being worked out',
	waiting: 'It begins in a moment.',
	reload: 'Show how far it has come',
	steps: (step, part) =>
		`${
			{
				bound: 'Working out how good it can be',
				worst: 'Looking for the best for the team that fits worst',
				total: 'Looking for the best for all teams together',
				even: 'Evening out how much each one gets'
			}[step ?? ''] ?? 'Working'
		}. ${Math.round(part * 100)} per cent done.`,
	cancelled: 'It was cancelled. What was there before remains.',
	failed: 'It could not be finished. Try again; what was there before remains.',
	overtaken:
		'Somebody changed something while the teams were worked out: began to write, or pinned a place. Work out once more; what was there before remains.',
	infeasible: 'Not all entries can have a team',
	infeasibleLead: 'This is what stands in the way. Change some of it and work out again.',
	proposal: 'The proposal',
	worst: 'The team that fits worst',
	total: 'All teams together',
	points: (fit, most) => `${fit} of ${most} points`,
	proven: 'Proven: no other way to assign is better.',
	notProven: (minBound, totalBound) =>
		`At most ${minBound} and ${totalBound} points are possible; the proposal may be slightly worse than the best.`,
	changedByHand: 'Changed by hand since it was worked out.',
	seconds: (seconds) => `Worked out in ${seconds} seconds.`,
	appoint: 'Appoint the teams',
	appointHelp: (examiners) =>
		`${few(examiners, 'examiner gets', 'examiners get')} one mail each about what they have got, until when, with a calendar file.`,
	appointed: (entries, examiners) =>
		entries === 0
			? 'All teams were appointed like that already. Nothing changed.'
			: `Done. ${few(entries, 'team is', 'teams are')} appointed and ${few(examiners, 'examiner has', 'examiners have')} got mail.`,
	columns: {
		number: 'No.',
		entry: 'Entry',
		theClass: 'Class',
		team: 'Team',
		fit: 'Fit',
		examiner: 'Examiner',
		load: 'Entries',
		leads: 'Leads',
		change: 'The team’s points',
		worst: 'Worst team',
		total: 'All teams',
		choose: 'Choose',
		edit: 'Change'
	},
	leads: 'leads',
	locked: 'pinned',
	byHand: 'changed by hand',
	begun: 'has begun to write',
	why: 'Why just these?',
	change: 'Change',
	changeFor: (entry) => `Change the team of ${entry}`,
	loads: 'How much each one gets',
	load: (load, most) => `${load} of at most ${most}`,
	parts: {
		field: 'knows the class',
		class: 'has assessed the class before',
		language: 'reads the language',
		'fresh-eyes': 'has not assessed the unit before'
	},
	near: 'is near the unit',
	noParts: 'nothing in particular',
	member: (v) =>
		`${v.name}: ${v.parts} (${v.points} points). Gets ${v.load} of at most ${v.most} entries.`,
	worstOff: 'No team in the round fits worse. It is as good as it can be for the worst team.',
	passedTitle: 'Would fit better, but are not on the team:',
	because: {
		conflict: 'has a conflict of interest',
		'not-trained': 'has not completed this year’s training',
		away: 'is not taking part this year',
		full: 'already has as many entries as they can take',
		'same-unit': 'works in the same unit as another on the team',
		'needed-elsewhere': 'is needed more on another team'
	},
	passed: (name, points, because) => `${name} (${points} points) ${because}.`,
	none: 'Nobody would fit better.',
	entryLead: 'Pin whoever is to stay, choose who leads, or swap someone and see what it costs.',
	pin: 'Pin',
	unpin: 'Unpin',
	saved: {
		pinned: 'Pinned. That place stays when the teams are worked out again.',
		unpinned: 'Unpinned.',
		lead: 'The team has a new lead.'
	},
	lockedNow: 'Pinned: stays when the teams are worked out again.',
	begunNow: 'Has begun to write, and stays.',
	makeLead: 'Let lead',
	leadNow: 'Leads the team.',
	swap: 'Swap',
	swapFor: (name) => `Instead of ${name}`,
	swapLead:
		'This is how the points change if you choose someone else. Whoever breaks no rule and costs least comes first.',
	fill: (count) => (count === 1 ? 'Fill the empty place' : `Fill one of the ${count} empty places`),
	choose: 'Choose',
	chooseFor: (name) => `Choose ${name}`,
	cannot: (count) => `Cannot be chosen (${count})`,
	cannotOne: (name, why) => `${name}: ${why}.`,
	swapped: 'Swapped, and pinned.',
	takeOut: 'Take out',
	takenOut: 'Taken out. The place is empty until you choose someone else.',
	incomplete: (count) =>
		`The team lacks ${count}. The teams can be appointed once all places are filled.`,
	signed,
	breaks: {
		conflict: 'has a conflict of interest',
		barred: 'cannot get anything new this year',
		kept: 'whoever is pinned or has begun to write loses their place',
		load: 'gets more entries than they can take',
		'team-size': 'the team gets the wrong size',
		'no-experience': 'nobody experienced is left on the team',
		'same-unit': 'two from the same unit'
	},
	short: (count) => `the team lacks ${count}`,
	over: (count) => `the team has ${count} too many`,
	leftOut: (name) => `${name} is pinned or has begun to write, but is not in the proposal`,
	noPlan: 'There is no proposal. Work out teams first.',
	replace: {
		why: 'Because',
		title: (name) => `Replace ${name}`,
		lead: (name, count) =>
			`${name} has ${few(count, 'entry that is not finished', 'entries that are not finished')}. This is how they can be taken over. What ${name} has written is kept, but counts no more.`,
		link: 'Replace on all entries',
		linkFor: (name) => `Replace ${name} on all entries`,
		nothing: (name) => `${name} has no entries that are not finished.`,
		new: 'Takes over',
		leads: 'leads the team instead',
		ledBy: (name) => `${name} leads the team; choose who takes over`,
		leadsNow: 'Leads the team',
		confirm: 'Replace',
		confirmHelp: 'Those who take over get a mail, and whoever is replaced.',
		done: (count) => `Done. ${few(count, 'entry has', 'entries have')} got a new examiner.`,
		infeasible: 'Nobody can take over everything without breaking a rule'
	},
	causes: {
		more: (names, count) => `${names} and ${count} more`,
		all: (group) => `The class ${group}`,
		'too-few-examiners': (v) =>
			`${v.entry} needs ${few(v.needed, 'examiner', 'examiners')}, but only ${v.found} can take the entry without conflict.`,
		'no-experienced': (v) =>
			`${v.entries} lacks an experienced examiner without conflict who can lead.`,
		'too-few-places': (v) =>
			`${v.entries} needs ${v.needed} places in teams, but those who can take them suffice only for ${v.available}.`,
		'too-few-experienced': (v) =>
			`${v.entries} needs an experienced examiner each (${v.needed}), but the experienced suffice only for ${v.available}.`,
		'pins-exceed-load': (v) =>
			`${v.name} is pinned to ${v.pins} entries, but can take at most ${v.maxLoad}.`,
		'pins-exceed-team': (v) =>
			`${v.entry} has ${v.pins} pinned, but the team should have ${v.teamSize}.`,
		'pins-of-one-unit': (v) =>
			`In ${v.entry}, ${v.names} are pinned, but they work in the same unit.`,
		'min-loads-exceed-places': (v) =>
			`The examiners are to have at least ${v.needed} entries together, but the teams only have ${v.places} places.`,
		'min-load-unreachable': (v) =>
			`${v.name} is to have at least ${v.minLoad} entries, but is without conflict in only ${v.found}.`,
		combination: (v) =>
			`${v.demands} cannot be had together${v.entries ? ` for ${v.entries}` : ''}${v.names ? ` with ${v.names}` : ''}.`,
		demands: {
			team: 'the size of the teams',
			'team-most': 'the size of the teams',
			'max-load': 'how much each one can take',
			'min-load': 'how much each one is to have at least',
			experienced: 'somebody experienced in each team',
			'one-unit': 'no two from one unit',
			pin: 'what is pinned'
		},
		unknown: 'No single cause could be pointed out. Try with more examiners or fewer pinned places.'
	},
	mail: {
		assigned: (v) => ({
			subject: `You have got ${few(v.count, 'entry', 'entries')} to assess in ${v.award}`,
			body: `Hello ${v.name}!

These are the entries for you to assess in ${v.award}:

${v.entries}
${v.until ? `\nHand in your reviews by ${v.until}. The time is in the calendar file.\n` : ''}
Nobody else sees your review until everybody on the team has handed in theirs.
Do you have a conflict of interest with any of them? Say so on the entry’s page, and the office will appoint someone else.

All your entries:
${v.link}
`
		}),
		entry: (v) =>
			`– No. ${v.number}, ${v.name}${v.lead ? ' (you lead)' : ''}${v.fresh ? '' : ' (you have it already)'}. On the team: ${v.team}.`,
		dismissed: (v) => ({
			subject: `You no longer assess ${v.entries}`,
			body: `Hello ${v.name}!

Somebody else has taken over ${v.entries} in ${v.award}. What you have written is kept, but counts no more.

Any questions? Write to ${v.contact}.
`
		}),
		event: (award, count) => `Hand in ${few(count, 'review', 'reviews')}, ${award}`,
		file: 'hand-in.ics'
	}
};
