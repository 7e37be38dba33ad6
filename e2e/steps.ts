// What people do, step by step, with or without script: the words of the journeys.
import { expect, type Page } from '@playwright/test';
import { signIn, type House } from './house.ts';

export const press = (page: Page, name: string | RegExp) =>
	page.getByRole('main').getByRole('button', { name }).first().click();

/** Answers the questions of the eligibility check, in order, by the words of the choices (or a number), to its result. */
export async function checkEligibility(
	page: Page,
	programme: string,
	answers: (string | number)[]
) {
	await page.goto(`/${programme}`);
	await page.getByRole('main').getByRole('link', { name: 'Kan ni delta?' }).first().click();
	for (const answer of answers) {
		if (typeof answer === 'number') await page.getByRole('textbox').fill(String(answer));
		else await page.getByRole('radio', { name: answer, exact: true }).check();
		await press(page, 'Nästa fråga');
	}
}

/** From a page that asks to sign in to the page one wanted, by the link in the mail. */
export async function signInByMail(page: Page, house: House, email: string) {
	await page.getByLabel('E-postadress').fill(email);
	await press(page, 'Skicka länken');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Titta i din e-post');
	await page.goto(`/demo/post?till=${encodeURIComponent(email)}`);
	const href = await page
		.getByRole('link', { name: /logga-in\/lank/ })
		.first()
		.getAttribute('href');
	await page.goto(house.url + (href ?? ''));
	await press(page, 'Logga in');
}

/**
 * Answers everything on the part of the form one is on; `texts` by the question’s key, else `otherwise`. What goes
 * elsewhere, such as comments and files, has no name in the form and is left alone.
 */
export async function fillPart(page: Page, texts: Record<string, string>, otherwise: string) {
	const fields = page.locator('main form.answers');
	for (const area of await fields.locator('textarea[name^="a."]').all()) {
		const key = ((await area.getAttribute('name')) ?? '').replace(/^a\./, '');
		await area.fill(texts[key] ?? otherwise);
	}
	for (const input of await fields.locator('input[name]:not([type=hidden])').all()) {
		const type = (await input.getAttribute('type')) ?? 'text';
		const name = (await input.getAttribute('name')) ?? '';
		const key = name.replace(/^a\./, '');
		if (type === 'radio') {
			const group = fields.locator(`input[type=radio][name="${name}"]`);
			if ((await group.and(page.locator(':checked')).count()) === 0) {
				await (texts[key] ? page.getByLabel(texts[key], { exact: true }) : group.first()).check();
			}
		} else if (/^[lt]\./.test(name)) await input.check();
		else if (['checkbox', 'password', 'file'].includes(type)) continue;
		// A question that is asked of others.
		else if (!(await input.isVisible())) continue;
		else if ((await input.inputValue()) !== '' && !texts[key]) continue;
		else if (texts[key] !== undefined) await input.fill(texts[key]);
		else if (type === 'email') await input.fill('enheten@example.se');
		else if (type === 'tel') await input.fill('08-123 45 67');
		else if (type === 'url') await input.fill('https://film.example.se/framsteg');
		else if (type === 'date') await input.fill('2026-10-01');
		else if ((await input.getAttribute('inputmode')) !== null) await input.fill('14');
		else await input.fill(`Prov ${key}`);
	}
}

/** Fills every part of the form one has begun, and the board notice where it is asked for, up to the review. */
export async function fillEntry(page: Page, texts: Record<string, string>, otherwise: string) {
	for (let part = 0; part < 12; part++) {
		const path = new URL(page.url()).pathname;
		if (path.endsWith('/granska')) return;
		if (path.endsWith('/namnd')) {
			await page.getByRole('main').getByRole('textbox').first().fill('Norrlunda stadsdelsnämnd');
			const sworn = page.getByRole('main').getByRole('checkbox');
			if ((await sworn.count()) > 0) await sworn.first().check();
		} else await fillPart(page, texts, otherwise);
		await page.getByRole('main').locator('button[data-variant=primary]').first().click();
		await page.waitForURL((url) => url.pathname !== path);
	}
	throw new Error(`the form did not come to its review: ${page.url()}`);
}

/** The office's id of an edition, from its first page. */
export async function openEdition(page: Page, name: string): Promise<string> {
	await page.goto('/kansli');
	await page.getByRole('main').getByRole('link', { name, exact: true }).click();
	await page.waitForURL(/\/kansli\/[0-9a-f-]{36}/);
	return /kansli\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

const wall = (days: number, time: string) =>
	`${Temporal.Now.plainDateISO('Europe/Stockholm').add({ days })}T${time}`;

/** The office moves the dates: the call has closed, and a stage is open now. */
export async function moveDates(page: Page, editionId: string, open: string[], closed: string[]) {
	await page.goto(`/kansli/${editionId}/datum`);
	for (const [at, stage] of closed.entries()) {
		await page.locator(`input[name="${stage}.opens"]`).fill(wall(-40 + at * 3, '08:00'));
		await page.locator(`input[name="${stage}.closes"]`).fill(wall(-39 + at * 3, '23:59'));
	}
	for (const stage of open) {
		await page.locator(`input[name="${stage}.opens"]`).fill(wall(-3, '08:00'));
		await page.locator(`input[name="${stage}.closes"]`).fill(wall(20, '23:59'));
	}
	await press(page, 'Spara datumen');
	// The dates hold now; whom it concerns can be told, or not.
	await page.waitForURL(/\/datum(\/beratta\/|\?sparat)/);
}

/** The office prepares the first round of an award that is in place, gives it its dates and opens it: open for a month. */
export async function openFirstRound(page: Page, award: string) {
	await page.goto('/kansli/utmarkelser');
	await page.getByRole('main').getByText(award).first().click();
	await page.getByRole('link', { name: 'Förbered första omgången' }).click();
	await press(page, 'Förbered omgången');
	await page.locator('[name="call.opens"]').fill(wall(-2, '08:00'));
	await page.locator('[name="call.closes"]').fill(wall(30, '23:59'));
	await press(page, 'Spara');
	await page.getByLabel('Vi har gått igenom datumen').check();
	await press(page, 'Öppna omgången');
	await page.waitForURL(/\?nu=oppnad/);
}

export type Seat = { name: string; email: string; title: string };

/** The office appoints the panel; the first one is its chair. */
export async function appointPanel(page: Page, editionId: string, seats: Seat[]) {
	await page.goto(`/kansli/${editionId}/beslut/juryn`);
	for (const [at, seat] of seats.entries()) {
		await page.locator(`input[name="name-${at}"]`).fill(seat.name);
		await page.locator(`input[name="title-${at}"]`).fill(seat.title);
		await page.locator(`input[name="email-${at}"]`).fill(seat.email);
	}
	for (let at = seats.length; (await page.locator(`input[name="name-${at}"]`).count()) > 0; at++) {
		for (const what of ['name', 'title', 'email']) {
			await page.locator(`input[name="${what}-${at}"]`).fill('');
		}
	}
	for (const [at] of seats.entries()) {
		await page.locator(`select[name="part-${at}"]`).selectOption(at === 0 ? 'chair' : 'member');
	}
	await press(page, /^Spara (juryn|domarkommittén)$/);
	await expect(page.getByText(/^(Juryn|Domarkommittén) är sparad\.$/)).toBeVisible();
}

/** Somebody new, with an address of their own, signs in. */
export async function comeIn(page: Page, house: House, email: string, to: string) {
	await page.context().clearCookies();
	await page.goto(to);
	await signInByMail(page, house, email);
}

/** Somebody of the demonstration comes in instead of whoever was. */
export async function become(page: Page, name: string) {
	await page.context().clearCookies();
	await signIn(page, name);
}

/** What the mailbox holds for an address, once there is as much as awaited. */
export async function mailTo(page: Page, email: string, subject: RegExp): Promise<string> {
	let text = '';
	await expect
		.poll(
			async () => {
				const answer = await page.request.get(`/demo/post?till=${encodeURIComponent(email)}`);
				text = await answer.text();
				return text;
			},
			{ timeout: 90_000, intervals: [500] }
		)
		.toMatch(subject);
	return text;
}

/** The id of the demonstration's draft of one unit, for the signed-in person who writes it. */
export async function draftOf(page: Page, unit = 'Förskolan Blåklinten'): Promise<string> {
	await page.goto('/mina-bidrag');
	const href = await page.getByRole('link', { name: unit }).first().getAttribute('href');
	const found = /mina-bidrag\/([0-9a-f-]{36})/.exec(href ?? '')?.[1];
	if (!found) throw new Error(`${unit} has no draft`);
	return found;
}
