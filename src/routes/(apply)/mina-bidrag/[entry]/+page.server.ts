// An entry's own address leads to where one is: the first part that is not done, the review, or the receipt.
import { redirect } from '@sveltejs/kit';
import { localHref } from '#lib/shared/locale.ts';
import { stepsOf, writingOrInvitation } from '#lib/web/entry.ts';

export async function load(event) {
	const { locale } = event.locals;
	const writing = await writingOrInvitation(event, event.params.entry);
	const to = (part: string) => localHref(locale, `/mina-bidrag/${writing.entry.id}/${part}`);
	const { state } = writing.entry;
	const open = writing.call === 'open';
	if (state === 'submitted' && !(open && writing.changed)) redirect(303, to('kvitto'));
	if (!open || state !== 'draft' || !writing.mayWrite) redirect(303, to('granska'));
	const steps = stepsOf(writing, locale);
	const unfinished = steps.find(({ state, passed }) => state !== 'done' && !passed);
	redirect(303, unfinished?.href ?? to('granska'));
}
