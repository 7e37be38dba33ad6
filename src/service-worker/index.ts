// Opens the page of a visit without a line, if it is kept on the phone, and sends what was noted when the line is back. It is
// registered by that page alone (lib/web/visit/keep-page.ts) and for the examiners' part of the house: whatever else is
// asked for goes its usual way.
import { filesCache, isVisitPage, pagesCache, syncTag } from '#lib/web/visit/names.ts';
import { notesStore } from '#lib/web/visit/notes-store.ts';
import { sendNotes } from '#lib/web/visit/send-notes.ts';

type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Asked = Lasting & { request: Request; respondWith(answer: Promise<Response>): void };
type Sync = Lasting & { tag: string };
type Page = { postMessage(message: unknown): void };
/** What is used of a service worker's own globals: the project's types are those of pages. */
const worker = globalThis as unknown as {
	addEventListener(type: 'install' | 'activate', act: (event: Lasting) => void): void;
	addEventListener(type: 'fetch', act: (event: Asked) => void): void;
	addEventListener(type: 'sync', act: (event: Sync) => void): void;
	skipWaiting(): Promise<void>;
	clients: { claim(): Promise<void>; matchAll(): Promise<Page[]> };
	location: { origin: string };
};

/** A line that takes longer than this is none, where the page is kept. */
const patience = 6_000;

async function pageFor(request: Request): Promise<Response> {
	const { origin, pathname } = new URL(request.url);
	const kept = await (await caches.open(pagesCache)).match(origin + pathname);
	if (!kept) return fetch(request);
	try {
		const late = new Promise<never>((_, reject) => {
			setTimeout(() => reject(new Error('late')), patience);
		});
		const answer = await Promise.race([fetch(request), late]);
		return answer.status >= 500 ? kept : answer;
	} catch {
		return kept;
	}
}

async function fileFor(request: Request): Promise<Response> {
	const kept = await (await caches.open(filesCache)).match(request.url);
	return kept ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	if (request.mode === 'navigate' && isVisitPage(pathname)) event.respondWith(pageFor(request));
	else if (pathname.includes('/_app/immutable/')) event.respondWith(fileFor(request));
});

worker.addEventListener('sync', (event) => {
	if (event.tag !== syncTag) return;
	const sending = async () => {
		const sent = await sendNotes(await notesStore());
		for (const page of await worker.clients.matchAll()) page.postMessage('utmarkt:sent');
		// The browser tries again later where this fails.
		if (sent.some(({ state }) => state === 'offline')) throw new Error('no line yet');
	};
	event.waitUntil(sending());
});
