// Reads the notices under embargo: the office's desk, and one notice for whoever holds its link.
import { sql } from 'kysely';
import type { LocalText } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import { bySystemWithin, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { forPublic, latestSubmissions } from '../../application/index.ts';
import { command, holdersOf, query } from '../../people/index.ts';
import { givenPrizes, sealingsIn, type ChosenPrize, type GivenPrize } from '../../judging/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { planIn } from '../release/plan.ts';
import { honoursIn, releasedClassesIn, releaseIn } from '../release/queries.ts';
import type { HonourToPublish } from '../release/rules.ts';
import { keyHash } from './key.ts';
import { pressDraft } from './rules.ts';

export type Notice = {
	id: string;
	name: string;
	email: string;
	sentAt: Temporal.Instant;
	acknowledgedAt: Temporal.Instant | null;
	answer: 'approved' | 'comment' | null;
	comment: string | null;
	answeredRevision: number | null;
	answeredAt: Temporal.Instant | null;
	withdrawnAt: Temporal.Instant | null;
};

export type NoticesOfHonour = {
	honour: HonourToPublish;
	/** The office's text, or a draft (`revision` 0). Outdated: of the decision before the new one, and shown to nobody. */
	press: { body: string; revision: number; outdated: boolean };
	notices: Notice[];
	/** Those behind the entry who have no open notice. */
	toTell: { name: string; email: string }[];
};

export type EmbargoDesk = { edition: Edition; released: boolean; honours: NoticesOfHonour[] };

/** An edition's notices, in a transaction that has asked the table. */
export async function noticesIn(
	tx: Tx,
	actor: Actor,
	decisionIds: readonly string[]
): Promise<(Notice & { decisionId: string })[]> {
	if (decisionIds.length === 0) return [];
	return tx
		.selectFrom('ceremony.embargo_notice as n')
		.select([
			'n.id',
			'n.decision_id as decisionId',
			'n.name',
			'n.email',
			'n.sent_at as sentAt',
			'n.acknowledged_at as acknowledgedAt',
			'n.answer',
			'n.comment',
			'n.answered_revision as answeredRevision',
			'n.answered_at as answeredAt',
			'n.withdrawn_at as withdrawnAt'
		])
		.$narrowType<{ answer: 'approved' | 'comment' | null }>()
		.where('n.organiser_id', '=', actor.organiserId)
		.where('n.decision_id', 'in', [...decisionIds])
		.orderBy('n.sent_at')
		.orderBy('n.name')
		.execute();
}

/**
 * The texts for the press that the winners have approved as they are, by decision; one that anybody of them wants changed
 * is not among them. For the transaction that publishes.
 */
export async function approvedPressTexts(
	tx: Tx,
	actor: Actor,
	decisionIds: readonly string[]
): Promise<Map<string, string>> {
	if (decisionIds.length === 0) return new Map();
	const texts = await tx
		.selectFrom('ceremony.press_text as t')
		.select(['t.decision_id as id', 't.body', 't.revision'])
		.where('t.organiser_id', '=', actor.organiserId)
		.where('t.decision_id', 'in', [...decisionIds])
		.where('t.outdated_at', 'is', null)
		.execute();
	const said = (await noticesIn(tx, actor, decisionIds)).filter((each) => !each.withdrawnAt);
	return new Map(
		texts.flatMap(({ id, body, revision }): [string, string][] => {
			const answers = said.filter(
				(each) => each.decisionId === id && each.answeredRevision === revision
			);
			const approved = answers.some(({ answer }) => answer === 'approved');
			return approved && !answers.some(({ answer }) => answer === 'comment') ? [[id, body]] : [];
		})
	);
}

/** What the office tells winners beforehand, honour by honour, of the classes that are sealed. Refuses `not-found`. */
export async function embargoDesk(actor: Actor, editionId: string): Promise<Outcome<EmbargoDesk>> {
	const outcome = await query(actor, 'embargo.arrange', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return null;
		const honours = await honoursIn(tx, actor, editionId);
		const notices = await noticesIn(
			tx,
			actor,
			honours.map(({ decisionId }) => decisionId)
		);
		const texts = await tx
			.selectFrom('ceremony.press_text as t')
			.select(['t.decision_id as id', 't.body', 't.revision', 't.outdated_at as outdatedAt'])
			.where('t.organiser_id', '=', actor.organiserId)
			.execute();
		const entryIds = honours.map(({ entryId }) => entryId);
		const behind = await holdersOf(tx, actor, ['applicant'], { editionId, entryIds });
		const own = await latestSubmissions(tx, actor, entryIds);
		const organiser = await organiserName(tx, actor);
		return {
			edition,
			released: (await releaseIn(tx, actor, editionId)) !== null,
			honours: honours.map((honour): NoticesOfHonour => {
				const sent = notices.filter(({ decisionId }) => decisionId === honour.decisionId);
				const open = new Set(sent.flatMap((each) => (each.withdrawnAt ? [] : each.email)));
				const shown = own.get(honour.entryId)?.shown;
				const said = shown
					? forPublic(shown)
							.flatMap(({ questions }) => questions)
							.filter(({ type, role, text }) => type === 'long-text' && !role && text.sv !== '')
							.map(({ text }) => text.sv)
					: [];
				const { definition } = edition;
				const draft = pressDraft(honour, {
					organiser,
					award: `${definition.name.sv} ${edition.label.sv}`,
					own: said.slice(0, 1),
					contact: definition.contact.email
				});
				const text = texts.find(({ id }) => id === honour.decisionId);
				return {
					honour,
					press: text
						? { body: text.body, revision: text.revision, outdated: text.outdatedAt !== null }
						: { body: draft, revision: 0, outdated: false },
					notices: sent,
					toTell: behind
						.filter(({ entryId, email }) => entryId === honour.entryId && !open.has(email))
						.map(({ name, email }) => ({ name, email }))
				};
			})
		};
	});
	if (!outcome.ok) return outcome;
	return outcome.value === null ? refused('not-found') : { ok: true, value: outcome.value };
}

async function organiserName(tx: Tx, actor: Actor): Promise<string> {
	const { name } = await tx
		.selectFrom('platform.organiser as o')
		.select('o.name')
		.where('o.id', '=', actor.organiserId)
		.executeTakeFirstOrThrow();
	return name;
}

export type NoticeByLink = {
	edition: Pick<
		Edition,
		'id' | 'programme' | 'slug' | 'label' | 'definition' | 'demo' | 'timeZone'
	>;
	decisionId: string;
	name: string;
	honour: HonourToPublish['honour'];
	honourName: LocalText;
	className: LocalText | null;
	unit: string;
	organisation: string | null;
	title: string | null;
	citation: string | null;
	prizes: GivenPrize[];
	press: { body: string; revision: number } | null;
	acknowledgedAt: Temporal.Instant | null;
	answer: 'approved' | 'comment' | null;
	comment: string | null;
	/** Whether the answer is of the text as it stands. */
	current: boolean;
	/** When it becomes public: the time that is set, or the ceremony's (wall clock); null where neither is known. */
	until: string | null;
	released: boolean;
};

type Row = {
	decision_id: string;
	edition_id: string;
	class_key: string;
	name: string;
	honour: HonourToPublish['honour'];
	citation: string | null;
	prizes: ChosenPrize[];
	unit: string | null;
	organisation: string | null;
	title: string | null;
	press_text: string | null;
	press_revision: number | null;
	acknowledged_at: Temporal.Instant | null;
	answer: 'approved' | 'comment' | null;
	comment: string | null;
	answered_revision: number | null;
	released: boolean;
};

/** The notice that a link is for. Refuses `not-found`: no such link, taken back, or not sealed any more. */
export async function noticeByLink(actor: Actor, key: string): Promise<Outcome<NoticeByLink>> {
	return command(actor, 'embargo.answer', {}, async (tx) => {
		const { rows } = await sql<Row>`select * from ceremony.notice_with(${keyHash(key)})`.execute(
			tx
		);
		const [row] = rows;
		if (!row) return refused('not-found');
		// The edition, and when it is released, is more than the link's holder may read.
		return bySystemWithin(tx, actor, async (system) => {
			const edition = await editionById(tx, system, row.edition_id);
			const kind = edition?.definition.honours.find((each) => each.key === row.honour);
			const sealed = (await sealingsIn(tx, system, row.edition_id)).some(
				({ classKey }) => classKey === row.class_key
			);
			if (!edition || !kind || !sealed) return refused('not-found');
			const { at, missedAt } = await planIn(tx, system, edition.id);
			const out = await releasedClassesIn(tx, system, edition.id);
			const { id, programme, slug, label, definition, demo, timeZone } = edition;
			return done({
				edition: { id, programme, slug, label, definition, demo, timeZone },
				decisionId: row.decision_id,
				name: row.name,
				honour: row.honour,
				honourName: kind.name,
				className: definition.classes.find((each) => each.key === row.class_key)?.name ?? null,
				unit: row.unit ?? '',
				organisation: row.organisation,
				title: row.title,
				citation: row.citation,
				prizes: givenPrizes(definition, row.prizes),
				press:
					row.press_text === null || row.press_revision === null
						? null
						: { body: row.press_text, revision: row.press_revision },
				acknowledgedAt: row.acknowledged_at,
				answer: row.answer,
				comment: row.comment,
				current: row.answered_revision === row.press_revision,
				until:
					at && !missedAt
						? at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString().slice(0, 16)
						: (edition.calendar.ceremony?.at ?? null),
				released: out.has(row.class_key)
			});
		});
	});
}
