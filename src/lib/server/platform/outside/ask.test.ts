// A link that leads to this machine, with a machine that really serves: it must not be asked. The names and addresses
// of the world outside are made up here; who may be asked is decided by the real rules.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { askLink, type Outside } from './index.ts';

const world = '93.184.216.34';
const open: Server[] = [];
afterEach(() => {
	for (const server of open.splice(0)) {
		server.closeAllConnections();
		server.close();
	}
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves on this machine, really; answers its port and what it was asked. */
async function serve(answer: Answer, host = '127.0.0.1') {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(`${request.headers.host}${request.url}`);
		answer(request, response);
	});
	open.push(server);
	await new Promise<void>((resolve) => server.listen(0, host, resolve));
	return { port: (server.address() as AddressInfo).port, asked };
}

/** A world in which names lead where they are said to, and the address of the world is a server of ours. */
function outside(names: Record<string, string[]>, port: number): Outside & { resolved: string[] } {
	const resolved: string[] = [];
	return {
		resolved,
		longest: 2_000,
		resolve: async (host) => {
			resolved.push(host);
			const found = names[host];
			if (!found) throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
			return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
		},
		// Whoever gets past the rules with an address of this machine really reaches it.
		connect: (address, wanted) =>
			address === world
				? connect(port, '127.0.0.1')
				: connect(wanted === 80 ? port : wanted, address)
	};
}
const page: Answer = (_request, response) => response.end('<video></video>');
const redirecting =
	(to: string): Answer =>
	(request, response) =>
		request.url === '/film'
			? response.writeHead(302, { location: to }).end()
			: response.end('inne');

describe('a link that leads inside', () => {
	it('is refused when its name resolves to this machine, and this machine is not asked', async () => {
		const inside = await serve(page);
		const names = { 'film.example.com': ['127.0.0.1'] };
		// Proof that it would have answered, had it been asked.
		const reached = await fetch(`http://127.0.0.1:${inside.port}/bevis`);
		expect(reached.ok).toBe(true);
		expect(await askLink('http://film.example.com/film', outside(names, inside.port))).toBe(
			'refused-address'
		);
		expect(inside.asked).toEqual([`127.0.0.1:${inside.port}/bevis`]);
	});

	it('is refused when it redirects to this machine, by name or by number', async () => {
		for (const to of [
			'http://intern.example.com/hemligt',
			'http://127.0.0.1/hemligt',
			'http://2130706433/hemligt',
			'http://0x7f.0.0.1/hemligt',
			'http://0177.0.0.1/hemligt',
			'http://127.1/hemligt',
			'http://[::1]/hemligt',
			'http://[::ffff:127.0.0.1]/hemligt',
			'http://169.254.169.254/latest/meta-data/',
			'http://localhost/hemligt',
			'//intern.example.com/hemligt'
		]) {
			const server = await serve(redirecting(to));
			const names = {
				'film.example.com': [world],
				'intern.example.com': ['127.0.0.1'],
				localhost: ['127.0.0.1']
			};
			const answer = await askLink('http://film.example.com/film', outside(names, server.port));
			expect(answer, to).toBe('refused-address');
			expect(server.asked, to).toEqual(['film.example.com/film']);
		}
	});

	it('is refused when only one of its addresses is inside', async () => {
		const server = await serve(page);
		for (const other of ['10.1.2.3', '::1', 'fd12::1', '::ffff:10.0.0.1', '64:ff9b::a00:1']) {
			const names = { 'film.example.com': [world, other] };
			expect(await askLink('http://film.example.com/', outside(names, server.port)), other).toBe(
				'refused-address'
			);
		}
		expect(server.asked).toEqual([]);
	});

	it('gains nothing by a name that leads elsewhere the second time: it is asked for once', async () => {
		const server = await serve(page);
		const world1 = outside({ 'film.example.com': [world] }, server.port);
		let times = 0;
		const connected: string[] = [];
		const rebinding: Outside = {
			...world1,
			resolve: async () => [{ address: (times += 1) === 1 ? world : '127.0.0.1', family: 4 }],
			connect: (address, port) => {
				connected.push(address);
				return world1.connect(address, port);
			}
		};
		expect(await askLink('http://film.example.com/', rebinding)).toBe('works');
		expect({ times, connected }).toEqual({ times: 1, connected: [world] });
	});

	it('is refused with another port, another protocol, or a name and password in it', async () => {
		const server = await serve(page);
		for (const href of [
			'http://film.example.com:8080/',
			'http://film.example.com:22/',
			'https://film.example.com:80/',
			'ftp://film.example.com/',
			'file:///etc/passwd',
			'gopher://film.example.com/',
			'http://anna:hemlig@film.example.com/',
			'http://anna@film.example.com/',
			'http://film/',
			`http://${world}/`,
			'inte en länk'
		]) {
			const answer = await askLink(href, outside({ 'film.example.com': [world] }, server.port));
			expect(answer, href).toBe('refused-address');
		}
		expect(server.asked).toEqual([]);
	});
});

describe('a link that leads to the world', () => {
	const ask = async (answer: Answer, href = 'http://film.example.com/film') => {
		const server = await serve(answer);
		const names = {
			'film.example.com': [world],
			'www.example.com': [world],
			'login.example.com': [world]
		};
		return { result: await askLink(href, outside(names, server.port)), asked: server.asked };
	};
	const says =
		(status: number, body = ''): Answer =>
		(_request, response) =>
			response.writeHead(status).end(body);

	it('works, is not there, or asks for a password', async () => {
		expect((await ask(page)).result).toBe('works');
		expect((await ask(says(404))).result).toBe('not-found');
		expect((await ask(says(410))).result).toBe('not-found');
		expect((await ask(says(401))).result).toBe('needs-password');
		expect((await ask(says(403))).result).toBe('needs-password');
		const form = '<form><input name="p" type="password"></form>';
		expect((await ask(says(200, form))).result).toBe('needs-password');
		expect((await ask(says(500))).result).toBe('not-reachable');
		const unknown = await ask(page, 'http://finns-inte.example.com/');
		expect(unknown.result).toBe('not-reachable');
	});

	it('is followed through five redirects and no further', async () => {
		const times =
			(most: number): Answer =>
			(request, response) => {
				const at = Number(request.url?.slice(1)) || 0;
				if (at >= most) response.end('framme');
				else response.writeHead(302, { location: `/${at + 1}` }).end();
			};
		expect((await ask(times(5))).result).toBe('works');
		expect((await ask(times(6))).result).toBe('not-reachable');
		const elsewhere = await ask(redirecting('http://www.example.com/ny'));
		expect(elsewhere).toEqual({
			result: 'works',
			asked: ['film.example.com/film', 'www.example.com/ny']
		});
		expect((await ask(redirecting('http://login.example.com/'))).result).toBe('needs-password');
	});

	it('is told nothing about who asks: no cookie, no name', async () => {
		let headers: IncomingMessage['headers'] = {};
		await ask((request, response) => {
			({ headers } = request);
			response.writeHead(302, { location: '/igen', 'set-cookie': 'a=1' }).end();
		});
		expect(Object.keys(headers).sort()).toEqual(
			['accept', 'accept-encoding', 'accept-language', 'connection', 'host', 'user-agent'].sort()
		);
	});

	it('may take its time and talk long, but not for ever', async () => {
		expect((await ask(() => undefined)).result).toBe('not-reachable');
		let sent = 0;
		const endless = await ask((_request, response) => {
			const more = () => {
				while (!response.destroyed && response.write(Buffer.alloc(16_384, 0x20))) sent += 16_384;
			};
			response.on('drain', more);
			more();
		});
		expect(endless.result).toBe('works');
		expect(sent).toBeLessThan(5_000_000);
	});
});
