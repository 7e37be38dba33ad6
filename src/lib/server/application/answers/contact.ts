// Whom a form names as its contact; and from it what to call somebody who has only signed in.
import { distance } from '#lib/shared/placeholders.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { nameSelf } from '../../people/index.ts';
import { formQuestions, type Edition, type FormQuestion } from '../../programme/index.ts';
import { nameOf } from '../colleagues/input.ts';
import type { Locked } from '../entry/open.ts';
import { answersOf, typedOf } from './queries.ts';
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

/** Where it is the contact that is saved, answers what to do once it is: call the actor by the name that it has now. */
export async function whenContactIsSaved(
	tx: Tx,
	actor: Actor,
	{ entry, edition }: Locked,
	questions: readonly FormQuestion[]
): Promise<(() => Promise<void>) | undefined> {
	const ofContact = questions.some(
		({ type, role }) => type === 'contact' || role === 'contact-name' || role === 'contact-email'
	);
	if (!ofContact) return undefined;
	const read = async () => {
		const rows = (await answersOf(tx, actor, [entry.id])).get(entry.id);
		return rows ? contactIn(edition.definition, typedOf(rows)) : null;
	};
	const before = await read();
	return async () => callAsContact(tx, actor, before, await read());
}

/**
 * Calls the actor what the form's contact is called, if that is the actor: by the address. Somebody who has only signed in is
 * called by the address until then; and since a name is saved while it is typed, it follows the form while it is written on
 * or mended there. Whoever has a name of one's own keeps it.
 */
async function callAsContact(tx: Tx, actor: Actor, before: Contact | null, after: Contact | null) {
	if (actor.kind !== 'person' || after?.email?.toLowerCase() !== actor.email.toLowerCase()) return;
	const name = nameOf(after.name ?? '');
	if (name === null || name === actor.name || name.includes('@')) return;
	const mended = actor.name === nameOf(before?.name ?? '') && isMended(actor.name, name);
	if (actor.name.includes('@') || mended) await nameSelf(tx, name);
}

/** Whether a name is another, written on or with a few letters put right. */
const isMended = (before: string, after: string) =>
	after.startsWith(before) || distance(before, after) <= 2;
