// Erases what guests need, some time after the evening.
import { systemActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { installation, inTransaction } from '../../platform/database/index.ts';
import { needsKept } from '../evening/rules.ts';

/** Erases what is due, in every organiser's house; answers of how many ceremonies. */
export async function eraseNeeds(now: Temporal.Instant = Temporal.Now.instant()): Promise<number> {
	const organisers = await installation()
		.selectFrom('platform.organiser')
		.select(['id', 'time_zone as zone'])
		.execute();
	let erased = 0;
	for (const { id, zone } of organisers) {
		const actor = systemActor(id, now);
		const before = now.toZonedDateTimeISO(zone).toPlainDateTime().subtract(needsKept).toString();
		erased += await inTransaction(actor, async (tx) => {
			const due = await tx
				.updateTable('ceremony.ceremony')
				.set({ needs_erased_at: now.toString() })
				.where('organiser_id', '=', id)
				.where('starts', '<', before)
				.where('needs_erased_at', 'is', null)
				.returning('id')
				.execute();
			for (const ceremony of due) {
				await tx
					.updateTable('ceremony.guest')
					.set({ needs: null })
					.where('organiser_id', '=', id)
					.where('ceremony_id', '=', ceremony.id)
					.execute();
				await audit(tx, actor, {
					action: 'guest.erase-needs',
					subject: ['ceremony', ceremony.id]
				});
			}
			return due.length;
		});
	}
	return erased;
}
