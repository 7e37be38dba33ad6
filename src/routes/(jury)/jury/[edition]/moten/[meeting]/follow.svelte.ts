// Keeps a page with the meeting that it follows: whenever something has changed, it asks for itself again.
import { invalidateAll } from '$app/navigation';

/** Follows while the page is open; for `$effect`, which stops it. */
export function follow(events: string): () => void {
	let begun = false;
	let asking = false;
	let again = false;
	const ask = async () => {
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
	};
	const source = new EventSource(events);
	source.addEventListener('change', () => {
		// The first word says that the line is there, and what the page shows is new.
		if (begun) void ask();
		begun = true;
	});
	// After the line has been gone, something may have been missed: the first word of the new one asks.
	return () => source.close();
}
