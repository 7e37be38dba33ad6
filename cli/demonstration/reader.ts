// A colleague who reads along in two entries: invited by their contact persons, and with a comment at one that is being written.
import {
	acceptInvitation,
	commentsOn,
	inviteColleague,
	writeComment
} from '../../src/lib/server/application/index.ts';
import { castMember } from './cast.ts';
import { actorOf, must, mustUnless, type Actors, type Clock } from './steps.ts';

const comment =
	'Stryk gärna ”i en ceremoni” och berätta hellre vad barnen själva säger om sina uppdrag. Det är det starkaste ni har.';

/** Lets the reader of the cast into a submitted entry and a draft; what has been done already is left alone. */
export async function seedReader(input: {
	actors: Actors;
	clock: Clock;
	/** Whose contact person is Mattias, handed in. */
	submitted: string;
	/** Whose contact person is Elin, being written. */
	draft: string;
}) {
	const { actors, clock } = input;
	const viveka = castMember('viveka');
	for (const [host, entryId, day] of [
		['mattias', input.submitted, -3],
		['elin', input.draft, -2]
	] as const) {
		const invited = mustUnless(
			'already-colleague',
			await inviteColleague(actorOf(actors, host, clock.instant(day, '08:50')), {
				entryId,
				email: viveka.email,
				name: viveka.name,
				right: 'reader'
			}),
			'inviting a reader'
		);
		if (!invited) continue;
		const reader = actorOf(actors, 'viveka', clock.instant(day, '10:05'));
		must(await acceptInvitation(reader, { invitationId: invited.id }), 'accepting to read along');
	}
	const reader = actorOf(actors, 'viveka', clock.instant(-1, '15:20'));
	const { length } = must(await commentsOn(reader, input.draft), 'reading the comments');
	if (length > 0) return;
	const said = { entryId: input.draft, questionKey: 'participation', body: comment };
	must(await writeComment(reader, said), 'commenting');
}
