// What the policies ask of whoever reads is asked once for a statement, not for each row.
import { describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';

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
