// Writes and hands in the entries of the demonstration, each as its unit would have done it while the call was open.
import {
	declareBoardNotice,
	saveSection,
	confirmFilm,
	startEntry,
	submitEntry,
	type AnswerToSave,
	type EligibilityAnswers
} from '../../src/lib/server/application/index.ts';
import { addressOf, cast } from './cast.ts';
import type { EntryContent } from './content.ts';
import { actorOf, idOf, must, type Actors, type Clock } from './steps.ts';

type Award = 'framsteget' | 'kvalitetsutmarkelsen';

/** What a unit answered in the eligibility check. */
function eligibilityOf(award: Award, entry: EntryContent): EligibilityAnswers {
	const isPrivate = entry.organisation.kind === 'private-provider';
	const operation = isPrivate ? 'private' : 'city';
	if (award === 'framsteget') {
		return { operation, introduced: 'yes', ...(isPrivate ? { financing: 'yes' } : {}) };
	}
	const kinds: Record<string, string> = {
		preschool: 'preschool-or-school',
		school: 'preschool-or-school',
		'elderly-care': 'home-care'
	};
	return {
		financed: 'yes',
		operation,
		...(isPrivate
			? { 'private-kind': kinds[entry.class ?? ''] ?? 'other', 'serves-stockholm': 'yes' }
			: {}),
		'budget-responsibility': 'yes',
		'staff-responsibility': 'yes',
		employees: entry.employees ?? 5,
		'board-notice': 'yes',
		'budget-in-balance': entry.budgetInBalance ? 'yes' : 'no'
	};
}

function answersOf(entry: EntryContent): AnswerToSave[] {
	const { unit, organisation, board, contact, film, answers } = entry;
	const said = {
		unit,
		organisation: organisation.name,
		...(board === undefined ? {} : { board }),
		'contact-phone': contact.phone,
		...answers
	};
	const texts = Object.entries(said).map(([questionKey, value]) => ({
		questionKey,
		revision: 0,
		value
	}));
	return film
		? [...texts, { questionKey: 'film', revision: 0, value: film.link, secret: film.password }]
		: texts;
}

/** When each entry was begun and handed in, in days from today: spread over the call, most of them late, and begun some weeks before. */
export function rhythmOf(place: number, count: number, days: { opens: number; closes: number }) {
	const length = days.closes - days.opens;
	const early = Math.floor(((count - 1 - place) / count) ** 2 * (length / 3));
	const handedIn = days.closes - early;
	const writing = 9 + Math.floor((((place * 17) % 40) * length) / 85);
	const clock = (minutes: number) =>
		`${String(8 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
	return {
		begun: {
			day: Math.max(days.opens + 1, handedIn - writing),
			time: clock((place * 37) % 480)
		},
		handedIn: { day: handedIn, time: clock((place * 13) % 780) }
	};
}

/** Units of last year that have begun again: as far as each has come, which is not far. None of the cast is among them. */
export function begunAgain(content: readonly EntryContent[], count: number): EntryContent[] {
	return mixed(content)
		.filter(({ contact }) => !cast.some(({ name }) => name === contact.name))
		.slice(0, count)
		.map(({ film: _, ...entry }, place) => ({
			...entry,
			answers: Object.fromEntries(Object.entries(entry.answers).slice(0, 1 + ((place * 3) % 4)))
		}));
}

type On = { award: Award; editionId: string; actors: Actors; clock: Clock };

/** Begins an entry and writes the answers that the content has. Answers its id. */
export async function seedDraft(
	{ award, editionId, actors, clock }: On,
	entry: EntryContent,
	begun: { day: number; time: string }
): Promise<string> {
	const writer = actorOf(
		actors,
		addressOf(entry.contact.name),
		clock.instant(begun.day, begun.time)
	);
	const { entryId } = must(
		await startEntry(writer, {
			editionId,
			entryId: idOf(writer.organiserId, award, editionId, entry.key),
			eligibilityAnswers: eligibilityOf(award, entry),
			...(entry.class ? { classKey: entry.class } : {})
		}),
		`beginning ${entry.key}`
	);
	const { conflicts } = must(
		await saveSection(writer, { entryId, answers: answersOf(entry) }),
		`answering ${entry.key}`
	);
	if (entry.film) {
		const said = { href: entry.film.link, length: true, captions: true };
		must(
			await confirmFilm(writer, { entryId, questionKey: 'film', ...said }),
			`confirming the film of ${entry.key}`
		);
	}
	if (conflicts.length > 0)
		throw new Error(`the demonstration’s ${entry.key} was written by others`);
	return entryId;
}

/** Writes an award's entries and hands them in, in the order of their time, so that the numbers follow it. */
export async function seedEntries(
	on: On,
	content: readonly EntryContent[],
	days: { opens: number; closes: number }
): Promise<ReadonlyMap<string, string>> {
	const { actors, clock } = on;
	const ids = new Map<string, string>();
	for (const [place, entry] of mixed(content).entries()) {
		const { begun, handedIn } = rhythmOf(place, content.length, days);
		const entryId = await seedDraft(on, entry, begun);
		const instant = clock.instant(handedIn.day, handedIn.time);
		const writer = actorOf(actors, addressOf(entry.contact.name), instant);
		if (entry.board !== undefined) {
			must(
				await declareBoardNotice(writer, {
					entryId,
					board: entry.board,
					notifiedOn: clock.day(begun.day + 7),
					declared: true
				}),
				`declaring the board notice of ${entry.key}`
			);
		}
		must(await submitEntry(writer, { entryId }), `handing in ${entry.key}`);
		ids.set(entry.key, entryId);
	}
	return ids;
}

/** The content lies class by class; units hand in as they get ready. */
function mixed(content: readonly EntryContent[]): EntryContent[] {
	const rank = (place: number) => (place * 17) % 41;
	return content
		.map((entry, place) => ({ entry, rank: rank(place) }))
		.sort((one, other) => one.rank - other.rank)
		.map(({ entry }) => entry);
}
