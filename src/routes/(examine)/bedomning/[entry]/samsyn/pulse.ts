// What tells an open page that something has changed since it was drawn, and who saved it.
import type { Consensus } from '#lib/server/assessment/index.ts';

/** Another text for every state that the page shows otherwise. */
export function pulseOf(consensus: Consensus | null): string {
	if (!consensus) return '';
	const { state, revision, assents, objections, proposed } = consensus;
	return [
		state,
		revision,
		proposed?.at ?? '',
		assents.map(({ personId, revision: at }) => `${personId.slice(-4)}${at}`).join(),
		objections.map(({ id, withdrawnAt }) => `${id.slice(-4)}${withdrawnAt ? '-' : ''}`).join()
	].join(' ');
}

/** What the criterion that a page shows, or with an empty key the summary, was saved as last. */
export function partOf(consensus: Consensus | null, key: string) {
	return key === '' ? consensus?.summarySaved : consensus?.saved[key];
}
