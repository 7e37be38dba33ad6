// The step of a presentation on one of its pages: moved here at once and told to the house, which tells the other pages. With
// no network it goes on here, and where it has come to is told when the network is back. A step is counted in slides: where
// the house has others by now, they are fetched again before anything more is shown.

type Where = { state: string; changes: string };
/** A presentation as it was loaded; `digest` is that of its slides. */
type Loaded = { step: number; slides: readonly unknown[]; digest: string; hrefs: Where };

export class ShowSteps {
	step = $state(0);
	/** Whether the house could not be told: the page says so. */
	cutOff = $state(false);
	/** Whether the slides were fetched again, because they had changed: the page says so, until somebody goes on. */
	renewed = $state(false);
	#behind = false;
	#last: number;
	#digest: string;
	readonly #where: Where;
	readonly #again: () => Promise<Loaded>;
	#telling = false;

	/** `again` fetches the page's data once more. */
	constructor(loaded: Loaded, again: () => Promise<Loaded>) {
		this.step = loaded.step;
		this.#last = loaded.slides.length - 1;
		this.#digest = loaded.digest;
		this.#where = loaded.hrefs;
		this.#again = again;
	}

	/** Goes one step on or back; never further at once. */
	move(by: 1 | -1) {
		const to = Math.min(Math.max(this.step + by, 0), this.#last);
		if (to === this.step) return;
		this.step = to;
		this.renewed = false;
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
			const { step, deck } = (await answer.json()) as { step: number; deck: string | null };
			if (deck !== null && deck !== this.#digest) await this.#renew();
			else if (!this.#behind) this.step = Math.min(Math.max(step, 0), this.#last);
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
				body: JSON.stringify({ step, deck: this.#digest })
			});
			if (answer.ok) this.#behind = this.step !== step;
			else if (await isOfOtherSlides(answer)) await this.#renew();
			this.cutOff = !answer.ok && this.#behind;
		} catch {
			// Told again when the network is back.
			this.cutOff = true;
		} finally {
			this.#telling = false;
		}
		if (this.#behind && !this.cutOff) void this.#tell();
	}

	/** What the house shows now, from where it goes on. */
	async #renew() {
		const { step, slides, digest } = await this.#again();
		this.#last = slides.length - 1;
		this.#digest = digest;
		this.step = step;
		this.#behind = false;
		this.renewed = true;
	}
}

async function isOfOtherSlides(answer: Response): Promise<boolean> {
	const said = (await answer.json().catch(() => null)) as { reason?: string } | null;
	return said?.reason === 'changed-meanwhile';
}
