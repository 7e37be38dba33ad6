// Tells the server that the page is open, and where one writes; shows who else is here. Stops while the page is hidden.
import type { Together } from '#lib/web/together.ts';

const every = 20_000;
/** Whoever has not written for this long has the page open, and no more. */
const writesFor = 60_000;

export class Presence {
	here = $state<Together['here']>({ lines: [], at: {} });
	#url: string;
	#section: string;
	#question: string | null = null;
	#written = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#gone = false;

	constructor(url: string, section: string, here: Together['here']) {
		this.#url = url;
		this.#section = section;
		this.here = here;
	}

	begin() {
		this.#wait(every);
	}

	/** Somebody writes in, or has come to, a field: `a.result`. Told at once when it is another than before. */
	writes(name: string) {
		const question = /^[am]\.(.+)$/.exec(name)?.[1];
		if (question === undefined) return;
		const other = question !== this.#question || Date.now() - this.#written > writesFor;
		this.#question = question;
		this.#written = Date.now();
		if (other) this.#wait(700);
	}

	/** The page is hidden or left. */
	leaves() {
		clearTimeout(this.#timer);
		if (this.#gone) return;
		this.#gone = true;
		const body = JSON.stringify({ section: this.#section, question: null, gone: true });
		navigator.sendBeacon(this.#url, new Blob([body], { type: 'application/json' }));
	}

	/** The page is seen again. */
	returns() {
		if (this.#gone) this.#wait(0);
		this.#gone = false;
	}

	#wait(milliseconds: number) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#tell(), milliseconds);
	}

	async #tell() {
		const question = Date.now() - this.#written < writesFor ? this.#question : null;
		try {
			const response = await fetch(this.#url, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ section: this.#section, question })
			});
			if (response.ok) this.here = await response.json();
		} catch {
			// Who is here is not worth a word when the line is down; what is written has its own.
		}
		if (!this.#gone) this.#wait(every);
	}
}
