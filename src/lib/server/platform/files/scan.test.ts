// The protocol, against a server in this test that speaks it by the letter of clamd(8); and against a real clamd where
// the machine has one (CLAMD_TEST_URL).
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scanForViruses } from './scan.ts';

const eicar = Buffer.from(
	String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`
);
const open: Server[] = [];

/** Reads INSTREAM as clamd does, and answers by what came; anything else in the protocol is an error to it. */
function clamd(socket: Socket) {
	let got = Buffer.alloc(0);
	const streamed: Buffer[] = [];
	let begun = false;
	socket.on('error', () => undefined);
	socket.on('data', (bytes: Buffer) => {
		got = Buffer.concat([got, bytes]);
		if (!begun) {
			const end = got.indexOf(0);
			if (end < 0) return;
			if (got.toString('latin1', 0, end) !== 'zINSTREAM') return void socket.end('UNKNOWN\0');
			begun = true;
			got = got.subarray(end + 1);
		}
		while (got.length >= 4) {
			const length = got.readUInt32BE(0);
			if (length === 0) {
				const found = Buffer.concat(streamed).includes(eicar);
				socket.end(found ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
				return;
			}
			if (got.length < 4 + length) return;
			streamed.push(got.subarray(4, 4 + length));
			got = got.subarray(4 + length);
		}
	});
}

async function serve(handler: (socket: Socket) => void, where: number | string = 0) {
	const server = createServer(handler);
	open.push(server);
	await new Promise<void>((resolve) =>
		typeof where === 'string'
			? server.listen(where, resolve)
			: server.listen(where, '127.0.0.1', resolve)
	);
	const address = server.address() as AddressInfo | string;
	process.env['CLAMD_URL'] =
		typeof address === 'string' ? `unix://${address}` : `tcp://127.0.0.1:${address.port}`;
}

afterEach(() => {
	delete process.env['CLAMD_URL'];
	for (const server of open.splice(0)) server.close();
});

describe('a file is shown to clamd', () => {
	it('only where one is set', async () => {
		expect(await scanForViruses(eicar)).toBe('not-set');
	});

	it('over TCP, in pieces, and the answer is believed', async () => {
		await serve(clamd);
		const large = Buffer.alloc(300_000, 0x41);
		expect(await scanForViruses(large)).toBe('clean');
		expect(await scanForViruses(Buffer.concat([large, eicar, large]))).toBe('infected');
		expect(await scanForViruses(Buffer.alloc(0))).toBe('clean');
	});

	it('over a socket of this machine', async () => {
		await serve(clamd, path.join(tmpdir(), `clamd-${process.pid}.ctl`));
		expect(await scanForViruses(eicar)).toBe('infected');
	});

	it('and is not let through when it is away, hangs up, or answers something else', async () => {
		process.env['CLAMD_URL'] = 'tcp://127.0.0.1:1';
		expect(await scanForViruses(eicar)).toBe('unreachable');
		await serve((socket) => socket.destroy());
		expect(await scanForViruses(eicar)).toBe('unreachable');
		await serve((socket) => {
			socket.on('error', () => undefined);
			socket.end('INSTREAM size limit exceeded. ERROR\0');
		});
		expect(await scanForViruses(eicar)).toBe('unreachable');
		await serve((socket) => {
			socket.on('error', () => undefined);
			socket.end('stream: OK');
		});
		expect(await scanForViruses(eicar)).toBe('unreachable');
	});

	const real = process.env['CLAMD_TEST_URL'];
	it.runIf(real)('of the real kind, which knows its own test file', async () => {
		process.env['CLAMD_URL'] = real;
		expect(await scanForViruses(eicar)).toBe('infected');
		expect(await scanForViruses(Buffer.alloc(5_000_000, 0x42))).toBe('clean');
	});
});
