// The second entry point: hands each job to the task of the room it belongs to.
import {
	askDueFollowUps,
	makeFeedbackDocument,
	solveAssignment,
	standDownEverywhere,
	tellOfConflictAfterConsensus,
	tellOfLeaving,
	tellOfStandingDown
} from '#lib/server/assessment/index.ts';
import { startWorker, type Rounds, type Tasks } from '#lib/server/platform/jobs/worker.ts';
import { eraseNeeds } from '#lib/server/ceremony/index.ts';
import { sendDueReminders } from '#lib/server/programme/index.ts';
import { audiences } from '#lib/web/audiences.ts';
import {
	forgetPresence,
	makeSubmissionDocument,
	testFilmLink,
	sendCommentDigest
} from '#lib/server/application/index.ts';
import { sendQueuedMail } from '#lib/server/platform/mail/index.ts';
import {
	finishShown,
	publishEditionTask,
	publishNamesTask,
	publishProgrammesTask,
	publishWhatIsOld,
	releaseDue
} from '#lib/server/publication/index.ts';

const tasks: Tasks = {
	'mail.send': sendQueuedMail,
	'comment.digest': sendCommentDigest,
	'presence.forget': forgetPresence,
	'submission.document': makeSubmissionDocument,
	'feedback.document': makeFeedbackDocument,
	'team.stood-down': tellOfStandingDown,
	'team.left': tellOfLeaving,
	'team.agreed-in-conflict': tellOfConflictAfterConsensus,
	'edition.publish': publishEditionTask,
	// Only the job itself goes on: what it is asked with is not the queue's to say.
	'film.test': (job) => testFilmLink(job),
	'assignment.solve': solveAssignment,
	'programmes.publish': publishProgrammesTask,
	'names.publish': publishNamesTask
};

const rounds: Rounds = [
	{ name: 'needs of guests', everySeconds: 3600, work: () => eraseNeeds() },
	{ name: 'releases', everySeconds: 5, work: () => releaseDue() },
	{ name: 'releases in step', everySeconds: 10, work: () => finishShown() },
	{ name: 'reminders', everySeconds: 60, work: () => sendDueReminders(audiences) },
	{ name: 'feedback follow-ups', everySeconds: 600, work: () => askDueFollowUps() },
	{ name: 'pages of an older version', everySeconds: 3600, work: () => publishWhatIsOld() },
	{ name: 'conflicts on teams', everySeconds: 600, work: () => standDownEverywhere() }
];

/** Starts the worker; answers how to stop it, which waits for the jobs at hand. */
export function work(): Promise<() => Promise<void>> {
	return startWorker(tasks, rounds);
}
