// Sends what is noted on the phone, one note at a time in the order that they were noted. What has been taken is marked,
// what could not be sent stays: sending again, from here or from the service worker, doubles nothing.
import type { KeptNote, NotesStore } from './notes-store.ts';

/** What became of a note. */
export type Sent =
	| { id: string; state: 'kept' | 'beside' }
	| { id: string; state: 'refused'; message: string }
	/** No line, or a house that does not answer: nothing more is sent now. */
	| { id: string; state: 'offline' | 'signed-out' };

type Answer = {
	state?: 'kept' | 'beside';
	version?: string;
	at?: string;
	saved?: string;
	message?: string;
};

/** Whether a note waits to be sent. */
export const waits = (note: KeptNote) => note.taken === null;

async function post(note: KeptNote): Promise<{ status: number; answer: Answer } | null> {
	const { person, findingId, body, outcome, key, seen, notedAt } = note;
	try {
		const response = await fetch(note.sendTo, {
			method: 'POST',
			headers: { 'content-type': 'application/json', accept: 'application/json' },
			body: JSON.stringify({ person, findingId, body, outcome, key, seen, notedAt }),
			signal: AbortSignal.timeout(20_000)
		});
		// A network that answers for itself, with a page of its own, is none.
		return { status: response.status, answer: (await response.json()) as Answer };
	} catch {
		return null;
	}
}

async function sendOne(store: NotesStore, note: KeptNote): Promise<Sent> {
	const { id, key } = note;
	await store.change(id, (now) => (now?.key === key ? { ...now, tried: true } : undefined));
	const got = await post(note);
	if (!got || got.status >= 500 || got.status === 429) return { id, state: 'offline' };
	const { status, answer } = got;
	if (status === 401) return { id, state: 'signed-out' };
	if (status !== 200) {
		const message = answer.message ?? '';
		await store.change(id, (now) => (now?.key === key ? { ...now, refused: message } : undefined));
		return { id, state: 'refused', message };
	}
	const { state = 'kept', version = key, at = '', saved = '' } = answer;
	await store.change(id, (now) => {
		if (!now) return undefined;
		const seen = [...now.seen, key, version];
		// What has been written since goes on from what was taken.
		if (now.key !== key) return { ...now, seen };
		return state === 'beside' ? null : { ...now, seen, taken: { version, at, saved } };
	});
	return { id, state };
}

/** Sends everything that waits, of one person where it is said whose; stops where there is no line or no session. */
export async function sendNotes(store: NotesStore, person?: string): Promise<Sent[]> {
	const notes = (await store.all())
		.filter((note) => waits(note) && note.refused === null)
		.filter((note) => person === undefined || note.person === person)
		.sort((one, other) => one.notedAt.localeCompare(other.notedAt));
	const sent: Sent[] = [];
	for (const note of notes) {
		const result = await sendOne(store, note);
		sent.push(result);
		if (result.state === 'offline' || result.state === 'signed-out') break;
	}
	return sent;
}
