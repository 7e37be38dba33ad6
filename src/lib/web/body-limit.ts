// How much somebody may send: a form's worth, everywhere but where files are taken in, which count for themselves.
import { error } from '@sveltejs/kit';

/** A form's worth, in bytes. */
export const mostInAForm = 2 * 1024 * 1024;

/** A file that comes with its form (a meeting's slides, an honour's picture, a table of earlier rounds, an award's documents), and an award as a file with its documents. */
const withFile =
	/^\/(?:kansli\/(?:arkiv|[^/]+\/publicerat\/[^/]+|[^/]+\/traffar\/[^/]+\/bilder|utmarkelser\/(?:ny|[^/]+\/(?:dokument|json)))|api\/v1\/(?:programmes\/import|editions\/[^/]+\/[^/]+\/meetings\/[^/]+\/slides))\/?$/;
const mostWithFile = 26 * 1024 * 1024;

/** Where files are taken in, by the address without its language. */
const takesFiles =
	/^\/(?:mina-bidrag\/[^/]+\/fil\/[^/]+|api\/v1\/entries\/[^/]+\/attachments\/[^/]+)\/?$/;

const mostAt = (path: string) => (withFile.test(path) ? mostWithFile : mostInAForm);

/**
 * Answers the request as it may be read: where it is more than it may be, reading it ends in an error that says so, as
 * soon as it says how large it is or one byte more has come.
 */
export function withinLimit(request: Request, path: string, most = mostAt(path)): Request {
	if (!request.body || takesFiles.test(path)) return request;
	const says = Number(request.headers.get('content-length') ?? 0);
	let size = 0;
	const counted = new TransformStream<Uint8Array, Uint8Array>({
		start(controller) {
			if (says > most) controller.error(tooMuch());
		},
		transform(piece, controller) {
			size += piece.length;
			if (size > most) controller.error(tooMuch());
			else controller.enqueue(piece);
		}
	});
	// Where reading stops, what is still on its way is left to the server, which lets the sender see the answer.
	const body = request.body.pipeThrough(counted, { preventCancel: true });
	return new Request(request, { body, duplex: 'half' } as RequestInit);
}

/** The error page of 413, as if the server itself had said it. */
function tooMuch(): unknown {
	try {
		return error(413);
	} catch (thrown) {
		return thrown;
	}
}
