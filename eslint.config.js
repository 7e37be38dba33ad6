// Lint rules: TypeScript strict, Svelte recommended, and the few house rules that a machine can hold.
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'data/',
			'node_modules/',
			'test-results/',
			'playwright-report/',
			'src/lib/server/platform/database/tables.ts'
		]
	},
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
		rules: {
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'no-restricted-exports': 'off',
			eqeqeq: 'error',
			'prefer-const': 'error',
			'no-console': 'error',
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/require-each-key': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
		// Props are declared with `let`, as Svelte does; its own rule knows which may be const.
		rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error' }
	},
	{ files: ['cli/**', 'tools/**', 'bench/**', 'e2e/**'], rules: { 'no-console': 'off' } }
);
