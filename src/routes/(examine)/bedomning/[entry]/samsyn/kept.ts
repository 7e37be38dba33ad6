// What somebody had typed when the consensus came to rest: it cannot be saved, and is shown so that it can be copied.

/** Answers the texts of a posted form of the consensus, without what is empty and what is no text. */
export const keptTexts = (typed: Record<string, string>): string[] =>
	Object.entries(typed)
		.filter(([name]) => /^(?:body-|reason-|aside-|why$|objection$|summary$)/.test(name))
		.map(([, text]) => text.trim())
		.filter((text) => text !== '');
