// What is printed on a diploma, from the honour it is for. Diplomas are in Swedish, like the citations.
import type { Edition } from '../../programme/index.ts';
import { longDate } from '#lib/shared/dates.ts';
import { quotedParagraphs } from '#lib/shared/words.ts';
import type { HonourToPublish } from '../release/rules.ts';
import type { DiplomaData } from './diploma.typ.ts';

export type Signer = { name: string; title: string | null };

/** Answers the texts of a diploma. */
export function diplomaOf(
	edition: Pick<Edition, 'definition' | 'year' | 'calendar'>,
	honour: HonourToPublish,
	by: { organiser: string; signer: Signer | null }
): DiplomaData {
	const { definition, year, calendar } = edition;
	const programme = definition.name.sv;
	const round = year === null ? programme : `${programme} ${year}`;
	// Where the honour bears the programme's own name, saying it twice says less; the year is in the ring.
	const first = honour.honourName.sv === programme ? '' : round;
	const day = calendar.ceremony?.at?.slice(0, 10) ?? null;
	return {
		award: honour.honour === 'award',
		year: year === null ? '' : String(year),
		eyebrow: [first, honour.className?.sv].filter(Boolean).join(' · '),
		honour: honour.honourName.sv,
		unit: honour.unit,
		by: [honour.organisation, honour.title].filter(Boolean).join(' · '),
		citation: honour.citation === null ? [] : quotedParagraphs(honour.citation),
		organiser: by.organiser,
		example: honour.demo ? 'Påhittat exempel' : '',
		date: day === null ? '' : longDate('sv', day),
		signs: by.signer === null ? [] : [by.signer.name, by.signer.title ?? ''].filter(Boolean)
	};
}

/** "diplom-lar-kan-forskolor": a name that every machine can keep, without its ending. */
export function diplomaFile(unit: string): string {
	const plain = unit
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
	return `diplom-${plain || 'utmarkt'}`;
}
