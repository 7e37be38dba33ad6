// Brings the assessment of Kvalitetsutmärkelsen 2026 as far as its content says: teams, reviews, visits, consensus,
// feedback. Everything is done by those whose work it is, at the time they would have done it.
import type { Person } from '../../src/lib/server/platform/actor.ts';
import { submittedEntry } from '../../src/lib/server/application/index.ts';
import {
	acceptVisit,
	appointTeam,
	arrangeVisit,
	assentTo,
	consensusDesk,
	declareConflictAs,
	locate,
	markVisitHeld,
	noteAtVisit,
	offerVisit,
	prepareVisit,
	objectTo,
	reviewDesk,
	proposeClosing,
	saveAgreedSummary,
	saveCriterion,
	saveReview,
	startConsensus,
	submitReview,
	teamDesk,
	unitVisit,
	type AgreedFindingInput,
	type FindingInput,
	type Review
} from '../../src/lib/server/assessment/index.ts';
import { checkCondition } from '../../src/lib/server/judging/index.ts';
import { addressOf } from './cast.ts';
import type { AssessedContent, EntryContent, FindingContent, ReviewContent } from './content.ts';
import { seedFeedback } from './feedback.ts';
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
				: 'Underskott enligt bokslutet. Plan för balans finns.',
			certificate: 'Förvaltningens bokslut',
			certificateDated: clock.day(-30)
		}),
		`checking the budget of ${entry.key}`
	);
	const [leadKey = ''] = content.team;
	await seedFeedback({
		entryId,
		key: content.entry,
		leadKey,
		contact: addressOf(entry.contact.name),
		day: Math.min(-3, consensusDay),
		actors,
		clock
	});
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
		list.push({ kind, body: text, passages: [passage] });
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
	{ entryId, entry, content, place, actors, clock }: On,
	day: number,
	held: boolean
) {
	const doing = `visiting ${content.entry}`;
	const [lead = ''] = content.team;
	if (!content.visit) return;
	const { message = '', agenda = '', people = '', offered, acceptedBy, practical } = content.visit;
	const arranger = actorOf(actors, lead, clock.instant(Math.min(day - 2, -3), '15:10'));
	const where = `${entry.unit}, vi ses vid entrén`;
	const starts = clock.wall(day, ['09:00', '10:30', '13:00', '14:15'][place % 4] ?? '09:00');
	const known = must(await unitVisit(arranger, entryId), doing);
	if (known.visit === null && known.offer === null) {
		const texts = { message, agenda, people };
		if (offered || acceptedBy) {
			const other = clock.wall(clock.workday(day + 2), '13:00');
			const dates = [
				{ starts, until: later(starts, 150), place: where },
				{ starts: other, until: later(other, 150) }
			];
			must(await offerVisit(arranger, { entryId, dates, ...texts }), doing);
		} else must(await arrangeVisit(arranger, { entryId, starts, place: where, ...texts }), doing);
	}
	if (acceptedBy) await seedAnswer({ actors, clock }, entryId, acceptedBy, practical);
	if (!held) return;
	for (const review of content.reviews) {
		const writer = actorOf(actors, review.by, clock.instant(day, '17:30'));
		const checks = await ownFindings(writer, entryId);
		const notes = review.findings.flatMap(({ text, note, outcome }) => {
			const findingId = checks.find(({ body }) => body === text)?.id;
			return note && findingId ? [{ findingId, body: note, outcome }] : [];
		});
		if (notes.length > 0) must(await noteAtVisit(writer, { entryId, notes }), doing);
	}
	const after = actorOf(actors, lead, clock.instant(day, '17:40'));
	mustUnless('stage-closed', await markVisitHeld(after, { entryId, held: true }), doing);
}

/** The time of day some minutes after a wall-clock time: 'HH:MM'. */
const later = (starts: string, minutes: number) =>
	Temporal.PlainDateTime.from(starts).add({ minutes }).toPlainTime().toString({
		smallestUnit: 'minute'
	});

/** The unit accepts the first of the dates that it was offered, and says where to park. */
async function seedAnswer(
	{ actors, clock }: Pick<On, 'actors' | 'clock'>,
	entryId: string,
	contact: string,
	practical = ''
) {
	const doing = 'accepting a visit';
	const writer = actorOf(actors, contact, clock.instant(-1, '09:20'));
	const { offer, preparation } = must(await unitVisit(writer, entryId), doing);
	if (offer?.state === 'open') {
		must(await acceptVisit(writer, { entryId, offerId: offer.id, chosen: 0 }), doing);
	}
	if (practical && !preparation) {
		must(await prepareVisit(writer, { entryId, revision: 0, people: '', practical }), doing);
	}
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
	const desk = must(await consensusDesk(lead, entryId), doing);
	// Where the seeding was cut short, what is written already stays as it is.
	if (!desk.consensus || desk.consensus.state === 'done') return;
	const { saved, summarySaved } = desk.consensus;
	const sources = (keys: string[]) => keys.flatMap((key) => ids.get(key) ?? []);
	const agreed = consensus.findings.map(({ criterion, kind, text, madeOf = [] }) => ({
		criterion,
		finding: { kind, body: text, madeOf: sources(madeOf) } satisfies AgreedFindingInput
	}));
	const aside = Object.entries(consensus.setAside).flatMap(([key, reason]) =>
		sources([key]).map((findingId) => ({ findingId, reason }))
	);
	for (const { key: criterionKey } of desk.entry.assessment.criteria) {
		if (saved[criterionKey]) continue;
		const findings = agreed.filter(({ criterion }) => criterion === criterionKey);
		const theirs = new Set(
			desk.reviews
				.flatMap((review) => review.findings)
				.filter((each) => each.criterionKey === criterionKey)
				.map(({ id }) => id)
		);
		const score = consensus.scores[criterionKey] ?? null;
		if (score === null && findings.length === 0) continue;
		must(
			await saveCriterion(lead, {
				entryId,
				criterionKey,
				revision: 0,
				score,
				reason: consensus.reasons[criterionKey] ?? '',
				findings: findings.map(({ finding }) => finding),
				setAside: aside.filter(({ findingId }) => theirs.has(findingId))
			}),
			doing
		);
	}
	if (consensus.summary && summarySaved.revision === 0) {
		must(
			await saveAgreedSummary(lead, { entryId, revision: 0, summary: consensus.summary }),
			doing
		);
	}
	await seedClosing({ content, entryId, actors, clock }, day);
}

/** Objections, the lead's proposal, and the members' assents: all of them where the consensus is done. */
async function seedClosing(
	{ entryId, content, actors, clock }: Pick<On, 'entryId' | 'content' | 'actors' | 'clock'>,
	day: number
) {
	const { consensus, team } = content;
	if (!consensus) return;
	const doing = `closing the consensus on ${content.entry}`;
	const at = (key: string, time: string) => actorOf(actors, key, clock.instant(day, time));
	const stands = consensus.done ? team : consensus.assents;
	const [leadKey = ''] = team;
	const desk = must(await consensusDesk(at(leadKey, '15:00'), entryId), doing);
	if (!desk.consensus) return;
	const { revision, objections, assents, proposed } = desk.consensus;
	for (const { by, criterion, text } of consensus.objections) {
		if (objections.some(({ body }) => body === text)) continue;
		const objection = { entryId, criterionKey: criterion, body: text };
		must(await objectTo(at(by, '15:10'), objection), doing);
	}
	for (const [place, key] of stands.entries()) {
		const member = at(key, `16:${20 + place}`);
		if (assents.some(({ personId }) => personId === member.personId)) continue;
		const stand = place === 0 && !proposed ? proposeClosing : assentTo;
		must(await stand(member, { entryId, revision }), doing);
	}
}
