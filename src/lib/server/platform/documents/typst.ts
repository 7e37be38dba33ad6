// Typst's compiler, with our own fonts.
import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

type Shared = { utmarktTypst?: NodeCompiler };
const shared = globalThis as Shared;

/** The house's two faces; and those that step in, each for the signs that the two have not. */
const ours = ['newsreader', 'instrument-sans'];
const steppingIn = ['noto-sans-ethiopic', 'noto-sans-thai', 'noto-emoji'].flatMap((name) =>
	['400Regular', '600SemiBold'].map((weight) => `${name}/${weight}`)
);

function fontFolders(): string[] {
	const require = createRequire(path.resolve('package.json'));
	return [...ours, ...steppingIn].map((folder) => {
		const [name = '', weight = ''] = folder.split('/');
		const at = require.resolve(`@expo-google-fonts/${name}/package.json`);
		return path.join(path.dirname(at), weight);
	});
}

/** The compiler, one for the process. */
export function typst(): NodeCompiler {
	shared.utmarktTypst ??= NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders() }] });
	return shared.utmarktTypst;
}
