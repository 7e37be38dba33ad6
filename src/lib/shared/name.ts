// What a stranger can have put in a mail to somebody else: a name, and nothing to follow.

/** A web address where a name should stand is somebody's advertisement, not a name. */
export const looksLikeAddress = (text: string) =>
	/https?:|www\.|\w\.(com|net|org|ru|info)\b/iu.test(text);

/** Answers a text on one line. */
export const onOneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
