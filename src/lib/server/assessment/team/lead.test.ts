// Who leads a team is named by the office until the feedback is released, and nothing else about the team changes.
import { beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { declareConflict } from '../../people/index.ts';
import { afterAssessment, assessedEntry, examiner, must } from '../assessed-entry.fixture.ts';
import { agreeOn } from '../feedback/agreed.fixture.ts';
import {
	declareConflictAs,
	draftDesk,
	leadNow,
	myAssessments,
	nameLead,
	pinConflict,
	releaseFeedback,
	setExperienced,
	teamDesk,
	unpinConflict,
	type WhoTakesOver
} from '../index.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;
beforeEach(async () => {
	scene = await assessedEntry(world);
});

const team = async () =>
	must(await teamDesk(scene.office, scene.entryId)).team.map(({ name, lead }) => [name, lead]);
const reason = 'Hen har lett team i andra utmärkelser.';
const named = (who: Person, why = reason, by: Person = scene.office) =>
	nameLead(by, { entryId: scene.entryId, leadId: who.personId, reason: why });
const toldToLead = async () =>
	(
		await world.owner(
			`select to_name as to, body from platform.mail where kind = 'team.lead' and entry_id = $1`,
			[scene.entryId]
		)
	).rows as { to: string; body: string }[];
const pin = (over: { takesOver?: string; takesOverReason?: string }) =>
	pinConflict(scene.office, {
		entryId: scene.entryId,
		personId: scene.lead.personId,
		pinned: 'conflict',
		reason: 'Släkt.',
		...over
	});

describe('a new lead', () => {
	it('is one of the team, experienced or chosen with a reason, and is told', async () => {
		const { office, anna, bo, editionId } = scene;
		const outside = await examiner(world, editionId, 'Ulla Utanför');
		expect(await named(outside)).toMatchObject({
			refusal: { fields: [{ field: 'new-lead', reason: 'not-an-option' }] }
		});
		expect(await named(anna, ' ')).toMatchObject({
			refusal: { fields: [{ field: 'lead-reason', reason: 'lead-needs-reason' }] }
		});
		must(await named(anna));
		expect(await team()).toEqual([
			['Anna Examinator', true],
			['Bo Examinator', false],
			['Lena Ledare', false]
		]);
		must(await setExperienced(office, { personId: bo.personId, experienced: true }));
		must(await named(bo, ''));
		expect((await toldToLead()).map(({ to }) => to)).toEqual(['Anna Examinator', 'Bo Examinator']);
	});

	it('is the office’s alone to name, and no office in conflict names one', async () => {
		const { lead, anna, applicant, entryId } = scene;
		for (const actor of [lead, anna, applicant]) {
			expect(await named(anna, reason, actor)).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
		}
		const kin = await world.person('Kim Kansli', [{ role: 'office' }]);
		await inTransaction(kin, (tx) =>
			declareConflict(tx, kin, { personId: kin.personId, entryId, reason: 'Släkt.' })
		);
		expect(await named(anna, reason, kin)).toMatchObject({ ok: false });
		expect(await leadNow(kin, entryId)).toMatchObject({ ok: false });
	});

	it('takes over when the team has agreed and its lead has come into conflict, until the feedback is out', async () => {
		const { office, lead, anna, bo, entryId } = scene;
		await agreeOn(entryId, lead, [anna, bo]);
		must(await declareConflictAs(lead, { entryId, reason: 'Min syster är chef där.' }));
		expect(must(await leadNow(office, entryId)).map(({ name }) => name)).not.toContain(lead.name);
		expect(await named(lead)).toMatchObject({ refusal: { reason: 'not-an-option' } });
		must(await named(bo));
		expect(await team()).toEqual([
			['Bo Examinator', true],
			['Anna Examinator', false],
			['Lena Ledare', false]
		]);
		expect((await toldToLead())[0]?.body).toContain('skriver återkopplingen');
		expect(must(await draftDesk(bo, entryId)).writes).toBe(true);
		const [mine] = must(await myAssessments(bo));
		expect(mine?.tasks).toEqual([{ task: 'write-feedback', until: '2026-10-31T17:00' }]);
		expect(must(await myAssessments(lead))).toEqual([]);
		const later = world.at(office, afterAssessment);
		must(await releaseFeedback(later, { entryId, withoutApproval: 'Tiden är ute.' }));
		expect(await named(anna)).toMatchObject({ refusal: { reason: 'already-done' } });
	});
});

describe('the office’s word on a conflict of whoever leads', () => {
	it('says so before anything is saved, and takes who takes over in the same act', async () => {
		const asked = await pin({ takesOver: '' });
		expect(asked).toMatchObject({
			refusal: { reason: 'choose-lead', fields: [{ field: 'takes-over' }] }
		});
		const { leads, could } = (asked.ok ? null : asked.refusal.detail) as WhoTakesOver;
		expect(leads).toBe('Lena Ledare');
		expect(could.map(({ name }) => name)).toEqual(['Anna Examinator', 'Bo Examinator']);
		expect(await team()).toHaveLength(3);
		const takesOver = scene.anna.personId;
		expect(await pin({ takesOver })).toMatchObject({
			refusal: { fields: [{ field: 'takes-over-reason', reason: 'lead-needs-reason' }] }
		});
		expect(await pin({ takesOver: scene.lead.personId })).toMatchObject({
			refusal: { fields: [{ field: 'takes-over', reason: 'not-an-option' }] }
		});
		must(await pin({ takesOver, takesOverReason: reason }));
		expect(await team()).toEqual([
			['Anna Examinator', true],
			['Bo Examinator', false]
		]);
		expect((await toldToLead()).map(({ to }) => to)).toEqual(['Anna Examinator']);
	});

	it('may leave it for later, and asks the same where a pin is taken away', async () => {
		const { office, lead, bo, entryId } = scene;
		const on = { entryId, personId: lead.personId };
		must(await pinConflict(office, { ...on, pinned: 'no-conflict', reason: 'Länge sedan.' }));
		await inTransaction(lead, (tx) =>
			declareConflict(tx, lead, { personId: lead.personId, entryId, reason: 'Släkt.' })
		);
		expect(await unpinConflict(office, { ...on, takesOver: '' })).toMatchObject({
			refusal: { reason: 'choose-lead' }
		});
		must(await unpinConflict(office, { ...on, takesOver: 'later' }));
		expect(await team()).toEqual([
			['Anna Examinator', false],
			['Bo Examinator', false]
		]);
		must(await named(bo));
		expect(await team()).toEqual([
			['Bo Examinator', true],
			['Anna Examinator', false]
		]);
	});
});
