// Swedish words of the papers that are handed over: diplomas and prize letters.
export const sv = {
	diploma: 'Diplom',
	letter: 'Prisbrev',
	example: 'Påhittat exempel',
	/** Stands before the address where the code is typed. */
	genuine: 'Äkta?',
	genuineLetter: 'Så ser man att brevet är äkta:',
	qr: {
		diploma: (address: string) => `QR-kod till sidan som visar att diplomet är äkta: ${address}`,
		letter: (address: string) => `QR-kod till sidan som visar att brevet är äkta: ${address}`
	},
	gives: (v: { organiser: string; unit: string; honour: string; class: string; prizes: string }) =>
		`${v.organiser} ger ${v.unit} ${v.honour}${v.class ? ` i klassen ${v.class}` : ''}. Till det hör ${v.prizes}.`,
	// What the rules say of the sum, wherever an award has one.
	use: 'Prissumman ska användas till att utveckla verksamheten vidare.',
	/** Around the address, which is a link. */
	contact: ['Hör av er till', 'om hur priset lämnas ut.'] as [string, string]
};

export type PapersMessages = typeof sv;
