// The audit log, for those who look after how the awards are run.
import type { RequestEvent } from '@sveltejs/kit';
import { submittedIn } from '#lib/server/application/index.ts';
import {
	auditLog,
	auditPageSize,
	checkAuditChain,
	query,
	type AuditRow
} from '#lib/server/people/index.ts';
import { editions, type Edition } from '#lib/server/programme/index.ts';
import { clockTime, dayAndTime, longDate, wallClock } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { auditMessages } from '#lib/shared/messages/audit/index.ts';
import { failed, need } from '#lib/web/answers.ts';
import { editionTitle } from '#lib/web/judging.ts';

/** The facts of a line, name by name; those that are empty say nothing. */
function factsIn(detail: unknown): { term: string; value: string }[] {
	const facts = typeof detail === 'object' && detail !== null ? Object.entries(detail) : [];
	return facts
		.map(([term, value]) => ({
			term,
			value: typeof value === 'string' ? value : JSON.stringify(value)
		}))
		.filter(({ value }) => value !== '' && value !== 'null' && value !== '[]');
}

type Names = Map<string, { name: string; href: string | null }>;

/** What the log's ids stand for, as far as the reader may see it: links lead to the office's pages, for the office. */
async function namesFor(event: RequestEvent, all: Edition[], office: boolean): Promise<Names> {
	const { actor, locale } = event.locals;
	const names: Names = new Map();
	const words = auditMessages(locale);
	for (const edition of all) {
		const to = edition.kind === 'live' && office ? `/kansli/${edition.id}` : null;
		names.set(edition.id, { name: editionTitle(edition, locale), href: to });
		if (!to) continue;
		const entries = need(
			event,
			await query(actor, 'entry.list', {}, (tx) => submittedIn(tx, actor, edition.id))
		);
		for (const { id, number, unit } of entries) {
			names.set(id, { name: words.entry(number ?? 0, unit), href: `${to}/bidrag/${id}` });
		}
	}
	return names;
}

function subjectOf(row: AuditRow, names: Names, locale: Locale) {
	const words: Record<string, string> = auditMessages(locale).subjects;
	const kind = words[row.subject] ?? row.subject;
	const known = names.get(row.subjectId);
	return {
		subject: known?.name ?? row.subjectPerson ?? kind,
		href: known?.href ? localHref(locale, known.href) : null
	};
}

export async function load(event) {
	const { actor, locale, organiser } = event.locals;
	const asked = event.url.searchParams;
	const page = Math.max(1, Math.min(100_000, Number.parseInt(asked.get('sida') ?? '1', 10) || 1));
	const action = (asked.get('handling') ?? '').replaceAll('\0', '');
	const subjectId = (asked.get('om') ?? '').replaceAll('\0', '');
	const found = need(
		event,
		await auditLog(actor, {
			page,
			...(action ? { action } : {}),
			...(subjectId ? { subjectId } : {})
		})
	);
	const { all, office } = need(
		event,
		await query(actor, 'audit.read', {}, async (tx, held) => ({
			all: await editions(tx, actor),
			office: held.has('office')
		}))
	);
	const names = await namesFor(event, all, office);
	const words: Record<string, string> = auditMessages(locale).actions;
	return {
		page,
		pages: Math.max(1, Math.ceil(found.total / auditPageSize)),
		total: found.total,
		action,
		subjectId,
		actions: found.actions
			.map((key) => ({ value: key, label: words[key] ?? key }))
			.sort((one, other) => one.label.localeCompare(other.label, locale)),
		rows: found.rows.map((row) => {
			const wall = wallClock(row.at.toString(), organiser.timeZone);
			return {
				seq: row.seq,
				at: `${longDate(locale, wall)} ${clockTime(locale, wall)}`,
				who: row.person ?? row.actorKind,
				action: words[row.action] ?? row.action,
				...subjectOf(row, names, locale),
				subjectId: row.subjectId,
				facts: factsIn(row.detail),
				hash: row.hash.slice(0, 12)
			};
		})
	};
}

export const actions = {
	check: async (event) => {
		const { actor, locale, organiser } = event.locals;
		const checked = await checkAuditChain(actor);
		if (!checked.ok) return failed(event, checked);
		const words = auditMessages(locale);
		const verdict = checked.value;
		const when = dayAndTime(locale, wallClock(actor.at.toString(), organiser.timeZone));
		return {
			chain: verdict.whole
				? { whole: true, title: words.whole(when, verdict.lines), text: '' }
				: {
						whole: false,
						title: words.broken(when, verdict.seq),
						text: `${words.why[verdict.why]} ${words.whatNow}`
					}
		};
	}
};
