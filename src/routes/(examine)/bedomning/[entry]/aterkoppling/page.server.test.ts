// The feedback's form as a browser meets it while the consensus is open again: nothing is saved, and nothing typed is lost.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../../tools/test-world.ts';
import {
	afterAssessment,
	assessedEntry,
	must
} from '#lib/server/assessment/assessed-entry.fixture.ts';
import { agreeOn } from '#lib/server/assessment/feedback/agreed.fixture.ts';
import { declareConflictAs, draftDesk, reopenConsensus } from '#lib/server/assessment/index.ts';
import type { Person } from '#lib/server/platform/actor.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { actions } from './+page.server.ts';
import { keptWords } from './kept.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;
let writer: Person;
let typed: Record<string, string>;
let id: string;

beforeAll(async () => {
	scene = await assessedEntry(world);
	const { lead, anna, bo, office, entryId } = scene;
	await agreeOn(entryId, lead, [anna, bo]);
	writer = world.at(lead, afterAssessment);
	const { draft } = must(await draftDesk(writer, entryId));
	const [area] = draft?.sentences.filter(({ kind }) => kind === 'improvement_area') ?? [];
	if (!area) throw new Error('no sentence');
	({ id } = area);
	typed = {
		[`body-${id}`]: 'Hör även dem\r\nsom inte kommer.',
		[`revision-${id}`]: String(area.revision),
		[`before-${id}`]: area.body
	};
	must(await declareConflictAs(anna, { entryId, reason: 'Släkt.' }));
	must(await reopenConsensus(office, { entryId, personId: anna.personId, reason: 'Rör maten.' }));
});

/** Sends the form with one of its buttons; answers the status and what the page is told, or where it is sent. */
async function send(then: string, more: Record<string, string> = {}, locale: 'sv' | 'en' = 'sv') {
	const url = new URL(`http://localhost/bedomning/${scene.entryId}/aterkoppling`);
	const body = new FormData();
	for (const [name, value] of Object.entries({ ...typed, ...more, then })) body.set(name, value);
	const request = new Request(url, { method: 'POST', body });
	const event = {
		locals: { actor: writer, locale },
		params: { entry: scene.entryId },
		request,
		url
	};
	try {
		return await actions.save(event as unknown as Parameters<typeof actions.save>[0]);
	} catch (sent) {
		return sent;
	}
}

describe('the feedback’s form while the consensus is open again', () => {
	it.each(['save', 'auto', 'open', 'ask', 'up', 'out'])(
		'says that nothing is saved and gives back what was typed: %s',
		async (what) => {
			const then = ['up', 'out'].includes(what) ? `${what}:${id}` : what;
			// Line breaks come as browsers send them, and are kept as texts have them.
			const body = 'Hör även dem\nsom inte kommer.';
			for (const locale of ['sv', 'en'] as const) {
				const message = refusalText(locale, { reason: 'feedback-waits' });
				expect(await send(then, {}, locale)).toMatchObject({
					status: 409,
					data: {
						message,
						fields: { [`body-${id}`]: message },
						typed: { ...typed, [`body-${id}`]: body }
					}
				});
			}
		}
	);

	it('shows what was typed, and why a sentence was to be left out', () => {
		const { [`before-${id}`]: before = '' } = typed;
		const kept = { id, revision: '1', before };
		expect(keptWords(typed)).toEqual([
			{ ...kept, body: 'Hör även dem\nsom inte kommer.', reason: '' }
		]);
		expect(
			keptWords({ ...typed, [`body-${id}`]: before, [`reason-${id}`]: 'Sägs redan.' })
		).toEqual([{ ...kept, body: '', reason: 'Sägs redan.' }]);
		expect(keptWords({ ...typed, [`body-${id}`]: before })).toEqual([]);
	});
});
