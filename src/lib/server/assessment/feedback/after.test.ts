// After the release: the meeting, what the unit thinks of it, and after a year what it changed; each to those it is for.
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import {
	assessedEdition,
	assessedEntry,
	examiner,
	must,
	submitted
} from '../assessed-entry.fixture.ts';
import { declareConflict } from '../../people/index.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import {
	acknowledgeFeedback,
	afterFeedback,
	answerFollowUp,
	appointTeam,
	askDueFollowUps,
	bookMeeting,
	cancelMeeting,
	followUpFor,
	holdMeeting,
	noteMeeting,
	rateFeedback,
	ratingSum,
	releaseFeedback
} from '../index.ts';
import { agreeOn, approve } from './agreed.fixture.ts';
import { meansOf } from './answer/rules.ts';
import { readShown } from './rules.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;

beforeAll(async () => {
	scene = await assessedEntry(world);
	const { entryId, lead, anna, bo } = scene;
	await agreeOn(entryId, lead, [anna, bo]);
});

const meeting = (starts: string, more = {}) => ({
	entryId: scene.entryId,
	starts,
	minutes: 60,
	place: 'Hos er',
	...more
});

/** Everything in some tables that somebody can get out of the database. */
async function seenBy(person: Person, tables: string[]): Promise<string> {
	const seen: string[] = [];
	for (const table of tables) {
		const { rows } = await inTransaction(person, (tx) =>
			sql`select * from ${sql.table(`assessment.feedback_${table}`)}`.execute(tx)
		);
		seen.push(JSON.stringify(rows));
	}
	return seen.join('\n');
}

describe('the oral feedback', () => {
	it('is not booked before the unit has its report, nor is anything else answered', async () => {
		const { lead, office, applicant, entryId } = scene;
		expect(await bookMeeting(lead, meeting('2026-10-05T13:00'))).toMatchObject({
			refusal: { reason: 'feedback-not-released' }
		});
		expect(await acknowledgeFeedback(applicant, { entryId })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		await approve(entryId, lead, office);
		must(await releaseFeedback(office, { entryId }));
	});

	it('is somewhere, at a time to come, and told to all with a calendar file', async () => {
		const { lead, anna, applicant } = scene;
		expect(await bookMeeting(anna, meeting('2026-10-05T13:00'))).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		expect(await bookMeeting(lead, meeting('2020-10-05T13:00', { place: '' }))).toMatchObject({
			refusal: {
				fields: [
					{ field: 'starts', reason: 'visit-in-past' },
					{ field: 'place', reason: 'required' }
				]
			}
		});
		expect(
			await bookMeeting(lead, meeting('2026-10-05T13:00', { link: 'javascript:alert(1)' }))
		).toMatchObject({ refusal: { fields: [{ field: 'link', reason: 'not-a-web-address' }] } });
		const booked = must(await bookMeeting(lead, meeting('2026-10-05T13:00')));
		expect(booked).toMatchObject({ ends: '2026-10-05T14:00', sequence: 0 });
		must(await bookMeeting(lead, meeting('2026-10-05T13:00')));
		const { rows } = await world.owner(
			`select to_name, attachments from platform.mail where kind = 'feedback.meeting' order by to_name`
		);
		expect(rows).toHaveLength(4);
		expect(rows.map(({ to_name }) => to_name as string)).toContain(applicant.name);
		expect(rows[0]).toMatchObject({ attachments: [{ mediaType: 'text/calendar' }] });
	});

	it('is moved, cancelled and booked again with the same meeting in every calendar', async () => {
		const { lead, entryId } = scene;
		const moved = must(await bookMeeting(lead, meeting('2026-10-06T09:30', { minutes: 45 })));
		expect(moved).toMatchObject({ ends: '2026-10-06T10:15', sequence: 1 });
		must(await cancelMeeting(lead, { entryId }));
		expect(await cancelMeeting(lead, { entryId })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		const again = must(await bookMeeting(lead, meeting('2026-10-07T09:30')));
		expect(again).toMatchObject({ id: moved.id, sequence: 3, cancelledAt: null });
		const { rows } = await world.owner(
			`select subject from platform.mail where kind = 'feedback.meeting' and subject like '%inställt%'`
		);
		expect(rows).toHaveLength(4);
	});

	it('is held on a day that has come, and noted for the unit and for the team apart', async () => {
		const { anna, applicant, entryId } = scene;
		const after = world.at(anna, '2026-10-08T09:00:00Z');
		expect(await holdMeeting(after, { entryId, on: '2026-10-09' })).toMatchObject({
			refusal: { reason: 'date-too-late', fields: [{ field: 'on' }] }
		});
		must(await holdMeeting(after, { entryId, on: '2026-10-07' }));
		const notes = [
			{ audience: 'unit' as const, body: 'Vi enades om ett första steg.', revision: 0 },
			{ audience: 'team' as const, body: 'Chefen var besviken.', revision: 0 }
		];
		must(await noteMeeting(after, { entryId, notes }));
		expect(
			await noteMeeting(after, {
				entryId,
				notes: [{ audience: 'team', body: 'Nytt', revision: 0 }]
			})
		).toMatchObject({ refusal: { reason: 'newer-revision', fields: [{ field: 'note-team' }] } });
		const unit = must(await afterFeedback(applicant, entryId));
		expect(unit.meeting).toMatchObject({ heldOn: '2026-10-07', heldBy: anna.name });
		expect(unit.notes.map(({ body }) => body)).toEqual(['Vi enades om ett första steg.']);
		expect(await seenBy(applicant, ['meeting_note'])).not.toContain('besviken');
		expect(await seenBy(anna, ['meeting_note'])).toContain('besviken');
	});
});

describe('the unit', () => {
	const figures = { useful: 4, understandable: 5, fair: 2 };

	it('says once that it has read it', async () => {
		const { applicant, lead, entryId } = scene;
		expect(await acknowledgeFeedback(lead, { entryId })).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		must(await acknowledgeFeedback(applicant, { entryId }));
		must(await acknowledgeFeedback(world.at(applicant, '2026-12-01T09:00:00Z'), { entryId }));
		const { receipt } = must(await afterFeedback(lead, entryId));
		expect(receipt).toMatchObject({ by: applicant.name, at: applicant.at });
	});

	it('rates it for the office; the team gets no figures, and the words only if it may', async () => {
		const { applicant, lead, office, entryId, editionId } = scene;
		const words = 'Orden är hårda, men sanna.';
		expect(
			await rateFeedback(applicant, { entryId, figures: { useful: 6, fair: 2 }, words })
		).toMatchObject({
			refusal: {
				fields: [
					{ field: 'useful', reason: 'not-an-option' },
					{ field: 'understandable', reason: 'required' }
				]
			}
		});
		const { ratedAt } = must(await rateFeedback(applicant, { entryId, figures, words }));
		expect(must(await afterFeedback(lead, entryId))).toMatchObject({ rating: null, words: null });
		expect(await seenBy(lead, ['rating'])).toBe('[]');
		const sum = must(await ratingSum(office, editionId, [entryId]));
		expect(sum).toMatchObject({ ratings: [{ ...figures, words }], means: null });
		expect(await ratingSum(lead, editionId, [entryId])).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		expect(await rateFeedback(applicant, { entryId, figures, words: 'Annat' })).toMatchObject({
			refusal: { reason: 'newer-revision', detail: { words } }
		});
		const seen = ratedAt.toString();
		must(await rateFeedback(applicant, { entryId, figures, words, wordsToTeam: true, seen }));
		expect(must(await afterFeedback(lead, entryId))).toMatchObject({ rating: null, words });
		expect(await seenBy(lead, ['rating'])).toBe('[]');
	});

	it('is not seen rating by an office in conflict with it, nor by another unit', async () => {
		const { entryId, editionId } = scene;
		const kin = await world.person('Kajsa Kansli', [{ role: 'office' }]);
		expect(await seenBy(kin, ['rating'])).toContain('hårda');
		await inTransaction(kin, (tx) =>
			declareConflict(tx, kin, { personId: kin.personId, entryId, reason: 'Släkt.' })
		);
		const tables = ['rating', 'receipt', 'meeting', 'meeting_note', 'follow_up', 'approval'];
		const other = await submitted(world, editionId, 'Lärkan', 'Spånga stadsdelsförvaltning');
		for (const person of [kin, other.applicant]) {
			for (const table of tables) expect(await seenBy(person, [table])).toBe('[]');
		}
	});
});

describe('the means', () => {
	it('are shown of at least three answers', () => {
		const one = { useful: 4, understandable: 5, fair: 2 };
		expect(meansOf([one, one])).toBeNull();
		expect(meansOf([one, one, { useful: 3, understandable: 4, fair: 3 }])).toEqual({
			useful: 3.7,
			understandable: 4.7,
			fair: 2.3
		});
	});
});

describe('after a year', () => {
	it('the unit is asked, once, and not a day before', async () => {
		const { applicant } = scene;
		const day = scene.office.at;
		const after = (days: number) => day.add({ hours: 24 * days });
		expect(await askDueFollowUps(after(364))).toBe(0);
		const asked = await Promise.all([askDueFollowUps(after(365)), askDueFollowUps(after(365))]);
		expect(asked.toSorted()).toEqual([0, 1]);
		expect(await askDueFollowUps(after(366))).toBe(0);
		const { rows } = await world.owner(
			`select to_name, body from platform.mail where kind = 'feedback.follow-up'`
		);
		expect(rows).toMatchObject([
			{ to_name: applicant.name, body: expect.stringContaining('#uppfoljning') }
		]);
	});

	it('it answers area by area, and a colleague’s answer is not overwritten', async () => {
		const { applicant, lead, entryId } = scene;
		const { followUp } = must(await afterFeedback(applicant, entryId));
		const [first, second] = followUp?.areas ?? [];
		const key = first?.key ?? '';
		expect(second?.answer).toBeNull();
		const say = (state: 'done' | 'begun' | null, words: string, revision: number) =>
			answerFollowUp(applicant, { entryId, answers: [{ key, state, words, revision }] });
		expect(await say(null, 'Vi har ändrat.', 0)).toMatchObject({
			refusal: { fields: [{ field: `state-${key}`, reason: 'required' }] }
		});
		must(await say('begun', 'Vi mejlar alla anhöriga.', 0));
		expect(await say('done', 'Klart.', 0)).toMatchObject({ refusal: { reason: 'newer-revision' } });
		expect(await answerFollowUp(lead, { entryId, answers: [] })).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		const seen = must(await afterFeedback(lead, entryId)).followUp;
		expect(seen?.areas[0]).toMatchObject({
			text: 'Hör fler än dem som kommer till möten.',
			answer: { state: 'begun', words: 'Vi mejlar alla anhöriga.' }
		});
	});

	it('the answer stands beside its next entry, for those who assess that and those who were there', async () => {
		const { entryId, office, applicant } = scene;
		const editionId = await assessedEdition(world);
		const next = {
			editionId,
			...(await submitted(world, editionId, 'Kostenheten', 'Farsta stadsdelsförvaltning'))
		};
		await world.owner(
			`update application.entry set created_at = '2027-03-01T09:00:00Z' where id = $1`,
			[next.entryId]
		);
		const look = (person: Person, on = next.entryId) =>
			inTransaction(person, (tx) => followUpFor(tx, person, on));
		expect((await look(office))?.areas[0]).toMatchObject({
			text: 'Hör fler än dem som kommer till möten.',
			answer: { state: 'begun', words: 'Vi mejlar alla anhöriga.' }
		});
		// Whoever writes another unit's name in a new entry gets nothing of what that unit was told.
		const stranger = await world.person('Sten Främling', [
			{ role: 'applicant', editionId: next.editionId, entryId: next.entryId }
		]);
		expect(await look(stranger)).toBeNull();
		expect(await look(scene.lead)).toBeNull();
		expect((await look(applicant))?.areas).toHaveLength(2);
		expect(await look(office, entryId)).toBeNull();
		// Who assesses the next one, and was in conflict with the one before, is told nothing of that.
		const team = [
			await examiner(world, editionId, 'Ulla Nu', 'Kulturförvaltningen'),
			await examiner(world, editionId, 'Ola Nu', 'Kulturförvaltningen')
		] as const;
		const [kin, free] = team;
		const examinerIds = team.map(({ personId }) => personId);
		must(await appointTeam(office, { entryId: next.entryId, examinerIds, leadId: kin.personId }));
		expect((await look(kin))?.areas).toHaveLength(2);
		await inTransaction(kin, (tx) =>
			declareConflict(tx, kin, { personId: kin.personId, entryId, reason: 'Min syster ledde den.' })
		);
		expect(await look(kin)).toBeNull();
		expect((await look(free))?.areas).toHaveLength(2);
	});

	it('the database lets the unit answer for its own entry, and change nothing of when it is asked', async () => {
		const { applicant, entryId } = scene;
		const other = await submitted(world, scene.editionId, 'Lärkan', 'Spånga stadsdelsförvaltning');
		for (const table of ['rating', 'follow_up_answer']) {
			const moved = inTransaction(applicant, (tx) =>
				sql`update ${sql.table(`assessment.feedback_${table}`)} set entry_id = ${other.entryId}
					where entry_id = ${entryId}`.execute(tx)
			);
			await expect(moved, table).rejects.toThrow('row-level security');
		}
		const later = inTransaction(applicant, (tx) =>
			sql`update assessment.feedback_follow_up set due_at = now()`.execute(tx)
		);
		await expect(later).rejects.toThrow('when the unit is asked');
	});
});

describe('what was released before sentences had an origin', () => {
	it('is read as before', () => {
		const old = {
			programme: { sv: 'K', en: 'Q' },
			edition: { sv: '2025', en: '2025' },
			unit: 'Kostenheten',
			organisation: null,
			title: null,
			className: null,
			summary: 'Bra.',
			criteria: [
				{
					key: 'results',
					name: { sv: 'Resultat', en: 'Results' },
					question: { sv: '?', en: '?' },
					score: null,
					strengths: ['Ni mäter.'],
					improvementAreas: ['Mät mer.', 'Jämför.']
				}
			]
		};
		expect(readShown(old).criteria[0]).toMatchObject({
			strengths: [{ key: 'results-strength-1', text: 'Ni mäter.', findingIds: [] }],
			improvementAreas: [{ text: 'Mät mer.' }, { key: 'results-area-2', text: 'Jämför.' }]
		});
	});
});
