// The queues of work that happens after a request: what each carries, and how often it is tried again.

/** What each queue's jobs carry: ids only, never content. */
export type Jobs = {
	'mail.send': { organiserId: string; mailId: string };
	'comment.digest': { organiserId: string; entryId: string };
	'presence.forget': { organiserId: string; entryId: string; personId: string };
	'submission.document': { organiserId: string; submissionId: string };
	'feedback.document': { organiserId: string; entryId: string };
	'team.stood-down': { organiserId: string; entryId: string; personId: string };
	'team.left': { organiserId: string; entryId: string; personId: string };
	'team.agreed-in-conflict': { organiserId: string; entryId: string; personId: string };
	'edition.publish': { organiserId: string; editionId: string };
	'film.test': { organiserId: string; testId: string };
	'assignment.solve': { organiserId: string; runId: string };
	'programmes.publish': { organiserId: string };
	'names.publish': { organiserId: string };
};
export type Queue = keyof Jobs;

/** Retries are spread out; after the last one the job is kept as failed. */
export const queues: Record<
	Queue,
	{ retryLimit: number; retryDelay: number; retryBackoff: boolean }
> = {
	'mail.send': { retryLimit: 8, retryDelay: 5, retryBackoff: true },
	'comment.digest': { retryLimit: 5, retryDelay: 5, retryBackoff: true },
	'presence.forget': { retryLimit: 3, retryDelay: 30, retryBackoff: true },
	'submission.document': { retryLimit: 5, retryDelay: 2, retryBackoff: true },
	'feedback.document': { retryLimit: 5, retryDelay: 2, retryBackoff: true },
	'team.stood-down': { retryLimit: 5, retryDelay: 2, retryBackoff: true },
	'team.left': { retryLimit: 5, retryDelay: 2, retryBackoff: true },
	'team.agreed-in-conflict': { retryLimit: 5, retryDelay: 2, retryBackoff: true },
	'edition.publish': { retryLimit: 5, retryDelay: 2, retryBackoff: true },
	'film.test': { retryLimit: 2, retryDelay: 5, retryBackoff: true },
	'assignment.solve': { retryLimit: 2, retryDelay: 2, retryBackoff: true },
	'programmes.publish': { retryLimit: 5, retryDelay: 2, retryBackoff: true },
	'names.publish': { retryLimit: 5, retryDelay: 2, retryBackoff: true }
};
