// The honours as they are made public: what each says, and the order they are read out in.
import type { Edition, HonourKey } from '../../programme/index.ts';
import type { EntryIn } from '../../application/index.ts';
import { givenPrizes, readBefore, type Decision, type GivenPrize } from '../../judging/index.ts';
import type { LocalText } from '#lib/shared/locale.ts';

export type HonourToPublish = {
	decisionId: string;
	entryId: string;
	entryNumber: number | null;
	/** Null where the award has no classes. */
	classKey: string | null;
	className: LocalText | null;
	honour: HonourKey;
	honourName: LocalText;
	unit: string;
	organisation: string | null;
	title: string | null;
	citation: string | null;
	/** Null where the panel has written it in Swedish alone. */
	citationEn: string | null;
	/** In the definition's order; a sum always has its amount. */
	prizes: GivenPrize[];
	/** Counted from 0 over the whole edition, in the order they are read out. */
	position: number;
	demo: boolean;
};

/** Somebody behind an entry, and what it came to. */
export type PersonToTell = {
	personId: string;
	name: string;
	email: string;
	entryId: string;
	/** Empty where the award has no classes. */
	classKey: string;
	honour: HonourKey | 'none';
};

export type ToPublish = { honours: HonourToPublish[]; peopleToTell: PersonToTell[] };

/** Answers a decision's honour as it is made public; undefined where it gives none. */
export function honourOf(
	{ definition }: Edition,
	decision: Decision,
	entry: EntryIn
): HonourToPublish | undefined {
	const { honour } = decision;
	const kind = definition.honours.find(({ key }) => key === honour);
	if (honour === 'none' || !kind) return undefined;
	return {
		decisionId: decision.id,
		entryId: entry.id,
		entryNumber: entry.number,
		classKey: decision.classKey || null,
		className: definition.classes.find(({ key }) => key === decision.classKey)?.name ?? null,
		honour,
		honourName: kind.name,
		unit: entry.unit,
		organisation: entry.organisation,
		title: entry.title,
		citation: decision.citation,
		citationEn: decision.citationEn,
		prizes: givenPrizes(definition, decision.prizes),
		position: decision.position,
		demo: entry.demo
	};
}

/** Answers the honours as they are read out: by class, award before mention, the panel's order, the entries' numbers. */
export function inOrder(
	{ definition }: Pick<Edition, 'definition'>,
	honours: readonly HonourToPublish[]
): HonourToPublish[] {
	const classes = definition.classes.map(({ key }) => key);
	const place = (each: HonourToPublish) => classes.indexOf(each.classKey ?? '');
	return honours
		.toSorted(
			(a, b) =>
				place(a) - place(b) ||
				readBefore({ ...a, number: a.entryNumber ?? 0 }, { ...b, number: b.entryNumber ?? 0 })
		)
		.map((each, position) => ({ ...each, position }));
}
