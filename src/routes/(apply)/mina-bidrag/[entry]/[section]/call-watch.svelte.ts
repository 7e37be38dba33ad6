// An open form follows the call: the office may move its last day at any time, and the clock runs out. What is learnt is
// shown in the bar under the header as well.
import { learnt } from '#lib/web/learnt.svelte.ts';
import type { Call } from '#lib/web/call.ts';

/** How often an open page asks, and how soon after it is looked at again. */
const every = 30_000;

export class CallWatch {
	/** How it stands now; null until something else is learnt than what came with the page. */
	now = $state<Call | null>(null);
	moved = $state(false);
	reopened = $state(false);
	#first: { open: boolean; text: string };
	#url: string;
	#again: () => void;

	constructor(first: { open: boolean; text: string }, url: string, again: () => void) {
		this.#first = first;
		this.#url = url;
		this.#again = again;
	}

	get closed(): boolean {
		return this.now !== null && !this.now.open;
	}

	/** Takes in how the call stands. */
	learn(call: Call) {
		const was = this.now ?? this.#first;
		if (was.open === call.open && was.text === call.text) {
			if (this.now) this.#show(call);
			return;
		}
		this.moved = call.open && was.open;
		this.reopened = call.open && !was.open;
		this.#show(call);
		if (this.reopened) this.#again();
	}

	/** Asks now and then while somebody looks at the page; answers how to stop. */
	begin(): () => void {
		const ask = async () => {
			if (document.visibilityState === 'hidden') return;
			try {
				const response = await fetch(this.#url, { headers: { accept: 'application/json' } });
				if (response.ok) this.learn((await response.json()) as Call);
			} catch {
				// Without a line there is nothing to learn; it is asked again.
			}
		};
		const timer = setInterval(() => void ask(), every);
		const looked = () => void ask();
		document.addEventListener('visibilitychange', looked);
		globalThis.addEventListener('online', looked);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', looked);
			globalThis.removeEventListener('online', looked);
			learnt.deadline = undefined;
		};
	}

	#show(call: Call) {
		this.now = call;
		learnt.deadline = { left: call.left, text: call.text, closed: !call.open };
	}
}
