// What is wrong with a form that was posted, as its summary says it: at each field, or about the whole.

export type FormError = { field?: string; message: string };

/** Answers what the summary of a form's errors lists; nothing where nothing was refused. */
export function errorsOf(
	form: { fields: Record<string, string>; message: string } | null | undefined
): FormError[] {
	if (!form) return [];
	const errors = Object.entries(form.fields).map(([field, message]) => ({ field, message }));
	return errors.length > 0 ? errors : [{ message: form.message }];
}
