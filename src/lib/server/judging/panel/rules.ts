// What makes a panel: people one can reach, each once, and one of them in the chair.
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';

export type PanelSeat = { name: string; email: string; title?: string | undefined; chair: boolean };

/** What is wrong with a seat; `field` is `email-0`, `name-0` and so on, `chair` for the panel as a whole. */
export type PanelMistake = { field: string; reason: RefusalReason };

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Answers the mistakes in a panel's seats, none when it can be appointed. */
export function panelMistakes(seats: readonly PanelSeat[]): PanelMistake[] {
	const mistakes: PanelMistake[] = [];
	const seen = new Set<string>();
	for (const [at, seat] of seats.entries()) {
		const email = seat.email.trim().toLowerCase();
		if (seat.name.trim() === '') mistakes.push({ field: `name-${at}`, reason: 'required' });
		if (email === '') mistakes.push({ field: `email-${at}`, reason: 'required' });
		else if (!address.test(email)) mistakes.push({ field: `email-${at}`, reason: 'not-an-email' });
		else if (seen.has(email)) mistakes.push({ field: `email-${at}`, reason: 'already-done' });
		seen.add(email);
	}
	if (seats.filter(({ chair }) => chair).length !== 1) {
		mistakes.push({ field: 'chair', reason: 'panel-has-no-chair' });
	}
	return mistakes;
}
