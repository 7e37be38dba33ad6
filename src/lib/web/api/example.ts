// An example of a shape, for the description of the open interface: made from the shape itself, so that it is never an
// example of something else. What a name usually holds is in a table.

type Schema = {
	type?: string | readonly string[];
	const?: unknown;
	enum?: readonly unknown[];
	anyOf?: readonly Schema[];
	oneOf?: readonly Schema[];
	allOf?: readonly Schema[];
	items?: Schema;
	prefixItems?: readonly Schema[];
	properties?: Record<string, Schema>;
	propertyNames?: Schema;
	additionalProperties?: Schema | boolean;
	required?: readonly string[];
	default?: unknown;
	format?: string;
	pattern?: string;
	minimum?: number;
	exclusiveMinimum?: number;
	minItems?: number;
};

const id = '0198c9d2-5b7e-7c31-9a53-2f4f1f6f0a11';

/** What a field of a name holds, where nothing else decides. */
const texts: Record<string, string> = {
	id,
	entry: id,
	sv: 'På svenska',
	en: 'In English',
	name: 'Anna Ek',
	email: 'anna.ek@example.se',
	address: 'anna.ek@example.se',
	unit: 'Förskolan Blåklinten',
	organisation: 'Utbildningsförvaltningen',
	programme: 'framsteget',
	edition: '2027',
	class: 'forskola',
	language: 'sv',
	link: 'https://film.example.se/v/1',
	media_type: 'application/pdf',
	postcode: '12345',
	sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
};
const instant = '2026-11-24T09:30:00Z';
const wallClock = '2026-12-18T23:59';
/** What shapes of texts there are, mostly: one of them fits. */
const times = ['2026', '09:30', '2026-11-24', wallClock];

function textFor(name: string, { format, pattern }: Schema): string {
	if (format === 'date-time' || name.endsWith('_at')) return instant;
	if (format === 'date' || name.endsWith('_on')) return '2026-11-24';
	if (format === 'email') return 'anna.ek@example.se';
	if (format === 'uri') return 'https://example.se/';
	if (format === 'uuid') return id;
	const fitting = pattern && times.find((time) => new RegExp(pattern).test(time));
	if (fitting) return fitting;
	if (/^(opens|closes|until|from|to|at)$/.test(name)) return wallClock;
	return texts[name] ?? 'text';
}

/** Answers a value of the shape; `name` is the field that it stands in. */
export function exampleOf(schema: Schema, name = ''): unknown {
	if (schema.const !== undefined) return schema.const;
	if (schema.enum) return schema.enum[0];
	if (schema.default !== undefined) return schema.default;
	const one = (schema.anyOf ?? schema.oneOf)?.find(({ type }) => type !== 'null');
	if (one) return exampleOf(one, name);
	if (schema.allOf) {
		return Object.assign({}, ...schema.allOf.map((each) => exampleOf(each, name))) as unknown;
	}
	const type = [schema.type ?? ''].flat().find((each) => each !== 'null') ?? 'null';
	switch (type) {
		case 'object':
			return exampleObject(schema);
		case 'array':
			if (schema.prefixItems) return schema.prefixItems.map((each) => exampleOf(each, name));
			return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () =>
				exampleOf(schema.items ?? {}, name.replace(/s$/, ''))
			);
		case 'integer':
		case 'number':
			return Math.max(1, schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
		case 'boolean':
			return true;
		case 'string':
			return textFor(name, schema);
		case 'null':
			return null;
		default:
			return {};
	}
}

function exampleObject({ properties = {}, propertyNames, additionalProperties }: Schema) {
	const fields = Object.entries(properties).map(([key, each]) => [key, exampleOf(each, key)]);
	const more = typeof additionalProperties === 'object' ? additionalProperties : undefined;
	// A record by fixed names has them all; by any, one shows how.
	const names = more ? (propertyNames?.enum ?? ['key']) : [];
	return Object.fromEntries([
		...fields,
		...names.map((key) => [String(key), exampleOf(more ?? {}, String(key))])
	]) as unknown;
}
