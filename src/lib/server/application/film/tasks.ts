// The test of a film's link, as a job: it asks from here, and keeps only what it came to.
import { systemActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { log } from '../../platform/log.ts';
import { askLink, theInternet, type Outside } from '../../platform/outside/index.ts';
import { keepTestResult } from './commands.ts';
import { filmTestRows } from './queries.ts';

/** Tests a link that waits for it. A test that is gone or done is passed over. */
export async function testFilmLink(
	job: { organiserId: string; testId: string },
	outside: Outside = theInternet
) {
	const begun = systemActor(job.organiserId, Temporal.Now.instant());
	const test = await inTransaction(begun, (tx) =>
		filmTestRows(tx, begun).where('t.id', '=', job.testId).executeTakeFirst()
	);
	if (test?.result !== null) {
		log.info({ test: job.testId }, 'film: nothing to test');
		return;
	}
	const result = await askLink(test.href, outside);
	const ended = systemActor(job.organiserId, Temporal.Now.instant());
	await inTransaction(ended, (tx) => keepTestResult(tx, ended, job.testId, result));
}
