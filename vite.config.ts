// How the web part is built and how the tests are run.
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		sveltekit({
			adapter: adapter({ precompress: true }),
			// The page of a visit registers it itself, for the examiners' part alone: public pages ship no script.
			serviceWorker: { register: false },
			csp: {
				mode: 'auto',
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					'style-src': ['self', 'unsafe-inline'],
					'img-src': ['self', 'data:'],
					'font-src': ['self'],
					'object-src': ['none'],
					'base-uri': ['self'],
					'form-action': ['self'],
					'frame-ancestors': ['none']
				}
			}
		})
	],
	build: { assetsInlineLimit: 0 },
	test: {
		include: [
			'src/**/*.test.ts',
			'cli/**/*.test.ts',
			'tools/**/*.test.ts',
			'programmes/**/*.test.ts'
		],
		environment: 'node',
		globalSetup: ['tools/test-database.ts'],
		testTimeout: 20_000,
		hookTimeout: 60_000,
		// A test waits for its database half of the time: four keep two processors busy.
		maxWorkers: 4,
		// Each file has a database of its own and closes it: modules are loaded once for all, which halves the time.
		isolate: false
	}
});
