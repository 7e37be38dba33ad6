// What the policies ask of whoever reads is asked once for a statement, not for each row.
import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { useWorld } from '../../../../../tools/test-world.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { assessedEntry } from '../assessed-entry.fixture.ts';

const world = useWorld();

describe('no policy', () => {
	it('works out for each row who gives feedback, writes it or a consensus, or has a conflict of interest', async () => {
		const { rows } = await world.owner(
			`select tablename || '.' || policyname as policy from pg_policies
			 where concat(qual, with_check) ~ '(gives_feedback|writes_feedback|writes_consensus)\\('
			   or (schemaname = 'assessment' and cmd in ('SELECT', 'ALL') and qual ~ 'people.has_conflict\\(')`
		);
		expect(rows.map(({ policy }) => String(policy))).toEqual([]);
	});
});

describe('what the policies ask', () => {
	it('is asked by the house’s own role alone, and what no policy asks is gone', async () => {
		const { rows } = await world.owner(
			`select proname as name, has_function_privilege('utmarkt_app', oid, 'execute') as app,
				has_function_privilege('utmarkt_public', oid, 'execute') as public
			 from pg_proc
			 where proname in ('held_entries', 'consensus_is_open', 'writes_consensus', 'writes_feedback')
			 order by 1`
		);
		expect(rows).toEqual([
			{ name: 'consensus_is_open', app: true, public: false },
			{ name: 'held_entries', app: true, public: false }
		]);
	});
});

describe('the entries that somebody is in conflict with', () => {
	const found = sql<{ conflicts: string[]; silenced: string[]; question: string }>`
		select people.conflicts(), people.silenced(), current_setting('utmarkt.question') as question
	`;

	it('are looked up anew for each question, in the same transaction too', async () => {
		const { entryId } = await assessedEntry(world);
		const office = await world.person('Doris Ek', [{ role: 'office' }]);
		await inTransaction(office, async (tx) => {
			const [before] = (await found.execute(tx)).rows;
			expect(before).toMatchObject({ conflicts: [], silenced: [] });
			await world.owner(
				`insert into people.conflict (organiser_id, person_id, entry_id, reason) values ($1, $2, $3, 'en vän')`,
				[office.organiserId, office.personId, entryId]
			);
			const [after] = (await found.execute(tx)).rows;
			expect(after).toMatchObject({ conflicts: [entryId], silenced: [entryId] });
		});
	});

	it('are another’s for another, and nobody’s once the transaction has ended', async () => {
		const other = await world.person('Olle Ek', [{ role: 'office' }]);
		const [others] = await inTransaction(other, async (tx) => (await found.execute(tx)).rows);
		expect(others).toMatchObject({ conflicts: [], silenced: [] });
		const { rows } = await inTransaction(world.system(), (tx) =>
			sql`select current_setting('utmarkt.question', true) as question, people.conflicts()`.execute(
				tx
			)
		);
		expect(rows).toEqual([
			{ question: expect.not.stringContaining(other.personId), conflicts: [] }
		]);
	});

	it('are looked up once in what changes something, and there after its lock', async () => {
		const { rows } = await world.owner(
			`select proname as name from pg_proc
			 where provolatile = 'v'
			   and (select count(*) from regexp_matches(prosrc, 'people\\.(conflicts|silenced)\\(', 'g')) > 1`
		);
		// Twice in one and the same statement.
		expect(rows).toEqual([{ name: 'cast_vote' }]);
	});
});
