// A criterion of the consensus as it was posted: the fields as they stand, then the one thing that the pressed button asks for.
import {
	agreedOn,
	clashField,
	scoreField,
	shape,
	type Agreed,
	type Clash,
	type ConsensusDesk,
	type FindingKind,
	type NewerAgreed
} from '#lib/server/assessment/index.ts';
import { mergedText, mergeTexts } from '#lib/shared/diff.ts';
import { formText } from '#lib/web/answers.ts';

const all = (form: FormData, name: string) => form.getAll(name).map(String);

/** A text of the form; where two had written there, the one that was chosen. */
function chosen(form: FormData, name: string): string {
	const choice = formText(form, `choice-${name}`);
	if (choice === 'mine' || choice === 'theirs') return formText(form, `${choice}-${name}`);
	return formText(form, name);
}

/** Answers the fields where two had written and nothing has been chosen yet. */
export function unchosen(form: FormData): string[] {
	return all(form, 'clash').filter((name) =>
		name.startsWith('score-') ? formText(form, name) === '' : !form.has(`choice-${name}`)
	);
}

/** Answers what is to be saved of a criterion. */
export function agreedFrom(form: FormData, desk: ConsensusDesk, criterionKey: string): Agreed {
	const sources = desk.reviews.flatMap(({ findings }) => findings);
	const known = desk.consensus?.findings ?? [];
	const score = formText(form, scoreField(criterionKey));
	const posted: Agreed = {
		score: score === '' ? null : Number(score),
		reason: chosen(form, `reason-${criterionKey}`),
		findings: all(form, 'finding').map((id) => ({
			id,
			kind: formText(form, `kind-${id}`) as FindingKind,
			body: chosen(form, `body-${id}`),
			madeOf: madeOf(form, id, known.find((each) => each.id === id)?.madeOf)
		})),
		setAside: all(form, 'aside').map((findingId) => ({
			findingId,
			reason: chosen(form, `aside-${findingId}`)
		}))
	};
	for (const kind of ['strength', 'improvement_area'] as const) {
		const body = formText(form, `body-${kind}`);
		if (body.trim()) posted.findings.push({ kind, body, madeOf: [] });
	}
	const ids = all(form, 'take');
	const picked = sources.filter(({ id }) => ids.includes(id));
	const [act = '', about = ''] = formText(form, 'then').split(':');
	switch (act) {
		case 'take':
			return shape.carriedOn(posted, picked);
		case 'merge':
			return shape.merged(posted, picked, all(form, 'into'));
		case 'aside': {
			const told = picked.filter(({ kind }) => kind !== 'visit_check').map(({ id }) => id);
			return shape.aside(posted, told, formText(form, 'why'));
		}
		case 'back':
			return shape.takenBack(posted, [about]);
		case 'split':
			return shape.split(posted, about, sources);
		case 'remove':
			return shape.without(posted, about);
		case 'up':
			return shape.moved(posted, about, -1);
		case 'down':
			return shape.moved(posted, about, 1);
		default:
			return posted;
	}
}

/** What a finding was made of, as it was posted: with the checks that it was changed after, where they could be ticked. */
function madeOf(form: FormData, id: string, kept: string[] = []): string[] {
	const sources = form.has(`made-of-${id}`) ? all(form, `made-of-${id}`) : kept;
	if (!form.has(`checks-of-${id}`)) return sources;
	const offered = all(form, `checks-of-${id}`).flatMap((ids) => ids.split(' '));
	const ticked = all(form, `visit-${id}`);
	return [...sources.filter((each) => !offered.includes(each)), ...ticked];
}

export type ShownClash = {
	field: string;
	place: Clash['place'];
	mine: string;
	theirs: string;
	/** Where texts: both put together. */
	merged: string;
	by: string;
};

/**
 * Answers what a save met, for the page to let its writer choose. The fields then hold what could be put together, and
 * everything that was typed; what a colleague took away meanwhile stands where one writes something new.
 */
export function clashesIn(
	{ clashes, merged, saved, now }: NewerAgreed,
	criterionKey: string,
	someone: string,
	was: Record<string, string>
) {
	const shown = clashes.map((clash): ShownClash => ({
		field: clashField(clash, criterionKey),
		place: clash.place,
		mine: clash.mine,
		theirs: clash.theirs,
		merged: mergedText(mergeTexts(clash.base, clash.mine, clash.theirs)),
		by: saved.by ?? someone
	}));
	const typed: Record<string, string> = {
		...was,
		[`reason-${criterionKey}`]: merged.reason,
		[scoreField(criterionKey)]: merged.score === null ? '' : String(merged.score)
	};
	const there = new Set(agreedOn(now, criterionKey).findings.map(({ id }) => id));
	for (const { id, kind, body } of merged.findings) {
		if (!id) continue;
		if (there.has(id)) typed[`body-${id}`] = body;
		else typed[`body-${kind}`] = [typed[`body-${kind}`], body].filter(Boolean).join('\n');
	}
	for (const { field, place, merged: both } of shown) typed[field] = place === 'score' ? '' : both;
	return { clashes: shown, typed };
}
