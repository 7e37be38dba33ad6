// Saves a posted page of the editor: what was typed, what a button asked for, and what to show when two wrote at once.
import type { Actor } from '#lib/server/platform/actor.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { inspectFile, keepFile } from '#lib/server/platform/files/index.ts';
import type { Outcome } from '#lib/server/platform/outcome.ts';
import {
	draftAt,
	saveDraft,
	sameJson,
	type Draft,
	type DraftConflict
} from '#lib/server/programme/index.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { editorMessages } from '#lib/shared/messages/editor/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { formatNumber } from '#lib/shared/money.ts';
import { changed, fieldsOf, opOf, type Sheet } from './change.ts';
import { textOf, under, valueAt, withValueAt, type Thing } from './fields.ts';
import { controlAt } from './places.ts';
import { parts } from './parts.ts';
import { posted } from './read.ts';
import { plainText } from './shown.ts';

/** The largest document, in bytes. */
export const largestDocument = 20 * 1024 * 1024;

/** What is shown when another has changed the same: both, place by place. */
export type ShownConflict = {
	/** The draft with one's own text where the two differ. */
	raw: Thing;
	/** The revision to save on. */
	revision: number;
	by: string | null;
	places: { path: string; id: string; label: string; mine: string; theirs: string }[];
};

export type Saved =
	| { is: 'saved'; draft: Draft; at: string; othersToo: boolean }
	| { is: 'conflict'; conflict: ShownConflict }
	| { is: 'no-file'; id: string; message: string; raw: Thing }
	| { is: 'refused'; outcome: Exclude<Outcome<never>, { ok: true }> };

type Page = { sheet: Sheet; draft: Draft; inPlace: unknown };

/** Saves what a page posted. */
export async function saveSheet(
	actor: Actor,
	page: Page,
	form: FormData,
	locale: Locale
): Promise<Saved> {
	const { sheet, draft } = page;
	const revision = Number(form.get('_revision'));
	const base =
		revision === draft.revision
			? draft.raw
			: ((await inTransaction(actor, (tx) => draftAt(tx, actor, draft.id, revision))) ?? draft.raw);
	const asked = textOf(form.get('op'));
	const drafts = { base, current: draft.raw, inPlace: page.inPlace };
	const change = changed(sheet, posted(form), drafts, opOf(asked));
	let { raw, at } = change;
	if (asked.startsWith('upload:')) {
		const path = asked.slice('upload:'.length);
		const upload = await takeFile(actor, form.get(`${path}~upload`), locale);
		if (!upload.ok) return { is: 'no-file', id: path, message: upload.message, raw };
		raw = withFile(raw, path, upload);
		at = path;
	}
	if (asked.startsWith('clear:')) {
		at = asked.slice('clear:'.length);
		raw = withoutFile(raw, at);
	}
	const saved = await saveDraft(actor, { draftId: draft.id, raw, revision });
	if (saved.ok) {
		const { path } = fieldsOf(sheet);
		const others = !sameJson(valueAt(saved.value.raw, path), valueAt(raw, path));
		return { is: 'saved', draft: saved.value, at, othersToo: others };
	}
	if (saved.refusal.reason !== 'newer-revision') return { is: 'refused', outcome: saved };
	return {
		is: 'conflict',
		conflict: shownConflict(saved.refusal.detail as DraftConflict, change.typed, locale)
	};
}

function shownConflict(conflict: DraftConflict, typed: Thing, locale: Locale): ShownConflict {
	const fields = parts.flatMap((part) => part.fields);
	return {
		raw: conflict.merged,
		revision: conflict.current.revision,
		by: conflict.by,
		places: conflict.conflicts.map((steps) => {
			const path = steps.join('.');
			const control = controlAt(fields, conflict.merged, path);
			return {
				path,
				id: control?.id ?? '',
				label: control?.label[locale] ?? '',
				mine: plainText(valueAt(typed, path), locale),
				theirs: plainText(valueAt(conflict.current.raw, path), locale)
			};
		})
	};
}

type Taken =
	{ ok: true; hash: string; format: string; size: number } | { ok: false; message: string };

/** Keeps an uploaded document, when what it holds is one. */
async function takeFile(
	actor: Actor,
	file: FormDataEntryValue | null,
	locale: Locale
): Promise<Taken> {
	const words = editorMessages(locale).part.file;
	if (!(file instanceof File) || file.size === 0) return { ok: false, message: words.empty };
	if (file.size > largestDocument) return { ok: false, message: words.tooLarge };
	const content = Buffer.from(await file.arrayBuffer());
	const verdict = await inspectFile(content, ['pdf', 'office']);
	if (!verdict.ok) return { ok: false, message: refusalText(locale, verdict.why) };
	const hash = await inTransaction(actor, (tx) =>
		keepFile(tx, actor, content, verdict.known.mediaType, { open: true })
	);
	return { ok: true, hash, format: verdict.known.extension, size: content.length };
}

/** The document says of itself what format and size its file has. */
function withFile(
	raw: Thing,
	path: string,
	file: { hash: string; format: string; size: number }
): Thing {
	const around = path.replace(/\.[^.]+$/, '');
	const size =
		file.size < 1_000_000
			? `${formatNumber('sv', Math.max(1, Math.round(file.size / 1000)))} kB`
			: `${formatNumber('sv', Math.round(file.size / 100_000) / 10)} MB`;
	let next: unknown = withValueAt(raw, path, file.hash);
	next = withValueAt(next, under(around, 'statedFormat'), file.format);
	return withValueAt(next, under(around, 'statedSize'), size) as Thing;
}

/** What a document said of its file goes with it. */
function withoutFile(raw: Thing, path: string): Thing {
	const around = path.replace(/\.[^.]+$/, '');
	return [path, under(around, 'statedFormat'), under(around, 'statedSize')].reduce<unknown>(
		(now, each) => withValueAt(now, each, null),
		raw
	) as Thing;
}

/** Answers the address of a page of the editor. */
export function sheetHref(locale: Locale, draftId: string, { part, section }: Sheet): string {
	const page = localHref(locale, `/kansli/utmarkelser/${draftId}/${part.key}`);
	return section === null ? page : `${page}?avsnitt=${section + 1}`;
}
