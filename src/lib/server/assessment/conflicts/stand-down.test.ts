// Who comes into conflict with an entry while on its team comes off it, whatever brought the conflict, and nobody waits for
// them. What they wrote is kept.
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { inTransaction } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { declareConflict, holdersOf } from '../../people/index.ts';
import {
	afterAssessment,
	agree,
	assessedEntry,
	examiner,
	handIn,
	must,
	wholeReview,
	type AgreedWork
} from '../assessed-entry.fixture.ts';
import { lockEntry } from '../entries/lock.ts';
import { agreeOn, fourTimes } from '../feedback/agreed.fixture.ts';
import {
	agreedOn,
	arrangeVisit,
	askReader,
	assentTo,
	assessmentOverview,
	bookMeeting,
	closeWithoutTeam,
	consensusDesk,
	declareConflictAs,
	giveReading,
	noteAtVisit,
	pinConflict,
	profilesOf,
	proposeClosing,
	readingDesk,
	releaseFeedback,
	reviewDesk,
	saveCriterion,
	saveProfile,
	saveReview,
	standDownEverywhere,
	startConsensus,
	teamDesk,
	tellOfStandingDown,
	unpinConflict,
	wishFor
} from '../index.ts';
import { conflictsIn } from './queries.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;
const farsta = 'Farsta stadsdelsförvaltning';
const work: AgreedWork = {
	score: 4,
	findings: {
		participation: [
			{ kind: 'strength', body: 'Brukarna är med.' },
			{ kind: 'improvement_area', body: 'Fler kunde höras.' }
		]
	},
	summary: 'Vi är överens.'
};

beforeEach(async () => {
	scene = await assessedEntry(world);
});

/** Saves somebody's profile as it is but for where they work, or have. */
async function says(
	who: Person,
	over: { organisation?: string; unit?: string; pastWorkplaces?: string },
	by: Person = who
) {
	const { personId } = who;
	const found = (await inTransaction(by, (tx) => profilesOf(tx, by, [personId]))).get(personId);
	if (!found) throw new Error('no profile');
	const profile = {
		fields: found.fields,
		languages: ['sv' as const],
		organisation: found.organisation ?? '',
		unit: found.unitName ?? '',
		experience: '',
		pastWorkplaces: found.pastWorkplaces.join('\n'),
		...over
	};
	return saveProfile(by, { personId, revision: found.revision, profile });
}

async function teamNow() {
	const system = world.system();
	const { entryId } = scene;
	const on = await inTransaction(system, (tx) =>
		holdersOf(tx, system, ['examiner', 'lead_examiner'], { entryId })
	);
	return [...new Set(on.map(({ name }) => name))];
}

/** What jobs were queued about the entry's team, done; then the mail that they made, as kind and receiver. */
async function told(entryId = scene.entryId) {
	const { rows } = await world.owner(
		`select data from pgboss.job where name = 'team.stood-down' and data->>'entryId' = $1`,
		[entryId]
	);
	for (const { data } of rows as { data: Parameters<typeof tellOfStandingDown>[0] }[]) {
		await tellOfStandingDown(data);
	}
	const mail = await world.owner(
		`select kind, to_name as to, subject, body from platform.mail
		 where entry_id = $1 and kind in ('team.short', 'team.left', 'team.dismissed')
		 order by kind, to_name`,
		[entryId]
	);
	return mail.rows as { kind: string; to: string; subject: string; body: string }[];
}

async function begun(who: Person) {
	must(await saveReview(who, wholeReview(scene.entryId, 3, 'Halvfärdigt')));
}

const rowOf = async () => {
	const { office, editionId, entryId } = scene;
	const { rows } = must(await assessmentOverview(office, editionId));
	return rows.find(({ entry }) => entry.id === entryId);
};

describe('an examiner who comes into conflict by their own profile', () => {
	it('comes off the team at once, by work, unit or past work alike', async () => {
		for (const over of [
			{ organisation: farsta },
			{ unit: 'Kostenheten' },
			{ pastWorkplaces: 'Kostenheten (2023–2025)' }
		]) {
			scene = await assessedEntry(world);
			const { anna } = scene;
			expect(must(await says(anna, over)).leftTeams).toBe(1);
			expect(await teamNow()).toEqual(['Bo Examinator', 'Lena Ledare']);
		}
	});

	it('also where the office changes it, and stays where nothing speaks against', async () => {
		const { anna, bo, office } = scene;
		expect(must(await says(anna, { unit: 'En annan enhet' })).leftTeams).toBe(0);
		expect(must(await says(bo, { organisation: farsta }, office)).leftTeams).toBe(1);
		expect(await teamNow()).toEqual(['Anna Examinator', 'Lena Ledare']);
	});

	it('stays where the office has decided that there is no conflict, until it no longer says so', async () => {
		const { anna, office, entryId } = scene;
		const { personId } = anna;
		must(
			await pinConflict(office, { entryId, personId, pinned: 'no-conflict', reason: 'Prövat.' })
		);
		expect(must(await says(anna, { organisation: farsta })).leftTeams).toBe(0);
		expect(await teamNow()).toContain('Anna Examinator');
		expect(must(await unpinConflict(office, { entryId, personId }))).toEqual({ leftTeam: true });
		expect(await teamNow()).not.toContain('Anna Examinator');
	});

	it('is waited for by no review and no consensus, and what they wrote is kept', async () => {
		const { anna, bo, lead, entryId } = scene;
		await begun(anna);
		await handIn(bo, entryId, 4);
		await handIn(lead, entryId, 4);
		const later = world.at(lead, afterAssessment);
		expect(await startConsensus(later, { entryId })).toMatchObject({
			refusal: { reason: 'reviews-not-in' }
		});
		must(await says(anna, { organisation: farsta }));
		expect(await rowOf()).toMatchObject({
			step: 'agreeing',
			standing: { teamOf: 2, reviewsIn: 2 }
		});
		const { revision } = await agree(later, entryId, work);
		must(await proposeClosing(later, { entryId, revision }));
		expect(must(await assentTo(world.at(bo, afterAssessment), { entryId, revision }))).toEqual({
			closed: true
		});
		const { reviews } = must(await consensusDesk(later, entryId));
		expect(reviews.map(({ name }) => name).toSorted()).toEqual(['Bo Examinator', 'Lena Ledare']);
		const { rows } = await world.owner(
			`select r.state, f.body from assessment.review r
			 join assessment.finding f on f.review_id = r.id
			 where r.entry_id = $1 and r.person_id = $2 and f.kind = 'strength'`,
			[entryId, anna.personId]
		);
		expect(rows).toEqual([{ state: 'draft', body: 'Halvfärdigt: brukarna är delaktiga.' }]);
		expect(await reviewDesk(anna, entryId)).toMatchObject({ ok: false });
	});

	it('leaves a consensus that waited for their yes to be read anew by those who remain', async () => {
		const { anna, bo, lead, team, entryId } = scene;
		for (const member of team) await handIn(member, entryId, 4);
		const later = world.at(lead, afterAssessment);
		const { revision } = await agree(later, entryId, work);
		must(await proposeClosing(later, { entryId, revision }));
		const bos = must(await assentTo(world.at(bo, afterAssessment), { entryId, revision }));
		expect(bos).toEqual({ closed: false });
		must(await says(world.at(anna, afterAssessment), { organisation: farsta }));
		expect(await proposeClosing(later, { entryId, revision })).toMatchObject({
			refusal: { reason: 'newer-revision' }
		});
		const now = must(await consensusDesk(later, entryId)).consensus?.revision ?? 0;
		expect(must(await proposeClosing(later, { entryId, revision: now }))).toEqual({
			closed: false
		});
		const again = await assentTo(world.at(bo, afterAssessment), { entryId, revision: now });
		expect(must(again)).toEqual({ closed: true });
	});

	it('leaves what was set aside of theirs to be saved again, or taken up', async () => {
		const { anna, lead, team, entryId } = scene;
		for (const member of team) await handIn(member, entryId, 4);
		await agree(lead, entryId, work);
		must(await says(anna, { organisation: farsta }));
		const { consensus } = must(await consensusDesk(lead, entryId));
		if (!consensus) throw new Error('it has not begun');
		const agreed = agreedOn(consensus, 'participation');
		expect(agreed.setAside).toHaveLength(6);
		const revision = consensus.saved['participation']?.revision ?? 0;
		const at = { entryId, criterionKey: 'participation' };
		const again = must(
			await saveCriterion(lead, { ...at, ...agreed, revision, reason: 'Sagt på nytt.' })
		);
		expect(agreedOn(again.consensus, 'participation')).toMatchObject({
			reason: 'Sagt på nytt.',
			setAside: agreed.setAside
		});
		expect(
			await saveCriterion(lead, {
				...at,
				...agreed,
				revision: revision + 1,
				setAside: [...agreed.setAside, { findingId: randomUUIDv7(), reason: 'Okänd.' }]
			})
		).toMatchObject({ refusal: { reason: 'invalid' } });
	});

	it('leaves nobody to agree alone: that takes the smallest team, or the office with a reason', async () => {
		const { anna, bo, lead, office, team, entryId } = scene;
		for (const member of team) await handIn(member, entryId, 4);
		const { revision } = await agree(lead, entryId, work);
		must(await proposeClosing(lead, { entryId, revision }));
		for (const member of [anna, bo]) must(await says(member, { organisation: farsta }));
		const refusal = { reason: 'team-size', values: { min: 2, max: 4 } };
		const now = must(await consensusDesk(lead, entryId)).consensus?.revision ?? 0;
		expect(await proposeClosing(lead, { entryId, revision: now })).toMatchObject({ refusal });
		expect(await assentTo(lead, { entryId, revision: now })).toMatchObject({ refusal });
		must(await closeWithoutTeam(office, { entryId, reason: 'Två fick gå, tiden är ute.' }));
	});

	it('keeps the place in a team that has agreed: nobody waits, and their name stands', async () => {
		const { anna, team, lead, bo, entryId } = scene;
		for (const member of team) await handIn(member, entryId, 4);
		const later = world.at(lead, afterAssessment);
		const { revision } = await agree(later, entryId, work);
		must(await proposeClosing(later, { entryId, revision }));
		for (const member of [anna, bo]) {
			must(await assentTo(world.at(member, afterAssessment), { entryId, revision }));
		}
		expect(must(await says(anna, { organisation: farsta })).leftTeams).toBe(0);
		expect(await teamNow()).toHaveLength(3);
		const about = { entryId, reason: 'Min bror har börjat där.' };
		must(await declareConflictAs(world.at(bo, afterAssessment), about));
		expect(await teamNow()).toHaveLength(3);
		const system = world.system();
		const known = await inTransaction(system, (tx) =>
			conflictsIn(tx, system, scene.editionId, entryId)
		);
		expect(known.get(entryId)?.get(bo.personId)?.reasons).toContain('declared');
		const { rows } = await world.owner(
			`select to_name from platform.mail where kind = 'team.conflict' and entry_id = $1`,
			[entryId]
		);
		expect(rows).toEqual([]);
	});
});

describe('an examiner whom the unit does not want, or the office has decided about', () => {
	it('comes off the team with the wish, and the unit learns nothing by its answer', async () => {
		const { applicant, entryId } = scene;
		const unit = world.at(applicant, '2026-05-21T09:00:00Z');
		const wish = { entryId, about: 'person' as const, reason: 'Vi har en tvist.' };
		const hit = must(await wishFor(unit, { ...wish, name: 'anna examinator' }));
		const miss = must(await wishFor(unit, { ...wish, name: 'Ingen Alls' }));
		expect(Object.keys(hit)).toEqual(Object.keys(miss));
		expect(await teamNow()).toEqual(['Bo Examinator', 'Lena Ledare']);
		const mail = await told();
		const theirs = mail.find(({ kind }) => kind === 'team.dismissed');
		expect(theirs?.to).toBe('Anna Examinator');
		expect(theirs?.body).not.toMatch(/jäv|tvist|enheten vill/i);
	});

	it('comes off the team with the office’s pin, as lead too, and the office is asked for another', async () => {
		const { office, lead, entryId } = scene;
		const { personId } = lead;
		must(await pinConflict(office, { entryId, personId, pinned: 'conflict', reason: 'Släkt.' }));
		expect(await teamNow()).toEqual(['Anna Examinator', 'Bo Examinator']);
		const row = await rowOf();
		expect(row).toMatchObject({ standing: { teamOf: 2, led: false } });
		const mail = await told();
		expect(mail.map(({ kind, to }) => [kind, to])).toEqual([
			['team.dismissed', 'Lena Ledare'],
			['team.left', 'Anna Examinator'],
			['team.left', 'Bo Examinator'],
			['team.short', 'Olle Kansli']
		]);
		const short = mail.at(-1);
		expect(short?.subject).toContain('Ett team saknar en examinator');
		expect(short?.body).toContain('Teamet har nu ingen ledare');
		expect(short?.body).not.toContain('Släkt');
	});
});

describe('who is told', () => {
	it('is nobody in the office who has a conflict with the entry themselves', async () => {
		const { anna, editionId } = scene;
		const both = await examiner(world, editionId, 'Otto Granne', farsta);
		await world.owner(
			`insert into people.appointment (organiser_id, person_id, role) values ($1, $2, 'office')`,
			[world.organiserId, both.personId]
		);
		must(await says(anna, { organisation: farsta }));
		const short = (await told()).filter(({ kind }) => kind === 'team.short');
		expect(short.map(({ to }) => to)).toEqual(['Olle Kansli']);
	});

	it('are those who remain, that they can go on, when theirs are all in', async () => {
		const { anna, bo, lead, entryId } = scene;
		await handIn(bo, entryId, 4);
		await handIn(lead, entryId, 4);
		must(await says(anna, { organisation: farsta }));
		const left = (await told()).filter(({ kind }) => kind === 'team.left');
		expect(left.map(({ to }) => to)).toEqual(['Bo Examinator', 'Lena Ledare']);
		expect(left[0]?.body).toContain('Nu är alla era bedömningar inne');
		expect(left[0]?.body).toContain(`/bedomning/${entryId}/samsyn`);
	});
});

describe('a team that somebody comes off while another works on the same entry', () => {
	/** Another command on the entry: it has its lock, and writes to the log while ours is on its way. */
	async function meanwhile(change: () => Promise<Outcome<unknown>>) {
		const { bo, entryId } = scene;
		const taken = Promise.withResolvers<undefined>();
		const other = inTransaction(bo, async (tx) => {
			await lockEntry(tx, entryId);
			taken.resolve(undefined);
			await sql`select pg_sleep(0.4)`.execute(tx);
			await audit(tx, bo, { action: 'review.submit', subject: ['entry', entryId] });
		});
		await taken.promise;
		const [ours] = await Promise.all([change(), other]);
		must(ours);
	}

	it('waits for them, and neither waits for the other: by profile, wish or a pin taken away', async () => {
		const { anna, lead, applicant, office, entryId } = scene;
		const unit = world.at(applicant, '2026-05-21T09:00:00Z');
		const pin = { entryId, personId: lead.personId };
		must(await pinConflict(office, { ...pin, pinned: 'no-conflict', reason: 'Länge sedan.' }));
		must(await says(lead, { pastWorkplaces: farsta }));
		await meanwhile(() => unpinConflict(office, pin));
		await meanwhile(() => says(anna, { organisation: farsta }));
		const wish = { entryId, about: 'person' as const, reason: 'Vi har en tvist.' };
		await meanwhile(() => wishFor(unit, { ...wish, name: 'Bo Examinator' }));
		expect(await teamNow()).toEqual([]);
	});
});

describe('whoever comes into conflict when the team has agreed', () => {
	it('is told nothing more by mail of an entry whose team has agreed, nor is an office in conflict', async () => {
		const { anna, lead, bo, office, applicant, editionId, entryId } = scene;
		const next = await world.person('Nina Kansli', [{ role: 'office' }], afterAssessment);
		const reader = await examiner(world, editionId, 'Ulla Utanför', 'Kulturförvaltningen');
		await agreeOn(entryId, lead, [anna, bo]);
		must(await askReader(office, { entryId, readerId: reader.personId }));
		for (const each of [anna, lead]) must(await says(each, { organisation: farsta }));
		await inTransaction(office, (tx) =>
			declareConflict(tx, office, { personId: office.personId, entryId, reason: 'Släkt.' })
		);
		must(await arrangeVisit(next, { entryId, starts: '2026-09-10T13:00', place: 'Köket' }));
		const note = { findingId: null, body: 'En sak till.', outcome: null };
		must(await noteAtVisit(world.at(bo, afterAssessment), { entryId, notes: [note] }));
		const { asked } = must(await readingDesk(reader, entryId));
		const revision = asked?.draft.revision ?? 0;
		must(await giveReading(reader, { entryId, revision, answers: fourTimes(true) }));
		must(await releaseFeedback(next, { entryId }));
		must(
			await bookMeeting(next, { entryId, starts: '2026-10-05T13:00', minutes: 60, place: 'Hos er' })
		);
		const { rows } = await world.owner(
			`select kind, to_name as to from platform.mail
			 where entry_id = $1 and kind in ('visit.arranged', 'visit.late', 'feedback.read', 'feedback.meeting')
			 order by kind, to_name`,
			[entryId]
		);
		expect(rows).toEqual([
			{ kind: 'feedback.meeting', to: bo.name },
			{ kind: 'feedback.meeting', to: applicant.name },
			{ kind: 'visit.arranged', to: bo.name },
			{ kind: 'visit.arranged', to: applicant.name }
		]);
	});
});

describe('a conflict that came by something else', () => {
	it('is found by looking: an organisation that was joined with the unit’s', async () => {
		const { anna, entryId, office } = scene;
		await world.owner(
			`insert into people.organisation_alias (organiser_id, plain, organisation_id, name)
			 select p.organiser_id, people.plain($2), p.organisation_id, $2 from people.person p where p.id = $1`,
			[anna.personId, farsta]
		);
		// All three work there, as those on the teams of other entries do.
		expect(await standDownEverywhere()).toBeGreaterThanOrEqual(3);
		expect(await standDownEverywhere()).toBe(0);
		expect(must(await teamDesk(office, entryId)).team).toEqual([]);
		const { rows } = await world.owner(
			`select count(*)::int as count from platform.audit where action = 'team.stand-down' and subject_id = $1`,
			[entryId]
		);
		expect(rows).toEqual([{ count: 3 }]);
	});
});
