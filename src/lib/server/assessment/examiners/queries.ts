// Reads applications to become an examiner: the office's list, one's own, and the one that a manager's link is for.
import { wallClock } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editionById, editions, type Edition } from '../../programme/index.ts';
import { assessmentIsOver } from '../profile/rules.ts';
import type { ApplicationState } from './rules.ts';

export type ExaminerApplication = {
	id: string;
	editionId: string;
	name: string;
	email: string;
	organisation: string;
	unit: string;
	manager: { name: string; email: string };
	why: string;
	fields: string[];
	languages: string[];
	experience: string;
	pastWorkplaces: string[];
	state: ApplicationState;
	managerAskedAt: Temporal.Instant;
	managerAnsweredAt: Temporal.Instant | null;
	managerWords: string | null;
	decidedAt: Temporal.Instant | null;
	decisionWords: string | null;
	/** Who it made an examiner. */
	personId: string | null;
	appliedAt: Temporal.Instant;
	locale: Locale;
};

export function applicationRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('assessment.examiner_application as a')
		.select([
			'a.id',
			'a.edition_id as editionId',
			'a.name',
			'a.email',
			'a.organisation_name as organisation',
			'a.unit_name as unit',
			'a.manager_name',
			'a.manager_email',
			'a.why',
			'a.fields',
			'a.languages',
			'a.experience',
			'a.past_workplaces as pastWorkplaces',
			'a.state',
			'a.manager_asked_at as managerAskedAt',
			'a.manager_answered_at as managerAnsweredAt',
			'a.manager_words as managerWords',
			'a.decided_at as decidedAt',
			'a.decision_words as decisionWords',
			'a.person_id as personId',
			'a.applied_at as appliedAt',
			'a.locale'
		])
		.where('a.organiser_id', '=', actor.organiserId);
}

type Raw = Awaited<ReturnType<ReturnType<typeof applicationRows>['execute']>>[number];

export const shapedApplication = ({
	manager_name,
	manager_email,
	...row
}: Raw): ExaminerApplication => ({
	...row,
	manager: { name: manager_name, email: manager_email },
	state: row.state as ApplicationState,
	locale: row.locale as Locale
});

/** Answers the round of each award that takes new examiners: the newest one that is assessed and not over. */
export async function roundsTakingExaminers(actor: Actor): Promise<Edition[]> {
	const all = await inTransaction(actor, (tx) => editions(tx, actor));
	const taking = all.filter(
		({ kind, openedAt, releasedAt, definition, calendar, timeZone }) =>
			kind === 'live' &&
			openedAt !== null &&
			releasedAt === null &&
			definition.assessment !== null &&
			!assessmentIsOver(calendar, wallClock(actor.at.toString(), timeZone))
	);
	return taking.filter(
		({ programmeId }, at) => taking.findIndex((other) => other.programmeId === programmeId) === at
	);
}

/** Answers all applications, those that wait for the office first, then the newest. */
export async function examinerApplications(actor: Actor): Promise<Outcome<ExaminerApplication[]>> {
	return query(actor, 'examiner.admit', {}, async (tx) => {
		const rows = await applicationRows(tx, actor).orderBy('a.applied_at', 'desc').execute();
		const place = ({ state }: ExaminerApplication) =>
			state === 'office' ? 0 : state === 'manager' ? 1 : 2;
		return rows.map(shapedApplication).sort((one, other) => place(one) - place(other));
	});
}

export type FoundApplication = { application: ExaminerApplication; edition: Edition };

export async function applicationById(
	tx: Tx,
	actor: Actor,
	id: string
): Promise<FoundApplication | undefined> {
	if (!isId(id)) return undefined;
	const row = await applicationRows(tx, actor).where('a.id', '=', id).executeTakeFirst();
	const edition = row && (await editionById(tx, actor, row.editionId));
	return row && edition && { application: shapedApplication(row), edition };
}

/** Answers an application to the office. Refuses `not-found`. */
export async function applicationForOffice(
	actor: Actor,
	id: string
): Promise<Outcome<FoundApplication>> {
	const found = await query(actor, 'examiner.admit', {}, (tx) => applicationById(tx, actor, id));
	if (!found.ok) return found;
	return found.value ? done(found.value) : refused('not-found');
}

/** Answers one's own application, by the address that one signs in with. Refuses `sign-in-first` and `not-found`. */
export async function ownApplication(actor: Actor, id: string): Promise<Outcome<FoundApplication>> {
	const found = await query(actor, 'examiner.follow-own', {}, (tx) =>
		applicationById(tx, actor, id)
	);
	if (!found.ok) return found;
	const own = actor.kind === 'person' && found.value?.application.email === actor.email;
	return found.value && own ? done(found.value) : refused('not-found');
}

/** Answers the applications that whoever is signed in has made, newest first. */
export async function ownApplications(actor: Actor): Promise<Outcome<FoundApplication[]>> {
	return query(actor, 'examiner.follow-own', {}, async (tx) => {
		if (actor.kind !== 'person') return [];
		const rows = await applicationRows(tx, actor)
			.where('a.email', '=', actor.email.toLowerCase())
			.orderBy('a.applied_at', 'desc')
			.execute();
		const all = rows.length > 0 ? await editions(tx, actor) : [];
		return rows.map(shapedApplication).flatMap((application) => {
			const edition = all.find(({ id }) => id === application.editionId);
			return edition ? [{ application, edition }] : [];
		});
	});
}
