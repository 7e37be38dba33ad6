// What in an edition waits for whom, and what of it is late: one list for the office's overview and the open interface.
import type { Actor } from '#lib/server/platform/actor.ts';
import {
	outboxOf,
	waitingFilters,
	type EditionProgress,
	type WaitingEntries
} from '#lib/server/application/index.ts';
import {
	assessmentOverview,
	waitingIn,
	type AssessmentOverview,
	type AssessmentWait
} from '#lib/server/assessment/index.ts';
import { decisionBoard, type ClassOnBoard } from '#lib/server/judging/index.ts';
import { stageState, type Edition, type PeriodStage } from '#lib/server/programme/index.ts';
import { filterToQuery } from './worklist.ts';

export const waiters = ['office', 'units', 'examiners', 'panel'] as const;
export type Waiter = (typeof waiters)[number];

export const waitKinds = [
	'eligibility',
	'mail-failed',
	'mail-waiting',
	'incomplete',
	'ready',
	'notices',
	'reviews',
	'visits',
	'consensus',
	'conflicts',
	'decisions'
] as const;
export type WaitKind = (typeof waitKinds)[number];

/** Something that waits: for whom, how much of it, until when, and whether that has passed. */
export type EditionWait = {
	who: Waiter;
	what: WaitKind;
	count: number;
	/** Wall clock of the last minute; null where nothing is set. */
	until: string | null;
	late: boolean;
	/** Where one sees it, within the edition's pages. */
	page: string;
};

/** How far an edition has come after its call, read once for all that is said of it. */
export type EditionStanding = {
	/** Null where the award assesses nothing. */
	assessment: AssessmentOverview | null;
	classes: ClassOnBoard[];
};

/** What the pages of the assessment and of the decision call what they show of it alone. */
export const waitName = 'vantar';
export const leftName = 'kvar';

/** Answers how much of something waits in the assessment of an edition. */
export const waitingSum = ({ rows }: AssessmentOverview, what: AssessmentWait): number =>
	rows.reduce((sum, row) => sum + waitingIn(what, row), 0);

/** Answers where the entries are shown in whose assessment it waits. */
export const waitingPage = (what: AssessmentWait) => `/bedomning?${waitName}=${what}`;

/** Answers whether a class still has its decisions to make. */
export const isLeft = ({ state }: Pick<ClassOnBoard, 'state'>) =>
	state !== 'sealed' && state !== 'empty';

/** Reads how far an edition has come after its call; nothing before that has closed, or when all is released. */
export async function editionStanding(actor: Actor, edition: Edition): Promise<EditionStanding> {
	const { calendar, timeZone, definition, releasedAt } = edition;
	if (releasedAt || stageState(calendar, 'call', timeZone, actor.at) !== 'closed') {
		return { assessment: null, classes: [] };
	}
	const overview = definition.assessment ? await assessmentOverview(actor, edition.id) : null;
	const board = await decisionBoard(actor, edition.id);
	return {
		assessment: overview?.ok ? overview.value : null,
		classes: board.ok ? board.value.classes : []
	};
}

/** Answers what waits for whom in an edition, those who are waited for first. Nothing waits in a released one. */
export async function editionWaits(
	actor: Actor,
	edition: Edition,
	progress: EditionProgress,
	{ assessment, classes }: EditionStanding
): Promise<EditionWait[]> {
	const { calendar, timeZone, definition } = edition;
	const found: EditionWait[] = [];
	const state = (stage: PeriodStage) => stageState(calendar, stage, timeZone, actor.at);
	const add = (
		who: Waiter,
		what: WaitKind,
		count: number,
		page: string,
		stage: PeriodStage | null = null,
		late = stage !== null && state(stage) === 'closed'
	) => {
		const until = stage === null ? null : (calendar.stages[stage]?.closes ?? null);
		if (count > 0) found.push({ who, what, count, until, late, page });
	};
	const outbox = await outboxOf(actor, edition.id);
	if (outbox.ok) {
		const { counts } = outbox.value;
		add('office', 'mail-failed', counts.failed, '/post#failed', null, true);
		add('office', 'mail-waiting', counts.waiting + counts.held + counts.sending, '/post#waiting');
	}
	if (edition.releasedAt) return found;
	const entries = (who: Waiter, what: WaitingEntries) =>
		add(
			who,
			what,
			progress.waiting[what],
			`/bidrag?${filterToQuery(waitingFilters[what])}`,
			'call'
		);
	entries('office', 'eligibility');
	entries('units', 'incomplete');
	entries('units', 'ready');
	if (definition.boardNotice.required) entries('units', 'notices');
	if (state('call') !== 'closed') return found;

	if (assessment) {
		add('office', 'conflicts', waitingSum(assessment, 'conflicts'), waitingPage('conflicts'));
		const stages = { reviews: 'assessment', visits: 'visits', consensus: 'visits' } as const;
		for (const [what, stage] of Object.entries(stages) as [keyof typeof stages, PeriodStage][])
			add('examiners', what, waitingSum(assessment, what), waitingPage(what), stage);
	}
	if (state('decision') === 'open' || state('decision') === 'closed') {
		add(
			'panel',
			'decisions',
			classes.filter(isLeft).length,
			`/beslut?${leftName}=klasser`,
			'decision'
		);
	}
	return found;
}
