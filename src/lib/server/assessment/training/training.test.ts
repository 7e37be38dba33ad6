// The year's training: sign-up, attendance, completion; and who has not completed it is given no entry.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { appoint } from '../../people/index.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { assessedEntry, duringAssessment, examiner, must } from '../assessed-entry.fixture.ts';
import {
	addTraining,
	appointTeam,
	cancelTraining,
	certificatePdf,
	changeTraining,
	completedTraining,
	examinersFor,
	leaveTraining,
	markAttendance,
	recordCompletion,
	signUpToTraining,
	takeBackCompletion,
	teamDesk,
	trainingSignups,
	trainingsOf
} from '../index.ts';

const world = useWorld();
const afterTraining = '2026-06-20T12:00:00Z';
let scene: Awaited<ReturnType<typeof assessedEntry>>;
let nils: Person;
let maja: Person;

const session = (over: object = {}) => ({
	title: { sv: 'Grundutbildning', en: 'Basic training' },
	about: { sv: 'Skalan, samsyn, besöket.', en: 'The scale, consensus, the visit.' },
	starts: '2026-06-15T09:00',
	ends: '2026-06-15T16:00',
	place: { sv: 'Stadshuset', en: 'City Hall' },
	link: null,
	seats: 1,
	closes: '2026-06-14T12:00',
	...over
});

/** A new examiner of the round, who has completed nothing. */
async function untrained(name: string): Promise<Person> {
	const person = await examiner(world, scene.editionId, name);
	must(
		await takeBackCompletion(scene.office, {
			editionId: scene.editionId,
			personId: person.personId
		})
	);
	return person;
}

beforeAll(async () => {
	scene = await assessedEntry(world, { training: true });
	nils = await untrained('Nils Ny');
	maja = await untrained('Maja Ny');
});

const completed = () =>
	inTransaction(scene.office, (tx) => completedTraining(tx, scene.office, scene.editionId));
const mailTo = async (person: Person) => {
	const { rows } = await world.owner(
		`select kind, attachments from platform.mail where to_address = $1 and kind like 'training.%' order by created_at, id`,
		[person.email]
	);
	return rows.map(({ kind, attachments }) => [kind, (attachments as unknown[]).length]);
};

describe('a training', () => {
	let trainingId: string;

	it('invites the examiners of the round who have not completed it', async () => {
		const { editionId, office } = scene;
		const added = must(await addTraining(office, { editionId, training: session(), invite: true }));
		trainingId = added.id;
		expect(added.told).toBe(2);
		expect(await mailTo(nils)).toEqual([['training.invitation', 0]]);
		expect(await mailTo(scene.anna)).toEqual([]);
	});

	it('says at each field what is wrong with it', async () => {
		const { editionId, office } = scene;
		const training = session({ ends: '2026-06-15T08:00', place: null });
		const refused = await addTraining(office, { editionId, training, invite: true });
		expect(refused).toMatchObject({
			refusal: { fields: [{ field: 'ends' }, { field: 'place.sv' }] }
		});
	});

	it('gives its places in order, and the next who waits gets the one that is left', async () => {
		expect(await signUpToTraining(nils, { trainingId })).toMatchObject({
			value: { state: 'coming' }
		});
		expect(await signUpToTraining(maja, { trainingId })).toMatchObject({
			value: { state: 'waiting' }
		});
		expect(await signUpToTraining(maja, { trainingId })).toMatchObject({
			value: { state: 'waiting' }
		});
		must(await leaveTraining(nils, { trainingId }));
		const now = await inTransaction(scene.office, (tx) =>
			trainingSignups(tx, scene.office, [trainingId])
		);
		expect(now.map(({ name, state }) => [name, state])).toEqual([
			['Maja Ny', 'coming'],
			['Nils Ny', 'cancelled']
		]);
		expect(await mailTo(maja)).toEqual([
			['training.invitation', 0],
			['training.waiting', 0],
			['training.place', 1]
		]);
	});

	it('is for examiners of the round, who see no other’s place in it', async () => {
		const stranger = await world.person('Fia Främling', [], duringAssessment);
		expect(await signUpToTraining(stranger, { trainingId })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		expect(
			await inTransaction(stranger, (tx) => trainingsOf(tx, stranger, [scene.editionId]))
		).toEqual([]);
		expect(
			await inTransaction(nils, (tx) => trainingsOf(tx, nils, [scene.editionId]))
		).toHaveLength(1);
		const seen = await inTransaction(nils, (tx) => trainingSignups(tx, nils, [trainingId]));
		expect(seen.map(({ name }) => name)).toEqual(['Nils Ny']);
		expect(await markAttendance(nils, { trainingId, attended: [nils.personId] })).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
	});

	it('closes to sign-up when it says, and tells those who come when it moves', async () => {
		const late = world.at(nils, '2026-06-14T12:00:00Z');
		expect(await signUpToTraining(late, { trainingId })).toMatchObject({
			refusal: { reason: 'signup-closed' }
		});
		const { office } = scene;
		const moved = session({ starts: '2026-06-16T09:00', ends: '2026-06-16T16:00', seats: 2 });
		expect(
			await changeTraining(office, { trainingId, revision: 7, training: moved })
		).toMatchObject({ refusal: { reason: 'changed-meanwhile' } });
		const changed = must(
			await changeTraining(office, { trainingId, revision: 1, training: moved })
		);
		expect(changed).toMatchObject({ told: 1, starts: '2026-06-16T09:00' });
	});

	it('is completed by those who were there, and undone by a mark that was a mistake', async () => {
		const { office } = scene;
		const attended = [maja.personId, nils.personId];
		expect(await markAttendance(office, { trainingId, attended })).toMatchObject({
			refusal: { reason: 'training-not-begun' }
		});
		const after = world.at(office, afterTraining);
		expect(must(await markAttendance(after, { trainingId, attended }))).toEqual({ completed: 2 });
		expect(await mailTo(maja)).toContainEqual(['training.completed', 0]);
		expect((await completed()).has(nils.personId)).toBe(true);
		must(await markAttendance(after, { trainingId, attended: [maja.personId] }));
		expect((await completed()).has(nils.personId)).toBe(false);
		expect((await completed()).has(maja.personId)).toBe(true);
	});

	it('that is cancelled takes nobody, and everybody is told why', async () => {
		const { office, editionId } = scene;
		const training = session({
			starts: '2026-06-25T09:00',
			ends: '2026-06-25T12:00',
			closes: null
		});
		const added = must(await addTraining(office, { editionId, training, invite: false }));
		must(await signUpToTraining(nils, { trainingId: added.id }));
		expect(
			await cancelTraining(office, { trainingId: added.id, why: { sv: '', en: 'Ill.' } })
		).toMatchObject({ refusal: { fields: [{ field: 'why.sv', reason: 'required' }] } });
		const why = { sv: 'Läraren är sjuk.', en: 'The teacher is ill.' };
		expect(must(await cancelTraining(office, { trainingId: added.id, why }))).toEqual({ told: 1 });
		expect(await signUpToTraining(maja, { trainingId: added.id })).toMatchObject({
			refusal: { reason: 'meeting-cancelled' }
		});
	});
});

describe('the certificate', () => {
	it('is the examiner’s own and the office’s, and the same each time', async () => {
		const { office, editionId } = scene;
		const of = (person: Person) => ({ editionId, personId: person.personId });
		const own = must(await certificatePdf(maja, of(maja)));
		expect(own.name).toBe('intyg-examinator-maja-ny');
		expect(own.pdf.subarray(0, 5).toString()).toBe('%PDF-');
		expect(own.pdf.toString('latin1')).toContain('pdfuaid');
		expect(must(await certificatePdf(office, of(maja))).pdf.equals(own.pdf)).toBe(true);
		expect(await certificatePdf(scene.anna, of(maja))).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		expect(await certificatePdf(nils, of(nils))).toMatchObject({
			refusal: { reason: 'not-found' }
		});
	});
});

describe('who has not completed the training', () => {
	it('is marked among those who could be chosen, and put on no team', async () => {
		const { office, entryId, lead, anna, editionId } = scene;
		const desk = must(await teamDesk(office, entryId));
		const marked = new Map(desk.candidates.map(({ name, trained }) => [name, trained]));
		expect([marked.get('Nils Ny'), marked.get('Anna Examinator')]).toEqual([false, true]);
		const pool = await inTransaction(office, (tx) => examinersFor(tx, office, editionId));
		expect(pool.find(({ name }) => name === 'Nils Ny')?.trained).toBe(false);
		const examinerIds = [lead, anna, nils].map(({ personId }) => personId);
		expect(
			await appointTeam(office, { entryId, examinerIds, leadId: lead.personId })
		).toMatchObject({
			refusal: { reason: 'training-not-completed', detail: ['Nils Ny'] }
		});
	});

	it('is refused an entry by the database itself, past the commands, even by the office', async () => {
		const { office, entryId, editionId } = scene;
		await expect(
			inTransaction(office, (tx) =>
				appoint(tx, office, { personId: nils.personId, role: 'examiner', entryId, editionId })
			)
		).rejects.toThrow('has not completed the training');
	});

	it('can be put on a team once the office has recorded why that is enough', async () => {
		const { office, entryId, editionId, lead, anna } = scene;
		const personId = nils.personId;
		expect(await recordCompletion(office, { editionId, personId, reason: ' ' })).toMatchObject({
			refusal: { fields: [{ field: 'reason', reason: 'required' }] }
		});
		must(
			await recordCompletion(office, { editionId, personId, reason: 'Höll utbildningen själv.' })
		);
		const examinerIds = [lead, anna, nils].map((each) => each.personId);
		must(await appointTeam(office, { entryId, examinerIds, leadId: lead.personId }));
	});

	it('cannot write themselves down as having done so', async () => {
		const person = await untrained('Otto Otålig');
		const { editionId } = scene;
		expect(
			await recordCompletion(person, { editionId, personId: person.personId, reason: 'Jag lovar.' })
		).toMatchObject({ refusal: { reason: 'not-allowed' } });
		await expect(
			inTransaction(person, (tx) =>
				tx
					.insertInto('assessment.training_completion')
					.values({
						organiser_id: world.organiserId,
						edition_id: editionId,
						person_id: person.personId,
						reason: 'Jag lovar.',
						completed_at: person.at.toString()
					})
					.execute()
			)
		).rejects.toThrow('row-level security');
	});
});
