// A draft as a whole definition, for showing it as it would look: what is not written yet says so, and what cannot be
// read is left out. Nothing of it is kept.
import { parseDefinition, type ProgrammeDefinition } from '#lib/server/programme/index.ts';
import type { LocalText } from '#lib/shared/locale.ts';
import { isThing, localOf, textOf, type Field, type Thing } from './fields.ts';
import { allFields } from './parts.ts';

const written = (value: unknown, locale: 'sv' | 'en', unwritten: LocalText) =>
	localOf(value, locale).trim() || unwritten[locale];
const absent = (value: unknown) =>
	localOf(value, 'sv').trim() === '' && localOf(value, 'en').trim() === '';
const numberOr = <T>(value: unknown, otherwise: T): number | T =>
	typeof value === 'number' ? value : otherwise;

function complete(field: Field, value: unknown, unwritten: LocalText): unknown {
	switch (field.kind) {
		case 'local':
			if (field.optional && absent(value)) return null;
			return { sv: written(value, 'sv', unwritten), en: written(value, 'en', unwritten) };
		case 'local-texts':
			return (Array.isArray(value) ? value : []).map((each: unknown) => ({
				sv: written(each, 'sv', unwritten),
				en: written(each, 'en', unwritten)
			}));
		case 'text':
		case 'file':
			return textOf(value) || (field.optional ? null : unwritten.sv);
		case 'key':
			return textOf(value) || 'utan-namn';
		case 'number':
			return numberOr(value, field.optional ? null : (field.default ?? 1));
		case 'money':
			return numberOr(value, null);
		case 'flag':
			return value === undefined ? (field.default ?? false) : value === true;
		case 'choice': {
			const known = typeof field.from === 'string' ? null : field.from.map((each) => each.value);
			const text = textOf(value);
			if (text !== '' && (!known || known.includes(text))) return text;
			return field.default ?? (field.optional ? null : (known?.[0] ?? ''));
		}
		case 'choices':
			return Array.isArray(value) ? value.map(textOf) : [...(field.default ?? [])];
		case 'group':
			if (field.whether && !isThing(value)) return null;
			return completeThing(field.fields, value, unwritten);
		case 'list': {
			const items: unknown[] = Array.isArray(value) ? value : [];
			const [only] = field.of;
			return items.map((item, at) => {
				if (only?.name === '') return complete(only, item, unwritten);
				const thing = completeThing(field.of, item, unwritten);
				// Two things that have no key yet are still two.
				return thing['key'] === 'utan-namn' ? { ...thing, key: `utan-namn-${at + 1}` } : thing;
			});
		}
		case 'match': {
			const match: Thing = isThing(value) ? value : {};
			return {
				...(field.chooses ? { question: textOf(match['question']) } : {}),
				is: Array.isArray(match['is']) ? match['is'].map(textOf) : [],
				min: numberOr(match['min'], null),
				max: numberOr(match['max'], null)
			};
		}
	}
}

function completeThing(fields: readonly Field[], value: unknown, unwritten: LocalText): Thing {
	const around: Thing = isThing(value) ? value : {};
	return Object.fromEntries(
		fields
			.filter((field) => !field.when || field.when(around))
			.map((field) => [field.name, complete(field, around[field.name], unwritten)])
	);
}

/** Answers a draft as the definition it is becoming. A condition that leads nowhere yet is passed over. */
export function completeDefinition(raw: unknown, unwritten: LocalText): ProgrammeDefinition {
	const parsed = parseDefinition(raw);
	if (parsed.ok) return parsed.definition;
	const whole = completeThing(allFields, raw, unwritten) as unknown as ProgrammeDefinition;
	const asked = new Set(whole.eligibility.questions.map(({ key }) => key));
	const leads = ({ question }: { question: string }) => asked.has(question);
	return {
		...whole,
		prizes: whole.prizes.map((prize) => ({
			...prize,
			amountOre: prize.amountOre ?? null,
			currency: 'SEK'
		})),
		eligibility: {
			...whole.eligibility,
			questions: whole.eligibility.questions.map((question) => ({
				...question,
				askedWhen: question.askedWhen.filter(leads)
			})),
			routing: whole.eligibility.routing.filter(({ when }) => when.every(leads))
		}
	};
}
