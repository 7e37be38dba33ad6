// The frame's words in English.
import type { sv } from './sv.ts';

export const en: typeof sv = {
	hats: {
		visitor: 'visitor',
		applicant: 'applicant',
		office: 'award office',
		examiner: 'examiner',
		panel: 'panel member',
		chair: 'panel chair',
		auditor: 'auditor'
	},
	ways: {
		myEntries: 'My entries',
		assessment: 'My assessments',
		judging: 'Decisions',
		office: 'Award office',
		round: 'The round in the office',
		audit: 'Audit log',
		search: 'Search everything that has won',
		archive: 'All winners',
		about: 'About the service',
		openData: 'Open data',
		accessibility: 'Accessibility',
		privacy: 'Personal data',
		api: 'Open data',
		demo: 'Try it as',
		mailbox: 'Demo mailbox'
	},
	errors: {
		400: {
			title: 'It could not be read',
			text: 'Something in the address or in what you sent cannot be read. Go back and try again.'
		},
		401: { title: 'Sign in first', text: 'This page needs you to be signed in.' },
		403: {
			title: 'You do not have permission',
			text: 'The page exists, but not for the role you have. Contact the award office if you think this is wrong.'
		},
		404: {
			title: 'There is no such page',
			text: 'The address may be misspelt, or the page may have moved. Search, or begin from the start page.'
		},
		405: { title: 'It cannot be done this way', text: 'Go back and use the buttons on the page.' },
		409: {
			title: 'Someone was first',
			text: 'What you wanted to change has been changed in the meantime. Go back, reload the page and try again.'
		},
		410: { title: 'The link is no longer valid', text: 'It may be too old, or already used.' },
		413: {
			title: 'That was too much at once',
			text: 'What you sent is larger than the page accepts. Go back, where the text still is, and shorten it.'
		},
		415: {
			title: 'It could not be read',
			text: 'What you sent has a format that the page does not understand.'
		},
		429: { title: 'Wait a moment', text: 'There were too many attempts. Try again in a minute.' },
		500: {
			title: 'Something went wrong on our side',
			text: 'The error has been noted. Try again in a while. What was saved is still there.'
		},
		503: {
			title: 'A short interruption',
			text: 'The database is not answering right now. What was saved is still there. The page tries again by itself.'
		}
	},
	errorNumber: (id: string) => `Reference to give: ${id}`,
	back: 'Back to where you came from',
	toStart: 'To the start page',
	unsaved: 'You have written something that is not saved. Leave the page anyway?',
	kept: {
		signedOutTitle: 'You have been signed out. What you wrote is kept here.',
		signedOutText: 'Sign in in a new tab. Then come back here and send again.',
		signInNewTab: 'Sign in (opens in a new tab)',
		outageTitle: 'A short interruption. What you wrote is kept here.',
		outageText: 'The database is not answering right now. Wait a moment and send again.',
		chooseAgain: (file: string) => `The file “${file}” must be chosen again`,
		sendAgain: 'Send again',
		whatYouWrote: 'What you wrote'
	}
};
