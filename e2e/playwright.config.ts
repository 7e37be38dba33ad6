// Browser journeys: a real browser, against a house of their own for each worker.
import chromium from '@sparticuz/chromium';
import { defineConfig } from '@playwright/test';

export default defineConfig({
	testDir: '.',
	globalSetup: './build.ts',
	outputDir: '../test-results',
	fullyParallel: false,
	// A journey waits for its house some of the time: three keep two processors busy.
	workers: 3,
	retries: 0,
	timeout: 120_000,
	expect: { timeout: 10_000 },
	reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
	// The journeys are walked twice: with script and without. The rest needs no second time.
	projects: [
		// The longest begin first, so that nothing is left to wait for alone in the end.
		{ name: 'the longest', testMatch: /(whole-round|kvalitetsutmarkelsen)\.spec\.ts/ },
		{ name: 'with script', testIgnore: /(whole-round|kvalitetsutmarkelsen)\.spec\.ts/ },
		{
			name: 'without script',
			testMatch: /(framsteget|kvalitetsutmarkelsen)\.spec\.ts/,
			use: { javaScriptEnabled: false }
		}
	],
	use: {
		locale: 'sv-SE',
		timezoneId: 'Europe/Stockholm',
		screenshot: 'only-on-failure',
		actionTimeout: 15_000,
		launchOptions: {
			executablePath: await chromium.executablePath(),
			args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--headless=shell']
		}
	}
});
