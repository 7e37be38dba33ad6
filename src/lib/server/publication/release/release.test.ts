// The release: at its time or by hand, all at once or class by class, once, and all of it or nothing.
import { fork } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeInGroups } from '#lib/shared/proof-code.ts';
import { useWorld } from '../../../../../tools/test-world.ts';
import {
	addPressContact,
	allPapers,
	diplomaPdf,
	hasOwnDiploma,
	planRelease,
	saveLetter
} from '../../ceremony/index.ts';
import { ownReason, saveDecision, saveReason, sealClass } from '../../judging/index.ts';
import {
	applicantOf,
	award,
	decisionTime,
	enter,
	judgedEdition
} from '../../judging/judged-edition.fixture.ts';
import { declareConflict } from '../../people/index.ts';
import type { Person } from '../../platform/actor.ts';
import { inPublic, inTransaction } from '../../platform/database/index.ts';
import {
	provenBy,
	publishProgrammes,
	releaseDue,
	releaseEdition,
	restorePublished,
	withdrawPublished
} from '../index.ts';

const world = useWorld();
const before = '2026-11-20T09:00:00Z';
const evening = '2026-11-26T18:00:00Z';
const citation = 'Kastvindarna tystnar när barnen sjunger.';
let office: Person;
let chair: Person;
let member: Person;

type Round = { editionId: string; winner: Person; other: Person; won: string; lost: string };

/** A round with one winner among the preschools and nobody among the schools, sealed unless it says otherwise. */
async function round(seal: readonly string[] = ['preschool', 'school']): Promise<Round> {
	const editionId = await judgedEdition(world, 'kvalitetsutmarkelsen');
	const roles = [{ role: 'panel_chair' as const, editionId }];
	chair = await world.person('Clara Chair', roles, decisionTime);
	const lark = await enter(world, editionId, 'Lärkans förskola', 'preschool');
	const elm = await enter(world, editionId, 'Almens skola', 'school');
	const winner = await applicantOf(world, editionId, lark.id, 'Vera Vinnare');
	const other = await applicantOf(world, editionId, elm.id, 'Ulf Utan');
	await saveDecision(chair, award(lark.id, 0, citation));
	for (const classKey of seal) {
		await sealClass(chair, { editionId, classKey, withoutHonours: classKey === 'school' });
	}
	return { editionId, winner, other, won: lark.id, lost: elm.id };
}

/** The citations that the public role reads. */
const publicHonours = () =>
	inPublic(world.organiserId, async (tx) => {
		const rows = await tx.selectFrom('published.honour').select('citation').execute();
		return rows.map((row) => row.citation);
	});

const mailOf = async (editionId: string) => {
	const { rows } = await world.owner(
		`select kind, to_address, body, send_after from platform.mail where edition_id = $1 order by id`,
		[editionId]
	);
	return rows as { kind: string; to_address: string; body: string; send_after: Date | null }[];
};

beforeAll(async () => {
	office = await world.person('Olga Office', [{ role: 'office' }], before);
	await addPressContact(office, { name: 'Stadsbladet', email: 'redaktionen@example.se' });
});

describe('a release at its time', () => {
	it('can be moved and called off until it goes, by whoever has seen how it stands', async () => {
		const { editionId } = await round();
		const plan = (at: string, revision: number, how: 'whole' | 'by-class' = 'whole') =>
			planRelease(office, { editionId, how, at, revision });
		expect(await plan('2026-11-26T18:00', 0)).toMatchObject({ ok: true });
		expect(await plan('2026-11-26T19:00', 0)).toMatchObject({
			refusal: { reason: 'changed-meanwhile' }
		});
		expect(await plan('2026-11-19T18:00', 1)).toMatchObject({ refusal: { reason: 'time-passed' } });
		expect(await plan('i kväll', 1)).toMatchObject({ refusal: { reason: 'not-a-time' } });
		expect(await plan('2026-11-26T18:00', 1, 'by-class')).toMatchObject({
			refusal: { reason: 'class-by-hand' }
		});
		expect(await plan('2026-11-26T19:00', 1)).toMatchObject({ ok: true });
		// At what was its time first it is not due; called off it never is.
		expect(await releaseDue(Temporal.Instant.from('2026-11-26T17:30:00Z'))).toBe(0);
		expect(await plan('', 2)).toMatchObject({ ok: true });
		expect(await releaseDue(Temporal.Instant.from('2026-11-27T17:30:00Z'))).toBe(0);
		expect(await mailOf(editionId)).toEqual([]);
	});

	it('goes by itself, once however many look, and cannot be moved any more', async () => {
		const { editionId } = await round();
		await planRelease(office, { editionId, how: 'whole', at: '2026-11-26T18:00', revision: 0 });
		const now = Temporal.Instant.from('2026-11-26T17:00:05Z');
		const gone = await Promise.all([releaseDue(now), releaseDue(now)]);
		expect(gone[0] + gone[1]).toBe(1);
		expect(await publicHonours()).toContain(citation);
		const moved = await planRelease(office, { editionId, how: 'whole', at: '', revision: 1 });
		expect(moved).toMatchObject({ refusal: { reason: 'already-released' } });
	});

	it('that comes while a class is not sealed releases nothing, then or when it is sealed, and the office is told', async () => {
		const { editionId } = await round(['preschool']);
		await planRelease(office, { editionId, how: 'whole', at: '2026-11-26T18:00', revision: 0 });
		expect(await releaseDue(Temporal.Instant.from(evening))).toBe(0);
		expect((await mailOf(editionId)).map(({ kind }) => kind)).toEqual(['release.missed']);
		await sealClass(chair, { editionId, classKey: 'school', withoutHonours: true });
		expect(await releaseDue(Temporal.Instant.from('2026-11-26T18:01:00Z'))).toBe(0);
		expect(await mailOf(editionId)).toHaveLength(1);
	});
});

describe('a release that fails at its time', () => {
	it('holds back no other, is tried again, and is told the office when it does not come right', async () => {
		const [broken, whole] = [await round(), await round()];
		for (const { editionId } of [broken, whole]) {
			await planRelease(office, { editionId, how: 'whole', at: '2026-11-26T18:00', revision: 0 });
		}
		await world.owner(
			`create function public.break_down() returns trigger language plpgsql as $$
			begin
				if new.edition_id = '${broken.editionId}' then raise exception 'broken'; end if;
				return new;
			end $$`
		);
		await world.owner(
			`create trigger break_down before insert on published.honour
			for each row execute function public.break_down()`
		);
		const kinds = async () => (await mailOf(broken.editionId)).map(({ kind }) => kind);
		expect(await releaseDue(Temporal.Instant.from('2026-11-26T17:00:05Z'))).toBe(1);
		expect((await mailOf(whole.editionId)).map(({ kind }) => kind)).toContain('release.winner');
		expect(await releaseDue(Temporal.Instant.from('2026-11-26T17:04:00Z'))).toBe(0);
		expect(await kinds()).toEqual([]);
		expect(await releaseDue(Temporal.Instant.from('2026-11-26T17:05:00Z'))).toBe(0);
		expect(await kinds()).toEqual(['release.missed']);
		expect((await mailOf(broken.editionId))[0]?.body).toContain('något gick fel');
		await world.owner('drop trigger break_down on published.honour');
		expect(await releaseDue(Temporal.Instant.from('2026-11-26T17:06:00Z'))).toBe(0);
		expect(await releaseEdition(office, { editionId: broken.editionId })).toMatchObject({
			ok: true
		});
	});
});

describe('a release class by class', () => {
	it('makes public one class and nothing of another, and the edition when the last is out', async () => {
		const { editionId, winner, other, won } = await round(['preschool']);
		const known = (await publicHonours()).length;
		const first = await releaseEdition(office, { editionId, classKey: 'preschool' });
		expect(first).toMatchObject({ value: { honours: 1, whole: false } });
		expect(await publicHonours()).toHaveLength(known + 1);
		expect(await hasOwnDiploma(winner, won)).toBe(true);
		expect((await mailOf(editionId)).map((mail) => mail.to_address)).toEqual([winner.email]);
		expect(await releaseEdition(office, { editionId, classKey: 'preschool' })).toMatchObject({
			refusal: { reason: 'already-released' }
		});
		expect(await releaseEdition(office, { editionId, classKey: 'school' })).toMatchObject({
			refusal: { reason: 'not-sealed' }
		});
		await sealClass(chair, { editionId, classKey: 'school', withoutHonours: true });
		const last = await releaseEdition(office, { editionId, classKey: 'school' });
		expect(last).toMatchObject({ value: { honours: 0, whole: true } });
		expect((await mailOf(editionId)).map((mail) => mail.to_address).slice(1)).toEqual([
			other.email,
			chair.email,
			'redaktionen@example.se'
		]);
	});
});

describe('the code on a diploma', () => {
	it('proves nothing before the release of its class, and then what the paper says', async () => {
		const { editionId, won } = await round(['preschool']);
		const system = world.system();
		await inTransaction(system, (tx) => publishProgrammes(tx, system));
		const { rows } = await world.owner('select id from judging.decision where entry_id = $1', [
			won
		]);
		const paper = await diplomaPdf(office, String(rows[0].id));
		const letter = await diplomaPdf(office, String(rows[0].id), { kind: 'letter', locale: 'sv' });
		expect([paper.ok, letter.ok]).toEqual([true, true]);
		const made = await world.owner('select code from ceremony.proof where decision_id = $1', [
			rows[0].id
		]);
		const code = String(made.rows[0].code);
		expect(await provenBy(world.organiserId, code)).toBeUndefined();
		await releaseEdition(office, { editionId, classKey: 'preschool' });
		expect(await provenBy(world.organiserId, codeInGroups(code).toLowerCase())).toMatchObject({
			unit: 'Lärkans förskola',
			honour: 'award',
			organiser: 'Stockholms stad'
		});
		expect(await provenBy(world.organiserId, 'ABCD-EFGH-JKMN')).toBeUndefined();
		// Of what is withdrawn only that it was is left, and the paper is no forgery.
		const honourOf = { editionId, target: 'honour' as const, targetId: String(rows[0].id) };
		const note = { sv: 'Enheten fanns inte.', en: 'There was no such unit.' };
		expect((await withdrawPublished(office, { ...honourOf, note })).ok).toBe(true);
		const gone = await provenBy(world.organiserId, code);
		expect(gone).toMatchObject({ withdrawn: { note }, organiser: 'Stockholms stad' });
		expect(JSON.stringify(gone)).not.toContain('Lärkan');
		expect((await restorePublished(office, honourOf)).ok).toBe(true);
		const all = await allPapers(office, editionId);
		expect(all.ok && Object.keys(unzipSync(all.value.zip))).toEqual([
			'01-diplom-larkans-forskola.pdf',
			'01-prisbrev-larkans-forskola.pdf'
		]);
	});
});

describe('the letters', () => {
	it('are in the office’s words where it wrote some, and tell the press last and later', async () => {
		const { editionId, other } = await round();
		const own = { editionId, kind: 'thanks' as const, locale: 'sv' as const, revision: 0 };
		expect(
			await saveLetter(office, { ...own, subject: 'Tack', body: 'Hej {{motivering}}' })
		).toMatchObject({
			refusal: { reason: 'unknown-placeholder', fields: [{ field: 'body' }] }
		});
		await saveLetter(office, {
			...own,
			subject: 'Tack, {{enhet}}',
			body: 'Hej {{namn}} på {{enhet}}!'
		});
		await releaseEdition(world.at(office, evening), { editionId });
		const mail = await mailOf(editionId);
		expect(mail.map(({ kind }) => kind)).toEqual(
			['release.winner', 'release.thanks', 'release.panel', 'release.press'].sort(
				(a, b) =>
					mail.findIndex(({ kind }) => kind === a) - mail.findIndex(({ kind }) => kind === b)
			)
		);
		expect(mail.find(({ kind }) => kind === 'release.thanks')).toMatchObject({
			to_address: other.email,
			body: 'Hej Ulf Utan på Almens skola!',
			send_after: null
		});
		const press = mail.at(-1);
		expect(press).toMatchObject({ kind: 'release.press' });
		expect(press?.body).toContain('Lärkans förskola');
		expect(press?.send_after?.toISOString()).toBe('2026-11-26T18:10:00.000Z');
	});

	it('carry the panel’s lines to a unit that only a panel judged, which nobody else had before', async () => {
		const editionId = await judgedEdition(world, 'framsteget');
		const roles = [{ role: 'panel_chair' as const, editionId }];
		chair = await world.person('Karin Chair', roles, decisionTime);
		member = await world.person('Mona Member', [{ role: 'panel_member', editionId }], decisionTime);
		const entry = await enter(world, editionId, 'Snöröjningen', null);
		const unit = await applicantOf(world, editionId, entry.id, 'Ulla Utan');
		const lines = 'Vi vill gärna se siffror från en hel vinter.';
		expect(
			await saveReason(chair, { entryId: entry.id, body: 'x'.repeat(1501), revision: 0 })
		).toMatchObject({
			refusal: { reason: 'too-long' }
		});
		expect(await saveReason(unit, { entryId: entry.id, body: lines, revision: 0 })).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		expect(await saveReason(chair, { entryId: entry.id, body: lines, revision: 0 })).toMatchObject({
			ok: true
		});
		expect(
			await saveReason(member, { entryId: entry.id, body: 'Nej.', revision: 0 })
		).toMatchObject({
			refusal: { reason: 'newer-revision', detail: { theirs: lines } }
		});
		await sealClass(chair, { editionId, classKey: '', withoutHonours: true });
		expect(await ownReason(unit, entry.id)).toBeNull();
		// Also when the one who releases may not read them.
		await inTransaction(world.system(), (tx) =>
			declareConflict(tx, world.system(), {
				personId: office.personId,
				entryId: entry.id,
				reason: 'Släkt.'
			})
		);
		expect(await releaseEdition(office, { editionId })).toMatchObject({ ok: true });
		expect(
			(await mailOf(editionId)).find(({ to_address }) => to_address === unit.email)?.body
		).toContain(lines);
		expect(await ownReason(unit, entry.id)).toBe(lines);
		expect(
			await saveReason(chair, { entryId: entry.id, body: 'Annat.', revision: 1 })
		).toMatchObject({
			refusal: { reason: 'already-released' }
		});
	});
});

describe('a new decision at the moment of release', () => {
	const words = async (entryId: string) => {
		const { rows } = await world.owner(
			'select citation from judging.decision where entry_id = $1',
			[entryId]
		);
		return String(rows[0].citation);
	};
	/** Runs both while the audit log is held, so that both are under way when the first of them ends. */
	const together = async <T, U>(first: () => Promise<T>, second: () => Promise<U>) => {
		const owner = new pg.Client({ connectionString: world.url });
		await owner.connect();
		await owner.query('begin');
		await owner.query('select from platform.audit_head for update');
		const waiting = async (least: number) => {
			for (let tries = 0; tries < 200; tries++) {
				const { rows } = await world.owner(
					`select count(*)::int as n from pg_stat_activity
					 where datname = current_database() and wait_event_type = 'Lock'`
				);
				if (rows[0].n >= least) return;
				await wait(20);
			}
			throw new Error('nobody waits');
		};
		const one = first();
		await waiting(1);
		const other = second();
		await waiting(2);
		await owner.query('commit');
		await owner.end();
		return Promise.all([one, other]);
	};
	const anew = (entryId: string) =>
		saveDecision(chair, { ...award(entryId, 1, 'Nya ord.'), anew: 'Ett ord var fel.' });

	it('comes too late: what is public is what is decided', async () => {
		const { editionId, won } = await round();
		const [released, decided] = await together(
			() => releaseEdition(office, { editionId }),
			() => anew(won)
		);
		expect(released).toMatchObject({ ok: true });
		expect(decided).toMatchObject({ refusal: { reason: 'already-released' } });
		expect(await words(won)).toBe(citation);
		expect(await anew(won)).toMatchObject({ refusal: { reason: 'already-released' } });
	});

	it('comes in time: the release waits for it, and tells the new words', async () => {
		const { editionId, won } = await round();
		const [decided, released] = await together(
			() => anew(won),
			() => releaseEdition(office, { editionId })
		);
		expect([decided.ok, released.ok]).toEqual([true, true]);
		expect(await publicHonours()).toContain('Nya ord.');
	});
});

describe('a release that is killed half-way', () => {
	it('has made nothing public and written to nobody, and can be done again', async () => {
		const { editionId, winner } = await round();
		const known = (await publicHonours()).length;
		const owner = new pg.Client({ connectionString: world.url });
		await owner.connect();
		// The release has published when it comes to its mail, and stands there.
		await owner.query('begin');
		await owner.query('lock table platform.mail in share row exclusive mode');
		const child = fork(
			path.resolve('src/lib/server/publication/release/release-in-a-process.fixture.ts'),
			[world.organiserId, editionId],
			{ stdio: 'ignore' }
		);
		const stands = async () => {
			const { rows } = await world.owner(
				`select from pg_stat_activity
				 where datname = current_database() and wait_event_type = 'Lock' and query like 'insert into "platform"."mail"%'`
			);
			return rows.length > 0;
		};
		for (let tries = 0; tries < 300 && !(await stands()); tries++) await wait(100);
		expect(await stands()).toBe(true);
		const ended = new Promise((resolve) => child.once('exit', resolve));
		child.kill('SIGKILL');
		await ended;
		await owner.query('rollback');
		await owner.end();
		for (let tries = 0; tries < 100 && (await stands()); tries++) await wait(50);

		expect(await publicHonours()).toHaveLength(known);
		expect(await mailOf(editionId)).toEqual([]);
		const again = await releaseEdition(office, { editionId });
		expect(again).toMatchObject({ value: { honours: 1, whole: true } });
		expect(await publicHonours()).toHaveLength(known + 1);
		expect((await mailOf(editionId)).map((mail) => mail.to_address)).toContain(winner.email);
	}, 60_000);
});
