// The training case of an edition, for the office: written, opened, followed, closed.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import {
	caseAlpha,
	caseSeverities,
	closeTrainingCase,
	copyIntoTrainingCase,
	earlierEntries,
	headingField,
	keyReasonField,
	keyScoreField,
	openTrainingCase,
	remindOfTrainingCase,
	saveTrainingCase,
	textField,
	trainingOffice,
	type CaseInput,
	type TrainingOffice
} from '#lib/server/assessment/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { inWords } from '#lib/web/assessment.ts';
import { idIn } from '#lib/web/judging.ts';
import { fromKeyShown, isKeyed, reach, severityRows, spreadShown } from '#lib/web/yardstick.ts';

/** The day that is proposed: two weeks from now, at five. */
function proposed(desk: TrainingOffice, at: Temporal.Instant): string {
	const day = at.toZonedDateTimeISO(desk.edition.timeZone).toPlainDate().add({ days: 14 });
	return `${day.toString()}T17:00`;
}

export async function load(event) {
	const { actor, locale } = event.locals;
	const editionId = idIn(event, event.params.edition);
	const desk = need(event, await trainingOffice(actor, editionId));
	const { edition, assessment, theCase, key, pool, scored } = desk;
	const earlier =
		theCase && theCase.state !== 'draft' ? [] : need(event, await earlierEntries(actor, edition));
	const severities = caseSeverities(scored);
	const spread = spreadShown(assessment, scored, key, locale);
	const left = pool.filter(({ state }) => state !== 'submitted');
	return {
		done: event.url.searchParams.get('klart'),
		told: Number(event.url.searchParams.get('antal') ?? 0),
		back: localHref(locale, `/kansli/${editionId}/bedomning`),
		csv: localHref(locale, `/kansli/${editionId}/bedomning/ovningsfall/csv`),
		state: theCase?.state ?? 'draft',
		revision: theCase?.revision ?? 0,
		title: theCase?.title ?? '',
		introduction: theCase?.introduction ?? '',
		closes: theCase?.closes ?? (theCase ? '' : proposed(desk, actor.at)),
		closesAt: theCase?.closes ? dayAndTime(locale, theCase.closes) : '',
		past: theCase?.closes
			? theCase.closes < wallClock(actor.at.toString(), edition.timeZone)
			: false,
		sections: theCase?.sections ?? [],
		criteria: assessment.criteria.map((each) => ({
			key: each.key,
			name: each.name[locale],
			score: key[each.key]?.score ?? null,
			reason: key[each.key]?.reason ?? ''
		})),
		steps: spread.steps,
		earlier: earlier.map(({ id, unit, number, edition: round }) => ({
			value: id,
			label: `${round}: ${number} ${unit}`
		})),
		pool: pool.length,
		in: pool.length - left.length,
		left: left.map(({ personId, name, state }) => ({ id: personId, name, state })),
		soon: theCase
			? [theCase.remindedAt, theCase.openedAt].some(
					(at) => at !== null && Temporal.Instant.compare(actor.at, at.add({ hours: 12 })) < 0
				)
			: false,
		scoresFirst: desk.scoresFirst,
		spread: scored.length > 0 ? spread.rows : [],
		hasKey: isKeyed(key),
		alpha: caseAlpha(spread.rows, assessment.scale.min),
		reach: reach(severities),
		unsaid: severities.said ? null : severities.because,
		severities: severityRows(
			severities,
			scored.map(({ who, name, scores }) => ({
				who,
				name,
				cells: [fromKeyShown(scores, key, locale)]
			})),
			locale
		),
		scores: scored
			.toSorted((one, other) => one.name.localeCompare(other.name, locale))
			.map(({ who, name, scores }) => ({
				id: who,
				name,
				given: assessment.criteria.map((each) => ({
					criterion: each.name[locale],
					score: scores[each.key]?.score ?? null,
					reason: scores[each.key]?.reason ?? ''
				}))
			})),
		openedAt: theCase?.openedAt ? inWords(locale, theCase.openedAt, edition.timeZone) : null
	};
}

type EditionEvent = RequestEvent & { params: { edition: string } };

/** The case as it was typed: its sections in their order, with those that are empty. */
async function typedCase(event: EditionEvent, form: FormData): Promise<CaseInput> {
	const editionId = event.params.edition;
	const { assessment } = need(event, await trainingOffice(event.locals.actor, editionId));
	const sections: CaseInput['sections'] = [];
	for (let at = 0; form.has(textField(at)); at++) {
		const heading = formText(form, headingField(at));
		sections.push({ heading, text: formText(form, textField(at)) });
	}
	return {
		editionId,
		revision: Number(formText(form, 'revision')),
		title: formText(form, 'title'),
		introduction: formText(form, 'introduction'),
		closes: formText(form, 'closes'),
		sections,
		key: Object.fromEntries(
			assessment.criteria.map(({ key }) => {
				const score = formText(form, keyScoreField(key));
				const reason = formText(form, keyReasonField(key));
				return [key, { score: score === '' ? null : Number(score), reason }];
			})
		)
	};
}

const to = (event: EditionEvent, then: string) =>
	localHref(
		event.locals.locale,
		`/kansli/${event.params.edition}/bedomning/ovningsfall?klart=${then}`
	);

export const actions = {
	save: async (event) => {
		const { actor } = event.locals;
		const editionId = event.params.edition;
		const form = await event.request.formData();
		const input = await typedCase(event, form);
		const then = formText(form, 'then');
		const saved =
			then === 'copy'
				? await copyIntoTrainingCase(actor, { ...input, entryId: formText(form, 'entry') })
				: await saveTrainingCase(actor, input);
		if (!saved.ok) return failed(event, saved, typedIn(form));
		if (then === 'open') {
			const { revision } = saved.value;
			const opened = await openTrainingCase(actor, { editionId, revision });
			if (!opened.ok) return failed(event, opened, typedIn(form));
			redirect(303, to(event, 'oppnat'));
		}
		if (then === 'more') redirect(303, `${to(event, 'sparat')}&fler=1#avsnitt-nytt`);
		redirect(303, to(event, then === 'copy' ? 'hamtat#texten' : 'sparat'));
	},
	move: async (event) => {
		const form = await event.request.formData();
		const input = await typedCase(event, form);
		const saved = await saveTrainingCase(event.locals.actor, { ...input, key: {} });
		if (!saved.ok) return failed(event, saved, typedIn(form));
		redirect(303, to(event, 'flyttat'));
	},
	remind: async (event) => {
		const editionId = event.params.edition;
		const reminded = await remindOfTrainingCase(event.locals.actor, { editionId });
		if (!reminded.ok) return failed(event, reminded);
		redirect(303, `${to(event, 'paminda')}&antal=${reminded.value.told}`);
	},
	close: async (event) => {
		const form = await event.request.formData();
		const closed = formText(form, 'closed') === 'yes';
		const changed = await closeTrainingCase(event.locals.actor, {
			editionId: event.params.edition,
			closed
		});
		if (!changed.ok) return failed(event, changed);
		redirect(303, to(event, closed ? 'stangt' : 'oppnat-igen'));
	}
};
