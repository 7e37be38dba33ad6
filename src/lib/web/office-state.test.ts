import { describe, expect, it } from 'vitest';
import type { Edition } from '#lib/server/programme/index.ts';
import { ceremonyAhead } from './office-state.ts';

const edition = (at: string | null) =>
	({
		calendar: { stages: {}, ceremony: at === null ? null : { at, place: null } },
		timeZone: 'Europe/Stockholm'
	}) as Pick<Edition, 'calendar' | 'timeZone'>;
const at = (instant: string) => Temporal.Instant.from(instant);

describe('a ceremony', () => {
	it('is ahead until its day has come, counted in the organiser’s days', () => {
		const ceremony = edition('2026-12-14T17:00');
		expect(ceremonyAhead(ceremony, at('2026-11-22T10:00:00Z'))).toEqual({
			at: '2026-12-14T17:00',
			days: 22
		});
		expect(ceremonyAhead(ceremony, at('2026-12-13T22:59:59Z'))?.days).toBe(1);
		expect(ceremonyAhead(ceremony, at('2026-12-13T23:00:00Z'))).toBeNull();
		expect(ceremonyAhead(ceremony, at('2026-12-20T10:00:00Z'))).toBeNull();
	});

	it('holds nothing back where no day is set', () => {
		expect(ceremonyAhead(edition(null), at('2026-11-22T10:00:00Z'))).toBeNull();
	});
});
