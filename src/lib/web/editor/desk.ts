// What every field of the editor knows of the page it is on.
import { getContext, setContext } from 'svelte';
import type { Locale, LocalText } from '#lib/shared/locale.ts';
import { fieldIds, type Choice } from '#lib/ui/field.ts';
import { textOf, type Option, type Source } from './fields.ts';
import type { Asked, Sources } from './sources.ts';

export type Desk = {
	locale: Locale;
	/** The page's own heading: a list that is all of the page needs no other. */
	title: string;
	sources: Sources;
	/** What is wrong, by the id of the control. */
	errors: Record<string, { message: string; empty: boolean }[]>;
	/** Paths of things that stand open. */
	open: readonly string[];
	/** How many places refer to a key, by the key's path. */
	uses: Record<string, number>;
	/** How many questions of the form come before this section. */
	formStart: number;
	/** Posts the form, with script: the page follows a choice that decides about other fields. */
	shape: () => void;
	/** Where a file can be read. */
	fileHref: (hash: string) => string;
	/** What kept files are called and how large they are: nothing here says it otherwise. */
	placeholders: readonly { key: string; label: string }[];
};

const name = 'desk of the editor';

export const setDesk = (desk: () => Desk) => setContext(name, desk);
export const useDesk = (): (() => Desk) => getContext<() => Desk>(name);

/** Answers what is wrong at a control, as one text. */
export function errorAt(desk: Desk, id: string): string | undefined {
	const found = desk.errors[id];
	return found && found.length > 0 ? found.map(({ message }) => message).join(' ') : undefined;
}

/** Answers whether all that is wrong in a place, and in what is inside it, is that it is not written yet. */
export function troubleIn(desk: Desk, path: string): { wrong: number; left: number } {
	const inside = Object.entries(desk.errors).filter(
		([id]) => id === path || id.startsWith(`${path}.`)
	);
	const all = inside.flatMap(([, found]) => found);
	const left = all.filter(({ empty }) => empty).length;
	return { wrong: all.length - left, left };
}

/** Answers what there is to choose from, with whatever is chosen now, known or not. */
export function choicesOf(
	desk: Desk,
	from: readonly Option[] | Source,
	chosen: readonly unknown[],
	unknown: (value: string) => string
): Choice[] {
	const options = typeof from === 'string' ? desk.sources[from] : from;
	const choice = ({ value, label, help }: Option): Choice => ({
		value,
		label: label[desk.locale],
		help: help?.[desk.locale]
	});
	const strange = chosen
		.map(textOf)
		.filter((each) => each !== '' && !options.some(({ value }) => value === each));
	const all = [
		...options.map(choice),
		...strange.map((value) => ({ value, label: unknown(value) }))
	];
	// A draft can have the same key twice; that is a mistake to be told, not a page that cannot be drawn.
	return [...new Map(all.toReversed().map((each) => [each.value, each])).values()].toReversed();
}

/** Answers the questions that a condition in this place can look at: those that are asked before. */
export function earlierQuestions(
	desk: Desk,
	chooses: 'form' | 'eligibility',
	path: string
): Asked[] {
	const all = desk.sources.asked[chooses];
	const own = /^eligibility\.questions\.(\d+)\.|^form\.sections\.\d+\.questions\.(\d+)\./.exec(
		path
	);
	if (!own) return all;
	const at = own[1] ? Number(own[1]) : desk.formStart + Number(own[2]);
	return all.filter((each) => each.at < at);
}

/** Answers the question that a rule in this place is about. */
export function questionAround(desk: Desk, path: string): Asked | undefined {
	const at = /^eligibility\.questions\.(\d+)\./.exec(path)?.[1];
	return desk.sources.asked.eligibility.find((each) => String(each.at) === at);
}

export const say = (text: LocalText | undefined, locale: Locale): string | undefined =>
	text?.[locale];

export { fieldIds };
