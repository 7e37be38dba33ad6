// Keeps a visit's page on the phone with all that it needs, so that it opens without a line. Only this page registers the
// service worker, and only for the examiners' part of the house: the public pages know nothing of it.
import { filesCache, pagesCache } from './names.ts';

export const canKeep = () =>
	typeof navigator !== 'undefined' && 'serviceWorker' in navigator && 'caches' in globalThis;

/** Whose pages the phone keeps. */
const keeper = 'utmarkt.besok.person';

const addressOf = (url: URL) => url.origin + url.pathname;

/** The files that this page has loaded: scripts, styles, fonts. */
function filesHere(): string[] {
	const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
	const linked = [...document.querySelectorAll('link[href], script[src]')].map((each) =>
		each instanceof HTMLLinkElement ? each.href : each instanceof HTMLScriptElement ? each.src : ''
	);
	return [...new Set([...loaded, ...linked])].filter(
		(name) => name.startsWith(location.origin) && name.includes('/_app/immutable/')
	);
}

/** Starts the service worker for the part of the house that one is in: '/bedomning/' or '/en/bedomning/'. */
async function startWorker(scope: string): Promise<ServiceWorkerRegistration> {
	const registration = await navigator.serviceWorker.register('/service-worker.js', {
		scope
	});
	await navigator.serviceWorker.ready.catch(() => undefined);
	return registration;
}

/** Keeps the page as it is now; answers whether it could. */
export async function keepPage(url: URL, scope: string): Promise<boolean> {
	try {
		await startWorker(scope);
		const files = await caches.open(filesCache);
		const known = new Set((await files.keys()).map((request) => request.url));
		await files.addAll(filesHere().filter((name) => !known.has(name)));
		const answer = await fetch(addressOf(url), { headers: { accept: 'text/html' } });
		if (!answer.ok || answer.redirected) return false;
		await (await caches.open(pagesCache)).put(addressOf(url), answer);
		return true;
	} catch {
		return false;
	}
}

/** Whether a page is kept. */
export async function isKept(url: URL): Promise<boolean> {
	if (!canKeep()) return false;
	const pages = await caches.open(pagesCache).catch(() => undefined);
	return (await pages?.match(addressOf(url))) !== undefined;
}

/** Takes a page away; the files go with the last. */
export async function dropPage(url: URL) {
	const pages = await caches.open(pagesCache);
	await pages.delete(addressOf(url));
	if ((await pages.keys()).length === 0) await caches.delete(filesCache);
}

/** Takes away what another person has kept on the phone. */
export async function tidyPages(person: string) {
	if (!canKeep()) return;
	const before = localStorage.getItem(keeper);
	if (before !== null && before !== person) {
		await caches.delete(pagesCache);
		await caches.delete(filesCache);
	}
	localStorage.setItem(keeper, person);
}
