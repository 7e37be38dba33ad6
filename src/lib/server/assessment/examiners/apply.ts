// Applying to become an examiner, without an account; following one's own application, and taking it back.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { looksLikeAddress } from '#lib/shared/name.ts';
import { asSystem, type Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { beyondBounds } from '../../platform/bounds.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { sha256 } from '../../platform/secrets.ts';
import { command } from '../../people/index.ts';
import { longestExperience, mostWorkplaces } from '../profile/input.ts';
import { applicationInput, longestWhy, type ApplicationInput } from './input.ts';
import { mailToApplicant, mailToManager } from './mail.ts';
import {
	applicationById,
	applicationRows,
	roundsTakingExaminers,
	shapedApplication
} from './queries.ts';
import { mostAsked } from './rules.ts';

export type NewApplication = {
	application: Partial<Record<keyof ApplicationInput, unknown>>;
	client: { address: string; proxied: boolean };
};

const lengths: Partial<Record<string, number>> = { why: longestWhy, experience: longestExperience };

function wrongWith(field: string, value: unknown): Omit<FieldError, 'field'> {
	const text = typeof value === 'string' ? value.trim() : '';
	if (field === 'consent') return { reason: 'consent-first' };
	if (field === 'languages') return { reason: 'too-few-chosen', values: { min: 1 } };
	if (field === 'editionId') return { reason: 'not-an-option' };
	if (field === 'pastWorkplaces')
		return { reason: 'too-many-rows', values: { max: mostWorkplaces } };
	if (/email$/i.test(field)) return { reason: text === '' ? 'required' : 'not-an-email' };
	if (text === '') return { reason: 'required' };
	const limit = lengths[field];
	if (limit !== undefined)
		return { reason: 'too-long', values: { over: text.length - limit, limit } };
	return { reason: looksLikeAddress(text) ? 'not-a-name' : 'too-many-characters' };
}

/**
 * Applies to become an examiner in a round: the manager is asked by mail, and the applicant is told. Applying again by the
 * same address while one application is on its way changes nothing and answers the same; its applicant is told. Refuses
 * what is wrong at its field (`not-complete`), `manager-is-oneself`, a round that takes none (`not-an-option`) and
 * `too-many-attempts`.
 */
export async function applyAsExaminer(
	visitor: Actor,
	{ application: raw, client }: NewApplication
): Promise<Outcome<null>> {
	const read = applicationInput.safeParse(raw);
	if (!read.success) {
		const seen = new Map<string, FieldError>();
		for (const issue of read.error.issues) {
			const field = String(issue.path[0]);
			const oneself = issue.code === 'custom' && field === 'managerEmail';
			const wrong = oneself
				? { reason: 'manager-is-oneself' as const }
				: wrongWith(field, raw[field as keyof ApplicationInput]);
			if (!seen.has(field)) seen.set(field, { field, ...wrong });
		}
		return refused('not-complete', { fields: [...seen.values()] });
	}
	const said = read.data;
	const bounds = [
		{ key: `examiner application by ${said.email}`, most: mostAsked.applicant },
		{ key: `examiner application to ${said.managerEmail}`, most: mostAsked.manager },
		{
			key: `examiner application for ${client.address}`,
			most: client.proxied ? mostAsked.proxy : mostAsked.client
		}
	];
	if (await beyondBounds(bounds, visitor)) return refused('too-many-attempts');
	const allowed = await command(visitor, 'examiner.apply', {}, async () => done(null));
	if (!allowed.ok) return allowed;
	const edition = (await roundsTakingExaminers(visitor)).find(({ id }) => id === said.editionId);
	if (!edition) {
		return refused('not-an-option', { fields: [{ field: 'editionId', reason: 'not-an-option' }] });
	}
	const known = edition.definition.classes.map(({ key }) => key);
	const actor = asSystem(visitor);
	return command(actor, 'examiner.apply', {}, async (tx) => {
		// Two clicks on the same form come one after the other, and the second finds what the first made.
		const turn = `examiner application in ${edition.id} by ${said.email}`;
		await sql`select pg_advisory_xact_lock(hashtextextended(${turn}, 0))`.execute(tx);
		const before = await applicationRows(tx, actor)
			.where('a.edition_id', '=', edition.id)
			.where('a.email', '=', said.email)
			.where('a.state', 'in', ['manager', 'office'])
			.executeTakeFirst();
		if (before) {
			await mailToApplicant(tx, actor, 'already', shapedApplication(before), edition);
			return done(null);
		}
		const id = randomUUIDv7();
		const key = randomBytes(24).toString('base64url');
		const now = actor.at.toString();
		await tx
			.insertInto('assessment.examiner_application')
			.values({
				organiser_id: actor.organiserId,
				id,
				edition_id: edition.id,
				name: said.name,
				email: said.email,
				organisation_name: said.organisation,
				unit_name: said.unit,
				manager_name: said.managerName,
				manager_email: said.managerEmail,
				why: said.why,
				fields: said.fields.filter((field) => known.includes(field)),
				languages: said.languages,
				experience: said.experience,
				past_workplaces: said.pastWorkplaces,
				link_hash: sha256(key),
				manager_asked_at: now,
				consented_at: now,
				applied_at: now,
				demo: edition.demo,
				locale: actor.locale
			})
			.execute();
		const about = {
			id,
			name: said.name,
			email: said.email,
			manager: { name: said.managerName, email: said.managerEmail },
			unit: said.unit,
			organisation: said.organisation,
			locale: actor.locale
		};
		await mailToManager(tx, actor, about, edition, key);
		await mailToApplicant(tx, actor, 'received', about, edition);
		await audit(tx, actor, {
			action: 'examiner.apply',
			subject: ['examiner-application', id],
			detail: { edition: edition.id }
		});
		return done(null);
	});
}

/** Takes back one's own application while it is on its way. Refuses `not-found` and `already-done`. */
export async function withdrawApplication(
	actor: Actor,
	input: { applicationId: string }
): Promise<Outcome<null>> {
	if (!isId(input.applicationId)) return refused('not-found');
	return command(actor, 'examiner.follow-own', {}, async (tx) => {
		const found = await applicationById(tx, actor, input.applicationId);
		const own = actor.kind === 'person' && found?.application.email === actor.email.toLowerCase();
		if (!found || !own) return refused('not-found');
		const { rows } = await sql<{ withdrawn: boolean }>`
			select assessment.withdraw_examiner_application(${input.applicationId}::uuid) as withdrawn
		`.execute(tx);
		if (!rows[0]?.withdrawn) return refused('already-done');
		await audit(tx, actor, {
			action: 'examiner.withdraw',
			subject: ['examiner-application', input.applicationId]
		});
		return done(null);
	});
}
