// The search page, in Swedish.
export const sv = {
	lead: 'Alla som har prisats och alla som har deltagit, i varje utmärkelse och år.',
	/** Before the word that was meant, and what is shown. */
	meant: (typed: string) => `Inget passar ”${typed}”.`,
	didYouMean: 'Menade du',
	shownForIt: 'Här är träffarna på det.',
	shown: (from: number, to: number, total: number) => `Visar ${from}–${to} av ${total}.`,
	/** Before the name of a place that was asked for, which leads to its page. */
	places: { unit: 'Enhet:', organisation: 'Förvaltning eller bolag:' },
	narrow: 'Avgränsa',
	narrowed: (n: number) => `Avgränsa (${n} val gjorda)`,
	chosen: 'Valt',
	/** Read out before a choice that is taken away by its link. */
	remove: 'Ta bort',
	clear: 'Ta bort alla val',
	more: (n: number) => `Visa ${n} till`,
	facets: {
		kind: 'Typ',
		programme: 'Utmärkelse',
		year: 'År',
		class: 'Klass',
		organisation: 'Förvaltning eller bolag'
	},
	kinds: {
		programme: 'Utmärkelser',
		edition: 'Omgångar',
		honour: 'Prisade',
		participant: 'Deltagare'
	},
	count: (n: number) => (n === 1 ? '1 träff' : `${n} träffar`),
	nothing: {
		narrowed: 'Det finns träffar om du tar bort ett val:',
		each: 'Orden finns inte på samma sida. Sök på ett i taget:',
		left: 'Sök i stället på:',
		tips: 'Så hittar du rätt',
		tip: [
			'Skriv ett ord i taget, och gärna grundformen: ”äldre” hittar också ”äldreomsorg”.',
			'Enhetens eller förvaltningens namn räcker, helt eller till hälften.',
			'Vi söker bara i det som är offentliggjort. Årets vinnare finns här från prisutdelningen.'
		],
		browse: 'Bläddra i arkivet'
	},
	start: {
		title: 'Börja med en utmärkelse',
		all: 'eller läs om alla som har prisats i'
	}
};

export type SearchMessages = typeof sv;
