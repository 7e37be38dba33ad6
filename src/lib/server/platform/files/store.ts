// Where files lie: on this machine's disk, or in a bucket that speaks S3. The settings choose; the code is the same.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { S3Driver } from 'flydrive/drivers/s3';
import { config, type Config } from '../config.ts';

type Store = {
	read: (place: string) => Promise<Buffer>;
	/** Puts it there whole or not at all. */
	write: (place: string, content: Buffer) => Promise<void>;
};

const bytesOf = (disk: Disk) => async (place: string) => Buffer.from(await disk.getBytes(place));

function onDisk({ dataFolder }: Config): Store {
	const location = path.join(dataFolder, 'files');
	const disk = new Disk(new FSDriver({ location, visibility: 'private' }));
	return {
		read: bytesOf(disk),
		write: async (place, content) => {
			// Under its own name only once it is whole: a power cut leaves at most a file that nobody asks for.
			const draft = `incoming/${randomUUID()}`;
			await disk.put(draft, content);
			await disk.move(draft, place);
		}
	};
}

function inBucket({ s3 }: Config): Store {
	if (!s3) throw new Error('FILES=s3 needs S3_BUCKET');
	const { accessKeyId, secretAccessKey, endpoint } = s3;
	const disk = new Disk(
		new S3Driver({
			bucket: s3.bucket,
			region: s3.region,
			visibility: 'private',
			// Who may read is the bucket's own policy; many S3 servers know no lists of access for each object.
			supportsACL: false,
			...(endpoint ? { endpoint, forcePathStyle: true } : {}),
			...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {})
		})
	);
	// An object is there when all of it has come, so there is no draft.
	return { read: bytesOf(disk), write: (place, content) => disk.put(place, content) };
}

const shared = globalThis as { utmarktStores?: Map<string, Store> };

/** Answers the store that the settings name; one for each set of settings, since it holds connections. */
export function store(): Store {
	const now = config();
	const stores = (shared.utmarktStores ??= new Map());
	const key = JSON.stringify([now.files, now.dataFolder, now.s3]);
	const known = stores.get(key) ?? (now.files === 's3' ? inBucket(now) : onDisk(now));
	stores.set(key, known);
	return known;
}
