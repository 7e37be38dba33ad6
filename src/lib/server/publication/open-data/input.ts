// What is read of a file of old addresses: `addresses.json` beside the awards.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const pathHere = z
	.string()
	.max(500)
	.regex(/^\/\S*$/, 'a path that begins with /');

export const addressesSchema = z.array(z.strictObject({ from: pathHere, to: pathHere }));

/** Answers the old addresses of a folder of awards and where they lead; none where it has no such file. Throws on a wrong one. */
export async function readAddresses(folder: string): Promise<z.infer<typeof addressesSchema>> {
	const text = await readFile(path.join(folder, 'addresses.json'), 'utf8').catch(
		(error: unknown) => {
			if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '[]';
			throw error;
		}
	);
	return addressesSchema.parse(JSON.parse(text));
}
