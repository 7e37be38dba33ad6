// A PDF as an answer: shown in the browser or saved, under its own name, kept by nobody on the way.

/** Answers the document; `name` without its ending. */
export function pdfResponse(
	content: Buffer,
	name: string,
	how: 'inline' | 'attachment' = 'inline'
): Response {
	return new Response(new Uint8Array(content), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `${how}; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`,
			'cache-control': 'private, no-store'
		}
	});
}
