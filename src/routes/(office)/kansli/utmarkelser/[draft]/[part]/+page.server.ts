// One part of an award, or one section of its form. Works as a plain form; with script it saves as one types.
import { error, fail, redirect } from '@sveltejs/kit';
import { draftAt, saveDraft } from '#lib/server/programme/index.ts';
import { query } from '#lib/server/people/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { editorMessages } from '#lib/shared/messages/editor/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { fieldsOf, type Sheet } from '#lib/web/editor/change.ts';
import { isThing, localOf, valueAt } from '#lib/web/editor/fields.ts';
import { openDraft, troubleOf, whenWords } from '#lib/web/editor/open.ts';
import { partByKey, parts } from '#lib/web/editor/parts.ts';
import { saveSheet, sheetHref } from '#lib/web/editor/save.ts';
import { partStates, weightSum, type Shown } from '#lib/web/editor/shown.ts';
import { sourcesOf } from '#lib/web/editor/sources.ts';
import { usesOf } from '#lib/web/editor/uses.ts';

type SheetEvent = { url: URL; params: { part: string }; locals: App.Locals };

/** Answers the page in the address; 404 for a part or section that is not there. */
function sheetOf(event: SheetEvent, raw: unknown): Sheet {
	const part = partByKey(event.params.part);
	const asked = event.url.searchParams.get('avsnitt');
	const sections = valueAt(raw, 'form.sections');
	const section = part?.key === 'formular' && asked ? Number(asked) - 1 : null;
	if (!part || (section !== null && !(Array.isArray(sections) && sections[section])))
		error(404, refusalText(event.locals.locale, { reason: 'not-found' }));
	return { part, section };
}

const isHere = (shown: Shown, { part, section }: Sheet) =>
	shown.part === part.key && (part.key !== 'formular' || shown.section === section);

export async function load(event) {
	const { locale } = event.locals;
	const { draft, name, base, changedAt } = await openDraft(event);
	const words = editorMessages(locale);
	const { raw } = draft;
	const sheet = sheetOf(event, raw);
	const { part, section } = sheet;
	const { path } = fieldsOf(sheet);
	const trouble = troubleOf(draft, locale);
	const states = partStates(raw, trouble, locale);
	const at = parts.indexOf(part);
	const sections = valueAt(raw, 'form.sections');
	const list = Array.isArray(sections) ? sections : [];
	const titled = (index: number) => {
		const thing: unknown = list[index];
		const title = isThing(thing) ? thing['title'] : undefined;
		return localOf(title, locale) || localOf(title, 'sv') || `${index + 1}`;
	};
	const countIn = (thing: unknown) =>
		isThing(thing) && Array.isArray(thing['questions']) ? thing['questions'].length : 0;
	const errors: Record<string, { message: string; empty: boolean }[]> = {};
	for (const each of trouble)
		if (isHere(each, sheet))
			(errors[each.id] ??= []).push({ message: each.message, empty: each.empty });
	const next = parts[at + 1];
	const preview = {
		villkor: '/kan-vi-delta',
		formular: list.length > 0 ? `/formular?avsnitt=${(section ?? 0) + 1}` : '/formular'
	}[part.key as 'villkor' | 'formular'];
	return {
		context: name,
		wide: true,
		base,
		draftId: draft.id,
		here: sheetHref(locale, draft.id, sheet),
		part: part.key,
		section,
		path,
		title: section === null ? part.title[locale] : titled(section),
		lead: section === null ? part.lead[locale] : undefined,
		eyebrow:
			section === null
				? words.part.eyebrow(name, at + 1, parts.length)
				: words.part.sectionEyebrow(name),
		revision: draft.revision,
		saved: words.part.saved(changedAt),
		values:
			path === ''
				? Object.fromEntries(part.fields.map((field) => [field.name, raw[field.name]]))
				: valueAt(raw, path),
		sections:
			part.key === 'formular' && section === null
				? list.map((thing: unknown, index) => {
						const own = trouble.filter((each) => each.section === index);
						const left = own.filter(({ empty }) => empty).length;
						return {
							title: titled(index),
							href: sheetHref(locale, draft.id, { part, section: index }),
							questions: countIn(thing),
							left,
							wrong: own.length - left
						};
					})
				: undefined,
		sources: sourcesOf(raw),
		formStart: list
			.slice(0, section ?? 0)
			.reduce((sum: number, thing: unknown) => sum + countIn(thing), 0),
		uses: usesOf(fieldsOf(sheet).fields, raw, path),
		errors,
		summary: trouble
			.filter((each) => isHere(each, sheet) && !each.empty)
			.map(({ id, label, message }) => ({
				field: id || undefined,
				message: label ? `${label}: ${message}` : message
			})),
		steps: states.map((state) => ({
			label: state.title,
			href: `${base}/${state.key}`,
			state: state.state,
			// The mark says what is done; words are for what is left.
			note: state.wrong + state.left > 0 ? state.note : undefined,
			here: state.key === part.key
		})),
		next:
			section !== null
				? { label: words.part.backToForm, href: `${base}/formular` }
				: next
					? { label: words.part.next(next.title[locale]), href: `${base}/${next.key}` }
					: { label: words.part.done, href: base },
		open: event.url.searchParams.getAll('oppen'),
		undo: event.url.searchParams.get('angra'),
		undone: event.url.searchParams.has('angrat'),
		preview: `${base}/forhandsvisning${preview ?? ''}`,
		weights: part.key === 'bedomning' ? weightSum(raw) : null
	};
}

export const actions = {
	save: async (event) => {
		const { actor, locale, organiser } = event.locals;
		const form = await event.request.formData();
		const opened = await openDraft(event);
		const sheet = sheetOf(event, opened.draft.raw);
		const saved = await saveSheet(actor, { ...opened, sheet }, form, locale);
		if (saved.is === 'refused') return failed(event, saved.outcome, typedIn(form));
		if (saved.is === 'conflict') return fail(409, { conflict: saved.conflict });
		if (saved.is === 'no-file')
			return fail(422, { noFile: { id: saved.id, message: saved.message }, raw: saved.raw });
		const { draft, at, othersToo } = saved;
		const asked = formText(form, 'op');
		if (asked === 'auto') {
			const shown = troubleOf(draft, locale).filter((each) => isHere(each, sheet));
			return {
				auto: {
					revision: draft.revision,
					othersToo,
					by: draft.updatedBy,
					saved: editorMessages(locale).part.saved(
						whenWords(draft.updatedAt, actor, organiser.timeZone, locale)
					),
					trouble: shown.map(({ id, message, empty }) => ({ id, message, empty }))
				}
			};
		}
		if (asked === 'next')
			redirect(303, formText(form, '_next') === '' ? opened.base : nextOf(opened.base, sheet));
		const url = new URL(sheetHref(locale, draft.id, sheet), event.url);
		for (const open of form.getAll('_open'))
			if (typeof open === 'string') url.searchParams.append('oppen', open);
		if (at) url.searchParams.append('oppen', at);
		if (asked.startsWith('remove:')) url.searchParams.set('angra', String(draft.revision - 1));
		redirect(303, `${url.pathname}${url.search}${at ? `#${at}` : ''}`);
	},
	/** Brings a part back as it was at a revision. */
	undo: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const { draft } = await openDraft(event);
		const sheet = sheetOf(event, draft.raw);
		const revision = Number(formText(form, 'revision'));
		const then = need(
			event,
			await query(actor, 'programme.edit', {}, (tx) => draftAt(tx, actor, draft.id, revision))
		);
		if (!then) error(404, refusalText(locale, { reason: 'not-found' }));
		const names = sheet.part.fields.map(({ name }) => name);
		const raw = { ...draft.raw, ...Object.fromEntries(names.map((each) => [each, then[each]])) };
		const saved = await saveDraft(actor, { draftId: draft.id, raw, revision: draft.revision });
		if (!saved.ok) return failed(event, saved);
		const href = sheetHref(locale, draft.id, sheet);
		redirect(303, `${href}${href.includes('?') ? '&' : '?'}angrat`);
	}
};

function nextOf(base: string, { part, section }: Sheet): string {
	if (section !== null) return `${base}/formular`;
	const next = parts[parts.indexOf(part) + 1];
	return next ? `${base}/${next.key}` : base;
}
