// Takes one note as it is typed, or later from a phone that had no line. Answers what became of it.
import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { noteAtVisit, noteInput } from '#lib/server/assessment/index.ts';
import { clockTime, wallClock } from '#lib/shared/dates.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import { personOf } from '#lib/web/assessment.ts';

const input = noteInput.extend({
	/** Whose note it is: what one has typed is never sent as another's. */
	person: z.string(),
	key: z.uuid()
});

export async function POST({ locals, params, request }) {
	const { actor, locale, organiser } = locals;
	const read = input.safeParse(await request.json().catch(() => null));
	if (!read.success) {
		const message = refusalText(locale, { reason: 'invalid' });
		return json({ reason: 'invalid', message }, { status: 400 });
	}
	const { person, ...note } = read.data;
	if (personOf(actor) !== person) {
		const message = refusalText(locale, { reason: 'sign-in-first' });
		return json({ reason: 'sign-in-first', message }, { status: 401 });
	}
	const noted = await noteAtVisit(actor, { entryId: params.entry, notes: [note] });
	if (!noted.ok) {
		const { refusal } = noted;
		const said = refusal.fields?.[0] ?? refusal;
		return json(
			{ reason: refusal.reason, message: refusalText(locale, said) },
			{ status: refusalStatus[refusal.reason] ?? 422 }
		);
	}
	const [taken] = noted.value;
	return json({
		state: taken?.state,
		version: taken?.versionId,
		at: actor.at.toString(),
		saved: clockTime(locale, wallClock(actor.at.toString(), organiser.timeZone))
	});
}
