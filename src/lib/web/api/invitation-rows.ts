// Which invitation an address of the open interface means.
import { isId } from '#lib/server/platform/ids.ts';

/** By its id, for whoever it was sent to; else by the key of the link in the mail. */
export const whichInvitation = (text: string): { key: string } | { invitationId: string } =>
	isId(text) ? { invitationId: text } : { key: text };
