// Corrects texts of a running edition, one at a time: marked where they are read, and kept with what stood before.
import { sql } from 'kysely';
import type { LocalText } from '#lib/shared/locale.ts';
import type { FieldError } from '../../platform/outcome.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { editionById } from '../editions/queries.ts';
import { isText, textAt, textDifferences } from './rules.ts';

export type TextCorrection = {
	editionId: string;
	/** As in mistakes: `form.sections[0].title`. */
	path: string;
	/** The text as the writer saw it. */
	before: LocalText;
	after: LocalText;
	/** What was wrong: stands beside the text where it is read. */
	note: LocalText;
};

/**
 * Corrects a text; takes effect with the write, and what has been submitted stays as it was shown. Refuses what is no text
 * (`not-a-text`), an empty one (`required`, at its field), one that is as it was (`same-text`), and one that somebody
 * else has changed since (`changed-meanwhile`, the text of now as detail).
 */
export async function correctText(
	actor: Actor,
	input: TextCorrection
): Promise<Outcome<{ after: LocalText }>> {
	const { editionId, path, before } = input;
	return command(actor, 'edition.correct', { editionId }, async (tx) => {
		await sql`select pg_advisory_xact_lock(hashtextextended(${`correct ${editionId}`}, 0))`.execute(
			tx
		);
		const edition = await editionById(tx, actor, editionId);
		if (!edition || edition.kind !== 'live' || !edition.openedAt) return refused('not-found');
		const found = textAt(edition.definition, path);
		if (!found) return refused('not-a-text');
		const trim = ({ sv, en }: LocalText): LocalText => ({ sv: sv.trim(), en: en.trim() });
		const [after, note] = [trim(input.after), trim(input.note)];
		const fields: FieldError[] = Object.entries({ after, note }).flatMap(([name, text]) =>
			(['sv', 'en'] as const).flatMap((locale) =>
				text[locale] === '' ? [{ field: `${name}.${locale}`, reason: 'required' as const }] : []
			)
		);
		if (fields.length > 0) return refused('not-complete', { fields });
		if (found.text.sv !== before.sv || found.text.en !== before.en)
			return refused('changed-meanwhile', { detail: found.text });
		const corrected = replaced(edition.definition, found.path, after);
		const differences = textDifferences(edition.definition, corrected);
		if (differences === null) return refused('not-a-text');
		if (differences.length === 0)
			return refused('same-text', { fields: [{ field: 'after.sv', reason: 'same-text' }] });
		await tx
			.insertInto('programme.correction')
			.values({
				organiser_id: actor.organiserId,
				edition_id: editionId,
				path: found.path.map(String),
				before: json(found.text),
				after: json(after),
				note: json(note),
				person_id: actor.kind === 'person' ? actor.personId : null,
				at: actor.at.toString()
			})
			.execute();
		await audit(tx, actor, {
			action: 'edition.correct',
			subject: ['edition', editionId],
			detail: { path, before: found.text, after, note }
		});
		await enqueue(tx, 'edition.publish', { organiserId: actor.organiserId, editionId });
		return done({ after });
	});
}

function replaced(value: unknown, path: readonly (string | number)[], text: LocalText): unknown {
	const [step, ...rest] = path;
	if (step === undefined) return isText(value) ? text : value;
	if (Array.isArray(value))
		return value.map((each, at) => (at === step ? replaced(each, rest, text) : each));
	const thing = value as Record<string, unknown>;
	return { ...thing, [step]: replaced(thing[step], rest, text) };
}
