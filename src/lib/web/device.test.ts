import { describe, expect, it } from 'vitest';
import { Device, type Box, type Draft } from './device.ts';

function box(room = Infinity): Box & { kept: Map<string, string> } {
	const kept = new Map<string, string>();
	return {
		kept,
		get length() {
			return kept.size;
		},
		key: (at) => [...kept.keys()][at] ?? null,
		getItem: (key) => kept.get(key) ?? null,
		setItem(key, value) {
			if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
			kept.set(key, value);
		},
		removeItem: (key) => void kept.delete(key)
	};
}
const draft = (value: string | string[], at = 1000): Draft => ({
	revision: 3,
	value,
	at,
	sent: []
});

describe('what is kept on the device', () => {
	it('is there for the same person and entry when the page comes back', () => {
		const store = box();
		new Device(store, 'anna', 'e1').keep('background', draft('Början'));
		new Device(store, 'anna', 'e1').keep('results', draft(['Frånvaro', '8', '5', '%', '']));
		expect([...new Device(store, 'anna', 'e1').drafts()]).toEqual([
			['background', draft('Början')],
			['results', draft(['Frånvaro', '8', '5', '%', ''])]
		]);
		expect(new Device(store, 'anna', 'e2').drafts().size).toBe(0);
	});

	it('is never shown to another person, and goes when another comes', () => {
		const store = box();
		new Device(store, 'anna', 'e1').keep('background', draft('Bara för Anna'));
		store.setItem('theme', 'dark');
		const bo = new Device(store, 'bo', 'e1');
		expect(bo.drafts().size).toBe(0);
		bo.tidy(2000);
		expect([...store.kept]).toEqual([['theme', 'dark']]);
	});

	it('goes when it has been saved, when it is too old and when it cannot be read', () => {
		const store = box();
		const anna = new Device(store, 'anna', 'e1');
		anna.keep('a', draft('nytt', Date.UTC(2026, 10, 1)));
		anna.keep('b', draft('gammalt', Date.UTC(2026, 0, 1)));
		anna.tidy(Date.UTC(2026, 10, 24));
		expect([...anna.drafts().keys()]).toEqual(['a']);
		anna.drop('a');
		store.setItem('utmarkt.osparat.anna.e1.c', '{"value":7}');
		expect(anna.drafts().size).toBe(0);
		expect(store.kept.size).toBe(0);
	});

	it('says so where the device has no room or no store', () => {
		expect(new Device(box(10), 'anna', 'e1').keep('a', draft('lång text'))).toBe(false);
		expect(new Device(undefined, 'anna', 'e1').keep('a', draft('text'))).toBe(false);
		expect(new Device(undefined, 'anna', 'e1').drafts().size).toBe(0);
	});
});
