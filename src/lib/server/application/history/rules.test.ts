import { describe, expect, it } from 'vitest';
import { sittings, type Revision } from './rules.ts';

const save = (revision: number, who: string, time: string): Revision => ({
	revision,
	typed: `text ${revision}`,
	by: { personId: who, name: who },
	at: Temporal.Instant.from(`2026-03-02T${time}:00Z`)
});

describe('an answer’s history', () => {
	it('tells writing that belongs together as one sitting, with what it came to', () => {
		const found = sittings([
			save(6, 'anna', '12:30'),
			save(5, 'bo', '11:17'),
			save(4, 'bo', '11:08'),
			save(3, 'anna', '11:07'),
			save(2, 'anna', '11:01'),
			save(1, 'anna', '10:50')
		]);
		expect(found.map(({ last, saves }) => [last.by?.name, last.revision, saves])).toEqual([
			['anna', 6, 1],
			['bo', 5, 2],
			['anna', 3, 2],
			['anna', 1, 1]
		]);
		expect(found[1]?.began.toString()).toBe('2026-03-02T11:08:00Z');
	});
});
