// Keeps on the phone what is noted at a visit until the house has taken it, in IndexedDB: there the page's own script and
// the service worker, which sends what is left when the line is back, both reach it.
import type { CheckOutcome } from './names.ts';

/** One note as it stands on the phone. */
export type KeptNote = {
	/** Person, entry, and check or 'other'. */
	id: string;
	person: string;
	entry: string;
	findingId: string | null;
	body: string;
	outcome: CheckOutcome | null;
	/** The version's own key: what is sent twice under one key is kept once. */
	key: string;
	/** The versions that it was written on. */
	seen: string[];
	/** By the phone's clock, ISO. */
	notedAt: string;
	/** It has been sent once, perhaps without an answer: what is written from now on is a version of its own. */
	tried: boolean;
	/** Why the house would not take it, in words. */
	refused: string | null;
	sendTo: string;
	/** The house has taken it, then, by the house's clock: kept until the page itself has it. */
	taken: { version: string; at: string; saved: string } | null;
};

/** Where notes are kept. `change` reads and writes as one: null takes the note away, undefined leaves it. */
export type NotesStore = {
	all(): Promise<KeptNote[]>;
	change(
		id: string,
		next: (now: KeptNote | undefined) => KeptNote | null | undefined
	): Promise<void>;
	/** Whether it outlives the page. */
	lasting: boolean;
};

const database = 'utmarkt-visits';
const table = 'notes';

const answerTo = <T>(request: IDBRequest<T>) =>
	new Promise<T>((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('the phone keeps nothing'));
	});

function open(): Promise<IDBDatabase> {
	const opening = indexedDB.open(database, 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore(table, { keyPath: 'id' });
	return answerTo(opening);
}

/** For a browser that keeps nothing: the notes live as long as the page. */
function passing(): NotesStore {
	const notes = new Map<string, KeptNote>();
	return {
		lasting: false,
		all: async () => [...notes.values()],
		async change(id, next) {
			const now = next(notes.get(id));
			if (now === null) notes.delete(id);
			else if (now) notes.set(id, now);
		}
	};
}

/** Answers the phone's store, or one that lives as long as the page where the phone keeps nothing. */
export async function notesStore(): Promise<NotesStore> {
	let db: IDBDatabase;
	try {
		db = await open();
	} catch {
		return passing();
	}
	return {
		lasting: true,
		all: () => answerTo<KeptNote[]>(db.transaction(table).objectStore(table).getAll()),
		async change(id, next) {
			const notes = db.transaction(table, 'readwrite').objectStore(table);
			const now = next(await answerTo<KeptNote | undefined>(notes.get(id)));
			if (now === null) await answerTo(notes.delete(id));
			else if (now) await answerTo(notes.put(now));
		}
	};
}
