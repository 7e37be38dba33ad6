// Names that the visit's page, its service worker and the house share.

export type CheckOutcome = 'confirmed' | 'changed' | 'not_seen';

/** The caches of kept pages, and of the files that they need. */
export const pagesCache = 'utmarkt-visits-pages';
export const filesCache = 'utmarkt-visits-files';

/** What the browser wakes the service worker for when the line is back. */
export const syncTag = 'utmarkt-visit-notes';

/** Says whose pages and notes a browser keeps, so that another who signs in there finds nothing. */
export const keeperCookie = 'utmarkt-on-device';

/** Whether an address is that of a visit's page, in either language. */
export const isVisitPage = (path: string) =>
	/^(\/en)?\/bedomning\/[0-9a-f-]{36}\/besok$/.test(path);
