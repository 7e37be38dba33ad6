// The version of who shares an entry: another as soon as anybody comes, goes, or gets another right.
import type { Colleagues } from '#lib/server/application/index.ts';
import { createHash } from 'node:crypto';

export function peopleVersion({ people, invitations }: Colleagues): string {
	const said = JSON.stringify([
		people.map(({ personId, right, contact }) => [personId, right, contact]),
		invitations.map(({ id, state }) => [id, state])
	]);
	return createHash('sha256').update(said).digest('base64url').slice(0, 22);
}
