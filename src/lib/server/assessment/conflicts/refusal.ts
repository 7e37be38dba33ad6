// One refusal for all that is wrong with the fields of a form.
import { refused, type FieldError } from '../../platform/outcome.ts';

/** Refuses for what is wrong with fields, the first of them as the reason. */
export function refusedAt(fields: FieldError[]) {
	const [first] = fields;
	const values = first?.values ? { values: first.values } : {};
	return refused(first?.reason ?? 'invalid', { ...values, fields });
}
