import { describe, expect, it } from 'vitest';
import type { StageKey } from '../definition/parts.ts';
import { parseCalendar } from './parse.ts';

const stages = (...keys: StageKey[]) => ({
	stages: keys.map((key) => ({ key, name: { sv: key, en: key } }))
});
const award = stages('call', 'decision', 'ceremony');
const mistakes = (raw: unknown, definition = award) => {
	const parsed = parseCalendar(definition, raw);
	return parsed.ok ? [] : parsed.mistakes.map(({ path, message }) => `${path}: ${message.en}`);
};
const call = { opens: '2026-03-01T08:00', closes: '2026-09-20T23:59' };

describe('an edition’s calendar', () => {
	it('may say little or much', () => {
		expect(mistakes({})).toEqual([]);
		expect(
			mistakes({
				stages: { call, decision: { opens: '2026-09-21T00:00', closes: '2026-10-30T17:00' } },
				ceremony: { at: '2026-11-26T18:00', place: { sv: 'Blå hallen', en: 'The Blue Hall' } }
			})
		).toEqual([]);
		expect(mistakes({ ceremony: { at: '2026-11-26' } })).toEqual([]);
	});

	it('may close in the same minute as it opens, but not before', () => {
		const at = (opens: string, closes: string) => mistakes({ stages: { call: { opens, closes } } });
		expect(at('2026-03-01T08:00', '2026-03-01T08:00')).toEqual([]);
		expect(at('2026-03-01T08:00', '2026-03-01T07:59')).toEqual([
			'stages.call.closes: call cannot close on Sunday 1 March 2026 at 07:59, before the opening on Sunday 1 March 2026 at 08:00.'
		]);
	});

	it('has no stage that the award does not have', () => {
		expect(mistakes({ stages: { visits: {} } })).toEqual([
			'stages.visits: The award has no stage “visits”.'
		]);
		expect(mistakes({ ceremony: { at: '2026-11-26' } }, stages('call', 'decision'))).toEqual([
			'ceremony: The award has no stage “ceremony”.'
		]);
		expect(mistakes({ stages: { lunch: {} } })).toEqual([
			'stages.lunch: The field “lunch” is not known here.'
		]);
	});

	it('takes no decision before the call has closed, and holds no ceremony before either', () => {
		expect(
			mistakes({
				stages: { call, decision: { opens: '2026-09-20T23:59', closes: '2026-10-30T17:00' } },
				ceremony: { at: '2026-09-19' }
			})
		).toEqual([
			'stages.decision.opens: decision cannot open on Sunday 20 September 2026 at 23:59, before the call has closed, on Sunday 20 September 2026 at 23:59.',
			'ceremony.at: The ceremony cannot be on Saturday 19 September 2026, before the call closes on Sunday 20 September 2026 at 23:59.',
			'ceremony.at: The ceremony cannot be on Saturday 19 September 2026, before the decision opens on Sunday 20 September 2026 at 23:59.'
		]);
	});

	it('opens nothing before the call opens', () => {
		expect(
			mistakes(
				{ stages: { call, assessment: { opens: '2026-02-28T08:00' } } },
				stages('call', 'assessment', 'decision')
			)
		).toEqual([
			'stages.assessment.opens: assessment cannot open on Saturday 28 February 2026 at 08:00, before the call opens on Sunday 1 March 2026 at 08:00.'
		]);
	});

	it('names unreadable times and times in the wrong order together', () => {
		expect(
			mistakes({
				stages: {
					call: { opens: '2026-02-30T08:00', closes: '20 september' },
					decision: { opens: '2026-10-02T08:00', closes: '2026-10-01T08:00' }
				}
			})
		).toEqual([
			'stages.call.opens: The time “2026-02-30T08:00” does not exist in the calendar.',
			'stages.call.closes: “20 september” is not a time such as 2026-09-20T23:59.',
			'stages.decision.closes: decision cannot close on Thursday 1 October 2026 at 08:00, before the opening on Friday 2 October 2026 at 08:00.'
		]);
	});
});
