// The training case of Kvalitetsutmärkelsen 2026: written and opened by the office before the round, and scored by all
// examiners but two, of whom one can be tried.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Person, System } from '../../src/lib/server/platform/actor.ts';
import {
	openTrainingCase,
	saveTraining,
	saveTrainingCase,
	submitTraining,
	trainingDesk,
	trainingOffice,
	type Scores
} from '../../src/lib/server/assessment/index.ts';
import { editionId, type Editions } from './editions.ts';
import { actorOf, asPerson, must, type Actors, type Clock } from './steps.ts';

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
	),
	/** What the rest of the pool might say, by criterion and score. */
	reasons: z.record(z.string(), z.record(z.string(), z.array(z.string())))
});
type Content = z.infer<typeof contentSchema>;

/** Whose scores are left: the one who can be tried, and the one who was ill. */
const left = ['Tomas Åkerblom', 'Gustav Ryttare'];

const doing = 'the training case';

async function content(): Promise<Content> {
	const file = path.join(import.meta.dirname, 'training-kvalitetsutmarkelsen.json');
	return contentSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Has the training case written, opened and scored; goes on where it was when it is there. */
export async function seedTrainingCase({
	system,
	actors,
	clock,
	editions
}: {
	system: System;
	actors: Actors;
	clock: Clock;
	editions: Editions;
}) {
	const on = { editionId: editionId(editions, 'kvalitetsutmarkelsen/2026') };
	const { reviews, reasons, ...written } = await content();
	const office = actorOf(actors, 'samir', clock.instant(-47, '09:30'));
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
	const at = (place: number) => clock.instant(-46 + (place % 3), `1${place % 8}:20`);
	for (const [place, { by, scores }] of reviews.entries()) {
		const given = Object.fromEntries(
			Object.entries(scores).map(([key, [score, reason]]) => [key, { score, reason }])
		);
		await score(actorOf(actors, by, at(place)), on.editionId, given);
	}
	const { pool } = must(await trainingOffice(office, on.editionId), doing);
	for (const [place, { personId, name, email, state }] of pool.entries()) {
		if (state === 'submitted' || left.includes(name)) continue;
		const examiner = { ...asPerson(system, personId, { name, email }), at: at(place) };
		await score(examiner, on.editionId, scoresOf(written.key, reasons, place));
	}
}

/** Somebody of the pool, each a little stricter or more generous than the key, and not the same on every criterion. */
function scoresOf(key: Content['key'], reasons: Content['reasons'], place: number) {
	return Object.fromEntries(
		Object.entries(key).map(([criterion, { score: keyed }], at) => {
			const shift = [0, 0, 1, 0, -1, 0, 0][(place * 3 + at * (1 + (place % 3))) % 7] ?? 0;
			const words = reasons[criterion]?.[String(keyed + shift)] ?? [];
			return [
				criterion,
				{ score: keyed + shift, reason: words[(place + at) % words.length] ?? '' }
			];
		})
	);
}

async function score(examiner: Person, editionId: string, scores: Scores) {
	const { own } = must(await trainingDesk(examiner, editionId), doing);
	if (own?.state === 'submitted') return;
	const given = Object.fromEntries(
		Object.entries(scores).flatMap(([key, each]) => (each ? [[key, each]] : []))
	);
	const draft = must(
		await saveTraining(examiner, { editionId, revision: own?.revision ?? 0, scores: given }),
		doing
	);
	must(await submitTraining(examiner, { editionId, revision: draft.revision }), doing);
}
