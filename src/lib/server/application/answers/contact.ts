// Whom a form names as its contact; and from it what to call somebody who has only signed in.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { nameSelf } from '../../people/index.ts';
import { formQuestions, type Edition } from '../../programme/index.ts';
import { nameOf } from '../colleagues/input.ts';
import { readTyped, type Typed } from './rules.ts';

export type Contact = { name: string | null; email: string | null };

/** Answers the contact that the answers name, or null where they name none. */
export function contactIn(
	definition: Edition['definition'],
	typed: ReadonlyMap<string, Typed>
): Contact | null {
	const found: Contact = { name: null, email: null };
	for (const question of formQuestions(definition)) {
		const { meaning } = readTyped(question, typed.get(question.key));
		if (meaning?.kind === 'contact') {
			found.name ??= meaning.contact.name ?? null;
			found.email ??= meaning.contact['e-mail'] ?? null;
		}
		if (meaning?.kind !== 'text') continue;
		if (question.role === 'contact-name') found.name ??= meaning.text;
		if (question.role === 'contact-email') found.email ??= meaning.text;
	}
	return found.name || found.email ? found : null;
}

/**
 * Calls the actor what the form's contact is called, if that is the actor: by the address. Somebody who has only signed in is
 * called by the address until then, and as the form says for as long as the name is from there, since it is saved while
 * it is typed.
 */
export async function callAsContact(
	tx: Tx,
	actor: Actor,
	before: Contact | null,
	after: Contact | null
) {
	if (actor.kind !== 'person' || after?.email?.toLowerCase() !== actor.email.toLowerCase()) return;
	const nameless = actor.name.includes('@');
	if (!nameless && actor.name !== nameOf(before?.name ?? '')) return;
	const name = nameOf(after.name ?? '');
	if (name !== null && name !== actor.name && !name.includes('@')) await nameSelf(tx, name);
}
