// The same file, kept on disk and in a bucket. The bucket is a small server in this test that speaks S3 as far as files
// need it, and takes no request that is not signed: it proves what we send and how we read what comes back. That
// signatures are calculated right is the AWS client's own doing, and Amazon's to check.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { inTransaction } from '../database/index.ts';
import { sha256 } from '../secrets.ts';
import { keepFile, readKeptFile } from './index.ts';

const world = useWorld();
const content = Buffer.from('Ett framsteg, räknat i byte.');
const hash = sha256(content).toString('hex');

type Asked = { method: string; path: string; signed: boolean; type: string | undefined };
const asked: Asked[] = [];
const bucket = new Map<string, Buffer>();
let server: Server;

/** Signed for this key, this region, this service, with the body's own digest or a signed trailer. */
function isSigned({ headers }: IncomingMessage): boolean {
	const signature =
		/^AWS4-HMAC-SHA256 Credential=nyckel\/\d{8}\/eu-north-1\/s3\/aws4_request, SignedHeaders=[^,]*host[^,]*, Signature=[0-9a-f]{64}$/;
	const digest = String(headers['x-amz-content-sha256'] ?? '');
	return (
		signature.test(String(headers.authorization ?? '')) &&
		/^([0-9a-f]{64}|STREAMING-[A-Z-]+|UNSIGNED-PAYLOAD)$/.test(digest)
	);
}

/** What was sent in pieces with their lengths (aws-chunked) is put together again. */
function plain(body: Buffer, { headers }: IncomingMessage): Buffer {
	if (!String(headers['content-encoding'] ?? '').includes('aws-chunked')) return body;
	const pieces: Buffer[] = [];
	for (let at = 0; ;) {
		const line = body.indexOf('\r\n', at);
		const length = Number.parseInt(body.toString('latin1', at, line), 16);
		if (!length) return Buffer.concat(pieces);
		pieces.push(body.subarray(line + 2, line + 2 + length));
		at = line + 2 + length + 2;
	}
}

beforeAll(async () => {
	server = createServer((request, response) => {
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('end', () => {
			const { pathname } = new URL(request.url ?? '/', 'http://s3');
			const signed = isSigned(request);
			const method = request.method ?? '';
			asked.push({ method, path: pathname, signed, type: request.headers['content-type'] });
			const known = bucket.get(pathname);
			if (!signed) response.writeHead(403).end();
			else if (method === 'PUT') {
				bucket.set(pathname, plain(Buffer.concat(parts), request));
				response.writeHead(200, { etag: '"1"' }).end();
			} else if (known) {
				response.writeHead(200, { 'content-length': known.length }).end(known);
			} else {
				const xml = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>';
				response.writeHead(404, { 'content-type': 'application/xml' }).end(xml);
			}
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());
afterEach(() => {
	process.env['FILES'] = 'disk';
	process.env['S3_BUCKET'] = '';
});

const useBucket = (key = 'nyckel') =>
	Object.assign(process.env, {
		FILES: 's3',
		S3_BUCKET: 'utmarkt',
		S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		S3_ACCESS_KEY_ID: key,
		S3_SECRET_ACCESS_KEY: 'hemlig'
	});
const keep = () =>
	inTransaction(world.system(), (tx) => keepFile(tx, world.system(), content, 'text/plain'));

describe('a file is kept under the hash of what it holds', () => {
	it('on disk', async () => {
		expect(await keep()).toBe(hash);
		expect(await readKeptFile(hash)).toEqual(content);
		expect(bucket.size).toBe(0);
	});

	it('in a bucket, with every request signed, and written once', async () => {
		useBucket();
		await expect(readKeptFile(hash)).rejects.toThrow();
		expect(await keep()).toBe(hash);
		expect(await keep()).toBe(hash);
		expect(await readKeptFile(hash)).toEqual(content);
		const place = `/utmarkt/${hash.slice(0, 2)}/${hash}`;
		expect([...bucket.keys()]).toEqual([place]);
		expect(asked.every(({ signed, path }) => signed && path === place)).toBe(true);
		expect(asked.filter(({ method }) => method === 'PUT')).toHaveLength(1);
	});

	it('in a bucket that has changed it, is told and not shown', async () => {
		useBucket();
		bucket.set(`/utmarkt/${hash.slice(0, 2)}/${hash}`, Buffer.from('Någon annans text.'));
		await expect(readKeptFile(hash)).rejects.toThrow('has been changed');
	});

	it('in a bucket that refuses the key, is an error and nothing is said to be kept', async () => {
		useBucket('fel');
		await expect(keep()).rejects.toThrow();
	});

	it('nowhere where the settings name no bucket, and they say so', async () => {
		process.env['FILES'] = 's3';
		await expect(keep()).rejects.toThrow('S3_BUCKET');
	});
});
