// Addresses and names as they come in.
import { z } from 'zod';

const address = z.email().max(200);

/** Answers an e-mail address in the form that it is kept in, or null where it is none. */
export function addressOf(text: string): string | null {
	const email = text.trim().toLowerCase();
	return address.safeParse(email).success ? email : null;
}

/** Answers a name on one line, or null where there is none. */
export function nameOf(text: string | undefined): string | null {
	const name = (text ?? '').replaceAll('\0', '').toWellFormed().replaceAll(/\s+/g, ' ').trim();
	return name === '' ? null : name.slice(0, 120);
}
