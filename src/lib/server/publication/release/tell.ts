// Whom a release is told, and in what order: those behind the entries and the panel first, the press last, and later.
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { mailPublicationMessages } from '#lib/shared/messages/mail-publication/index.ts';
import { quotedParagraphs } from '#lib/shared/words.ts';
import type { Actor } from '../../platform/actor.ts';
import { config } from '../../platform/config.ts';
import { bySystemWithin, type Tx } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { submittedIn } from '../../application/index.ts';
import { holdersOf } from '../../people/index.ts';
import { reasonsIn } from '../../judging/index.ts';
import type { Edition } from '../../programme/index.ts';
import {
	filledLetter,
	guestsToThank,
	honoursToPublish,
	letterIn,
	pressContactsIn,
	type HonourToPublish,
	type LetterKind,
	type LetterValues,
	type RecordedRelease
} from '../../ceremony/index.ts';
import { editionName } from '../publish/rules.ts';

/** A unit reads its letter before it can read of itself in the press. */
export const pressWaits = { minutes: 10 } as const;

const address = (locale: Locale, path: string) => config().url + localHref(locale, path);

type To = { address: string; name: string; locale: Locale };
type More = { entryId?: string; sendAfter?: Temporal.Instant };

/** Queues the letters; answers how many honours there were. */
export async function tellThoseConcerned(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	{ classes, whole }: Pick<RecordedRelease, 'classes' | 'whole'>
): Promise<number> {
	const { honours, peopleToTell } = await honoursToPublish(tx, actor, edition.id, classes);
	const holders = await holdersOf(tx, actor, ['applicant', 'panel_member', 'panel_chair'], {
		editionId: edition.id
	});
	const locales = new Map(holders.map(({ id, locale }) => [id, locale]));
	const units = new Map(
		(await submittedIn(tx, actor, edition.id)).map(({ id, unit }) => [id, unit])
	);
	// Also of an entry that the one who releases stands back from.
	const reasons = await bySystemWithin(tx, actor, (system) => reasonsIn(tx, system, edition.id));
	const path = `/${edition.programme}/${edition.slug}`;
	const name = editionName(edition.definition.name, edition.label);
	const texts = new Map<string, { subject: string; body: string }>();

	const send = async (kind: LetterKind, to: To, values: LetterValues, more: More = {}) => {
		const { locale } = to;
		const key = `${kind} ${locale}`;
		const text =
			texts.get(key) ?? (await letterIn(tx, actor, { editionId: edition.id, kind, locale }));
		texts.set(key, text);
		const all = { name: to.name, edition: name[locale], round: edition.label[locale], ...values };
		await queueMail(tx, actor, {
			kind: `release.${kind}`,
			to: { address: to.address, name: to.name },
			locale,
			subject: filledLetter(text.subject, kind, all),
			body: filledLetter(text.body, kind, all),
			demo: edition.demo,
			editionId: edition.id,
			...more
		});
	};

	for (const person of peopleToTell) {
		const locale = locales.get(person.personId) ?? 'sv';
		const words = mailPublicationMessages(locale);
		const honour = honours.find(({ entryId }) => entryId === person.entryId);
		const page = address(locale, `/mina-bidrag/${person.entryId}`);
		const unit = units.get(person.entryId) ?? '';
		const to = { address: person.email, name: person.name, locale };
		const { entryId } = person;
		if (honour) {
			const values = {
				unit: unit || words.you.first,
				honour: honour.honourName[locale],
				citation: quotedParagraphs(honour.citation ?? '').join('\n\n'),
				prizes: prizesIn(honour, locale),
				link: address(locale, `${path}/${honour.decisionId}`),
				page
			};
			await send('winner', to, values, { entryId });
		} else {
			const said = reasons.get(entryId);
			const values = {
				unit: unit || words.you.later,
				reason: said ? words.reason(said) : '',
				feedback: edition.definition.assessment ? words.feedback(`${page}/aterkoppling`) : '',
				link: address(locale, path),
				page
			};
			await send('thanks', to, values, { entryId });
		}
	}
	if (!whole) return honours.length;

	const all = await honoursToPublish(tx, actor, edition.id);
	const winners = (locale: Locale) => winnersIn(all.honours, locale);
	const panel = holders.filter(({ role, entryId }) => role !== 'applicant' && entryId === null);
	for (const { email, name: called, locale } of new Map(
		panel.map((each) => [each.id, each])
	).values()) {
		const values = { link: address(locale, path), winners: winners(locale) };
		await send('panel', { address: email, name: called, locale }, values);
	}
	await tellGuests();
	const sendAfter = actor.at.add(pressWaits);
	for (const contact of await pressContactsIn(tx, actor)) {
		const to = { address: contact.email, name: contact.name, locale: 'sv' as const };
		const values = { link: address('sv', path), winners: winners('sv') };
		await send('press', to, values, { sendAfter });
	}
	return honours.length;

	/** Of all the evening's awards, when the last of them is out. */
	async function tellGuests() {
		const thanked = await guestsToThank(tx, actor, edition.id);
		if (!thanked) return;
		const given: HonourToPublish[][] = [];
		for (const each of thanked.editions) {
			given.push((await honoursToPublish(tx, actor, each.id)).honours);
		}
		const values = (locale: Locale) => ({
			edition: new Intl.ListFormat(locale).format(
				thanked.editions.map(({ definition, label }) => editionName(definition.name, label)[locale])
			),
			winners: given
				.map((each) => winnersIn(each, locale))
				.filter(Boolean)
				.join('\n'),
			link: address(locale, thanked.editions.length === 1 ? path : '/arkiv')
		});
		for (const { email, name: called, locale } of thanked.guests) {
			await send('guests', { address: email, name: called, locale }, values(locale));
		}
	}
}

function prizesIn(honour: HonourToPublish, locale: Locale): string {
	const names = honour.prizes.map(({ name }) => name[locale]);
	return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

/** One line for each honour: "Kvalitetsutmärkelse, Förskola: Lärkans förskola, Bromma stadsdelsförvaltning". */
function winnersIn(honours: readonly HonourToPublish[], locale: Locale): string {
	return honours
		.map(({ honourName, className, title, unit, organisation }) => {
			const what = [honourName[locale], className?.[locale]].filter(Boolean).join(', ');
			return `${what}: ${[title, unit, organisation].filter(Boolean).join(', ')}`;
		})
		.join('\n');
}
