// Brings the feedback of Kvalitetsutmärkelsen 2026 as far as each entry's report has come: written, with a second reader,
// sent back, approved, released, met about, rated. By those whose work it is, at the time they would have done it.
import type { Person } from '../../src/lib/server/platform/actor.ts';
import {
	acknowledgeFeedback,
	afterFeedback,
	askReader,
	bookMeeting,
	draftDesk,
	giveReading,
	holdMeeting,
	noteMeeting,
	rateFeedback,
	readingQuestions,
	releaseFeedback,
	saveSentence,
	type Draft
} from '../../src/lib/server/assessment/index.ts';
import { actorOf, must, mustUnless, type Actors, type Clock } from './steps.ts';

type Plan = {
	/** The second reader; without one nobody has been asked yet. */
	reader?: string;
	come: 'writing' | 'reading' | 'sent-back' | 'approved' | 'released';
	/** Of a released one: the meeting that was held, with what the unit answered, or one that is to come. */
	met?: 'held' | 'ahead';
};

/** How far each report has come, by the entry's key. */
export const reports: Record<string, Plan> = {
	tallkotten: { reader: 'hassan', come: 'approved' },
	ekvretsskolan: { reader: 'birgitta', come: 'approved' },
	kaprifolen: { reader: 'karin', come: 'reading' },
	mottagningen: { reader: 'birgitta', come: 'sent-back' },
	nattpatrullen: { come: 'writing' },
	havtornen: { reader: 'karin', come: 'released', met: 'held' },
	graberga: { reader: 'hassan', come: 'released', met: 'ahead' },
	lonnkronan: { reader: 'karin', come: 'released' }
};

type On = {
	entryId: string;
	/** The entry's key. */
	key: string;
	/** The team's lead. */
	leadKey: string;
	/** The unit's contact, by address. */
	contact: string;
	/** The day, counted from today, on which the consensus was done. */
	day: number;
	actors: Actors;
	clock: Clock;
};

const doing = (key: string) => `writing the feedback on ${key}`;

async function draftNow(reader: Person, entryId: string, key: string): Promise<Draft> {
	const { draft } = must(await draftDesk(reader, entryId), doing(key));
	if (!draft) throw new Error(`there is no draft of the feedback on ${key}`);
	return draft;
}

/** Brings one entry's report as far as it has come. Done again, it goes on from where it stopped. */
export async function seedFeedback(on: On) {
	const { entryId, key, leadKey, day, actors, clock } = on;
	const plan = reports[key] ?? { come: 'writing' };
	const lead = actorOf(actors, leadKey, clock.instant(day, '16:25'));
	await softenOne(lead, entryId, key);
	if (!plan.reader || plan.come === 'writing') return;
	const reader = actorOf(actors, plan.reader, clock.instant(day, '16:30'));
	const before = await draftNow(lead, entryId, key);
	if (before.readings.length === 0) {
		mustUnless(
			'already-done',
			await askReader(lead, { entryId, readerId: reader.personId }),
			doing(key)
		);
		if (plan.come === 'reading') return;
		const { revision, sentences } = await draftNow(lead, entryId, key);
		const area = sentences.find(({ kind }) => kind === 'improvement_area');
		const back = plan.come === 'sent-back';
		must(
			await giveReading(reader, {
				entryId,
				revision,
				answers: Object.fromEntries(
					readingQuestions.map((question) => [
						question,
						back && question === 'actionable'
							? { yes: false, words: 'Jag förstår inte riktigt vad de ska göra annorlunda.' }
							: { yes: true, words: '' }
					])
				),
				remarks:
					back && area
						? [
								{
									sentenceId: area.id,
									question: 'actionable',
									words: 'Säg gärna vad ett första steg kunde vara.'
								}
							]
						: []
			}),
			doing(key)
		);
	}
	if (plan.come !== 'released') return;
	const office = actorOf(actors, 'samir', clock.instant(day, '16:40'));
	mustUnless('already-done', await releaseFeedback(office, { entryId }), doing(key));
	if (plan.met === 'held') await seedMeetingHeld(on);
	if (plan.met === 'ahead') await seedMeetingAhead(on);
}

/** The unit has read and rated it, and met the team some days later. */
async function seedMeetingHeld({ entryId, key, leadKey, contact, day, actors, clock }: On) {
	const held = clock.workday(day + 5);
	const lead = (on: number, time: string) => actorOf(actors, leadKey, clock.instant(on, time));
	const unit = (on: number, time: string) => actorOf(actors, contact, clock.instant(on, time));
	const after = must(await afterFeedback(unit(held, '15:00'), entryId), doing(key));
	if (!after.receipt) {
		must(await acknowledgeFeedback(unit(day + 1, '08:40'), { entryId }), doing(key));
	}
	if (!after.meeting) {
		const meeting = {
			entryId,
			starts: clock.wall(held, '13:00'),
			minutes: 60,
			place: 'Hemtjänst Havtornen, lagens mötesrum',
			link: '',
			who: 'Hassan Dirie, Mirjam Sköld och de av er som vill'
		};
		must(await bookMeeting(lead(day + 1, '09:10'), meeting), doing(key));
	}
	if (!after.meeting?.heldOn) {
		const on = clock.day(held);
		must(await holdMeeting(lead(held, '14:20'), { entryId, on }), doing(key));
	}
	if (after.notes.length === 0) {
		const notes = [
			{
				audience: 'unit' as const,
				body: 'Ni börjar med att fråga kunderna i två av lagen hur de vill påverka tillsammans. Vi rådde er att skriva ner i förväg hur ni märker att det har blivit bättre.',
				revision: 0
			},
			{
				audience: 'team' as const,
				body: 'De hade läst noga och saknade bara exempel på hur andra gör.',
				revision: 0
			}
		];
		must(await noteMeeting(lead(held, '14:30'), { entryId, notes }), doing(key));
	}
	if (after.rating) return;
	const rating = {
		entryId,
		figures: { useful: 5, understandable: 5, fair: 4 },
		words: 'Det märks att ni har läst allt. Vi hade gärna fått exempel på hur andra gör.',
		wordsToTeam: true,
		seen: null
	};
	must(await rateFeedback(unit(held, '15:10'), rating), doing(key));
}

/** The lead has booked a meeting that is to come. */
async function seedMeetingAhead({ entryId, key, leadKey, day, actors, clock }: On) {
	const lead = actorOf(actors, leadKey, clock.instant(day + 2, '10:20'));
	const { meeting } = must(await afterFeedback(lead, entryId), doing(key));
	if (meeting) return;
	const starts = clock.wall(clock.workday(6), '14:30');
	must(
		await bookMeeting(lead, {
			entryId,
			starts,
			minutes: 45,
			place: 'Gråbergaskolan, rektorsexpeditionen',
			link: '',
			who: 'Mirjam Sköld och Peter Lundmark'
		}),
		doing(key)
	);
}

/** The lead changes the tone of the first area, where that has not been done. */
async function softenOne(lead: Person, entryId: string, key: string) {
	const { sentences, state } = await draftNow(lead, entryId, key);
	const area = sentences.find(({ kind }) => kind === 'improvement_area');
	if (!area || state !== 'writing' || area.revision > 1) return;
	const [first = '', ...rest] = area.original;
	const body = `Ett nästa steg: ${first.toLocaleLowerCase('sv')}${rest.join('')}`;
	must(
		await saveSentence(lead, { entryId, sentenceId: area.id, revision: area.revision, body }),
		doing(key)
	);
}
