// A whole round: 38 entries, from the day after the call closed with nobody appointed, to feedback released to every unit.
// One entry is walked click by click, by the office, its three examiners and its unit; the others' people send the same
// pages' forms. In the end one sentence of the feedback is walked back to the words in the entry.
import type { Page } from '@playwright/test';
import { entriesOf } from '../cli/demonstration/content.ts';
import { addressOf } from '../cli/demonstration/cast.ts';
import { approveReading, askForReading, assent, makeConsensus, writeReview } from './examining.ts';
import { expect, House, test as base } from './house.ts';
import { expectGood } from './look.ts';
import { fetched, sent, type Answer } from './posted.ts';
import { become, comeIn, mailTo, openEdition, press } from './steps.ts';

const office = 'Birgitta Ahlmark';
const sentence = 'Räkningen varje fredag gör att ni ser vad som förändras.';
const summary = 'Ni vet varför ni gör som ni gör, och det märks hela vägen ut.';
const firstSeen = 'Tavlan hänger i köket, och alla kunde berätta om den.';

class Unassessed extends House {
	override async start() {
		await this.beside('e2e/unassessed.ts');
		await super.start();
	}
}

const test = base.extend<object, { houseOf: string; house: House }>({
	houseOf: ['a whole round', { option: true, scope: 'worker' }],
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
		await expect(page.getByRole('row').filter({ hasText: 'Välj team' })).toHaveCount(38);
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
					unit: row.querySelector('th')?.firstChild?.textContent?.trim() ?? '',
					team: [...row.querySelectorAll('td > ul > li')].map(
						(member) => member.firstChild?.textContent?.trim() ?? ''
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
	const written = submitted.find(({ unit }) => unit === walked.unit);
	const words = (written?.answers['results'] ?? Object.values(written?.answers ?? {})[0] ?? '')
		.split(/[.\n]/)[0]
		?.trim();
	const question = written?.answers['results'] ? 'results' : Object.keys(written?.answers ?? {})[0];

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
				...(place === 0 ? { quote: { question: question ?? '', words: words ?? '' } } : {}),
				area: `Jämför er med en annan enhet (${place}).`,
				...(place === 0 ? { check: 'Se hur räkningen går till.' } : {})
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
	void lead;
	void second;
	void third;
	void office;
	void summary;
	void firstSeen;
	void approveReading;
	void askForReading;
	void assent;
	void makeConsensus;
	void expectGood;
});

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
	await sent(page, at, '', { summary: 'Läst och bedömt.', then: 'submit' });
}
