// `utmarkt serve`: production. It refuses to start without what it needs, and says what that is.
import path from 'node:path';
import { config } from '../../src/lib/server/platform/config.ts';
import { migrate } from '../../src/lib/server/platform/database/migrate.ts';
import { build } from './build.ts';
import { ensureOrganiser, loadProgrammes, openHouse } from './house.ts';

const needed = {
	DATABASE_URL: 'the address of the PostgreSQL database, as its owner',
	UTMARKT_SECRET: 'at least 32 characters that nobody else knows',
	UTMARKT_URL: 'the address that people reach the service at, such as https://utmarkt.example.se',
	SMTP_URL: 'the mail server, such as smtps://user:password@mail.example.se',
	UTMARKT_ORGANISER: 'the name of the public body, used the first time'
};

export async function serve() {
	delete process.env['UTMARKT_DEMO'];
	process.env['NODE_ENV'] = 'production';
	const missing = Object.entries(needed).filter(([name]) => !process.env[name]);
	if (missing.length > 0) {
		const lines = missing.map(([name, what]) => `  ${name}: ${what}`);
		throw new Error(`Utmärkt needs these settings to start:\n${lines.join('\n')}`);
	}
	const { databaseUrl } = config();
	build();
	await migrate(databaseUrl ?? '', path.resolve('migrations'));
	const name = process.env['UTMARKT_ORGANISER'] ?? '';
	const slug = name
		.toLowerCase()
		.normalize('NFD')
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
	const organiserId = await ensureOrganiser({ slug: slug || 'organiser', name });
	await loadProgrammes(organiserId);
	const port = await openHouse(async () => undefined);
	console.log(`Utmärkt answers on port ${port}.`);
}
