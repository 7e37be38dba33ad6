// Whom a reminder, or word of a moved date, goes to: a table from audience to the room that knows them. It stands here,
// where all rooms can be asked, so that the room of programmes needs to know no later one.
import {
	entriesToWriteTo,
	entryValues,
	type EntryToWriteTo
} from '#lib/server/application/index.ts';
import {
	assessmentOverview,
	trainingLeft,
	type AssessmentRow
} from '#lib/server/assessment/index.ts';
import { panelOf } from '#lib/server/judging/index.ts';
import { holdersOf, type PersonRow } from '#lib/server/people/index.ts';
import { asSystem, type Actor, type Person } from '#lib/server/platform/actor.ts';
import type { Tx } from '#lib/server/platform/database/index.ts';
import {
	interestedIn,
	type Audiences,
	type Concerned,
	type Edition,
	type FindReceivers,
	type Receiver
} from '#lib/server/programme/index.ts';

const receiver = (
	{ email, name, locale }: Pick<PersonRow, 'email' | 'name' | 'locale'>,
	on: Pick<Receiver, 'entryId' | 'unit' | 'path'>
): Receiver => ({ address: email, name, locale, ...on });

/** The applicants of those entries of the edition that fit, each for their own entry, with what can be said of it. */
async function applicantsOf(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	fits: (entry: EntryToWriteTo) => boolean
): Promise<Receiver[]> {
	const entries = (await entriesToWriteTo(tx, actor, edition)).filter(fits);
	const holders = await holdersOf(tx, actor, ['applicant'], {
		entryIds: entries.map(({ id }) => id)
	});
	const writers = Map.groupBy(holders, ({ entryId }) => entryId);
	return entries.flatMap((entry) => {
		const all = writers.get(entry.id) ?? [];
		const contact = (all.find(({ id }) => id === entry.contactId) ?? all[0])?.name ?? '';
		const on = { entryId: entry.id, unit: entry.unit, path: `/mina-bidrag/${entry.id}` };
		return all.map((person) => ({
			...receiver(person, on),
			said: entryValues(edition, { ...entry, contact }, person.locale)
		}));
	});
}

/** Each examiner once, with the units whose entries are left. */
async function examinersWith(
	actor: Actor,
	edition: Edition,
	left: (row: AssessmentRow, member: AssessmentRow['team'][number]) => boolean,
	named: (row: AssessmentRow) => string[] = ({ entry }) => [entry.unit]
): Promise<Receiver[]> {
	const overview = await assessmentOverview(asSystem(actor), edition.id);
	const rows = overview.ok ? overview.value.rows : [];
	const found = new Map<string, { person: AssessmentRow['team'][number]; units: string[] }>();
	for (const row of rows)
		for (const member of row.team) {
			if (!left(row, member)) continue;
			const known = found.get(member.personId) ?? { person: member, units: [] };
			known.units.push(...named(row));
			found.set(member.personId, known);
		}
	return [...found.values()].map(({ person, units }) => {
		const unit = new Intl.ListFormat(person.locale, { type: 'conjunction' }).format(units);
		return receiver(person, { entryId: null, unit, path: '/bedomning' });
	});
}

/** The same request, as one of those whom it concerns would make it: so that nobody is told more than they may see. */
const asPerson = (
	{ organiserId, at, requestId }: Actor,
	{ id, name, email, locale }: PersonRow
): Person => ({ kind: 'person', organiserId, at, requestId, locale, personId: id, name, email });

/** "Rönnbacken (Åsa Norgren)": an entry's unit, with those whose reviews are not in. */
function withLate({ entry, team }: AssessmentRow): string[] {
	const late = team.filter(({ submitted }) => !submitted).map(({ name }) => name);
	return late.length === 0 ? [] : [`${entry.unit} (${late.join(', ')})`];
}

/** The entries with reviews that are not in, as each in the office may know of them; who may know of none gets nothing. */
const officeOfLate: FindReceivers = async (tx, actor, edition) => {
	const found: Receiver[] = [];
	for (const person of await holdersOf(tx, actor, ['office'], {})) {
		const overview = await assessmentOverview(asPerson(actor, person), edition.id);
		const rows = overview.ok ? overview.value.rows : [];
		const late = rows.filter(({ silent }) => !silent).flatMap(withLate);
		if (late.length === 0) continue;
		const unit = new Intl.ListFormat(person.locale, { type: 'conjunction' }).format(late);
		const path = `/kansli/${edition.id}/bedomning/mattstock`;
		found.push(receiver(person, { entryId: null, unit, path }));
	}
	return found;
};

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
		applicantsOf(
			tx,
			actor,
			edition,
			({ state, missing }) => state === 'draft' && missing.length > 0
		),
	'board-notice-missing': (tx, actor, edition) =>
		applicantsOf(
			tx,
			actor,
			edition,
			({ state, missing }) =>
				state !== 'withdrawn' && missing.some(({ kind }) => kind === 'board-notice')
		),
	submitted: (tx, actor, edition) =>
		applicantsOf(tx, actor, edition, ({ state }) => state === 'submitted'),
	'examiner-training-left': async (tx, actor, edition) =>
		(await trainingLeft(tx, asSystem(actor), edition.id)).map((person) =>
			receiver(person, {
				entryId: null,
				unit: null,
				path: `/bedomning/ovningsfall?omgang=${edition.id}`
			})
		),
	'examiner-review-left': (_, actor, edition) =>
		examinersWith(actor, edition, (__, { submitted }) => !submitted),
	'lead-review-late': (_, actor, edition) =>
		examinersWith(
			actor,
			edition,
			({ team }, { lead, personId }) =>
				lead && team.some((each) => !each.submitted && each.personId !== personId),
			withLate
		),
	'office-review-late': officeOfLate,
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
