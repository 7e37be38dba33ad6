import { describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { audit } from '../../platform/audit/index.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { checkAuditChain } from '../index.ts';

const world = useWorld();

/** Changes a line as only the owner could, past the trigger that refuses it. */
const tamper = async (change: string) => {
	await world.owner('alter table platform.audit disable trigger audit_is_append_only');
	await world.owner(change);
	await world.owner('alter table platform.audit enable trigger audit_is_append_only');
};

describe('the chain of the log', () => {
	it('is checked by auditor and office, and by nobody else', async () => {
		const system = world.system();
		for (let n = 0; n < 3; n++) {
			await inTransaction(system, (tx) =>
				audit(tx, system, { action: 'thing.do', subject: ['thing', `nr ${n}, å`], detail: { n } })
			);
		}
		const auditor = await world.person('Rut Revisor', [{ role: 'auditor' }]);
		const office = await world.person('Olle Kansli', [{ role: 'office' }]);
		const other = await world.person('Någon Annan');
		for (const actor of [auditor, office]) {
			const checked = await checkAuditChain(actor);
			expect(checked).toMatchObject({ ok: true, value: { whole: true } });
			expect(checked.ok && checked.value.whole && checked.value.lines).toBeGreaterThanOrEqual(3);
		}
		expect(await checkAuditChain(other)).toMatchObject({ refusal: { reason: 'not-allowed' } });
	});

	it('is said to be broken at the line that was changed', async () => {
		const auditor = await world.person('Rune Revisor', [{ role: 'auditor' }]);
		await tamper(
			`update platform.audit set detail = '{"n": 9}' where action = 'thing.do' and seq = 2`
		);
		expect(await checkAuditChain(auditor)).toMatchObject({
			value: { whole: false, seq: 2, why: 'changed' }
		});
	});
});
