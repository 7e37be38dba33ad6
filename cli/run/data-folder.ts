// The data folder: one program at a time, and the secret that was made for it.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/** A process id is used again after a restart of the machine; then the command tells another program. */
function isUtmarkt(pid: number): boolean {
	const file = `/proc/${pid}/cmdline`;
	return !existsSync(file) || readFileSync(file, 'utf8').includes('utmarkt');
}

/** Takes the folder for this program; throws when another one that is running has it. Answers how to give it back. */
export function takeDataFolder(folder: string): () => void {
	mkdirSync(folder, { recursive: true });
	const lock = path.join(folder, 'utmarkt.pid');
	if (existsSync(lock)) {
		const pid = Number(readFileSync(lock, 'utf8'));
		if (pid && pid !== process.pid && isAlive(pid) && isUtmarkt(pid)) {
			throw new Error(
				`Utmärkt is already running with the data in ${folder} (process ${pid}). Stop it first, or set UTMARKT_DATA to another folder.`
			);
		}
	}
	writeFileSync(lock, String(process.pid));
	return () => rmSync(lock, { force: true });
}

/** Answers the secret kept in the folder, made on first use. */
export function keptSecret(folder: string): string {
	const file = path.join(folder, 'secret');
	mkdirSync(folder, { recursive: true });
	if (!existsSync(file))
		writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 });
	return readFileSync(file, 'utf8').trim();
}
