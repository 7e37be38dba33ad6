import { expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { documentResponse } from '../../../web/document.ts';
import { inTransaction } from '../database/index.ts';
import { makePdf } from '../documents/index.ts';
import { inspectFile, isOpenFile, keepFile } from './index.ts';

const world = useWorld();
const pdf = (title: string) =>
	makePdf({
		template: `= ${title}`,
		data: {},
		title,
		locale: 'sv',
		at: Temporal.Instant.from('2026-03-02T11:00:00Z')
	});

it('a document given to be shown is read back byte for byte; what a unit attached is not, whatever names its hash', async () => {
	const actor = world.system();
	const document = pdf('Anvisningar');
	const attached = pdf('Bilaga');
	const inspected = await inspectFile(document, ['pdf', 'office']);
	expect(inspected).toMatchObject({ ok: true, known: { mediaType: 'application/pdf' } });
	const { open, closed } = await inTransaction(actor, async (tx) => ({
		open: await keepFile(tx, actor, document, 'application/pdf', { open: true }),
		closed: await keepFile(tx, actor, attached, 'application/pdf')
	}));
	const shown = await documentResponse(world.visitor(), open, 'anvisningar', 'no-store');
	const read = await shown?.arrayBuffer();
	expect(read && Buffer.from(read).equals(document)).toBe(true);
	expect(shown?.headers.get('content-security-policy')).toContain('sandbox');
	expect(await documentResponse(world.visitor(), closed, 'bilaga', 'no-store')).toBeUndefined();
});

it('what is open stays open when the same bytes are attached too', async () => {
	const actor = world.system();
	const content = pdf('Ordlista');
	await inTransaction(actor, async (tx) => {
		const hash = await keepFile(tx, actor, content, 'application/pdf', { open: true });
		await keepFile(tx, actor, content, 'application/pdf');
		expect(await isOpenFile(tx, actor, hash)).toBe(true);
	});
});

it('another organiser’s file opens nothing here', async () => {
	const actor = world.system();
	const hash = await inTransaction(actor, (tx) =>
		keepFile(tx, actor, pdf('Vår'), 'application/pdf', { open: true })
	);
	const elsewhere = { ...world.visitor(), organiserId: '01a20deb-0d5e-7bbe-b4d1-d9b2f6009779' };
	expect(await documentResponse(elsewhere, hash, 'var', 'no-store')).toBeUndefined();
});

it('a renamed program is no document', async () => {
	const program = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(200)]);
	expect((await inspectFile(program, ['pdf', 'office'])).ok).toBe(false);
});
