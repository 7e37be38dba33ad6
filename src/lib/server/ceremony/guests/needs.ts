// What a guest needs and eats: encrypted where it lies, and erased some time after the evening.
import { decrypt, encrypt } from '../../platform/secrets.ts';
import type { Needs } from './rules.ts';

const purpose = 'needs of a guest';

/** Answers it encrypted; null where there is nothing. */
export function sealedNeeds(needs: Needs): Buffer | null {
	return needs.access === '' && needs.diet === '' ? null : encrypt(purpose, JSON.stringify(needs));
}

export function openNeeds(sealed: Buffer | null): Needs {
	if (sealed === null) return { access: '', diet: '' };
	return JSON.parse(decrypt(purpose, sealed)) as Needs;
}
