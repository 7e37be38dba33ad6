// English words of attached files and of films.
import type { FileMessages } from './sv.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const kinds = {
	pdf: 'PDF',
	image: 'images',
	office: 'documents, spreadsheets and presentations'
};

export const en: FileMessages = {
	file: {
		limits: (accept, megabytes, files) => {
			const what = list.format(accept.map((kind) => kinds[kind]));
			const size = `at most ${megabytes.toLocaleString('en-GB')} MB`;
			return files === 1
				? `One file: ${what}, ${size}.`
				: `At most ${files} files: ${what}, ${size} each.`;
		},
		none: 'No files attached yet.',
		full: 'The question has as many files as it may have. Remove one to attach another.',
		manage: 'Attach, describe or remove files',
		manageFirst: 'Attach files',
		add: 'Choose files',
		addOne: 'Choose a file',
		drop: 'You can also drag files here.',
		send: 'Attach',
		choose: 'Files to attach',
		describe: (name) => `Describe ${name} in words`,
		describeHelp: 'What the file shows or holds, for someone who cannot see or open it.',
		saveDescription: 'Save the description',
		described: 'The description is saved.',
		notDescribed: 'Not described yet.',
		remove: 'Remove',
		removeName: (name) => `Remove ${name}`,
		sending: (name, percent) => `Sending ${name}: ${percent} per cent.`,
		checking: (name) => `Checking ${name} …`,
		stop: 'Stop',
		added: (name) => `${name} is attached.`,
		removed: (name) => `${name} is removed from the answer.`,
		notTaken: (name) => `${name} was not taken.`,
		signedOut: 'You have been signed out. Sign in in a new tab and choose the file again.',
		lost: 'The file did not arrive. Check the connection and try again.',
		tooLarge: (max) =>
			`The file is too large. It may be at most ${max.toLocaleString('en-GB')} MB. Save it in a smaller format and try again.`,
		dismiss: 'Close the message',
		title: (question) => `Files: ${question}`,
		pageLead: 'Each change is saved at once. What you wrote in the form is saved.',
		back: 'Back to the form',
		list: 'Attached files',
		closed: 'The call is closed. The files can be read but not changed.',
		open: (name) => `Open ${name}`
	},
	film: {
		platform: (name) => `The film is on ${name}.`,
		lookAfter: {
			youtube: 'Choose “Unlisted” or “Public”. A private film can be seen by nobody else.',
			vimeo: 'Choose who can see the film. If it has a password, write it in the field for it.',
			stream: 'Share with “Anyone with the link”. Otherwise only your own organisation can see it.',
			drive: 'Share with “Anyone with the link”, as viewer.',
			onedrive: 'Share with “Anyone with the link can view”.',
			dropbox: 'Check that the link opens without signing in.',
			kaltura:
				'Publish as unlisted. If the player asks to sign in, those who assess cannot see the film.',
			mediasite: 'Check that the presentation does not ask to sign in.',
			screen9: 'Check that the film can be seen without signing in.',
			quickchannel: 'Check that the film can be seen without signing in.',
			svtplay:
				'Programmes on SVT Play are taken down after a while. Put the film somewhere of your own.',
			social: 'Check that the film can be seen without an account.',
			other:
				'We do not recognise the place. Check that the film can be seen without signing in, for instance in a private window.'
		},
		confirmTitle: 'Confirm about the film',
		confirmLength: (minutes) =>
			minutes === 1
				? 'The film is at most one minute long.'
				: `The film is at most ${minutes.toLocaleString('en-GB')} minutes long.`,
		confirmCaptions: 'The film is captioned.',
		captionsHelp: 'All that is said can be read in the picture or turned on as subtitles.',
		confirmHelp: 'This is about the film at the link above. If you change the link, confirm again.',
		confirmed: 'Saved.',
		test: 'Test the link',
		testHelp: 'We open the link from here, without signing in, and tell whether anything answers.',
		testing: 'The link is being tested. It takes ten seconds at most.',
		seeResult: 'See how it went',
		result: {
			works: 'The link works: something answers without signing in.',
			'not-found': 'There is nothing at the link. Check that the whole address is there.',
			'needs-password':
				'The link asks to sign in or for a password. Change the sharing, or write the password in the field for it.',
			'not-reachable': 'Nothing answered at the link. Check the address, or try again in a while.',
			'refused-address':
				'The link leads to an address that cannot be reached from outside. Use a link that everyone on the internet can open.'
		},
		tested: (at) => `Tested ${at}.`,
		otherLink: 'That was about another link than the one that stands here now.'
	}
};
