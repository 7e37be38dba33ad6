// The jury of Framsteget 2026: all but one have scored the entries on their own and handed in, and a meeting is called.
import {
	answerInvitation,
	callMeeting,
	handInOwn,
	panelMeetings,
	saveOwnOrder,
	saveOwnScores
} from '../../src/lib/server/judging/index.ts';
import type { Person } from '../../src/lib/server/platform/actor.ts';
import { inTransaction } from '../../src/lib/server/platform/database/index.ts';
import { editionById, panelAssessmentOf } from '../../src/lib/server/programme/index.ts';
import { juryOf2026, type JurorContent } from './content.ts';
import { actorOf, must, mustUnless, type Actors, type Clock } from './steps.ts';

type Jury = {
	editionId: string;
	entryIds: ReadonlyMap<string, string>;
	actors: Actors;
	clock: Clock;
};

/** Scores, hands in and calls; what has been done already is left alone. */
export async function seedJury(jury: Jury) {
	const { editionId, actors, clock } = jury;
	// Each writes in their own, so nobody waits for another; where one is stopped the others come to their end first.
	const written = await Promise.allSettled(
		(await juryOf2026()).map((content) => {
			const juror = actorOf(actors, content.by, clock.instant(content.inDays, '16:20'));
			return seedOwn(jury, juror, content);
		})
	);
	for (const each of written) if (each.status === 'rejected') throw each.reason;
	const chair = actorOf(actors, 'ingela', clock.instant(-4, '09:15'));
	const { length } = must(await panelMeetings(chair, editionId), 'reading the meetings');
	if (length > 0) return;
	must(
		await callMeeting(chair, {
			editionId,
			starts: clock.wall(clock.workday(3), '13:00'),
			place: 'Sammanträdesrum Lönnen, tredje våningen',
			link: '',
			others: ['Hur vi berättar om dem som vinner', 'Övriga frågor']
		}),
		'calling a meeting of the jury'
	);
}

async function seedOwn(
	{ editionId, entryIds }: Jury,
	juror: Person,
	{ scores, notes, order }: JurorContent
) {
	const edition = await inTransaction(juror, (tx) => editionById(tx, juror, editionId));
	const criteria = edition && panelAssessmentOf(edition.definition)?.criteria;
	if (!criteria) throw new Error('the jury of the demonstration has nothing to score on');
	const entryIdOf = (key: string) => {
		const id = entryIds.get(key);
		if (!id) throw new Error(`the demonstration has no entry ${key}`);
		return id;
	};
	must(
		await answerInvitation(juror, { editionId, answer: 'accepted', note: '' }),
		'taking part in the jury'
	);
	for (const [key, given] of Object.entries(scores)) {
		const saved = await saveOwnScores(juror, {
			entryId: entryIdOf(key),
			revision: 0,
			scores: Object.fromEntries(
				criteria.map((criterion, at) => [criterion.key, given[at] ?? null])
			),
			note: notes[key] ?? ''
		});
		if (!saved.ok && saved.refusal.reason === 'handed-in') return;
		mustUnless('newer-revision', saved, `scoring ${key}`);
	}
	const places = Object.fromEntries(order.map((key, at) => [entryIdOf(key), at + 1]));
	mustUnless(
		'newer-revision',
		await saveOwnOrder(juror, { editionId, revision: 0, places }),
		'putting entries in an order'
	);
	must(
		await handInOwn(juror, { editionId, withoutRest: false }),
		'handing in what the jury scored'
	);
}
