// English words of the notices under embargo.
import type { EmbargoMessages } from './sv.ts';

const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);

export const en: EmbargoMessages = {
	desk: {
		title: 'Notices under embargo',
		link: 'Tell the winners beforehand',
		lead: 'If you like, winners can learn it some days before, by a personal link. They confirm that they have read it, and approve or comment on their text for the press. Nobody else learns anything.',
		optional:
			'This is for you to choose. If you do nothing, everyone is told when the edition is released.',
		none: 'Nothing is sealed yet. Once the chair of the panel has sealed a class its winners stand here.',
		released: 'The edition is released. The links now lead to the public pages.',
		press: 'Text for the press',
		pressFor: (what) => `Text for the press: ${what}`,
		pressHelp:
			'The winner reads the text and answers. This is a draft from the citation and the entry. It goes along as it stands here. Take it away if you want no answer to a text.',
		pressSavedHelp:
			'The winner reads the text and answers. If you change it after an answer you see so.',
		pressOutdated:
			'The text was written before the new decision. Nobody is shown it until you have read it through and saved it again.',
		savePress: 'Save the text',
		pressSaved: 'The text is saved.',
		told: 'Who has been told',
		nobody: 'Nobody has been told.',
		name: 'Name',
		state: 'State',
		act: 'Do',
		states: {
			sent: (when) => `Sent ${when}`,
			seen: (when) => `Read ${when}`,
			approved: (when) => `Approved the text ${when}`,
			approvedOld: (when) => `Approved an earlier text ${when}`,
			comment: (when) => `Commented on the text ${when}`,
			withdrawn: (when) => `Withdrawn ${when}`
		},
		said: (words) => `“${words}”`,
		withdraw: 'Withdraw',
		withdrawNamed: (name) => `Withdraw the notice to ${name}`,
		send: (n) => `Send a notice to ${people(n)}`,
		sent: 'The notice is sent.',
		confirm: (names) => `Yes, ${names} may know now`,
		confirmHelp: 'It goes by mail at once. You can take back the link, but not the mail.',
		confirmMissing: 'Tick who is to be told. What has gone by mail cannot be taken back.',
		withdrawn: 'The link no longer works.',
		back: 'Back to the ceremony'
	},
	mail: {
		subject: (edition) => `A notice to you about ${edition}`,
		body: (v) =>
			`Hello ${v.name},

We have a notice to you about ${v.edition}. It is secret until the edition is released. The link is personal, so do not pass it on.

Read the notice here:
${v.link}`
	},
	notice: {
		title: (unit, honour) => `${unit} receives ${honour}`,
		lead: (name, until) =>
			until
				? `Congratulations, ${name}! This is secret until ${until}. Please tell nobody before then.`
				: `Congratulations, ${name}! This is secret until the edition is released. Please tell nobody before then.`,
		gone: 'The link does not work',
		goneText: 'It may have been withdrawn, or the whole address did not come along.',
		citation: 'Citation',
		prizes: 'What comes with it',
		seen: 'I have read this, and keep it to myself',
		seenWhen: 'You have confirmed that you have read it.',
		press: 'Your text for the press',
		pressLead: 'This is what we mean to write about you, in Swedish. Is it right?',
		how: 'Your answer',
		approve: 'The text is fine as it is',
		comment: 'Something needs to change',
		commentLabel: 'What needs to change',
		commentHelp: 'Fill this in if something needs to change.',
		send: 'Send the answer',
		approved: 'You have approved the text. Thank you!',
		commented: 'Thank you, we have what you wrote:',
		changed: 'The text has changed since you answered. Please read it again.',
		thanks: 'Saved. Thank you!'
	}
};
