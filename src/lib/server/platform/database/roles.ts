// The three database roles: the owner migrates; the app is under row-level security; the public reads what is published.
import type pg from 'pg';
import { config } from '../config.ts';
import { derivedKey } from '../secrets.ts';

export const roles = ['utmarkt_app', 'utmarkt_public'] as const;
export type Role = (typeof roles)[number];

function password(role: Role): string {
	return derivedKey(`database role ${role}`).toString('base64url');
}

/** The address of the database for a role: as it is set, or the owner's with the role's own name and password. */
export function roleUrl(role: Role): string {
	const { databaseUrl, appUrl, publicUrl } = config();
	const given = role === 'utmarkt_app' ? appUrl : publicUrl;
	if (given) return given;
	if (!databaseUrl) throw new Error('DATABASE_URL is not set');
	const url = new URL(databaseUrl);
	url.username = role;
	url.password = password(role);
	return url.toString();
}

/** Makes the roles that are not there and gives them their passwords (where those are ours to give). */
export async function prepareRoles(owner: pg.Client) {
	const { appUrl, publicUrl } = config();
	for (const role of roles) {
		const known = await owner.query('select from pg_roles where rolname = $1', [role]);
		if (!known.rowCount) await owner.query(`create role ${role} login nosuperuser nobypassrls`);
		const own = role === 'utmarkt_app' ? appUrl : publicUrl;
		if (own) continue;
		await owner.query(`alter role ${role} login password '${password(role)}'`);
		// Our questions are many and short: a server that compiles them first takes longer over that than over the answer.
		await owner.query(`alter role ${role} set jit = off`);
	}
}
