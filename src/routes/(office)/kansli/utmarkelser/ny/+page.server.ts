// A new award: from the beginning, as another award, or from a file.
import { redirect } from '@sveltejs/kit';
import { query } from '#lib/server/people/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { newDraft, programmes, type DraftFrom } from '#lib/server/programme/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const all = need(event, await query(actor, 'programme.edit', {}, (tx) => programmes(tx, actor)));
	return { programmes: all.map(({ id, definition }) => ({ id, name: definition.name[locale] })) };
}

/** Reads a file as what an award begins from; undefined when it is none. */
async function readRaw(
	file: FormDataEntryValue | null
): Promise<Record<string, unknown> | undefined> {
	if (!(file instanceof File) || file.size === 0 || file.size > 2_000_000) return undefined;
	try {
		const raw: unknown = JSON.parse((await file.text()).replaceAll('\\u0000', '\\ufffd'));
		return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
			? (raw as Record<string, unknown>)
			: undefined;
	} catch {
		return undefined;
	}
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const chosen = formText(form, 'from');
		const sv = formText(form, 'sv').trim();
		const en = formText(form, 'en').trim();
		let from: DraftFrom | undefined;
		if (chosen === 'file') {
			const raw = await readRaw(form.get('file'));
			if (!raw)
				return failed(
					event,
					refused('not-a-definition', { fields: [{ field: 'file', reason: 'not-a-definition' }] }),
					typedIn(form)
				);
			from = { raw };
		} else if (chosen !== '') from = { programmeId: chosen };
		// A file has a name of its own.
		const name = sv === '' && chosen === 'file' ? {} : { name: { sv, en } };
		const draft = await newDraft(actor, { ...name, ...(from ? { from } : {}) });
		if (!draft.ok) {
			const { refusal } = draft;
			const fields = refusal.fields?.map((each) => ({ ...each, field: 'sv' }));
			return failed(
				event,
				refused(refusal.reason, { ...refusal, ...(fields ? { fields } : {}) }),
				typedIn(form)
			);
		}
		redirect(303, localHref(locale, `/kansli/utmarkelser/${draft.value.id}`));
	}
};
