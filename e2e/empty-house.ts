// A new installation, as somebody sets one up: `utmarkt serve` with its settings, a database and a mail server of its own,
// no demonstration and no awards.
import { chmodSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { SMTPServer } from 'smtp-server';
import { startCluster, type Cluster } from '../src/lib/server/platform/database/cluster.ts';
import { expect, House } from './house.ts';
import { press } from './steps.ts';

export class EmptyHouse extends House {
	override readonly command = 'serve';
	#cluster: Cluster | undefined;
	readonly #mails: string[] = [];
	readonly #smtp = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData: (stream, _, callback) => {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				this.#mails.push(Buffer.concat(chunks).toString());
				callback();
			});
		}
	});

	override settings(): Record<string, string> {
		const { port } = this.#smtp.server.address() as AddressInfo;
		return {
			DATABASE_URL: this.#cluster?.url ?? '',
			UTMARKT_SECRET: 'a secret of the journeys alone, long enough',
			UTMARKT_URL: this.url,
			UTMARKT_ORGANISER: 'Lövköpings kommun',
			UTMARKT_PROGRAMMES: 'none',
			SMTP_URL: `smtp://127.0.0.1:${port}`,
			MAIL_FROM: 'utmarkt@lovkoping.example'
		};
	}

	override async start() {
		chmodSync(this.folder, 0o755);
		await new Promise<void>((resolve) => this.#smtp.listen(0, '127.0.0.1', resolve));
		this.#cluster = await startCluster({
			folder: path.join(this.folder, 'database'),
			database: 'utmarkt'
		});
		await super.start();
	}

	override async stop(): Promise<number | null> {
		const code = await super.stop();
		await this.#cluster?.stop();
		await new Promise<void>((resolve) => this.#smtp.close(() => resolve()));
		return code;
	}

	/** Somebody signs in by the link in the mail, from the page that asks for the address. */
	async comeIn(page: Page, email: string) {
		this.#mails.length = 0;
		await page.getByLabel('E-postadress').fill(email);
		await press(page, 'Skicka länken');
		let link: string | undefined;
		await expect
			.poll(
				() => {
					const mail = this.#mails.find((each) => each.includes(`To: ${email}`));
					// Long lines are broken in a mail.
					const text = mail?.replaceAll('=\r\n', '').replaceAll('=3D', '=') ?? '';
					link = /https?:\/\/\S*logga-in\/lank\S*/.exec(text)?.[0];
					return link;
				},
				{ timeout: 30_000 }
			)
			.toBeDefined();
		await page.goto(link ?? '');
		await press(page, 'Logga in');
	}
}
