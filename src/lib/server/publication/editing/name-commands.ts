// Takes a person's name out of everything that is published, in one step, and keeps it out.
import { randomUUIDv7 } from 'node:crypto';
import type { LocalText } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json } from '../../platform/database/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { command, query } from '../../people/index.ts';
import { editions } from '../../programme/index.ts';
import { forgetAddressesNamed } from '../open-data/addresses.ts';
import { beginPublishing, publishEdition, publishProgrammes } from '../publish/commands.ts';
import { noteInput, wrongFields } from './input.ts';
import { mostWords, namesIn, plainly, wordsOfName, type RemovedName } from './names.ts';
import { placesOf, type NamePlace } from './name-places.ts';
import { readAllRows, readProgrammePages } from './published-rows.ts';
import { digestOf } from './queries.ts';

export type NamePreview = {
	places: NamePlace[];
	/** How often it stands there, all in all. */
	times: number;
};

function wrongName(name: string): FieldError[] {
	const words = wordsOfName(name).length;
	if (words === 0) return [{ field: 'name', reason: 'required' }];
	// One word alone would take out places and plain words with it.
	if (words === 1) return [{ field: 'name', reason: 'whole-name' }];
	return words > mostWords ? [{ field: 'name', reason: 'too-many-words-in-name' }] : [];
}

const sought = (actor: Actor, name: string): RemovedName => ({
	digest: digestOf(actor)(plainly(name)),
	words: wordsOfName(name).length,
	neutral: { sv: '', en: '' }
});

async function found(actor: Actor, name: string): Promise<NamePreview> {
	const names = [sought(actor, name)];
	const count = (text: string) => namesIn(text, names, digestOf(actor)).length;
	const places = placesOf(await readAllRows(actor), await readProgrammePages(actor), count);
	return { places, times: places.reduce((sum, place) => sum + place.times, 0) };
}

/** Answers every place where a name is published, over all editions. Refuses what is no whole name, at `name`. */
export async function previewName(actor: Actor, name: string): Promise<Outcome<NamePreview>> {
	const fields = wrongName(name);
	if (fields.length > 0) return refused('not-complete', { fields });
	return query(actor, 'published.edit', {}, () => found(actor, name));
}

/**
 * Takes a name out everywhere: neutral words stand instead, also when anything is published or read in again. Consents by
 * that name are withdrawn with it. What was decided and handed in stays as it is, sealed. Refuses as the preview does,
 * and neutral words that are missing.
 */
export async function removeName(
	actor: Actor,
	input: { name: string; neutral: LocalText }
): Promise<Outcome<{ times: number }>> {
	return command(actor, 'published.edit', {}, async (tx) => {
		const neutral = noteInput.safeParse(input.neutral);
		const fields = [
			...wrongName(input.name),
			...(neutral.success
				? []
				: wrongFields(neutral.error).map((each): FieldError => ({
						field: `neutral.${each}`,
						reason: 'required'
					})))
		];
		if (fields.length > 0 || !neutral.success) return refused('not-complete', { fields });
		await beginPublishing(tx, actor);
		const { times } = await found(actor, input.name);
		const { digest, words } = sought(actor, input.name);
		const id = randomUUIDv7();
		const known = await tx
			.selectFrom('publication.removed_name as n')
			.select('n.id')
			.where('n.organiser_id', '=', actor.organiserId)
			.where('n.digest', '=', digest)
			.executeTakeFirst();
		if (known) return refused('already-done');
		await tx
			.insertInto('publication.removed_name')
			.values({
				organiser_id: actor.organiserId,
				...{ id, digest, words, places: times },
				neutral: json(neutral.data),
				person_id: actor.kind === 'person' ? actor.personId : null,
				at: actor.at.toString()
			})
			.execute();
		await tx
			.deleteFrom('publication.consent')
			.where('organiser_id', '=', actor.organiserId)
			.where(
				(is) => is.fn('lower', ['name']),
				'=',
				input.name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
			)
			.execute();
		// The name itself stands in no log.
		await audit(tx, actor, {
			action: 'published.remove-name',
			subject: ['organiser', actor.organiserId],
			detail: { id, times }
		});
		await publishProgrammes(tx, actor);
		for (const each of await editions(tx, actor)) await publishEdition(tx, actor, each.id);
		await forgetAddressesNamed(tx, actor, input.name);
		return done({ times });
	});
}

export type RemovedNameInList = {
	id: string;
	at: Temporal.Instant;
	words: number;
	times: number;
	neutral: LocalText;
};

/** The names that were taken out: when, how long, and what stands instead. Which they were is not kept. */
export async function removedNamesList(actor: Actor): Promise<Outcome<RemovedNameInList[]>> {
	return query(actor, 'published.edit', {}, async (tx) => {
		const rows = await tx
			.selectFrom('publication.removed_name as n')
			.select(['n.id', 'n.at', 'n.words', 'n.places as times', 'n.neutral'])
			.where('n.organiser_id', '=', actor.organiserId)
			.orderBy('n.at', 'desc')
			.execute();
		return rows.map((row) => ({ ...row, neutral: row.neutral as LocalText }));
	});
}
