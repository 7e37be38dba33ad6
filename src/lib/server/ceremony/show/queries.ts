// The presentation for those who show it: all of it at once, so that the screen needs nothing more when it has loaded.
import { createHash } from 'node:crypto';
import type { Locale } from '#lib/shared/locale.ts';
import { longDate } from '#lib/shared/dates.ts';
import { eveningMessages } from '#lib/shared/messages/evening/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { bySystemWithin, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command, silencedFor, standingOf, type Role } from '../../people/index.ts';
import { classesOf } from '../../judging/index.ts';
import type { Edition } from '../../programme/index.ts';
import { ceremonyIn, editionsOf, type Ceremony } from '../evening/queries.ts';
import { planIn } from '../release/plan.ts';
import { runningIn } from '../order/queries.ts';
import { releasedClassesIn, unsettledIn } from '../release/queries.ts';
import { submittedIn } from '../../application/index.ts';
import { deckOf, goingOnAt, madeUp, type ShownEdition, type Step } from './rules.ts';

export type ShowOf = { ceremonyId: string; rehearsal: boolean };

export type Stage = {
	ceremony: Ceremony;
	rehearsal: boolean;
	deck: Step[];
	/** Of all that is shown, in whatever language: slides with the same digest are the same. */
	digest: string;
	/** Counted from 0. */
	step: number;
	/** Whether the real presentation has begun: from then on what is shown may be released as well. */
	startedAt: Temporal.Instant | null;
	/** Whether a class is released when its last winner is shown. */
	inStep: boolean;
	/** The editions with entries that wait for a sealed decision: those are not shown. */
	waiting: Edition[];
};

/** What pages of the presentation listen to. */
export const showTopic = ({ ceremonyId, rehearsal }: ShowOf) =>
	`ceremony ${ceremonyId}${rehearsal ? ' rehearsal' : ''}`;

/** Answers the ceremony to the office and to whoever presents it; undefined to anybody else. */
export async function presented(
	tx: Tx,
	actor: Actor,
	held: ReadonlySet<Role>,
	ceremonyId: string
): Promise<Ceremony | undefined> {
	const ceremony = await ceremonyIn(tx, actor, ceremonyId);
	if (!ceremony || held.has('office') || actor.kind !== 'person') return ceremony;
	const own = await tx
		.selectFrom('ceremony.presenter as p')
		.select('p.person_id')
		.where('p.organiser_id', '=', actor.organiserId)
		.where('p.ceremony_id', '=', ceremonyId)
		.where('p.person_id', '=', actor.personId)
		.executeTakeFirst();
	return own && ceremony;
}

/** `deck`: the digest of the slides that the step counts in; null before it has moved. */
export type Showing = { step: number; startedAt: Temporal.Instant | null; deck: string | null };

/** How far the presentation has come, in a transaction that has asked whether the actor presents. */
export async function showingIn(
	tx: Tx,
	actor: Actor,
	{ ceremonyId, rehearsal }: ShowOf
): Promise<Showing & { slide: string | null }> {
	const row = await tx
		.selectFrom('ceremony.showing as s')
		.select(['s.step', 's.started_at as startedAt', 's.deck', 's.slide'])
		.where('s.organiser_id', '=', actor.organiserId)
		.where('s.ceremony_id', '=', ceremonyId)
		.where('s.rehearsal', '=', rehearsal)
		.executeTakeFirst();
	return row ?? { step: 0, startedAt: null, deck: null, slide: null };
}

/** Answers how far it has come, for a page that was told that it has moved. Refuses `not-found`. */
export async function showing(actor: Actor, of: ShowOf): Promise<Outcome<Showing>> {
	return command(actor, 'ceremony.present', {}, async (tx, held) => {
		if (!(await presented(tx, actor, held, of.ceremonyId))) return refused('not-found');
		const { step, startedAt, deck } = await showingIn(tx, actor, of);
		return done({ step, startedAt, deck });
	});
}

/**
 * The whole presentation. Refuses `not-found` to all but the office and those who present it, and `in-conflict` to one of
 * them who stands back from an entry of a class that is not released, or is behind one, whatever was decided of it: what
 * they are refused must not tell them who won.
 */
export async function stageOf(actor: Actor, of: ShowOf, locale: Locale): Promise<Outcome<Stage>> {
	return command(actor, 'ceremony.present', {}, async (tx, held) => {
		const ceremony = await presented(tx, actor, held, of.ceremonyId);
		return ceremony ? stageIn(tx, actor, ceremony, of, locale) : refused('not-found');
	});
}

/** Answers whether the slides are still those of a digest, in a transaction that has asked. */
export async function showsStill(
	tx: Tx,
	actor: Actor,
	held: ReadonlySet<Role>,
	{ digest, ...of }: ShowOf & { digest: string }
): Promise<boolean> {
	const ceremony = await presented(tx, actor, held, of.ceremonyId);
	const found = ceremony && (await stageIn(tx, actor, ceremony, of, actor.locale));
	return found?.ok === true && found.value.digest === digest;
}

/** The whole presentation, in a transaction that has asked. Refuses as `stageOf`. */
export async function stageIn(
	tx: Tx,
	actor: Actor,
	ceremony: Ceremony,
	of: ShowOf,
	locale: Locale
): Promise<Outcome<Stage>> {
	const was = await showingIn(tx, actor, of);
	// Also of an entry of one's own: it is told to the unit with the release, and not before.
	const own = (await standingOf(tx, actor)).flatMap(({ role, entryId }) =>
		entryId !== null && (role === 'applicant' || role === 'reader') ? entryId : []
	);
	const silenced = new Set(of.rehearsal ? [] : [...(await silencedFor(tx, actor)), ...own]);
	// Whoever presents reads what is sealed here, and nowhere else.
	return bySystemWithin(tx, actor, async (system) => {
		const words = eveningMessages(locale).stage;
		const editions = await editionsOf(tx, system, ceremony.id);
		const shown: ShownEdition[] = [];
		const waiting: Edition[] = [];
		const out = new Set<string>();
		let inStep = false;
		for (const edition of editions) {
			const { definition, label } = edition;
			const classes = classesOf(definition);
			const found = of.rehearsal ? [] : await runningIn(tx, system, edition.id);
			const released = await releasedClassesIn(tx, system, edition.id);
			if (!of.rehearsal) {
				const entries = await submittedIn(tx, system, edition.id);
				const open = entries.filter(({ classKey }) => !released.has(classKey));
				if (open.some(({ id }) => silenced.has(id))) return refused('in-conflict');
				if ((await unsettledIn(tx, edition.id)).length > 0) waiting.push(edition);
			}
			const { byClass } = await planIn(tx, system, edition.id);
			inStep ||= byClass;
			// What is not released by being shown may be passed over.
			for (const { key } of classes) {
				if (released.has(key) || !byClass || of.rehearsal) out.add(`${edition.id}/${key}`);
			}
			shown.push({
				id: edition.id,
				name: {
					sv: `${definition.name.sv} ${label.sv}`,
					en: `${definition.name.en} ${label.en}`
				},
				classes,
				honours: of.rehearsal ? madeUp(classes, definition.honours, words.madeUp) : found
			});
		}
		const { name: title, place, starts } = ceremony;
		const deck = deckOf(
			{ title, place, date: longDate(locale, starts), end: words.end },
			shown,
			locale
		);
		// Made-up winners are called otherwise in each language, and are the same.
		const said = of.rehearsal ? shown.map((each) => ({ ...each, honours: null })) : shown;
		const digest = createHash('sha256')
			.update(JSON.stringify([title, place, starts, said]))
			.digest('base64url');
		const same = was.deck === null || was.deck === digest;
		return done({
			ceremony,
			rehearsal: of.rehearsal,
			deck,
			digest,
			step: same
				? Math.min(was.step, deck.length - 1)
				: goingOnAt(deck, was.slide, (editionId, key) => out.has(`${editionId}/${key}`)),
			startedAt: was.startedAt,
			inStep: inStep && !of.rehearsal,
			waiting
		});
	});
}
