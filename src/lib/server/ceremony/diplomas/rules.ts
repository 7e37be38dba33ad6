// What is printed on a diploma and in a prize letter, from the honour they are for. They are in Swedish, like the citations.
import { renderSVG } from 'uqr';
import type { Edition } from '../../programme/index.ts';
import { longDate } from '#lib/shared/dates.ts';
import { formatMoney } from '#lib/shared/money.ts';
import { codeInGroups } from '#lib/shared/proof-code.ts';
import { quotedParagraphs } from '#lib/shared/words.ts';
import type { HonourToPublish } from '../release/rules.ts';
import type { DiplomaData } from './diploma.typ.ts';
import type { PrizeLetterData } from './letter.typ.ts';

export const papers = ['diploma', 'letter'] as const;
/** The diploma, and the letter about what goes with it. */
export type Paper = (typeof papers)[number];

export type Signer = { name: string; title: string | null };
/** Where a code leads: `address` is that of the page that proves it, without the code. */
export type Proof = { code: string; address: string };

type Round = Pick<Edition, 'definition' | 'year' | 'calendar'>;

function proofOf({ code, address }: Proof): DiplomaData['proof'] {
	const written = codeInGroups(code);
	return {
		code: written,
		address: address.replace(/^https?:\/\//, ''),
		qr: renderSVG(`${address}/${written}`, {
			ecc: 'M',
			border: 0,
			pixelSize: 4,
			blackColor: '#17202e',
			whiteColor: '#ffffff'
		})
	};
}

const dayOf = ({ calendar }: Pick<Edition, 'calendar'>) => {
	const day = calendar.ceremony?.at?.slice(0, 10) ?? null;
	return day === null ? '' : longDate('sv', day);
};

/** Answers the texts of a diploma. */
export function diplomaOf(
	edition: Round,
	honour: HonourToPublish,
	by: { organiser: string; signer: Signer | null; proof: Proof }
): DiplomaData {
	const { definition, year } = edition;
	const programme = definition.name.sv;
	const round = year === null ? programme : `${programme} ${year}`;
	// Where the honour bears the programme's own name, saying it twice says less; the year is in the ring.
	const first = honour.honourName.sv === programme ? '' : round;
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
		date: dayOf(edition),
		signs: by.signer === null ? [] : [by.signer.name, by.signer.title ?? ''].filter(Boolean),
		proof: proofOf(by.proof)
	};
}

/** Answers the texts of a prize letter. */
export function prizeLetterOf(
	edition: Round,
	honour: HonourToPublish,
	by: { organiser: string; signer: Signer | null; proof: Proof }
): PrizeLetterData {
	const diploma = diplomaOf(edition, honour, by);
	const { definition, year } = edition;
	const programme = definition.name.sv;
	const sum = honour.prizes.find(({ amountOre }) => amountOre !== null)?.amountOre ?? null;
	const names = honour.prizes.map(({ name }) => name.sv.replaceAll('\u00a0', ' '));
	return {
		organiser: by.organiser,
		example: diploma.example,
		date: diploma.date,
		unit: honour.unit,
		organisation: honour.organisation ?? '',
		award: year === null ? programme : `${programme} ${year}`,
		honour: honour.honourName.sv,
		class: honour.className?.sv ?? '',
		title: honour.title ?? '',
		sum: sum === null ? '' : formatMoney('sv', sum),
		prizes: new Intl.ListFormat('sv').format(names),
		// What the rules say of the sum, wherever an award has one.
		use: sum === null ? '' : 'Prissumman ska användas till att utveckla verksamheten vidare.',
		contact: definition.contact.email ?? '',
		signs: diploma.signs,
		proof: diploma.proof
	};
}

/** "diplom-lar-kan-forskolor": a name that every machine can keep, without its ending. */
export function paperFile(kind: Paper, unit: string): string {
	const plain = unit
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
	return `${kind === 'diploma' ? 'diplom' : 'prisbrev'}-${plain || 'utmarkt'}`;
}
