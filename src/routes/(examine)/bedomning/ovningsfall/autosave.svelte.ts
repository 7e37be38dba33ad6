// Saves the draft a moment after somebody has stopped writing, where there is script; without it the button does.
import { deserialize } from '$app/forms';

type Quietly = { quietly: { revision: number; when: string | null } };

const pause = 1_200;
const longestWait = 60_000;

export class Autosave {
	/** The revision that the next save is made on. */
	revision = $state(0);
	status: 'still' | 'saving' | 'saved' | 'failed' | 'newer' = $state('still');
	/** When it was saved: "kl. 13.05". */
	when: string | null = $state(null);
	/** Something was written that has not been saved. */
	pending = false;
	#form: () => HTMLFormElement | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#failures = 0;

	constructor(form: () => HTMLFormElement | undefined, revision: number) {
		this.#form = form;
		this.revision = revision;
	}

	/** Something was written or chosen. */
	written() {
		this.pending = true;
		if (this.status === 'newer') return;
		this.#wait(pause);
	}

	/** The form is sent by its button: nothing more goes by itself. */
	stop() {
		clearTimeout(this.#timer);
	}

	#wait(milliseconds: number) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#send(), milliseconds);
	}

	async #send() {
		const form = this.#form();
		if (!form) return;
		if (this.status === 'saving') return this.#wait(pause);
		const body = new FormData(form);
		body.set('revision', String(this.revision));
		body.set('then', 'quietly');
		this.status = 'saving';
		this.pending = false;
		try {
			const response = await fetch(form.action, {
				method: 'POST',
				body,
				headers: { accept: 'application/json', 'x-sveltekit-action': 'true' }
			});
			const result = deserialize(await response.text());
			if (result.type === 'success') {
				const { revision, when } = (result.data as Quietly).quietly;
				this.revision = revision;
				this.when = when;
				this.status = 'saved';
				this.#failures = 0;
			} else if (result.type === 'failure' && result.status === 409) {
				this.status = 'newer';
				this.pending = true;
			}
			// What is wrong in a field is said when the button is pressed; it is no trouble with the line.
			else this.#again();
		} catch {
			this.#again();
		}
	}

	#again() {
		this.pending = true;
		this.status = 'failed';
		this.#failures += 1;
		this.#wait(Math.min(longestWait, 2_000 * 2 ** this.#failures));
	}
}
