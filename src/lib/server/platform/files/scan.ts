// Asks clamd whether a file holds a virus, where one is set (CLAMD_URL). Its protocol: INSTREAM, pieces with their
// length before them, an empty one at the end; it answers one line. (clamd(8).)
import { connect, type Socket } from 'node:net';
import { config } from '../config.ts';
import { log } from '../log.ts';

export type Scan = 'not-set' | 'clean' | 'infected' | 'unreachable';

/** A piece of the stream, in bytes; and how long the whole scan may take, in milliseconds. */
const piece = 64 * 1024;
const longest = 60_000;

/**
 * Answers what clamd says of some bytes. Where it is set but cannot be asked, or says anything that is not a plain
 * answer, that is `unreachable`: nothing passes unseen.
 */
export async function scanForViruses(content: Buffer): Promise<Scan> {
	const { clamdUrl } = config();
	if (!clamdUrl) return 'not-set';
	try {
		const answer = await ask(new URL(clamdUrl), content);
		if (/^stream: OK$/.test(answer)) return 'clean';
		if (/^stream: .+ FOUND$/.test(answer)) {
			log.warn({ answer }, 'files: clamd found something');
			return 'infected';
		}
		log.error({ answer }, 'files: clamd did not answer plainly');
	} catch (error) {
		log.error({ error: String(error) }, 'files: clamd cannot be reached');
	}
	return 'unreachable';
}

async function ask(url: URL, content: Buffer): Promise<string> {
	const socket =
		url.protocol === 'unix:'
			? connect(decodeURIComponent(url.pathname))
			: connect(Number(url.port || 3310), url.hostname.replace(/^\[(.*)\]$/, '$1'));
	const tooLong = setTimeout(() => socket.destroy(new Error('no answer in time')), longest);
	try {
		const answer = answerOf(socket);
		// Should it fail while we write, the answer's own failure is what is told.
		answer.catch(() => undefined);
		socket.write('zINSTREAM\0');
		for (let at = 0; at < content.length; at += piece) {
			const part = content.subarray(at, at + piece);
			const length = Buffer.alloc(4);
			length.writeUInt32BE(part.length);
			socket.write(length);
			socket.write(part);
		}
		socket.write(Buffer.alloc(4));
		return await answer;
	} finally {
		clearTimeout(tooLong);
		socket.destroy();
	}
}

function answerOf(socket: Socket): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		socket.on('data', (bytes: Buffer) => {
			said += bytes.toString('utf8');
			if (said.includes('\0')) resolve(said.slice(0, said.indexOf('\0')));
			else if (said.length > 10_000) reject(new Error('clamd says too much'));
		});
		socket.on('error', reject);
		socket.on('close', () => reject(new Error('clamd hung up')));
	});
}
