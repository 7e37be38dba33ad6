// Keeps a page with the meeting that it follows: whenever something has changed, it asks for itself again.
import { invalidateAll } from '$app/navigation';

/** How long a line that a server has refused is left alone, in milliseconds. */
const pause = 3_000;

/**
 * Follows while the page is open; for `$effect`, which stops it. One line is kept for as long: each time that it is there
 * anew, the page asks, since something may have changed while nobody listened.
 */
export function follow(events: string): () => void {
	let asking = false;
	let again = false;
	let waits: ReturnType<typeof setTimeout> | undefined;
	let source = open();

	async function ask() {
		if (asking) {
			again = true;
			return;
		}
		asking = true;
		await invalidateAll().catch(() => undefined);
		asking = false;
		if (again) {
			again = false;
			void ask();
		}
	}

	function open() {
		const line = new EventSource(events);
		// The first word of a line says that it is there: what changed before is asked for as well.
		line.addEventListener('change', () => void ask());
		line.addEventListener('error', () => {
			// A line that broke is mended by the browser; one that was refused is not.
			if (line.readyState !== EventSource.CLOSED) return;
			waits = setTimeout(() => (source = open()), pause);
		});
		return line;
	}

	return () => {
		clearTimeout(waits);
		source.close();
	};
}
