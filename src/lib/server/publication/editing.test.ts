// What is changed of the published after the fact: pages and search follow at once, and what it came from stays as it was.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../platform/actor.ts';
import { inTransaction } from '../platform/database/index.ts';
import { editions, installProgramme, readProgrammes } from '../programme/index.ts';
import { useWorld } from '../../../../tools/test-world.ts';
import {
	amendText,
	answerConsent,
	askConsent,
	askOfHonour,
	consentByKey,
	consentKey,
	editionPage,
	editorsView,
	formerAddress,
	honour,
	previewName,
	publishEdition,
	publishProgrammes,
	removeName,
	restorePublished,
	searchPublished,
	showPicture,
	withdrawnHonour,
	withdrawPublished
} from './index.ts';

const world = useWorld();
const note = { sv: 'Fel siffra i texten.', en: 'A wrong number in the text.' };
let office: Person;
let editionId: string;
let honours: { id: string; title: string | null; unit: string; citation: string | null }[];

const page = (slug = '2020') => editionPage(world.organiserId, 'framsteget', slug);
const first = () => honours[0] ?? { id: '', title: '', unit: '', citation: '' };

beforeAll(async () => {
	office = await world.person('Olga Office', [{ role: 'office' }]);
	const actor = world.system();
	await inTransaction(actor, async (tx) => {
		for (const [position, programme] of (await readProgrammes('programmes')).entries()) {
			await installProgramme(tx, actor, { ...programme, position });
		}
		await publishProgrammes(tx, actor);
		for (const each of await editions(tx, actor)) {
			await publishEdition(tx, actor, each.id);
			if (each.programme === 'framsteget' && each.slug === '2020') editionId = each.id;
		}
	});
	honours = (await page())?.honours ?? [];
});

const amend = (more: Partial<Parameters<typeof amendText>[1]> = {}) =>
	amendText(office, {
		...{ editionId, target: 'honour', targetId: first().id, kind: 'correct', field: 'citation' },
		before: first().citation ?? '',
		text: 'Vinnaren involverar hyresgäster och kvantdatorer.',
		note,
		...more
	});

describe('a text that is put right', () => {
	it('wants a reason and the text that was seen', async () => {
		expect(await amend({ note: { sv: '', en: '' } })).toMatchObject({
			refusal: { fields: [{ field: 'note.sv' }, { field: 'note.en' }] }
		});
		expect(await amend({ before: 'Något annat.' })).toMatchObject({
			refusal: { reason: 'changed-meanwhile', detail: first().citation }
		});
		expect(await amend({ text: first().citation ?? '' })).toMatchObject({
			refusal: { fields: [{ field: 'text', reason: 'same-text' }] }
		});
	});

	it('is read at once, with why and when; the search follows, the archive stays', async () => {
		expect((await amend()).ok).toBe(true);
		const read = await honour(world.organiserId, first().id);
		expect(read?.citation).toBe('Vinnaren involverar hyresgäster och kvantdatorer.');
		expect(read?.more.notes).toEqual([
			{ on: '2026-03-02', kind: 'corrected', note, field: 'citation' }
		]);
		expect(read?.changedOn).toBe('2026-03-02');
		expect((await searchPublished(world.organiserId, 'kvantdatorer')).total).toBe(1);
		expect((await searchPublished(world.organiserId, 'delningsekonomi')).total).toBe(0);
		const { rows } = await world.owner(
			`select archive::text like '%delningsekonomi%' as there from programme.edition where id = $1`,
			[editionId]
		);
		expect(rows).toEqual([{ there: true }]);
	});

	it('can lose a passage, and get a translation without a reason', async () => {
		const now = 'Vinnaren involverar hyresgäster och kvantdatorer.';
		expect(await amend({ kind: 'redact', before: now, text: 'finns inte' })).toMatchObject({
			refusal: { fields: [{ field: 'text', reason: 'passage-not-there' }] }
		});
		expect((await amend({ kind: 'redact', before: now, text: 'kvantdatorer' })).ok).toBe(true);
		const empty = { sv: '', en: '' };
		const added = { field: 'citationEn', before: '', text: 'The winner …', note: empty };
		expect((await amend(added)).ok).toBe(true);
		expect(await honour(world.organiserId, first().id)).toMatchObject({
			citation: 'Vinnaren involverar hyresgäster och [borttaget].',
			citationEn: 'The winner …'
		});
		expect((await searchPublished(world.organiserId, 'kvantdatorer')).total).toBe(0);
	});

	it('is the office’s alone', async () => {
		const nobody = await world.person('Nils Ingen');
		expect(await editorsView(nobody, editionId)).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		expect(
			await withdrawPublished(world.visitor(), {
				editionId,
				target: 'honour',
				targetId: first().id,
				note
			})
		).toMatchObject({ refusal: { reason: 'sign-in-first' } });
	});
});

it('a unit whose name is put right keeps its old address, and the note says what the name was', async () => {
	const { id, unit } = honours[1] ?? first();
	const organisation = 'sisab';
	const before = await formerAddress(
		world.organiserId,
		`/enheter/driftavdelningen-${organisation}`
	);
	expect(before).toBeUndefined();
	const name = 'Avdelningen för drift';
	const change = { targetId: id, field: 'unit', before: unit, text: name };
	expect((await amend(change)).ok).toBe(true);
	const now = `/enheter/avdelningen-for-drift-${organisation}`;
	expect(
		await formerAddress(world.organiserId, `/enheter/driftavdelningen-${organisation}`)
	).toMatchObject({
		now
	});
	const read = await honour(world.organiserId, id);
	expect(read?.more.notes).toMatchObject([{ field: 'unit', before: 'Driftavdelningen' }]);
	// And so from the address between, when it is put right once more.
	expect((await amend({ ...change, before: name, text: 'Driften' })).ok).toBe(true);
	for (const old of [`/enheter/driftavdelningen-${organisation}`, now])
		expect(await formerAddress(world.organiserId, old)).toMatchObject({
			now: `/enheter/driften-${organisation}`
		});
});

it('an honour that is withdrawn leaves only that it was, and can be shown again', async () => {
	const { id, title } = honours[2] ?? first();
	const input = { editionId, target: 'honour' as const, targetId: id };
	expect((await withdrawPublished(office, { ...input, note })).ok).toBe(true);
	expect(await honour(world.organiserId, id)).toBeUndefined();
	expect(
		await withdrawnHonour(world.organiserId, {
			programme: 'framsteget',
			edition: '2020',
			honour: id
		})
	).toMatchObject({ on: '2026-03-02', note });
	expect(JSON.stringify(await page())).not.toContain(title);
	expect((await searchPublished(world.organiserId, title ?? '')).total).toBe(0);
	expect((await restorePublished(office, { editionId, targetId: id })).ok).toBe(true);
	expect((await page())?.honours).toHaveLength(3);
});

describe('a name that is taken out', () => {
	it('is found in every place first', async () => {
		const found = await previewName(office, 'karin ekdahl  wästberg');
		expect(found).toMatchObject({
			ok: true,
			value: {
				times: 2,
				places: [
					{ path: '/framsteget', what: 'programme' },
					{ path: '/framsteget/2021', what: 'panel' }
				]
			}
		});
		expect(await previewName(office, 'Karin')).toMatchObject({
			refusal: { fields: [{ field: 'name', reason: 'whole-name' }] }
		});
	});

	it('is gone from every page and from the search, and does not come back; nothing here says which it was', async () => {
		const name = 'Karin Ekdahl Wästberg';
		const neutral = { sv: 'en ledamot', en: 'a member' };
		expect(await removeName(office, { name, neutral })).toMatchObject({ value: { times: 2 } });
		const system = world.system();
		const all = await inTransaction(system, (tx) => editions(tx, system));
		for (const { id } of all) await inTransaction(system, (tx) => publishEdition(tx, system, id));
		const shown = await page('2021');
		expect(shown?.page.panels[0]?.members.map((member) => member.name)).toContain('En ledamot');
		expect(JSON.stringify(shown)).not.toMatch(/Ekdahl/u);
		expect((await searchPublished(world.organiserId, 'Ekdahl Wästberg')).total).toBe(0);
		const { rows } = await world.owner(
			`select string_agg(l::text, '') || (select string_agg(n::text, '') from publication.removed_name n) as said
			from platform.audit l`
		);
		expect((rows[0] as { said: string }).said).not.toMatch(/ekdahl/iu);
	});
});

it('a passage with a name that was taken out before is gone from the page and the search, or it is not said to be', async () => {
	const next = honours[1];
	if (!next) throw new Error('one honour alone');
	const name = 'Anna Ek';
	const neutral = { sv: 'en medarbetare', en: 'a colleague' };
	const text = 'Bra arbete. Anna Ek bor på Storgatan 5 och leder gruppen.';
	const of = { targetId: next.id, before: next.citation ?? '' };
	expect((await amend({ ...of, text })).ok).toBe(true);
	expect((await removeName(office, { name, neutral })).ok).toBe(true);
	const read = async () => (await honour(world.organiserId, next.id))?.citation ?? '';
	const now = await read();
	expect(now).toBe('Bra arbete. En medarbetare bor på Storgatan 5 och leder gruppen.');
	const passage = 'En medarbetare bor på Storgatan 5';
	const taken = await amend({ ...of, kind: 'redact', before: now, text: passage });
	expect(taken).toMatchObject({ ok: true });
	expect(await read()).toBe('Bra arbete. [borttaget] och leder gruppen.');
	expect((await searchPublished(world.organiserId, 'Storgatan')).total).toBe(0);
});

describe('whoever can be asked', () => {
	const asked = (more: object) => ({
		...{ editionId, honourId: first().id, purpose: 'contact' as const },
		...{ name: 'Maria Ekberg', role: 'enhetschef', email: 'maria@example.se', told: '' },
		...more
	});
	const question = {
		...{ name: 'Nils Nyfiken', unit: 'Parkleken', email: 'nils@example.se' },
		message: 'Hur började ni?'
	};
	const contact = async () => (await honour(world.organiserId, first().id))?.more.contact;
	const ask = () => askOfHonour(world.visitor(), { ...question, honourId: first().id });

	it('is shown when they have said yes themselves, and not before', async () => {
		expect(await askConsent(office, asked({ email: '' }))).toMatchObject({
			refusal: { fields: [{ field: 'email' }] }
		});
		const done = await askConsent(office, asked({}));
		const id = done.ok ? done.value.id : '';
		expect(await contact()).toBeNull();
		expect(await ask()).toMatchObject({ refusal: { reason: 'not-found' } });
		const key = consentKey(id);
		expect(await consentByKey(world.visitor(), `${id}.wrong`)).toMatchObject({ ok: false });
		expect(await consentByKey(world.visitor(), key)).toMatchObject({ value: { state: 'asked' } });
		expect((await answerConsent(world.visitor(), { key, yes: true })).ok).toBe(true);
		expect(await contact()).toEqual({ name: 'Maria Ekberg', role: 'enhetschef' });
		expect((await ask()).ok).toBe(true);
		const { rows } = await world.owner(
			`select to_address, confidential from platform.mail where kind = 'honour.question'`
		);
		expect(rows).toEqual([{ to_address: 'maria@example.se', confidential: true }]);
		await answerConsent(world.visitor(), { key, yes: false });
		expect(await contact()).toBeNull();
		expect(await consentByKey(world.visitor(), key)).toMatchObject({
			value: { state: 'withdrawn' }
		});
	});
});

it('a picture wants words for those who do not see it, a credit and the consent of those it shows', async () => {
	const pixel = Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
		'base64'
	);
	const words = { sv: 'Tre i ett trapphus.', en: 'Three people in a stairwell.' };
	const picture = { editionId, honourId: first().id, content: pixel };
	const bare = { alt: { sv: '', en: '' }, credit: '', consent: '' };
	expect(await showPicture(office, { ...picture, ...bare })).toMatchObject({
		refusal: {
			fields: [{ field: 'alt.sv' }, { field: 'alt.en' }, { field: 'credit' }, { field: 'consent' }]
		}
	});
	const whole = { alt: words, credit: 'Siv Foto', consent: 'Alla tre, muntligt 1 mars.' };
	expect((await showPicture(office, { ...picture, ...whole })).ok).toBe(true);
	const shown = (await honour(world.organiserId, first().id))?.more.picture;
	expect(shown).toMatchObject({ alt: words, credit: 'Siv Foto', width: 1, height: 1 });
	expect(JSON.stringify(shown)).not.toContain('muntligt');
});

it('a film that anybody can see is added by its link, without a reason, and taken away with one', async () => {
	const film = { targetId: first().id, field: 'film', before: '' };
	expect(await amend({ ...film, text: 'filmen på intranätet' })).toMatchObject({
		refusal: { fields: [{ field: 'text', reason: 'not-a-link' }] }
	});
	const href = 'https://www.youtube.com/watch?v=abc';
	expect((await amend({ ...film, text: href, note: { sv: '', en: '' } })).ok).toBe(true);
	const shown = async () => (await honour(world.organiserId, first().id))?.more.film;
	expect(await shown()).toMatchObject({ href, platform: 'youtube' });
	expect((await amend({ ...film, before: href, kind: 'redact', text: href })).ok).toBe(true);
	expect(await shown()).toBeNull();
});
