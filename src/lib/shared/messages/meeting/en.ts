// English words of the panel's meetings.
import type { sv } from './sv.ts';

const votes = (n: number) => (n === 1 ? '1 vote' : `${n} votes`);

export const en: typeof sv = {
	list: {
		title: 'Meetings',
		lead: 'Meetings are called here, and from here everybody follows what is taken up.',
		none: 'No meeting is set yet.',
		states: {
			planned: 'Called',
			cancelled: 'Called off',
			'under-way': 'Under way',
			closed: 'Closed'
		},
		when: 'When',
		where: 'Where',
		state: 'State',
		call: 'Call a meeting',
		starts: 'When does the meeting start?',
		place: 'Where?',
		link: 'Link to a video call',
		others: 'What else is to be taken up?',
		othersHelp: 'One item a line. The classes come along by themselves.',
		othersShort: 'Other items',
		othersStart: 'Any other business',
		toAll: (n) =>
			n === 1
				? 'One person gets a mail with a calendar file.'
				: `All ${n} on the panel get a mail with a calendar file, substitutes too.`,
		save: 'Call the meeting',
		go: 'To the meeting',
		ongoing: (when) => `A meeting has been under way since ${when}.`
	},
	one: {
		title: 'Meeting',
		planned: 'The meeting has not been opened yet.',
		cancelled: 'The meeting has been called off.',
		called: (n) =>
			n === 1 ? 'The call has gone to one person.' : `The call has gone to ${n} people.`,
		moved: (n) =>
			n === 0
				? 'The meeting has been changed.'
				: `The meeting has been changed, and ${n === 1 ? 'one person has' : `${n} people have`} been told when and where it is now.`,
		calledOff: (n) =>
			`The meeting has been called off, and ${n === 1 ? 'one person has' : `${n} people have`} been told.`,
		change: 'Change the meeting',
		changeWhat:
			'Where the time, the place or the link changes, everybody on the panel gets a new mail, with a calendar file that replaces the one before.',
		saveChange: 'Save the change',
		newer: 'Somebody else has changed the meeting while you wrote',
		newerKept:
			'This is how it is now. What you have written is still in the fields, and holds if you save.',
		yoursDiffers: 'You have written something else.',
		nothing: 'nothing',
		tooLate: 'The meeting can no longer be changed',
		tooLateText:
			'It has been opened or called off. This is what you had written, and it is not saved:',
		cancel: 'Call the meeting off',
		cancelWhat:
			'Everybody on the panel gets a mail, and the meeting goes from their calendars. It cannot be undone.',
		early: 'Open the meeting ahead of time',
		earlyWhat: (when) =>
			`The meeting is called for ${when}. Opened now, it begins at once for everybody.`,
		closed: (when) => `The meeting was closed ${when}.`,
		open: 'Open the meeting',
		close: 'Close the meeting',
		closeWhat: 'Everybody counts as gone then, and the meeting cannot be opened again.',
		example: 'Made-up example',
		screen: 'Show on the big screen',
		minutes: 'Minutes',
		refresh: 'Get the latest',
		now: 'Now',
		nothingNow: 'Nothing is before the meeting just now.',
		led: (name) => `${name} leads the meeting.`,
		ledHere: (name) => `${name} leads the item.`,
		nobodyLeads:
			'The chair has a conflict of interest with the entry. Somebody else has to lead the item before it can go on.',
		chairAway:
			'The chair is not at the meeting. The item goes on when the chair is here or has handed over to somebody.',
		youLead: 'You lead the meeting.',
		out: 'You have left the room',
		outText:
			'You have a conflict of interest with the entry that is before the meeting. You see nothing of it. The page goes on by itself when the next one is taken up.',
		goneOut: (names) => `Have left the room for this entry: ${names}.`,
		read: 'Read the entry and the decision',
		citation: 'Write the citation',
		class: 'Class',
		entries: 'The entries',
		decided: (honour) => honour,
		undecided: 'No decision yet',
		seal: 'Go through and seal the class',
		sealAll: 'Go through and seal the decisions',
		sealed: 'Sealed'
	},
	agenda: {
		title: 'Agenda',
		take: 'Take up',
		takeNamed: (what) => `Take up: ${what}`,
		here: 'Before the meeting',
		done: 'Has been taken up',
		classAsWhole: 'The class as a whole',
		recused: 'You have a conflict of interest with an entry here',
		note: 'For the minutes',
		noteHelp: 'What is to be said of the item besides decisions and votes.',
		saveNote: 'Save',
		noteSaved: 'Saved.',
		noteNewer: 'Somebody else has written here while you wrote',
		noteNewerText: 'This is what it says now. Yours is still in the field, and holds if you save.',
		noteEmptied: 'What stood there has been taken away.'
	},
	people: {
		title: 'Who is there',
		quorum: (present, needed) =>
			present >= needed
				? `${present} are there with a vote. That is enough: at least ${needed} are needed.`
				: `${present} are there with a vote. At least ${needed} are needed, so nothing can be decided yet.`,
		deciding: (n, needed) =>
			n >= needed
				? `${n} of them decide on the entry before the meeting.`
				: `Only ${n} of them can decide on the entry before the meeting. At least ${needed} are needed.`,
		decidingHere: (n, present, needed) =>
			[
				n === present
					? `${n} are there and decide on the entry.`
					: `${n} of ${present} who are there decide on the entry.`,
				n >= needed
					? `That is enough: at least ${needed} are needed.`
					: `At least ${needed} are needed.`
			].join(' '),
		here: 'Is here',
		away: 'Not here',
		outNow: 'Has left the room',
		insteadOf: (name) => `instead of ${name}`,
		listens: 'listens',
		iAmHere: 'I am here',
		iLeave: 'I leave',
		asSubstitute: 'You are a substitute. For whom do you step in?',
		onlyListen: 'Nobody, I listen',
		mark: (name) => `Has come: ${name}`,
		unmark: (name) => `Has left: ${name}`,
		marks: 'Presence',
		marksHere: 'Has come',
		marksAway: 'Has left',
		lead: 'Let somebody else lead the item',
		leadWho: 'Who leads?',
		leadGive: 'Hand over',
		leadBack: 'The chair leads again'
	},
	vote: {
		title: 'Vote',
		ask: 'Vote on something',
		text: 'What do you vote on?',
		textHelp: 'Word it so that yes and no are clear, such as “The unit receives the award”.',
		secret: 'Secret vote: nobody is to know who voted what',
		start: 'Begin the vote',
		yes: 'Yes',
		no: 'No',
		abstain: 'Abstain',
		yourVote: 'Your vote',
		cast: 'Vote',
		choose: 'Choose yes, no or abstain.',
		isSecret: 'A secret vote: nobody is to know what you vote.',
		isOpen: 'An open vote: everybody sees how each one voted when it is closed.',
		voted: 'You have voted.',
		votedAs: (choice) => `You have voted ${choice}.`,
		notYou: 'You have no vote here.',
		sayHere: 'Say first that you are here, and you can vote.',
		soFar: (cast, of) => `${cast} of ${of} have voted.`,
		stop: 'Close the vote',
		results: 'Votes',
		outcome: { carried: 'Carried', rejected: 'Rejected', undecided: 'No decision' },
		count: (v) =>
			`${votes(v.yes)} yes, ${votes(v.no)} no${v.abstained > 0 ? `, ${v.abstained} abstained` : ''}`,
		settledBy: {
			majority: '',
			'casting-vote': 'As many votes: whoever led decided.',
			lot: 'As many votes: the lot decided.',
			nobody: 'Nobody voted yes or no.',
			'too-few':
				'Fewer than three voted, so the votes are not counted: it would show who voted what.',
			conflict:
				'Somebody who voted turned out to have a conflict of interest, and a secret vote cannot be taken out. Vote again without that person.',
			'no-quorum': 'Too few were left to decide.'
		},
		wasSecret: 'secret',
		by: (names, choice) => `${choice}: ${names}`
	},
	minutes: {
		title: 'Minutes',
		lead: 'What was taken up, who was there, who stood back, and what was decided.',
		draft: 'Draft. The minutes hold when the chair has approved them.',
		approved: (by, when) => `Approved by ${by} ${when}.`,
		notClosed: 'The minutes can be approved when the meeting is closed.',
		approve: 'Approve the minutes',
		approveWhat:
			'The minutes are then kept as they look now and are changed no more. A decision that is changed afterwards is a new one, with a reason, in an addition.',
		pdf: 'Download as PDF',
		partly:
			'You have a conflict of interest with something that was taken up. What concerns that entry is not in what you read here.',
		present: 'Present',
		draftMark: 'Draft',
		name: 'Name',
		part: 'Part',
		times: 'Times',
		fromTo: (from, to) => `${from}–${to}`,
		from: (from) => `from ${from}`,
		absent: 'Not present',
		recusals: 'Conflicts of interest',
		recusal: (name, unit) =>
			`${name} had a conflict of interest with ${unit} and took no part in dealing with it.`,
		noRecusals: 'Nobody declared a conflict of interest.',
		recusalsPartly:
			'What concerns an entry that the reader has a conflict of interest with is not here.',
		inSwedish: 'The minutes are kept in Swedish.',
		ranked: {
			head: (kind, voted, of) =>
				`Ballot by ranking, ${kind.toLocaleLowerCase('en')}: ${voted} of ${of} voted.`,
			method: 'The votes are counted pair by pair by the method of Schulze.'
		},
		item: (n) => `§ ${n}`,
		opened: (when) => `The meeting was opened ${when}.`,
		closed: (when) => `The meeting was closed ${when}.`,
		ledBy: (name) => `${name} led the item.`,
		decisions: 'Decisions',
		noDecisions: 'No decision has been made.',
		getsNothing: (units) => `Receive nothing: ${units}.`,
		sealedAt: (by, when) => `Sealed by ${by} ${when}.`,
		notSealed: 'Not sealed.',
		prizes: (what) => `With it goes ${what}.`,
		sum: (sum) => `The prize sums are ${sum} together.`,
		secret: 'Secret until the decisions are released',
		addition: 'Addition to the minutes',
		additionPdf: 'Download the addition as PDF',
		amendments: 'New decisions after the meeting',
		amended: (unit, by, when) => `${unit}: new decision by ${by} ${when}`,
		reason: 'Reason',
		was: 'Before',
		becomes: 'Now',
		list: 'All meetings'
	},
	amend: {
		title: 'Make a new decision',
		lead: 'The decision is sealed. To change it is a new decision, which is written in the minutes with its reasons. It can be made until the edition is released.',
		reason: 'Why is a new decision made?',
		save: 'Make the new decision',
		saved: 'The new decision holds and stands in the minutes.'
	}
};
