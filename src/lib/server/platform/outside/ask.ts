// Asks an address that somebody gave us whether anything answers there, so that it cannot be used to reach inside the
// network: each name is resolved here, once; every address it has is looked at; the connection is made to that
// address and no other; redirects are followed by hand, with the same looks; time and size are bounded. Nothing of
// what is read leaves this file.
import { lookup } from 'node:dns/promises';
import { request, type IncomingMessage } from 'node:http';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { log } from '../log.ts';
import { isPublicAddress } from './addresses.ts';

/** What a link comes to. */
export const linkResults = [
	'works',
	'not-found',
	'needs-password',
	'not-reachable',
	'refused-address'
] as const;
export type LinkResult = (typeof linkResults)[number];

type Address = { address: string; family: number };

/** What a question to the outside is asked with. Tests bring their own; no setting changes these. */
export type Outside = {
	/** Answers every address of a name. */
	resolve: (host: string) => Promise<Address[]>;
	/** Connects to an address. */
	connect: (address: string, port: number) => Socket;
	/** In milliseconds, redirects and all. */
	longest: number;
};

export const theInternet: Outside = {
	resolve: (host) => lookup(host, { all: true, verbatim: true }),
	connect: (address, port) => connect({ host: address, port }),
	longest: 10_000
};

const mostRedirects = 5;
const mostRead = 64 * 1024;
/** Where platforms send whoever is not signed in. */
const signInHosts =
	/^(login\.microsoftonline\.com|login\.live\.com|accounts\.google\.com|login\.[^.]+\..+|idp\..+|sso\..+)$/;
const signInField = /<input\b[^>]*\btype=["']?password/i;

class RefusedAddress extends Error {}
class TookTooLong extends Error {}

/** Answers what is found at a link: http or https, at their own ports, with no name and password in it. */
export async function askLink(href: string, outside: Outside = theInternet): Promise<LinkResult> {
	let late: () => void = () => undefined;
	const deadline = new Promise<never>((_, reject) => {
		const timer = setTimeout(() => reject(new TookTooLong()), outside.longest);
		late = () => clearTimeout(timer);
	});
	const hop: Hop = { socket: undefined };
	try {
		return await Promise.race([follow(href, outside, hop), deadline]);
	} catch (error) {
		if (error instanceof RefusedAddress) return 'refused-address';
		log.info({ error: String(error) }, 'outside: a link could not be asked');
		return 'not-reachable';
	} finally {
		late();
		hop.closed = true;
		hop.socket?.destroy();
	}
}

/** The connection that is open, so that it is closed whatever happens. */
type Hop = { socket: Socket | undefined; closed?: boolean };

async function follow(href: string, outside: Outside, hop: Hop): Promise<LinkResult> {
	let url = allowedUrl(href);
	for (let redirects = 0; redirects <= mostRedirects; redirects++) {
		const address = await allowedAddress(url, outside);
		if (hop.closed) throw new TookTooLong();
		const response = await ask(url, address, outside, hop);
		const { statusCode = 0, headers } = response;
		const onward = statusCode >= 300 && statusCode < 400 ? headers.location : undefined;
		if (onward === undefined) return verdict(statusCode, await beginningOf(response));
		hop.socket?.destroy();
		if (!URL.canParse(onward, url)) return 'not-reachable';
		url = allowedUrl(new URL(onward, url).href);
		if (signInHosts.test(url.hostname)) return 'needs-password';
	}
	return 'not-reachable';
}

/**
 * A number is no host of a film, however it is written: the parser makes 2130706433, 0x7f.1 and 0177.0.0.1 the address
 * that they are.
 */
function allowedUrl(href: string): URL {
	if (!URL.canParse(href)) throw new RefusedAddress();
	const url = new URL(href);
	const host = url.hostname;
	const named = host.includes('.') && !host.startsWith('[') && isIP(host) === 0;
	const plain = ['http:', 'https:'].includes(url.protocol) && url.port === '';
	if (!named || !plain || url.username !== '' || url.password !== '') throw new RefusedAddress();
	return url;
}

/** A name that leads to one address inside is refused whole, whatever else it leads to. */
async function allowedAddress(url: URL, outside: Outside): Promise<string> {
	const found = await outside.resolve(url.hostname);
	const first = found[0];
	if (!first) throw new Error('no address');
	if (!found.every(({ address }) => isPublicAddress(address))) throw new RefusedAddress();
	return (found.find(({ family }) => family === 4) ?? first).address;
}

function ask(url: URL, address: string, outside: Outside, hop: Hop): Promise<IncomingMessage> {
	const secure = url.protocol === 'https:';
	const plain = outside.connect(address, secure ? 443 : 80);
	const socket = secure ? connectTls({ socket: plain, servername: url.hostname }) : plain;
	hop.socket = plain;
	return new Promise((resolve, reject) => {
		plain.on('error', reject);
		socket.on('error', reject);
		const asking = request({
			createConnection: () => socket,
			method: 'GET',
			path: url.pathname + url.search,
			setHost: false,
			headers: {
				host: url.host,
				accept: 'text/html,*/*;q=0.5',
				'accept-encoding': 'identity',
				'accept-language': 'sv,en;q=0.5',
				'user-agent': 'Utmarkt (looks whether a link works)',
				connection: 'close'
			}
		});
		asking.once('response', (response) => {
			// Where nobody reads on, a connection that breaks is nobody's error.
			response.on('error', () => undefined);
			resolve(response);
		});
		asking.on('error', reject);
		asking.end();
	});
}

/** The beginning of a page, to see whether it asks for a password. */
async function beginningOf(response: IncomingMessage): Promise<string> {
	const pieces: Buffer[] = [];
	let size = 0;
	for await (const piece of response as AsyncIterable<Buffer>) {
		pieces.push(piece);
		size += piece.length;
		if (size >= mostRead) break;
	}
	return Buffer.concat(pieces).subarray(0, mostRead).toString('latin1');
}

function verdict(status: number, page: string): LinkResult {
	if (status === 401 || status === 403 || status === 407) return 'needs-password';
	if (status === 404 || status === 410) return 'not-found';
	if (status < 200 || status >= 300) return 'not-reachable';
	return signInField.test(page) ? 'needs-password' : 'works';
}
