// Brings the assessment of Kvalitetsutmärkelsen 2026 as far as its content says: teams, reviews, visits, consensus,
// feedback. Everything is done by those whose work it is, at the time they would have done it.
import type { Person } from '../../src/lib/server/platform/actor.ts';
import { submittedEntry } from '../../src/lib/server/application/index.ts';
import {
	appointTeam,
	arrangeVisit,
	declareConflictAs,
	finishConsensus,
	locate,
	markVisitHeld,
	noteAtVisit,
	releaseFeedback,
	reviewDesk,
	saveConsensus,
	saveReview,
	startConsensus,
	submitReview,
	teamDesk,
	type AgreedFindingInput,
	type FindingInput,
	type Review
} from '../../src/lib/server/assessment/index.ts';
import { checkCondition } from '../../src/lib/server/judging/index.ts';
import type { AssessedContent, EntryContent, FindingContent, ReviewContent } from './content.ts';
import { actorOf, must, mustUnless, type Actors, type Clock } from './steps.ts';

/** The one who stands back from an entry, and why. */
export const conflict = {
	entry: 'kometen',
	who: 'lovisa',
	reason: 'Min bror bor i en av gruppbostäderna.'
};

type On = {
	entryId: string;
	entry: EntryContent;
	content: AssessedContent;
	/** Spreads things over the hours of the day. */
	place: number;
	actors: Actors;
	clock: Clock;
};

/** Brings one entry's assessment as far as its content says. */
export async function seedAssessment(on: On) {
	const { entryId, entry, content, place, actors, clock } = on;
	await seedTeam(on);
	const visitDay = content.visit && clock.workday(content.visit.inDays);
	const held = visitDay !== undefined && visitDay < 0;
	for (const [order, review] of content.reviews.entries()) {
		const day = held ? visitDay - 5 + order : -9 + (place % 4) + order;
		await seedReview(on, review, day);
	}
	if (visitDay !== undefined) await seedVisit(on, visitDay, held);
	if (!content.consensus || visitDay === undefined) return;
	const consensusDay = Math.min(visitDay + 3, -1);
	await seedConsensus(on, consensusDay);
	if (!content.consensus.done) return;
	const office = actorOf(actors, 'samir', clock.instant(Math.max(-3, consensusDay), '16:40'));
	must(
		await checkCondition(office, {
			entryId,
			conditionKey: 'budget-in-balance',
			met: entry.budgetInBalance,
			note: entry.budgetInBalance
				? 'Enligt förvaltningens bokslut.'
				: 'Underskott enligt bokslutet. Plan för balans finns.'
		}),
		`checking the budget of ${entry.key}`
	);
	if (content.feedback) {
		const released = await releaseFeedback(office, { entryId });
		mustUnless('already-done', released, `releasing the feedback on ${entry.key}`);
	}
}

async function seedTeam({ entryId, content, place, actors, clock }: On) {
	const office = actorOf(actors, 'birgitta', clock.instant(-42, `1${place % 6}:20`));
	const desk = must(await teamDesk(office, entryId), 'reading a team');
	const ids = content.team.map((key) => actorOf(actors, key, clock.now).personId);
	const [leadId = ''] = ids;
	const there =
		desk.team.length > 0
			? desk.team
			: must(
					await appointTeam(office, { entryId, examinerIds: ids, leadId }),
					`appointing the team of ${content.entry}`
				);
	if (conflict.entry !== content.entry) return;
	const person = actorOf(actors, conflict.who, clock.instant(-40, '08:50'));
	if (!there.some(({ personId }) => personId === person.personId)) return;
	must(
		await declareConflictAs(person, { entryId, reason: conflict.reason }),
		'declaring a conflict'
	);
}

async function findingsOf(
	reader: Person,
	entryId: string,
	findings: FindingContent[]
): Promise<Record<string, FindingInput[]>> {
	const { shown, submissionId } = must(await submittedEntry(reader, entryId), 'reading an entry');
	const questions = shown.sections.flatMap((section) => section.questions);
	const byCriterion: Record<string, FindingInput[]> = {};
	for (const { criterion, kind, text, quote } of findings) {
		const list = (byCriterion[criterion] ??= []);
		if (!quote) {
			list.push({ kind, body: text });
			continue;
		}
		const answer = questions.find(({ key }) => key === quote.question)?.text.sv ?? '';
		const found = locate(answer, quote.words);
		if (!found) throw new Error(`no such words in the answer: ${quote.words}`);
		const passage = {
			submissionId,
			questionKey: quote.question,
			...found,
			quote: answer.slice(found.from, found.to)
		};
		list.push({ kind, body: text, passage });
	}
	return byCriterion;
}

async function seedReview(
	{ entryId, content, place, actors, clock }: On,
	review: ReviewContent,
	day: number
) {
	const doing = `reviewing ${content.entry}`;
	const writer = actorOf(actors, review.by, clock.instant(day, `1${place % 7}:05`));
	const saved = await saveReview(writer, {
		entryId,
		revision: 0,
		scores: review.scores,
		findings: await findingsOf(writer, entryId, review.findings),
		...(review.summary ? { summary: review.summary } : {})
	});
	if (!saved.ok && saved.refusal.reason === 'review-submitted') return;
	const revision =
		!saved.ok && saved.refusal.reason === 'newer-revision'
			? (saved.refusal.detail as Review).revision
			: must(saved, doing).revision;
	if (!review.submitted) return;
	const later = { ...writer, at: clock.instant(day, `1${place % 7}:55`) };
	must(await submitReview(later, { entryId, revision }), doing);
}

async function seedVisit(
	{ entryId, content, place, actors, clock }: On,
	day: number,
	held: boolean
) {
	const doing = `visiting ${content.entry}`;
	const [lead = ''] = content.team;
	const arranger = actorOf(actors, lead, clock.instant(Math.min(day - 2, -2), '15:10'));
	must(
		await arrangeVisit(arranger, {
			entryId,
			starts: clock.wall(day, ['09:00', '10:30', '13:00', '14:15'][place % 4] ?? '09:00'),
			place: 'Hos er',
			message: content.visit?.message ?? ''
		}),
		doing
	);
	if (!held) return;
	for (const review of content.reviews) {
		const writer = actorOf(actors, review.by, clock.instant(day, '17:30'));
		const checks = await ownFindings(writer, entryId);
		const notes = review.findings.flatMap(({ text, note }) => {
			const findingId = checks.find(({ body }) => body === text)?.id;
			return note && findingId ? [{ findingId, body: note }] : [];
		});
		if (notes.length > 0) must(await noteAtVisit(writer, { entryId, notes }), doing);
	}
	const after = actorOf(actors, lead, clock.instant(day, '17:40'));
	mustUnless('stage-closed', await markVisitHeld(after, { entryId, held: true }), doing);
}

/** The findings of somebody's own review, as they are kept. */
async function ownFindings(writer: Person, entryId: string): Promise<Review['findings']> {
	const desk = must(await reviewDesk(writer, entryId), 'reading a review');
	return desk.review?.findings ?? [];
}

async function seedConsensus({ entryId, content, actors, clock }: On, day: number) {
	const { consensus } = content;
	if (!consensus) return;
	const doing = `agreeing on ${content.entry}`;
	const [leadKey = ''] = content.team;
	const lead = actorOf(actors, leadKey, clock.instant(day, '13:30'));
	must(await startConsensus(lead, { entryId }), doing);
	const ids = new Map<string, string>();
	for (const { by, findings } of content.reviews) {
		const kept = await ownFindings(actorOf(actors, by, lead.at), entryId);
		for (const [place, { text }] of findings.entries()) {
			const id = kept.find(({ body }) => body === text)?.id;
			if (id) ids.set(`${by} ${place + 1}`, id);
		}
	}
	const byCriterion: Record<string, AgreedFindingInput[]> = {};
	for (const { criterion, kind, text, madeOf = [] } of consensus.findings) {
		const sources = madeOf.flatMap((source) => ids.get(source) ?? []);
		(byCriterion[criterion] ??= []).push({ kind, body: text, madeOf: sources });
	}
	const saved = await saveConsensus(lead, {
		entryId,
		revision: 1,
		scores: Object.fromEntries(
			Object.entries(consensus.scores).map(([key, score]) => [
				key,
				{ score, reason: consensus.reasons[key] ?? '' }
			])
		),
		findings: byCriterion,
		...(consensus.summary ? { summary: consensus.summary } : {})
	});
	if (!saved.ok && saved.refusal.reason === 'already-done') return;
	const revision =
		!saved.ok && saved.refusal.reason === 'newer-revision'
			? (saved.refusal.detail as { revision: number }).revision
			: must(saved, doing).revision;
	if (!consensus.done) return;
	const later = { ...lead, at: clock.instant(day, '16:20') };
	must(await finishConsensus(later, { entryId, revision }), doing);
}
