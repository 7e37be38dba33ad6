// Tells open pages that something has changed. PostgreSQL carries the word, so that it is heard in every process of the
// house. A word names what has changed and never says what it is now: whoever hears it asks, and is told what they may read.
import { sql } from 'kysely';
import pg from 'pg';
import type { Tx } from '../database/index.ts';
import { roleUrl } from '../database/roles.ts';
import { log } from '../log.ts';

const channel = 'utmarkt_live';

type Hearer = () => void;
type Live = {
	hearers: Map<string, Set<Hearer>>;
	ending: Set<Hearer>;
	client?: pg.Client | undefined;
};
// The web part and the program around it are built apart, and close together.
const live: Live = ((globalThis as { utmarktLive?: Live }).utmarktLive ??= {
	hearers: new Map(),
	ending: new Set()
});

/** Says that a topic has changed; it is heard when the transaction is kept, and not at all when it is not. */
export async function announce(tx: Tx, topic: string) {
	await sql`select pg_notify(${channel}, ${topic})`.execute(tx);
}

/** Hears when a topic changes, also after the line has been gone for a while; answers how to stop. */
export function hear(topic: string, hearer: Hearer): () => void {
	const hearers = live.hearers.get(topic) ?? new Set();
	live.hearers.set(topic, hearers.add(hearer));
	void connect();
	return () => {
		hearers.delete(hearer);
		if (hearers.size === 0 && live.hearers.get(topic) === hearers) live.hearers.delete(topic);
		if (live.hearers.size === 0) hangUp();
	};
}

/**
 * Answers a stream of server-sent events that says `change` whenever the topic does, and once at the start; it breathes
 * every 20 seconds, so that no proxy takes it for dead, and ends with the reader or the house.
 */
export function changesOf(topic: string): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	let stop = () => {};
	return new ReadableStream({
		start(controller) {
			const send = (text: string) => controller.enqueue(encoder.encode(text));
			const unhear = hear(topic, () => send('event: change\ndata: \n\n'));
			const breath = setInterval(() => send(':\n\n'), 20_000);
			const end = () => {
				stop();
				controller.close();
			};
			stop = () => {
				clearInterval(breath);
				unhear();
				live.ending.delete(end);
			};
			live.ending.add(end);
			send('retry: 2000\nevent: change\ndata: \n\n');
		},
		cancel: () => stop()
	});
}

/** Ends every stream and the line; for the end of a program or a test. */
export function closeLive() {
	for (const end of live.ending) end();
	live.hearers.clear();
	hangUp();
}

function hangUp() {
	const { client } = live;
	live.client = undefined;
	client?.end().catch(() => undefined);
}

async function connect() {
	if (live.client) return;
	const client = new pg.Client({
		connectionString: roleUrl('utmarkt_app'),
		application_name: channel,
		connectionTimeoutMillis: 5_000,
		keepAlive: true
	});
	live.client = client;
	client.on('notification', ({ payload }) => tell(live.hearers.get(payload ?? '')));
	const lost = (error?: Error) => {
		if (live.client !== client) return;
		live.client = undefined;
		if (error) log.warn({ error: error.message }, 'the line of changes broke');
		if (live.hearers.size > 0) setTimeout(() => void connect(), 1_000).unref();
	};
	client.on('error', lost);
	client.on('end', () => lost());
	try {
		await client.connect();
		await client.query(`listen ${channel}`);
		// Whatever changed while nobody listened is asked for now.
		for (const hearers of live.hearers.values()) tell(hearers);
	} catch (error) {
		lost(error instanceof Error ? error : undefined);
	}
}

function tell(hearers: ReadonlySet<Hearer> | undefined) {
	for (const hearer of hearers ?? []) hearer();
}
