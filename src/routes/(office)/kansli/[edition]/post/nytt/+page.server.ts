// Writes a message: chooses whom it is for, sees every mail as it will look, and puts them in the outbox.
import { fail, redirect } from '@sveltejs/kit';
import {
	entriesToWriteTo,
	entryStates,
	matchingEntries,
	previewMessage,
	queueMessage,
	type ComposedMail
} from '#lib/server/application/index.ts';
import { config } from '#lib/server/platform/config.ts';
import { refused, type Refusal } from '#lib/server/platform/outcome.ts';
import { query } from '#lib/server/people/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { officeMessages } from '#lib/shared/messages/office/index.ts';
import { outboxMessages } from '#lib/shared/messages/outbox/index.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import { formText, need } from '#lib/web/answers.ts';
import {
	emptyMessage,
	markOf,
	readMessage,
	typedMessage,
	type TypedMessage
} from '#lib/web/message-form.ts';
import { editionOf } from '#lib/web/office.ts';
import { filterIn } from '#lib/web/worklist.ts';
import { inWords } from '#lib/web/outbox.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const entries = need(
		event,
		await query(actor, 'message.send', {}, (tx) => entriesToWriteTo(tx, actor, edition))
	);
	const words = outboxMessages(locale).compose;
	const states = officeMessages(locale).entries.states;
	const known = new Set(entries.map(({ id }) => id));
	// More entries than an address has room for come as the filter of the office's list.
	const selection = event.url.searchParams.get('urval');
	const chosen =
		selection === null
			? event.url.searchParams.getAll('bidrag')
			: need(
					event,
					await matchingEntries(actor, edition.id, filterIn(new URLSearchParams(selection)))
				);
	const asked = chosen.filter((id) => known.has(id));
	const start = emptyMessage(asked);
	// From the overview: to those who have something left to do.
	if (event.url.searchParams.has('saknas')) {
		start.states = ['draft'];
		start.incomplete = true;
	}
	const organisations = [...new Set(entries.flatMap(({ organisation }) => organisation ?? []))];
	return {
		start,
		from: config().mailFrom,
		states: entryStates.map((value) => ({ value, label: states[value] })),
		classes: edition.definition.classes.map(({ key, name }) => ({
			value: key,
			label: name[locale]
		})),
		organisations: organisations
			.toSorted((one, other) => one.localeCompare(other, locale))
			.map((name) => ({ value: name, label: name })),
		entries: entries.map(({ id, unit, organisation, state, missing }) => ({
			value: id,
			label: unit ?? words.unnamed,
			help: [organisation, states[state], words.missing(missing.length)].filter(Boolean).join(' · ')
		}))
	};
}

type Event = {
	locals: App.Locals;
	request: Request;
	url: URL;
	params: { edition: string };
};

/** The form again, with what is wrong, or with the mails as they will look. */
type Shown = {
	typed: TypedMessage;
	message: string | null;
	fields: Record<string, string>;
	preview: null | {
		mark: string;
		at: number;
		mail: ComposedMail;
		receivers: { name: string; unit: string | null }[];
		goes: string;
	};
};

function wrong({ locals }: Event, typed: TypedMessage, refusal: Refusal) {
	const fields = Object.fromEntries(
		(refusal.fields ?? []).map((each) => [each.field, refusalText(locals.locale, each)])
	);
	// The room calls it by what it is; the form has it under the field where it was typed.
	if (fields['sendAfter']) fields['at'] = fields['sendAfter'];
	delete fields['sendAfter'];
	const message = refusalText(locals.locale, refusal);
	const shown: Shown = { typed, message, fields, preview: null };
	return fail(refusalStatus[refusal.reason] ?? 422, shown);
}

async function read(event: Event) {
	const edition = await editionOf(event);
	const form = await event.request.formData();
	const typed = typedMessage(form);
	const { input, mistakes } = readMessage(
		typed,
		edition.id,
		edition.timeZone,
		event.locals.actor.at
	);
	const mails =
		mistakes.length > 0
			? refused('not-complete', { fields: mistakes })
			: await previewMessage(event.locals.actor, input);
	return { edition, form, typed, input, mails };
}

/** Shows one of the mails, with what else there is. */
function shown(
	{ locals }: Event,
	{ edition, form, typed, input }: Awaited<ReturnType<typeof read>>,
	mails: readonly ComposedMail[],
	message: string | null = null
): Shown {
	const words = outboxMessages(locals.locale).compose;
	const at = Math.min(Math.max(Number.parseInt(formText(form, 'visa'), 10) || 1, 1), mails.length);
	const mail = mails[at - 1];
	const { sendAfter } = input;
	const goes =
		sendAfter === null
			? words.goesNow
			: typed.when === 'at'
				? words.goes(inWords(locals.locale, sendAfter, edition.timeZone))
				: words.goesWait;
	return {
		typed,
		message,
		fields: {},
		preview: mail
			? {
					mark: markOf(mails, typed),
					at,
					mail,
					receivers: mails.map(({ to, unit }) => ({ name: to.name, unit })),
					goes
				}
			: null
	};
}

export const actions = {
	visa: async (event) => {
		const asked = await read(event);
		if (!asked.mails.ok) return wrong(event, asked.typed, asked.mails.refusal);
		return shown(event, asked, asked.mails.value);
	},
	lagg: async (event) => {
		const { actor, locale } = event.locals;
		const asked = await read(event);
		const { form, typed, mails, input } = asked;
		if (!mails.ok) return wrong(event, typed, mails.refusal);
		// What goes is what was looked through.
		if (formText(form, 'sett') !== markOf(mails.value, typed)) {
			const why = refusalText(locale, { reason: 'receivers-changed' });
			return fail(409, shown(event, asked, mails.value, why));
		}
		const queued = await queueMessage(actor, input);
		if (!queued.ok) return wrong(event, typed, queued.refusal);
		const count = queued.value.mails.length;
		redirect(303, localHref(locale, `/kansli/${event.params.edition}/post?lagda=${count}`));
	}
};
