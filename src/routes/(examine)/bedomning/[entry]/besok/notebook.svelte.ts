// What is noted on the visit's page: put on the phone at each stroke, sent after a pause, and sent again when the line is
// back. The form does the same without script, but for the phone.
/* eslint-disable svelte/prefer-svelte-reactivity -- nothing is drawn from the sets and dates here */
import type { CheckOutcome } from '#lib/web/visit/names.ts';
import { syncTag } from '#lib/web/visit/names.ts';
import { notesStore, type KeptNote, type NotesStore } from '#lib/web/visit/notes-store.ts';
import { sendNotes, waits } from '#lib/web/visit/send-notes.ts';

/** A check, or what was noted besides, as the page comes with it. */
export type Start = {
	findingId: string | null;
	field: string;
	outcomeField: string;
	body: string;
	outcome: CheckOutcome | null;
	version: string;
	saved: string;
};

export type Field = {
	body: string;
	outcome: CheckOutcome | null;
	status: 'saved' | 'device' | 'refused';
	/** When it was saved, or why it was refused. */
	said: string;
};

type Around = {
	person: string;
	entry: string;
	sendTo: string;
	/** When the page was fetched, by the house's clock, ISO. */
	fetchedAt: string;
	/** Something has come to the house: the page may say more now. */
	arrived: () => void;
};

/** A pause in the typing before it is sent. */
const pause = 1_000;

const nameOf = ({ findingId }: Pick<Start, 'findingId'>) => findingId ?? 'other';

export class Notebook {
	fields = $state<Record<string, Field>>({});
	/** How many notes are on this phone alone. */
	waiting = $state(0);
	offline = $state(false);
	signedOut = $state(false);
	/** Everything was sent after it could not be. */
	recovered = $state(false);
	/** The phone keeps what is typed. */
	lasting = $state(true);
	#starts: readonly Start[];
	#around: Around;
	#store: Promise<NotesStore> | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending: Promise<void> = Promise.resolve();

	constructor(starts: readonly Start[], around: Around, typed: Record<string, string>) {
		this.#starts = starts;
		this.#around = around;
		for (const start of starts) this.fields[nameOf(start)] = fieldOf(start, typed);
	}

	/** Begins: takes away what others have left, puts back what is kept, and sends what waits. */
	async begin(touched: boolean) {
		const store = await this.#open();
		this.lasting = store.lasting;
		const { person, entry, fetchedAt } = this.#around;
		for (const note of await store.all()) {
			if (note.person !== person) await store.change(note.id, () => null);
			else if (note.entry === entry) await this.#putBack(store, note, fetchedAt);
		}
		if (touched)
			for (const start of this.#starts) if (this.#differs(start)) await this.#keep(start);
		await this.send();
	}

	/** The page has come with newer texts: those of fields that wait for nothing are shown. */
	async renew(starts: readonly Start[], fetchedAt: string) {
		this.#starts = starts;
		this.#around = { ...this.#around, fetchedAt };
		const notes = await (await this.#open()).all();
		for (const start of starts) {
			const name = nameOf(start);
			const kept = notes.find(({ id }) => id === this.#id(name));
			if (!kept || (kept.taken && kept.taken.at <= fetchedAt)) {
				this.fields[name] = fieldOf(start, {});
				if (kept)
					await (await this.#open()).change(kept.id, (now) => (now?.taken ? null : undefined));
			} else this.fields[name] ??= fieldOf(start, {});
		}
	}

	/** Something was typed or chosen in a control of the form. */
	async typed(control: string) {
		const start = this.#starts.find(
			({ field, outcomeField }) => field === control || outcomeField === control
		);
		if (!start) return;
		this.recovered = false;
		await this.#keep(start);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.send(), pause);
	}

	/** Sends what waits, after what is being sent already. */
	send(): Promise<void> {
		clearTimeout(this.#timer);
		this.#sending = this.#sending.then(() => this.#sendAll()).catch(() => undefined);
		return this.#sending;
	}

	/** What the service worker has sent meanwhile is shown as sent. */
	async look() {
		const { person, entry } = this.#around;
		const notes = (await (await this.#open()).all()).filter((note) => note.person === person);
		const before = this.waiting;
		this.waiting = notes.filter(waits).length;
		for (const note of notes) {
			const field = note.entry === entry ? this.fields[note.findingId ?? 'other'] : undefined;
			if (!field) continue;
			if (note.taken) [field.status, field.said] = ['saved', note.taken.saved];
			else if (note.refused !== null) [field.status, field.said] = ['refused', note.refused];
			else field.status = 'device';
		}
		if (before > 0 && this.waiting === 0 && (this.offline || this.signedOut)) this.recovered = true;
		if (this.waiting === 0) this.signedOut = false;
	}

	async #sendAll() {
		const store = await this.#open();
		const sent = await sendNotes(store, this.#around.person);
		const states = new Set(sent.map(({ state }) => state));
		if (states.has('offline')) this.offline = true;
		if (states.has('signed-out')) this.signedOut = true;
		// What was cut off is said to have arrived before it is forgotten that it was.
		await this.look();
		if (sent.length === 0) this.offline = !navigator.onLine;
		else if (!states.has('offline')) this.offline = false;
		if (states.has('beside')) this.#around.arrived();
		if (states.has('offline')) await askForSync();
	}

	#open() {
		return (this.#store ??= notesStore());
	}

	#id(name: string) {
		return `${this.#around.person}/${this.#around.entry}/${name}`;
	}

	#differs(start: Start) {
		const field = this.fields[nameOf(start)];
		return field && (field.body !== start.body || field.outcome !== start.outcome);
	}

	async #keep(start: Start) {
		const name = nameOf(start);
		const field = this.fields[name];
		if (!field) return;
		const { person, entry, sendTo } = this.#around;
		const { body, outcome } = field;
		const key = crypto.randomUUID();
		field.status = 'device';
		await (
			await this.#open()
		).change(this.#id(name), (now) => {
			if (now && now.body === body && now.outcome === outcome && now.refused === null)
				return undefined;
			// What has not been sent yet is the same version still.
			const same = now && !now.tried;
			return {
				...{ id: this.#id(name), person, entry, sendTo, body, outcome },
				findingId: start.findingId,
				key: same ? now.key : key,
				seen: now ? (same ? now.seen : [...now.seen, now.key]) : [start.version],
				notedAt: new Date().toISOString(),
				tried: false,
				refused: null,
				taken: null
			};
		});
		await this.look();
	}

	/** What is kept stands in its field again, unless the page itself has come with it. */
	async #putBack(store: NotesStore, note: KeptNote, fetchedAt: string) {
		const name = note.findingId ?? 'other';
		const field = this.fields[name];
		if (note.taken && note.taken.at <= fetchedAt) {
			await store.change(note.id, (now) => (now?.taken ? null : undefined));
			return;
		}
		await store.change(note.id, (now) => now && { ...now, refused: null });
		if (!field) return;
		field.body = note.body;
		field.outcome = note.outcome;
		field.status = note.taken ? 'saved' : 'device';
		field.said = note.taken?.saved ?? '';
	}
}

function fieldOf(start: Start, typed: Record<string, string>): Field {
	const outcome = typed[start.outcomeField] as CheckOutcome | undefined;
	return {
		body: typed[start.field] ?? start.body,
		outcome: outcome ?? start.outcome,
		status: 'saved',
		said: start.saved
	};
}

/** Asks the browser to wake the service worker when the line is back, where it can. */
async function askForSync() {
	type WithSync = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };
	const registration: WithSync | undefined = await navigator.serviceWorker?.getRegistration();
	await registration?.sync?.register(syncTag).catch(() => undefined);
}
