// The shape of a programme's archive: editions held before this service, as the organiser's page
// tells of them, with every honour they gave. What the page does not state is null.
import { z } from 'zod';
import { editionCalendarSchema } from '../calendar/schema.ts';
import { honourKeys, keySchema, localTextSchema } from '../definition/parts.ts';
import { documentSchema, panelMemberSchema, prizeSchema } from '../definition/schema.ts';

export const archivedPrizeSchema = prizeSchema.pick({
	kind: true,
	name: true,
	amountOre: true,
	currency: true
});
export type ArchivedPrize = z.infer<typeof archivedPrizeSchema>;

/**
 * An honour word for word as the page prints it, in the page's language.
 *
 * `unit` is the actor the page names, and `organisation` the administration, company or provider that
 * it names beside the unit; an actor named alone is the unit. `unit` is the empty string where the page
 * names no actor, only what was done: an honour then has a title, and nobody is guessed.
 */
export const archivedHonourSchema = z.strictObject({
	/** Its address for ever; left out where its place in the edition gives it. */
	id: z.uuid().optional(),
	class: keySchema.nullable(),
	honour: z.enum(honourKeys),
	unit: z.string(),
	organisation: z.string().min(1).nullable(),
	title: z.string().min(1).nullable(),
	/** Without the outer quotation marks; paragraphs are parted by an empty line. */
	citation: z.string().min(1).nullable(),
	/** In English, where the page has it so. */
	citationEn: z.string().min(1).nullable().optional(),
	prizes: z.array(archivedPrizeSchema),
	entryDocument: z
		.strictObject({
			title: z.string().min(1),
			statedFormat: z.string().min(1),
			statedSize: z.string().min(1)
		})
		.nullable()
});
export type ArchivedHonour = z.infer<typeof archivedHonourSchema>;

/** A unit that took part. */
export const archivedParticipantSchema = archivedHonourSchema.pick({
	id: true,
	class: true,
	unit: true,
	organisation: true,
	title: true
});
export type ArchivedParticipant = z.infer<typeof archivedParticipantSchema>;

/** Something the page tells of the edition, such as how many entries came in. */
export const factSchema = z.strictObject({ key: keySchema, text: localTextSchema });
export type ArchivedFact = z.infer<typeof factSchema>;

export const archivedEditionSchema = z.strictObject({
	slug: keySchema,
	year: z.int().min(1900).max(2200).nullable(),
	/** What the round is called: its year, or that no year is stated. */
	round: localTextSchema,
	calendar: editionCalendarSchema,
	entriesReceived: z.int().nonnegative().nullable(),
	facts: z.array(factSchema),
	/** Who sat in a panel of the programme in this edition; the programme's own members do not count. */
	panels: z.array(z.strictObject({ panel: keySchema, members: z.array(panelMemberSchema).min(1) })),
	documents: z.array(documentSchema),
	/** In the page's order. */
	honours: z.array(archivedHonourSchema),
	/** Who took part without an honour, where that is known. */
	participants: z.array(archivedParticipantSchema).optional()
});
export type ArchivedEdition = z.infer<typeof archivedEditionSchema>;

/** Editions with the newest first; those without a year last, in the page's order. */
export const programmeArchiveSchema = z.strictObject({
	programme: keySchema,
	editions: z.array(archivedEditionSchema)
});
export type ProgrammeArchive = z.infer<typeof programmeArchiveSchema>;
