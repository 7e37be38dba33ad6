// The link in an invitation is enough for somebody who has never been here, once; for whoever has an account it is not.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestEvent } from '@sveltejs/kit';
import { useWorld } from '../../../tools/test-world.ts';
import { invitationByKey, inviteColleague, startEntry } from '#lib/server/application/index.ts';
import { openCall, valueOf } from '#lib/server/application/call.fixture.ts';
import type { Person } from '#lib/server/platform/actor.ts';
import {
	closeIdentity,
	ensureUser,
	isKnownUser,
	whoIsSignedIn
} from '#lib/server/platform/identity/index.ts';
import { joinByLink, linkIsEnough } from './by-invitation.ts';

const world = useWorld();
let anna: Person;
let entryId: string;

beforeAll(async () => {
	const editionId = await openCall(world, 'kvalitetsutmarkelsen');
	anna = await world.person('Anna Ek');
	({ entryId } = valueOf(await startEntry(anna, { editionId })));
});
afterAll(closeIdentity);

/** What comes when somebody with no session opens the link, and the cookies that they get. */
function visit() {
	const cookies = new Map<string, string>();
	const event = {
		locals: { actor: world.visitor(), locale: 'sv' },
		request: new Request('http://localhost/inbjudan'),
		url: new URL('http://localhost/inbjudan'),
		cookies: { set: (name: string, value: string) => cookies.set(name, value) }
	} as unknown as RequestEvent;
	const signedIn = async () => {
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		return (await whoIsSignedIn(new Headers({ cookie })))?.signedIn.email;
	};
	return { event, cookies, signedIn };
}

async function invited(email: string) {
	valueOf(await inviteColleague(anna, { entryId, email, right: 'writer' }));
	const { rows } = await world.owner(
		'select body from platform.mail where to_address = $1 order by created_at desc limit 1',
		[email]
	);
	const key = /nyckel=([\w-]+)/.exec((rows as { body: string }[])[0]?.body ?? '')?.[1] ?? '';
	const invitation = await invitationByKey(world.visitor(), key);
	if (!invitation) throw new Error('no invitation');
	return { key, invitation };
}

describe('the link in an invitation', () => {
	it('signs in whoever has never been here, as they accept, for a day at most', async () => {
		const { key, invitation } = await invited('ny@example.se');
		const { event, signedIn } = visit();
		expect(await linkIsEnough(event, invitation)).toBe(true);
		expect(await joinByLink(event, invitation, { key, name: ' ' })).toMatchObject({
			refusal: { reason: 'name-missing' }
		});
		expect(await isKnownUser('ny@example.se')).toBe(false);
		const joined = valueOf(await joinByLink(event, invitation, { key, name: 'Nils Ny' }));
		expect(joined.entryId).toBe(entryId);
		expect(await signedIn()).toBe('ny@example.se');
		const { rows } = await world.owner(
			'select "expiresAt" - now() < interval \'25 hours\' as short from identity.session'
		);
		expect(rows).toEqual([{ short: true }]);
	});

	it('signs nobody in a second time', async () => {
		const { key, invitation } = await invited('en-gang@example.se');
		const first = visit();
		valueOf(await joinByLink(first.event, invitation, { key, name: 'Eva Gång' }));
		const second = visit();
		const again = await invitationByKey(world.visitor(), key);
		expect(again?.state).toBe('accepted');
		// Not even with the invitation as it was read before it was used up.
		for (const seen of [invitation, again ?? invitation]) {
			expect(await joinByLink(second.event, seen, { key, name: 'Tjuv' })).toMatchObject({
				refusal: { reason: 'sign-in-first' }
			});
		}
		expect(second.cookies.size).toBe(0);
	});

	it('does not open an account that is there, nor what the office has given an address', async () => {
		await world.person('Olle Office', [{ role: 'office' }]);
		await ensureUser('har-konto@example.se', 'Har Konto');
		for (const email of ['olle.office@example.se', 'har-konto@example.se']) {
			const { key, invitation } = await invited(email);
			const { event, cookies } = visit();
			expect(await linkIsEnough(event, invitation), email).toBe(false);
			expect(await joinByLink(event, invitation, { key, name: 'Någon' })).toMatchObject({
				refusal: { reason: 'sign-in-first' }
			});
			expect(cookies.size).toBe(0);
		}
	});
});
