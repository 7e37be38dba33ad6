// Words of visits, in English.
import type { VisitMessages } from './sv.ts';

const points = (n: number) => (n === 1 ? '1 note is' : `${n} notes are`);

export const en: VisitMessages = {
	facts: {
		when: 'When',
		place: 'Where',
		link: 'Video link',
		agenda: 'Programme',
		people: 'You meet',
		wished: 'You would like to meet',
		practical: 'From the unit',
		message: 'Message to the unit',
		brings: (who, what) => `${who} (brings: ${what})`,
		calendar: 'Calendar file'
	},
	outcome: {
		label: 'What did you see?',
		confirmed: 'Confirmed',
		changed: 'Changed',
		not_seen: 'Not seen',
		help: {
			confirmed: 'It was as it says.',
			changed: 'It was different. Write how.',
			not_seen: 'We did not get to see it.'
		},
		together: {
			none: 'Nobody has noted anything yet.',
			confirmed: 'Confirmed at the visit',
			changed: 'Changed by the visit',
			not_seen: 'Not seen at the visit',
			differ: 'You saw different things',
			settledBy: (name) => `settled by ${name}`
		},
		title: 'At the visit',
		noted: (when) => `noted ${when}`,
		arrived: (when) => `came in ${when}`,
		left: 'no longer on the team',
		late: 'Came after the consensus',
		nowLate:
			'The consensus is done. What you note now is kept, and marked as having come after it. It changes nothing of what you agreed.'
	},
	list: {
		title: 'To check',
		done: (done, of) => `${done} of ${of} answered`,
		note: 'What we saw',
		other: 'Other things from the visit',
		save: 'Save the notes',
		saved: (when) => `Saved ${when}`,
		saving: 'Saving …',
		onDevice: 'Saved on the phone, not sent yet',
		refused: (why) => `Cannot be sent: ${why} The note is still on the phone.`,
		others: 'The team’s notes',
		settle: 'Settle what holds',
		settleLead: 'You saw different things here. You lead the team: decide what holds, and say why.',
		settleOutcome: 'This holds',
		settleReason: 'Reason',
		settleButton: 'This holds',
		settled: 'It is settled.'
	},
	beside: {
		title: 'Choose between two notes',
		lead: 'You have noted the same thing in two places. Both are saved. Choose which one holds.',
		stands: 'The one that holds now',
		other: 'The other one',
		empty: 'No text',
		this: 'Use the other one',
		keep: 'Keep the one that holds now',
		both: 'Join them',
		chosen: 'Your choice is saved.'
	},
	phone: {
		keep: 'Keep on the phone',
		keepLead: 'Then you can open the page and take notes without a connection.',
		keeping: 'Keeping on the phone …',
		kept: 'The page is on the phone. You can open it and take notes without a connection.',
		cannot: 'This browser cannot keep the page for use without a connection.',
		remove: 'Take away from the phone',
		offline:
			'You have no connection. What you write is saved on the phone and sent when you are connected again.',
		waiting: (n) => `${points(n)} saved on the phone, not sent yet.`,
		send: 'Send now',
		sent: 'Everything is sent.',
		signedOut:
			'You are signed out. Sign in again, and what is on the phone is sent. Nothing is lost.',
		signIn: 'Sign in in a new tab',
		openedAt: (when) => `What you see was fetched ${when}.`,
		leaving: (n) =>
			`${points(n)} on this phone only. If you sign out now they are gone. Sign out anyway?`
	},
	plan: {
		title: 'Arrange the visit',
		lead: 'Suggest times for the unit to choose from, or arrange a time that you have already agreed on.',
		link: 'Arrange or change the time',
		offer: 'Suggest times',
		offerAgain: 'Suggest new times',
		offerHelp: 'One to five times. The unit gets a mail and chooses one.',
		date: (n) => `Time ${n}`,
		starts: 'Day and time',
		until: 'Until',
		untilHelp: 'Such as 15:00.',
		place: 'Place or video link',
		placeHelp: 'The address and where you meet, or the whole link to the video meeting.',
		sameplace: 'Empty means the same as for time 1.',
		more: 'More times',
		agenda: 'Programme',
		agendaHelp: 'One thing a line, with the time first: 9:00 Tour of the kitchen.',
		people: 'Whom you would like to meet',
		peopleHelp: 'One a line, and after a colon what they are to bring: The head chef: menus.',
		message: 'Message to the unit',
		send: 'Send the suggestion',
		sendTells: 'The unit gets a mail.',
		offered: 'The suggestion is sent. You will get a mail when the unit has answered.',
		openTitle: 'Waiting for the unit’s answer',
		openText: (when) => `The suggestion was sent ${when}.`,
		withdraw: 'Withdraw the suggestion',
		withdrawn: 'The suggestion is withdrawn, and the unit has got a mail.',
		declinedTitle: 'None of the times fits the unit',
		suggestions: 'They suggest',
		acceptedTitle: 'The unit has chosen a time',
		arranged:
			'The visit is arranged, and the unit and the team have got a mail with a calendar file.',
		direct: 'Arrange a time that you have agreed on',
		move: 'Move the visit',
		arrange: 'Arrange the visit',
		directTells: 'The unit and the team get a mail with a calendar file.',
		cancel: 'Cancel the visit',
		cancelReason: 'Why is it cancelled?',
		cancelReasonHelp: 'The unit and the team read this in a mail.',
		cancelButton: 'Cancel the visit',
		cancelled: 'The visit is cancelled, and the unit and the team have got a mail.',
		cancelledTitle: 'The visit is cancelled',
		held: 'The visit has taken place.',
		back: 'Site visit'
	},
	unit: {
		title: 'Site visit',
		lead: 'The examiners come to you to deepen the picture of what you have described. It is a conversation, not a test.',
		none: 'No visit is arranged yet. You will get a mail when the examiners have suggested times.',
		booked: 'The visit is arranged',
		offerTitle: 'Choose a time',
		offerLead: 'The examiners suggest these times. Choose the one that fits you best.',
		dates: 'Times',
		gone: 'has passed',
		accept: 'Accept the time',
		acceptTells: 'The examiners and you get a mail with a calendar file.',
		accepted:
			'You have accepted. The visit is arranged, and you have got a mail with a calendar file.',
		decline: 'None of the times fits',
		answer: 'Why do they not fit?',
		suggestions: 'When can you?',
		suggestionsHelp: 'Some days or weeks are enough.',
		declineButton: 'Answer that none fits',
		declined:
			'Your answer is sent. You will get a mail when the examiners have suggested new times.',
		youDeclined: 'You have answered that none of the times fitted',
		readerOnly: 'Whoever writes the entry answers the suggestion.',
		wishes: 'Whom they would like to meet',
		prepare: 'Before the visit',
		prepareLead: 'The examiners see what you write here. You can change it until the visit.',
		people: 'Whom they meet',
		peopleHelp: 'One a line. After a colon: what they bring.',
		practical: 'Practical things',
		practicalHelp: 'Such as where to park and whom to call at the door.',
		savePreparation: 'Save',
		prepared: 'Saved. The examiners see it on their page.',
		newerTitle: 'Somebody at your unit has saved something newer',
		newer: 'What you wrote is still in the fields. This is what the other wrote:',
		calendar: 'Add to the calendar',
		over: {
			lead: 'The examiners have been with you.',
			title: 'The visit has taken place',
			met: 'They met',
			next: 'What happens now?',
			nextText:
				'The examiners weigh what you have written against what they saw, and agree on a common assessment.',
			nextFeedback: 'From it they write your feedback. You will get a mail when it is ready.',
			released: 'Your feedback is ready. Read it'
		},
		answerLink: 'The examiners suggest times for a visit. Choose one.'
	}
};
