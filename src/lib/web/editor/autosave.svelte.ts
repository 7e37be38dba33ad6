// Saving as one types: after a pause, one request at a time; what failed is tried again, and nothing typed is lost.
import { deserialize } from '$app/forms';
import { urlEncoded } from './encoded.ts';
import type { EditorMessages } from '#lib/shared/messages/editor/index.ts';

type Trouble = { id: string; message: string; empty: boolean };
type Auto = {
	revision: number;
	/** Somebody else's changes came in with the save: the page no longer shows all there is. */
	othersToo: boolean;
	by: string | null;
	saved: string;
	trouble: Trouble[];
};

const pause = 1_200;

export class Autosave {
	revision = $state(0);
	status = $state<'saved' | 'saving' | 'failed'>('saved');
	said = $state('');
	errors = $state<Record<string, Trouble[]> | null>(null);
	#form: () => HTMLFormElement | undefined;
	#words: EditorMessages['part'];
	#more: (what: { result: unknown } | { othersToo: Auto }) => void;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#under: Promise<void> | undefined;
	#dirty = false;
	#failures = 0;

	/** `more` is told of what the page has to show by drawing itself anew. */
	constructor(
		begin: { revision: number; saved: string },
		words: EditorMessages['part'],
		form: () => HTMLFormElement | undefined,
		more: (what: { result: unknown } | { othersToo: Auto }) => void
	) {
		this.revision = begin.revision;
		this.said = begin.saved;
		this.#form = form;
		this.#words = words;
		this.#more = more;
	}

	get pending(): boolean {
		return this.#dirty || this.#under !== undefined;
	}

	/** Two texts wait for a choice: nothing is saved by itself until it has been made. */
	waits = false;

	/** Something was typed. */
	typed() {
		if (this.waits) return;
		this.#dirty = true;
		this.#wait(pause);
	}

	/** The form is posted as a whole: what waits goes with it. */
	handedOver() {
		this.#dirty = false;
		clearTimeout(this.#timer);
	}

	/** Saves what waits, and answers when it is saved or has failed. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		await this.#under;
		if (this.#dirty) await this.#send();
	}

	#wait(milliseconds: number) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), milliseconds);
	}

	#send(): Promise<void> {
		this.#under = this.#sendNow().finally(() => (this.#under = undefined));
		return this.#under;
	}

	async #sendNow() {
		const form = this.#form();
		if (!form) return;
		this.#dirty = false;
		this.status = 'saving';
		const body = new FormData(form);
		// A file goes when its button is pressed.
		for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
		body.set('_revision', String(this.revision));
		body.set('op', 'auto');
		try {
			const response = await fetch(form.action, {
				method: 'POST',
				body: urlEncoded(body),
				headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
				keepalive: false
			});
			if (response.status === 401) return this.#failed(this.#words.signedOut);
			const result = deserialize(await response.text());
			if (result.type === 'success') this.#taken((result.data as { auto: Auto }).auto);
			else if (result.type === 'failure') this.#more({ result });
			else this.#failed(this.#words.notSaved);
		} catch {
			this.#failed(this.#words.notSaved);
		}
	}

	#taken(auto: Auto) {
		this.revision = auto.revision;
		this.status = 'saved';
		this.said = auto.saved;
		this.#failures = 0;
		const errors: Record<string, Trouble[]> = {};
		for (const each of auto.trouble) (errors[each.id] ??= []).push(each);
		this.errors = errors;
		if (auto.othersToo) this.#more({ othersToo: auto });
		else this.#more({ result: undefined });
	}

	#failed(words: string) {
		this.status = 'failed';
		this.said = words;
		this.#dirty = true;
		this.#failures += 1;
		this.#wait(Math.min(60_000, 2_000 * 2 ** this.#failures));
	}
}
