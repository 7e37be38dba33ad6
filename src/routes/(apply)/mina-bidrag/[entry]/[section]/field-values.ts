// What stands in the fields of a form now, whether they are asked for or hidden.
import { severalParts, tidyTyped, type Typed } from '#lib/shared/answers.ts';
import { withoutUnseen } from '#lib/shared/pasted.ts';
import { fieldNames } from '#lib/web/answer-names.ts';

/** Answers what is in the fields of a question, as it will be kept, or nothing where it has no field. */
export function readField(form: HTMLFormElement, key: string, type: string): Typed | undefined {
	const { answer } = fieldNames(key);
	const controls = [
		...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
			`[name="${CSS.escape(answer)}"]`
		)
	];
	if (controls.length === 0) return undefined;
	const values = controls
		.filter((control) => !(isBox(control) && !control.checked))
		.map(({ value }) => withoutUnseen(value));
	return tidyTyped(type, severalParts.has(type) ? values : (values[0] ?? ''));
}

const isBox = (control: Element): control is HTMLInputElement =>
	control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type);

/** Answers whether two answers are the same to a reader: a field may take away a space at an end by itself. */
export function alike(type: string, one: Typed, other: Typed): boolean {
	const plain = (typed: Typed) => {
		const parts = [typed].flat().map((each) => each.replaceAll(/\s+/g, ' ').trim());
		if (parts.every((each) => each === '')) return '';
		return JSON.stringify(type === 'several-of' ? parts.filter(Boolean).sort() : parts);
	};
	return plain(one) === plain(other);
}
