// The first draft of a text for the press, from what is already written: the citation and the entry's own words.
import { quotedParagraphs } from '#lib/shared/words.ts';
import type { HonourToPublish } from '../release/rules.ts';

/** In characters. */
export const longestPressText = 6000;
export const longestComment = 3000;

/** Answers a draft in Swedish, as the citations are. `own` is what the unit says of itself, most telling first. */
export function pressDraft(
	honour: Pick<
		HonourToPublish,
		'unit' | 'organisation' | 'title' | 'honourName' | 'className' | 'citation' | 'prizes'
	>,
	about: { organiser: string; award: string; own: readonly string[]; contact: string | null }
): string {
	const { unit, organisation, title, className } = honour;
	const who = [unit, organisation].filter(Boolean).join(', ');
	// The award's own name is said once: "Framsteget 2026", "Kvalitetsutmärkelsen 2018".
	const what = about.award.startsWith(honour.honourName.sv)
		? about.award
		: `${honour.honourName.sv} i ${about.award}`;
	const inClass = className ? ` i klassen ${className.sv}` : '';
	const prizes = new Intl.ListFormat('sv').format(honour.prizes.map(({ name }) => name.sv));
	return [
		`${unit || title || ''} får ${what}`,
		`${about.organiser} ger ${what}${inClass} till ${who}${title && unit ? `, för ${title}` : ''}.`,
		`Motiveringen lyder:\n\n${quotedParagraphs(honour.citation ?? '').join('\n\n')}`,
		...(about.own.length > 0
			? [`Så beskriver de själva sitt arbete:\n\n${about.own.join('\n\n')}`]
			: []),
		...(prizes ? [`Priset är ${prizes}.`] : []),
		...(about.contact ? [`Mer information: ${about.contact}`] : [])
	].join('\n\n');
}
