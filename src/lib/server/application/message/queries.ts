// Whom a message reaches, with what is known of each: read together, one question at a time however many they are.
import type { Locale, LocalText } from '#lib/shared/locale.ts';
import type { PlaceholderValues } from '#lib/shared/placeholders.ts';
import { outboxMessages } from '#lib/shared/messages/outbox/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { holdersOf, type PersonRow } from '../../people/index.ts';
import { roundValues, type Edition } from '../../programme/index.ts';
import { answersOf, confirmedOf, typedOf } from '../answers/queries.ts';
import { boardNotices } from '../board-notice/queries.ts';
import type { EligibilityResult } from '../eligibility/rules.ts';
import { entryRows, shaped, type EntryRow } from '../entry/rows.ts';
import { missingIn, type Missing } from '../entry/rules.ts';
import { wordsOn } from '../office/queries.ts';
import { resultNow } from '../office/rules.ts';
import { pastHonoursIn } from '../past-honours/queries.ts';
import { resultWithPast, type PastHonour } from '../past-honours/rules.ts';
import { isFor, type Audience, type EntryFacts } from './rules.ts';

export type EntryToWriteTo = Omit<EntryFacts, 'missing'> & {
	number: number | null;
	unit: string | null;
	missing: Missing[];
	/** What the eligibility check came to, or the office’s word on it. */
	eligibility: EligibilityResult;
	contactId: string | null;
};

/** Every entry of an edition, with what is missing in it. */
export async function entriesToWriteTo(
	tx: Tx,
	actor: Actor,
	edition: Edition
): Promise<EntryToWriteTo[]> {
	const rows = (
		await entryRows(tx, actor)
			.where('e.edition_id', '=', edition.id)
			.orderBy('e.unit_name')
			.orderBy('e.created_at')
			.execute()
	).map(shaped);
	const ids = rows.map(({ id }) => id);
	const answers = await answersOf(tx, actor, ids);
	const notices = await boardNotices(tx, actor, ids);
	const words = await wordsOn(tx, actor, ids);
	const pastOf = await pastHonoursIn(tx, actor, edition);
	const past = new Map<string, PastHonour[]>();
	for (const { id, unitName: unit, organisationName: organisation } of rows) {
		past.set(id, await pastOf({ unit, organisation }));
	}
	return rows.map((row: EntryRow) => ({
		id: row.id,
		number: row.number,
		state: row.state,
		classKey: row.classKey,
		unit: row.unitName,
		organisation: row.organisationName,
		contactId: row.contactId,
		eligibility: resultNow(
			resultWithPast(row.eligibility.result, past.get(row.id) ?? []),
			words.get(row.id)
		),
		missing: missingIn({
			definition: edition.definition,
			answers: typedOf(answers.get(row.id) ?? new Map()),
			films: confirmedOf(answers.get(row.id) ?? new Map()),
			eligibility: row.eligibility.answers,
			boardNotice: notices.has(row.id),
			word: words.get(row.id),
			pastHonours: past.get(row.id) ?? []
		})
	}));
}

/** Somebody whom a message reaches, and the entry that it is about, where it is about one. */
export type Receiver = {
	person: Pick<PersonRow, 'id' | 'name' | 'email' | 'locale'>;
	entry: (EntryToWriteTo & { contact: string }) | null;
	/** The page that {{link}} leads to. */
	page: string;
};

/** Answers whom a message is for. The same person stands here once for each entry. */
export async function receiversOf(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	audience: Audience
): Promise<Receiver[]> {
	const found: Receiver[] = [];
	const { units } = audience;
	if (units) {
		const entries = (await entriesToWriteTo(tx, actor, edition)).filter((entry) =>
			isFor(units, entry)
		);
		const holders = await holdersOf(tx, actor, ['applicant'], { editionId: edition.id });
		const byEntry = Map.groupBy(holders, ({ entryId }) => entryId);
		for (const entry of entries) {
			const writers = byEntry.get(entry.id) ?? [];
			const contact = writers.find(({ id }) => id === entry.contactId) ?? writers[0];
			const page = `/mina-bidrag/${entry.id}`;
			const to = units.who === 'writers' ? writers : contact ? [contact] : [];
			for (const person of to) {
				found.push({ person, entry: { ...entry, contact: contact?.name ?? '' }, page });
			}
		}
	}
	const on = { editionId: edition.id };
	const add = (persons: PersonRow[], page: string) => {
		const each = new Map(persons.map((person) => [person.id, person]));
		for (const person of each.values()) found.push({ person, entry: null, page });
	};
	if (audience.examiners) {
		add(await holdersOf(tx, actor, ['examiner', 'lead_examiner'], on), '/bedomning');
	}
	if (audience.panel) {
		add(await holdersOf(tx, actor, ['panel_member', 'panel_chair'], on), '/jury');
	}
	return found;
}

const missingWords = (missing: Missing, locale: Locale): string => {
	const words = outboxMessages(locale).values;
	switch (missing.kind) {
		case 'eligibility':
			return words.eligibility(missing.label[locale]);
		case 'answer':
			return missing.label[locale];
		case 'board-notice':
			return words.boardNotice;
		case 'office-word':
			return missing.reason;
		case 'past-honour':
			return missing.explanation[locale];
	}
};

/** Answers what the placeholders of an entry stand for. */
export function entryValues(
	{ definition }: Pick<Edition, 'definition'>,
	entry: EntryToWriteTo & { contact: string },
	locale: Locale
): Partial<PlaceholderValues> {
	const words = outboxMessages(locale).values;
	const className: LocalText | undefined = definition.classes.find(
		({ key }) => key === entry.classKey
	)?.name;
	return {
		unit: entry.unit ?? words.unit,
		contact: entry.contact,
		class: className?.[locale] ?? words.noClass,
		number: entry.number === null ? words.noNumber : String(entry.number),
		missing:
			entry.missing.length > 0
				? entry.missing.map((each) => `– ${missingWords(each, locale)}`).join('\n')
				: words.nothingMissing
	};
}

/** Answers what each placeholder stands for to a receiver, when the mail goes at an instant. */
export function valuesFor(
	edition: Edition,
	{ person: { name }, entry, page: path }: Receiver,
	locale: Locale,
	goes: Temporal.Instant
): PlaceholderValues {
	return {
		...roundValues(edition, { name, locale, path }, goes),
		...(entry ? entryValues(edition, entry, locale) : {})
	};
}
