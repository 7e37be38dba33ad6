// A new award: from the beginning, as another award, or from a file.
import { redirect } from '@sveltejs/kit';
import { query } from '#lib/server/people/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { newDraft, programmes, readRawFile, type DraftFrom } from '#lib/server/programme/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { keepCarried, postedFile } from '#lib/web/definition-exchange.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const all = need(event, await query(actor, 'programme.edit', {}, (tx) => programmes(tx, actor)));
	return { programmes: all.map(({ id, definition }) => ({ id, name: definition.name[locale] })) };
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const chosen = formText(form, 'from');
		const sv = formText(form, 'sv').trim();
		const en = formText(form, 'en').trim();
		let from: DraftFrom | undefined;
		let files = {};
		if (chosen === 'file') {
			const text = await postedFile(form.get('file'));
			const read = text === null ? undefined : readRawFile(text);
			if (!read)
				return failed(
					event,
					refused('not-a-definition', { fields: [{ field: 'file', reason: 'not-a-definition' }] }),
					typedIn(form)
				);
			from = { raw: read.raw };
			files = read.files;
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
		// The draft is there by now, so that only who may write one has files kept.
		const kept = await inTransaction(actor, (tx) => keepCarried(tx, actor, files));
		if (!kept.ok) return failed(event, kept, typedIn(form));
		redirect(303, localHref(locale, `/kansli/utmarkelser/${draft.value.id}`));
	}
};
