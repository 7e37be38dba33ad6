// Where one types the code of a diploma.
import { redirect } from '@sveltejs/kit';
import { localHref } from '#lib/shared/locale.ts';
import { codeInGroups, codeTyped } from '#lib/shared/proof-code.ts';

export function load({ url, locals }) {
	const typed = url.searchParams.get('kod');
	if (typed === null || typed.trim() === '') return { typed: '' };
	const code = codeTyped(typed);
	const shown = code === null ? typed.trim().slice(0, 40) : codeInGroups(code);
	redirect(303, localHref(locals.locale, `/akta/${encodeURIComponent(shown)}`));
}
