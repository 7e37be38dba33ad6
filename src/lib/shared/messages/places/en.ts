// English words of putting things in order.
import type { sv } from './sv.ts';

export const en: typeof sv = {
	place: (name) => `Place of ${name}`,
	up: (name) => `Move ${name} up`,
	down: (name) => `Move ${name} down`,
	sort: 'Sort by the numbers',
	drag: 'Drag to move',
	moved: (name, place, of) => `${name} has place ${place} of ${of}.`,
	wrong: 'Write a place in figures, from 1. Empty means without a place.'
};
