// A form as a browser posts one without files: what the server keeps when the session has gone.

/** Answers the texts of a form, encoded as an address is. */
export function urlEncoded(form: FormData): URLSearchParams {
	const texts = [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
	return new URLSearchParams(texts);
}
