import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allows, permissions, roles, type Action, type Role } from './rules.ts';

const who = (action: Action): Role[] => roles.filter((role) => allows(new Set([role]), action));

describe('the permission table', () => {
	it('names only roles that exist, each once for an action', () => {
		for (const [action, held] of Object.entries(permissions)) {
			expect({ action, held: [...new Set(held)] }).toEqual({ action, held: [...held] });
			expect(held.every((role) => (roles as readonly string[]).includes(role))).toBe(true);
		}
	});

	it('has no line that nothing asks', () => {
		const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.ts$/.test(file) && !/permissions\/rules|\.test\.ts$/.test(file))
			.map((file) => readFileSync(`src/${file}`, 'utf8'))
			.join('\n');
		expect(Object.keys(permissions).filter((action) => !code.includes(`'${action}'`))).toEqual([]);
	});

	it('lets a visitor check eligibility, nominate, ask to become an examiner, use the link of a mail, sign up to a meeting and ask a winner, and nothing else', () => {
		const open = (Object.keys(permissions) as Action[]).filter((action) =>
			allows(new Set<Role>(['visitor']), action)
		);
		expect(open.sort()).toEqual([
			'board-notice.confirm',
			'consent.answer',
			'eligibility.check',
			'embargo.answer',
			'examiner.apply',
			'examiner.vouch',
			'guest.answer',
			'honour.ask',
			'meeting.sign-up',
			'nomination.answer',
			'nomination.make'
		]);
	});

	it('lets nobody write a decision but the panel, and nobody seal it but its chair', () => {
		expect(who('decision.write')).toEqual(['panel_member', 'panel_chair']);
		expect(who('decision.seal')).toEqual(['panel_chair']);
	});

	it('lets only the office release an edition', () => {
		expect(who('edition.release')).toEqual(['office']);
	});

	it('keeps reviews to those who write them and the office', () => {
		expect(who('review.write')).toEqual(['examiner', 'lead_examiner']);
		expect(who('review.reopen')).toEqual(['office']);
		expect(who('review.read-shared')).toEqual(['office', 'examiner', 'lead_examiner']);
	});

	it('lets the whole team write a consensus, its lead propose to close it, and the office close it without them', () => {
		for (const action of ['consensus.write', 'consensus.assent', 'consensus.object'] as const) {
			expect(who(action)).toEqual(['examiner', 'lead_examiner']);
		}
		expect(who('consensus.lead')).toEqual(['lead_examiner']);
		expect(who('consensus.close')).toEqual(['office']);
	});

	it('gives someone who holds no role nothing', () => {
		for (const action of Object.keys(permissions) as Action[]) {
			expect(allows(new Set(), action)).toBe(false);
		}
	});
});
