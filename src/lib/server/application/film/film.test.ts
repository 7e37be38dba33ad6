import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Actor, Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import type { Outside } from '../../platform/outside/index.ts';
import { openCall, readyEntry, valueOf } from '../call.fixture.ts';
import {
	confirmFilm,
	entryForWriting,
	filmTests,
	saveAnswer,
	submitEntry,
	testFilm,
	testFilmLink
} from '../index.ts';

const world = useWorld();
const link = 'https://film.example.com/vart-framsteg';
let editionId: string;
let anna: Person;
let entryId: string;

const where = () => ({ entryId, questionKey: 'film' });
const save = async (value: string) => {
	const { revision = 0 } = valueOf(await entryForWriting(anna, entryId)).answers.get('film') ?? {};
	return valueOf(await saveAnswer(anna, { ...where(), revision, value }));
};
const missing = async () =>
	valueOf(await entryForWriting(anna, entryId)).missing.flatMap((each) =>
		each.kind === 'answer' && each.question === 'film' ? [each.problem.reason] : []
	);
const confirm = (href: string, length: boolean, captions: boolean, who: Actor = anna) =>
	confirmFilm(who, { ...where(), href, length, captions });

beforeAll(async () => {
	editionId = await openCall(world, 'framsteget');
	anna = await world.person('Anna Ek');
	entryId = await readyEntry(anna, editionId, 'framsteget', 'Filmarna');
});

describe('what the unit confirms of its film', () => {
	it('is asked for only where there is a film', async () => {
		expect(await missing()).toEqual([]);
		await save(link);
		expect(await missing()).toEqual(['film-length-not-confirmed']);
	});

	it('hinders submission until both are said', async () => {
		valueOf(await confirm(link, true, false));
		expect(await missing()).toEqual(['film-captions-not-confirmed']);
		expect(await submitEntry(anna, { entryId })).toMatchObject({
			refusal: { reason: 'not-complete' }
		});
		valueOf(await confirm(link, true, true));
		expect(await missing()).toEqual([]);
	});

	it('holds for the link it was said of: another film is confirmed anew, the first one is remembered no more', async () => {
		await save('https://film.example.com/en-annan');
		expect(await missing()).toEqual(['film-length-not-confirmed']);
		await save(`  ${link}\n`);
		expect(await missing()).toEqual([]);
		valueOf(await confirm('https://film.example.com/en-annan', true, true));
		expect(await missing()).toEqual(['film-length-not-confirmed']);
		valueOf(await confirm(link, true, true));
	});

	it('can be said before the link is saved, and by nobody but those who write', async () => {
		const next = 'https://film.example.com/tredje';
		valueOf(await confirm(next, true, true));
		await save(next);
		expect(await missing()).toEqual([]);
		const office = await world.person('Kansli Ett', [{ role: 'office' }]);
		expect(await confirm(next, false, false, office)).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		const late = world.at(anna, '2026-03-21T00:00:00Z');
		expect(await confirm(next, true, true, late)).toMatchObject({
			refusal: { reason: 'call-closed' }
		});
	});
});

describe('the test of a film’s link', () => {
	const inside: Outside = {
		longest: 1_000,
		resolve: async () => [{ address: '127.0.0.1', family: 4 }],
		connect: () => {
			throw new Error('connected');
		}
	};
	const latest = async (who: Actor = anna) => valueOf(await filmTests(who, entryId)).get('film');

	it('waits for a job, and is the same test while it waits', async () => {
		const test = valueOf(await testFilm(anna, { ...where(), href: link }));
		expect(test).toMatchObject({ result: null, href: link });
		expect(valueOf(await testFilm(anna, { ...where(), href: link })).id).toBe(test.id);
		const { rows } = await world.owner(
			`select data->>'testId' as test from pgboss.job where name = 'film.test'`
		);
		expect(rows).toEqual([{ test: test.id }]);
	});

	it('keeps what it came to, and nothing else: a link that leads inside is refused', async () => {
		const test = await latest();
		const job = { organiserId: world.organiserId, testId: test?.id ?? '' };
		await testFilmLink(job, inside);
		expect(await latest()).toMatchObject({ result: 'refused-address' });
		const done = await latest();
		await testFilmLink(job, { ...inside, resolve: async () => [] });
		expect(await latest()).toEqual(done);
	});

	it('is not made of what is no link', async () => {
		expect(await testFilm(anna, { ...where(), href: 'hej' })).toMatchObject({
			refusal: { reason: 'not-a-link', fields: [{ field: 'film' }] }
		});
		expect(await testFilm(anna, { ...where(), href: ' ' })).toMatchObject({
			refusal: { reason: 'required' }
		});
		expect(await testFilm(anna, { ...where(), questionKey: 'title', href: link })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
	});

	it('is bounded: so many in an hour, whatever the links', async () => {
		const tests: string[] = [];
		for (let at = 0; at < 40; at++) {
			const asked = await testFilm(anna, { ...where(), href: `${link}/${at}` });
			tests.push(asked.ok ? 'asked' : asked.refusal.reason);
		}
		expect(tests.filter((each) => each === 'asked')).toHaveLength(29);
		expect(tests.at(-1)).toBe('too-many-attempts');
		const later = world.at(anna, '2026-03-02T13:00:00Z');
		expect((await testFilm(later, { ...where(), href: link })).ok).toBe(true);
	});

	it('is read by those who read the draft, and written by nobody but the system', async () => {
		const office = await world.person('Kansli Två', [{ role: 'office' }]);
		expect(await latest(office)).toMatchObject({ href: link });
		const member = await world.person('Juri Falk', [{ role: 'panel_member', editionId }]);
		expect(await filmTests(member, entryId)).toMatchObject({ refusal: { reason: 'not-allowed' } });
		const seen = await inTransaction(member, (tx) =>
			tx.selectFrom('application.film_test').selectAll().execute()
		);
		expect(seen).toEqual([]);
		const changed = await inTransaction(anna, (tx) =>
			tx.updateTable('application.film_test').set({ result: 'works' }).executeTakeFirst()
		);
		expect(changed.numUpdatedRows).toBe(0n);
	});
});
