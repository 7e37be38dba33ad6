// Becoming an examiner: the applicant asks, the manager answers by a link, the office admits.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { ensurePerson } from '../../people/index.ts';
import type { Person } from '../../platform/actor.ts';
import { assessedEdition, duringAssessment, must } from '../assessed-entry.fixture.ts';
import {
	admitExaminer,
	answerAsManager,
	applicationToVouchFor,
	applyAsExaminer,
	askManagerAgain,
	declineExaminer,
	examinerApplications,
	examinersFor,
	ownApplication,
	ownApplications,
	profileOf,
	roundsTakingExaminers,
	withdrawApplication
} from '../index.ts';

const world = useWorld();
const client = { address: '192.0.2.1', proxied: true };
let editionId: string;
let office: Person;

beforeAll(async () => {
	office = await world.person('Olle Kansli', [{ role: 'office' }], duringAssessment);
	editionId = await assessedEdition(world);
});

const secret = 'Jag vill se hur andra gör.';
const said = (email: string) => ({
	editionId,
	name: 'Siv Sökande',
	email,
	organisation: 'Farsta stadsdelsförvaltning',
	unit: 'Kostenheten',
	managerName: 'Chris Chef',
	managerEmail: 'chris.chef@example.se',
	why: secret,
	fields: ['preschool', 'no-such-class'],
	languages: ['sv', 'fi'],
	experience: 'Tio år i förskolan.',
	pastWorkplaces: 'Förskolan Eken, Farsta stadsdelsförvaltning\n\n Trafikkontoret ',
	consent: true
});
const visitor = () => world.visitor(duringAssessment);
const apply = (email: string) => applyAsExaminer(visitor(), { application: said(email), client });

/** The key of the newest link that the manager has got about somebody. */
async function keyFor(email: string): Promise<string> {
	const { rows } = await world.owner(
		`select m.body from platform.mail m where m.kind = 'examiner.manager' order by m.created_at desc, m.id desc`
	);
	expect(rows.length, email).toBeGreaterThan(0);
	const key = /\/bli-examinator\/chef\/([\w-]{32})/.exec(String(rows[0]?.body))?.[1];
	if (!key) throw new Error('no link');
	return key;
}

async function applicationOf(email: string) {
	const all = must(await examinerApplications(office));
	const found = all.find((each) => each.email === email);
	if (!found) throw new Error(`nobody applied from ${email}`);
	return found;
}

async function signedIn(name: string): Promise<Person> {
	return world.person(name, [], duringAssessment);
}

describe('an application to become an examiner', () => {
	it('can be made to a round that is being assessed or yet to be', async () => {
		const rounds = await roundsTakingExaminers(visitor());
		expect(rounds.map(({ id }) => id)).toEqual([editionId]);
		const after = world.visitor('2026-12-01T09:00:00Z');
		expect(await roundsTakingExaminers(after)).toEqual([]);
	});

	it('asks the manager by a link that only the mail has, and tells the applicant', async () => {
		must(await apply('siv@example.se'));
		const { rows } = await world.owner(
			`select kind, to_address, confidential, body from platform.mail where kind like 'examiner.%' order by kind`
		);
		expect(
			rows.map(({ kind, to_address, confidential }) => [kind, to_address, confidential])
		).toEqual([
			['examiner.manager', 'chris.chef@example.se', true],
			['examiner.received', 'siv@example.se', false]
		]);
		const application = await applicationOf('siv@example.se');
		expect(application).toMatchObject({
			state: 'manager',
			fields: ['preschool'],
			languages: ['sv', 'fi'],
			pastWorkplaces: ['Förskolan Eken, Farsta stadsdelsförvaltning', 'Trafikkontoret']
		});
		expect(
			await admitExaminer(office, { applicationId: application.id, words: '', experienced: false })
		).toMatchObject({ refusal: { reason: 'already-done' } });
	});

	it('is one at a time, and another says no more to a stranger than the first', async () => {
		expect(await apply('SIV@example.se')).toEqual({ ok: true, value: null });
		const all = must(await examinerApplications(office));
		expect(all.filter(({ email }) => email === 'siv@example.se')).toHaveLength(1);
		const { rows } = await world.owner(
			`select to_address from platform.mail where kind = 'examiner.already'`
		);
		expect(rows).toEqual([{ to_address: 'siv@example.se' }]);
	});

	it('says at each field what is wrong, and takes no word from the applicant as the manager’s', async () => {
		const wrong = {
			...said('x'),
			name: 'Vinn på https://evil.example',
			managerEmail: '',
			why: 'x'.repeat(2001),
			languages: [],
			consent: false
		};
		const refused = await applyAsExaminer(visitor(), { application: wrong, client });
		if (refused.ok) throw new Error('taken');
		expect(
			Object.fromEntries((refused.refusal.fields ?? []).map(({ field, reason }) => [field, reason]))
		).toEqual({
			name: 'not-a-name',
			email: 'not-an-email',
			managerEmail: 'required',
			why: 'too-long',
			languages: 'too-few-chosen',
			consent: 'consent-first'
		});
		const oneself = { ...said('chris.chef@example.se') };
		expect(await applyAsExaminer(visitor(), { application: oneself, client })).toMatchObject({
			refusal: { fields: [{ field: 'managerEmail', reason: 'manager-is-oneself' }] }
		});
	});

	it('is approved by the link once, and then waits for the office', async () => {
		const key = await keyFor('siv@example.se');
		const found = must(await applicationToVouchFor(visitor(), key));
		expect(found.application.name).toBe('Siv Sökande');
		expect(await applicationToVouchFor(visitor(), 'x'.repeat(32))).toMatchObject({
			refusal: { reason: 'link-expired' }
		});
		const late = world.visitor('2026-11-01T09:00:00Z');
		expect(await applicationToVouchFor(late, key)).toMatchObject({
			refusal: { reason: 'link-expired' }
		});
		must(await answerAsManager(visitor(), { key, approves: true, words: 'Det går fint.' }));
		expect(await applicationOf('siv@example.se')).toMatchObject({
			state: 'office',
			managerWords: 'Det går fint.'
		});
		expect(await answerAsManager(visitor(), { key, approves: false, words: '' })).toMatchObject({
			refusal: { reason: 'already-done' }
		});
	});

	it('makes its applicant an examiner of the round, with a profile from what was written', async () => {
		const application = await applicationOf('siv@example.se');
		const { personId } = must(
			await admitExaminer(office, {
				applicationId: application.id,
				words: 'Varmt välkommen.',
				experienced: false
			})
		);
		const pool = await inTransaction(office, (tx) => examinersFor(tx, office, editionId));
		expect(pool.find((each) => each.personId === personId)).toMatchObject({
			name: 'Siv Sökande',
			fields: ['preschool'],
			languages: ['sv', 'fi'],
			unitName: 'Kostenheten',
			pastWorkplaces: ['Förskolan Eken, Farsta stadsdelsförvaltning', 'Trafikkontoret'],
			minLoad: 0,
			maxLoad: 8,
			experienced: false,
			trained: true,
			available: true
		});
		const { rows } = await world.owner(
			`select body from platform.mail where kind = 'examiner.admitted'`
		);
		expect(rows[0]?.body).toContain('Varmt välkommen.');
		expect(rows[0]?.body).toContain('/bedomning/profil');
		expect(
			await declineExaminer(office, { applicationId: application.id, words: '' })
		).toMatchObject({ refusal: { reason: 'already-done' } });
	});

	it('gives whoever has only signed in by the address their name', async () => {
		const email = 'tor@example.se';
		must(await apply(email));
		const system = world.system(duringAssessment);
		// Signed in to follow the application, before anybody had admitted them.
		const known = await inTransaction(system, (tx) =>
			ensurePerson(tx, system, { email, name: email })
		);
		must(await answerAsManager(visitor(), { key: await keyFor(email), approves: true, words: '' }));
		const { personId } = must(
			await admitExaminer(office, {
				applicationId: (await applicationOf(email)).id,
				words: '',
				experienced: false
			})
		);
		expect(personId).toBe(known);
		const profile = await inTransaction(office, (tx) => profileOf(tx, office, personId));
		expect(profile?.name).toBe('Siv Sökande');
	});

	it('ends where the manager says no, and one can apply again', async () => {
		must(await apply('nej@example.se'));
		must(
			await answerAsManager(visitor(), {
				key: await keyFor('nej@example.se'),
				approves: false,
				words: 'Inte i år.'
			})
		);
		const application = await applicationOf('nej@example.se');
		expect(application.state).toBe('manager_declined');
		expect(
			await admitExaminer(office, { applicationId: application.id, words: '', experienced: true })
		).toMatchObject({ refusal: { reason: 'already-done' } });
		const { rows } = await world.owner(
			`select body from platform.mail where kind = 'examiner.managerDeclined'`
		);
		expect(rows[0]?.body).toContain('Inte i år.');
		must(await apply('nej@example.se'));
		expect((await applicationOf('nej@example.se')).state).toBe('manager');
	});

	it('is answered by the newest link only, where the manager was asked again', async () => {
		const application = await applicationOf('nej@example.se');
		const first = await keyFor('nej@example.se');
		must(await askManagerAgain(office, { applicationId: application.id }));
		expect(await applicationToVouchFor(visitor(), first)).toMatchObject({
			refusal: { reason: 'link-expired' }
		});
		must(await applicationToVouchFor(visitor(), await keyFor('nej@example.se')));
	});

	it('is followed and taken back under the address that it was made from', async () => {
		const person = await signedIn('Tora Tveksam');
		must(await apply(person.email));
		const [mine] = must(await ownApplications(person));
		expect(mine?.application.state).toBe('manager');
		const applicationId = mine?.application.id ?? '';
		must(await withdrawApplication(person, { applicationId }));
		expect(must(await ownApplication(person, applicationId)).application.state).toBe('withdrawn');
		expect(await withdrawApplication(person, { applicationId })).toMatchObject({
			refusal: { reason: 'already-done' }
		});
		expect(
			await answerAsManager(visitor(), {
				key: await keyFor(person.email),
				approves: true,
				words: ''
			})
		).toMatchObject({ refusal: { reason: 'already-done' } });
	});
});

describe('what somebody has written to become an examiner', () => {
	it('is read by nobody but themselves and the office', async () => {
		const examiner = await world.person('Eva Examinator', [{ role: 'examiner', editionId }]);
		const auditor = await world.person('Revy Sor', [{ role: 'auditor' }]);
		const stranger = await signedIn('Fia Främling');
		const application = await applicationOf('siv@example.se');
		for (const other of [examiner, auditor, stranger]) {
			for (const asked of [
				await examinerApplications(other),
				await ownApplication(other, application.id),
				await ownApplications(other),
				await inTransaction(other, (tx) =>
					tx.selectFrom('assessment.examiner_application').selectAll().execute()
				),
				await inTransaction(other, (tx) =>
					tx
						.selectFrom('assessment.examiner')
						.selectAll()
						.where('person_id', '<>', other.personId)
						.execute()
				),
				await withdrawApplication(other, { applicationId: application.id }),
				await inTransaction(other, (tx) => profileOf(tx, other, application.personId ?? ''))
			]) {
				expect(JSON.stringify(asked) ?? '', other.name).not.toContain(secret);
				expect(JSON.stringify(asked) ?? '', other.name).not.toContain('Tio år');
			}
			for (const act of [
				await admitExaminer(other, { applicationId: application.id, words: '', experienced: true }),
				await declineExaminer(other, { applicationId: application.id, words: '' }),
				await askManagerAgain(other, { applicationId: application.id })
			])
				expect(act, other.name).toMatchObject({ refusal: { reason: 'not-allowed' } });
		}
		expect(JSON.stringify(must(await examinerApplications(office)))).toContain(secret);
	});

	it('is written by nobody past the commands', async () => {
		const stranger = await signedIn('Gösta Gränslös');
		await expect(
			inTransaction(stranger, (tx) =>
				tx
					.insertInto('assessment.examiner')
					.values({ organiser_id: world.organiserId, person_id: stranger.personId })
					.execute()
			)
		).rejects.toThrow('row-level security');
		const changed = await inTransaction(stranger, (tx) =>
			tx
				.updateTable('assessment.examiner_application')
				.set({ state: 'office' })
				.where('state', '=', 'manager')
				.executeTakeFirst()
		);
		expect(changed.numUpdatedRows).toBe(0n);
	});
});
