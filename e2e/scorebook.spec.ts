// The scorebook in the hands of an examiner: marking and writing, with the mouse, the keyboard and on a phone; without a
// line; in two windows.
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './house.ts';
import { expectAccessible, expectGood, widths } from './look.ts';

/** Comes to one criterion of a review that is still to be written. */
async function openBook(page: Page, criterion: string): Promise<string> {
	await signIn(page, 'Åsa Norgren');
	await page.goto('/bedomning');
	const entry = page.getByRole('link', { name: /^(Skriv din bedömning|Fortsätt)/ }).first();
	const address = (await entry.getAttribute('href')) ?? '';
	const book = `${address}?kriterium=${criterion}`;
	await page.goto(book);
	await expect(page.locator('#marking-help')).toBeVisible();
	return book;
}

const answer = (page: Page, question = 'participation') =>
	page.locator(`[data-question="${question}"]`);
const bar = (page: Page) => page.locator('#marked');
const isSaved = (page: Page) =>
	expect(page.getByRole('main').locator('.actions .saved')).toContainText('Sparat');
const findings = (page: Page) => page.locator('.finding textarea');

/** The finding that was added last of its kind. */
const latest = (page: Page, letter: string) =>
	page.locator(`.finding[id^="${letter}"] textarea`).last();

test('words that are marked become a finding beside them, and the same finding’s second passage', async ({
	page
}) => {
	const book = await openBook(page, 'participation');
	await test.step('with the mouse', async () => {
		await answer(page).locator('p').first().dblclick();
		await expect(bar(page)).toContainText('Markerat:');
		await bar(page).getByRole('button', { name: 'Ny styrka' }).click();
		await expect(latest(page, 'S')).toBeFocused();
		await page.keyboard.type('Alla är med och bestämmer varje vecka.');
		await isSaved(page);
		const mark = await page.locator('.finding[id^="S"]').last().getAttribute('id');
		await expect(
			answer(page)
				.locator('mark sup')
				.filter({ hasText: mark ?? '–' })
		).toBeVisible();
	});
	await test.step('the bar waits for the mouse, takes whole words and covers none of them', async () => {
		const rectOf = (from: number, to: number) =>
			answer(page)
				.locator('p')
				.first()
				.evaluate(
					(paragraph, [begin, end]) => {
						const range = document.createRange();
						const text = [...paragraph.childNodes].findLast(
							(node) => node instanceof Text && node.length > 60
						);
						if (!text) throw new Error('no text to mark');
						range.setStart(text, begin);
						range.setEnd(text, end);
						const { left, right, top, bottom } = range.getBoundingClientRect();
						return { left, right, middle: (top + bottom) / 2, text: text.textContent ?? '' };
					},
					[from, to] as const
				);
		const { text } = await rectOf(0, 1);
		const words = [...text.matchAll(/\p{L}{5,}/gu)];
		const [first, last] = [words[1], words[2]];
		const begin = first?.index ?? 0;
		const stop = last?.index ?? 0;
		const from = await rectOf(begin + 2, begin + 3);
		const to = await rectOf(stop + 1, stop + 2);
		await page.mouse.move(from.left, from.middle);
		await page.mouse.down();
		await page.mouse.move(to.right, to.middle, { steps: 5 });
		await page.waitForTimeout(300);
		await expect(bar(page).getByRole('button')).toHaveCount(0);
		await page.mouse.up();
		const whole = text.slice(begin, stop + (last?.[0].length ?? 0)).replaceAll(/\s+/g, ' ');
		await expect(bar(page)).toContainText(`Markerat: ”${whole}”`);
		await expect
			.poll(async () => {
				const there = await bar(page).boundingBox();
				const { top, bottom } = await page.evaluate(() => {
					const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
					return { top: box?.top ?? 0, bottom: box?.bottom ?? 0 };
				});
				return there !== null && (there.y >= bottom || there.y + there.height <= top);
			})
			.toBe(true);
		await page.getByRole('button', { name: 'Stäng' }).click();
		await expect(bar(page).getByRole('button')).toHaveCount(0);
	});
	await test.step('and with the keyboard, a sentence at a time', async () => {
		await answer(page).focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Shift+ArrowDown');
		await expect(bar(page)).toContainText('Markerat:');
		await page.keyboard.press('Enter');
		await expect(bar(page).getByRole('button').first()).toBeFocused();
		await expect(bar(page).getByRole('button').first()).toContainText('Lägg till i S');
		await page.keyboard.press('Enter');
		await expect(latest(page, 'S')).toBeFocused();
		const own = page.locator('.finding[id^="S"]').last();
		await expect(own.locator('.passages li')).toHaveCount(2);
		await expect(latest(page, 'S')).toHaveValue('Alla är med och bestämmer varje vecka.');
	});
	await test.step('and it is all there when the page comes again', async () => {
		await isSaved(page);
		await page.waitForLoadState('networkidle');
		await page.goto(book);
		await expect(latest(page, 'S')).toHaveValue('Alla är med och bestämmer varje vecka.');
		const own = page.locator('.finding[id^="S"]').last();
		await expect(own.locator('.passages li')).toHaveCount(2);
		await expectGood(page);
	});
	await test.step('a finding that is taken away can be put back', async () => {
		await page.setViewportSize(widths.desktop);
		const count = await findings(page).count();
		const own = page.locator('.finding[id^="S"]').last();
		await own.getByRole('button', { name: /^Ta bort S/ }).click();
		await expect(findings(page)).toHaveCount(count - 1);
		await expect(page.getByText('Skriv en styrka', { exact: true }).first()).toBeFocused();
		await page.getByRole('button', { name: 'Ångra' }).click();
		await expect(latest(page, 'S')).toHaveValue('Alla är med och bestämmer varje vecka.');
		await expect(latest(page, 'S')).toBeFocused();
	});
});

test('without a line what is written stays on the device, and is saved when the line is back', async ({
	page,
	context
}) => {
	const book = await openBook(page, 'leadership');
	await context.setOffline(true);
	await page.getByText('Skriv ett förbättringsområde', { exact: true }).first().click();
	const area = page.locator('textarea[name="body-improvement_area"]');
	await area.fill('Det här skrev jag på tåget utan täckning.');
	await expect(page.getByText('Just nu går det inte att spara')).toBeVisible();
	await expect(page.getByText('Det ligger kvar i den här webbläsaren.').first()).toBeVisible();
	await page.getByRole('button', { name: /^Spara och gå till/ }).click();
	await expect(page).toHaveURL(new RegExp('leadership'));
	await test.step('the page is closed, and opened again with a line', async () => {
		await page.goto('about:blank');
		await context.setOffline(false);
		await page.goto(book);
		await expect(latest(page, 'F')).toHaveValue('Det här skrev jag på tåget utan täckning.');
		await isSaved(page);
	});
	await test.step('the line goes and comes while one writes', async () => {
		await context.setOffline(true);
		await latest(page, 'F').fill('Det här skrev jag i tunneln, på väg hem.');
		await expect(page.getByText('Just nu går det inte att spara')).toBeVisible();
		await context.setOffline(false);
		await expect(page.getByText('Förbindelsen är tillbaka och allt är sparat.')).toBeVisible();
		await page.goto(book);
		await expect(latest(page, 'F')).toHaveValue('Det här skrev jag i tunneln, på väg hem.');
	});
});

test('what is written in two windows is overwritten in neither', async ({ page, context }) => {
	const book = await openBook(page, 'learning');
	const other = await context.newPage();
	await other.goto(book);
	await expect(other.locator('#marking-help')).toBeVisible();
	const write = async (where: Page, text: string) => {
		await where.getByText('Skriv en styrka', { exact: true }).first().click();
		await where.locator('textarea[name="body-strength"]').fill(text);
	};
	await write(page, 'Det första fönstret lär av andra varje år.');
	await isSaved(page);
	await page.waitForLoadState('networkidle');
	await write(other, 'Det andra fönstret sprider det som prövas.');
	await expect(other.getByText('Du har skrivit på två ställen')).toBeVisible();
	await expect(other.getByRole('main')).toContainText('Det första fönstret lär av andra varje år.');
	await expectAccessible(other);
	// It is said where one writes, however far down the page, and leads to the choice.
	const told = other.getByRole('status').filter({ hasText: 'Inte sparat: kriteriet' });
	await other.locator('textarea[name="body-strength"]').scrollIntoViewIfNeeded();
	await expect(told).toBeInViewport();
	await told.getByRole('link', { name: 'Välj vad som ska gälla' }).click();
	await expect(other.getByRole('button', { name: 'Behåll båda' })).toBeInViewport();
	await other.getByRole('button', { name: 'Behåll båda' }).click();
	await expect(other.getByText('Du har skrivit på två ställen')).toBeHidden();
	await isSaved(other);
	await other.waitForLoadState('networkidle');
	await other.goto(book);
	const texts = await other
		.locator('.finding[id^="S"] textarea')
		.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
	expect(texts).toContain('Det första fönstret lär av andra varje år.');
	expect(texts).toContain('Det andra fönstret sprider det som prövas.');
	await other.close();
});

test.describe('on a phone', () => {
	test.use({ viewport: widths.phone, hasTouch: true });

	test('what a finger marks is written about, and leads back to the text', async ({ page }) => {
		await openBook(page, 'results');
		// A finger's marking is the browser's own: what it leaves is a selection.
		await answer(page, 'results')
			.locator('p')
			.first()
			.evaluate((paragraph) => {
				const text = [...paragraph.childNodes].find((node) => (node.textContent ?? '').length > 30);
				const range = document.createRange();
				range.setStart(text ?? paragraph, 0);
				range.setEnd(text ?? paragraph, 25);
				document.getSelection()?.removeAllRanges();
				document.getSelection()?.addRange(range);
			});
		await expect(bar(page)).toContainText('Markerat:');
		await expectAccessible(page);
		await bar(page).getByRole('button', { name: 'Nytt förbättringsområde' }).tap();
		const area = latest(page, 'F');
		await expect(area).toBeFocused();
		await area.fill('Visa resultaten under flera år.');
		await isSaved(page);
		const own = page.locator('.finding[id^="F"]').last();
		await own.getByRole('link', { name: 'Visa i texten' }).tap();
		await expect(page).toHaveURL(/#text-F\d/);
		await expectGood(page);
	});
});
