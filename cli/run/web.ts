// The web server: the built pages behind Node's own HTTP server, stopping gently.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { config } from '../../src/lib/server/platform/config.ts';

/** The largest body that a page takes, in bytes. */
const bodyLimit = 2 * 1024 * 1024;

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
	process.env['BODY_SIZE_LIMIT'] ??= String(bodyLimit);
	process.env['PROTOCOL_HEADER'] ??= protocolHeader;
	const entry = pathToFileURL(path.resolve('build/handler.js')).href;
	const { handler } = (await import(entry)) as { handler: RequestListener };
	const server = createServer((request, response) => {
		request.headers[protocolHeader] = protocolOf(request.headers[protocolHeader]);
		handler(request, response);
	});
	server.keepAliveTimeout = 65_000;
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
	return { port: (server.address() as AddressInfo).port, stop: () => close(server) };
}

/** Lets requests that are under way finish, at most ten seconds. */
async function close(server: Server) {
	const closed = new Promise((resolve) => server.close(resolve));
	server.closeIdleConnections();
	setTimeout(() => server.closeAllConnections(), 10_000).unref();
	await closed;
}
