// What an award says of units that were honoured lately holds at the panel's table too.
import { beforeAll, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { decideEligibility } from '../../application/index.ts';
import type { Person } from '../../platform/actor.ts';
import type { PastHonourRule } from '../../programme/index.ts';
import { panelEntries, saveDecision } from '../index.ts';
import {
	award,
	decisionTime,
	enter,
	judgedEdition,
	type TestEntry
} from '../judged-edition.fixture.ts';

const world = useWorld();
let editionId: string;
let office: Person;
let member: Person;
let lark: TestEntry;
let swift: TestEntry;

const rule: PastHonourRule = {
	key: 'won-lately',
	honour: 'award',
	withinEditions: 2,
	consequence: 'may-not-win-yet',
	explanation: { sv: 'Den som vann förra året kan inte vinna i år.', en: 'Not two years running.' }
};

beforeAll(async () => {
	const earlier = await judgedEdition(world, 'kvalitetsutmarkelsen');
	await world.owner(`update programme.edition set year = 2025, released_at = now() where id = $1`, [
		earlier
	]);
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen', (definition) => ({
		...definition,
		pastHonours: [rule]
	}));
	await world.owner(
		`insert into published.honour
			(organiser_id, edition_id, id, programme, round, edition_slug, honour, honour_name, unit, prizes, position, demo)
		 values ($1, $2, uuidv7(), 'kvalitetsutmarkelsen', '{"sv":"2025","en":"2025"}', '2025', 'award',
			'{"sv":"Kvalitetsutmärkelse","en":"Quality award"}', 'Lärkans förskola', '[]', 0, false)`,
		[world.organiserId, earlier]
	);
	office = await world.person('Olga Office', [{ role: 'office' }], decisionTime);
	member = await world.person('Mats Member', [{ role: 'panel_member', editionId }], decisionTime);
	lark = await enter(world, editionId, 'Lärkans förskola', 'preschool');
	swift = await enter(world, editionId, 'Tornsvalans förskola', 'preschool');
});

const conditionsOf = async (entry: TestEntry) => {
	const entries = await panelEntries(member, editionId);
	const found = entries.ok ? entries.value.find(({ id }) => id === entry.id) : undefined;
	return found?.conditions.map(({ key, word, note }) => ({ key, word, note }));
};

it('who won lately stands before the panel with the rule, and no other does', async () => {
	expect(await conditionsOf(lark)).toContainEqual({
		key: 'past-honour.won-lately',
		word: 'not-met',
		note: 'Kvalitetsutmärkelse 2025'
	});
	expect((await conditionsOf(swift))?.map(({ word }) => word)).toEqual(['met']);
});

it('gives them no award, but a mention', async () => {
	expect(await saveDecision(member, award(lark.id))).toMatchObject({
		refusal: { reason: 'condition-not-met', values: { condition: rule.explanation.sv } }
	});
	const mention = { ...award(lark.id), honour: 'honourable_mention' as const, prizes: [] };
	expect(await saveDecision(member, mention)).toMatchObject({ ok: true });
});

it('gives way to the office’s word', async () => {
	const reason = 'Det var en annan enhet med samma namn.';
	const said = await decideEligibility(office, {
		entryId: lark.id,
		verdict: 'may-take-part',
		reason
	});
	expect(said).toMatchObject({ ok: true });
	expect((await conditionsOf(lark))?.map(({ word }) => word)).toEqual(['met']);
	expect(await saveDecision(member, award(lark.id, 1))).toMatchObject({ ok: true });
});
