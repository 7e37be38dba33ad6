// Brings the feedback of Kvalitetsutmärkelsen 2026 as far as each entry's report has come: written, with a second reader,
// sent back, approved, released, met about, rated. By those whose work it is, at the time they would have done it.
import type { Person } from '../../src/lib/server/platform/actor.ts';
import {
	askReader,
	draftDesk,
	giveReading,
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
};

/** How far each report has come, by the entry's key. */
export const reports: Record<string, Plan> = {
	tallkotten: { reader: 'hassan', come: 'approved' },
	ekvretsskolan: { reader: 'birgitta', come: 'approved' },
	kaprifolen: { reader: 'karin', come: 'reading' },
	mottagningen: { reader: 'birgitta', come: 'sent-back' },
	nattpatrullen: { come: 'writing' },
	havtornen: { reader: 'karin', come: 'released' },
	graberga: { reader: 'hassan', come: 'released' },
	lonnkronan: { reader: 'karin', come: 'released' }
};

type On = {
	entryId: string;
	/** The entry's key. */
	key: string;
	/** The team's lead. */
	leadKey: string;
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
