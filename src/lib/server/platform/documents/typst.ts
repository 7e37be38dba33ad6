// Typst's compiler, with our own fonts.
import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

type Shared = { utmarktTypst?: NodeCompiler };
const shared = globalThis as Shared;

function fontFolders(): string[] {
	const require = createRequire(path.resolve('package.json'));
	return ['@expo-google-fonts/newsreader', '@expo-google-fonts/instrument-sans'].map((name) =>
		path.dirname(require.resolve(`${name}/package.json`))
	);
}

/** The compiler, one for the process. */
export function typst(): NodeCompiler {
	shared.utmarktTypst ??= NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders() }] });
	return shared.utmarktTypst;
}
