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
import { formQuestions, type Edition, type ProgrammeDefinition } from '../../programme/index.ts';
import { platformOf } from '#lib/shared/film-platforms.ts';
import type {
	ParticipantRow,
	PublishedEntry,
	PublishedFilm,
	PublishedPanel
} from '../published.ts';

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

/** What the form says becomes public of some entries, from what was last submitted: the answers, and the film. */
export async function publicAnswers(
	tx: Tx,
	actor: Actor,
	edition: Pick<Edition, 'definition'>,
	entryIds: string[]
): Promise<Map<string, { answers: PublishedEntry['answers']; film: PublishedFilm | null }>> {
	const submitted = await latestSubmissions(tx, actor, entryIds);
	return new Map(
		[...submitted].map(([id, { shown }]) => [
			id,
			{ answers: said(shown), film: filmOf(edition.definition, shown) }
		])
	);
}

/** The public answers, less those that the heading already says, and less the film. */
function said(shown: ShownEntry): PublishedEntry['answers'] {
	return forPublic(shown)
		.flatMap(({ questions }) => questions)
		.filter(({ role, type }) => role === null && type !== 'film')
		.map(({ key, label, text, type, rows }) => ({
			key,
			label,
			text: text.sv,
			short: type !== 'long-text',
			...(rows ? { rows } : {})
		}));
}

/** The film, where the form makes it public and anybody can see it. */
function filmOf(definition: ProgrammeDefinition, shown: ShownEntry): PublishedFilm | null {
	const film = forPublic(shown)
		.flatMap(({ questions }) => questions)
		.find(({ type, href, password }) => type === 'film' && href !== null && !password);
	if (!film?.href) return null;
	const asked = formQuestions(definition).find(({ key }) => key === film.key);
	return {
		href: film.href,
		platform: platformOf(film.href) ?? 'other',
		maxMinutes: asked?.type === 'film' ? asked.maxMinutes : null
	};
}
