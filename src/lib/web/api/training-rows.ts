// A training case as the open interface answers it to one of its examiners.
import type { Scores, TrainingDesk } from '#lib/server/assessment/index.ts';
import type { TrainingCaseAnswer } from './areas/yardstick.ts';

const given = (scores: Scores) =>
	Object.fromEntries(Object.entries(scores).flatMap(([key, each]) => (each ? [[key, each]] : [])));

export function trainingRow({
	edition,
	theCase,
	own,
	shared,
	...counts
}: TrainingDesk): TrainingCaseAnswer {
	return {
		programme: edition.programme,
		edition: edition.slug,
		title: theCase.title,
		introduction: theCase.introduction,
		sections: theCase.sections,
		state: theCase.state === 'closed' ? 'closed' : 'open',
		closes: theCase.closes,
		mine: {
			state: own?.state ?? 'none',
			revision: own?.revision ?? 0,
			scores: given(own?.scores ?? {})
		},
		in: counts.in,
		of: counts.of,
		shared: shared && {
			key: given(shared.key),
			scores: shared.scored.map(({ mine, scores }) => ({ mine, scores: given(scores) }))
		}
	};
}
