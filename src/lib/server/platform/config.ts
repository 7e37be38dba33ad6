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
	/** Where files are kept: in the data folder, or in a bucket that speaks S3. */
	FILES: z.enum(['disk', 's3']).default('disk'),
	S3_BUCKET: z.string().optional(),
	S3_REGION: z.string().default('eu-north-1'),
	/** Of another server than Amazon's: its address. */
	S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
	/** Unset: as the AWS tools find them (role, profile). */
	S3_ACCESS_KEY_ID: z.string().optional(),
	S3_SECRET_ACCESS_KEY: z.string().optional(),
	/** A virus scanner: tcp://host:3310 or unix:///run/clamav/clamd.ctl. */
	CLAMD_URL: z.url({ protocol: /^(tcp|unix)$/ }).optional(),
	/** The folder of awards that are read in at every start; `none` begins empty. */
	UTMARKT_PROGRAMMES: z.string().default('programmes'),
	LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
	/** Set by the start command alone: demonstration data and one-click sign-in exist. */
	UTMARKT_DEMO: z.enum(['0', '1']).default('0')
});

/** What every setting is called. */
export const settingNames = Object.keys(setting.shape);

export type S3Settings = {
	bucket: string;
	region: string;
	endpoint: string | undefined;
	accessKeyId: string | undefined;
	secretAccessKey: string | undefined;
};

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
	files: 'disk' | 's3';
	s3: S3Settings | undefined;
	clamdUrl: string | undefined;
	/** The folder of awards to read in at start; undefined for none. */
	programmes: string | undefined;
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
	if (data.FILES === 's3' && !data.S3_BUCKET) {
		throw new Error('Settings that cannot be used:\n  S3_BUCKET: needed where FILES is s3');
	}
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
		files: data.FILES,
		s3: data.S3_BUCKET
			? {
					bucket: data.S3_BUCKET,
					region: data.S3_REGION,
					endpoint: data.S3_ENDPOINT,
					accessKeyId: data.S3_ACCESS_KEY_ID,
					secretAccessKey: data.S3_SECRET_ACCESS_KEY
				}
			: undefined,
		programmes: data.UTMARKT_PROGRAMMES === 'none' ? undefined : data.UTMARKT_PROGRAMMES,
		clamdUrl: data.CLAMD_URL,
		logLevel: data.LOG_LEVEL,
		demo: data.UTMARKT_DEMO === '1'
	};
}

let latest: { said: string; read: Config } | undefined;

/**
 * The settings as they are now: the start command sets some of them before anything else runs. They are asked for at every
 * transaction, and read anew only when one of them says something else.
 */
export function config(): Config {
	const said = settingNames.map((name) => process.env[name] ?? '').join('\0');
	if (latest?.said !== said) latest = { said, read: readConfig() };
	return latest.read;
}
