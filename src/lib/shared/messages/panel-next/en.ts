// English words of what waits for a member of a panel.
import type { sv } from './sv.ts';

export const en: typeof sv = {
	title: 'Now',
	more: 'All of the round',
	meeting: {
		now: 'The meeting is under way',
		since: (when) => `Opened ${when}`,
		called: (when) => `Meeting ${when}`,
		video: 'Video call',
		all: 'Meetings',
		allNote: 'All meetings, and their minutes'
	},
	ballot: {
		now: (question) => `A ballot is open: ${question}`,
		open: 'A ballot is open',
		progress: (n, of) => `${n} of ${of} have voted.`,
		mine: 'You have voted.',
		yours: 'You have not voted yet.',
		back: 'Back to the meeting',
		vote: 'Rank and vote',
		follow: 'Follow the ballot',
		start: 'Open a ballot by ranking'
	},
	own: {
		label: 'Your own assessment',
		scored: (n, of) =>
			n === 0 ? `None of ${of} entries is scored yet.` : `${n} of ${of} entries are scored.`,
		ready: 'All entries are scored. Hand in when you are content.',
		handedIn: 'Handed in.',
		notBegun: 'Can be begun once the call is over.'
	},
	brief: { score: 'Score the entry', standBack: 'Recuse yourself' },
	ranking: {
		label: 'The ranking',
		ready: 'What the scores say together, and how sure that is.',
		ownFirst: 'Is seen once you have handed in your own assessment.'
	}
};
