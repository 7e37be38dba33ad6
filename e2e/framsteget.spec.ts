// Framsteget from the call to the published winner, as people go through it.
import { expect, test } from './house.ts';
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

const secret = { ask: 'dunlavinens', know: 'Kvastfeningens' };
const citation = `${secret.know} envishet och dunlavinens lätthet har gett fler barn ett eget språk.\n\nDet här kan varje förskola börja med i morgon.`;
const chair = {
	name: 'Dagny Provsson',
	email: 'dagny.provsson@example.se',
	title: 'förvaltningschef'
};
const member = { name: 'Arvid Provelius', email: 'arvid.provelius@example.se', title: 'it-chef' };

// It closes the call that others write in.
test.use({ houseOf: 'framsteget' });

test('from “could this be us?” to the published winner', async ({ page, house }) => {
	test.setTimeout(300_000);
	const applicant = 'kajsa.provell@example.se';

	await test.step('a unit finds out that it can take part, and begins', async () => {
		await checkEligibility(page, 'framsteget', [
			'Inom en av stadens förvaltningar eller bolag',
			'Ja'
		]);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ja, ni kan delta.');
		await expectGood(page);
		await page.getByRole('link', { name: 'Gå vidare till ansökan' }).click();
		await signInByMail(page, house, applicant);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Starta ett bidrag');
		await press(page, 'Starta bidraget');
		await page.waitForURL(/mina-bidrag\/[0-9a-f-]{36}\//);
	});

	const entryId = /mina-bidrag\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

	await test.step('it writes, is told what is missing, and submits once', async () => {
		await page.goto(`/mina-bidrag/${entryId}/granska`);
		await expect(page.getByRole('main')).toContainText('8 saker är kvar innan ni kan skicka in');
		await page.goto(`/mina-bidrag/${entryId}/contact`);
		await fillEntry(
			page,
			{
				unit: 'Förskolan Provkartan',
				organisation: 'Provdalens stadsdelsförvaltning',
				title: 'Språkväskan'
			},
			'Vi prövade, mätte och ändrade. Nu lånar varje familj hem en väska med böcker på sitt språk.'
		);
		await expectGood(page);
		await page.getByRole('main').locator('button[data-variant=primary]').click();
		await page.waitForURL(/kvitto/);
		await expect(page.getByRole('main')).toContainText('Språkväskan');
		const mail = await mailTo(page, applicant, /\.pdf</);
		expect(mail).toContain('Förskolan Provkartan');
		const pdf = await page.request.get(`/mina-bidrag/${entryId}/pdf`);
		expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
	});

	let editionId = '';
	await test.step('the office closes the call and appoints the jury', async () => {
		await become(page, 'Birgitta Ahlmark');
		editionId = await openEdition(page, 'Framsteget 2027');
		await moveDates(page, editionId, ['decision'], ['call']);
		await appointPanel(page, editionId, [chair, member]);
	});

	await test.step('what was a draft when the call closed is kept, and can no longer be submitted', async () => {
		await become(page, 'Pernilla Storåker');
		await expect(page.getByRole('main')).toContainText('Utkast som inte skickades in');
	});

	await test.step('the jury reads and decides, and the chair seals', async () => {
		await comeIn(page, house, member.email, '/jury');
		await page.goto(`/jury/${editionId}/${entryId}`);
		await expect(page.getByRole('main')).toContainText('en väska med böcker');
		await page.getByRole('radio', { name: 'Framsteget', exact: true }).check();
		await page.getByLabel('Motivering').fill(citation);
		await page.getByRole('radio', { name: /60\s000 kronor/ }).check();
		await press(page, 'Spara beslutet');
		await expect(page.getByText('Beslutet är sparat.')).toBeVisible();
		await expectGood(page);
		await comeIn(page, house, chair.email, '/jury');
		await page.goto(`/jury/${editionId}/faststall`);
		await expect(page.locator('blockquote')).toContainText(secret.know);
		await expectGood(page);
		await press(page, 'Fastställ besluten');
		await expect(page.getByText(/^Besluten är fastställda\. Ska ett ändras/)).toBeVisible();
	});

	await test.step('before the release no byte of it is found anywhere', async () => {
		await page.context().clearCookies();
		await expectNowhere(secret, house, page);
	});

	await test.step('the office releases the edition in one act', async () => {
		await become(page, 'Birgitta Ahlmark');
		await page.goto(`/kansli/${editionId}/ceremoni/offentliggor`);
		await expectGood(page);
		await press(page, 'Offentliggör nu');
		await expect(page.getByRole('alert')).toContainText('före prisutdelningen');
		await page.getByRole('checkbox', { name: /vinnarna ska bli kända nu/ }).check();
		await press(page, 'Offentliggör nu');
		await expect(page.getByRole('main')).toContainText('Omgången är offentliggjord');
	});

	await test.step('right after it, it is in all of them', async () => {
		await page.context().clearCookies();
		await expectEverywhere(secret, house, page, '/framsteget/2027');
		await page.goto('/framsteget/2027');
		await expect(page.locator('blockquote').first()).toContainText(citation.split('\n')[0] ?? '');
		await expect(page.getByRole('main')).toContainText('Förskolan Provkartan');
		await expectGood(page);
		await page.goto('/en/framsteget/2027');
		await expect(page.locator('blockquote[lang=sv], [lang=sv] blockquote').first()).toBeVisible();
		await expectGood(page);
	});

	await test.step('the unit gets its diploma', async () => {
		await mailTo(page, applicant, new RegExp(secret.know));
		await comeIn(page, house, applicant, '/mina-bidrag');
		const pdf = await page.request.get(`/mina-bidrag/${entryId}/diplom`);
		expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
	});

	await test.step('and the audit log is whole', async () => {
		expect(await house.utmarkt('audit', 'verify')).toContain('The audit log is whole');
	});
});
