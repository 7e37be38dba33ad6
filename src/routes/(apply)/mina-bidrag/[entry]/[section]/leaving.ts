// How one leaves a section: what has been typed goes first, so that nothing is lost on the way and the form does not meet
// its own newer revision.
import { severalParts, type Typed } from '#lib/shared/answers.ts';
import { fieldNames } from '#lib/web/answer-names.ts';
import type { Autosave } from './autosave.svelte.ts';

/** A save before a form is sent may take so long; then the form goes with what stands in it. */
const longest = 4_000;

export class Leaving {
	readonly #autosave: Autosave;
	readonly #form: () => HTMLFormElement | undefined;
	#sending = false;
	#signingOut = false;

	constructor(autosave: Autosave, form: () => HTMLFormElement | undefined) {
		this.#autosave = autosave;
		this.#form = form;
	}

	/** The section's own form is sent: what waits goes before it. */
	submit = async (event: SubmitEvent) => {
		const { pending } = this.#autosave;
		if (this.#sending || !pending) {
			this.#autosave.chosen(this.#choices());
			this.#sending = true;
			return;
		}
		event.preventDefault();
		const { submitter } = event;
		const soon = new Promise((resolve) => setTimeout(resolve, longest));
		await Promise.race([this.#autosave.flush(), soon]);
		this.#autosave.chosen(this.#choices());
		this.#sending = true;
		this.#form()?.requestSubmit(submitter instanceof HTMLButtonElement ? submitter : null);
	};

	/** One goes for sign-in, and comes back: nobody asks whether one means it. */
	toSignIn = () => {
		this.#sending = true;
	};

	/** Any form of the page is sent. Whoever signs out leaves for good: what the device keeps goes too. */
	anySubmit = (event: SubmitEvent) => {
		const { target } = event;
		this.#signingOut = target instanceof HTMLFormElement && /\/logga-ut$/.test(target.action);
	};

	/** What the device keeps comes back with the page: nobody is held up for that. */
	unload = (event: BeforeUnloadEvent) => {
		const { pending, held } = this.#autosave;
		if (!this.#sending && pending && (this.#signingOut || !held)) event.preventDefault();
	};

	/** On a phone there may be no other moment to send what waits than when the page is hidden. */
	hidden = () => {
		const hidden = document.visibilityState === 'hidden';
		if (hidden || this.#autosave.trouble) void this.#autosave.flush();
	};

	/** What is chosen where two texts wait; null for the text that is saved already. */
	#choices(): Map<string, Typed | null> {
		const posted = new FormData(this.#form());
		return new Map(
			Object.values(this.#autosave.fields).flatMap(
				({ key, type, conflict }): [string, Typed | null][] => {
					const names = fieldNames(key);
					const choice = conflict && posted.get(names.choice);
					if (!choice) return [];
					const mine = posted.getAll(names.answer).map(String);
					if (choice === 'theirs') return [[key, null]];
					if (choice === 'merged') return [[key, String(posted.get(names.merged) ?? '')]];
					return [[key, severalParts.has(type) ? mine : (mine[0] ?? '')]];
				}
			)
		);
	}
}
