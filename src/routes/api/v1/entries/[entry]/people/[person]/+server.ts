// One of those who share an entry: another right, or out of it.
import {
	changeRight,
	colleaguesOf,
	leaveEntry,
	removeColleague,
	withdrawInvitation
} from '#lib/server/application/index.ts';
import { done, refused } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { peopleVersion } from '#lib/web/api/people-version.ts';

export const PUT = answering(
	operations.changePerson,
	async ({ params, body, ifMatch }, { locals: { actor } }) => {
		const { entry: entryId, person: personId } = params;
		const now = await colleaguesOf(actor, entryId);
		if (!now.ok) return now;
		if (ifMatch !== null && ifMatch !== peopleVersion(now.value)) return refused('newer-revision');
		const changed = await changeRight(actor, { entryId, personId, right: body.right });
		return changed.ok ? done({ right: body.right }) : changed;
	}
);

export const DELETE = answering(
	operations.removePerson,
	async ({ params }, { locals: { actor } }) => {
		const { entry: entryId, person: id } = params;
		const now = await colleaguesOf(actor, entryId);
		if (!now.ok) return now;
		const invited = now.value.invitations.some((each) => each.id === id);
		const me = actor.kind === 'person' && actor.personId === id;
		const removed = invited
			? await withdrawInvitation(actor, { entryId, invitationId: id })
			: me
				? await leaveEntry(actor, { entryId })
				: await removeColleague(actor, { entryId, personId: id });
		return removed.ok ? done({ removed: true as const }) : removed;
	}
);
export const fallback = only('PUT', 'DELETE');
