// Swedish words beside a decision while it is written.
export const sv = {
	voted: 'Så har ni röstat om bidraget',
	later: 'Spara vad bidraget får när ni har enats. Motivering och pris kan skrivas efteråt.',
	left: {
		citation: 'motivering',
		prize: 'vad som följer med',
		amount: 'summan'
	},
	leftTitle: (what: string) => `Kvar att skriva innan det kan fastställas: ${what}.`,
	laterPrize: 'Bestäms senare',
	cost: {
		of: (sum: string, budget: string) => `Priserna kostar hittills ${sum} av ${budget}.`,
		over: (sum: string, budget: string, over: string) =>
			`Priserna kostar ${sum}, ${over} mer än de ${budget} som finns.`,
		free: (sum: string) => `Priserna kostar hittills ${sum}.`,
		seen: 'De bidrag som du är jävig för är inte med i summan.'
	},
	saveBoth: 'Spara beslutet och raderna',
	linesSaved: 'Raderna är sparade.',
	undecided: 'Inget beslut är sparat om de här. De räknas som att de inte får något:',
	othersNothing: 'Får inget',
	whatSealing:
		'När besluten är fastställda skrivs de inte om. Behöver ett ändras senare fattar ordföranden ett nytt beslut, med skäl, som syns i protokollet.',
	sealed: (hasClasses: boolean): string =>
		hasClasses
			? 'Klassen är fastställd. Ska beslutet ändras är det ett nytt beslut, med skäl.'
			: 'Besluten är fastställda. Ska ett ändras är det ett nytt beslut, med skäl.'
};
