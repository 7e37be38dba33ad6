// The training case of Kvalitetsutmärkelsen 2026: written and opened by the office before the round, and scored by all
// examiners but one, who can be tried.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import {
	openTrainingCase,
	saveTraining,
	saveTrainingCase,
	submitTraining,
	trainingDesk,
	trainingOffice
} from '../../src/lib/server/assessment/index.ts';
import { editionId, type Editions } from './editions.ts';
import { actorOf, must, type Actors, type Clock } from './steps.ts';

const contentSchema = z.strictObject({
	title: z.string(),
	introduction: z.string(),
	sections: z.array(z.strictObject({ heading: z.string(), text: z.string() })),
	key: z.record(z.string(), z.strictObject({ score: z.number(), reason: z.string() })),
	reviews: z.array(
		z.strictObject({
			by: z.string(),
			/** By criterion: the score and the reason for it. */
			scores: z.record(z.string(), z.tuple([z.number(), z.string()]))
		})
	)
});

async function content() {
	const file = path.join(import.meta.dirname, 'training-kvalitetsutmarkelsen.json');
	return contentSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Has the training case written, opened and scored; goes on where it was when it is there. */
export async function seedTrainingCase(actors: Actors, clock: Clock, editions: Editions) {
	const on = { editionId: editionId(editions, 'kvalitetsutmarkelsen/2026') };
	const { reviews, ...written } = await content();
	const office = actorOf(actors, 'samir', clock.instant(-47, '09:30'));
	const doing = 'the training case';
	const before = must(await trainingOffice(office, on.editionId), doing).theCase;
	const saved =
		before ??
		must(
			await saveTrainingCase(office, {
				...on,
				...written,
				revision: 0,
				closes: clock.wall(-43, '17:00')
			}),
			doing
		);
	if (saved.state === 'draft') {
		must(await openTrainingCase(office, { ...on, revision: saved.revision }), doing);
	}
	for (const [place, { by, scores }] of reviews.entries()) {
		const examiner = actorOf(actors, by, clock.instant(-46 + (place % 3), `1${place}:20`));
		const { own } = must(await trainingDesk(examiner, on.editionId), doing);
		if (own?.state === 'submitted') continue;
		const given = Object.fromEntries(
			Object.entries(scores).map(([key, [score, reason]]) => [key, { score, reason }])
		);
		const draft = must(
			await saveTraining(examiner, { ...on, revision: own?.revision ?? 0, scores: given }),
			doing
		);
		must(await submitTraining(examiner, { ...on, revision: draft.revision }), doing);
	}
}
