// The earlier entries that somebody can begin a new one from: one's own, to the same award.
import type { LocalText } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/database/index.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { mayBeOffered, query, standingOf } from '../../people/index.ts';
import { editionById, formQuestions, type Edition } from '../../programme/index.ts';
import { answersOf, typedOf } from '../answers/queries.ts';
import type { EligibilityAnswers } from '../eligibility/rules.ts';
import { eligibilityToCarry, factsToCarry, type Fact } from './carry.ts';
import { entryRows, shaped } from './rows.ts';

export type EarlierEntry = {
	id: string;
	unitName: string | null;
	round: LocalText;
	/** The class that it was in at the end, where the new edition has it too. */
	classKey: string | null;
	facts: Fact[];
	eligibility: EligibilityAnswers;
};

/** Answers the entries that a new one in the edition can begin from, newest first, with what each would bring. */
export async function earlierIn(tx: Tx, actor: Actor, edition: Edition): Promise<EarlierEntry[]> {
	const ids = (await standingOf(tx, actor)).flatMap(({ role, entryId, editionId }) =>
		role === 'applicant' && entryId && editionId !== edition.id ? [entryId] : []
	);
	if (ids.length === 0) return [];
	const rows = await entryRows(tx, actor)
		.innerJoin('programme.edition as ed', (join) =>
			join.onRef('ed.organiser_id', '=', 'e.organiser_id').onRef('ed.id', '=', 'e.edition_id')
		)
		.where('e.id', 'in', ids)
		.where('ed.programme_id', '=', edition.programmeId)
		.orderBy('e.created_at', 'desc')
		.execute();
	const answers = await answersOf(tx, actor, ids);
	const found: EarlierEntry[] = [];
	for (const row of rows.map(shaped)) {
		const then = await editionById(tx, actor, row.editionId);
		if (!then) continue;
		const typed = new Map(typedOf(answers.get(row.id) ?? new Map()));
		// The office may have moved it from the class that the unit chose.
		for (const { key, role } of formQuestions(then.definition)) {
			if (role === 'class' && row.classKey) typed.set(key, row.classKey);
		}
		const classKey = edition.definition.classes.some(({ key }) => key === row.classKey)
			? row.classKey
			: null;
		const facts = await stillThere(
			tx,
			actor,
			factsToCarry(edition.definition, { definition: then.definition, answers: typed })
		);
		const eligibility = eligibilityToCarry(edition.definition, row.eligibility.answers);
		if (facts.length === 0 && !classKey && Object.keys(eligibility).length === 0) continue;
		const { id, unitName } = row;
		found.push({ id, unitName, round: then.label, classKey, facts, eligibility });
	}
	return found;
}

/** Leaves out the facts that name an organisation or a unit that is closed by now. */
async function stillThere(tx: Tx, actor: Actor, facts: Fact[]): Promise<Fact[]> {
	const isOf = ({ question }: Fact, what: 'organisation' | 'unit') =>
		question.role === what || (question.role === null && question.type === what);
	const written = (what: 'organisation' | 'unit') =>
		facts.find((fact) => fact.question.role === what)?.text.sv ?? null;
	const organisation = written('organisation');
	const offered = await mayBeOffered(tx, actor, { organisation, unit: written('unit') });
	const kept: Fact[] = [];
	for (const fact of facts) {
		if (isOf(fact, 'unit')) {
			if (offered.unit) kept.push(fact);
		} else if (isOf(fact, 'organisation')) {
			const asked = { organisation: fact.text.sv, unit: null };
			if ((await mayBeOffered(tx, actor, asked)).organisation) kept.push(fact);
		} else kept.push(fact);
	}
	return kept;
}

/** Answers the same, for the page where an entry is begun. */
export async function earlierEntries(
	actor: Actor,
	editionId: string
): Promise<Outcome<EarlierEntry[]>> {
	if (!isId(editionId)) return refused('not-found');
	return query(actor, 'entry.start', {}, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		return edition ? earlierIn(tx, actor, edition) : [];
	});
}
