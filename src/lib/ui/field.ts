// What all fields have in common.
import type { Locale } from '#lib/shared/locale.ts';

/** The words around a control. `id` is the name when it is not given. */
export type FieldWords = {
	locale: Locale;
	name: string;
	label: string;
	id?: string | undefined;
	help?: string | undefined;
	/** What is wrong, how much, and how to mend it. */
	error?: string | undefined;
	/** Marks the field as optional, in words. */
	optional?: boolean | undefined;
	/** The heading above says it already: the label is there for screen readers only. */
	hideLabel?: boolean | undefined;
	/** Says when it was saved: "Sparat kl. 14.32". */
	saved?: string | undefined;
};

/** One of several to choose from. */
export type Choice = {
	value: string;
	label: string;
	help?: string | undefined;
	disabled?: boolean | undefined;
};

/** What `Field` hands to the control inside it. */
export type ControlAttributes = {
	id: string;
	'aria-describedby': string | undefined;
	'aria-invalid': 'true' | undefined;
};

/** Ids of the parts of a field, so that errors can link to it and controls be described by it. */
export function fieldIds(id: string) {
	return { control: id, help: `${id}-help`, error: `${id}-error`, under: `${id}-under` };
}
