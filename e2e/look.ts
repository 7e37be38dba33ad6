// What every page is held to: axe finds nothing, nothing is wider than the window, the title and language are right.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

export const widths = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

/** Fails, naming the rule and the place, when the page as it stands has a fault that can be found by machine. */
export async function expectAccessible(page: Page) {
	// axe is a script itself; a page without script has the same markup as the one with.
	if (test.info().project.use.javaScriptEnabled === false) return;
	// Only violations are asked for, in the page itself: the same are found in a quarter of the time. Our frames are our own.
	// It is read into a page once, and works at the other width too: to read it takes as long as to look.
	const there = await page.evaluate(() => 'axe' in window);
	const { violations } = await new AxeBuilder(there ? { page, axeSource: 'void 0' } : { page })
		.options({ resultTypes: ['violations'] })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.setLegacyMode()
		.analyze();
	const found = violations.map(
		({ id, nodes }) =>
			`${page.url()} ${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`
	);
	expect(found).toEqual([]);
}

/** Nothing sticks out to the right: a page is read without scrolling sideways. */
export async function expectNoSidewaysScroll(page: Page) {
	const [content, frame] = await page.evaluate(() => [
		document.documentElement.scrollWidth,
		document.documentElement.clientWidth
	]);
	expect(content, `${page.url()} is wider than the window`).toBeLessThanOrEqual(frame ?? 0);
}

/** Both, at both widths; the window ends as it began. */
export async function expectGood(page: Page) {
	for (const size of [widths.phone, widths.desktop]) {
		await page.setViewportSize(size);
		await expectNoSidewaysScroll(page);
		await expectAccessible(page);
	}
}
