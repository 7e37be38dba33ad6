// English words of the audit log.
import type { sv } from './sv.ts';

const lines = (n: number) => (n === 1 ? '1 line' : `${n.toLocaleString('en')} lines`);

export const en: typeof sv = {
	actions: {
		'condition.check': 'Checked a condition to win',
		'conflict.declare': 'Declared a conflict of interest',
		'consensus.finish': 'Finished the consensus',
		'consensus.start': 'Began the consensus',
		'decision.save': 'Saved a draft decision',
		'decision.seal': 'Sealed decisions',
		'diploma.make': 'Made a diploma',
		'edition.move-deadline': 'Changed the edition’s dates',
		'edition.open': 'Set up the edition',
		'edition.publish': 'Brought the edition’s public pages up to date',
		'edition.release': 'Released the edition',
		'entry.board-notice': 'Declared the notice to the board',
		'colleague.change': 'Changed a colleague’s right in the entry',
		'colleague.leave': 'Left the entry',
		'colleague.remove': 'Took a colleague out of the entry',
		'entry.hand-over': 'Handed the entry over to a new contact person',
		'entry.hand-over-by-office': 'Gave the entry a new contact person',
		'invitation.accept': 'Accepted an invitation',
		'invitation.decline': 'Declined an invitation',
		'invitation.send': 'Invited a colleague',
		'invitation.withdraw': 'Took back an invitation',
		'entry.read-film-password': 'Showed the film’s password',
		'entry.start': 'Began an entry',
		'entry.submit': 'Submitted the entry',
		'entry.withdraw': 'Withdrew the entry',
		'feedback.release': 'Released the feedback',
		'panel.appoint': 'Appointed those who decide',
		'participants.publish': 'Showed who takes part',
		'person.appoint': 'Gave a role',
		'person.dismiss': 'Ended a role',
		'programme.draft.new': 'Began a draft of an award',
		'programme.draft.save': 'Changed the draft of an award',
		'programme.install': 'Read in the award',
		'programme.put-in-place': 'Put the award in place',
		'programmes.publish': 'Brought the awards’ public pages up to date',
		'review.submit': 'Submitted their review',
		'team.appoint': 'Appointed the team',
		'token.issue': 'Issued a key to the open interfaces',
		'visit.arrange': 'Arranged the site visit',
		'visit.hold': 'Said that the visit has taken place',
		'visit.move': 'Moved the site visit',
		'visit.note': 'Took notes at the visit',
		'visit.unhold': 'Said that the visit has not taken place'
	},
	subjects: {
		draft: 'Draft of an award',
		edition: 'Edition',
		entry: 'Entry',
		person: 'Person',
		programme: 'Award',
		organiser: 'The organiser'
	},
	entry: (number, unit) => `Entry ${number}, ${unit}`,
	facts: 'Facts',
	onlyThis: 'Show only lines about this',
	showAll: 'Show all lines',
	check: 'Check the chain now',
	checkHelp: 'Makes the checksum of each line again, from the first line to the last.',
	whole: (when, count) => `The chain was checked ${when} and is whole: ${lines(count)}.`,
	broken: (when, seq) => `The chain was checked ${when} and is broken at line ${seq}.`,
	why: {
		changed: 'The line, or the one before, has been changed afterwards.',
		missing: 'A line is missing.',
		'cut-off': 'The last lines are missing or have been replaced.'
	},
	whatNow: 'Change nothing. Tell whoever runs the service, and bring out the backup.'
};
