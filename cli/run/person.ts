// `utmarkt person office NAME EMAIL`: gives somebody the award office's role, so that the first one can sign in.
import { systemActor } from '../../src/lib/server/platform/actor.ts';
import {
	closeDatabase,
	inTransaction,
	installation
} from '../../src/lib/server/platform/database/index.ts';
import { appoint, ensurePerson } from '../../src/lib/server/people/index.ts';
import { withOwner } from './owner.ts';

const roles = ['office', 'auditor'] as const;

export async function personAppoint(role: string, name: string, email: string) {
	const known = roles.find((each) => each === role);
	if (!known) throw new Error(`The role is one of: ${roles.join(', ')}.`);
	if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
		throw new Error(`${email} is not an e-mail address.`);
	await withOwner(async () => {
		const organiser = await installation()
			.selectFrom('platform.organiser')
			.select(['id', 'name'])
			.orderBy('created_at')
			.executeTakeFirst();
		if (!organiser) throw new Error('Start Utmärkt once first: there is no organiser yet.');
		const actor = systemActor(organiser.id, Temporal.Now.instant());
		await inTransaction(actor, async (tx) => {
			const personId = await ensurePerson(tx, actor, { name, email });
			await appoint(tx, actor, { personId, role: known });
		});
		await closeDatabase();
		console.log(`${name} <${email}> now has the role ${known} at ${organiser.name}.`);
	});
}
