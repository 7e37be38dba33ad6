// Saves each answer as it is typed: waits for a pause, sends, and goes on trying until it is taken. What is on the
// page is what is sent; nothing here ever changes what somebody has typed.
/* eslint-disable svelte/prefer-svelte-reactivity -- the maps are the machinery; nothing is drawn from them */
import type { ApplicationMessages } from '#lib/shared/messages/application/index.ts';
import { fieldNames } from '#lib/web/answer-names.ts';
import type { ShownConflict } from './+page.server.ts';

type Typed = string | string[];
type Status = 'saved' | 'saving' | 'failed';
type Field = {
	key: string;
	several: boolean;
	revision: number;
	status: Status;
	/** "Sparat kl. 14.32". */
	saved: string | undefined;
	/** What is wrong with the answer, or why it could not be saved. */
	error: string | undefined;
	conflict: ShownConflict | undefined;
	hasSecret: boolean;
	/** What is saved: whether it is nothing, and whether it must be mended. */
	empty: boolean;
	problem: boolean;
};
type Start = Pick<Field, 'key' | 'revision' | 'saved' | 'error' | 'hasSecret'> & {
	type: string;
	typed: Typed;
	choices: readonly { value: string }[];
};
type Answer = {
	revision?: number;
	saved?: string;
	error?: string | null;
	hasSecret?: boolean;
	message?: string;
	conflict?: ShownConflict;
};

/** A pause in the typing before a save, and the longest that typing on may put it off. */
const pause = 800;
const longest = 5_000;
/** A browser sends no more than this from a page that is being left. */
const mostWhenLeaving = 60_000;

const isEmpty = (typed: Typed) => [typed].flat().every((each) => each.trim() === '');
/** What is the same to a reader: a field may take away a line break or a space at an end by itself. */
const alike = (one: Typed, other: Typed) => {
	const plain = (typed: Typed) =>
		JSON.stringify(
			[typed]
				.flat()
				.map((each) => each.replaceAll(/\s+/g, ' ').trim())
				.filter(Boolean)
				.sort()
		);
	return plain(one) === plain(other);
};

export class Autosave {
	fields = $state<Record<string, Field>>({});
	/** Read out: only what matters, and only when it changes. */
	announced = $state('');
	/** What has been typed and not yet been taken. */
	#dirty = new Map<string, number>();
	#timers = new Map<string, ReturnType<typeof setTimeout>>();
	#underWay = new Map<string, Promise<void>>();
	/** What was sent without an answer: if it turns up as the newer text, it is one's own. */
	#unanswered = new Map<string, string[]>();
	#failures = 0;
	#form: () => HTMLFormElement | undefined;
	#url: string;
	#words: ApplicationMessages['write'];

	constructor(
		questions: readonly Start[],
		conflicts: Record<string, ShownConflict>,
		url: string,
		words: ApplicationMessages['write'],
		form: () => HTMLFormElement | undefined
	) {
		this.#url = url;
		this.#words = words;
		this.#form = form;
		for (const { key, type, revision, saved, error, hasSecret, typed } of questions) {
			const conflict = conflicts[key];
			this.fields[key] = {
				key,
				several: type === 'several-of',
				revision: conflict?.revision ?? revision,
				status: 'saved',
				saved,
				error,
				conflict,
				hasSecret,
				empty: isEmpty(typed),
				problem: error !== undefined
			};
		}
	}

	/** Whether leaving now would lose something. */
	get pending(): boolean {
		return this.#dirty.size > 0 || this.#underWay.size > 0;
	}

	/** Something was typed in a field of the form. */
	typed(name: string, left: boolean) {
		for (const field of Object.values(this.fields)) {
			const names = fieldNames(field.key);
			// A password is sent when one leaves its field, never half written.
			const here = name === names.answer || (left && name === names.secret);
			if (!here || field.conflict) continue;
			const since = this.#dirty.get(field.key) ?? Date.now();
			this.#dirty.set(field.key, since);
			this.#wait(field, Math.max(0, Math.min(pause, since + longest - Date.now())));
		}
	}

	/** Sends what had been typed before this began: on a slow line one writes before the script has come. */
	begin(questions: readonly Start[]) {
		for (const { key, typed, choices } of questions) {
			const field = this.fields[key];
			const found = field && !field.conflict ? this.#read(field) : undefined;
			if (!field || !found) continue;
			const values = choices.map(({ value }) => value);
			// A kept choice that is no longer offered cannot show, and is not taken away by that.
			const kept =
				values.length > 0 ? [typed].flat().filter((each) => values.includes(each)) : typed;
			const unseen = values.length > 0 && isEmpty(found.value);
			if (found.secret === undefined && (unseen || alike(found.value, kept))) continue;
			this.#dirty.set(key, Date.now());
			this.#send(field);
		}
	}

	/** Sends what waits and answers when all of it has been taken, or some of it was not. */
	async flush() {
		for (const field of Object.values(this.fields)) {
			if (this.#dirty.has(field.key)) this.#send(field);
		}
		await Promise.all(this.#underWay.values());
	}

	#wait(field: Field, milliseconds: number) {
		clearTimeout(this.#timers.get(field.key));
		this.#timers.set(
			field.key,
			setTimeout(() => this.#send(field), milliseconds)
		);
	}

	#send(field: Field) {
		if (this.#underWay.has(field.key)) return;
		const saving = this.#save(field).finally(() => {
			this.#underWay.delete(field.key);
			if (this.#dirty.has(field.key) && field.status === 'saved') this.#wait(field, pause);
		});
		this.#underWay.set(field.key, saving);
	}

	#read(field: Field): { value: Typed; secret?: string } | undefined {
		const form = this.#form();
		if (!form) return undefined;
		const data = new FormData(form);
		const names = fieldNames(field.key);
		const values = data.getAll(names.answer).map(String);
		const secret = data.get(names.secret);
		return {
			value: field.several ? values : (values[0] ?? ''),
			...(typeof secret === 'string' && secret !== '' ? { secret } : {})
		};
	}

	async #save(field: Field) {
		clearTimeout(this.#timers.get(field.key));
		const answer = this.#read(field);
		if (!answer) return;
		this.#dirty.delete(field.key);
		field.status = 'saving';
		const sent = JSON.stringify(answer.value);
		const earlier = this.#unanswered.get(field.key) ?? [];
		this.#unanswered.set(field.key, [...earlier, sent]);
		try {
			const text = JSON.stringify({ question: field.key, revision: field.revision, ...answer });
			const response = await fetch(this.#url, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: text,
				// Comes through also when the page is left meanwhile.
				keepalive: new Blob([text]).size < mostWhenLeaving
			});
			const body: Answer = await response.json();
			if (response.ok) this.#taken(field, body, answer.value);
			else if (body.conflict) this.#newer(field, body.conflict, answer.value);
			else if (response.status === 401) this.#failed(field, this.#words.signedOut);
			else if (response.status >= 500) this.#failed(field, this.#words.notSaved);
			else this.#refused(field, body.message ?? '');
		} catch {
			this.#failed(field, this.#words.notSaved);
		}
	}

	#taken(field: Field, body: Answer, value: Typed) {
		field.status = 'saved';
		field.empty = isEmpty(value);
		field.problem = typeof body.error === 'string';
		field.revision = body.revision ?? field.revision;
		field.saved = body.saved;
		field.error = body.error ?? undefined;
		field.hasSecret = body.hasSecret ?? field.hasSecret;
		this.#unanswered.delete(field.key);
		if (this.#failures > 0 || this.announced === '') this.announced = this.#words.allSaved;
		this.#failures = 0;
	}

	#newer(field: Field, conflict: ShownConflict, mine: Typed) {
		field.revision = conflict.revision;
		field.status = 'saved';
		// The newer text is what was sent from here before, and the answer was lost on the way.
		if (
			(this.#unanswered.get(field.key) ?? []).slice(0, -1).includes(JSON.stringify(conflict.theirs))
		) {
			this.#unanswered.delete(field.key);
			this.#dirty.set(field.key, Date.now());
			return;
		}
		field.conflict = { ...conflict, mine };
		field.error = undefined;
		this.announced = '';
	}

	#failed(field: Field, words: string) {
		field.status = 'failed';
		field.error = words;
		this.announced = words;
		this.#failures += 1;
		this.#dirty.set(field.key, Date.now());
		this.#wait(field, Math.min(30_000, 1_000 * 2 ** Math.min(this.#failures, 5)));
	}

	#refused(field: Field, why: string) {
		field.status = 'failed';
		field.error = this.#words.refused(why);
		this.announced = field.error;
		this.#dirty.set(field.key, Date.now());
	}
}
