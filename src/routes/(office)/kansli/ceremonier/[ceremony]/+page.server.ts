// One ceremony: the evening itself, its parts, the presentation and who shows it.
import { fail, redirect } from '@sveltejs/kit';
import {
	appointPresenter,
	ceremonyView,
	releaseView,
	removePresenter,
	saveCeremony,
	startShow,
	stageOf
} from '#lib/server/ceremony/index.ts';
import { daysBetween, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { eveningMessages } from '#lib/shared/messages/evening/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { ceremonyFields, ceremonyHref, ceremonyInShort, ceremonyPosted } from '#lib/web/evening.ts';
import { editionTitle, idIn, whenInWords } from '#lib/web/judging.ts';
import { wordlessShown } from '#lib/web/release.ts';
import { showHrefs } from '#lib/web/show.ts';

export async function load(event) {
	const { actor, locale, organiser } = event.locals;
	const id = idIn(event, event.params.ceremony);
	const { ceremony, editions, free, presenters } = need(event, await ceremonyView(actor, id));
	const words = eveningMessages(locale).show;
	const stage = await stageOf(actor, { ceremonyId: id, rehearsal: false }, locale);
	const names = (of: typeof editions) =>
		new Intl.ListFormat(locale).format(of.map((edition) => editionTitle(edition, locale)));
	const wordless: ReturnType<typeof wordlessShown> = [];
	for (const edition of editions) {
		const view = await releaseView(actor, edition.id);
		if (view.ok && !view.value.released)
			wordless.push(...wordlessShown(view.value.wordless, edition, locale));
	}
	const early = daysAhead(ceremony.starts, organiser.timeZone, actor.at);
	return {
		trail: [
			{ href: localHref(locale, '/kansli/ceremonier'), label: eveningMessages(locale).list.title }
		],
		wordless,
		early: early > 0 ? words.early(early) : null,
		awards: editions.map((edition) => ({
			href: localHref(locale, `/kansli/${edition.id}/ceremoni`),
			label: eveningMessages(locale).view.editionLink(editionTitle(edition, locale))
		})),
		name: ceremony.name,
		lead: ceremonyInShort(ceremony, locale),
		saved: event.url.searchParams.has('sparat'),
		fields: ceremonyFields(ceremony, editions, free, locale),
		parts: {
			guests: ceremonyHref(locale, id, '/gaster'),
			seating: ceremonyHref(locale, id, '/placering'),
			order: ceremonyHref(locale, id, '/korschema')
		},
		presenters,
		live: showHrefs({ ceremonyId: id, rehearsal: false }, locale),
		rehearsal: showHrefs({ ceremonyId: id, rehearsal: true }, locale),
		stage: stage.ok
			? {
					inStep: stage.value.inStep,
					started:
						stage.value.startedAt &&
						words.started(whenInWords(stage.value.startedAt, organiser.timeZone, locale, actor.at)),
					waiting: stage.value.waiting.length > 0 ? words.waiting(names(stage.value.waiting)) : null
				}
			: null,
		kept: stage.ok ? null : refusalText(locale, stage.refusal)
	};
}

/** How many days there are until the evening; 0 on its day and after it. */
const daysAhead = (starts: string, timeZone: string, now: Temporal.Instant) =>
	Math.max(0, daysBetween(wallClock(now.toString(), timeZone), starts));

export const actions = {
	save: async (event) => {
		const form = await event.request.formData();
		const { actor, locale } = event.locals;
		const id = idIn(event, event.params.ceremony);
		const revision = Number(formText(form, 'revision')) || 0;
		const saved = await saveCeremony(actor, { id, revision }, ceremonyPosted(form));
		if (!saved.ok) return failed(event, saved, typedIn(form));
		redirect(303, `${ceremonyHref(locale, id)}?sparat`);
	},
	appoint: async (event) => {
		const form = await event.request.formData();
		const ceremonyId = idIn(event, event.params.ceremony);
		const email = formText(form, 'email');
		const appointed = await appointPresenter(event.locals.actor, { ceremonyId, email });
		if (!appointed.ok) return failed(event, appointed, typedIn(form));
		redirect(303, `${ceremonyHref(event.locals.locale, ceremonyId)}?sparat#presenters`);
	},
	remove: async (event) => {
		const form = await event.request.formData();
		const ceremonyId = idIn(event, event.params.ceremony);
		const personId = formText(form, 'person');
		const removed = await removePresenter(event.locals.actor, { ceremonyId, personId });
		if (!removed.ok) return failed(event, removed);
		redirect(303, `${ceremonyHref(event.locals.locale, ceremonyId)}?sparat#presenters`);
	},
	start: async (event) => {
		const ceremonyId = idIn(event, event.params.ceremony);
		const { actor, locale, organiser } = event.locals;
		const { ceremony } = need(event, await ceremonyView(actor, ceremonyId));
		const form = await event.request.formData();
		const early = daysAhead(ceremony.starts, organiser.timeZone, actor.at);
		if (early > 0 && formText(form, 'early') === '') {
			const message = eveningMessages(locale).show.earlyMissing;
			const fields: Record<string, string> = { early: message };
			return fail(422, { message, fields, typed: typedIn(form) });
		}
		const started = await startShow(event.locals.actor, ceremonyId);
		if (!started.ok) return failed(event, started);
		redirect(303, `${ceremonyHref(event.locals.locale, ceremonyId)}#show`);
	}
};
