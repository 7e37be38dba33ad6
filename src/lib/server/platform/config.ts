// What the environment says, read once and checked; every setting of the program is named here.
import path from 'node:path';
import { z } from 'zod';

const setting = z.object({
	/** Where the program keeps its data: the embedded database, the files, the generated secret. */
	UTMARKT_DATA: z.string().default('./data'),
	/** The database's owner, who migrates. Unset: the embedded server. */
	DATABASE_URL: z.string().optional(),
	/** The application's own role; derived from DATABASE_URL and the secret when it is not given. */
	DATABASE_APP_URL: z.string().optional(),
	/** The public pages' role; derived likewise. */
	DATABASE_PUBLIC_URL: z.string().optional(),
	/** Signs sessions and encrypts secrets; at least 32 characters. */
	UTMARKT_SECRET: z.string().min(32, 'at least 32 characters').optional(),
	/** The address that people reach the program at; mails link to it. */
	UTMARKT_URL: z.url().optional(),
	PORT: z.coerce.number().int().min(0).max(65535).default(3000),
	HOST: z.string().default('0.0.0.0'),
	SMTP_URL: z.string().optional(),
	MAIL_FROM: z.string().default('Utmärkt <utmarkt@localhost>'),
	LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
	/** Set by the start command alone: demonstration data and one-click sign-in exist. */
	UTMARKT_DEMO: z.enum(['0', '1']).default('0')
});

export type Config = {
	dataFolder: string;
	databaseUrl: string | undefined;
	appUrl: string | undefined;
	publicUrl: string | undefined;
	secret: string | undefined;
	url: string;
	port: number;
	host: string;
	smtpUrl: string | undefined;
	mailFrom: string;
	logLevel: z.infer<typeof setting>['LOG_LEVEL'];
	demo: boolean;
};

/** Reads the settings; throws one error that names every setting that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
	const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
	const read = setting.safeParse(filled);
	if (!read.success) {
		const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
		throw new Error(`Settings that cannot be used:\n  ${wrong.join('\n  ')}`);
	}
	const { data } = read;
	return {
		dataFolder: path.resolve(data.UTMARKT_DATA),
		databaseUrl: data.DATABASE_URL,
		appUrl: data.DATABASE_APP_URL,
		publicUrl: data.DATABASE_PUBLIC_URL,
		secret: data.UTMARKT_SECRET,
		url: (data.UTMARKT_URL ?? `http://localhost:${data.PORT}`).replace(/\/$/, ''),
		port: data.PORT,
		host: data.HOST,
		smtpUrl: data.SMTP_URL,
		mailFrom: data.MAIL_FROM,
		logLevel: data.LOG_LEVEL,
		demo: data.UTMARKT_DEMO === '1'
	};
}

/** The settings as they are now: the start command sets some of them before anything else runs. */
export function config(): Config {
	return readConfig();
}
