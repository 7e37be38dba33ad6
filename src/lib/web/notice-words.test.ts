// How far the notice to the board has come, as the unit's pages say it.
import { describe, expect, it } from 'vitest';
import type { EntryForWriting } from '#lib/server/application/index.ts';
import { noticeWords } from './entry.ts';

const at = (day: string) => Temporal.Instant.from(`2026-03-${day}T10:00:00Z`);

const said = (boardNotice: unknown, ...boardMails: unknown[]) => {
	const writing = { boardNotice, boardMails, edition: { timeZone: 'Europe/Stockholm' } };
	return noticeWords(writing as unknown as EntryForWriting, 'sv');
};
const declared = { declaredAt: at('02') };
const sent = { sentAt: at('03'), confirmedAt: null };

describe('the notice to the board', () => {
	it('says nothing before it is declared', () => {
		expect(said(null)).toBeNull();
	});

	it('is declared, sent to the registrar, and confirmed, each with its day', () => {
		expect(said(declared)).toEqual({ state: 'declared', short: 'Intygad 2 mars 2026' });
		expect(said(declared, sent)).toEqual({
			state: 'sent',
			short: 'Skickad till registrator 3 mars 2026, inte bekräftad än'
		});
		expect(said(declared, { ...sent, confirmedAt: at('05') })).toEqual({
			state: 'confirmed',
			short: 'Bekräftad av registrator 5 mars 2026'
		});
	});

	it('stays confirmed when another mail is sent', () => {
		expect(said(declared, sent, { ...sent, confirmedAt: at('05') })?.state).toBe('confirmed');
	});
});
