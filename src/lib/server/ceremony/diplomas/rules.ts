// What is printed on a diploma and in a prize letter, from the honour they are for: in Swedish, and in English where the
// panel's words are in English too.
import { renderSVG } from 'uqr';
import type { Edition } from '../../programme/index.ts';
import { longDate } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { papersMessages } from '#lib/shared/messages/papers/index.ts';
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

function proofOf({ code, address }: Proof, alt: (address: string) => string): DiplomaData['proof'] {
	const written = codeInGroups(code);
	const short = address.replace(/^https?:\/\//, '');
	return {
		code: written,
		address: short,
		alt: alt(`${short}/${written}`),
		qr: renderSVG(`${address}/${written}`, {
			ecc: 'M',
			border: 0,
			pixelSize: 4,
			blackColor: '#17202e',
			whiteColor: '#ffffff'
		})
	};
}

const dayOf = ({ calendar }: Pick<Edition, 'calendar'>, locale: Locale) => {
	const day = calendar.ceremony?.at?.slice(0, 10) ?? null;
	return day === null ? '' : longDate(locale, day);
};

/** Answers the languages that an honour's papers can be made in: English where the panel has written in English too. */
export function paperLocales({ citationEn }: Pick<HonourToPublish, 'citationEn'>): Locale[] {
	return citationEn === null ? ['sv'] : ['sv', 'en'];
}

export type GivenBy = { organiser: string; signer: Signer | null; proof: Proof };

/** Answers the texts of a diploma. */
export function diplomaOf(
	edition: Round,
	honour: HonourToPublish,
	by: GivenBy,
	locale: Locale = 'sv'
): DiplomaData {
	const { definition, year } = edition;
	const words = papersMessages(locale);
	const programme = definition.name[locale];
	const citation = locale === 'en' ? honour.citationEn : honour.citation;
	const round = year === null ? programme : `${programme} ${year}`;
	// Where the honour bears the programme's own name, saying it twice says less; the year is in the ring.
	const first = honour.honourName.sv === definition.name.sv ? '' : round;
	return {
		award: honour.honour === 'award',
		year: year === null ? '' : String(year),
		title: words.diploma,
		genuine: words.genuine,
		eyebrow: [first, honour.className?.[locale]].filter(Boolean).join(' · '),
		honour: honour.honourName[locale],
		unit: honour.unit,
		by: [honour.title ?? '', honour.organisation ?? ''].filter(Boolean),
		citation: citation === null ? [] : quotedParagraphs(citation, locale),
		organiser: by.organiser,
		example: honour.demo ? words.example : '',
		date: dayOf(edition, locale),
		signs: by.signer === null ? [] : [by.signer.name, by.signer.title ?? ''].filter(Boolean),
		proof: proofOf(by.proof, words.qr.diploma)
	};
}

/** Answers the texts of a prize letter. */
export function prizeLetterOf(
	edition: Round,
	honour: HonourToPublish,
	by: GivenBy,
	locale: Locale = 'sv'
): PrizeLetterData {
	const words = papersMessages(locale);
	const diploma = diplomaOf(edition, honour, by, locale);
	const { definition, year } = edition;
	const programme = definition.name[locale];
	const sum = honour.prizes.find(({ amountOre }) => amountOre !== null)?.amountOre ?? null;
	const names = honour.prizes.map(({ name }) => name[locale].replaceAll('\u00a0', ' '));
	const prizes = new Intl.ListFormat(locale).format(names);
	const className = honour.className?.[locale] ?? '';
	const [beforeContact, afterContact] = words.contact;
	return {
		organiser: by.organiser,
		example: diploma.example,
		date: diploma.date,
		unit: honour.unit,
		organisation: honour.organisation ?? '',
		award: year === null ? programme : `${programme} ${year}`,
		honour: diploma.honour,
		class: className,
		title: honour.title ?? '',
		sum: sum === null ? '' : formatMoney(locale, sum),
		gives: words.gives({
			organiser: by.organiser,
			unit: honour.unit,
			honour: diploma.honour,
			class: className,
			prizes
		}),
		use: sum === null ? '' : words.use,
		beforeContact,
		afterContact,
		genuine: words.genuineLetter,
		contact: definition.contact.email ?? '',
		signs: diploma.signs,
		proof: proofOf(by.proof, words.qr.letter)
	};
}

/** Answers a paper's file, "diplom-lar-kan-forskolor": a name that every machine can keep, without its ending. */
export function paperFile(kind: Paper, unit: string, locale: Locale = 'sv'): string {
	const plain = unit
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
	const called = papersMessages(locale)[kind].toLowerCase().replaceAll(' ', '-');
	return `${called}-${plain || 'utmarkt'}`;
}
