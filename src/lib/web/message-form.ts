// The form of a message to one, some or all: what was typed, kept as it was, and what it says.
import {
	entryStates,
	type Audience,
	type ComposedMail,
	type MessageInput,
	type UnitsAudience
} from '#lib/server/application/index.ts';
import { regret } from '#lib/shared/regret.ts';
import { sha256 } from '#lib/server/platform/secrets.ts';
import { formText } from './answers.ts';

export const groups = ['units', 'examiners', 'panel'] as const;
export const whens = ['wait', 'now', 'at'] as const;

/** What stands in the form's fields. */
export type TypedMessage = {
	groups: string[];
	who: string;
	choose: string;
	states: string[];
	class: string;
	organisation: string;
	incomplete: boolean;
	picked: string[];
	subject: { sv: string; en: string };
	body: { sv: string; en: string };
	when: string;
	at: string;
};

/** An empty form, for those whose entries were chosen elsewhere where some were. */
export function emptyMessage(picked: string[]): TypedMessage {
	return {
		groups: ['units'],
		who: 'contact',
		choose: picked.length > 0 ? 'picked' : 'fitting',
		states: ['draft', 'submitted'],
		class: '',
		organisation: '',
		incomplete: false,
		picked,
		subject: { sv: '', en: '' },
		body: { sv: '', en: '' },
		when: 'wait',
		at: ''
	};
}

/** Reads what was posted. */
export function typedMessage(form: FormData): TypedMessage {
	const several = (name: string) =>
		form.getAll(name).filter((value): value is string => typeof value === 'string');
	const lines = (name: string) => formText(form, name).replaceAll('\r\n', '\n');
	return {
		groups: several('audience'),
		who: formText(form, 'who'),
		choose: formText(form, 'choose'),
		states: several('states'),
		class: formText(form, 'class'),
		organisation: formText(form, 'organisation'),
		incomplete: form.has('incomplete'),
		picked: several('bidrag'),
		subject: { sv: formText(form, 'subject.sv'), en: formText(form, 'subject.en') },
		body: { sv: lines('body.sv'), en: lines('body.en') },
		when: formText(form, 'when'),
		at: formText(form, 'at')
	};
}

function audienceOf(typed: TypedMessage): Audience {
	const one = (value: string) => (value === '' ? [] : [value]);
	const units: UnitsAudience = {
		who: typed.who === 'writers' ? 'writers' : 'contact',
		choose: typed.choose === 'picked' ? 'picked' : 'fitting',
		states: entryStates.filter((state) => typed.states.includes(state)),
		classes: one(typed.class),
		organisations: one(typed.organisation),
		incomplete: typed.incomplete,
		picked: typed.picked
	};
	return {
		units: typed.groups.includes('units') ? units : null,
		examiners: typed.groups.includes('examiners'),
		panel: typed.groups.includes('panel')
	};
}

/** What is wrong with the form before the room is asked. */
export type FormMistake = { field: string; reason: 'not-a-time' | 'required' };

/** Answers the message that the form says, or what is wrong with it. */
export function readMessage(
	typed: TypedMessage,
	editionId: string,
	timeZone: string,
	now: Temporal.Instant
): { input: MessageInput; mistakes: FormMistake[] } {
	const mistakes: FormMistake[] = [];
	let sendAfter: Temporal.Instant | null = typed.when === 'now' ? null : now.add(regret);
	if (typed.when === 'at') {
		try {
			sendAfter = Temporal.PlainDateTime.from(typed.at).toZonedDateTime(timeZone).toInstant();
		} catch {
			mistakes.push({ field: 'at', reason: 'not-a-time' });
		}
	}
	const audience = audienceOf(typed);
	// Nothing ticked would mean anything; on a page it means that something was forgotten.
	if (audience.units?.choose === 'fitting' && audience.units.states.length === 0) {
		mistakes.push({ field: 'states', reason: 'required' });
	}
	const { subject, body } = typed;
	return { input: { editionId, audience, subject, body, sendAfter }, mistakes };
}

/** A mark of what was seen in the preview: other receivers, or other words, have another. What only tells the time is left out. */
export function markOf(mails: readonly ComposedMail[], typed: TypedMessage): string {
	const seen = mails.map(({ to, entryId }) => [to.address, entryId]);
	return sha256(JSON.stringify([seen, typed.subject, typed.body]))
		.toString('hex')
		.slice(0, 24);
}
