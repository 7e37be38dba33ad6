// What in an edition waits for whom, and what of it is late: one list for the office's overview and the open interface.
import type { Actor } from '#lib/server/platform/actor.ts';
import type { EditionProgress } from '#lib/server/application/index.ts';
import { outboxOf } from '#lib/server/application/index.ts';
import { assessmentOverview, type AssessmentOverview } from '#lib/server/assessment/index.ts';
import { decisionBoard, type ClassOnBoard } from '#lib/server/judging/index.ts';
import { stageState, type Edition, type PeriodStage } from '#lib/server/programme/index.ts';

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
	const { calendar, timeZone } = edition;
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
		add('office', 'mail-waiting', counts.waiting + counts.held + counts.sending, '/post');
	}
	if (edition.releasedAt) return found;
	add('office', 'eligibility', progress.eligibilityUnknown, '/bidrag', 'call');
	add('units', 'incomplete', progress.drafts.incomplete, '/bidrag?lage=draft', 'call');
	add('units', 'ready', progress.drafts.ready, '/bidrag?lage=draft', 'call');
	add('units', 'notices', progress.noticesMissing, '/bidrag', 'call');
	if (state('call') !== 'closed') return found;

	if (assessment) {
		const { rows } = assessment;
		const sum = (count: (row: (typeof rows)[number]) => number) =>
			rows.reduce((total, row) => total + count(row), 0);
		const reviews = sum(({ team }) => team.filter(({ submitted }) => !submitted).length);
		const visits = sum(({ team, visit, standing }) =>
			standing.visitExpected && team.length > 0 && !visit?.heldAt ? 1 : 0
		);
		const consensus = sum(({ step }) => (step === 'agreeing' ? 1 : 0));
		add('examiners', 'reviews', reviews, '/bedomning', 'assessment');
		add('examiners', 'visits', visits, '/bedomning', 'visits');
		add('examiners', 'consensus', consensus, '/bedomning', 'visits');
	}
	if (state('decision') === 'open' || state('decision') === 'closed') {
		const left = classes.filter(({ state: its }) => its !== 'sealed' && its !== 'empty').length;
		add('panel', 'decisions', left, '/beslut', 'decision');
	}
	return found;
}
