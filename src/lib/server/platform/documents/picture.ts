// Pictures by Typst: drawn as outlines in our own type, and made into a PNG by resvg.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { house } from './house.typ.ts';
import { typst } from './typst.ts';

type Shared = { utmarktResvg?: Promise<void> };
const shared = globalThis as Shared;

/** Reads the renderer the first time a picture is wanted: 2.5 MB that a process without pictures does not need. */
async function ready() {
	shared.utmarktResvg ??= (async () => {
		const require = createRequire(path.resolve('package.json'));
		await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
	})();
	return shared.utmarktResvg;
}

/**
 * Answers a picture as PNG, a point a pixel. `template` is Typst source whose page is as large as the picture; `data` holds
 * what is given here. Throws with Typst's own words when the template is wrong.
 */
export async function makePng(template: string, data: unknown): Promise<Uint8Array<ArrayBuffer>> {
	await ready();
	const compiler = typst();
	const compiled = compiler.compile({
		mainFileContent: ['#let data = json(bytes(sys.inputs.data))', house, template].join('\n'),
		inputs: { data: JSON.stringify(data) }
	});
	if (!compiled.result) {
		const words = compiled.takeError()?.shortDiagnostics ?? [];
		throw new Error(`picture: ${JSON.stringify(words)}`);
	}
	// Its styles are for browsers, and would hide each letter's own colour from the renderer.
	const svg = compiler.svg(compiled.result).replaceAll(/<style[^>]*>[^]*?<\/style>/gu, '');
	compiler.evictCache(10);
	const drawn = new Resvg(svg, { fitTo: { mode: 'original' } });
	const image = drawn.render();
	try {
		return new Uint8Array(image.asPng());
	} finally {
		image.free();
		drawn.free();
	}
}
