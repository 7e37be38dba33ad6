// What a field of the award editor can be. An award's definition is described as a tree of these; one renderer draws
// them, one reader reads them, and mistakes find their place among them by path.
import type { LocalText } from '#lib/shared/locale.ts';

export type Thing = Record<string, unknown>;

export const isThing = (value: unknown): value is Thing =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists that a choice is made from, taken from the draft itself. */
export type Source =
	| 'classes'
	| 'stages'
	| 'honours'
	| 'documents'
	| 'formQuestions'
	| 'questionsOnWinning'
	| 'eligibilityQuestions';

export type Option = { value: string; label: LocalText; help?: LocalText };

type Common = {
	/** The property that it is; '' for an item of a list that is no object. */
	name: string;
	label: LocalText;
	help?: LocalText;
	/** Shown only when the thing around it is so; taken away when that ends. */
	when?: (around: Thing) => boolean;
	/** May be left empty. */
	optional?: boolean;
};

export type LocalField = Common & { kind: 'local'; rows?: number; example?: LocalText };
/** Several texts written as one: paragraphs parted by blank lines, or a line each. */
export type LocalTextsField = Common & { kind: 'local-texts'; by: 'paragraph' | 'line' };
export type TextField = Common & { kind: 'text'; type?: 'text' | 'email' | 'date' | 'time' };
export type NumberField = Common & { kind: 'number'; unit?: LocalText; default?: number };
/** Written in kronor, kept in öre. */
export type MoneyField = Common & { kind: 'money' };
export type FlagField = Common & { kind: 'flag'; default?: boolean };
export type ChoiceField = Common & {
	kind: 'choice';
	from: readonly Option[] | Source;
	/** Words of the empty row. */
	none?: LocalText;
	default?: string;
	/** What it decides about the other fields: the page follows at once. */
	shapes?: boolean;
};
export type ChoicesField = Common & {
	kind: 'choices';
	from: readonly Option[] | Source;
	default?: readonly string[];
};
export type GroupField = Common & {
	kind: 'group';
	fields: readonly Field[];
	/** The whole is null when this is not ticked. */
	whether?: LocalText;
	/** Without a heading of its own. */
	plain?: boolean;
	/** Short fields, beside each other. */
	row?: boolean;
};
export type ListField = Common & {
	kind: 'list';
	/** The fields of each item, or one nameless field when the items are no objects. */
	of: readonly Field[];
	/** "klass": for the buttons. */
	one: LocalText;
	/** The field that an item is called by, and its key made from. */
	title?: string;
	/** Items stand folded until they are opened. */
	folded?: boolean;
	/** A new item begins as this. */
	begins?: Thing;
	empty?: LocalText;
	/** A sentence that says what an item means. */
	says?: 'rule' | 'reminder' | 'question' | 'prize' | 'document' | 'panel';
};
/** What code and addresses call a thing; made from its name, shown only among what is advanced. */
export type KeyField = Common & { kind: 'key'; follows?: Follows };
/** Which answers are meant, of the question around it or, with `question`, of one that is chosen. */
export type MatchField = Common & { kind: 'match'; chooses?: 'form' | 'eligibility' };
/** A document's file: its hash, with what it is called. */
export type FileField = Common & { kind: 'file' };

/** What refers to a thing by its key, so that it can follow when the key is changed. */
export type Follows =
	| 'class'
	| 'eligibility-question'
	| 'eligibility-option'
	| 'form-question'
	| 'form-option'
	| 'document';

export type Field =
	| LocalField
	| LocalTextsField
	| TextField
	| NumberField
	| MoneyField
	| FlagField
	| ChoiceField
	| ChoicesField
	| GroupField
	| ListField
	| KeyField
	| MatchField
	| FileField;

/** A field on its way to be drawn: where it is, what it holds, how deep its heading stands, and the thing around it. */
export type Drawing = {
	field: Field;
	path: string;
	value: unknown;
	level: number;
	around: unknown;
};

/** A text in both languages. */
export const t = (sv: string, en: string): LocalText => ({ sv, en });

/** Joins a path to what is in it: `classes.0.name`. The same text is the control's name and id. */
export const under = (path: string, name: string | number): string =>
	name === '' ? path : path === '' ? String(name) : `${path}.${name}`;

/** Answers a mistake's path as the fields write it: `form.sections[0].title` → `form.sections.0.title`. */
export const fieldPath = (mistakePath: string): string =>
	mistakePath.replaceAll(/\[(\d+)\]/g, '.$1');

/** Answers what stands at a path of dots. */
export function valueAt(raw: unknown, path: string): unknown {
	if (path === '') return raw;
	return path
		.split('.')
		.reduce<unknown>(
			(value, step) =>
				Array.isArray(value) ? value[Number(step)] : isThing(value) ? value[step] : undefined,
			raw
		);
}

/** Answers a copy with something else at a path of dots; undefined takes it away. */
export function withValueAt(raw: unknown, path: string, value: unknown): unknown {
	if (path === '') return value;
	const [step = '', ...rest] = path.split('.');
	const inside = (now: unknown) => withValueAt(now, rest.join('.'), value);
	if (Array.isArray(raw) || (/^\d+$/.test(step) && !isThing(raw))) {
		const copy: unknown[] = Array.isArray(raw) ? [...raw] : [];
		copy[Number(step)] = inside(copy[Number(step)]);
		return copy;
	}
	const copy: Thing = isThing(raw) ? { ...raw } : {};
	const next = inside(copy[step]);
	if (next === undefined) Reflect.deleteProperty(copy, step);
	else copy[step] = next;
	return copy;
}

/** A text as it is: what is no text is shown as what it is, so that it can be mended. */
export const textOf = (value: unknown): string =>
	typeof value === 'string'
		? value
		: value === null || value === undefined
			? ''
			: JSON.stringify(value);

/** Answers the text of a language, as far as it is written. */
export const localOf = (value: unknown, locale: 'sv' | 'en'): string =>
	isThing(value)
		? textOf(value[locale])
		: typeof value === 'string' && locale === 'sv'
			? value
			: '';
