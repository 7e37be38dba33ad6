// The web server: the built pages behind Node's own HTTP server, stopping gently.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The largest body that a page takes, in bytes. */
const bodyLimit = 2 * 1024 * 1024;

/** Serves the build; answers the port it got and how to stop. */
export async function startWeb(
	host: string,
	port: number
): Promise<{ port: number; stop: () => Promise<void> }> {
	process.env['BODY_SIZE_LIMIT'] ??= String(bodyLimit);
	const entry = pathToFileURL(path.resolve('build/handler.js')).href;
	const { handler } = (await import(entry)) as { handler: RequestListener };
	const server = createServer(handler);
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
