// Organisations on the open interface: who may ask for what, versions, and rehearsals.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import type { Person } from '../../server/platform/actor.ts';
import { GET as suggest, POST as add } from '../../../routes/api/v1/organisations/+server.ts';
import { POST as takeIn } from '../../../routes/api/v1/organisations/import/+server.ts';
import { GET as pairs } from '../../../routes/api/v1/organisations/duplicates/+server.ts';
import { POST as merge } from '../../../routes/api/v1/organisations/merge/+server.ts';
import {
	GET as read,
	PUT as save
} from '../../../routes/api/v1/organisations/[organisation]/+server.ts';
import {
	GET as units,
	POST as addUnit
} from '../../../routes/api/v1/organisations/[organisation]/units/+server.ts';
import { PUT as saveUnit } from '../../../routes/api/v1/organisations/[organisation]/units/[unit]/+server.ts';
import { POST as agree } from '../../../routes/api/v1/organisations/[organisation]/agreements/+server.ts';
import {
	DELETE as disagree,
	PUT as saveAgreement
} from '../../../routes/api/v1/organisations/[organisation]/agreements/[agreement]/+server.ts';
import { ask } from './asking.fixture.ts';

const world = useWorld();
let office: Person;
let applicant: Person;

beforeAll(async () => {
	office = await world.person('Olga Office', [{ role: 'office' }]);
	applicant = await world.person('Anna Ek');
});

const written = {
	name: 'Kulturförvaltningen',
	kind: 'administration',
	registrar_email: 'Registrator@Example.se'
};
const idOf = (told: { body: Record<string, unknown> }) => String(told.body['id']);

describe('organisations on the open interface', () => {
	it('are written by the office, with the version that one changes', async () => {
		const id = idOf(await ask(add, { actor: office, method: 'POST', body: written }));
		const params = { organisation: id };
		const found = await ask(read, { actor: office, params });
		expect(found).toMatchObject({
			status: 200,
			etag: '"1"',
			body: { name: 'Kulturförvaltningen', registrar_email: 'registrator@example.se' }
		});
		const put = (headers: Record<string, string>, name: string, search = '') =>
			ask(save, {
				actor: office,
				params,
				search,
				method: 'PUT',
				headers,
				body: { ...written, name }
			});
		expect(await put({}, 'Nytt namn')).toMatchObject({ status: 428 });
		expect(await put({ 'if-match': '"1"' }, 'Nytt namn', '?dry_run=true')).toMatchObject({
			status: 200
		});
		expect(await put({ 'if-match': '"1"' }, 'Kulturkontoret')).toMatchObject({
			status: 200,
			etag: '"2"'
		});
		expect(await put({ 'if-match': '"1"' }, 'Ett tredje')).toMatchObject({ status: 412 });
		expect(await ask(read, { actor: office, params })).toMatchObject({
			body: { name: 'Kulturkontoret', formerly: ['Kulturförvaltningen'] }
		});
	});

	it('are closed and opened by the office, rehearsed first', async () => {
		const body = { ...written, name: 'Stängningsförvaltningen' };
		const id = idOf(await ask(add, { actor: office, method: 'POST', body }));
		const params = { organisation: id };
		const put = (closed_on: string | null, version: string, search = '') =>
			ask(save, {
				actor: office,
				params,
				search,
				method: 'PUT',
				headers: { 'if-match': version },
				body: { ...body, closed_on }
			});
		const offered = async () =>
			(
				(await ask(suggest, { actor: applicant, search: '?q=stängnings' }))
					.body as unknown as unknown[]
			).length;
		expect(await put('2026-02-01', '"1"')).toMatchObject({ status: 422 });
		expect(await put('2026-03-02', '"1"', '?dry_run=true')).toMatchObject({ status: 200 });
		expect(await offered()).toBe(1);
		expect(await put('2026-03-02', '"1"')).toMatchObject({ status: 200, etag: '"2"' });
		expect(await offered()).toBe(0);
		expect(await put(null, '"1"')).toMatchObject({ status: 412 });
		expect((await ask(read, { actor: office, params })).body).toMatchObject({
			closed_on: '2026-03-02'
		});
		expect(await put(null, '"2"')).toMatchObject({ status: 200 });
		expect(await offered()).toBe(1);
	});

	it('have units and agreements', async () => {
		const body = { name: 'Omsorg AB', kind: 'private-provider' };
		const id = idOf(await ask(add, { actor: office, method: 'POST', body }));
		const params = { organisation: id };
		const unit = idOf(
			await ask(addUnit, { actor: office, params, method: 'POST', body: { name: 'Hemtjänsten' } })
		);
		expect((await ask(units, { actor: applicant, params, search: '?q=hem' })).body).toEqual([
			{ id: unit, name: 'Hemtjänsten' }
		]);
		const close = await ask(saveUnit, {
			actor: office,
			params: { ...params, unit },
			method: 'PUT',
			headers: { 'if-match': '"1"' },
			body: { name: 'Hemtjänsten', closed_on: '2026-03-02' }
		});
		expect(close).toMatchObject({ status: 200, etag: '"2"' });
		expect((await ask(units, { actor: applicant, params })).body).toEqual([]);

		const agreement = { kind: 'home-care', reference: 'A 1', local_share: 80 };
		const agreed = idOf(
			await ask(agree, { actor: office, params, method: 'POST', body: agreement })
		);
		const at = { ...params, agreement: agreed };
		const mended = await ask(saveAgreement, {
			actor: office,
			params: at,
			method: 'PUT',
			headers: { 'if-match': '*' },
			body: { ...agreement, local_share: 55 }
		});
		expect(mended).toMatchObject({ status: 200, etag: '"2"' });
		expect((await ask(read, { actor: office, params })).body['agreements']).toMatchObject([
			{ local_share: 55 }
		]);
		expect(await ask(disagree, { actor: office, params: at, method: 'DELETE' })).toMatchObject({
			status: 200
		});
	});

	it('are taken in from a table and merged, rehearsed first', async () => {
		const body = { csv: 'Organisation;Enhet\nParkförvaltningen;Odlingen\nParkförvaltning;Skogen' };
		const rehearsed = await ask(takeIn, {
			actor: office,
			method: 'POST',
			search: '?dry_run=true',
			body
		});
		const done = await ask(takeIn, { actor: office, method: 'POST', body });
		expect(rehearsed.body).toEqual(done.body);
		expect(done.body['added']).toHaveLength(2);
		const found = await ask(pairs, { actor: office });
		const [pair] = found.body['organisations'] as { one: { id: string }; other: { id: string } }[];
		const merging = { kind: 'organisation', from: pair?.one.id, into: pair?.other.id };
		expect(await ask(merge, { actor: office, method: 'POST', body: merging })).toMatchObject({
			status: 200,
			body: { units_moved: [{ name: 'Skogen' }] }
		});
		expect((await ask(pairs, { actor: office })).body['organisations']).toEqual([]);
	});

	it('take agreements in with the table, rehearsed first, and nothing the second time', async () => {
		const csv = (to: string) =>
			[
				'Organisation;Slag;Avtal;Avtal med;Avtalsnummer;Avtal från;Avtal till',
				`Vårdlaget AB;Privat utförare;Hemtjänst;Vårdförvaltningen;V 1;2026-01-01;${to}`,
				'Vårdförvaltningen;Förvaltning;;;;;',
				'Vårdlaget AB;;Hemtjänst;Okända förvaltningen;V 2;;'
			].join('\n');
		const take = (to: string, search = '') =>
			ask(takeIn, { actor: office, method: 'POST', search, body: { csv: csv(to) } });
		const rehearsed = await take('2027-12-31', '?dry_run=true');
		expect(rehearsed.body).toMatchObject({
			agreements: [{ line: 2, organisation: 'Vårdlaget AB', id: null }],
			faults: [{ line: 4, why: 'unknown-administration', value: 'Okända förvaltningen' }]
		});
		expect((await take('2027-12-31')).body).toEqual(rehearsed.body);
		expect((await take('2027-12-31')).body).toMatchObject({
			added: [],
			agreements: [],
			unchanged: { agreements: 1 }
		});
		const changed = { field: 'validTo', from: '2027-12-31', to: '2029-12-31' };
		expect((await take('2029-12-31')).body).toMatchObject({ agreements: [{ changes: [changed] }] });
		const names = await ask(suggest, { actor: office, search: '?q=vårdlaget' });
		const [{ id }] = names.body as unknown as [{ id: string }];
		const found = await ask(read, { actor: office, params: { organisation: id } });
		expect(found.body['agreements']).toMatchObject([
			{ kind: 'home-care', reference: 'V 1', valid_to: '2029-12-31', revision: 2 }
		]);
	});

	it('keep what is the office’s from an applicant, who gets names to choose among', async () => {
		const secret = 'hemlig@example.se';
		const body = { ...written, name: 'Läckförvaltningen', registrar_email: secret };
		const id = idOf(await ask(add, { actor: office, method: 'POST', body }));
		const params = { organisation: id };
		const everything = [
			await ask(read, { actor: applicant, params }),
			await ask(pairs, { actor: applicant }),
			await ask(add, { actor: applicant, method: 'POST', body: { ...body, name: 'Min egen' } }),
			await ask(takeIn, { actor: applicant, method: 'POST', body: { csv: 'Organisation\nX' } }),
			await ask(agree, { actor: applicant, params, method: 'POST', body: { kind: 'contract' } })
		];
		expect(everything.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
		const names = await ask(suggest, { actor: applicant, search: '?q=läck' });
		expect(names.body).toEqual([{ id, name: 'Läckförvaltningen', kind: 'administration' }]);
		expect(JSON.stringify([everything, names])).not.toContain(secret);
		expect(await ask(suggest, { actor: world.visitor() })).toMatchObject({ status: 401 });
	});
});
