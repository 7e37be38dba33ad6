// A citation from its first words to the release: written, tied to what was found, commented on, locked, sealed; and who is
// shown nothing of it.
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { pinConflict } from '../../assessment/index.ts';
import { assessedEntry, must } from '../../assessment/assessed-entry.fixture.ts';
import { agreeOn } from '../../assessment/feedback/agreed.fixture.ts';
import type { Actor, Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import {
	checkCondition,
	citationDesk,
	commentOnCitation,
	lockCitation,
	ownCitation,
	panelEntry,
	recuse,
	saveCitation,
	saveDecision,
	sealClass,
	settleComment,
	tieClaim,
	unlockCitation,
	untieClaim
} from '../index.ts';
import { award, decisionTime, nothing } from '../judged-edition.fixture.ts';

const world = useWorld();
const sv = 'Brukarna påverkar menyn genom kostombud. Enheten lyssnar.';

let editionId: string;
let entryId: string;
let chair: Person;
let member: Person;
let office: Person;
let applicant: Person;
let examiner: Person;

beforeAll(async () => {
	const found = await assessedEntry(world);
	({ editionId, entryId } = found);
	await agreeOn(entryId, found.lead, [found.anna, found.bo]);
	office = world.at(found.office, decisionTime);
	applicant = world.at(found.applicant, decisionTime);
	examiner = world.at(found.lead, decisionTime);
	chair = await world.person('Clara Chair', [{ role: 'panel_chair', editionId }], decisionTime);
	member = await world.person('Mats Member', [{ role: 'panel_member', editionId }], decisionTime);
	must(await checkCondition(office, { entryId, conditionKey: 'budget-in-balance', met: true }));
}, 60_000);

const desk = async (actor: Person = member) => must(await citationDesk(actor, entryId));
const tables = ['citation', 'citation_revision', 'citation_claim', 'citation_comment'] as const;

/** What somebody gets of the citation's tables by asking the database straight. */
async function rowsFor(actor: Actor): Promise<string[]> {
	return inTransaction(actor, async (tx) => {
		const seen: string[] = [];
		for (const table of tables) {
			const { rows } = await sql`select * from ${sql.table(`judging.${table}`)}`.execute(tx);
			if (rows.length > 0) seen.push(table);
		}
		return seen;
	});
}

describe('writing', () => {
	it('begins before anything is decided, and keeps every revision', async () => {
		const first = { entryId, sv: 'Enheten lyssnar.', en: '', revision: 0 };
		expect(must(await saveCitation(member, first)).revision).toBe(1);
		expect(must(await saveCitation(chair, { ...first, sv, revision: 1 })).revision).toBe(2);
		const { revisions, citation } = await desk();
		expect(revisions.map(({ revision, sv: text, by }) => [revision, text, by])).toEqual([
			[2, sv, 'Clara Chair'],
			[1, 'Enheten lyssnar.', 'Mats Member']
		]);
		expect(citation).toMatchObject({ sv, revision: 2, by: 'Clara Chair', locked: null });
	});

	it('tells whoever began from an older text what stands now, and writes over nothing', async () => {
		const stale = { entryId, sv: 'Min egen text.', en: '', revision: 1 };
		expect(await saveCitation(member, stale)).toMatchObject({
			refusal: { reason: 'newer-revision', detail: { citation: { sv, revision: 2 } } }
		});
	});

	it('keeps one of two that are saved at the same moment', async () => {
		const both = await Promise.all(
			[chair, member].map((actor) =>
				saveCitation(actor, { entryId, sv, en: `By ${actor.name}.`, revision: 2 })
			)
		);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: 'newer-revision' } });
	});

	it('is the panel’s: the office reads, and others are told of nothing', async () => {
		const input = { entryId, sv, en: '', revision: 3 };
		expect(await saveCitation(office, input)).toMatchObject({ refusal: { reason: 'not-allowed' } });
		expect((await desk(office)).writes).toBe(false);
		for (const other of [examiner, applicant]) {
			expect((await saveCitation(other, input)).ok).toBe(false);
			expect((await citationDesk(other, entryId)).ok).toBe(false);
		}
		const early = world.at(member, '2026-03-02T11:00:00Z');
		expect((await saveCitation(early, input)).ok).toBe(false);
	});

	it('says in the log that a citation was written in a class, and not whose', async () => {
		const { rows } = await world.owner(
			`select subject_id, detail::text as detail from platform.audit where action like 'citation.%'`
		);
		expect(rows.length).toBeGreaterThan(0);
		for (const row of rows) {
			expect(row.subject_id).toBe(editionId);
			expect(row.detail).toBe('{"class": "elderly-care"}');
		}
	});
});

describe('what the citation claims', () => {
	it('stands beside what the team found, with what was checked and no examiner’s name', async () => {
		const { evidence } = await desk();
		expect(evidence.map(({ mark, body }) => `${mark} ${body}`)).toEqual([
			'S1 Brukarna påverkar menyn.',
			'F1 Hör fler än dem som kommer till möten.',
			'F2 Ni mäter för lite.'
		]);
		expect(JSON.stringify(evidence)).not.toContain('Examinator');
	});

	it('is tied to a finding, sentence by sentence, once, and untied', async () => {
		const [first] = (await desk()).evidence;
		const by = { findingId: first?.id ?? '' };
		const tie = { entryId, quote: 'Brukarna påverkar menyn genom kostombud.', by };
		must(await tieClaim(member, tie));
		must(await tieClaim(chair, tie));
		must(await tieClaim(member, { ...tie, quote: 'Enheten lyssnar.' }));
		let { sentences } = await desk();
		expect(sentences.map(({ claims }) => claims.map(({ said }) => said))).toEqual([
			['Brukarna påverkar menyn.'],
			['Brukarna påverkar menyn.']
		]);
		must(await untieClaim(chair, { entryId, claimId: sentences[1]?.claims[0]?.id ?? '' }));
		({ sentences } = await desk());
		expect(sentences[1]?.claims).toEqual([]);
	});

	it('is tied to words of an answer as they stand there, and to nothing else', async () => {
		const by = { questionKey: 'participation', words: 'enkäter med  bildstöd' };
		must(await tieClaim(member, { entryId, quote: 'Enheten lyssnar.', by }));
		expect((await desk()).sentences[1]?.claims).toMatchObject([
			{ questionKey: 'participation', said: 'enkäter med bildstöd', findingId: null }
		]);
		const wrong = { entryId, quote: 'Enheten lyssnar.', by: { ...by, words: 'aldrig sagt' } };
		expect(await tieClaim(member, wrong)).toMatchObject({
			refusal: { reason: 'words-not-in-answer', fields: [{ field: 'words' }] }
		});
		expect(await tieClaim(member, { ...wrong, quote: 'Står inte här.' })).toMatchObject({
			refusal: { reason: 'claim-gone' }
		});
		// Named wrongly, or not at all, the answer that has the words is found.
		for (const questionKey of ['summary', '']) {
			const found = { ...by, questionKey };
			must(await tieClaim(member, { entryId, quote: 'Enheten lyssnar.', by: found }));
		}
		expect((await desk()).sentences[1]?.claims).toHaveLength(1);
		const elsewhere = { findingId: crypto.randomUUID() };
		expect(
			await tieClaim(member, { entryId, quote: 'Enheten lyssnar.', by: elsewhere })
		).toMatchObject({ refusal: { reason: 'not-an-option' } });
	});
});

describe('readers', () => {
	it('comment, on words or on the whole, and the panel says that it is dealt with', async () => {
		const said = { entryId, revision: 2, quote: 'Enheten lyssnar.', body: 'Vem är enheten?' };
		must(await commentOnCitation(office, said));
		expect(await commentOnCitation(office, { ...said, body: ' ' })).toMatchObject({
			refusal: { fields: [{ field: 'body', reason: 'required' }] }
		});
		const [comment] = (await desk()).comments;
		expect(comment).toMatchObject({ by: 'Olle Kansli', revision: 2, settled: null });
		must(await settleComment(member, { entryId, commentId: comment?.id ?? '' }));
		expect((await desk()).comments[0]?.settled).toMatchObject({ by: 'Mats Member' });
		await expect(
			inTransaction(office, (tx) =>
				sql`update judging.citation_comment set body = 'x', settled_by = ${office.personId}`.execute(
					tx
				)
			)
		).rejects.toThrow('stays as it was said');
	});
});

describe('the decision', () => {
	const decide = (actor: Person, citation: string, revision: number, citationRevision?: number) =>
		saveDecision(actor, {
			...award(entryId, revision, citation),
			...(citationRevision === undefined ? {} : { citationRevision })
		});
	const carried = async () => {
		const { entry } = must(await panelEntry(chair, entryId));
		return entry.decision;
	};

	it('takes the citation with both its languages, and writes to it', async () => {
		must(await decide(member, sv, 0));
		expect(await carried()).toMatchObject({ citation: sv, citationEn: expect.any(String) });
		expect((await desk()).citation.revision).toBe(3);
		must(await decide(member, `${sv} Tack.`, 1));
		expect((await desk()).citation).toMatchObject({ sv: `${sv} Tack.`, revision: 4 });
	});

	it('carries what is written on the citation’s page, and whoever has it open is told', async () => {
		must(await saveCitation(chair, { entryId, sv, en: 'They listen.', revision: 4 }));
		expect(await carried()).toMatchObject({
			citation: sv,
			citationEn: 'They listen.',
			revision: 3
		});
		expect(await decide(member, 'Gammalt.', 2)).toMatchObject({
			refusal: { reason: 'newer-revision', detail: { theirs: { citation: sv } } }
		});
		expect(await decide(member, 'Gammalt.', 3, 4)).toMatchObject({
			refusal: { reason: 'newer-revision', detail: { citation: { sv } } }
		});
	});

	it('of an honour cannot be left without one', async () => {
		expect(await saveCitation(chair, { entryId, sv: '', en: '', revision: 5 })).toMatchObject({
			refusal: { fields: [{ field: 'sv', reason: 'citation-missing' }] }
		});
	});

	it('never says anything else than the citation, not even straight in SQL', async () => {
		await expect(
			inTransaction(chair, (tx) =>
				sql`update judging.decision set citation = 'Annat.' where entry_id = ${entryId}`.execute(tx)
			)
		).rejects.toThrow('carries the text of its citation');
	});

	it('without an honour leaves the citation as a draft', async () => {
		must(await saveDecision(member, nothing(entryId, 3)));
		expect((await desk()).citation.sv).toBe(sv);
		must(await decide(member, sv, 4));
	});
});

describe('locking', () => {
	it('is the chair’s, of the text that was read', async () => {
		expect(await lockCitation(member, { entryId, revision: 5 })).toMatchObject({
			refusal: { reason: 'leader-locks' }
		});
		await expect(
			inTransaction(member, (tx) =>
				sql`update judging.citation set locked_at = now() where entry_id = ${entryId}`.execute(tx)
			)
		).rejects.toThrow('whoever leads');
		expect(await lockCitation(chair, { entryId, revision: 4 })).toMatchObject({
			refusal: { reason: 'newer-revision' }
		});
		must(await lockCitation(chair, { entryId, revision: 5 }));
		expect((await desk()).citation.locked).toMatchObject({ by: 'Clara Chair' });
	});

	it('stops every change, on this page and in the decision, by the code and by the database', async () => {
		const locked = { refusal: { reason: 'citation-locked' } };
		const input = { entryId, sv: 'Annat.', en: '', revision: 5 };
		expect(await saveCitation(chair, input)).toMatchObject(locked);
		expect(await saveDecision(member, award(entryId, 5, 'Annat.'))).toMatchObject({
			refusal: { fields: [{ field: 'citation', reason: 'citation-locked' }] }
		});
		const [claim] = (await desk()).sentences[0]?.claims ?? [];
		expect(await untieClaim(member, { entryId, claimId: claim?.id ?? '' })).toMatchObject(locked);
		for (const statement of [
			sql`update judging.citation set sv = 'Annat.', revision = 6 where entry_id = ${entryId}`,
			sql`delete from judging.citation_claim where entry_id = ${entryId}`
		]) {
			await expect(inTransaction(chair, (tx) => statement.execute(tx))).rejects.toThrow('locked');
		}
		// The rest of the decision still is the panel's to change.
		must(await saveDecision(member, { ...award(entryId, 5, sv), position: 1 }));
		must(await commentOnCitation(member, { entryId, revision: 5, quote: '', body: 'Bra.' }));
	});

	it('is undone with a reason', async () => {
		expect(await unlockCitation(chair, { entryId, reason: ' ' })).toMatchObject({
			refusal: { fields: [{ field: 'reason', reason: 'required' }] }
		});
		expect(await unlockCitation(member, { entryId, reason: 'Fel ord.' })).toMatchObject({
			refusal: { reason: 'leader-locks' }
		});
		must(await unlockCitation(chair, { entryId, reason: 'Ett ord är fel.' }));
		expect((await desk()).citation).toMatchObject({
			locked: null,
			unlocked: { by: 'Clara Chair', reason: 'Ett ord är fel.' }
		});
	});
});

describe('someone who stands back from the entry', () => {
	it('gets nothing of its citation: by themselves, by what speaks for it, or by the office’s word', async () => {
		const seat = [{ role: 'panel_member' as const, editionId }];
		const self = await world.person('Rut Recused', seat, decisionTime);
		const pinned = await world.person('Pia Pinned', seat, decisionTime);
		const behind = await world.person(
			'Berit Båda',
			[...seat, { role: 'applicant', editionId, entryId }],
			decisionTime
		);
		expect(await rowsFor(self)).toEqual([...tables]);
		must(await recuse(self, { entryId, reason: 'Min syster är chef där.' }));
		const pin = { entryId, personId: pinned.personId, pinned: 'conflict' as const };
		must(await pinConflict(office, { ...pin, reason: 'Arbetade där i fjol.' }));
		for (const actor of [self, pinned, behind]) {
			expect(await rowsFor(actor), actor.name).toEqual([]);
			expect(await citationDesk(actor, entryId), actor.name).toMatchObject({
				refusal: { reason: 'recused' }
			});
			for (const refused of [
				await saveCitation(actor, { entryId, sv: 'x', en: '', revision: 5 }),
				await commentOnCitation(actor, { entryId, revision: 5, quote: '', body: 'x' }),
				await lockCitation(actor, { entryId, revision: 5 })
			]) {
				expect(refused, actor.name).toMatchObject({ refusal: { reason: 'recused' } });
			}
		}
	});

	it('nor does the team that assessed it, the unit before the release, or a visitor', async () => {
		const auditor = await world.person('Asta Auditor', [{ role: 'auditor' }], decisionTime);
		for (const actor of [examiner, applicant, auditor, world.visitor(decisionTime)]) {
			expect(await rowsFor(actor)).toEqual([]);
		}
		expect(must(await ownCitation(applicant, entryId))).toEqual([]);
		expect((await ownCitation(examiner, entryId)).ok).toBe(false);
		expect(await rowsFor(office)).toEqual([...tables]);
	});

	it('leaves the lock to another member, where it is the chair', async () => {
		const second = await world.person(
			'Cleo Chair',
			[{ role: 'panel_chair', editionId }],
			decisionTime
		);
		must(await recuse(chair, { entryId, reason: 'Jag har arbetat där.' }));
		expect((await desk()).locks).toBe(false);
		must(await recuse(second, { entryId, reason: 'Jag också.' }));
		expect((await desk()).locks).toBe(true);
		must(await lockCitation(member, { entryId, revision: 5 }));
	});
});

describe('when the class is sealed', () => {
	it('nothing changes any more, and from the release the unit follows the line to what was found', async () => {
		must(await sealClass(chair, { editionId, classKey: 'elderly-care', withoutHonours: true }));
		const sealed = { refusal: { reason: 'sealed' } };
		const reason = 'Ett ord är fel.';
		expect(await unlockCitation(member, { entryId, reason })).toMatchObject(sealed);
		const comment = { entryId, revision: 5, quote: '', body: 'För sent.' };
		expect(await commentOnCitation(member, comment)).toMatchObject(sealed);
		for (const statement of [
			sql`update judging.citation set locked_at = null, unlocked_at = now(), unlocked_reason = 'x'`,
			sql`delete from judging.citation_claim`,
			sql`insert into judging.citation_comment (organiser_id, entry_id, revision, body, said_by, said_at)
				values (${world.organiserId}, ${entryId}, 1, 'x', ${member.personId}, now())`
		]) {
			await expect(inTransaction(member, (tx) => statement.execute(tx))).rejects.toThrow('sealed');
		}
		await world.owner(
			`insert into ceremony.class_release (organiser_id, edition_id, class_key, released_at)
			 values ($1, $2, 'elderly-care', now())`,
			[world.organiserId, editionId]
		);
		expect(must(await ownCitation(applicant, entryId))).toEqual([
			{
				quote: 'Brukarna påverkar menyn genom kostombud.',
				findingId: expect.any(String),
				questionKey: null,
				words: null
			},
			{
				quote: 'Enheten lyssnar.',
				findingId: null,
				questionKey: 'participation',
				words: 'enkäter med bildstöd'
			}
		]);
		expect(await rowsFor(applicant)).toEqual([]);
	});
});
