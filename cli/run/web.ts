// The web server: the built pages behind Node's own HTTP server, stopping gently.
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { config } from '../../src/lib/server/platform/config.ts';

/** How the proxy tells by which protocol it was reached; forms are checked against the address that follows from it. */
const protocolHeader = 'x-forwarded-proto';

/** What the proxy says, the nearest one first; without a proxy, what the service's own address says. */
function protocolOf(told: string | string[] | undefined): string {
	const first = String(told ?? '')
		.split(',')[0]
		?.trim();
	if (first === 'http' || first === 'https') return first;
	return config().url.startsWith('https:') ? 'https' : 'http';
}

/** Serves the build; answers the port it got and how to stop. */
export async function startWeb(
	host: string,
	port: number
): Promise<{ port: number; stop: () => Promise<void> }> {
	// How much a page takes is its own to say (src/lib/web/body-limit.ts): files are more than forms.
	process.env['BODY_SIZE_LIMIT'] = 'Infinity';
	process.env['PROTOCOL_HEADER'] ??= protocolHeader;
	const entry = pathToFileURL(path.resolve('build/handler.js')).href;
	const { handler } = (await import(entry)) as { handler: RequestListener };
	const server = createServer((request, response) => {
		request.headers[protocolHeader] = protocolOf(request.headers[protocolHeader]);
		response.once('finish', () => endAfterAWhile(request));
		handler(request, response);
	});
	server.keepAliveTimeout = 65_000;
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
	return { port: (server.address() as AddressInfo).port, stop: () => close(server) };
}

/** How long somebody may go on sending what nobody reads any more, after the answer has been given. */
const sendingOn = 30_000;

/**
 * An answer can come before all has been sent, such as that a file is too large. Most senders read it only when they
 * have sent everything, so what they send is thrown away for a while, instead of breaking the connection at once.
 */
function endAfterAWhile(request: IncomingMessage) {
	if (request.complete) return;
	const timer = setTimeout(() => request.socket.destroy(), sendingOn).unref();
	request.once('close', () => clearTimeout(timer));
}

/** Lets requests that are under way finish, at most ten seconds. */
async function close(server: Server) {
	const closed = new Promise((resolve) => server.close(resolve));
	server.closeIdleConnections();
	setTimeout(() => server.closeAllConnections(), 10_000).unref();
	await closed;
}
