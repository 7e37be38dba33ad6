// Changes what is known of an examiner: their own words, how much they take upon them, and whether they may lead.
import { onOneLine } from '#lib/shared/name.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import {
	command,
	ensureOrganisation,
	findUnit,
	placePerson,
	plainName,
	workAt
} from '../../people/index.ts';
import { standDown } from '../conflicts/stand-down.ts';
import {
	availabilityInput,
	longestExperience,
	mostWorkplaces,
	profileInput,
	type AvailabilityInput,
	type ProfileInput
} from './input.ts';
import { poolsOf, profileOf, type Profile } from './queries.ts';
import { mostLoad } from './rules.ts';

/** One's own as an examiner, or another's as the office. */
const actionOn = (actor: Actor, personId: string) =>
	actor.kind === 'person' && actor.personId === personId
		? ('examiner.profile-own' as const)
		: ('examiner.profile' as const);

/** Gives somebody who has none a profile, with nothing in it. Runs inside the command that makes them an examiner. */
export async function ensureProfile(tx: Tx, actor: Actor, personId: string) {
	await tx
		.insertInto('assessment.examiner')
		.values({
			organiser_id: actor.organiserId,
			person_id: personId,
			changed_at: actor.at.toString()
		})
		.onConflict((known) => known.doNothing())
		.execute();
}

function profileFault(field: string, given: ProfileInput): FieldError {
	const limit = longestExperience;
	switch (field) {
		case 'languages':
			return { field, reason: 'too-few-chosen', values: { min: 1 } };
		case 'organisation':
			return { field, reason: given.organisation.trim() ? 'too-many-characters' : 'required' };
		case 'experience':
			return {
				field,
				reason: 'too-long',
				values: { over: given.experience.length - limit, limit }
			};
		case 'pastWorkplaces':
			return { field, reason: 'too-many-rows', values: { max: mostWorkplaces } };
		case 'postcode':
			return { field, reason: 'not-a-postcode' };
		default:
			return { field, reason: 'too-many-characters' };
	}
}

/**
 * Saves an examiner's profile: by themselves, or by the office. Whoever changes workplace has the former among past ones:
 * what one has worked with stays a conflict of interest. Where it brings a conflict with an entry whose team they are on,
 * they leave that team at once (`leftTeams`, how many), or the office decides where the team has agreed. Refuses `not-an-examiner`, `changed-meanwhile`, and what is wrong at
 * its field (`not-complete`).
 */
export async function saveProfile(
	actor: Actor,
	input: { personId: string; revision: number; profile: ProfileInput }
): Promise<Outcome<{ profile: Profile; leftTeams: number }>> {
	if (!isId(input.personId)) return refused('not-found');
	const { personId } = input;
	return command(actor, actionOn(actor, personId), {}, async (tx) => {
		const before = await profileOf(tx, actor, personId);
		if (!before) return refused('not-an-examiner');
		const read = profileInput.safeParse(input.profile);
		if (!read.success) {
			const wrong = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
			return refused('not-complete', {
				fields: wrong.map((field) => profileFault(field, input.profile))
			});
		}
		if (before.revision !== input.revision) return refused('changed-meanwhile');
		const said = read.data;
		const organisationId = await ensureOrganisation(tx, actor, { name: said.organisation });
		if (actor.kind === 'person' && actor.personId === personId) await workAt(tx, organisationId);
		else await placePerson(tx, actor, { personId, organisationId });
		const unitId = said.unit
			? ((await findUnit(tx, actor, organisationId, said.unit)) ?? null)
			: null;
		// To name a unit for the first time is not to leave one.
		const leftUnit =
			before.unitName !== null && plainName(before.unitName) !== plainName(said.unit);
		const leftOrganisation =
			before.organisation !== null && before.organisationId !== organisationId;
		const moved = leftUnit || leftOrganisation;
		const former = onOneLine([before.unitName, before.organisation].filter(Boolean).join(', '));
		const past = said.pastWorkplaces;
		const { numUpdatedRows } = await tx
			.updateTable('assessment.examiner')
			.set({
				fields: said.fields,
				languages: said.languages,
				unit_id: unitId,
				unit_name: said.unit || null,
				experience: said.experience.trim(),
				past_workplaces: moved && !past.includes(former) ? [former, ...past] : past,
				...(said.postcode === undefined ? {} : { postcode: said.postcode }),
				revision: before.revision + 1,
				changed_at: actor.at.toString()
			})
			.where('organiser_id', '=', actor.organiserId)
			.where('person_id', '=', personId)
			.where('revision', '=', input.revision)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return refused('changed-meanwhile');
		// Before the log is written to: it takes the locks of the entries.
		const leftTeams = await standDown(tx, actor, { personId });
		await audit(tx, actor, { action: 'examiner.profile', subject: ['person', personId] });
		const after = await profileOf(tx, actor, personId);
		if (!after) return refused('not-found');
		return done({ profile: after, leftTeams });
	});
}

/**
 * Saves how much an examiner takes upon them in a round, and when they are away. Refuses `not-an-examiner` (of that round),
 * and what is wrong at its field (`not-complete`).
 */
export async function saveAvailability(
	actor: Actor,
	input: { personId: string; editionId: string; availability: AvailabilityInput }
): Promise<Outcome<null>> {
	const { personId, editionId } = input;
	if (!isId(personId) || !isId(editionId)) return refused('not-found');
	return command(actor, actionOn(actor, personId), {}, async (tx) => {
		const pools = await poolsOf(tx, actor, personId);
		if (!pools.some(({ id }) => id === editionId)) return refused('not-an-examiner');
		const read = availabilityInput.safeParse(input.availability);
		if (!read.success) {
			const fields = read.error.issues.map(({ path, code }): FieldError => {
				const field = path.join('.');
				if (field.startsWith('away')) return { field, reason: 'not-a-date' };
				if (code === 'custom') return { field, reason: 'load-upside-down' };
				return code === 'too_big'
					? { field, reason: 'number-too-large', values: { max: mostLoad } }
					: { field, reason: 'not-a-whole-number' };
			});
			return refused('not-complete', { fields });
		}
		const { minLoad, maxLoad, notThisYear, away } = read.data;
		const row = {
			min_load: minLoad,
			max_load: maxLoad,
			not_this_year: notThisYear,
			away: json(away),
			changed_at: actor.at.toString()
		};
		await tx
			.insertInto('assessment.examiner_availability')
			.values({
				organiser_id: actor.organiserId,
				edition_id: editionId,
				person_id: personId,
				...row
			})
			.onConflict((known) =>
				known.columns(['organiser_id', 'edition_id', 'person_id']).doUpdateSet(row)
			)
			.execute();
		await audit(tx, actor, {
			action: 'examiner.availability',
			subject: ['person', personId],
			detail: { edition: editionId, minLoad, maxLoad, notThisYear }
		});
		return done(null);
	});
}

/** Says whether an examiner may lead a team: the office's to say. Refuses `not-an-examiner`. */
export async function setExperienced(
	actor: Actor,
	input: { personId: string; experienced: boolean }
): Promise<Outcome<null>> {
	if (!isId(input.personId)) return refused('not-found');
	return command(actor, 'examiner.profile', {}, async (tx) => {
		const { numUpdatedRows } = await tx
			.updateTable('assessment.examiner')
			.set({ experienced: input.experienced })
			.where('organiser_id', '=', actor.organiserId)
			.where('person_id', '=', input.personId)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return refused('not-an-examiner');
		await audit(tx, actor, {
			action: 'examiner.experienced',
			subject: ['person', input.personId],
			detail: { experienced: input.experienced }
		});
		return done(null);
	});
}
