// What has the right shape and yet is nothing that can be kept is the asker's mistake, not ours.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import { POST as restore } from '../../../routes/api/v1/entries/[entry]/answers/[question]/revisions/+server.ts';
import { PUT as notice } from '../../../routes/api/v1/entries/[entry]/board-notice/+server.ts';
import { POST as invite } from '../../../routes/api/v1/entries/[entry]/people/+server.ts';
import { POST as write } from '../../../routes/api/v1/editions/[programme]/[edition]/messages/+server.ts';
import { openCall, valueOf } from '../../server/application/call.fixture.ts';
import { saveAnswer, startEntry } from '../../server/application/index.ts';
import {
	addOrganisation,
	addUnit,
	closeUnit,
	organisationInput
} from '../../server/people/index.ts';
import type { Person } from '../../server/platform/actor.ts';
import { ask } from './asking.fixture.ts';

const world = useWorld();
let anna: Person;
let office: Person;
let entry: string;

beforeAll(async () => {
	const editionId = await openCall(world, 'framsteget');
	anna = await world.person('Anna Ek');
	office = await world.person('Olga Office', [{ role: 'office' }]);
	entry = valueOf(await startEntry(anna, { editionId })).entryId;
});

describe('what cannot be kept', () => {
	it('is a revision that no row can have', async () => {
		const revision = 99_999_999_999;
		const answer = { entryId: entry, questionKey: 'background', revision, value: 'x' };
		expect(await saveAnswer(anna, answer)).toMatchObject({ refusal: { reason: 'invalid' } });
		const told = await ask(restore, {
			actor: anna,
			method: 'POST',
			params: { entry, question: 'background' },
			headers: { 'if-match': '"0"' },
			body: { revision }
		});
		expect(told.status).toBe(422);
	});

	it('is a day in the year 0', async () => {
		const told = await ask(notice, {
			actor: anna,
			method: 'PUT',
			params: { entry },
			headers: { 'if-match': '*' },
			body: { board: 'Socialnämnden', notified_on: '0000-01-01', declared: true }
		});
		expect(told.status).toBe(422);
		const home = organisationInput.parse({ name: 'Äldre', kind: 'administration' });
		const { id: organisationId } = valueOf(await addOrganisation(office, home));
		const { id: unitId } = valueOf(await addUnit(office, { organisationId, name: 'Köket' }));
		expect((await closeUnit(office, { unitId, closedOn: '0000-01-01' })).ok).toBe(false);
	});

	it('is a time beyond the year 9999', async () => {
		const words = { sv: 'Hej', en: 'Hello' };
		const told = await ask(write, {
			actor: office,
			method: 'POST',
			params: { programme: 'framsteget', edition: '2026' },
			body: {
				audience: { units: { states: ['draft'] } },
				...{ subject: words, body: words, goes_at: '9999-12-31T23:59:59-12:00' }
			}
		});
		expect(told.status).toBe(400);
	});

	it('is what is nested without end', async () => {
		const body = '['.repeat(500_000) + ']'.repeat(500_000);
		const told = await ask(invite, { actor: anna, method: 'POST', params: { entry }, body });
		expect(told).toMatchObject({ status: 400, body: { detail: 'JSON' } });
	});
});
