// Whose house a request is in: the organiser with that host, or the only (or first) one there is.
import { installation } from './database/index.ts';

export type Organiser = { id: string; name: string; slug: string; timeZone: string };

const rememberedFor = 30_000;
let remembered: { at: number; rows: (Organiser & { host: string | null })[] } | undefined;

/** Answers the organiser of a host; undefined in an installation that has none yet. */
export async function organiserOf(host: string): Promise<Organiser | undefined> {
	const now = performance.now();
	if (!remembered || now - remembered.at > rememberedFor || remembered.rows.length === 0) {
		const rows = await installation()
			.selectFrom('platform.organiser')
			.select(['id', 'name', 'slug', 'host', 'time_zone as timeZone'])
			.orderBy('created_at')
			.execute();
		remembered = { at: now, rows };
	}
	return remembered.rows.find((row) => row.host === host) ?? remembered.rows[0];
}
