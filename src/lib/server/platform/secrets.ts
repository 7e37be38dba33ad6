// Keys derived from the one secret, each for its own purpose, and encryption of what must not lie open.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { config } from './config.ts';

const derived = new Map<string, Buffer>();

/** Answers 32 bytes that follow from the installation's secret and the purpose alone. */
export function derivedKey(purpose: string): Buffer {
	const { secret } = config();
	if (!secret) throw new Error('UTMARKT_SECRET is not set');
	const of = `${secret}\0${purpose}`;
	const key = derived.get(of) ?? Buffer.from(hkdfSync('sha256', secret, 'utmarkt', purpose, 32));
	derived.set(of, key);
	return key;
}

/** Encrypts a text (AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the text). */
export function encrypt(purpose: string, text: string): Buffer {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', derivedKey(purpose), nonce);
	const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Decrypts what `encrypt` made for the same purpose; throws if it was changed or the secret is another. */
export function decrypt(purpose: string, sealed: Buffer): string {
	const decipher = createDecipheriv(
		'aes-256-gcm',
		derivedKey(purpose),
		sealed.subarray(0, 12)
	).setAuthTag(sealed.subarray(12, 28));
	return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
}

/** Answers the SHA-256 of some bytes or a text. */
export function sha256(content: Buffer | string): Buffer {
	return createHash('sha256').update(content).digest();
}
