// Who shares an entry, and inviting more.
import { colleaguesOf, inviteColleague } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only, tagged } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { peopleVersion } from '#lib/web/api/people-version.ts';

export const GET = answering(operations.people, async ({ params }, { locals: { actor } }) => {
	const found = await colleaguesOf(actor, params.entry);
	if (!found.ok) return found;
	const { people, invitations } = found.value;
	return tagged(peopleVersion(found.value), {
		people: people.map(({ personId, name, email, right, contact }) => ({
			id: personId,
			...{ name, email, right, contact }
		})),
		invitations: invitations.map(({ id, email, kind, expiresAt, state }) => ({
			...{ id, email, kind },
			expires_at: expiresAt.toString(),
			expired: state === 'expired'
		}))
	});
});

export const POST = answering(
	operations.invite,
	async ({ params, body }, { locals: { actor } }) => {
		const { name, ...rest } = body;
		const invited = await inviteColleague(actor, {
			entryId: params.entry,
			...rest,
			...(name === undefined ? {} : { name })
		});
		if (!invited.ok) return invited;
		const { id, email, kind, expiresAt } = invited.value;
		return done({ id, email, kind, expires_at: expiresAt.toString(), expired: false });
	}
);
export const fallback = only('GET', 'POST');
