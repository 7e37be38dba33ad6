// Saves a criterion of the scorebook as one types: waits for a pause, sends, and goes on trying until it is taken. What is
// on the page is what is sent; what has not been taken is kept on the device meanwhile, and put back when the page comes
// again. What was saved in another window meanwhile is never overwritten: one chooses.
import type { Device } from '#lib/web/device.ts';
import { broughtBack, sameBook, type Book } from './book.ts';

type Answer = {
	revision?: number;
	saved?: string;
	message?: string;
	fields?: Record<string, string>;
	/** The criterion as it is kept now. */
	book?: Book;
};

/** A pause in the typing before a save, and the longest that typing on may put it off. */
const pause = 800;
const longest = 5_000;
/** A browser sends no more than this from a page that is being left. */
const mostWhenLeaving = 60_000;

/** `kept`: not saved, but kept on the device. `failed`: neither. */
export type Status = 'saved' | 'waiting' | 'saving' | 'kept' | 'failed';
export type Trouble = 'offline' | 'signed-out';

export type Around = {
	url: string;
	criterion: string;
	device: Device;
	/** What stands on the page now. */
	read: () => Book | undefined;
	/** Puts findings that could not be taken away on the page again. */
	bringBack: (book: Book) => Promise<void>;
};
type Kept = { book: Book; base: Book };

export class Saver {
	revision = $state(0);
	status = $state<Status>('saved');
	/** "Sparat kl. 14.32." */
	saved = $state<string | null>(null);
	errors = $state<Record<string, string>>({});
	/** Why it was refused, where no field says it. */
	refused = $state('');
	trouble = $state<Trouble | null>(null);
	recovered = $state(false);
	/** The device keeps what waits. */
	held = $state(true);
	conflict = $state.raw<{ theirs: Book; revision: number } | null>(null);
	/** What is saved, as far as this page knows. */
	#base: Book;
	#unanswered: Book[] = [];
	#since = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#underWay: Promise<void> | undefined;
	#failures = 0;
	readonly #around: Around;

	constructor(base: Book, revision: number, saved: string | null, around: Around) {
		this.#base = base;
		this.#around = around;
		this.revision = revision;
		this.saved = saved;
	}

	/** Whether leaving now would lose something, or put it off. */
	get pending(): boolean {
		return this.status !== 'saved';
	}

	/** Something on the page has changed. */
	changed() {
		this.recovered = false;
		this.#keep();
		if (this.conflict) return;
		const now = Date.now();
		if (this.status === 'saved') this.#since = now;
		if (this.status === 'saved' || this.status === 'failed') this.status = 'waiting';
		this.#wait(Math.max(0, Math.min(pause, this.#since + longest - now)));
	}

	/** Answers what the device keeps of this criterion, to be put back on the page; sends what it keeps of the others. */
	begin(criteria: readonly string[]): Book | undefined {
		const { device, criterion, read } = this.#around;
		device.tidy(Date.now());
		const drafts = device.drafts();
		for (const key of criteria) {
			const draft = drafts.get(key);
			if (!draft || key === criterion) continue;
			const kept = keptIn(draft.value);
			if (kept) void this.#saveElsewhere(key, kept, draft.revision);
		}
		const own = drafts.get(criterion);
		const kept = own && keptIn(own.value);
		const now = read();
		// What was typed before the script came is newer than what the device keeps.
		if (now && !sameBook(now, this.#base)) {
			this.changed();
			return undefined;
		}
		if (!own || !kept || sameBook(kept.book, this.#base)) {
			device.drop(criterion);
			return undefined;
		}
		this.revision = own.revision;
		this.#base = kept.base;
		return kept.book;
	}

	/** Sends what waits, and answers when it has been taken or was not. */
	async flush() {
		clearTimeout(this.#timer);
		if (this.pending && !this.conflict) this.#send();
		await this.#underWay;
		// What was typed while the last was on its way.
		if (this.status === 'waiting' && !this.trouble && !this.conflict) {
			this.#send();
			await this.#underWay;
		}
	}

	/** One has chosen what is to count; what stands on the page now is sent. `theirs` alone is saved already. */
	settle(which: 'here' | 'there' | 'both') {
		if (!this.conflict) return;
		this.#base = this.conflict.theirs;
		this.revision = this.conflict.revision;
		this.conflict = null;
		if (which === 'there') {
			this.status = 'saved';
			this.#around.device.drop(this.#around.criterion);
		} else this.changed();
	}

	#wait(milliseconds: number) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#send(), milliseconds);
	}

	#send() {
		if (this.#underWay) return;
		this.#underWay = this.#save().finally(() => {
			this.#underWay = undefined;
			if (this.status === 'waiting') this.#wait(pause);
		});
	}

	#keep() {
		const book = this.#around.read();
		if (!book) return;
		const value = JSON.stringify({ book, base: this.#base } satisfies Kept);
		const draft = { revision: this.revision, value, at: Date.now(), sent: [] };
		this.held = this.#around.device.keep(this.#around.criterion, draft);
	}

	async #post(criterion: string, revision: number, book: Book) {
		const body = JSON.stringify({ criterion, revision, ...book });
		return fetch(this.#around.url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body,
			// Comes through also when the page is left meanwhile.
			keepalive: new Blob([body]).size < mostWhenLeaving
		});
	}

	async #save() {
		const book = this.#around.read();
		if (!book) return;
		this.status = 'saving';
		this.#unanswered = [...this.#unanswered.slice(-3), book];
		try {
			const response = await this.#post(this.#around.criterion, this.revision, book);
			const answer = (await response.json()) as Answer;
			if (response.ok) this.#taken(answer, book);
			else if (answer.book) this.#newer(answer.book, answer.revision ?? this.revision);
			else if (response.status === 401) this.#failed('signed-out');
			else if (response.status >= 500) this.#failed('offline');
			else this.#refuse(answer);
		} catch {
			this.#failed('offline');
		}
	}

	#taken(answer: Answer, sent: Book) {
		this.revision = answer.revision ?? this.revision;
		this.saved = answer.saved ?? this.saved;
		this.errors = answer.fields ?? {};
		this.refused = '';
		this.#base = answer.book ?? sent;
		this.#unanswered = [];
		this.recovered = this.trouble === 'offline';
		this.trouble = null;
		this.#failures = 0;
		const now = this.#around.read();
		if (now && !sameBook(now, sent)) {
			this.status = 'waiting';
			this.#keep();
			return;
		}
		this.status = 'saved';
		this.#around.device.drop(this.#around.criterion);
	}

	#newer(theirs: Book, revision: number) {
		const now = this.#around.read();
		// A page that was left has saved the same after all: there is nothing to choose between.
		if (now && sameBook(theirs, now)) {
			this.#taken({ revision, book: theirs }, now);
			return;
		}
		const own = this.#unanswered.slice(0, -1).some((book) => sameBook(book, theirs));
		// The other window wrote on another criterion, or the answer to one's own save was lost on the way.
		if (own || sameBook(theirs, this.#base)) {
			this.#base = theirs;
			this.revision = revision;
			this.status = 'waiting';
			return;
		}
		this.conflict = { theirs, revision };
		this.status = this.held ? 'kept' : 'failed';
		this.trouble = null;
	}

	#failed(why: Trouble) {
		this.#keep();
		this.status = this.held ? 'kept' : 'failed';
		this.trouble = why;
		this.#failures += 1;
		this.#wait(Math.min(30_000, 1_000 * 2 ** Math.min(this.#failures, 5)));
	}

	#refuse({ message, fields }: Answer) {
		this.status = this.held ? 'kept' : 'failed';
		this.errors = fields ?? {};
		this.refused = Object.keys(this.errors).length === 0 ? (message ?? '') : '';
		const now = this.#around.read();
		const whole = now && broughtBack(now, this.#base, this.errors);
		if (whole && !sameBook(whole, now)) {
			void this.#around.bringBack(whole).then(() => {
				this.#keep();
			});
		}
	}

	/** What the device keeps of another criterion is saved too; two versions wait until that criterion is opened. */
	async #saveElsewhere(criterion: string, { book, base }: Kept, revision: number) {
		const response = await this.#post(criterion, revision, book).catch(() => undefined);
		if (response?.ok) return this.#around.device.drop(criterion);
		const answer = (await response?.json().catch(() => undefined)) as Answer | undefined;
		if (!answer?.book || answer.revision === undefined) return;
		if (sameBook(answer.book, book)) return this.#around.device.drop(criterion);
		if (!sameBook(answer.book, base)) return;
		const again = await this.#post(criterion, answer.revision, book).catch(() => undefined);
		if (again?.ok) this.#around.device.drop(criterion);
	}
}

function keptIn(value: string | string[]): Kept | null {
	try {
		const kept = JSON.parse(String(value)) as Partial<Kept>;
		const whole = (book: Book | undefined) => Array.isArray(book?.findings);
		return whole(kept.book) && whole(kept.base) ? (kept as Kept) : null;
	} catch {
		return null;
	}
}
