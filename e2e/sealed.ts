// Beside a house: decides and seals a round of the demonstration without classes, for a journey that begins there.
// `node e2e/sealed.ts AWARD ROUND CITATION`; says the edition, the entry that won and who is behind it, the unit last.
import { withOwner } from '../cli/run/owner.ts';
import {
	needsAmount,
	panelEntries,
	saveDecision,
	sealClass
} from '../src/lib/server/judging/index.ts';
import { holdersOf } from '../src/lib/server/people/index.ts';
import { systemActor } from '../src/lib/server/platform/actor.ts';
import {
	closeDatabase,
	inTransaction,
	installation
} from '../src/lib/server/platform/database/index.ts';
import { editions, prizeAlternatives } from '../src/lib/server/programme/index.ts';

const [award = '', round = '', citation = ''] = process.argv.slice(2);
await withOwner(async () => {
	const { id: organiserId } = await installation()
		.selectFrom('platform.organiser')
		.select('id')
		.executeTakeFirstOrThrow();
	const system = systemActor(organiserId, Temporal.Now.instant());
	const edition = (await inTransaction(system, (tx) => editions(tx, system))).find(
		(each) => each.programme === award && each.slug === round
	);
	if (!edition) throw new Error(`no ${award} ${round}`);
	const entries = await panelEntries(system, edition.id);
	if (!entries.ok) throw new Error(entries.refusal.reason);
	const [entry] = entries.value;
	if (!entry) throw new Error('nobody takes part');
	const prizes = (prizeAlternatives(edition.definition, 'award')[0] ?? []).map((prize) => ({
		key: prize.key,
		amountOre: needsAmount(prize) ? 60_000_00 : null
	}));
	const saved = await saveDecision(system, {
		entryId: entry.id,
		honour: 'award',
		citation,
		prizes,
		position: 0,
		revision: entry.decision?.revision ?? 0
	});
	if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
	const sealed = await sealClass(system, {
		editionId: edition.id,
		classKey: '',
		withoutHonours: false
	});
	if (!sealed.ok) throw new Error(JSON.stringify(sealed.refusal));
	const [behind] = await inTransaction(system, (tx) =>
		holdersOf(tx, system, ['applicant'], { editionId: edition.id, entryId: entry.id })
	);
	console.log([edition.id, entry.id, behind?.email, entry.title || entry.unit].join('|'));
	await closeDatabase();
});
// Nothing of it is to wait for anything more.
process.exit(0);
