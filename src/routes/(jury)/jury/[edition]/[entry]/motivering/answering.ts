// What is posted from the citation's page, and what it is answered with: whatever was done, what is typed and not yet saved
// comes back.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { citationDesk, type Citation, type CitationDesk } from '#lib/server/judging/index.ts';
import type { Outcome } from '#lib/server/platform/outcome.ts';
import { diffWords } from '#lib/shared/diff.ts';
import { citationMessages } from '#lib/shared/messages/citation/index.ts';
import { normaliseText } from '#lib/shared/words.ts';
import { failed, typedIn } from '#lib/web/answers.ts';
import { idIn, panelHref } from '#lib/web/judging.ts';

export type Event = RequestEvent<{ edition: string; entry: string }>;
/** What can have been done, each with its words. */
export type Done = keyof ReturnType<typeof citationMessages>['done'];

/** A whole number as the form has it; 0 for anything else. */
export const numbered = (value: string | undefined) =>
	Math.max(0, Math.trunc(Number(value ?? 0)) || 0);

export type Typed = Record<string, string>;

/** What was asked for, as the form has it. */
export async function asked(event: Event) {
	const typed = typedIn(await event.request.formData());
	const entryId = idIn(event, event.params.entry);
	const found = await citationDesk(event.locals.actor, entryId);
	return { typed, entryId, found };
}

/** Whether something is typed that is neither saved nor what stood in the fields when the page was drawn. */
export function isUnsaved(typed: Typed, { citation, revisions }: CitationDesk): boolean {
	const drawn = revisions.find(({ revision }) => revision === numbered(typed['revision']));
	return (['sv', 'en'] as const).some((field) => {
		if (typed[field] === undefined) return false;
		const text = normaliseText(typed[field]).trim();
		return text !== citation[field] && text !== (drawn?.[field] ?? '');
	});
}

/** Without what was typed in the text where nobody has typed in it: then the page shows the text as it stands now. */
function withoutUntouched(typed: Typed, desk: CitationDesk): Typed {
	if (isUnsaved(typed, desk)) return typed;
	const text = ['sv', 'en', 'revision'];
	return Object.fromEntries(Object.entries(typed).filter(([name]) => !text.includes(name)));
}

/** Shows the page again: anew where nothing of the text waits to be saved, and else with it, and says what was done. */
export function answered(
	event: Event,
	desk: CitationDesk,
	outcome: Outcome<unknown>,
	typed: Typed,
	then: { done: Exclude<Done, 'version'>; at: string; spent?: string[] }
) {
	const { locale } = event.locals;
	if (!outcome.ok) return refusedWith(event, outcome, withoutUntouched(typed, desk));
	if (!isUnsaved(typed, desk)) {
		redirect(
			303,
			panelHref(locale, desk.edition, `/${desk.entry.id}/motivering?klart=${then.done}#${then.at}`)
		);
	}
	const kept = Object.fromEntries(
		Object.entries(typed).filter(([name]) => !(then.spent ?? []).includes(name))
	);
	return { typed: kept, fields: {} as Typed, said: citationMessages(locale).done[then.done] };
}

export function refusedWith(event: Event, outcome: Outcome<unknown> & { ok: false }, typed: Typed) {
	const { locale } = event.locals;
	const answer = failed(event, outcome, typed);
	const { citation = null } = (outcome.refusal.detail ?? {}) as { citation?: Citation };
	if (!citation || outcome.refusal.reason !== 'newer-revision') return answer;
	const newer = {
		by: citation.by && citationMessages(locale).newerBy(citation.by),
		revision: citation.revision,
		sv: diffWords(typed['sv'] ?? '', citation.sv),
		en: citation.en === (typed['en'] ?? '') ? null : diffWords(typed['en'] ?? '', citation.en)
	};
	return fail(answer.status, { ...answer.data, newer });
}

/** The rules know words and a finding; the form has a field of each for every sentence. */
export function atSentence(
	tied: Outcome<unknown> & { ok: false },
	n: number,
	findings: boolean
): Outcome<unknown> {
	const { refusal } = tied;
	const field =
		findings && refusal.reason !== 'words-not-in-answer' ? `finding-${n}` : `words-${n}`;
	const here = ['words-not-in-answer', 'not-an-option', 'invalid'].includes(refusal.reason);
	if (!here) return tied;
	const reason = refusal.reason === 'invalid' ? 'not-an-option' : refusal.reason;
	return { ok: false, refusal: { ...refusal, reason, fields: [{ field, reason }] } };
}
