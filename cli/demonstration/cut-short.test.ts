// A seeding of the demonstration that stops in the middle, as when the machine loses its power, is finished by the next start.
import { afterAll, expect, test } from 'vitest';
import { useWorld } from '../../tools/test-world.ts';
import { inTransaction } from '../../src/lib/server/platform/database/index.ts';
import { closeIdentity } from '../../src/lib/server/platform/identity/index.ts';
import { installProgramme, readProgrammes } from '../../src/lib/server/programme/index.ts';
import { seedDemonstration } from './seed.ts';

const world = useWorld();
afterAll(closeIdentity);

const seed = (at: string) =>
	seedDemonstration({ organiserId: world.organiserId, at: Temporal.Instant.from(at) });

/** Lets a table take so many rows and no more, until the answer is called. */
async function stopAt(table: string, count: number): Promise<() => Promise<unknown>> {
	await world.owner(`
		create function public.stop() returns trigger language plpgsql security definer as $$
		begin
			if (select count(*) from ${table}) >= ${count} then raise exception 'the power is gone'; end if;
			return new;
		end $$;
		create trigger stop before insert on ${table} for each row execute function public.stop()
	`);
	return () => world.owner(`drop trigger stop on ${table}; drop function public.stop()`);
}

async function counts(tables: string[]): Promise<Record<string, number>> {
	const found: Record<string, number> = {};
	for (const table of tables) {
		const { rows } = await world.owner(`select count(*)::int as n from ${table}`);
		found[table] = rows[0].n;
	}
	return found;
}

test('a seeding that is cut short three times, on three days, comes to the same', async () => {
	const system = world.system('2026-11-22T09:00:00Z');
	for (const [position, programme] of (await readProgrammes('programmes')).entries()) {
		await inTransaction(system, (tx) => installProgramme(tx, system, { ...programme, position }));
	}
	const days = ['2026-11-22T09:00:00Z', '2026-11-23T21:00:00Z', '2026-12-01T06:00:00Z'];
	const places = [
		['application.submission', 20],
		['assessment.visit_note', 9],
		['ceremony.seating_table', 1]
	] as const;
	for (const [place, [table, count]] of places.entries()) {
		const mend = await stopAt(table, count);
		await expect(seed(days[place] ?? '')).rejects.toThrow('the power is gone');
		await mend();
	}
	await seed('2026-12-02T12:00:00Z');
	expect(
		await counts([
			`programme.edition where kind = 'live'`,
			'application.entry',
			'application.submission',
			'people.conflict',
			`people.appointment where role = 'lead_examiner' and until is null`,
			`assessment.review where state = 'submitted'`,
			`assessment.consensus where state = 'done'`,
			'assessment.visit',
			'assessment.feedback_report',
			`platform.mail where kind = 'team.appointed'`,
			'application.comment',
			`people.appointment where role = 'reader' and until is null`,
			'people.api_token',
			`judging.own_assessment where state = 'handed_in'`,
			'judging.own_entry',
			'judging.meeting',
			'ceremony.ceremony',
			'ceremony.guest where table_id is not null',
			`platform.mail where kind in ('guest.invite', 'guest.remind')`
		])
	).toEqual({
		[`programme.edition where kind = 'live'`]: 4,
		'application.entry': 66,
		'application.submission': 46,
		'people.conflict': 1,
		[`people.appointment where role = 'lead_examiner' and until is null`]: 34,
		[`assessment.review where state = 'submitted'`]: 34,
		[`assessment.consensus where state = 'done'`]: 8,
		'assessment.visit': 13,
		'assessment.feedback_report': 3,
		[`platform.mail where kind = 'team.appointed'`]: 71,
		'application.comment': 1,
		[`people.appointment where role = 'reader' and until is null`]: 2,
		'people.api_token': 23,
		[`judging.own_assessment where state = 'handed_in'`]: 4,
		'judging.own_entry': 32,
		'judging.meeting': 1,
		'ceremony.ceremony': 2,
		'ceremony.guest where table_id is not null': 5,
		[`platform.mail where kind in ('guest.invite', 'guest.remind')`]: 12
	});
}, 300_000);
