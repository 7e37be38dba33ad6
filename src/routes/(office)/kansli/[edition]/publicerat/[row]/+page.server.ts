// One published row: its texts, one at a time; its picture; whom one can ask; and to withdraw it.
import { error, fail, redirect } from '@sveltejs/kit';
import {
	addable,
	amendText,
	askConsent,
	editorsView,
	largestPicture,
	removePicture,
	showPicture,
	textsOf,
	withdrawPublished,
	type AmendmentTarget,
	type EditorsView
} from '#lib/server/publication/index.ts';
import { resultColumns } from '#lib/shared/answers.ts';
import { longDate } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { editingMessages } from '#lib/shared/messages/editing/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';

type Params = { edition: string; row: string };

/** What the address names: the edition's own texts, an honour or a participation. */
function targetOf(
	{ rows }: Pick<EditorsView, 'rows'>,
	row: string
): { target: AmendmentTarget; targetId: string | null } | undefined {
	if (row === 'omgangen') return { target: 'edition', targetId: null };
	if (rows.honours.some(({ id }) => id === row)) return { target: 'honour', targetId: row };
	if (rows.participants.some(({ id }) => id === row))
		return { target: 'participant', targetId: row };
	return undefined;
}

/** Answers the beginning of a text, to the end of a word. */
const shortened = (text: string, most: number) =>
	text.length > most ? `${text.slice(0, most).replace(/[\s.]+\S*$/u, '')} …` : text;

function labelOf(locale: Locale, { rows }: Pick<EditorsView, 'rows'>, row: string, field: string) {
	const { fields: words, columns, cell } = editingMessages(locale).row;
	const [kind = '', key, language, column] = field.split(':');
	if (kind === 'answer' || kind === 'cell') {
		// By what the page heads it with, where it does.
		const honour = rows.honours.find(({ id }) => id === row);
		const part = honour?.more.story.find(({ questions }) => key && questions.includes(key));
		const asked = (honour?.entry?.answers ?? []).find((answer) => answer.key === key);
		const label =
			(part?.questions.length === 1 ? part.heading[locale] : asked?.label[locale]) ?? field;
		const name = resultColumns[Number(column)];
		return kind === 'cell' && name ? cell(label, Number(language) + 1, columns[name]) : label;
	}
	if (kind === 'fact') {
		const fact = rows.page.facts.find((each) => each.key === key);
		return `${shortened(fact?.text[locale] ?? '', 50)} (${language})`;
	}
	return words[field] ?? field;
}

export async function load(event) {
	const { actor, locale } = event.locals;
	const { row } = event.params;
	const view = need(event, await editorsView(actor, event.params.edition));
	const found = targetOf(view, row);
	const texts = found && textsOf(view.rows, found.target, found.targetId);
	if (!found || !texts) error(404);
	const words = editingMessages(locale).row;
	const honour = view.rows.honours.find(({ id }) => id === row);
	const took = view.rows.participants.find(({ id }) => id === row);
	const { programme, slug } = view.rows;
	const asked = event.url.searchParams.get('text') ?? '';
	const kept = view.pictures.get(row);
	return {
		row,
		saved: event.url.searchParams.has('sparat'),
		target: found.target,
		title:
			(honour ?? took)?.title || (honour ?? took)?.unit || editingMessages(locale).list.editionRow,
		page: localHref(locale, `/${programme}/${slug}${honour ? `/${row}` : ''}`),
		back: localHref(locale, `/kansli/${view.rows.editionId}/publicerat`),
		texts: [...texts].map(([field, text]) => ({
			field,
			label: labelOf(locale, view, row, field),
			text: shortened(text, 180)
		})),
		open: texts.has(asked)
			? {
					field: asked,
					label: labelOf(locale, view, row, asked),
					text: texts.get(asked) ?? '',
					adds: addable.includes(asked) && texts.get(asked) === '',
					help: asked === 'film' ? words.filmHelp : asked === 'press' ? words.pressHelp : null
				}
			: null,
		history: view.amendments
			.filter(({ targetId }) => targetId === found.targetId)
			.map(({ id, on, field, note }) => ({
				id,
				line: words.historyLine(
					longDate(locale, on),
					labelOf(locale, view, row, field ?? '').toLowerCase(),
					note?.[locale] ?? words.noNote
				)
			})),
		picture: kept
			? {
					src: `/dokument/${kept.hash}/bild`,
					alt: kept.alt[locale],
					width: kept.width,
					height: kept.height,
					credit: kept.credit,
					consent: kept.consent
				}
			: null
	};
}

/** What every act here begins with: what was posted, and on what. */
async function posted(event: { params: Params; request: Request; locals: App.Locals; url: URL }) {
	const form = await event.request.formData();
	const target = formText(form, 'target');
	const both = (name: string) => ({
		sv: formText(form, `${name}.sv`).replaceAll('\r\n', '\n'),
		en: formText(form, `${name}.en`).replaceAll('\r\n', '\n')
	});
	return {
		form,
		both,
		text: (name: string) => formText(form, name).replaceAll('\r\n', '\n'),
		editionId: event.params.edition,
		what: {
			target: (target === 'edition' || target === 'participant'
				? target
				: 'honour') as AmendmentTarget,
			targetId: target === 'edition' ? null : event.params.row
		},
		back: localHref(
			event.locals.locale,
			`/kansli/${event.params.edition}/publicerat/${event.params.row}?sparat`
		),
		list: localHref(event.locals.locale, `/kansli/${event.params.edition}/publicerat?sparat`)
	};
}

const amend = (kind: 'correct' | 'redact') => async (event: Parameters<typeof posted>[0]) => {
	const { form, text, both, editionId, what, back } = await posted(event);
	const done = await amendText(event.locals.actor, {
		...{ editionId, kind, ...what },
		field: text('field'),
		before: text('before'),
		text: text('text'),
		note: both('note')
	});
	if (done.ok) redirect(303, back);
	const answer = failed(event, done, typedIn(form));
	const { detail, reason } = done.refusal;
	const newer = reason === 'changed-meanwhile' && typeof detail === 'string' ? detail : null;
	return fail(answer.status, { ...answer.data, newer, act: kind });
};

export const actions = {
	correct: async (event) => amend('correct')(event),
	redact: async (event) => amend('redact')(event),
	withdraw: async (event) => {
		const { form, both, editionId, what, list } = await posted(event);
		const done = await withdrawPublished(event.locals.actor, {
			editionId,
			...what,
			note: both('why')
		});
		if (done.ok) redirect(303, list);
		const answer = failed(event, done, typedIn(form));
		const fields = Object.fromEntries(
			Object.entries(answer.data.fields).map(([name, why]) => [name.replace('note.', 'why.'), why])
		);
		return fail(answer.status, { ...answer.data, fields, newer: null, act: 'withdraw' });
	},
	picture: async (event) => {
		const { form, text, both, editionId, back } = await posted(event);
		const file = form.get('file');
		const content =
			file instanceof File && file.size > 0
				? file.size > largestPicture
					? Buffer.alloc(largestPicture + 1)
					: Buffer.from(await file.arrayBuffer())
				: null;
		const done = await showPicture(event.locals.actor, {
			...{ editionId, honourId: event.params.row, content },
			alt: both('alt'),
			credit: text('credit'),
			consent: text('consent')
		});
		if (done.ok) redirect(303, back);
		const answer = failed(event, done, typedIn(form));
		return fail(answer.status, { ...answer.data, newer: null, act: 'picture' });
	},
	unpicture: async (event) => {
		const { editionId, back } = await posted(event);
		const done = await removePicture(event.locals.actor, { editionId, honourId: event.params.row });
		if (done.ok) redirect(303, back);
		const answer = failed(event, done);
		return fail(answer.status, { ...answer.data, newer: null, act: 'picture' });
	},
	ask: async (event) => {
		const { form, text, editionId, back } = await posted(event);
		const done = await askConsent(event.locals.actor, {
			...{ editionId, honourId: event.params.row },
			purpose: text('purpose') === 'named' ? 'named' : 'contact',
			name: text('name'),
			role: text('role'),
			email: text('email'),
			told: text('told')
		});
		if (done.ok) redirect(303, back);
		const answer = failed(event, done, typedIn(form));
		return fail(answer.status, { ...answer.data, newer: null, act: 'ask' });
	}
};
