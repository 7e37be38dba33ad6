// Words of the outbox, of messages to one, some or all, and what placeholders say where nothing is known. English.
import type { sv } from './sv.ts';

const receivers = (n: number) => (n === 1 ? '1 receiver' : `${n} receivers`);
const mails = (n: number) => (n === 1 ? '1 mail' : `${n} mails`);
const are = (n: number) => `${mails(n)} ${n === 1 ? 'is' : 'are'}`;

export const en: typeof sv = {
	tab: 'Mail',
	title: 'Mail',
	lead: 'Everything that goes out by e-mail from the edition. What has not gone yet you can read, change and stop.',
	write: 'Write a message',
	filter: {
		title: 'Show only',
		kind: 'Kind',
		to: 'Receiver',
		toHelp: 'A part of the name or the address.',
		all: 'All kinds',
		show: 'Show',
		clear: 'Show everything',
		entry: (unit: string) => `Only mail about the entry from ${unit}.`
	},
	waiting: 'Waiting',
	stopAll: (n) => (n === 1 ? 'Stop the mail' : `Stop all ${n} that are shown and wait`),
	stopAllHelp: 'A mail that is stopped can be sent all the same, one at a time.',
	stoppedAll: (n) => (n === 1 ? 'One mail is stopped.' : `${n} mails are stopped.`),
	waitingNone: 'Nothing is waiting to be sent.',
	failed: 'Did not get through',
	failedLead: 'The system tries again by itself a few times. Mend what is wrong, or try again now.',
	past: 'Has gone',
	pastNone: 'Nothing has gone yet.',
	columns: {
		subject: 'Subject',
		to: 'To',
		kind: 'Kind',
		goes: 'Goes',
		state: 'State',
		when: 'When',
		unit: 'Entry',
		why: 'Why'
	},
	states: {
		waiting: 'Waiting',
		held: 'Waits until you let it go',
		sending: 'Being sent just now',
		sent: 'Sent',
		failed: 'Did not get through',
		stopped: 'Stopped'
	},
	counts: (n: number) => mails(n),
	goesNow: 'as soon as it can',
	goesHeld: 'when you let it go',
	goesAt: (when: string) => `${when}`,
	changedByHand: 'changed',
	kinds: {
		message: 'Message from the office',
		'edition.reminder': 'Reminder',
		'edition.dates-moved': 'Moved dates',
		'entry.hand-over': 'New contact person',
		'entry.comments': 'New comments',
		'entry.eligibility-decided': 'Word on taking part',
		'entry.class-moved': 'Moved to another class',
		'entry.reopened': 'Entry opened again',
		'entry.reopening-closed': 'Entry closed again',
		'entry.board-notice': 'Notice to the registrar',
		'entry.board-notice-confirmed': 'Notice received',
		'entry.receipt': 'Receipt for a submitted entry',
		'entry.invitation': 'Invitation to a colleague',
		'team.appointed': 'Appointed to a team',
		'team.conflict': 'Declared conflict of interest',
		'reviews.in': 'All reviews are in',
		'visit.arranged': 'Arranged site visit',
		'feedback.released': 'Feedback',
		'entry.colleague': 'About colleagues in the entry',
		'nomination.receipt': 'Receipt for a nomination',
		'nomination.accepted': 'Nomination accepted',
		'nomination.declined': 'Nomination declined',
		'nomination.withdrawn': 'Nomination taken back',
		'nomination.begun': 'Entry after a nomination',
		'release.winner': 'Word to winners',
		'release.thanks': 'Word to those who did not win',
		'release.panel': 'Released, to the panel'
	},
	otherKind: 'Other mail',
	batch: {
		of: (n: number) => `One of ${receivers(n)} of a message`,
		title: 'Message to several',
		lead: (n: number, by: string, when: string) => `Written by ${by} ${when}, to ${receivers(n)}.`,
		office: 'the office',
		see: 'The whole message',
		row: (n: number) => `${are(n)} waiting`,
		text: 'The text',
		textLead:
			'The change goes for every mail of the message that has not gone. Mails that somebody has changed by hand are left as they are.',
		save: 'Change in all that have not gone',
		stop: 'Stop all that have not gone',
		send: 'Send all now',
		mails: 'The mails',
		changed: (n: number, byHand: number) =>
			byHand > 0
				? `The text is changed in ${mails(n)}. ${are(byHand)} changed by hand and left as before.`
				: `The text is changed in ${mails(n)}.`,
		stopped: (n: number) => `${are(n)} stopped and will not go out.`,
		sent: (n: number) => `${are(n)} going out now.`,
		allGone: 'Every mail of the message has gone or is stopped.'
	},
	mail: {
		title: 'Mail',
		from: 'From',
		to: 'To',
		subject: 'Subject',
		attachments: 'Attachments',
		language: 'Language',
		languages: { sv: 'Swedish', en: 'English' },
		about: 'About the entry from',
		part: 'Part of',
		goes: (when: string) => `The mail goes ${when}.`,
		goesSoon: 'The mail goes as soon as it can, mostly within seconds.',
		held: 'The mail waits until you let it go.',
		sending: 'The mail is on its way just now.',
		sentAt: (when: string) => `The mail went ${when}.`,
		failedBecause: 'The mail did not get through. The receiver’s server answered:',
		failedTries: (n: number) => (n === 1 ? 'One attempt so far.' : `${n} attempts so far.`),
		stoppedBy: (who: string, when: string) =>
			`The mail was stopped by ${who} ${when}. It has not gone.`,
		editedBy: (who: string, when: string) => `Changed by ${who} ${when}.`,
		someone: 'the office',
		asItLooks: 'The mail as it will look',
		change: 'Change the mail',
		changeLead: 'What you save is what goes out to this receiver.',
		subjectField: 'Subject',
		bodyField: 'Text',
		save: 'Save the change',
		stop: 'Stop the mail',
		stopHelp: 'The mail does not go out. You can change your mind and send it later.',
		sendNow: 'Send now',
		again: 'Try again now',
		sendAnyway: 'Send it after all',
		saved: 'The change is saved. It is the new text that goes out.',
		isStopped: 'The mail is stopped. It does not go out.',
		isReleased: 'The mail goes out now.',
		theirs: 'What it says now, after the other’s change',
		theirsLead:
			'Your text is still in the fields below. Change it so that both are in it, and save again.',
		back: 'All mail'
	},
	compose: {
		title: 'Write a message',
		lead: 'To one, some or all. You see each mail as it will look before anything is put in the outbox.',
		toWhom: 'Who is to get it?',
		groups: { units: 'Those who apply', examiners: 'The examiners', panel: 'Those who decide' },
		groupsHelp: 'Choose one or more.',
		units: 'Which of those who apply?',
		who: 'Who in each unit?',
		whos: { contact: 'The contact person', writers: 'Everyone who writes in the entry' },
		choose: 'Which entries?',
		chooses: {
			fitting: 'All entries that fit this:',
			picked: 'Only the entries that are ticked:'
		},
		states: 'State',
		class: 'Class',
		organisation: 'Organisation',
		allClasses: 'All classes',
		allOrganisations: 'All organisations',
		incomplete: 'Only where something is missing before it can be submitted',
		picked: 'Entries',
		pickedLead: (n: number) => `Tick among ${n === 1 ? '1 entry' : `${n} entries`}`,
		missing: (n: number) =>
			n === 0 ? 'nothing missing' : n === 1 ? '1 thing missing' : `${n} things missing`,
		unnamed: 'Unit without a name',
		text: 'The message',
		placeholders: 'Placeholders that are filled in for each receiver',
		placeholdersLead: 'Write them in the subject or the text, with the braces.',
		means: {
			unit: 'the unit’s name',
			contact: 'the entry’s contact person',
			name: 'the receiver’s name',
			award: 'the award’s name',
			round: 'the edition’s name',
			class: 'the entry’s class',
			number: 'the entry’s number, once it is submitted',
			deadline: 'last day and time to submit; in a reminder the time that it is counted from',
			daysLeft: 'how much time is left, such as “12 days left”',
			missing: 'a list of what is missing in the entry',
			link: 'a link to the entry, the assessment or the decision',
			office: 'the office’s e-mail address'
		},
		subject: { sv: 'Subject in Swedish', en: 'Subject in English' },
		body: { sv: 'Text in Swedish', en: 'Text in English' },
		english: 'In English',
		englishLead:
			'Whoever reads English gets the English text. Without it everyone gets the Swedish one.',
		when: 'When is it to go?',
		whens: {
			wait: 'In 10 minutes, so that you can change your mind',
			now: 'Now',
			at: 'At a set time'
		},
		at: 'Day and time',
		preview: 'Preview',
		previewTitle: 'What the mails look like',
		previewOf: (at: number, n: number) => `Mail ${at} of ${n}`,
		previous: 'Previous',
		next: 'Next',
		everyone: (n: number) => `All ${receivers(n)}`,
		queue: (n: number) => (n === 1 ? 'Put the mail in the outbox' : `Put ${n} mails in the outbox`),
		goes: (when: string) => `They go ${when}. Until then they can be changed or stopped.`,
		goesNow: 'They go at once, and cannot be stopped then.',
		goesWait: 'They go in 10 minutes. Until then they can be changed or stopped.',
		queued: (n: number) => `${are(n)} in the outbox.`,
		noEntries: 'The edition has no entries yet.'
	},
	values: {
		unit: 'your unit',
		noClass: 'no class chosen',
		noNumber: 'no number yet',
		noDeadline: 'not set yet',
		daysLeft: (days: number | null) =>
			days === null
				? 'no days left'
				: days === 0
					? 'only today left'
					: days === 1
						? '1 day left'
						: `${days} days left`,
		nothingMissing: 'Nothing is missing.',
		eligibility: (question: string) => `Can we take part? ${question}`,
		boardNotice: 'Notice to the board'
	}
};
