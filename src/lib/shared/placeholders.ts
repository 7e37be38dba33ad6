// The placeholders that can stand in a message, as data: the pages list them, and the room of applications fills them in.

/**
 * What can stand in a text as {{name}}, by its name in each language; both names are understood in both texts. What
 * belongs to an entry cannot be said to somebody who has none.
 */
export const placeholders = {
	unit: { sv: 'enhet', en: 'unit', ofEntry: true },
	contact: { sv: 'kontaktperson', en: 'contact', ofEntry: true },
	name: { sv: 'namn', en: 'name', ofEntry: false },
	award: { sv: 'utmärkelse', en: 'award', ofEntry: false },
	round: { sv: 'omgång', en: 'round', ofEntry: false },
	class: { sv: 'klass', en: 'class', ofEntry: true },
	number: { sv: 'nummer', en: 'number', ofEntry: true },
	deadline: { sv: 'sista dag', en: 'deadline', ofEntry: false },
	daysLeft: { sv: 'dagar kvar', en: 'days left', ofEntry: false },
	missing: { sv: 'saknas', en: 'missing', ofEntry: true },
	link: { sv: 'länk', en: 'link', ofEntry: false }
} as const satisfies Record<string, { sv: string; en: string; ofEntry: boolean }>;
export type Placeholder = keyof typeof placeholders;
