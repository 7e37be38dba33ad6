// Who shares an entry, with which right, and how an invitation stands.

/** What a colleague may do in an entry: write, or read along and comment. */
export type Right = 'writer' | 'reader';
export const rights = ['writer', 'reader'] as const;

/** The role in the permission table that a right is. */
export const roleOf = { writer: 'applicant', reader: 'reader' } as const;

/** What an invitation makes of whoever accepts it. */
export type InvitationKind = Right | 'contact';
/** What becomes of the contact person when another takes over. */
export type Predecessor = 'stays' | 'leaves';

export const invitationDays = 14;
/** So that nobody sends mail to the whole town from an entry. */
export const mostInvitations = 30;

export type InvitationState =
	'open' | 'expired' | 'accepted' | 'declined' | 'withdrawn' | 'replaced';

/** Answers how an invitation stands at a moment. */
export function invitationState(
	invitation: { closedAs: string | null; expiresAt: Temporal.Instant },
	at: Temporal.Instant
): InvitationState {
	if (invitation.closedAs !== null) return invitation.closedAs as InvitationState;
	return Temporal.Instant.compare(at, invitation.expiresAt) >= 0 ? 'expired' : 'open';
}

/** Answers when an invitation that is sent now is out of time. */
export function expiryOf(at: Temporal.Instant): Temporal.Instant {
	return at.add({ hours: invitationDays * 24 });
}

/** Answers whether somebody decides who is in the entry: its contact person, or the office. */
export function decidesWhoIsIn(
	contactId: string | null,
	personId: string | null,
	office: boolean
): boolean {
	return office || (contactId !== null && contactId === personId);
}

/** "m…@example.se": enough for the one whose address it is. */
export function veiled(email: string): string {
	return email.replace(/^(.).*(?=@)/u, '$1…');
}
