// Which questions of a section are asked now: some follow from what stands in other fields, and come and go with it.
import type { Typed } from '#lib/shared/answers.ts';
import { askedKeys } from '#lib/shared/asked.ts';
import type { PageData } from './$types';
import { readField } from './field-values.ts';

export class Asking {
	readonly #data: () => Pick<PageData, 'hanging' | 'questions'>;
	/** What stands now in the fields that others hang on; at first what is saved. */
	readonly #live = $state<Record<string, Typed>>({});
	readonly #asked = $derived.by(() => {
		const { hanging } = this.#data();
		return askedKeys(
			hanging,
			(key) => this.#live[key] ?? hanging.find((each) => each.key === key)?.typed
		);
	});
	constructor(data: () => Pick<PageData, 'hanging' | 'questions'>) {
		this.#data = data;
	}

	/** Reads what stands in the form now. */
	follow(form: HTMLFormElement | undefined) {
		if (!form) return;
		for (const { key, type } of this.#data().hanging) {
			const now = readField(form, key, type);
			if (now !== undefined) this.#live[key] = now;
		}
	}

	/** Whether a question comes and goes with another's answer. */
	hangs(key: string): boolean {
		return this.#data().hanging.some((each) => each.key === key && each.shownWhen.length > 0);
	}

	asks(key: string): boolean {
		return !this.hangs(key) || this.#asked.has(key);
	}

	/** Without script what follows from an answer comes with the next save, and the button says so. */
	get leadsOn(): boolean {
		const { hanging, questions } = this.#data();
		const here = (asked: string) => questions.some(({ key }) => key === asked);
		return hanging.some(
			({ key, shownWhen }) => here(key) && shownWhen.some(({ question }) => here(question))
		);
	}
}
