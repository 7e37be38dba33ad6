// The feedback's words in English.
import type { FeedbackMessages } from './sv.ts';

const people = (n: number) => (n === 1 ? '1 unit' : `${n} units`);

export const en: FeedbackMessages = {
	title: 'Feedback',
	states: {
		none: 'The consensus is not done',
		writing: 'Being written',
		reading: 'With a second reader',
		'sent-back': 'Sent back',
		approved: 'Approved',
		released: 'Released'
	},
	draft: {
		lead: 'This is what the unit will read. The text is made of what you agreed on in the consensus. Change the tone so that it can be taken in and acted on.',
		readOnly:
			'This is how the feedback reads now. The team’s lead and the award office can change it.',
		locked: 'This is what the unit will read.',
		notYetTitle: 'The consensus is not done',
		notYet:
			'The feedback is made of the consensus and is written once that is done. If it has been opened again, what you have written is kept.',
		toConsensus: 'To the consensus',
		summary: 'Summary',
		strengths: 'Strengths',
		areas: 'Improvement areas',
		score: (value, max) => `Score in the consensus: ${value} of ${max}`,
		scoreHidden: 'The unit does not see the score.',
		none: 'Nothing here.',
		sentence: (kind, at, criterion) => `${kind} ${at}, ${criterion}`,
		strength: 'Strength',
		area: 'Improvement area',
		saveAll: 'Save',
		saved: (when) => `Saved ${when}.`,
		savedAll: 'Everything is saved.',
		saving: 'Saving …',
		notSaved: 'Not saved yet. We are trying again.',
		changedBy: (name, when) => `Changed by ${name} ${when}.`,
		more: 'Origin, order, leave out',
		origin: 'As it stood in the consensus',
		now: 'As it stands now',
		difference: 'The difference',
		same: 'The words are the consensus’s own.',
		revert: 'Go back to the words of the consensus',
		up: 'Move up',
		down: 'Move down',
		leaveOut: 'Leave out of the feedback',
		leaveOutWhy: 'Why is it left out?',
		leaveOutHelp:
			'The unit sees neither the sentence nor the reason. The team and the award office see both.',
		leftOut: 'Left out of the feedback:',
		noLongerAgreed: 'The consensus has been changed since it was written.',
		replacedTitle: 'The summary of the consensus has been changed',
		replaced: 'The new one stands here. This is how you had rewritten the earlier one:',
		takeIn: 'Take it in again',
		chain: 'Follow it back to the entry',
		newerTitle: 'Somebody else has written here',
		newer: (name) =>
			`${name} saved another text while you were writing. Yours is still in the field. Save again if yours is to stand.`,
		takeTheirs: 'Take the other text instead',
		somebody: 'Somebody',
		remark: (name) => `Remark from ${name}`,
		moreToRead: 'Origin',
		anyway: 'Change it anyway',
		opened: (reader) =>
			`You can change the text now. Ask ${reader} to read it again when you are done, at the end of the page.`,
		keptTitle: 'What you wrote has not been saved',
		kept: 'The text was locked while you were writing. If you choose Change it anyway, this is saved.',
		keptLeftOut:
			'The sentence was left out while you were writing. If you choose Take it in again, this is saved.',
		keptWaiting:
			'The consensus is open again. Save this when the team has agreed, or copy it meanwhile.',
		keptReason: 'The reason to leave the sentence out:'
	},
	reader: {
		title: 'A second reader',
		lead: 'Before the feedback is released somebody who has not written it reads it. Choose another examiner or somebody at the award office.',
		choose: 'Who is to read?',
		office: 'award office',
		ask: 'Save and ask for a reading',
		askAnother: 'Ask somebody else instead',
		nobody: 'There is nobody who can read it. The award office can add examiners.',
		reading: (name, when) => `${name} has been reading since ${when}.`,
		readingHelp: 'The text is locked while it is read.',
		readingAnyway: (name) =>
			`If you change it anyway, the reading ends, and ${name} is asked again when you are done.`,
		sentBack: (name, when) => `${name} sent it back ${when}.`,
		sentBackHelp: 'The remarks stand at the sentences. Make changes, and ask for a reading again.',
		approved: (name, when) => `${name} approved it ${when}.`,
		approvedHelp: 'The award office can release it. The text is locked.',
		approvedAnyway: (name) =>
			`If you change it anyway, the approval falls, and ${name} is asked again when you are done.`,
		answers: 'The reader’s answers',
		earlier: 'Earlier readings',
		yes: 'Yes',
		no: 'No'
	},
	reading: {
		title: (unit) => `Read the feedback to ${unit}`,
		lead: 'Read as if it were for you. Then answer the four questions. Four times yes approves it. One no sends it back to its writer, with your words.',
		asked: (name) => `${name} asks you to read it.`,
		origin: 'Words of the consensus',
		remark: 'Remark on the sentence',
		remarkQuestion: 'Which question is it about?',
		remarkWords: 'What needs to change?',
		chooseQuestion: 'Choose a question',
		entry: 'The entry that the unit submitted',
		scores: 'Scores of the consensus',
		questions: {
			actionable: 'Can it be acted on?',
			aligned: 'Does it agree with the consensus and the scores?',
			accurate: 'Does it agree with the entry and what was seen at the visit?',
			appropriate: 'Is the tone right?'
		},
		short: {
			actionable: 'Can be acted on',
			aligned: 'Agrees with the consensus',
			accurate: 'Agrees with the entry',
			appropriate: 'Right tone'
		},
		help: {
			actionable: 'The unit understands what it can do differently, and why.',
			aligned: 'Strengths and improvement areas say the same as the scores.',
			accurate: 'Nothing is wrong, misunderstood or made up.',
			appropriate: 'Factual, respectful and easy to understand. No single person is pointed out.'
		},
		words: 'A few words about it',
		wordsHelp: 'Needed if you answer no and have not remarked on any sentence.',
		send: 'Send the answer',
		done: 'Thank you! Your answer has been sent.',
		notWaiting: 'It is not waiting for you right now.',
		notWaitingHelp:
			'If the text is being changed, you will get a mail when it is ready to be read.',
		notSent: 'You wrote this, and it has not been sent',
		waits: (unit) => `Read the feedback to ${unit} as second reader`
	},
	release: {
		title: 'Feedback to the units',
		lead: 'Here you release the feedback, to one or to all that are ready. A second reader should have approved it.',
		standing: (of, approved, released) =>
			`${released} of ${of === 1 ? '1 feedback report' : `${of} feedback reports`} ${released === 1 ? 'has' : 'have'} been released. ${approved === 0 ? 'None of the others has been approved yet.' : `${approved} ${approved === 1 ? 'is' : 'are'} approved and ${approved === 1 ? 'waits' : 'wait'} to be released.`}`,
		allReleased: (of) =>
			of === 1
				? 'The feedback has been released.'
				: `All ${of} feedback reports have been released.`,
		overview: (ready) =>
			ready === 0
				? 'See how the feedback is coming along'
				: `Release the feedback to ${people(ready)} that ${ready === 1 ? 'is' : 'are'} ready`,
		ready: (n) => (n === 1 ? 'One feedback report is ready' : `${n} feedback reports are ready`),
		readyNone: 'No feedback is approved and waiting to be released.',
		read: 'Read it',
		act: (n) => `Release to ${people(n)}`,
		help: 'Each unit gets a mail with its feedback as PDF. It cannot be taken back.',
		leftOut: 'These are not among them',
		leftOutNone: 'All are ready or released.',
		why: {
			'no-consensus': 'The consensus is not done.',
			writing: 'It is being written. No second reader has approved it.',
			reading: 'A second reader is reading it.',
			'sent-back': 'The second reader has sent it back.'
		},
		columns: {
			number: 'No.',
			unit: 'Unit',
			why: 'Why',
			released: 'Released',
			met: 'Meeting',
			read: 'Read',
			rated: 'Rating',
			follow: 'Follow-up'
		},
		released: 'Released',
		releasedNone: 'None is released yet.',
		anyway: 'Release without approval',
		anywayWhy: 'Why is it released without a second reader’s approval?',
		anywayHelp: 'The reason is written in the log. The unit does not see it.',
		anywayAct: 'Release all the same',
		edit: 'Read and change the feedback',
		approvedBy: (name) => `Approved by ${name}.`,
		unapproved: (reason) => `Released without approval: ${reason}`
	},
	meeting: {
		title: 'Oral feedback',
		lead: 'Book a meeting where the team goes through the feedback with the unit. Everybody gets a mail with a calendar file.',
		notReleased: 'The meeting is booked when the feedback has been released.',
		forUnit: 'Meeting about the feedback',
		noneForUnit: 'No meeting is booked yet.',
		starts: 'Begins',
		minutes: 'Minutes',
		when: 'Time',
		place: 'Place',
		link: 'Link to a video meeting',
		linkHelp: 'Give a place, a link or both.',
		who: 'Who takes part?',
		book: 'Book the meeting',
		change: 'Change the meeting',
		cancel: 'Cancel the meeting',
		booked: 'The meeting is booked, and everybody has got a mail.',
		cancelled: 'The meeting is cancelled, and everybody has got a mail.',
		cancelledBefore: (when) => `The meeting ${when} is cancelled. Book a new one here.`,
		calendar: 'Add to the calendar',
		held: 'The meeting was held',
		heldOn: 'On which day was it held?',
		hold: 'The meeting has been held',
		heldBy: (when, name) => `Held ${when}, noted by ${name}.`,
		notes: 'Notes from the meeting',
		shared: 'What we share with the unit',
		sharedHelp: 'The unit reads this on its page.',
		own: 'What we keep in the team',
		ownHelp: 'Read by the team and the award office.',
		saveNotes: 'Save the notes',
		notesSaved: 'The notes are saved.',
		sharedNotes: 'From the meeting'
	},
	answer: {
		title: 'What do you think of the feedback?',
		acknowledge: 'We have read it',
		acknowledgeHelp: 'Then the examiners know that it has arrived.',
		acknowledged: (when, name) => `${name} has read it, ${when}.`,
		acknowledgedShort: (when) => `Read ${when}`,
		notAcknowledged: 'The unit has not said that it has read it yet.',
		lead: 'Three questions, so that the next feedback gets better. The award office sees the answers. The examiners never see the figures, and the words only if you want.',
		questions: {
			useful: 'Is it useful to you?',
			understandable: 'Is it easy to understand?',
			fair: 'Is it fair?'
		},
		columns: { useful: 'Useful', understandable: 'Easy to understand', fair: 'Fair' },
		low: '1 is not at all, 5 is entirely.',
		words: 'Is there more that you want to say?',
		toTeam: 'The examiners may read what we have written',
		send: 'Send the rating',
		change: 'Change the rating',
		sent: 'Thank you! The rating is saved.',
		fromUnit: 'The unit writes',
		sum: 'The units’ ratings',
		sumLead: (n, of) => `${n} of ${of} units that have got feedback have answered.`,
		sumFew: (least) =>
			`Means are shown when at least ${least} have answered, so that no single unit or examiner can be worked out.`,
		mean: 'Mean (1–5)',
		answersCount: 'Answers',
		each: 'The ratings one by one'
	},
	followUp: {
		title: 'What came of the feedback?',
		later: (when) =>
			`Around ${when} we ask you what you have changed. You can begin to answer already now, and change it later.`,
		due: 'A year has passed. What have you changed since?',
		lead: 'What you answer is read by those who assess you the next time you take part.',
		states: { done: 'Done', begun: 'Begun', 'not-done': 'Not done' },
		state: 'How has it gone?',
		words: 'Tell briefly',
		send: 'Save the answers',
		sent: 'The answers are saved.',
		answeredAt: (when) => `Answered ${when}`,
		notAnswered: 'Not answered',
		none: 'The feedback had no improvement areas to follow up.',
		byUnit: 'What the unit says that it has changed',
		beside: (round) => `Last time: ${round}`,
		besideLead:
			'This is what the unit was told then, and how it says that it has gone. It is background, not part of the entry.',
		besideNone: 'The unit has not answered what it has changed.',
		help: (round) => `This is what you were told last time (${round})`,
		helpLead: 'You need not answer this. But if you have changed something, it is worth telling.'
	},
	tone: {
		next: 'On your page you can say that you have read this, rate it and see when you meet the examiners. In a year we ask what you have changed.',
		yours: 'Your feedback',
		chain: 'What does it build on?'
	}
};
