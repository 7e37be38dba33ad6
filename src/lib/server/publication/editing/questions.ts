// A reader's question to those who give an award: where nobody of the unit is named, and where no address is printed, the
// way goes by a form to the office. Nobody's address is shown.
import { onOneLine, looksLikeAddress } from '#lib/shared/name.ts';
import { mailHonours } from '#lib/shared/messages/mail-honours/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { asSystem, type Actor } from '../../platform/actor.ts';
import { inTransaction, inTurn } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { holdersOf, query } from '../../people/index.ts';
import { programmePage } from '../site/queries.ts';
import { messageInput, wrongFields, type MessageInput } from './input.ts';

/** The most questions that one award's office is sent in an hour, however many sit there. */
export const mostAnHour = 20;

/**
 * Sends a question to an award's own address, or to everybody in the office where it has none. `about` is what it was
 * asked of, in the page's words. Refuses `not-found`, what is wrong at its field, and a flood (`too-many-attempts`).
 */
export async function askOfProgramme(
	visitor: Actor,
	input: MessageInput & { programme: string; about: string }
): Promise<Outcome<null>> {
	const asked = await query(visitor, 'honour.ask', {}, async () => true);
	if (!asked.ok) return asked;
	const { programme, about, ...said } = input;
	const read = messageInput.safeParse(said);
	if (!read.success) {
		const fields = wrongFields(read.error).map((field): FieldError => ({
			field,
			reason: field === 'email' ? 'not-an-email' : 'required'
		}));
		return refused('not-complete', { fields });
	}
	if (looksLikeAddress(read.data.name))
		return refused('not-complete', { fields: [{ field: 'name', reason: 'required' }] });
	const found = await programmePage(visitor.organiserId, programme);
	if (!found) return refused('not-found');
	const actor = asSystem(visitor);
	return inTransaction(actor, async (tx) => {
		await inTurn(tx, actor, `questions on ${programme}`);
		const lately = await tx
			.selectFrom('platform.mail as m')
			// A question goes to each of the office in the same moment.
			.select('m.created_at')
			.distinct()
			.where('m.organiser_id', '=', actor.organiserId)
			.where('m.kind', '=', `programme.question.${programme}`)
			.where('m.created_at', '>', actor.at.subtract({ hours: 1 }))
			.limit(mostAnHour)
			.execute();
		if (lately.length >= mostAnHour) return refused('too-many-attempts');
		const { contact, shortName } = found.page;
		const own: { address: string; name: string; locale: Locale }[] = contact.email
			? [{ address: contact.email, name: found.organiser, locale: 'sv' }]
			: [
					...new Map(
						(await holdersOf(tx, actor, ['office'], {})).map(({ email, name, locale }) => [
							email,
							{ address: email, name, locale }
						])
					).values()
				];
		if (own.length === 0) return refused('not-found');
		const { name, unit, email, message } = read.data;
		for (const { address, name: called, locale } of own) {
			await queueMail(tx, actor, {
				kind: `programme.question.${programme}`,
				// What a reader writes is between the two: it is emptied once it has gone.
				confidential: true,
				to: { address, name: called },
				locale,
				...mailHonours(locale).toOffice({
					name: called,
					what: onOneLine(about).slice(0, 200) || shortName[locale],
					from: onOneLine(name),
					unit: onOneLine(unit),
					email,
					message
				}),
				demo: false
			});
		}
		return done(null);
	});
}
