// Writes an award that no code knows in the editor, part by part, as two people in an office would: by hand.
import type { Page } from '@playwright/test';
import { expect } from './house.ts';

const named = (path: string) => `[name="${path}"]`;

/** A page of the editor, with what hands do on it. */
class Sheet {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	field(path: string) {
		return this.page.locator(named(path));
	}

	/** Both languages of a text. */
	async write(path: string, sv: string, en: string) {
		await this.field(`${path}.sv`).fill(sv);
		await this.field(`${path}.en`).fill(en);
	}

	async tick(path: string, value: string) {
		await this.page.locator(`input${named(path)}[value="${value}"]`).check();
	}

	/** One more of a list; answers its path. */
	async add(list: string): Promise<string> {
		const count = Number(await this.page.locator(named(`${list}.#`)).inputValue());
		const own = `${list}.${count}`;
		await this.page.locator(`button[value="add:${list}"]`).click();
		await expect(this.page.locator(`[id="${own}"]`)).toBeVisible();
		await this.ready();
		return own;
	}

	/** A choice after which the page asks for other things. */
	async choose(path: string, value: string | { label: string }) {
		const answered = this.page.waitForResponse(
			(response) => response.request().method() === 'POST' && response.url().includes('/save')
		);
		await this.field(path).selectOption(value);
		await answered;
		await this.ready();
	}

	async press(value: string) {
		const answered = this.page.waitForResponse(
			(response) => response.request().method() === 'POST' && response.url().includes('/save')
		);
		await this.page.locator(`button[value="${value}"]`).last().click();
		await answered;
		await this.ready();
	}

	/** The page takes nothing while it draws itself anew. */
	async ready() {
		await expect(this.page.locator('aside iframe')).toHaveCount(1);
		await expect(this.page.locator('#editor-form')).not.toHaveAttribute('inert');
	}
}

type Part = { part: string; write: (sheet: Sheet) => Promise<void> };

/** A question of the form, with what its type asks for. */
async function question(
	sheet: Sheet,
	list: string,
	[sv, en]: readonly [string, string],
	type: string,
	more?: (own: string) => Promise<void>
) {
	const own = await sheet.add(list);
	if (type !== 'long-text') await sheet.choose(`${own}.type`, type);
	await sheet.write(`${own}.label`, sv, en);
	await more?.(own);
}

async function options(sheet: Sheet, own: string, labels: readonly (readonly [string, string])[]) {
	for (const [sv, en] of labels)
		await sheet.write(`${await sheet.add(`${own}.options`)}.label`, sv, en);
}

const parts: readonly Part[] = [
	{
		part: 'texter',
		write: async (sheet) => {
			await sheet.write('lead', 'Lövköpings pris för odling.', 'Lövköping’s award for gardening.');
			await sheet.write('purpose', 'Hyllar odling.', 'Celebrates gardening.');
			await sheet.field('contact.email').fill('spaden@lovkoping.example');
			await sheet.write(
				'contact.text',
				'Skriv till trädgårdskontoret.',
				'Write to the garden office.'
			);
			const own = await sheet.add('sections');
			await sheet.write(`${own}.heading`, 'Om priset', 'About the award');
			await sheet.write(
				`${own}.paragraphs`,
				'Priset delas ut vartannat år.\n\nAlla som odlar kan vara med.',
				'The award is given every other year.\n\nAll who garden can take part.'
			);
		}
	},
	{
		part: 'sokande',
		write: (sheet) => sheet.tick('applicants.how', 'nominated')
	},
	{
		part: 'klasser',
		write: async (sheet) => {
			for (const [sv, en] of [
				['Skolträdgård', 'School garden'],
				['Takodling', 'Roof garden']
			] as const)
				await sheet.write(`${await sheet.add('classes')}.name`, sv, en);
		}
	},
	{
		part: 'villkor',
		write: async (sheet) => {
			await sheet.write('eligibility.intro', 'Får ni vara med?', 'May you take part?');
			const area = await sheet.add('eligibility.questions');
			await sheet.choose(`${area}.type`, 'number');
			await sheet.write(
				`${area}.question`,
				'Hur många kvadratmeter odlar ni?',
				'How many square metres?'
			);
			await sheet.write(`${area}.unit`, 'm²', 'm²');
			const rule = await sheet.add(`${area}.rules`);
			await sheet.field(`${rule}.satisfiedBy.min`).fill('4');
			for (const [name, sv, en] of [
				['satisfied', 'Ja, det räcker.', 'Yes, that is enough.'],
				['notSatisfied', 'Nej, det räcker inte.', 'No, that is not enough.'],
				['notYetKnown', 'Mät och svara sedan.', 'Measure, and answer then.']
			] as const)
				await sheet.write(`${rule}.explanation.${name}`, sv, en);
		}
	},
	{
		part: 'formular?avsnitt=1',
		write: async (sheet) => {
			await question(
				sheet,
				'form.sections.0.questions',
				['Klass', 'Class'],
				'one-of',
				async (own) => {
					await sheet.field(`${own}.required`).check();
					await sheet.field(`${own}.role`).selectOption('class');
				}
			);
		}
	},
	{
		part: 'formular',
		write: async (sheet) => {
			await sheet.page.locator('button[value="add:form.sections"]').click();
			await expect(sheet.page.locator('[id="form.sections.1"]')).toBeVisible();
		}
	},
	{
		part: 'formular?avsnitt=2',
		write: async (sheet) => {
			const list = 'form.sections.1.questions';
			await sheet.write('form.sections.1.title', 'Odlingen', 'The garden');
			await question(
				sheet,
				list,
				['Berätta om odlingen', 'Tell us about the garden'],
				'long-text',
				async (own) => {
					await sheet.field(`${own}.limit.max`).fill('200');
					await sheet.field(`${own}.limit.unit`).selectOption('words');
					await sheet.field(`${own}.required`).check();
					const example = await sheet.add(`${own}.examplesOfGoodAnswer`);
					await sheet.write(
						example,
						'Påhittat: vi började med en balja.',
						'Made up: we began with a tub.'
					);
				}
			);
			await question(sheet, list, ['Vad odlar ni?', 'What do you grow?'], 'several-of', (own) =>
				options(sheet, own, [
					['Grönsaker', 'Vegetables'],
					['Blommor', 'Flowers']
				])
			);
			await question(sheet, list, ['Vad kostade det?', 'What did it cost?'], 'money');
			await question(
				sheet,
				list,
				['Skörden, före och efter', 'The harvest, before and after'],
				'table'
			);
			await question(
				sheet,
				list,
				['Hur många elever?', 'How many pupils?'],
				'number',
				async (own) => {
					const condition = await sheet.add(`${own}.shownWhen`);
					await sheet.choose(`${condition}.question`, { label: 'Klass' });
					await sheet.page
						.locator(`[id="${condition}"]`)
						.getByLabel('Skolträdgård', { exact: true })
						.check();
				}
			);
		}
	},
	{
		part: 'namnd',
		write: (sheet) =>
			sheet.write('boardNotice.text', 'Ingen anmälan behövs.', 'No notice is needed.')
	},
	{
		part: 'skeden',
		write: async (sheet) => {
			const own = await sheet.add('stages');
			await sheet.choose(`${own}.key`, 'assessment');
			await sheet.write(`${own}.name`, 'Trädgårdsronden', 'The garden round');
			// Before the decision and the ceremony.
			await sheet.press('up:stages.3');
			await sheet.press('up:stages.2');
		}
	},
	{
		part: 'bedomning',
		write: async (sheet) => {
			await sheet.page.locator(named('assessment?')).check();
			await expect(sheet.page.locator('button[value="add:assessment.criteria"]')).toBeVisible();
			await sheet.ready();
			const own = await sheet.add('assessment.criteria');
			await sheet.write(`${own}.name`, 'Gemenskap', 'Community');
			await sheet.write(
				`${own}.question`,
				'För odlingen samman?',
				'Does it bring people together?'
			);
			await sheet.write(`${own}.guidance`, 'Se vilka som är där.', 'See who is there.');
			await sheet.field('assessment.scale.min').fill('1');
			await sheet.field('assessment.scale.max').fill('2');
			for (const [value, sv, en] of [
				['1', 'Lite', 'A little'],
				['2', 'Mycket', 'A lot']
			] as const) {
				const step = await sheet.add('assessment.scale.steps');
				await sheet.field(`${step}.value`).fill(value);
				await sheet.write(`${step}.meaning`, sv, en);
			}
			await sheet.field('assessment.findings.strengths.min').fill('1');
			await sheet.field('assessment.findings.strengths.max').fill('3');
			await sheet.field('assessment.findings.improvementAreas.min').fill('1');
			await sheet.field('assessment.findings.visitChecks.max').fill('2');
			await sheet.field('assessment.teamSize.min').fill('2');
			await sheet.field('assessment.teamSize.max').fill('3');
			const roofs = await sheet.add('assessment.teamSizes');
			await sheet.field(`${roofs}.class`).selectOption({ label: 'Takodling' });
			await sheet.field(`${roofs}.min`).fill('1');
			await sheet.field(`${roofs}.max`).fill('2');
		}
	},
	{
		part: 'paneler?oppen=panels.0',
		write: async (sheet) => {
			await sheet.write('panels.0.description', 'Tre som kan jord.', 'Three who know soil.');
			const own = await sheet.add('panels.0.members');
			await sheet.field(`${own}.name`).fill('Ronja Rabarber');
			await sheet.write(`${own}.title`, 'Trädgårdsmästare', 'Gardener');
		}
	},
	{
		part: 'priser',
		write: async (sheet) => {
			await sheet.write('honours.0.name', 'Guldspaden', 'The golden spade');
			await sheet.field('honours.0.perClass').check();
			const sum = await sheet.add('prizes');
			await sheet.write(`${sum}.name`, '25 000 kronor', 'SEK 25,000');
			await sheet.field(`${sum}.amountOre`).fill('25 000');
			const spade = await sheet.add('prizes');
			await sheet.choose(`${spade}.kind`, 'work-of-art');
			await sheet.write(`${spade}.name`, 'en spade av guld', 'a spade of gold');
			const own = await sheet.add('conditionsToWin');
			await sheet.write(`${own}.text`, 'Odlingen ska vara öppen.', 'The garden must be open.');
			await sheet.write(
				`${own}.explanation`,
				'Alla ska kunna se den.',
				'All must be able to see it.'
			);
		}
	},
	{
		part: 'deltagare',
		write: (sheet) =>
			sheet.write('participants.text', 'Deltagarna visas inte.', 'They are not shown.')
	}
];

/** Writes all parts of a draft that is begun from nothing. */
export async function writeAward(page: Page, draft: string) {
	const sheet = new Sheet(page);
	for (const { part, write } of parts) {
		await page.goto(`${draft}/${part}`);
		await sheet.ready();
		await write(sheet);
		await sheet.press('stay');
	}
}
