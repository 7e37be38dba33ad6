// Keeps on the device what has been typed and not yet been saved, so that it outlives a lost connection, a reload and a
// closed browser. One person's text is never shown to another: it is kept under the person, and taken away when the
// next one comes. A password is never kept here.
import type { Typed } from '#lib/shared/answers.ts';

/** What has been typed to one question, and what it was written on. */
export type Draft = {
	/** The revision that the writer saw. */
	revision: number;
	value: Typed;
	/** Milliseconds since 1970. */
	at: number;
	/** What was sent without an answer, as JSON: if one of them turns up as the newer text, it is one's own. */
	sent: string[];
};

/** Where it is kept: a browser's own store is such. */
export type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'utmarkt.osparat';
/** What nobody came back for is taken away. */
const keptFor = 60 * 24 * 60 * 60 * 1000;

export class Device {
	#box: Box | undefined;
	#own: string;
	#entry: string;

	constructor(box: Box | undefined, person: string, entry: string) {
		this.#box = box;
		this.#own = `${prefix}.${person}.`;
		this.#entry = `${this.#own}${entry}.`;
	}

	/** Keeps a text; answers false where the device does not take it. */
	keep(question: string, draft: Draft): boolean {
		try {
			this.#box?.setItem(this.#entry + question, JSON.stringify(draft));
			return this.#box !== undefined;
		} catch {
			return false;
		}
	}

	/** Takes a text away: it has been saved, or somebody chose another. */
	drop(question: string) {
		this.#box?.removeItem(this.#entry + question);
	}

	/** Answers what is kept for the entry, by question. What cannot be read is taken away. */
	drafts(): Map<string, Draft> {
		const found = new Map<string, Draft>();
		for (const key of this.#keys()) {
			if (!key.startsWith(this.#entry)) continue;
			const draft = readDraft(this.#box?.getItem(key) ?? null);
			if (draft) found.set(key.slice(this.#entry.length), draft);
			else this.#box?.removeItem(key);
		}
		return found;
	}

	/** Takes away what others have left on the device, and what is too old. */
	tidy(now: number) {
		for (const key of this.#keys()) {
			const draft = key.startsWith(this.#own) ? readDraft(this.#box?.getItem(key) ?? null) : null;
			if (!draft || now - draft.at > keptFor) this.#box?.removeItem(key);
		}
	}

	#keys(): string[] {
		const box = this.#box;
		if (!box) return [];
		return Array.from({ length: box.length }, (_, at) => box.key(at)).filter(
			(key): key is string => key?.startsWith(`${prefix}.`) ?? false
		);
	}
}

function readDraft(text: string | null): Draft | null {
	try {
		const draft = JSON.parse(text ?? 'null') as Partial<Draft> | null;
		const { revision, value, at, sent } = draft ?? {};
		const typed =
			typeof value === 'string' ||
			(Array.isArray(value) && value.every((each) => typeof each === 'string'));
		return typed && typeof revision === 'number' && typeof at === 'number' && Array.isArray(sent)
			? { revision, value, at, sent }
			: null;
	} catch {
		return null;
	}
}

/** The browser's store, or nothing where it is closed to us. */
export function browserBox(): Box | undefined {
	try {
		return globalThis.localStorage;
	} catch {
		return undefined;
	}
}
