// Words of writing together, in English.
import type { TogetherMessages } from './sv.ts';

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
const list = (names: readonly string[]) =>
	new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);

export const en: TogetherMessages = {
	colleagues: {
		title: 'Who is in the entry',
		short: 'Colleagues',
		lead: 'Invite colleagues to write, or to read and comment. The contact person is whom the award office turns to.',
		people: 'In the entry',
		columns: { name: 'Name', right: 'May', actions: 'Change' },
		rights: { writer: 'Write', reader: 'Read and comment' },
		contact: 'Contact person',
		you: 'you',
		makeReader: 'Make a reader',
		makeWriter: 'Make a writer',
		remove: 'Take out',
		of: (name) => `: ${name}`,
		onlyContact: 'The contact person decides who is in it.',
		invited: 'Invited, and not answered yet',
		sent: (who, at) => `Invited by ${who}, ${at}`,
		until: (at) => `The invitation is valid until ${at}.`,
		expired: 'The invitation has expired. Invite again if the person is to join.',
		kinds: {
			writer: 'to write',
			reader: 'to read and comment',
			contact: 'to take over as contact person'
		},
		withdraw: 'Take back the invitation',
		inviteAgain: 'Send a new invitation',
		invite: 'Invite a colleague',
		inviteHelp:
			'We send a link that works for that address only, for fourteen days. Your colleague needs no account.',
		email: 'E-mail address',
		name: 'Name',
		right: 'What is your colleague to do?',
		rightChoices: {
			writer: { label: 'Write', help: 'Writes answers, comments and can submit.' },
			reader: { label: 'Read and comment', help: 'Sees all that you write, but cannot change it.' }
		},
		send: 'Send the invitation',
		handOverShort: 'Hand over',
		handOver: 'Hand over to a new contact person',
		handOverHelp:
			'The person you name gets an invitation. Once it is accepted they are the contact person. Until then nothing changes.',
		handOverTo: 'The new contact person’s e-mail address',
		predecessor: 'What becomes of you?',
		predecessorOther: 'What becomes of the present contact person?',
		predecessorChoices: { stays: 'Remains as a writer', leaves: 'Leaves the entry' },
		offer: 'Send the request',
		officeHandOver: 'Appoint a new contact person at once',
		officeHandOverHelp:
			'For when the contact person has already left. It takes effect at once, is written in the log, and both are told by e-mail.',
		officeName: 'The new contact person’s name',
		reason: 'Why?',
		reasonHelp: 'Is kept, and can be read by those who are in the entry.',
		appoint: 'Appoint the contact person',
		before: 'Earlier contact persons',
		handed: (from, to, at) =>
			from ? `${from} handed over to ${to} ${at}.` : `${to} became the contact person ${at}.`,
		because: (reason) => `The office: “${reason}”`,
		leave: 'Leave the entry',
		leaveText: 'You no longer see it. What you have written stays with the others.',
		leaveConfirm: 'Yes, leave the entry',
		done: {
			invited: 'The invitation has been sent.',
			withdrawn: 'The invitation has been taken back.',
			changed: 'The change is made, and your colleague is told by e-mail.',
			removed: 'Your colleague is no longer in the entry, and is told by e-mail.',
			offered: 'The request has been sent. Nothing changes until it is answered.',
			appointed: 'The new contact person has been appointed.'
		},
		unnamed: 'Entry without a name',
		readerTitle: 'You are reading this entry',
		readerText: 'You see all that the others write and can comment, but not change it.'
	},
	invitation: {
		title: (award) => `Invitation to an entry to ${award}`,
		lead: (by, entry, kind) =>
			`${by} invites you to ${
				{
					writer: 'write in',
					reader: 'read and comment on',
					contact: 'take over as the contact person of'
				}[kind]
			} ${entry ? `the entry from ${entry}` : 'an entry'}.`,
		office: 'The award office',
		means: {
			writer: 'You write answers, comment and can submit, together with the others.',
			reader: 'You see all that the others write and can comment, but not change it.',
			contact: 'The award office turns to the contact person, who also decides who is in the entry.'
		},
		until: (at) => `The invitation is valid until ${at}.`,
		visitor: (email) =>
			`The invitation is for the address ${email}. Press the button, and we send a link there that signs you in. You need no password.`,
		newHere: (email) =>
			`The invitation went to ${email}, so you are signed in with that address when you press the button. Do not pass the link on. You need no password.`,
		sendLink: 'Send a link to my address',
		sentTitle: 'Look in your e-mail',
		sent: (email, minutes) =>
			`We have sent a link to ${email}. It is valid for ${minutes} minutes and leads back here.`,
		name: 'What is your name?',
		nameHelp: 'So that the others see who is writing.',
		accept: { writer: 'Join the entry', reader: 'Join the entry', contact: 'Take over the entry' },
		decline: 'Decline',
		declined: 'You have declined. Whoever invited you can invite you again.',
		another: (mine, theirs) =>
			`You are signed in as ${mine}, but the invitation is for ${theirs}. Sign out and open the link again.`,
		signOut: 'Sign out',
		closedTitle: 'The invitation is no longer valid',
		toMine: 'To my entries',
		waiting: 'You are invited',
		open: 'Open the invitation'
	},
	presence: {
		label: 'Who is here now',
		alone: 'Only you are here just now.',
		writes: (name, question) => `${name} is writing in “${question}” now.`,
		reads: (name, section) => `${name} has “${section}” open.`,
		here: (name) => `${name} is writing here now`,
		together: (names) => `In the entry: ${list(names)}.`,
		invite: 'Invite a colleague',
		toColleagues: 'Colleagues and invitations'
	},
	comments: {
		count: (count) => many(count, 'comment', 'comments'),
		open: (count) => many(count, 'open comment', 'open comments'),
		none: 'Comment',
		title: 'Comments',
		lead: 'Only you who are in the entry see the comments. The award office and those who assess do not.',
		noneYet: 'Nobody has commented yet.',
		by: (name, at) => `${name}, ${at}`,
		edited: 'edited',
		deleted: 'The comment has been deleted.',
		resolved: (name, at) => `Resolved by ${name}, ${at}`,
		resolvedOnes: (count) => many(count, 'resolved thread', 'resolved threads'),
		write: 'Write a comment',
		reply: 'Reply',
		replyLabel: 'Your reply',
		send: 'Send the comment',
		sendReply: 'Send the reply',
		edit: 'Edit',
		editLabel: 'Change the comment',
		saveEdit: 'Save the change',
		delete: 'Delete',
		resolve: 'Mark as resolved',
		reopen: 'Open the thread again',
		answerNow: 'The answer just now',
		all: 'Show the whole thread',
		back: 'Back to the question',
		mail: 'The others are told by e-mail, at most once an hour.',
		sent: 'The comment has been sent.',
		notSent: 'The comment could not be sent. The text is still there, try again.',
		closed: 'The call is closed, so comments can no longer be written.'
	},
	history: {
		link: 'History',
		title: 'History',
		lead: 'Every text that has been saved on this question. Nothing disappears when somebody writes over it.',
		of: (question) => `History: ${question}`,
		now: 'Counts now',
		by: (name) => name,
		someone: 'Somebody who is no longer in the entry',
		saves: (count) => many(count, 'save', 'saves'),
		between: (from, to) => (from === to ? from : `${from} to ${to}`),
		toBefore: 'Changed since the text before',
		toNow: 'Difference from the text that counts now',
		whole: 'The whole text',
		first: 'The first text',
		same: 'No difference.',
		restore: 'Restore this text',
		restoreHelp: 'The present text stays in the history.',
		restored: 'The text has been restored.',
		empty: 'Empty answer',
		nothing: 'Nothing has been saved on this question yet.',
		every: 'Show every save on its own',
		grouped: 'Show writing that belongs together as one',
		older: 'Show older texts',
		back: 'Back to the question',
		password: 'Passwords are never shown here.'
	},
	diff: {
		added: 'added',
		removed: 'removed',
		end: 'end',
		legend: 'Added text is underlined, removed text is struck through.',
		tooLong: 'The texts differ too much to be marked word by word.'
	},
	merge: {
		steps: (number, of) => `Step ${number} of ${of}`,
		see: 'See what differs',
		seeLead: (name) =>
			`Compared with the text that was there when you began to write. What ${name} and you have changed in different places is put together.`,
		mine: 'you',
		theirsMark: (name) => name,
		bothMark: 'both of you',
		places: 'Choose in the places that you both have changed',
		place: (number, of) => `Place ${number} of ${of}`,
		placeWas: 'It said',
		nothing: 'nothing',
		placeMine: 'Your change',
		placeTheirs: (name) => `The change that ${name} made`,
		placeBoth: 'Both, one after the other',
		clean: 'You have changed in different places. The proposal has both.',
		overlapping: (count) =>
			count === 1
				? 'In one place you both have made changes. There both texts are in the proposal until you choose.'
				: `In ${count} places you both have made changes. There both texts are in the proposal until you choose.`,
		useMerged: 'The text put together',
		useMergedHelp: 'Both your changes are in it. You can change it below.',
		merged: 'Text put together',
		show: 'Show the text with my choices',
		edited: 'You have changed the text yourself, so the choices above no longer change it.',
		whole: 'Read both texts in full'
	}
};
