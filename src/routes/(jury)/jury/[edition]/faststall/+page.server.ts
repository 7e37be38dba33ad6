// A class's decisions as they will be read out; from here the chair seals them.
import { error, redirect } from '@sveltejs/kit';
import {
	decisionBoard,
	panelEntries,
	panelOf,
	readBefore,
	reasonsWritten,
	sealClass
} from '#lib/server/judging/index.ts';
import { judgingMessages } from '#lib/shared/messages/judging/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need } from '#lib/web/answers.ts';
import { leftToWrite, prizeCost } from '#lib/web/deciding.ts';
import {
	editionTitle,
	honourShown,
	idIn,
	panelHref,
	panelName,
	whenInWords
} from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const id = idIn(event, event.params.edition);
	const { edition, classes } = need(event, await decisionBoard(actor, id));
	const classKey = event.url.searchParams.get('klass') ?? '';
	const theClass = classes.find(({ key }) => key === classKey);
	if (!theClass) error(404, refusalText(locale, { reason: 'unknown-class' }));
	const entries = need(event, await panelEntries(actor, id, classKey));
	const panel = need(event, await panelOf(actor, id));
	const me = actor.kind === 'person' ? actor.personId : '';
	const read = ({ decision, number }: (typeof entries)[number]) => ({
		honour: decision?.honour ?? ('none' as const),
		position: decision?.position ?? 0,
		number: number ?? 0
	});
	const { definition } = edition;
	const honours = entries
		.toSorted((a, b) => readBefore(read(a), read(b)))
		.flatMap((entry) => honourShown(definition, entry, locale) ?? []);
	// Where nobody but the panel has judged, its lines are all that a unit is told.
	const written = definition.assessment ? null : need(event, await reasonsWritten(actor, id));
	const words = judgingMessages(locale).edition;
	const hasClasses = theClass.name !== null;
	const standsBack = panel.recusals.some(({ personId }) => personId === me);
	return {
		demo: edition.demo,
		wordless: theClass.sealing
			? []
			: entries
					.filter(({ id: entry }) => written && !written.has(entry))
					.filter((entry) => !honours.some((honour) => honour.id === entry.id))
					.map(({ id: entry, title, unit }) => ({
						name: title || unit,
						href: panelHref(locale, edition, `/${entry}`)
					})),
		context: editionTitle(edition, locale),
		className: theClass.name?.[locale] ?? null,
		chair: panel.members.some(({ chair, personId }) => chair && personId === me),
		sealed:
			theClass.sealing &&
			words.sealed(
				hasClasses,
				theClass.sealing.by,
				whenInWords(theClass.sealing.sealedAt, edition.timeZone, locale, actor.at)
			),
		hidden: theClass.entries - entries.length,
		panel: panelName(definition, locale),
		base: panelHref(locale, edition),
		back: panelHref(locale, edition, classKey && `#${classKey}`),
		honours: honours.map((honour) => {
			const entry = entries.find(({ id }) => id === honour.id);
			return {
				honour,
				left: entry && !theClass.sealing ? leftToWrite(edition, entry, locale) : null
			};
		}),
		cost: theClass.sealing
			? null
			: await prizeCost(event, edition, need(event, await panelEntries(actor, id)), standsBack),
		others: entries
			.filter((entry) => !honours.some((honour) => honour.id === entry.id))
			.map(({ id, unit, title, decision }) => ({
				href: panelHref(locale, edition, `/${id}`),
				name: title || unit,
				unit: title ? unit : '',
				decided: decision !== null
			})),
		names: Object.fromEntries(entries.map((entry) => [entry.id, entry.unit]))
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const editionId = idIn(event, event.params.edition);
		const classKey = event.url.searchParams.get('klass') ?? '';
		const form = await event.request.formData();
		const withoutHonours = formText(form, 'without') === 'yes';
		const sealed = await sealClass(actor, { editionId, classKey, withoutHonours });
		if (!sealed.ok && sealed.refusal.reason !== 'already-done') return failed(event, sealed);
		const to = panelHref(locale, { id: editionId }, `?faststalld=${encodeURIComponent(classKey)}`);
		redirect(303, to);
	}
};
