// A nomination as the open interface words it.
import type { Nomination, OwnNomination } from '#lib/server/application/index.ts';
import type { NominationAnswer, OwnNominationAnswer } from './areas/nominations.ts';

export const nominationRow = (each: Nomination): NominationAnswer => ({
	id: each.id,
	edition_id: each.editionId,
	nominator: each.nominator,
	nominee: each.nominee,
	unit: each.unit,
	applies_as: each.appliesAs,
	why: each.why,
	state: each.state,
	declined_because: each.declinedBecause,
	nominated_at: each.nominatedAt.toString(),
	answered_at: each.answeredAt?.toString() ?? null,
	entry: each.entryId
});

export const ownNominationRow = (each: OwnNomination): OwnNominationAnswer => ({
	...nominationRow(each),
	side: each.side
});
