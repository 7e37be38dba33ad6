// Kvalitetsutmärkelsen from the call, by the examiners and their feedback, to the published winners.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
	approveReading,
	assent,
	askForReading,
	makeConsensus,
	noteVisit,
	train,
	writeReview
} from './examining.ts';
import { expect, test, type House } from './house.ts';
import { expectGood } from './look.ts';
import { expectEverywhere, expectNowhere } from './secrecy.ts';
import {
	appointPanel,
	become,
	checkEligibility,
	comeIn,
	fillEntry,
	mailTo,
	moveDates,
	openEdition,
	press,
	signInByMail
} from './steps.ts';

const award = 'kvalitetsutmarkelsen';
const organisation = 'Provdalens stadsdelsförvaltning';
const winner = {
	email: 'gun.provander@example.se',
	unit: 'Förskolan Provbacken',
	text: 'Barnen väljer själva vad vi undersöker, och varje fredag ser vi tillsammans tillbaka på veckan.'
};
const mentioned = {
	email: 'olle.provgren@example.se',
	unit: 'Förskolan Provängen',
	text: 'Vi läser högt varje dag på alla språk som barnen talar hemma, och föräldrarna läser med.'
};
const leader = { name: 'Sigrid Provhage', email: 'sigrid.provhage@example.se' };
const second = { name: 'Valter Provström', email: 'valter.provstrom@example.se' };
const third = { name: 'Maj Provlind', email: 'maj.provlind@example.se' };
const conflicted = { name: 'Kerstin Provjäv', email: 'kerstin.provjav@example.se' };
const chair = { name: 'Disa Provsten', email: 'disa.provsten@example.se', title: 'stadsdirektör' };
const member = { name: 'Alva Provner', email: 'alva.provner@example.se', title: 'docent' };

const secret = {
	award: { ask: 'stjärnljungens', know: 'Myrtalldrottens' },
	mention: { ask: 'kvällsnäverns', know: 'Vindgrynets' },
	finding: 'Här prövar barnen sina egna frågor, och de vuxna följer efter.'
};

/** What the committee of 2018 wrote, of a winner and of an honourable mention. */
const written = (
	JSON.parse(readFileSync('programmes/kvalitetsutmarkelsen/archive.json', 'utf8')) as {
		editions: { slug: string; honours: { unit: string; citation: string }[] }[];
	}
).editions.find(({ slug }) => slug === '2018')?.honours;
const of2018 = (unit: string) => written?.find((each) => each.unit === unit)?.citation ?? '';
const citation = {
	award: `${of2018('Lär & Kan Förskolor')}\n\n${secret.award.know} tålamod och stjärnljungens värme bär hela förskolan.`,
	mention: `${of2018('Eriksdalsskolan')}\n\n${secret.mention.know} kraft och kvällsnäverns ljus gör läsningen till allas.`
};

// It closes the call that others write in.
test.use({ houseOf: 'kvalitetsutmarkelsen' });

test('from “could this be us?” to the published winners', async ({ page, house }) => {
	test.setTimeout(900_000);

	await test.step('a private preschool is told whom to contact', async () => {
		await checkEligibility(page, award, [
			'Ja',
			'Privat (enskilt driven verksamhet)',
			'Fristående förskola eller skola',
			...Array<string>(3).fill('Ja'),
			9,
			'Ja',
			'Ja'
		]);
		await expect(page.getByRole('main')).toContainText('kontakta utbildningsförvaltningen');
		await expectGood(page);
	});

	const first =
		await test.step('a unit finds out that it can take part, writes, and submits once', async () => {
			await checkEligibility(page, award, ['Ja', 'Kommunalt', 'Ja', 'Ja', 14, 'Ja', 'Ja']);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ja, ni kan delta.');
			return await enter(page, house, winner);
		});

	const other =
		await test.step('another, without a budget in balance, may take part but not win yet', async () => {
			await page.context().clearCookies();
			await checkEligibility(page, award, ['Ja', 'Kommunalt', 'Ja', 'Ja', 7, 'Ja', 'Nej']);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				'Ja, ni kan delta, men än så länge inte vinna.'
			);
			await expect(page.getByRole('main')).toContainText('budget i balans');
			await expectGood(page);
			return await enter(page, house, mentioned);
		});

	let edition = '';
	await test.step('the office closes the call, and says who assesses', async () => {
		await become(page, 'Birgitta Ahlmark');
		edition = await openEdition(page, 'Kvalitetsutmärkelsen 2027');
		await moveDates(page, edition, ['assessment', 'visits', 'feedback', 'decision'], ['call']);
		await page.goto(`/kansli/${edition}/bedomning`);
		for (const examiner of [leader, second, third, { ...conflicted, organisation }]) {
			await page.getByText('Lägg till en examinator').click();
			await page.getByLabel('Namn').fill(examiner.name);
			await page.getByLabel('E-post').fill(examiner.email);
			if ('organisation' in examiner) {
				await page.getByLabel('Förvaltning eller bolag').fill(examiner.organisation);
			}
			await press(page, 'Lägg till');
			await expect(page.getByText('Examinatorn finns nu bland dem')).toBeVisible();
		}
		await expectGood(page);
	});

	await test.step('they go through this year’s training', async () => {
		await train(page, edition, [leader.name, second.name, third.name, conflicted.name]);
		await page.goto(`/kansli/${edition}/bedomning`);
	});

	await test.step('who works where the unit is cannot assess it', async () => {
		await page.getByRole('main').getByRole('link', { name: winner.unit, exact: true }).click();
		const hers = page.getByRole('checkbox', { name: conflicted.name });
		await expect(hers).toBeDisabled();
		await expect(page.getByRole('main')).toContainText('Arbetar i samma förvaltning eller bolag');
		const address = `/kansli/${edition}/bedomning/${first}?/team`;
		const ids = await Promise.all(
			[conflicted, leader].map(({ name }) =>
				page.getByRole('checkbox', { name }).getAttribute('value')
			)
		);
		const answer = await page.request.post(address, {
			headers: {
				origin: house.url,
				accept: 'text/html',
				'content-type': 'application/x-www-form-urlencoded'
			},
			data: new URLSearchParams([
				...ids.map((id) => ['examiner', id ?? '']),
				['lead', ids[1] ?? '']
			]).toString()
		});
		expect(answer.status()).toBe(422);
		await page.goto(`/kansli/${edition}/bedomning/${first}`);
		await page.getByRole('checkbox', { name: leader.name }).check();
		await page.getByRole('checkbox', { name: second.name }).check();
		await press(page, 'Spara teamet');
		await expect(page.getByRole('main')).toContainText('Välj 3 till 4 examinatorer.');
		await page.getByRole('checkbox', { name: third.name }).check();
		await page.getByLabel('Leder teamet').selectOption({ label: leader.name });
		await press(page, 'Spara teamet');
		await expect(page.getByText('Teamet är sparat')).toBeVisible();
		await expectGood(page);
		await mailTo(page, leader.email, /Du leder bedömningen/);
	});

	await test.step('the first examiner reads, scores and hands in', async () => {
		await comeIn(page, house, leader.email, '/bedomning');
		await expect(page.getByRole('main')).toContainText(`Skriv din bedömning av ${winner.unit}`);
		await page.goto(`/bedomning/${first}`);
		await writeReview(page, {
			score: 4,
			strength: secret.finding,
			quote: { question: 'participation', words: 'Barnen väljer själva' },
			area: 'Följ upp hur barnen har det över längre tid.',
			check: 'Se hur fredagens tillbakablick går till.'
		});
		await expect(page.getByText('Din bedömning är inlämnad')).toBeVisible();
		await expect(page.locator('main mark').first()).toContainText('Barnen väljer själva');
		await expectGood(page);
	});

	await test.step('the second sees nothing of it before hers is in', async () => {
		await comeIn(page, house, second.email, '/bedomning');
		for (const part of ['', '/samsyn', '/besok', '/lamna-in']) {
			for (const locale of ['', '/en']) {
				const answer = await page.request.get(`${locale}/bedomning/${first}${part}`);
				const text = await answer.text();
				expect(text).not.toContain(secret.finding);
				expect(text).not.toContain('fredagens tillbakablick');
			}
		}
		await page.goto(`/bedomning/${first}/samsyn`);
		await expect(page.getByRole('main')).toContainText('1 av 3 bedömningar är inne');
		await page.goto(`/bedomning/${first}`);
		await writeReview(page, {
			score: 5,
			strength: 'Ledningen lyssnar på alla.',
			area: 'Beskriv hur nya medarbetare lär sig arbetssättet.'
		});
	});

	await test.step('when the third hands in, all of the team read each other’s', async () => {
		await comeIn(page, house, third.email, '/bedomning');
		await page.goto(`/bedomning/${first}`);
		await writeReview(page, {
			score: 4,
			strength: 'Barnens frågor styr veckan.',
			area: 'Jämför er med andra förskolor.'
		});
		await expect(page).toHaveURL(/samsyn$/);
		await page.getByRole('main').getByRole('link', { name: 'Delaktighet', exact: true }).click();
		await expect(page.getByRole('main')).toContainText(secret.finding);
		await mailTo(page, leader.email, /Alla bedömningar av/);
	});

	await test.step('the lead arranges the visit, and notes what the team saw', async () => {
		await comeIn(page, house, leader.email, '/bedomning');
		await noteVisit(page, first, 'Barnen ledde samtalet själva.');
		await mailTo(page, winner.email, /Platsbesök/);
		await expectGood(page);
	});

	await test.step('the lead writes what the team agrees on', async () => {
		await makeConsensus(page, first, secret.finding, 'Ni låter barnen leda, och det märks.');
		await expectGood(page);
	});

	await test.step('it is done when the others stand behind it', async () => {
		for (const { email } of [second, third]) {
			await mailTo(page, email, /Står du bakom samsynen/);
			await comeIn(page, house, email, '/bedomning');
			await assent(page, first);
		}
		await expect(page.getByText('Samsynen är klar', { exact: true }).first()).toBeVisible();
		await expectGood(page);
	});

	await test.step('a second reader approves the feedback', async () => {
		await comeIn(page, house, leader.email, '/bedomning');
		await askForReading(page, first, 'Birgitta Ahlmark');
		await expectGood(page);
		await become(page, 'Birgitta Ahlmark');
		await approveReading(page, first);
	});

	await test.step('the office releases the feedback, and the unit reads it', async () => {
		await comeIn(page, house, winner.email, '/mina-bidrag');
		await page.goto(`/mina-bidrag/${first}/aterkoppling`);
		await expect(page.getByRole('main')).not.toContainText(secret.finding);
		await become(page, 'Birgitta Ahlmark');
		await page.goto(`/kansli/${edition}/bedomning/${first}`);
		await press(page, 'Lämna ut återkopplingen');
		await expect(page.getByText('Återkopplingen lämnades ut')).toBeVisible();
		const mail = await mailTo(page, winner.email, /Er återkoppling/);
		expect(mail).toContain('.pdf');
		await comeIn(page, house, winner.email, '/mina-bidrag');
		await page.goto(`/mina-bidrag/${first}/aterkoppling`);
		await expect(page.getByRole('main')).toContainText(secret.finding);
		await expect(page.getByRole('main')).not.toContainText(leader.name);
		await expectGood(page);
		await expectPdf(page, `/mina-bidrag/${first}/aterkoppling/pdf`);
		await page.goto(`/en/mina-bidrag/${first}/aterkoppling`);
		await expectGood(page);
	});

	await test.step('the office shows in public who takes part', async () => {
		await become(page, 'Birgitta Ahlmark');
		await page.goto(`/kansli/${edition}`);
		await press(page, 'Visa deltagarna offentligt');
		await expect(page.getByText('Deltagarna visas offentligt sedan')).toBeVisible();
		await page.goto(`/${award}/2027`);
		await expect(page.getByRole('main')).toContainText(winner.unit);
		await expect(page.getByRole('main')).toContainText(mentioned.unit);
		await expectGood(page);
	});

	await test.step('a member reads the brief before the meeting', async () => {
		await appointPanel(page, edition, [chair, member]);
		await comeIn(page, house, member.email, '/jury');
		await page.getByRole('link', { name: /^Läs underlaget, cirka \d+ minut/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Underlaget');
		await expectGood(page);
		const fetched = await page.request.get(`/jury/${edition}/underlag/pdf?dag=2027-11-18`);
		expect(fetched.headers()['content-type']).toBe('application/pdf');
		await page.goto(`/jury/${edition}/underlag/pdf?dag=i+morgon&plats=R%C3%A5dssalen`);
		await expect(page.getByLabel('Plats')).toHaveValue('Rådssalen');
		await expectGood(page);
		await page.getByRole('link', { name: /^Sida vid sida\s?: Förskola$/ }).click();
		await page.getByRole('link', { name: 'Samlat' }).click();
		await expect(page.getByRole('columnheader', { name: 'Samlat' })).toHaveAttribute(
			'aria-sort',
			'descending'
		);
		await expectGood(page);
		await page.getByRole('link', { name: winner.unit }).click();
		await expect(page.getByRole('main')).toContainText(secret.finding);
		await expect(page.getByRole('main')).toContainText('Inte kontrollerat');
		await expectGood(page);
	});

	await test.step('the jury cannot give the award before the office has checked the budget', async () => {
		await page.goto(`/jury/${edition}/${first}`);
		await expect(page.getByRole('main')).toContainText(winner.text);
		await expect(page.getByRole('main')).toContainText(secret.finding);
		const honour = page.getByRole('radio', { name: /^Kvalitetsutmärkelse/ });
		await expect(honour).toBeDisabled();
		await expect(page.getByRole('main')).toContainText('Inte kontrollerat');
		const refused = await page.request.post(`/jury/${edition}/${first}?/save`, {
			headers: { origin: house.url, accept: 'text/html' },
			form: {
				revision: '0',
				honour: 'award',
				citation: citation.award,
				'amount-award-cheque': '50000',
				position: ''
			}
		});
		expect(await refused.text()).toContain('För att kunna vinna krävs');
		expect(refused.ok()).toBe(false);
		await become(page, 'Birgitta Ahlmark');
		await page.goto(`/kansli/${edition}/beslut`);
		await expectGood(page);
		await page.getByRole('button', { name: `${winner.unit}: villkoret är uppfyllt` }).click();
		await page.getByRole('button', { name: `${mentioned.unit}: villkoret är inte` }).click();
		await expect(page.getByText('Sparat.')).toBeVisible();
	});

	await test.step('the jury decides: an award, and an honourable mention', async () => {
		await comeIn(page, house, member.email, '/jury');
		await page.goto(`/jury/${edition}/${first}`);
		await page.getByRole('radio', { name: /^Kvalitetsutmärkelse/ }).check();
		await page.getByLabel('Motivering').fill(citation.award);
		await page.locator('input[name="amount-award-cheque"]').fill('50 000');
		await press(page, 'Spara beslutet');
		await expect(page.getByText('Beslutet är sparat.')).toBeVisible();
		await expectGood(page);
		await page.getByRole('link', { name: 'Skriv motiveringen bredvid underlaget' }).click();
		await page.locator('select[name="finding-1"]').selectOption({ index: 1 });
		await page.getByRole('button', { name: 'Knyt mening 1' }).click();
		await expect(page.getByText('Meningen är knuten till underlaget.')).toBeVisible();
		await expectGood(page);
		await page.goto(`/jury/${edition}/${other}`);
		await expect(page.getByRole('radio', { name: /^Kvalitetsutmärkelse/ })).toBeDisabled();
		await page.getByRole('radio', { name: 'Hedersomnämnande', exact: true }).check();
		await page.getByLabel('Motivering').fill(citation.mention);
		await press(page, 'Spara beslutet');
		await expect(page.getByText('Beslutet är sparat.')).toBeVisible();
	});

	await test.step('the chair seals the class', async () => {
		await page.goto(`/jury/${edition}/faststall?klass=preschool`);
		await expect(page.getByText('Ordföranden fastställer besluten.')).toBeVisible();
		await comeIn(page, house, chair.email, '/jury');
		await page.goto(`/jury/${edition}`);
		await page.getByRole('link', { name: 'Gå igenom och fastställ' }).first().click();
		await expect(page.locator('blockquote')).toHaveCount(2);
		await expectGood(page);
		await press(page, 'Fastställ besluten');
		await expect(page.getByText(/är fastställd\. Ska ett beslut ändras/)).toBeVisible();
	});

	await test.step('before the release no byte of it is found anywhere', async () => {
		await page.context().clearCookies();
		await expectNowhere(secret.award, house, page);
		await expectNowhere(secret.mention, house, page);
	});

	await test.step('the office releases the edition in one act', async () => {
		await become(page, 'Birgitta Ahlmark');
		await page.goto(`/kansli/${edition}/ceremoni/offentliggor`);
		await expectGood(page);
		await press(page, 'Offentliggör nu');
		await expect(page.getByRole('main')).toContainText('vänta till dess');
		await page.getByRole('checkbox', { name: /vinnarna ska bli kända nu/ }).check();
		await press(page, 'Offentliggör nu');
		await expect(page.getByRole('main')).toContainText('Omgången är offentliggjord');
		await expectGood(page);
	});

	await test.step('right after it, it is in all of them', async () => {
		await page.context().clearCookies();
		await expectEverywhere(secret.award, house, page, `/${award}/2027`);
		await expectEverywhere(secret.mention, house, page, `/${award}/2027`);
	});

	await test.step('the public reads who was honoured, and why', async () => {
		await page.goto(`/${award}/2027`);
		const given = page.getByRole('main').locator('article.honour');
		const won = given.filter({ hasText: winner.unit });
		await expect(won.locator('.medal')).toHaveText('Kvalitetsutmärkelse');
		await expect(won.locator('.medal')).not.toHaveClass(/mention/);
		await expect(won).toContainText(/50\s000 kronor/);
		await expect(won.locator('blockquote')).toContainText(secret.award.know);
		const mention = given.filter({ hasText: mentioned.unit });
		await expect(mention.locator('.medal')).toHaveText('Hedersomnämnande');
		await expect(mention.locator('.medal')).toHaveClass(/mention/);
		await expect(mention.locator('blockquote')).toContainText(secret.mention.know);
		await expectGood(page);
		await page.goto(`/en/${award}/2027`);
		await expectGood(page);
		await page.goto(`/${award}/2027`);
		await won.getByRole('heading').getByRole('link').click();
		await expect(page.getByRole('main')).toContainText(winner.text);
		await expect(page.getByRole('main')).not.toContainText('08-123 45 67');
		await expectGood(page);
	});

	await test.step('the units get their diplomas', async () => {
		await mailTo(page, winner.email, new RegExp(secret.award.know));
		await comeIn(page, house, winner.email, '/mina-bidrag');
		await expectPdf(page, `/mina-bidrag/${first}/diplom`);
		await comeIn(page, house, mentioned.email, '/mina-bidrag');
		await expectPdf(page, `/mina-bidrag/${other}/diplom`);
	});

	await test.step('and the audit log is whole', async () => {
		expect(await house.utmarkt('audit', 'verify')).toContain('The audit log is whole');
	});
});

/** From the check's result to the receipt, as somebody new; answers the entry. */
async function enter(page: Page, house: House, who: typeof winner): Promise<string> {
	await page.getByRole('link', { name: 'Gå vidare till ansökan' }).click();
	await signInByMail(page, house, who.email);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Starta ett bidrag');
	await expectGood(page);
	await page.getByRole('radio', { name: 'Förskola', exact: true }).check();
	await press(page, 'Starta bidraget');
	await page.waitForURL(/mina-bidrag\/[0-9a-f-]{36}\//);
	const entry = /mina-bidrag\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
	await fillEntry(page, { unit: who.unit, organisation, contact: who.email }, who.text);
	await expectGood(page);
	await page.getByRole('main').locator('button[data-variant=primary]').click();
	await page.waitForURL(/kvitto/);
	await expectGood(page);
	expect(await mailTo(page, who.email, /\.pdf</)).toContain(who.unit);
	await expectPdf(page, `/mina-bidrag/${entry}/pdf`);
	return entry;
}

async function expectPdf(page: Page, address: string) {
	const pdf = await page.request.get(address);
	expect(pdf.status(), address).toBe(200);
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
}
