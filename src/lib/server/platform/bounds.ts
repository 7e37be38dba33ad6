// How often something may be asked for: so many times in ten minutes, to one address or for one client.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from './actor.ts';
import { installation } from './database/index.ts';
import { sha256 } from './secrets.ts';

const window = 10 * 60 * 1000;

/**
 * Counts one more in the window of ten minutes that is open, and answers how many that makes; many at once are counted
 * one by one. `now` in milliseconds since 1970.
 */
export async function counted(key: string, now: number): Promise<number> {
	// Addresses are not kept: the key is their hash, and it goes when its window is over.
	const hashed = sha256(key).toString('base64url');
	await sql`delete from identity."rateLimit" where "lastRequest" < ${now - window}`.execute(
		installation()
	);
	const { rows } = await sql<{ count: number }>`
		insert into identity."rateLimit" as r (id, key, count, "lastRequest")
		values (${randomUUID()}, ${hashed}, 1, ${now})
		on conflict (key) do update set
			count = case when r."lastRequest" < ${now - window} then 1 else r.count + 1 end,
			"lastRequest" = case when r."lastRequest" < ${now - window} then ${now} else r."lastRequest" end
		returning count
	`.execute(installation());
	return rows[0]?.count ?? 0;
}

/**
 * Answers whether any of what is asked for has now been asked for more often than its bound. A dry run leaves no
 * trace, and so is neither counted nor bounded.
 */
export async function beyondBounds(
	bounds: readonly { key: string; most: number }[],
	{ at, dryRun }: Pick<Actor, 'at' | 'dryRun'>
): Promise<boolean> {
	if (dryRun) return false;
	let beyond = false;
	for (const { key, most } of bounds) {
		if ((await counted(key, at.epochMilliseconds)) > most) beyond = true;
	}
	return beyond;
}
