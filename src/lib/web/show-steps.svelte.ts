// The step of a presentation on one of its pages: moved here at once and told to the house, which tells the other pages. With
// no network it goes on here, and where it has come to is told when the network is back.

type Where = { state: string; changes: string };

export class ShowSteps {
	step = $state(0);
	/** Whether the house could not be told: the page says so. */
	cutOff = $state(false);
	#behind = false;
	readonly #last: number;
	readonly #where: Where;
	#telling = false;

	constructor(step: number, count: number, where: Where) {
		this.step = step;
		this.#last = count - 1;
		this.#where = where;
	}

	/** Goes one step on or back; never further at once. */
	move(by: 1 | -1) {
		const to = Math.min(Math.max(this.step + by, 0), this.#last);
		if (to === this.step) return;
		this.step = to;
		this.#behind = true;
		void this.#tell();
	}

	/** Follows what other pages do; answers how to stop. */
	follow(): () => void {
		const source = new EventSource(this.#where.changes);
		source.addEventListener('change', () => void this.#ask());
		const again = () => void this.#tell();
		addEventListener('online', again);
		const timer = setInterval(again, 3_000);
		return () => {
			source.close();
			removeEventListener('online', again);
			clearInterval(timer);
		};
	}

	async #ask() {
		if (this.#behind) return;
		try {
			const answer = await fetch(this.#where.state);
			if (!answer.ok || this.#behind) return;
			const { step } = (await answer.json()) as { step: number };
			if (!this.#behind) this.step = Math.min(Math.max(step, 0), this.#last);
		} catch {
			// No network: what is here is shown.
		}
	}

	async #tell() {
		if (!this.#behind || this.#telling) return;
		this.#telling = true;
		const step = this.step;
		try {
			const answer = await fetch(this.#where.state, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ step })
			});
			if (answer.ok) this.#behind = this.step !== step;
			this.cutOff = !answer.ok;
		} catch {
			// Told again when the network is back.
			this.cutOff = true;
		} finally {
			this.#telling = false;
		}
		if (this.#behind && !this.cutOff) void this.#tell();
	}
}
