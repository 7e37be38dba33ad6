// The assessment's words in English.
import type { AssessmentMessages } from './sv.ts';

export const en: AssessmentMessages = {
	common: {
		entry: (number, unit) => `Entry ${number}, ${unit}`,
		strengths: 'Strengths',
		areas: 'Improvement areas',
		checks: 'To check at the visit',
		kinds: { strength: 'strength', improvement_area: 'improvement area', visit_check: 'check' },
		criterion: 'Criterion',
		criterionOf: (at, of) => `Criterion ${at} of ${of}`,
		score: 'Score',
		summary: 'Summary',
		none: 'None yet.',
		back: 'All my assessments',
		entryText: 'The entry',
		book: 'Review',
		saved: (when) => `Saved ${when}.`,
		newerTitle: 'There is a newer version',
		newer:
			'Something new has been saved since you opened the page. What you wrote is still in the fields. Compare, and save again if yours should stand.',
		notAnswered: 'No answer.',
		film: 'Watch the film (opens on another site)',
		showPassword: 'Show the password',
		passwordLogged: 'The log will say that you have seen it.',
		password: (text) => `Password: ${text}`,
		question: (number) => `question ${number}`,
		progress: (handedIn, of) =>
			of === 0 ? 'No team yet' : handedIn === of ? 'All are in' : `${handedIn} of ${of} are in`,
		leads: 'leads the team',
		missing: {
			score: (criterion) => `A score on ${criterion}`,
			strength: 'At least one strength',
			improvement_area: 'At least one improvement area',
			summary: 'A summary'
		}
	},
	mine: {
		title: 'My assessments',
		lead: 'Here are the entries that you assess, and what waits for you.',
		waits: 'Waiting for you',
		nothingWaits: 'Nothing is waiting for you right now.',
		entries: 'The entries you assess',
		wasDue: 'Was due',
		visitWas: 'The visit was',
		noEntries:
			'You are not on a team yet. You will get a mail when the award office has appointed you.',
		tasks: {
			'write-review': (entry) => `Write your review of ${entry}`,
			'arrange-visit': (entry) => `Arrange the visit to ${entry}`,
			'go-on-visit': (entry) => `Visit ${entry}`,
			'say-held': (entry) => `Say that the visit to ${entry} has taken place`,
			'make-consensus': (entry) => `Make the consensus on ${entry}`,
			'answer-consensus': (entry) =>
				`Say whether you stand behind the consensus on ${entry}, or what you do not agree with`,
			'write-feedback': (entry) => `Write the feedback to ${entry}`,
			'mend-feedback': (entry) =>
				`Mend the feedback to ${entry}: its second reader has sent it back`
		},
		columns: {
			number: 'No.',
			entry: 'Entry',
			theClass: 'Class',
			mine: 'Your review',
			team: 'The team',
			visit: 'Visit',
			consensus: 'Consensus'
		},
		states: { none: 'Not begun', draft: 'Draft', submitted: 'Submitted' },
		consensus: { none: 'Not begun', draft: 'Under way', done: 'Done' },
		notArranged: 'Not arranged'
	},
	review: {
		guidance: 'How to think about it',
		readIn: 'Read above all',
		deadline: (when) => `Submit your review by ${when}.`,
		wasDue: (when) => `Your review was due by ${when}.`,
		timeIsUp: 'The time is up.',
		scoreOn: (criterion) => `Score on ${criterion}`,
		add: {
			strength: 'Write a strength',
			improvement_area: 'Write an improvement area',
			visit_check: 'Write what to check'
		},
		addButton: 'Add',
		change: 'Change',
		remove: 'Remove',
		buildsOn: 'Builds on the question',
		noQuestion: 'No particular question',
		quote: 'The words it builds on',
		quoteHelp: 'Copy the words from the answer, and they are marked in the text.',
		useMarked: 'Use the marked text',
		nothingMarked: 'First mark some words in the entry.',
		save: 'Save',
		saveAndNext: 'Save and go to the next criterion',
		saveAndSubmit: 'Save and go to submission',
		onlyYou: 'Nobody else sees it yet.',
		allCriteria: 'Criteria',
		handIn: 'Submit',
		toHandIn: 'To submission',
		submittedTitle: 'Your review has been submitted',
		submitted: (when) => `You submitted it ${when}. It cannot be changed.`,
		waiting: (handedIn, of) =>
			`${handedIn} of ${of} on the team have submitted. When everyone has, you can read each other’s reviews.`,
		shared: 'Everyone on the team has submitted. You can now read each other’s reviews.',
		toConsensus: 'To the consensus',
		toVisit: 'To the visit',
		conflict: 'I have a conflict of interest'
	},
	submit: {
		title: 'Submit your review',
		lead: 'Once you have submitted you cannot change it. The others on the team see it only when all are in.',
		scores: 'Your scores',
		noScore: 'Missing',
		summaryHelp: 'Optional. A few sentences on the whole, for the team’s talk.',
		missing: 'This is missing',
		nothingMissing: 'Everything that is needed is there.',
		counts: (strengths, areas, checks) =>
			`You have written ${strengths} ${strengths === 1 ? 'strength' : 'strengths'}, ${areas} ${areas === 1 ? 'improvement area' : 'improvement areas'} and ${checks} to check.`,
		save: 'Save the summary',
		submit: 'Submit the review',
		back: 'Back to the criteria'
	},
	conflict: {
		title: 'Declare a conflict of interest',
		lead: 'With a conflict of interest you must not assess the entry. When you declare it you leave the team at once, and the award office appoints somebody else. What you have written is shown to nobody.',
		when: 'You have a conflict of interest for instance if you work or recently worked in the unit, are close to somebody there, or have helped to write the entry.',
		reason: 'Why do you have a conflict of interest?',
		reasonHelp: 'The award office reads this. Keep it short.',
		declare: 'Declare it and leave the team',
		declared:
			'You have declared a conflict of interest and are no longer on the team. The award office has been told.'
	},
	consensus: {
		title: 'Consensus',
		leadWrites: 'You lead the team. Start from everyone’s reviews and write what you agree on.',
		teamReads: (name) => `${name} leads the team and writes the consensus.`,
		notShared: (handedIn, of) => `${handedIn} of ${of} reviews are in`,
		notSharedText:
			'Nobody sees the others’ reviews before all are in. Then the consensus can begin.',
		submitted: 'Submitted',
		writing: 'Writing',
		notStarted: 'Not begun',
		gap: (min) =>
			`The team is too small for a consensus. It must be at least ${min}. The award office needs to appoint somebody.`,
		start: 'Begin the consensus',
		started: 'The consensus is under way. It is not done yet.',
		doneTitle: 'The consensus is done',
		done: (when) => `It was finished ${when} and cannot be changed.`,
		everyone: 'Everyone’s reviews',
		scores: 'Scores side by side',
		spread: 'Spread',
		apart: (low, high) => (low === high ? 'Alike' : `${low} to ${high}`),
		agreedScore: 'Consensus',
		overview: 'Overview',
		reason: 'Reason for the score',
		reasonHelp: 'Above all if you saw it differently at first.',
		take: 'Take the chosen ones',
		takeAsOne: 'Join the chosen ones into one',
		takeHelp: 'Choose what goes into the consensus. You can change the words afterwards.',
		taken: 'in the consensus',
		madeOf: (marks) => `from ${marks}`,
		own: 'Write one of your own',
		saveAndNext: 'Save and go to the next criterion',
		saveAndOverview: 'Save and go to the overview',
		summaryHelp: 'The unit reads the summary first in its feedback. Write to them.',
		saveSummary: 'Save the summary',
		missing: 'This is missing before the consensus can be finished',
		finish: 'The consensus is done',
		finishHelp: (panel) =>
			`Once done it cannot be changed. ${panel} and the award office can then read it.`,
		nobody: 'Nobody has written anything here.',
		reviewSummaries: 'The examiners’ summaries'
	},
	visit: {
		title: 'Site visit',
		when: 'Time',
		place: 'Place',
		message: 'Message to the unit',
		notArranged: 'The visit has not been arranged yet.',
		arrange: 'Arrange the visit',
		move: 'Move the visit',
		starts: 'Day and time',
		placeHelp: 'The address, and where to meet.',
		messageHelp:
			'For instance whom you would like to meet and what to see. Goes with the mail to the unit.',
		tells: 'The unit and the team get a mail.',
		arranged: 'The visit is arranged, and the unit and the team have got a mail.',
		checks: 'To check',
		noChecks: 'Nobody has written anything to check.',
		onlyOwn:
			'Here is what you have submitted yourself. When everyone on the team has submitted you see the others’ too.',
		note: 'What we saw',
		other: 'Anything else from the visit',
		save: 'Save the notes',
		saved: 'The notes are saved.',
		by: (name) => `from ${name}`,
		fromOthers: 'The others’ notes',
		held: 'The visit has taken place.',
		hold: 'The visit has taken place',
		unhold: 'Undo: the visit has not taken place yet',
		holdLater:
			'You can take notes already. Once the visit has begun you can say here that it has taken place.',
		forUnit: 'The examiners visit you',
		noVisits: 'This award has no site visits.'
	},
	office: {
		title: 'Assessment',
		lead: 'Appoint teams, follow how far they have come, and release the feedback.',
		steps: {
			'no-team': 'Without a team',
			reviewing: 'Under review',
			agreeing: 'Consensus',
			'ready-for-feedback': 'Ready for feedback',
			finished: 'Done'
		},
		columns: {
			number: 'No.',
			entry: 'Entry',
			theClass: 'Class',
			team: 'Team',
			reviews: 'Reviews',
			visit: 'Visit',
			consensus: 'Consensus',
			feedback: 'Feedback'
		},
		noEntries: 'No entries are in yet.',
		nothingWaits: 'No entry waits for that any more.',
		showAll: 'Show all entries',
		only: {
			teams: (n) =>
				`Showing ${n} ${n === 1 ? 'entry' : 'entries'} whose team has no lead, or too few examiners.`,
			reviews: (n) => `Showing ${n} ${n === 1 ? 'entry' : 'entries'} with a review left.`,
			visits: (n) => `Showing ${n} ${n === 1 ? 'entry' : 'entries'} with the site visit left.`,
			consensus: (n) => `Showing ${n} ${n === 1 ? 'entry' : 'entries'} with the consensus left.`,
			conflicts: (n) =>
				`Showing ${n} ${n === 1 ? 'entry' : 'entries'} where somebody with a conflict of interest took part in the consensus. Open the entry and decide whether it stands.`,
			feedback: (n) =>
				`Showing ${n} ${n === 1 ? 'entry' : 'entries'} whose feedback is not released yet.`
		},
		noTeam: 'Appoint a team',
		gap: 'A gap in the team',
		released: 'Released',
		notReleased: 'Not released',
		noVisit: 'Not arranged',
		releaseAll: (count) => `Release the feedback to ${count} ${count === 1 ? 'unit' : 'units'}`,
		releaseTitle: 'Release the feedback',
		releaseWho: (count) =>
			count === 1 ? 'One unit gets its feedback' : `${count} units get their feedback`,
		releaseFinal: 'It cannot be taken back.',
		nothingReady: 'No feedback is waiting to be released.',
		cancelRelease: 'Back without releasing',
		releaseAllHelp: 'The units get a mail with their feedback as PDF.',
		releasedNow: (count) =>
			count === 1 ? 'One feedback report is released.' : `${count} feedback reports are released.`,
		pool: 'Examiners',
		poolLead: (count) => `${count} ${count === 1 ? 'examiner' : 'examiners'} in this round.`,
		addExaminer: 'Add an examiner',
		name: 'Name',
		email: 'E-mail',
		organisation: 'Administration or company',
		organisationHelp:
			'Somebody who works in the same administration or company as the unit cannot assess it.',
		add: 'Add',
		added: 'The examiner is now among those who can be chosen.',
		back: 'All entries in assessment',
		team: 'Team',
		teamHelp: (min, max) =>
			min === max ? `Choose ${min} examiners.` : `Choose ${min} to ${max} examiners.`,
		noPool: 'There are no examiners in this round yet. Add them on the page before.',
		leader: 'Leads the team',
		saveTeam: 'Save the team',
		teamSaved: 'The team is saved, and newcomers have got a mail.',
		hasEntries: (count) => (count === 1 ? 'Has 1 entry' : `Has ${count} entries`),
		conflicts: {
			declared: 'Has declared a conflict of interest',
			'same-unit': 'Works in the unit',
			'same-organisation': 'Works in the same administration or company',
			applicant: 'Is behind the entry',
			'past-employment': 'Has worked there in the last five years',
			'named-by-unit': 'The unit has asked not to have them',
			pinned: 'The office has noted a conflict'
		},
		newLead: {
			title: 'Name a new lead',
			none: 'The team has no lead',
			noneText:
				'Without a lead only the office can take the assessment on. Choose somebody on the team.',
			silent: (name) => `${name} has a conflict of interest and cannot lead the team`,
			help: 'Nothing else about the team changes. Whoever takes over gets a mail.',
			who: 'Leads the team',
			save: 'Save the lead',
			saved: 'The lead is named and has got a mail.'
		},
		teamFixed: 'The consensus is done, so the team cannot be changed.',
		cannotChoose: (names) => `Conflict of interest: ${names} cannot be chosen.`,
		progress: 'How far the team has come',
		readConsensus: 'Read the consensus',
		feedback: 'Feedback',
		release: 'Release the feedback',
		releaseHelp:
			'The unit gets strengths, improvement areas and summary. No scores and no single reviews are released.',
		releaseHelpScores:
			'The unit gets scores, strengths, improvement areas and summary. No single reviews are released.',
		notReady: 'The feedback can be released when the consensus is done.',
		releasedAt: (when) => `The feedback was released ${when}.`,
		document: 'The feedback as PDF'
	},
	feedback: {
		title: 'Feedback',
		lead: 'This is the examiners’ picture of your unit: your strengths and what you can develop.',
		notYetTitle: 'The feedback is not ready yet',
		notYet: 'You will get a mail when it is. It will then be here.',
		unit: 'Unit',
		organisation: 'Administration or company',
		entry: 'Entry',
		theClass: 'Class',
		released: 'Released',
		summary: 'Summary',
		strengths: 'Strengths',
		areas: 'Improvement areas',
		none: 'The examiners have brought up nothing here.',
		score: (value, max) => `Score: ${value} of ${max}`,
		page: 'Page',
		pdf: 'Download as PDF',
		pdfSoon: 'The PDF is being made. Reload the page in a little while.',
		back: 'Your entry'
	}
};
