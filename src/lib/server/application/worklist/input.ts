// What comes in when the list is asked for. Shape only.
import { z } from 'zod';
import { eligibilities, listColumns, listStates, noticeStates } from './rules.ts';

const yesNo = z.enum(['yes', 'no']);

/** Each part on its own, so that a page can pass over what it cannot read and the open interface can refuse it. */
export const listFilterParts = {
	q: z.string().max(200),
	state: z.enum(listStates),
	class: z.string().max(100),
	organisation: z.string().max(300),
	eligibility: z.enum(eligibilities),
	decidedBy: z.enum(['office', 'check']),
	board: z.enum([...noticeStates, 'yes', 'no']),
	complete: yesNo,
	reopened: z.enum(['now', 'ever'])
};
export const listColumn = z.enum(listColumns);
