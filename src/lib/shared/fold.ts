// Letters without what tells them apart to the eye: for finding a name however somebody has typed it.

/** What a letter becomes that has no plain form of its own. */
const plain: Record<string, string> = {
	æ: 'ae',
	ø: 'o',
	ß: 'ss',
	ð: 'd',
	þ: 'th',
	œ: 'oe',
	ł: 'l'
};

/** Answers a text in small letters without accents, dots and rings: "Förskolan Ängen" → "forskolan angen". */
export function folded(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[æøßðþœł]/g, (letter) => plain[letter] ?? '');
}
