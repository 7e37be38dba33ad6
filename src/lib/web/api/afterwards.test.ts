// What a unit gets afterwards is on the open interface as on its pages: for itself once it is there, for nobody else.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import { GET as diploma } from '../../../routes/api/v1/entries/[entry]/diploma/+server.ts';
import { GET as feedback } from '../../../routes/api/v1/entries/[entry]/feedback/+server.ts';
import { GET as feedbackPdf } from '../../../routes/api/v1/entries/[entry]/feedback/document/+server.ts';
import { GET as visit } from '../../../routes/api/v1/entries/[entry]/visit/+server.ts';
import {
	agreeAndClose,
	assessedEntry,
	handIn,
	must
} from '../../server/assessment/assessed-entry.fixture.ts';
import { arrangeVisit, releaseFeedback } from '../../server/assessment/index.ts';
import type { Person } from '../../server/platform/actor.ts';
import { ask } from './asking.fixture.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;
let stranger: Person;

beforeAll(async () => {
	scene = await assessedEntry(world);
	stranger = await world.person('Sten Främling');
});

const by = (handler: typeof visit, actor: Person, entry = scene.entryId) =>
	ask(handler, { actor, params: { entry } });

describe('afterwards', () => {
	it('there is nothing to get before it is there, and for a stranger never', async () => {
		for (const handler of [visit, feedback, feedbackPdf, diploma]) {
			expect((await by(handler, scene.applicant)).status).toBe(404);
			expect([403, 404]).toContain((await by(handler, stranger)).status);
			expect((await by(handler, scene.applicant, 'x')).status).toBe(404);
		}
	});

	it('the unit reads when and where it is visited', async () => {
		const { lead, entryId, applicant } = scene;
		must(
			await arrangeVisit(lead, {
				entryId,
				starts: '2026-09-14T09:30',
				place: 'Vi möts vid grinden',
				message: ''
			})
		);
		expect((await by(visit, applicant)).body).toEqual({
			starts: '2026-09-14T09:30',
			place: 'Vi möts vid grinden',
			message: null,
			held_at: null
		});
		expect([403, 404]).toContain((await by(visit, stranger)).status);
	});

	it('the unit reads the feedback once it is released', async () => {
		const { lead, anna, bo, office, applicant, entryId } = scene;
		for (const each of [lead, anna, bo]) await handIn(each, entryId, 5);
		await agreeAndClose([lead, anna, bo], entryId, {
			score: 5,
			reason: 'Vår egen diskussion.',
			findings: {
				participation: [
					{ kind: 'strength', body: 'Brukarna påverkar menyn.' },
					{ kind: 'improvement_area', body: 'Hör fler än dem som kommer till möten.' },
					{ kind: 'visit_check', body: 'Se en enkät.' }
				]
			},
			summary: 'En enhet som lyssnar.'
		});
		expect((await by(feedback, applicant)).status).toBe(404);
		must(await releaseFeedback(office, { entryId, withoutApproval: 'Prov.' }));
		const { status, body } = await by(feedback, applicant);
		expect(status).toBe(200);
		expect(body).toMatchObject({
			summary: 'En enhet som lyssnar.',
			criteria: expect.arrayContaining([
				expect.objectContaining({
					key: 'participation',
					strengths: ['Brukarna påverkar menyn.'],
					improvement_areas: ['Hör fler än dem som kommer till möten.']
				})
			])
		});
		expect([403, 404]).toContain((await by(feedback, stranger)).status);
	});
});
