// For tests: an edition of Kvalitetsutmärkelsen in its assessment, a submitted entry in it, an office and examiners.
import { randomUUIDv7 } from 'node:crypto';
import type { World } from '../../../../tools/test-world.ts';
import { saveSection, startEntry, submitEntry, declareBoardNotice } from '../application/index.ts';
import { appoint, ensureOrganisation, ensurePerson } from '../people/index.ts';
import type { Person } from '../platform/actor.ts';
import { inTransaction } from '../platform/database/index.ts';
import type { Outcome } from '../platform/outcome.ts';
import {
	formQuestions,
	assessmentDefaults,
	installProgramme,
	openEdition,
	readProgrammes,
	type Assessment
} from '../programme/index.ts';
import {
	appointTeam,
	assentTo,
	consensusDesk,
	proposeClosing,
	recordCompletion,
	saveAgreedSummary,
	saveCriterion,
	saveReview,
	shape,
	startConsensus,
	submitReview,
	type AgreedFindingInput,
	type ReviewInput
} from './index.ts';
import { ensureProfile } from './profile/commands.ts';

/** While the call is open, while examiners write, and after. */
export const duringCall = '2026-03-10T09:00:00Z';
export const duringAssessment = '2026-06-10T09:00:00Z';
export const afterAssessment = '2026-09-05T09:00:00Z';

const calendar = {
	stages: {
		call: { opens: '2026-02-01T08:00', closes: '2026-05-20T23:59' },
		assessment: { opens: '2026-05-25T08:00', closes: '2026-08-31T17:00' },
		visits: { opens: '2026-09-01T08:00', closes: '2026-09-30T17:00' },
		feedback: { opens: '2026-10-01T08:00', closes: '2026-10-31T17:00' }
	},
	ceremony: { at: '2026-11-26T18:00', place: null }
};

/** What the unit answered to the question on participation. */
export const participation =
	'Vi möter brukarna i kostombudsmöten på varje boende fyra gånger om året.\r\n\r\nFör dem som inte kan delta gör vi enkäter med bildstöd.';

export const criteria = [
	'participation',
	'systematic-work',
	'leadership',
	'results',
	'learning'
] as const;

/** Answers what was done; throws the refusal, so that a test stops where it should not. */
export function must<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
}

/** Few have to be written, so that a test writes what it is about. */
const asksForLittle = { ...assessmentDefaults, teamSize: { min: 2, max: 4 } };

/** Opens an edition; what it asks of a review and a team is the least that can be, unless `asking` says otherwise. */
export async function assessedEdition(
	world: World,
	asking: Partial<Assessment> = {}
): Promise<string> {
	const system = world.system('2026-01-10T09:00:00Z');
	const programmes = await readProgrammes('programmes');
	const found = programmes.find(({ definition }) => definition.key === 'kvalitetsutmarkelsen');
	if (!found) throw new Error('no programme');
	const { assessment } = found.definition;
	if (!assessment) throw new Error('no assessment');
	const definition = {
		...found.definition,
		assessment: { ...assessment, ...asksForLittle, ...asking }
	};
	const { programmeId } = await inTransaction(system, (tx) =>
		installProgramme(tx, system, { definition, position: 0 })
	);
	const edition = await openEdition(system, {
		programmeId,
		slug: `test-${randomUUIDv7().slice(-8)}`,
		year: 2026,
		label: { sv: '2026', en: '2026' },
		definition,
		calendar
	});
	return must(edition).id;
}

const eligibilityAnswers = {
	financed: 'yes',
	operation: 'city',
	'budget-responsibility': 'yes',
	'staff-responsibility': 'yes',
	employees: 12,
	'board-notice': 'yes',
	'budget-in-balance': 'yes'
};

/** Submits an entry as its unit does; answers its applicant too. */
export async function submitted(
	world: World,
	editionId: string,
	unit: string,
	organisation: string
): Promise<{ entryId: string; applicant: Person }> {
	const applicant = await world.person(`Sökande på ${unit}`, [], duringCall);
	const { entryId } = must(await startEntry(applicant, { editionId, eligibilityAnswers }));
	const found = (await readProgrammes('programmes')).find(
		({ definition }) => definition.key === 'kvalitetsutmarkelsen'
	);
	const answers = formQuestions(found?.definition ?? { form: { sections: [] } }).map((question) => {
		const said: Record<string, string> = {
			unit,
			organisation,
			class: 'elderly-care',
			employees: '12',
			'contact-email': 'chef@example.se',
			'contact-phone': '08-123 45 67',
			participation
		};
		const value = said[question.key] ?? `Vårt svar om ${question.key}.`;
		return { questionKey: question.key, revision: 0, value };
	});
	const { conflicts } = must(await saveSection(applicant, { entryId, answers }));
	for (const { questionKey, revision } of conflicts) {
		const again = answers.filter((answer) => answer.questionKey === questionKey);
		must(
			await saveSection(applicant, {
				entryId,
				answers: again.map((answer) => ({ ...answer, revision }))
			})
		);
	}
	must(
		await declareBoardNotice(applicant, {
			entryId,
			board: 'Stadsdelsnämnden',
			notifiedOn: '2026-03-01',
			declared: true
		})
	);
	must(await submitEntry(applicant, { entryId }));
	return { entryId, applicant };
}

/** Adds a trained examiner to the edition's pool, from an organisation. */
export async function examiner(
	world: World,
	editionId: string,
	name: string,
	organisation = 'Äldreförvaltningen'
): Promise<Person> {
	const system = world.system(duringAssessment);
	const email = `${randomUUIDv7().slice(-12)}@example.se`;
	const personId = await inTransaction(system, async (tx) => {
		const organisationId = await ensureOrganisation(tx, system, { name: organisation });
		const id = await ensurePerson(tx, system, { email, name, organisationId });
		await appoint(tx, system, { personId: id, role: 'examiner', editionId });
		await ensureProfile(tx, system, id);
		return id;
	});
	must(await recordCompletion(system, { editionId, personId, reason: 'Utbildad i provet' }));
	const { organiserId, at, locale, requestId } = system;
	return { kind: 'person', organiserId, at, locale, requestId, personId, name, email };
}

/** Everything that the assessment of one entry needs: an office, a lead and two more examiners on its team. */
export async function assessedEntry(world: World, asking: Partial<Assessment> = {}) {
	const office = await world.person('Olle Kansli', [{ role: 'office' }], duringAssessment);
	const editionId = await assessedEdition(world, asking);
	const { entryId, applicant } = await submitted(
		world,
		editionId,
		'Kostenheten',
		'Farsta stadsdelsförvaltning'
	);
	const lead = await examiner(world, editionId, 'Lena Ledare');
	const anna = await examiner(world, editionId, 'Anna Examinator');
	const bo = await examiner(world, editionId, 'Bo Examinator');
	const team = [lead, anna, bo];
	must(
		await appointTeam(office, {
			entryId,
			examinerIds: team.map(({ personId }) => personId),
			leadId: lead.personId
		})
	);
	return { office, editionId, entryId, applicant, lead, anna, bo, team };
}

/** A complete review: the same score on every criterion, a strength, an improvement area and a check. */
export function wholeReview(entryId: string, score: number, words = 'Egna ord'): ReviewInput {
	return {
		entryId,
		revision: 0,
		scores: Object.fromEntries(criteria.map((key) => [key, score])),
		findings: {
			participation: [
				{ kind: 'strength', body: `${words}: brukarna är delaktiga.` },
				{ kind: 'improvement_area', body: `${words}: fler kunde höras.` },
				{ kind: 'visit_check', body: `${words}: be att få se en enkät.` }
			]
		},
		summary: `${words} i sammanfattningen.`
	};
}

/** Writes a whole review and hands it in. */
export async function handIn(examinerOnTeam: Person, entryId: string, score: number) {
	const review = must(
		await saveReview(examinerOnTeam, wholeReview(entryId, score, examinerOnTeam.name))
	);
	return must(await submitReview(examinerOnTeam, { entryId, revision: review.revision }));
}

/** What a team agrees on, by criterion; every criterion has a score. */
export type AgreedWork = {
	score: number | Partial<Record<string, number>>;
	reason?: string;
	findings: Record<string, AgreedFindingInput[]>;
	summary: string;
};

/** The lead writes what the team agrees on; what it is not made of is set aside, so that nothing is missing. */
export async function agree(lead: Person, entryId: string, work: AgreedWork) {
	must(await startConsensus(lead, { entryId }));
	const { reviews, consensus } = must(await consensusDesk(lead, entryId));
	for (const criterionKey of criteria) {
		const findings = (work.findings[criterionKey] ?? []).map((each) => ({
			...each,
			madeOf: each.madeOf ?? []
		}));
		const carried = new Set(findings.flatMap(({ madeOf }) => madeOf));
		const left = reviews
			.flatMap((review) => review.findings)
			.filter((each) => each.criterionKey === criterionKey && each.kind !== 'visit_check')
			.filter(({ id }) => !carried.has(id));
		const agreed = { score: null, reason: '', findings, setAside: [] };
		const { setAside } = shape.aside(
			agreed,
			left.map(({ id }) => id),
			'Sägs på annat håll.'
		);
		must(
			await saveCriterion(lead, {
				entryId,
				criterionKey,
				revision: consensus?.saved[criterionKey]?.revision ?? 0,
				score: typeof work.score === 'number' ? work.score : (work.score[criterionKey] ?? 4),
				reason: work.reason ?? 'Så landade vi.',
				findings,
				setAside
			})
		);
	}
	const { revision } = consensus?.summarySaved ?? { revision: 0 };
	return must(await saveAgreedSummary(lead, { entryId, revision, summary: work.summary }));
}

/** The team writes its consensus and every member stands behind it: it is done. The lead comes first. */
export async function agreeAndClose(
	team: [Person, ...Person[]],
	entryId: string,
	work: AgreedWork
) {
	const [lead, ...others] = team;
	const { revision } = await agree(lead, entryId, work);
	let { closed } = must(await proposeClosing(lead, { entryId, revision }));
	for (const member of others) ({ closed } = must(await assentTo(member, { entryId, revision })));
	if (!closed) throw new Error('somebody on the team has not stood behind it');
}
