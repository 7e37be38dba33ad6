// The office's list and its acts as the open interface words them.
import type { z } from 'zod';
import {
	isRunning,
	lastMinute,
	type ListedEntry,
	type OfficeActs
} from '#lib/server/application/index.ts';
import type { Edition } from '#lib/server/programme/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { missingLine } from '../worklist.ts';
import type { worklist } from './areas/worklist.ts';

type Answer<Name extends keyof typeof worklist> = z.input<(typeof worklist)[Name]['answer']>;

export function officeRow(
	entry: ListedEntry,
	{ timeZone }: Pick<Edition, 'timeZone'>,
	locale: Locale
): Answer<'listEntries'>['entries'][number] {
	return {
		id: entry.id,
		number: entry.number,
		state: entry.state,
		changed: entry.changed,
		class: entry.classKey,
		unit: entry.unit,
		organisation: entry.organisation,
		title: entry.title,
		answered: entry.answered,
		questions: entry.total,
		missing: entry.missingWhat.map((each) => missingLine(each, locale)),
		eligibility: entry.result,
		decided_by: entry.verdict ? 'office' : 'check',
		reason: entry.verdictReason,
		board_notice: entry.notice,
		board: entry.board,
		notified_on: entry.boardOn,
		contact: { name: entry.contactName, email: entry.contactEmail },
		started_at: entry.startedAt.toString(),
		saved_at: entry.savedAt?.toString() ?? null,
		submitted_at: entry.submittedAt?.toString() ?? null,
		reopened_until: entry.reopenedUntil ? lastMinute(entry.reopenedUntil, timeZone) : null,
		...(entry.demo ? { demo: true as const } : {})
	};
}

/** The office's latest word, with the version that a change of it names. */
export function decisionRow({ words: [word] }: OfficeActs): {
	tag: string;
	value: Answer<'eligibilityDecision'>;
} {
	return {
		tag: word?.id ?? 'none',
		value: {
			decision: word?.verdict ?? null,
			reason: word?.reason ?? null,
			decided_at: word?.at.toString() ?? null,
			decided_by: word?.by ?? null
		}
	};
}

/** The latest reopening, with the version that a change of it names. */
export function reopeningRow(
	{ reopenings: [latest] }: OfficeActs,
	timeZone: string,
	at: Temporal.Instant
): { tag: string; value: Answer<'reopening'> } {
	const open = latest ? isRunning(latest, at) : false;
	return {
		tag: latest?.id ?? 'none',
		value: {
			open,
			until: latest && open ? lastMinute(latest.until, timeZone) : null,
			reason: latest && open ? latest.reason : null
		}
	};
}
