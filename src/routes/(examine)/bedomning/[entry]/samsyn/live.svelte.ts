// Asks every few seconds whether a colleague has saved something. What is new is shown at once, unless one is writing: then
// it is said, and what one writes stays.
import { invalidateAll } from '$app/navigation';

const every = 4_000;
/** Not allowed, and not there for one. */
const closed = [403, 404];

export class Live {
	/** Who saved something that is not shown yet; null while the page shows everything. */
	waiting = $state<string | null>(null);
	/** Whose newer text the page has come to show. */
	shown = $state<string | null>(null);
	/** One may not read it any more, having left the team: nothing more is asked. */
	gone = $state(false);
	#url: string;
	#pulse: () => string;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#writes = false;

	constructor(url: string, pulse: () => string) {
		this.#url = url;
		this.#pulse = pulse;
	}

	/** Follows until the answered function is called. */
	follow(): () => void {
		const wrote = ({ target }: Event) => {
			if (target instanceof Element && target.closest('form')) this.#writes = true;
		};
		const seen = () => {
			if (document.visibilityState === 'visible') void this.#ask();
		};
		document.addEventListener('input', wrote);
		document.addEventListener('visibilitychange', seen);
		this.#wait();
		return () => {
			document.removeEventListener('input', wrote);
			document.removeEventListener('visibilitychange', seen);
			clearTimeout(this.#timer);
		};
	}

	#wait() {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#ask(), every);
	}

	async #ask() {
		try {
			if (!this.gone && document.visibilityState === 'visible') {
				const answer = await fetch(this.#url);
				this.gone = closed.includes(answer.status);
				if (answer.ok)
					await this.#heard((await answer.json()) as { pulse: string; by: string | null });
			}
		} catch {
			// When the line is down there is nothing new to show; the next time may be better.
		}
		if (!this.gone) this.#wait();
	}

	async #heard({ pulse, by }: { pulse: string; by: string | null }) {
		if (pulse === this.#pulse()) return;
		if (this.#writes) {
			this.waiting = by ?? '';
			return;
		}
		await invalidateAll();
		this.waiting = null;
		this.shown = by ?? '';
	}
}
