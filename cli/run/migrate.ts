// `utmarkt migrate`: brings the database to this version and does nothing else.
import path from 'node:path';
import { migrate } from '../../src/lib/server/platform/database/migrate.ts';
import { withOwner } from './owner.ts';

export async function migrateOnly() {
	const applied = await withOwner((url) => migrate(url, path.resolve('migrations')));
	console.log(applied.length ? `Applied: ${applied.join(', ')}` : 'The database is up to date.');
}
