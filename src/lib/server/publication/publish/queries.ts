// What publishing reads from the rooms before it: who takes part, who sat in the panel, what was decided.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import {
	forPublic,
	latestSubmissions,
	submittedIn,
	type ShownEntry
} from '../../application/index.ts';
import { membersIn } from '../../judging/index.ts';
import type { Edition } from '../../programme/index.ts';
import type { ParticipantRow, PublishedEntry, PublishedPanel } from '../published.ts';

/** The members of a live edition's panel, its chair first, without those who step in for others. */
export async function appointedPanel(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<PublishedPanel['members']> {
	return (await membersIn(tx, actor, editionId))
		.filter(({ part }) => part !== 'substitute')
		.map(({ name, title, chair }) => ({
			name,
			title: title ? { sv: title, en: title } : null,
			chair
		}));
}

/** The entries that are in, as they were submitted and as the public would see them, by class and then by name. */
export async function submittedEntries(
	tx: Tx,
	actor: Actor,
	edition: Edition
): Promise<ParticipantRow[]> {
	const entries = await submittedIn(tx, actor, edition.id);
	const submitted = await latestSubmissions(
		tx,
		actor,
		entries.map(({ id }) => id)
	);
	const classes = edition.definition.classes.map(({ key }) => key);
	const place = (row: ParticipantRow) => classes.indexOf(row.classKey ?? '');
	return entries
		.flatMap(({ id, classKey }) => {
			const shown = submitted.get(id)?.shown;
			if (!shown) return [];
			return {
				id,
				unit: shown.unit ?? '',
				organisation: shown.organisation,
				// The entry's own class: the office may have moved it since it was submitted.
				classKey: classKey || null,
				title: shown.title,
				summary: said(shown).find(({ short }) => !short)?.text ?? null
			};
		})
		.sort((one, other) => place(one) - place(other) || one.unit.localeCompare(other.unit, 'sv'));
}

/** What the form says becomes public of some entries, from what was last submitted. */
export async function publicAnswers(
	tx: Tx,
	actor: Actor,
	entryIds: string[]
): Promise<Map<string, PublishedEntry['answers']>> {
	const submitted = await latestSubmissions(tx, actor, entryIds);
	return new Map([...submitted].map(([id, { shown }]) => [id, said(shown)]));
}

/** The public answers, less those that the heading already says. */
function said(shown: ShownEntry): PublishedEntry['answers'] {
	return forPublic(shown)
		.flatMap(({ questions }) => questions)
		.filter(({ role }) => role === null)
		.map(({ label, text, type, rows }) => ({
			label,
			text: text.sv,
			short: type !== 'long-text',
			...(rows ? { rows } : {})
		}));
}
