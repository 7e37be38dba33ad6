// The documents of a round are on its own page, as they were when it opened, and can be read by all from then on.
import { beforeAll, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import { valueOf } from '../application/call.fixture.ts';
import { inTransaction } from '../platform/database/index.ts';
import {
	installProgramme,
	openEdition,
	readProgrammes,
	type ProgrammeDefinition
} from '../programme/index.ts';
import { editionPage, isPublishedDocument, publishEdition, publishProgrammes } from './index.ts';

const world = useWorld();
const [then, now, secret] = ['a', 'b', 'c'].map((each) => each.repeat(64)) as [
	string,
	string,
	string
];
let definition: ProgrammeDefinition;

const withFile = (file: string): ProgrammeDefinition => ({
	...definition,
	documents: [
		{
			key: 'guide',
			title: { sv: 'Anvisningar', en: 'Instructions' },
			kind: 'instructions',
			statedFormat: 'pdf',
			statedSize: '12 kB',
			file
		},
		{
			key: 'listed',
			title: { sv: 'Ordlista', en: 'Glossary' },
			kind: 'glossary',
			statedFormat: null,
			statedSize: null,
			file: null
		}
	]
});

beforeAll(async () => {
	const [first] = await readProgrammes('programmes');
	if (!first) throw new Error('the programmes are missing');
	({ definition } = first);
	const system = world.system();
	const { programmeId } = await inTransaction(system, (tx) =>
		installProgramme(tx, system, { definition: withFile(now), position: 0 })
	);
	const { id } = valueOf(
		await openEdition(system, {
			programmeId,
			slug: '2026',
			year: 2026,
			label: { sv: '2026', en: '2026' },
			definition: withFile(then),
			calendar: {
				stages: { call: { opens: '2026-02-01T08:00', closes: '2026-03-20T23:59' } },
				ceremony: null
			}
		})
	);
	await inTransaction(system, async (tx) => {
		await publishProgrammes(tx, system);
		await publishEdition(tx, system, id);
	});
});

it('a running round shows the documents that it has a file for, of the definition it was opened with', async () => {
	const shown = await editionPage(world.organiserId, definition.key, '2026');
	expect(shown?.page.documents).toMatchObject([{ key: 'guide', file: then }]);
	expect(shown?.page.documents).toHaveLength(1);
});

it('what a page offers can be read by all, and nothing else', async () => {
	expect(await isPublishedDocument(world.organiserId, then)).toBe(true);
	expect(await isPublishedDocument(world.organiserId, now)).toBe(true);
	expect(await isPublishedDocument(world.organiserId, secret)).toBe(false);
});
