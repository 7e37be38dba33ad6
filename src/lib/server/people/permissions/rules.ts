// Who may do what: one table, read across. Every command and query asks it; nothing else decides.

/** The roles a person can hold, alone or together. `visitor` is anyone, signed in or not; `person` is anyone signed in. */
export const roles = [
	'visitor',
	'person',
	'applicant',
	'reader',
	'office',
	'examiner',
	'lead_examiner',
	'panel_member',
	'panel_chair',
	'auditor'
] as const;
export type Role = (typeof roles)[number];

/**
 * A role is meant towards the thing at hand: the applicant of this entry, who writes it, the reader, who reads along, the
 * examiner on this entry's team, the member of this edition’s panel.
 */
export const permissions = {
	// programme
	'programme.edit': ['office'],
	'programme.put-in-place': ['office'],
	'edition.open': ['office'],
	'edition.move-deadline': ['office'],
	'edition.prepare': ['office'],
	'edition.correct': ['office'],
	'reminder.set': ['office'],
	'meeting.arrange': ['office'],
	'meeting.sign-up': ['visitor'],
	// application
	'eligibility.check': ['visitor'],
	'nomination.make': ['visitor'],
	'nomination.answer': ['visitor'],
	'nomination.read-own': ['person'],
	'nomination.withdraw': ['person'],
	'nomination.list': ['office'],
	'entry.start': ['person'],
	'entry.read-draft': ['applicant', 'reader', 'office'],
	'entry.save': ['applicant'],
	'board-notice.confirm': ['visitor'],
	'entry.submit': ['applicant'],
	'entry.withdraw': ['applicant'],
	'entry.invite': ['applicant', 'office'],
	'entry.change-people': ['applicant', 'office'],
	'entry.hand-over': ['applicant', 'office'],
	'entry.leave': ['applicant', 'reader'],
	'invitation.answer': ['person'],
	// The unit's own: not even the office sees what those who share an entry say to each other, or that they are here.
	'comment.write': ['applicant', 'reader'],
	'comment.read': ['applicant', 'reader'],
	'presence.show': ['applicant', 'reader'],
	'entry.read-submitted': [
		'applicant',
		'reader',
		'office',
		'examiner',
		'lead_examiner',
		'panel_member',
		'panel_chair'
	],
	'entry.read-film-password': ['examiner', 'lead_examiner', 'panel_member', 'panel_chair'],
	'attachment.read': [
		'applicant',
		'reader',
		'office',
		'examiner',
		'lead_examiner',
		'panel_member',
		'panel_chair'
	],
	'film.test': ['applicant', 'office'],
	'entry.list': ['office'],
	'entry.export': ['office'],
	'entry.decide-eligibility': ['office'],
	'entry.move-class': ['office'],
	'entry.reopen': ['office'],
	'message.send': ['office'],
	'mail.read': ['office'],
	'mail.read-own': ['applicant', 'reader', 'office'],
	'mail.change': ['office'],
	'mail.stop': ['office'],
	'mail.send-now': ['office'],
	// assessment
	'examiner.apply': ['visitor'],
	'examiner.vouch': ['visitor'],
	'examiner.follow-own': ['person'],
	'examiner.admit': ['office'],
	'examiner.profile-own': ['person'],
	'examiner.profile': ['office'],
	'training.arrange': ['office'],
	'training.sign-up': ['person'],
	'assessment.overview': ['office'],
	'assessment.mine': ['person'],
	'team.appoint': ['office'],
	'assignment.plan': ['office'],
	'conflict.declare': ['office', 'examiner', 'lead_examiner', 'panel_member', 'panel_chair'],
	'conflict.declare-all': ['examiner', 'panel_member', 'panel_chair'],
	'conflict.wish': ['applicant'],
	'conflict.read-wish': ['applicant', 'reader', 'office'],
	'conflict.list': ['office'],
	'conflict.pin': ['office'],
	'review.write': ['examiner', 'lead_examiner'],
	'review.submit': ['examiner', 'lead_examiner'],
	'review.reopen': ['office'],
	'review.read-shared': ['examiner', 'lead_examiner', 'office'],
	'consensus.lead': ['lead_examiner'],
	'consensus.write': ['examiner', 'lead_examiner'],
	'consensus.assent': ['examiner', 'lead_examiner'],
	'consensus.object': ['examiner', 'lead_examiner'],
	'consensus.close': ['office'],
	'consensus.read': ['examiner', 'lead_examiner', 'office', 'panel_member', 'panel_chair'],
	'visit.arrange': ['lead_examiner', 'office'],
	'visit.answer': ['applicant'],
	'visit.note': ['examiner', 'lead_examiner'],
	'visit.settle': ['lead_examiner'],
	'visit.read': ['applicant', 'reader', 'examiner', 'lead_examiner', 'office'],
	'visit.read-notes': ['examiner', 'lead_examiner', 'office'],
	'feedback.read-draft': ['examiner', 'lead_examiner', 'office'],
	'feedback.write-draft': ['lead_examiner', 'office'],
	// Whoever was asked to, which stands in the draft: the database answers it.
	'feedback.second-read': ['person'],
	'feedback.release': ['office'],
	'feedback.meet': ['lead_examiner', 'office'],
	'feedback.note': ['examiner', 'lead_examiner', 'office'],
	'feedback.answer': ['applicant'],
	// In sum and by entry, never by examiner.
	'feedback.read-ratings': ['office'],
	'feedback.read': ['applicant', 'reader', 'examiner', 'lead_examiner', 'office'],
	'training-case.edit': ['office'],
	'training-case.score': ['examiner', 'lead_examiner'],
	'yardstick.read': ['office'],
	'evidence.read': ['examiner', 'lead_examiner', 'office'],
	'evidence.read-own': ['applicant', 'reader'],
	// judging
	'panel.appoint': ['office'],
	'condition.check': ['office'],
	'panel.answer': ['panel_member', 'panel_chair'],
	'panel.read': ['panel_member', 'panel_chair', 'office'],
	'own-assessment.write': ['panel_member', 'panel_chair'],
	'ballot.read': ['panel_member', 'panel_chair', 'office'],
	'ballot.cast': ['panel_member', 'panel_chair'],
	// Whoever leads the panel where the chair stands back: the rules of ballots say who.
	'ballot.lead': ['panel_member', 'panel_chair'],
	'ranking.read': ['panel_member', 'panel_chair', 'office'],
	// A meeting is called and cared for by the office and the chair, and led by one of the panel.
	'deliberation.arrange': ['office', 'panel_chair'],
	'deliberation.read': ['panel_member', 'panel_chair', 'office'],
	'deliberation.attend': ['panel_member', 'panel_chair'],
	'deliberation.lead': ['panel_member', 'panel_chair'],
	'decision.read': ['panel_member', 'panel_chair', 'office'],
	'decision.write': ['panel_member', 'panel_chair'],
	'decision.seal': ['panel_chair'],
	'citation.read': ['panel_member', 'panel_chair', 'office'],
	'citation.write': ['panel_member', 'panel_chair'],
	'citation.comment': ['panel_member', 'panel_chair', 'office'],
	// Who of them leads is a rule of the room.
	'citation.lock': ['panel_member', 'panel_chair'],
	'citation.read-own': ['applicant', 'reader'],
	// ceremony and publication
	'edition.release': ['office'],
	'embargo.arrange': ['office'],
	// By the link of a mail.
	'embargo.answer': ['visitor'],
	'ceremony.arrange': ['office'],
	// The office, and whoever it has asked to, which stands with the ceremony.
	'ceremony.present': ['person'],
	'guest.answer': ['visitor'],
	'diploma.read': ['office'],
	'diploma.read-own': ['applicant', 'reader'],
	'participants.publish': ['office'],
	'published.edit': ['office'],
	'archive.import': ['office'],
	// By the link that they were sent: it says who they are.
	'consent.answer': ['visitor'],
	'honour.ask': ['visitor'],
	// the house itself
	'organisation.manage': ['office'],
	'organisation.suggest': ['person'],
	'person.appoint': ['office'],
	'audit.read': ['auditor', 'office']
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof permissions;

/**
 * What tells of an entry's assessment, by the first word of the action: whoever has a conflict of interest with the entry
 * does none of it as the office. As the unit they still may what the unit may.
 */
const ofTheAssessment = new Set([
	'team',
	'assignment',
	'review',
	'consensus',
	'visit',
	'feedback',
	'evidence',
	'yardstick',
	'own-assessment',
	'ballot',
	'ranking',
	'decision',
	'citation',
	'conflict'
]);

/** Answers whether an action is closed to an office that has a conflict of interest with the entry at hand. */
export function isSilenced(action: Action): boolean {
	return action !== 'conflict.declare' && ofTheAssessment.has(action.split('.')[0] ?? '');
}

/** Answers whether someone who holds these roles towards the thing may do this with it. */
export function allows(held: ReadonlySet<Role>, action: Action): boolean {
	return permissions[action].some((role) => held.has(role));
}
