// The training case, for an examiner: read and score it, and then see how everyone's scores lie. With several rounds, the
// one in the address, else the first that is not handed in.
import { redirect } from '@sveltejs/kit';
import {
	caseSeverities,
	fewestForSpread,
	fromKey,
	myTraining,
	reasonField,
	saveTraining,
	submitTraining,
	trainingDesk,
	type Scores
} from '#lib/server/assessment/index.ts';
import type { Assessment } from '#lib/server/programme/index.ts';
import { clockTime, dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { yardstickMessages } from '#lib/shared/messages/yardstick/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { isKeyed, reach, severityRows, spreadShown } from '#lib/web/yardstick.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const words = yardstickMessages(locale);
	const mine = need(event, await myTraining(actor));
	const asked = event.url.searchParams.get('omgang');
	const chosen =
		mine.find(({ edition }) => edition.id === asked) ??
		(asked === null
			? (mine.find(({ state, theCase }) => state !== 'submitted' && theCase.state === 'open') ??
				mine[0])
			: undefined);
	const name = ({ edition }: (typeof mine)[number]) =>
		`${edition.definition.name[locale]} ${edition.label[locale]}`;
	const others = mine
		.filter((each) => each !== chosen)
		.map((each) => ({
			href: localHref(locale, `/bedomning/ovningsfall?omgang=${each.edition.id}`),
			label: `${each.theCase.title} (${name(each)})`
		}));
	if (!chosen) return { training: null, others };
	const desk = need(event, await trainingDesk(actor, chosen.edition.id));
	const { assessment, theCase, own, edition, shared } = desk;
	const clock = (at: Temporal.Instant) => wallClock(at.toString(), edition.timeZone);
	const submitted = own?.state === 'submitted';
	const severities = caseSeverities(shared?.scored ?? []);
	const me = shared?.scored.find((each) => each.mine);
	const mySeverity = me && severities.said ? severities.byExaminer.get(me.who) : undefined;
	const spread = spreadShown(assessment, shared?.scored ?? [], shared?.key ?? {}, locale);
	return {
		wide: !submitted,
		demo: edition.demo,
		context: name(chosen),
		others,
		training: {
			editionId: edition.id,
			title: theCase.title,
			introduction: theCase.introduction,
			sections: theCase.sections,
			open: theCase.state === 'open',
			closes: theCase.closes ? dayAndTime(locale, theCase.closes) : '',
			late: theCase.closes !== null && theCase.closes < clock(actor.at),
			revision: own?.revision ?? 0,
			saved: own?.savedAt ? clockTime(locale, clock(own.savedAt)) : null,
			submitted,
			in: desk.in,
			of: desk.of,
			enough: desk.in >= fewestForSpread,
			levels: Array.from({ length: assessment.scale.max - assessment.scale.min + 1 }, (_, at) => {
				const value = assessment.scale.min + at;
				const step = assessment.scale.steps.find((each) => each.value === value);
				return { value, meaning: step?.meaning[locale] };
			}),
			criteria: assessment.criteria.map((each) => ({
				key: each.key,
				name: each.name[locale],
				question: each.question[locale],
				guidance: each.guidance[locale],
				score: own?.scores[each.key]?.score ?? null,
				reason: own?.scores[each.key]?.reason ?? ''
			})),
			steps: spread.steps,
			spread: spread.rows,
			hasKey: isKeyed(shared?.key ?? {}),
			fromKey: fromKey(own?.scores ?? {}, shared?.key ?? {}),
			mine: mySeverity?.said ? { severity: mySeverity.severity, ...mySeverity.interval } : null,
			reach: reach(severities),
			severities: anonymous(
				severityRows(
					severities,
					(shared?.scored ?? []).map(({ who, mine: own_ }) => ({ who, name: '', strong: own_ })),
					locale
				),
				words.training
			)
		}
	};
}

/** One's own row, and the others numbered as they stand: a number says nothing of who it is. */
function anonymous(
	rows: ReturnType<typeof severityRows>,
	words: { you: string; colleague: (n: number) => string }
) {
	let colleagues = 0;
	return rows.map((row) => ({
		...row,
		label: row.strong ? words.you : words.colleague((colleagues += 1)),
		cells: row.cells.slice(0, 2)
	}));
}

/** What was posted of each criterion; what is not on the form is left out. */
function scoresIn(
	form: FormData,
	{ criteria }: Assessment
): Record<string, { score: number | null; reason: string }> {
	return Object.fromEntries(
		criteria.flatMap(({ key }) => {
			if (!form.has(reasonField(key))) return [];
			const score = formText(form, `score-${key}`);
			return [
				[
					key,
					{ score: score === '' ? null : Number(score), reason: formText(form, reasonField(key)) }
				]
			];
		})
	) satisfies Scores;
}

export const actions = {
	save: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const editionId = formText(form, 'edition');
		const desk = need(event, await trainingDesk(actor, editionId));
		const then = formText(form, 'then');
		const saved = await saveTraining(actor, {
			editionId,
			revision: Number(formText(form, 'revision')),
			scores: scoresIn(form, desk.assessment)
		});
		if (!saved.ok) return failed(event, saved, typedIn(form));
		const { revision, savedAt } = saved.value;
		const zone = desk.edition.timeZone;
		if (then === 'quietly') {
			const when = savedAt && clockTime(locale, wallClock(savedAt.toString(), zone));
			return { quietly: { revision, when } };
		}
		if (then === 'submit') {
			const submitted = await submitTraining(actor, { editionId, revision });
			if (!submitted.ok) return failed(event, submitted, typedIn(form));
		}
		redirect(303, localHref(locale, `/bedomning/ovningsfall?omgang=${editionId}`));
	}
};
