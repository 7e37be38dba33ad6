// Words of the command line.
import type { sv } from './sv.ts';

export const en: typeof sv = {
	unreadable: 'cannot be read as JSON',
	noFile: (file) => `${file} cannot be read: is it there, and may it be read?`,
	mistakes: (n) => (n === 1 ? '1 mistake.' : `${n} mistakes.`),
	noMistakes: (award) => `${award}: no mistakes.`,
	newAward: (award, address) => `${award} (/${address}) is added.`,
	same: 'Nothing would change.',
	dryRun: 'Nothing has been changed yet. Run again with --yes to change it.',
	placed: (award) => `${award} is in place.`,
	notKnown: (key) => `There is no award “${key}”.`,
	noOrganiser: 'Start Utmärkt once first: there is no organiser yet.',
	language: 'The language is sv or en.'
};
