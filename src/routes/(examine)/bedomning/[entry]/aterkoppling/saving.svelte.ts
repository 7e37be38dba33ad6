// Saves each sentence as it is typed, with script: after a pause it is sent by the same form, and what came between is
// shown beside. Without script the form's own button does it.
import { deserialize } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import type { FeedbackMessages } from '#lib/shared/messages/feedback/index.ts';
import type { SavedWords } from '#lib/web/feedback.ts';

type Newer = { body: string; revision: number; by: string | null };
type Told = {
	at?: string;
	saved?: Record<string, SavedWords>;
	/** Whether somebody reads or has approved the text, so that nothing more is saved in it. */
	locked?: boolean;
	fields?: Record<string, string>;
	newer?: Record<string, Newer>;
};

const pause = 900;

const without = <T>(record: Record<string, T>, key: string): Record<string, T> =>
	Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

export class Saving {
	status = $state<Record<string, string>>({});
	errors = $state<Record<string, string>>({});
	newer = $state<Record<string, Newer>>({});
	saved = $state<Record<string, SavedWords>>({});
	/** What was typed into a text that was locked meanwhile, by field. */
	kept = $state<Record<string, string>>({});
	#words: () => FeedbackMessages['draft'];
	#form: () => HTMLFormElement | undefined;
	#waiting: Record<string, ReturnType<typeof setTimeout>> = {};
	#failures = 0;
	/** What has been typed and is not known to be kept. */
	pending = $state<string[]>([]);

	constructor(words: () => FeedbackMessages['draft'], form: () => HTMLFormElement | undefined) {
		this.#words = words;
		this.#form = form;
	}

	typed(id: string, after = pause) {
		if (!this.pending.includes(id)) this.pending.push(id);
		clearTimeout(this.#waiting[id]);
		this.#waiting[id] = setTimeout(() => void this.#save(id), after);
	}

	async #save(id: string) {
		const form = this.#form();
		if (!form) return;
		const whole = new FormData(form);
		const part = new FormData();
		for (const name of [`body-${id}`, `revision-${id}`, `before-${id}`]) {
			part.set(name, whole.get(name) ?? '');
		}
		part.set('then', 'auto');
		const sent = part.get(`body-${id}`);
		this.status[id] = this.#words().saving;
		try {
			const response = await fetch('?/save', {
				method: 'POST',
				body: part,
				headers: { accept: 'application/json', 'x-sveltekit-action': 'true' }
			});
			const result = deserialize(await response.text());
			if (result.type === 'success') this.#taken(id, result.data as Told, sent);
			else if (result.type === 'failure') await this.#refused(id, result.data as Told);
			else this.#later(id);
		} catch {
			this.#later(id);
		}
	}

	#taken(id: string, told: Told, sent: FormDataEntryValue | null) {
		this.#failures = 0;
		this.saved = { ...this.saved, ...told.saved };
		this.status[id] = this.#words().saved(told.at ?? '');
		this.errors = without(this.errors, `body-${id}`);
		this.newer = without(this.newer, id);
		const form = this.#form();
		if (form && new FormData(form).get(`body-${id}`) !== sent) this.typed(id);
		else this.pending = this.pending.filter((each) => each !== id);
	}

	/** The page's own button sends it all. */
	sent() {
		for (const id of this.pending) clearTimeout(this.#waiting[id]);
		this.pending = [];
	}

	async #refused(id: string, told: Told) {
		this.status[id] = '';
		if (told.locked) {
			const form = this.#form();
			for (const [name, value] of form ? new FormData(form) : []) {
				if (typeof value === 'string' && /^(body|reason)-/.test(name)) this.kept[name] = value;
			}
			await invalidateAll();
			return;
		}
		Object.assign(this.errors, told.fields);
		Object.assign(this.newer, told.newer);
	}

	#later(id: string) {
		this.#failures += 1;
		this.status[id] = this.#words().notSaved;
		this.typed(id, Math.min(30_000, 1_000 * 2 ** Math.min(this.#failures, 5)));
	}
}
