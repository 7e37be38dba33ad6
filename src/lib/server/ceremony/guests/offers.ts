// Whom the house knows already, for the office to ask to a ceremony: those behind every entry of its editions, and their
// panels. All entries alike, so that the list tells nobody who is honoured.
import type { LocalText } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { submittedIn } from '../../application/index.ts';
import { holdersOf, query } from '../../people/index.ts';
import { ceremonyIn, editionsOf } from '../evening/queries.ts';
import { guestsIn } from './queries.ts';

export type OfferedGuest = { name: string; email: string; organisation: string };
export type GuestOffers = {
	/** An edition's, of its entries and then of its panel. */
	groups: {
		editionId: string;
		what: 'entries' | 'panel';
		called: LocalText;
		people: OfferedGuest[];
	}[];
};

/** Those who are not listed yet, each once. Refuses `not-found`. */
export async function guestOffers(actor: Actor, ceremonyId: string): Promise<Outcome<GuestOffers>> {
	const outcome = await query(actor, 'ceremony.arrange', {}, async (tx) => {
		if (!(await ceremonyIn(tx, actor, ceremonyId))) return null;
		const known = new Set((await guestsIn(tx, actor, ceremonyId)).map(({ email }) => email));
		const groups: GuestOffers['groups'] = [];
		for (const { id: editionId, definition } of await editionsOf(tx, actor, ceremonyId)) {
			const entries = new Map(
				(await submittedIn(tx, actor, editionId)).map((each) => [each.id, each])
			);
			const behind = await holdersOf(tx, actor, ['applicant'], {
				editionId,
				entryIds: [...entries.keys()]
			});
			const panel = await holdersOf(tx, actor, ['panel_member', 'panel_chair'], { editionId });
			const once = (people: OfferedGuest[]) =>
				people.filter(({ email }) => {
					const fresh = !known.has(email);
					known.add(email);
					return fresh;
				});
			const called = definition.panels[0]?.name ?? definition.name;
			const sitting = once(
				panel.map(({ name, email }) => ({
					name,
					email: email.toLowerCase(),
					organisation: called.sv
				}))
			);
			const others = once(
				behind.map(({ name, email, entryId }) => {
					const entry = entryId === null ? undefined : entries.get(entryId);
					const organisation = entry?.unit || entry?.organisation || '';
					return { name, email: email.toLowerCase(), organisation };
				})
			);
			groups.push({ editionId, what: 'entries', called: definition.name, people: others });
			groups.push({ editionId, what: 'panel', called, people: sitting });
		}
		return { groups: groups.filter(({ people }) => people.length > 0) };
	});
	if (!outcome.ok) return outcome;
	return outcome.value === null ? refused('not-found') : done(outcome.value);
}
