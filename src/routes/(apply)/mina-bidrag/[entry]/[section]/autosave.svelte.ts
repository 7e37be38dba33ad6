// Saves each answer as it is typed: waits for a pause, sends, and goes on trying until it is taken. What is on the
// page is what is sent; what has not been taken is kept on the device meanwhile (device.ts) and put back when the page
// comes again.
/* eslint-disable svelte/prefer-svelte-reactivity -- the maps are the machinery; nothing is drawn from them */
import { isBlank, type Typed } from '#lib/shared/answers.ts';
import type { ApplicationMessages } from '#lib/shared/messages/application/index.ts';
import type { WritingMessages } from '#lib/shared/messages/writing/index.ts';
import { fieldNames } from '#lib/web/answer-names.ts';
import type { Call } from '#lib/web/call.ts';
import type { ShownConflict } from './+page.server.ts';
import { fieldOf, type Field, type Start } from './field.ts';
import { alike, readField } from './field-values.ts';
import type { Device, Draft } from '#lib/web/device.ts';

type Answer = {
	reason?: string;
	revision?: number;
	saved?: string;
	error?: string | null;
	hasSecret?: boolean;
	message?: string;
	conflict?: ShownConflict;
	call?: Call | null;
};

/** Why nothing can be saved now: the line is down, the session is over. */
export type Trouble = 'offline' | 'signed-out';

/** A pause in the typing before a save, and the longest that typing on may put it off. */
const pause = 800;
const longest = 5_000;
/** A browser sends no more than this from a page that is being left. */
const mostWhenLeaving = 60_000;

export type Around = {
	url: string;
	words: ApplicationMessages['write'];
	device: Device;
	deviceWords: WritingMessages['device'];
	form: () => HTMLFormElement | undefined;
	/** What an answer tells of the call. */
	learn: (call: Call) => void;
};

export class Autosave {
	fields = $state<Record<string, Field>>({});
	/** Read out: only what matters, and only when it changes. */
	announced = $state('');
	trouble = $state<Trouble | null>(null);
	/** Everything could be saved after it could not. */
	recovered = $state(false);
	/** Every text that waits is kept on the device. */
	held = $state(true);
	/** What has been typed and not yet been taken. */
	#dirty = new Map<string, number>();
	#timers = new Map<string, ReturnType<typeof setTimeout>>();
	#underWay = new Map<string, Promise<void>>();
	/** What was sent without an answer: if it turns up as the newer text, it is one's own. */
	#unanswered = new Map<string, string[]>();
	#failures = 0;
	#around: Around;

	constructor(
		questions: readonly Start[],
		conflicts: Record<string, ShownConflict>,
		around: Around
	) {
		this.#around = around;
		for (const question of questions) {
			this.fields[question.key] = fieldOf(question, conflicts[question.key]);
		}
	}

	/** Whether leaving now would lose something, or put it off. */
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
			this.recovered = false;
			const since = this.#dirty.get(field.key) ?? Date.now();
			this.#dirty.set(field.key, since);
			this.#keep(field, this.#read(field)?.value);
			this.#wait(field, Math.max(0, Math.min(pause, since + longest - Date.now())));
		}
	}

	/**
	 * Begins: sends what had been typed before this began (on a slow line one writes before the script has come), and
	 * answers what was kept on the device, by question, to be put back in its field. Call `putBack` when it stands there.
	 */
	begin(questions: readonly Start[]): Map<string, Typed> {
		const { device } = this.#around;
		device.tidy(Date.now());
		const drafts = device.drafts();
		const kept = new Map<string, Typed>();
		for (const { key, type, typed, choices } of questions) {
			const field = this.fields[key];
			const draft = drafts.get(key);
			drafts.delete(key);
			if (!field || field.conflict) continue;
			const found = this.#read(field);
			if (!found) continue;
			const values = choices.map(({ value }) => value);
			// A kept choice that is no longer offered cannot show, and is not taken away by that.
			const shows =
				values.length > 0 ? [typed].flat().filter((each) => values.includes(each)) : typed;
			const unseen = values.length > 0 && isBlank(found.value);
			const as = found.secret === undefined && (unseen || alike(type, found.value, shows));
			if (!as) {
				this.#dirty.set(key, Date.now());
				this.#send(field);
			} else if (draft && !alike(type, draft.value, typed)) {
				field.revision = draft.revision;
				this.#unanswered.set(key, draft.sent);
				kept.set(key, draft.value);
			} else device.drop(key);
		}
		for (const [key, draft] of drafts) void this.#saveElsewhere(key, draft);
		return kept;
	}

	/** What was kept on the device stands in its fields again: it is sent. */
	putBack(keys: Iterable<string>) {
		for (const key of keys) {
			const field = this.fields[key];
			if (!field) continue;
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

	/** A choice between two texts is about to be posted: what the device keeps is what was chosen. */
	chosen(choices: ReadonlyMap<string, Typed | null>) {
		for (const [key, value] of choices) {
			const revision = this.fields[key]?.revision ?? 0;
			if (value === null) this.#around.device.drop(key);
			else this.#around.device.keep(key, { revision, value, at: Date.now(), sent: [] });
		}
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
		const form = this.#around.form();
		const value = form && readField(form, field.key, field.type);
		if (!form || value === undefined) return undefined;
		const secret = new FormData(form).get(fieldNames(field.key).secret);
		return { value, ...(typeof secret === 'string' && secret !== '' ? { secret } : {}) };
	}

	#keep(field: Field, value: Typed | undefined, revision = field.revision) {
		if (value === undefined) return;
		const sent = (this.#unanswered.get(field.key) ?? []).slice(-3);
		this.held = this.#around.device.keep(field.key, { revision, value, at: Date.now(), sent });
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
		this.#keep(field, answer.value);
		try {
			const response = await this.#post({
				question: field.key,
				revision: field.revision,
				...answer
			});
			const body = (await response.json()) as Answer;
			if (body.call) this.#around.learn(body.call);
			if (response.ok) this.#taken(field, body, answer.value);
			else if (body.conflict) this.#newer(field, body.conflict, answer.value);
			else if (response.status === 401) this.#failed(field, 'signed-out');
			else if (response.status >= 500) this.#failed(field, 'offline');
			else this.#refused(field, body.message ?? '');
		} catch {
			this.#failed(field, 'offline');
		}
	}

	async #post(answer: { question: string; revision: number; value: Typed; secret?: string }) {
		const text = JSON.stringify(answer);
		return fetch(this.#around.url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: text,
			// Comes through also when the page is left meanwhile.
			keepalive: new Blob([text]).size < mostWhenLeaving
		});
	}

	/** What the device keeps for another part of the form is saved too; two texts wait until that part is opened. */
	async #saveElsewhere(question: string, { revision, value }: Draft) {
		const response = await this.#post({ question, revision, value }).catch(() => undefined);
		if (response?.ok) this.#around.device.drop(question);
	}

	#taken(field: Field, body: Answer, value: Typed) {
		field.status = 'saved';
		field.empty = isBlank(value);
		field.problem = typeof body.error === 'string';
		field.revision = body.revision ?? field.revision;
		field.saved = body.saved;
		field.error = body.error ?? undefined;
		field.hasSecret = body.hasSecret ?? field.hasSecret;
		this.#unanswered.delete(field.key);
		// What has been typed since stays on the device until it is taken too.
		if (this.#dirty.has(field.key)) this.#keep(field, this.#read(field)?.value);
		else this.#around.device.drop(field.key);
		if (this.#failures > 0 || this.announced === '') this.announced = this.#around.words.allSaved;
		this.#failures = 0;
		if (this.trouble && this.#dirty.size === 0) {
			this.recovered = this.trouble === 'offline';
			this.trouble = null;
		} else if (this.trouble) void Promise.resolve().then(() => this.flush());
	}

	#newer(field: Field, conflict: ShownConflict, mine: Typed) {
		const theirs = JSON.stringify(conflict.theirs);
		const own = (this.#unanswered.get(field.key) ?? []).slice(0, -1).includes(theirs);
		if (!own) this.#keep(field, mine);
		field.revision = conflict.revision;
		field.status = 'saved';
		// The newer text is what was sent from here before, and the answer was lost on the way.
		if (own) {
			this.#unanswered.delete(field.key);
			this.#dirty.set(field.key, Date.now());
			return;
		}
		field.conflict = { ...conflict, mine };
		field.error = undefined;
		this.announced = '';
		if (this.#dirty.size === 0) this.trouble = null;
	}

	#failed(field: Field, why: Trouble) {
		const { words, deviceWords } = this.#around;
		field.status = this.held ? 'kept' : 'failed';
		field.error = this.held ? field.error : why === 'offline' ? words.notSaved : words.signedOut;
		this.announced = this.held ? deviceWords.kept : (field.error ?? '');
		this.trouble = why;
		this.#failures += 1;
		this.#dirty.set(field.key, Date.now());
		this.#wait(field, Math.min(30_000, 1_000 * 2 ** Math.min(this.#failures, 5)));
	}

	#refused(field: Field, why: string) {
		field.status = 'failed';
		field.error = this.#around.words.refused(why);
		this.announced = field.error;
		this.#dirty.set(field.key, Date.now());
	}
}
