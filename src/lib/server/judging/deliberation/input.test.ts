import { expect, it } from 'vitest';
import { meetingInput } from './input.ts';

it('a meeting’s link is an address on the web, or nothing', () => {
	const meeting = {
		editionId: '01a22e3e-9239-7291-8913-689ed0a36e66',
		starts: '2026-10-15T10:00',
		place: '',
		others: []
	};
	const wrong = (link: string) =>
		meetingInput.safeParse({ ...meeting, link }).error?.issues.map(({ path }) => path.join('.'));
	for (const link of ['', ' https://mote.example.se/1 ', 'http://mote.example.se']) {
		expect(wrong(link), link).toBeUndefined();
	}
	for (const link of ['javascript:alert(1)', 'mote.example.se/1', 'data:text/html,x', 'i Blå']) {
		expect(wrong(link), link).toEqual(['link']);
	}
});
