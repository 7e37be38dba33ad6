// A whole round: 38 entries, from the day after the call closed with nobody appointed, to feedback released to every unit.
// One entry is walked click by click, by the office, its three examiners and its unit; the others' people send the same
// pages' forms. In the end one sentence of the feedback is walked back to the words in the entry.
import { chmodSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { entriesOf } from '../cli/demonstration/content.ts';
import { addressOf } from '../cli/demonstration/cast.ts';
import { approveReading, askForReading, assent, makeConsensus, writeReview } from './examining.ts';
import { expect, House, test as base } from './house.ts';
import { expectGood } from './look.ts';
import { fetched, sent, sentOff, type Answer } from './posted.ts';
import { become, comeIn, mailTo, openEdition, press } from './steps.ts';

const office = 'Birgitta Ahlmark';
const sentence = 'De som arbetet är till för är med och bestämmer om det.';
const summary = 'Ni vet varför ni gör som ni gör, och det märks hela vägen ut.';
const check = 'Be någon berätta när de senast var med och bestämde.';
const firstSeen = 'Alla vi mötte kunde ge exempel på det.';

class Unassessed extends House {
	override async start() {
		chmodSync(this.folder, 0o755);
		await this.beside('e2e/unassessed.ts');
		await super.start();
	}
}

const test = base.extend<object, { house: House }>({
	house: [
		async ({}, use) => {
			const house = new Unassessed();
			await house.start();
			await use(house);
			await house.stop();
			house.remove();
		},
		{ scope: 'worker', timeout: 240_000 }
	]
});

/** An entry and its team, by name; the lead first. */
type Work = { id: string; unit: string; team: string[] };

test('a round goes from nobody appointed to feedback for all', async ({ page, house }) => {
	test.setTimeout(1_200_000);
	const { submitted } = await entriesOf('kvalitetsutmarkelsen');
	const cookies = new Map<string, Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>>();
	/** Comes in by the link in the mail, the first time; then with the session that one has. */
	const be = async (email: string) => {
		const known = cookies.get(email);
		await page.context().clearCookies();
		if (known) await page.context().addCookies(known);
		else {
			await comeIn(page, house, email, '/bedomning');
			await page.waitForURL(/\/bedomning/);
			cookies.set(email, await page.context().cookies());
		}
	};

	let edition = '';
	let all: Work[] = [];
	await test.step('the office has all teams worked out and makes them', async () => {
		await become(page, office);
		edition = await openEdition(page, 'Kvalitetsutmärkelsen 2026');
		await page.goto(`/kansli/${edition}/bedomning`);
		await expect(page.getByRole('row').filter({ hasText: 'Utse team' })).toHaveCount(38);
		await page.getByRole('link', { name: 'Fördela alla bidrag på en gång' }).click();
		await press(page, 'Räkna fram team');
		await expect(page.getByRole('heading', { name: 'Förslaget' })).toBeVisible({ timeout: 90_000 });
		await expect(page.getByRole('main')).toContainText('Bevisat: inget annat sätt att fördela');
		all = await page
			.getByRole('table', { name: 'Förslaget' })
			.locator('tbody tr')
			.evaluateAll((rows) =>
				rows.map((row) => ({
					id: /fordela\/([0-9a-f-]{36})/.exec(row.innerHTML)?.[1] ?? '',
					unit: (row.querySelector('a')?.ariaLabel ?? '').replace('Ändra teamet för ', ''),
					// A member's name stands bare, between the sign that says that they come in and what is noted of them.
					team: [...row.querySelectorAll('td > ul > li:not(.soft)')].map((member) =>
						[...member.childNodes]
							.filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
							.map(({ textContent }) => textContent?.trim() ?? '')
							.join('')
					)
				}))
			);
		expect(all).toHaveLength(38);
		for (const { unit, team } of all) expect(team.length, unit).toBe(3);
		await press(page, 'Utse teamen');
		await expect(page.getByRole('status')).toContainText('38 team är utsedda');
	});

	const examiners = [...new Set(all.flatMap(({ team }) => team))];
	const [walked, ...rest] = all;
	if (!walked) throw new Error('there is no entry');
	const [lead = '', second = '', third = ''] = walked.team;
	const written = submitted.find((entry) => entry.unit === walked.unit);
	if (!written) throw new Error(`${walked.unit} is not in the demonstration`);
	const unit = addressOf(written.contact.name);
	const [words = ''] = written.answers['participation']?.split('.') ?? [];

	await test.step('everyone who assesses was told, and says that they have no conflict', async () => {
		for (const name of examiners) {
			await mailTo(page, addressOf(name), /att bedöma i Kvalitetsutmärkelsen 2026/);
		}
	});

	await test.step('three examiners write their reviews of one entry', async () => {
		for (const [place, name] of walked.team.entries()) {
			await be(addressOf(name));
			await page.goto(`/bedomning/${walked.id}`);
			await writeReview(page, {
				score: 4 + (place % 2),
				strength: place === 0 ? sentence : `Alla känner till arbetet (${place}).`,
				...(place === 0 ? { quote: { question: 'participation', words } } : {}),
				area: `Jämför er med en annan enhet (${place}).`,
				...(place === 0 ? { check } : {})
			});
		}
	});

	await test.step('the examiners write the reviews of all the others', async () => {
		for (const name of examiners) {
			await be(addressOf(name));
			const hers = rest.filter(({ team }) => team.includes(name));
			for (const { id } of hers) await postReview(page, id, hers.length % 2);
		}
	});

	await test.step('a lead offers the unit dates, and the unit takes one', async () => {
		await be(addressOf(lead));
		await page.goto(`/bedomning/${walked.id}/besok/boka`);
		for (const [at, day] of [3, 4].entries()) {
			await page.locator(`input[name="starts-${at}"]`).fill(inDays(day, '09:30'));
			await page.locator(`input[name="until-${at}"]`).fill('12:00');
			await page.locator(`input[name="place-${at}"]`).fill('Hos er, vid stora entrén');
		}
		await press(page, 'Skicka förslaget');
		await mailTo(page, unit, /besök/);
		await be(unit);
		await page.goto(`/mina-bidrag/${walked.id}/besok`);
		await page.getByRole('radio').first().check();
		await press(page, 'Tacka ja till tiden');
		await expect(page.getByRole('status')).toBeVisible();
		await expectGood(page);
	});

	await test.step('the other visits are booked, and what was seen is noted', async () => {
		await be(addressOf(lead));
		await page.goto(`/bedomning/${walked.id}/besok`);
		await page.getByLabel('Det här såg vi').first().fill(firstSeen);
		await page.getByRole('radio', { name: 'Bekräftat' }).first().check();
		await press(page, 'Spara anteckningarna');
		await expect(page.getByText('Anteckningarna är sparade.')).toBeVisible();
		for (const { id, team } of rest) {
			await be(addressOf(team[0] ?? ''));
			const booking = await fetched(page, `/bedomning/${id}/besok/boka`);
			await sentOff(page, booking, '?/arrange', {
				starts: inDays(2, '13:00'),
				until: '15:00',
				place: 'Hos er'
			});
		}
	});

	await test.step('each team agrees, proposed by its lead', async () => {
		await be(addressOf(lead));
		await makeConsensus(page, walked.id, sentence, summary, check);
		for (const { id, team } of rest) {
			await be(addressOf(team[0] ?? ''));
			await postConsensus(page, id);
		}
	});

	await test.step('and its members stand behind it', async () => {
		for (const name of [second, third]) {
			await be(addressOf(name));
			await assent(page, walked.id);
		}
		await expect(page.getByText('Samsynen är klar', { exact: true }).first()).toBeVisible();
		for (const name of examiners) {
			await be(addressOf(name));
			for (const { id } of rest.filter(({ team }) => team.indexOf(name) > 0)) {
				await sentOff(page, await fetched(page, `/bedomning/${id}/samsyn`), '?/assent');
			}
		}
	});

	await test.step('somebody else reads each report before it goes out', async () => {
		await be(addressOf(lead));
		await askForReading(page, walked.id, office);
		for (const { id, team } of rest) {
			await be(addressOf(team[0] ?? ''));
			const report = await fetched(page, `/bedomning/${id}/aterkoppling`);
			const reader = new RegExp(`<option value="([0-9a-f-]{36})"[^>]*>\\s*${office}`).exec(
				report.html
			)?.[1];
			await sentOff(page, report, '?/save', { reader: reader ?? '', then: 'ask' });
		}
		await become(page, office);
		await approveReading(page, walked.id);
		for (const { id } of rest) {
			const reading = await fetched(page, `/bedomning/${id}/aterkoppling/granska`);
			const questions = [...reading.html.matchAll(/type="radio"[^>]*name="([\w-]+)"/g)];
			const asked = new Set(questions.map(([, name = '']) => name));
			expect(asked.size).toBe(4);
			await sentOff(
				page,
				reading,
				'?/give',
				Object.fromEntries([...asked].map((name) => [name, 'yes']))
			);
		}
	});

	await test.step('the office releases all of it in one act', async () => {
		await be(unit);
		const before = await fetched(page, `/mina-bidrag/${walked.id}/aterkoppling`);
		expect(before.html).not.toContain(sentence);
		await become(page, office);
		await page.goto(`/kansli/${edition}/bedomning/aterkoppling`);
		await expect(page.locator('input[name=entry]')).toHaveCount(38);
		await expectGood(page);
		await press(page, /^Lämna ut/);
		await expect(page.getByRole('status')).toContainText('38');
		await expect(page.getByRole('table', { name: 'Utlämnade' }).locator('tbody tr')).toHaveCount(
			38
		);
		await expectGood(page);
	});

	await test.step('every unit has got its own', async () => {
		for (const { contact } of submitted) {
			await mailTo(page, addressOf(contact.name), /Er återkoppling/);
		}
	});

	await test.step('the unit follows one sentence back to its own words', async () => {
		await be(unit);
		await page.goto(`/mina-bidrag/${walked.id}/aterkoppling`);
		await expect(page.getByRole('main')).toContainText(summary);
		await expectGood(page);
		await page
			.locator('.finding', { hasText: sentence })
			.getByRole('link', { name: /^Vad bygger det på/ })
			.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vad det bygger på');
		await expect(page.locator('blockquote mark')).toHaveText(words);
		for (const name of walked.team) await expect(page.getByRole('main')).not.toContainText(name);
		await expectGood(page);
	});

	await test.step('and the team: feedback, consensus, review, check at the visit, passage', async () => {
		await be(addressOf(lead));
		await page.goto(`/bedomning/${walked.id}/samsyn?kriterium=participation`);
		await page.locator('#agreed .finding', { hasText: sentence }).locator('small a').click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Spåret');
		const chain = page.locator('ol.chain > li');
		await expect(chain).toHaveCount(3);
		await expect(chain.nth(0)).toContainText(sentence);
		await expect(chain.nth(1)).toContainText(sentence);
		await expect(chain.nth(2)).toContainText(lead);
		await expect(chain.nth(2)).toContainText(check);
		await expect(chain.nth(2)).toContainText(firstSeen);
		await expect(chain.nth(2).locator('blockquote mark').first()).toHaveText(words);
		await expectGood(page);
	});

	await test.step('and the audit log is whole', async () => {
		expect(await house.utmarkt('audit', 'verify')).toContain('The audit log is whole');
	});
});

const inDays = (days: number, time: string) =>
	`${Temporal.Now.plainDateISO('Europe/Stockholm').add({ days })}T${time}`;

/** A lead begins, carries on everything of each criterion as one strength and one area, and proposes that it is done. */
async function postConsensus(page: Page, entry: string) {
	let at = await fetched(page, `/bedomning/${entry}/samsyn`);
	at = await sent(page, at, '?/start');
	const criteria = new Set(
		[...at.html.matchAll(/samsyn\?kriterium=([\w-]+)/g)].map(([, key = '']) => key)
	);
	expect(criteria.size).toBe(5);
	for (const key of criteria) {
		at = await fetched(page, `/bedomning/${entry}/samsyn?kriterium=${key}`);
		const take = [...at.html.matchAll(/name="take" value="([0-9a-f-]{36})"/g)].map(
			([, id = '']) => id
		);
		await sentOff(page, at, '?/save', {
			take,
			[`score-${key}`]: '4',
			[`reason-${key}`]: 'Vägt samman.',
			then: 'merge'
		});
	}
	at = await fetched(page, `/bedomning/${entry}/samsyn`);
	at = await sent(page, at, '?/summary', {
		summary: 'Ett genomtänkt arbete, som kan följas upp mer.'
	});
	await sentOff(page, at, '?/propose');
}

async function postReview(page: Page, entry: string, more: number) {
	let at: Answer = await fetched(page, `/bedomning/${entry}`);
	for (let criterion = 0; criterion < 5; criterion++) {
		const key = /name="score-([\w-]+)"/.exec(at.html)?.[1] ?? '';
		const kinds = ['strength', 'improvement_area'].flatMap((kind) => Array<string>(3).fill(kind));
		const ids = kinds.map(() => crypto.randomUUID());
		at = await sent(page, at, '?/save', {
			...Object.fromEntries(
				ids.flatMap((id, place) => [
					[`kind-${id}`, kinds[place] ?? ''],
					[
						`body-${id}`,
						`${place < 3 ? 'Arbetet är väl känt' : 'Visa hur det följs upp'} (${place}).`
					]
				])
			),
			finding: ids,
			[`score-${key}`]: String(3 + ((criterion + more) % 3)),
			then: 'next'
		});
	}
	await sentOff(page, at, '', { summary: 'Läst och bedömt.', then: 'submit' });
}
