// Whom a reminder, or word of a moved date, goes to: a table from audience to the room that knows them. It stands here,
// where all rooms can be asked, so that the room of programmes needs to know no later one.
import { boardNotices, entriesOfEdition, type EntryInList } from '#lib/server/application/index.ts';
import { assessmentOverview, type AssessmentRow } from '#lib/server/assessment/index.ts';
import { panelOf } from '#lib/server/judging/index.ts';
import { holdersOf, type PersonRow } from '#lib/server/people/index.ts';
import { asSystem, type Actor } from '#lib/server/platform/actor.ts';
import type { Tx } from '#lib/server/platform/database/index.ts';
import type { Outcome } from '#lib/server/platform/outcome.ts';
import {
	interestedIn,
	type Audiences,
	type Concerned,
	type Edition,
	type FindReceivers,
	type Receiver
} from '#lib/server/programme/index.ts';

/** What cannot be read has nobody in it: an award without assessment has no examiners with reviews left. */
const orNone = <T>(outcome: Outcome<T[]>): T[] => (outcome.ok ? outcome.value : []);

const receiver = (
	{ email, name, locale }: Pick<PersonRow, 'email' | 'name' | 'locale'>,
	on: Pick<Receiver, 'entryId' | 'unit' | 'path'>
): Receiver => ({ address: email, name, locale, ...on });

/** The applicants of those entries of the edition that fit, each for their own entry. */
async function applicantsOf(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	fits: (entry: EntryInList) => boolean
): Promise<Receiver[]> {
	const entries = orNone(await entriesOfEdition(asSystem(actor), edition.id)).filter(fits);
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const holders = await holdersOf(tx, actor, ['applicant'], { entryIds: [...byId.keys()] });
	return holders.flatMap((person) => {
		const entry = byId.get(person.entryId ?? '');
		if (!entry) return [];
		const path = `/mina-bidrag/${entry.id}`;
		return [receiver(person, { entryId: entry.id, unit: entry.unitName, path })];
	});
}

/** Each examiner once, with the units whose entries are left. */
async function examinersWith(
	actor: Actor,
	edition: Edition,
	left: (row: AssessmentRow, member: AssessmentRow['team'][number]) => boolean
): Promise<Receiver[]> {
	const overview = await assessmentOverview(asSystem(actor), edition.id);
	const rows = overview.ok ? overview.value.rows : [];
	const found = new Map<string, { person: AssessmentRow['team'][number]; units: string[] }>();
	for (const row of rows)
		for (const member of row.team) {
			if (!left(row, member)) continue;
			const known = found.get(member.personId) ?? { person: member, units: [] };
			known.units.push(row.entry.unit);
			found.set(member.personId, known);
		}
	return [...found.values()].map(({ person, units }) => {
		const unit = new Intl.ListFormat(person.locale, { type: 'conjunction' }).format(units);
		return receiver(person, { entryId: null, unit, path: '/bedomning' });
	});
}

const panel: FindReceivers = async (tx, actor, edition) => {
	const sitting = await panelOf(asSystem(actor), edition.id);
	const ids = new Set(sitting.ok ? sitting.value.members.map(({ personId }) => personId) : []);
	const holders = await holdersOf(tx, actor, ['panel_member', 'panel_chair'], {
		editionId: edition.id,
		entryId: null
	});
	const people = new Map(holders.filter(({ id }) => ids.has(id)).map((each) => [each.id, each]));
	return [...people.values()].map((person) =>
		receiver(person, { entryId: null, unit: null, path: `/jury/${edition.id}` })
	);
};

export const audiences: Audiences = {
	'eligible-without-entry': async (tx, actor, edition) => {
		const began = await applicantsOf(tx, actor, edition, () => true);
		const known = new Set(began.map(({ address }) => address));
		return (await interestedIn(tx, actor, edition.id))
			.filter(({ email }) => !known.has(email))
			.map((person) =>
				receiver(person, {
					entryId: null,
					unit: person.unit,
					path: `/${edition.programme}/kan-vi-delta`
				})
			);
	},
	draft: (tx, actor, edition) => applicantsOf(tx, actor, edition, ({ state }) => state === 'draft'),
	'incomplete-draft': (tx, actor, edition) =>
		applicantsOf(tx, actor, edition, ({ state, missing }) => state === 'draft' && missing > 0),
	'board-notice-missing': async (tx, actor, edition) => {
		if (!edition.definition.boardNotice.required) return [];
		const entries = orNone(await entriesOfEdition(asSystem(actor), edition.id));
		const noticed = await boardNotices(
			tx,
			actor,
			entries.map(({ id }) => id)
		);
		return applicantsOf(
			tx,
			actor,
			edition,
			({ id, state }) => state !== 'withdrawn' && !noticed.has(id)
		);
	},
	submitted: (tx, actor, edition) =>
		applicantsOf(tx, actor, edition, ({ state }) => state === 'submitted'),
	'examiner-review-left': (_, actor, edition) =>
		examinersWith(actor, edition, (__, { submitted }) => !submitted),
	'lead-consensus-left': (_, actor, edition) =>
		examinersWith(
			actor,
			edition,
			({ standing }, { lead }) => lead && standing.consensus !== 'done'
		),
	panel,
	office: async (tx, actor, edition) =>
		(await holdersOf(tx, actor, ['office'], {})).map((person) =>
			receiver(person, { entryId: null, unit: null, path: `/kansli/${edition.id}` })
		)
};

/** Whom a moved date concerns, by the part they have in the edition. */
export const concernedPeople: Readonly<Record<Concerned, FindReceivers>> = {
	draft: audiences.draft,
	submitted: audiences.submitted,
	examiners: async (tx, actor, edition) => {
		const held = await holdersOf(tx, actor, ['examiner', 'lead_examiner'], {
			editionId: edition.id
		});
		const people = new Map(held.map((each) => [each.id, each]));
		return [...people.values()].map((person) =>
			receiver(person, { entryId: null, unit: null, path: '/bedomning' })
		);
	},
	panel
};
