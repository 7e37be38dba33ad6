// `utmarkt demo users`: who can be tried, and with which token.
import { config } from '../../src/lib/server/platform/config.ts';
import { demoUsers } from '../demonstration/users.ts';
import { keptSecret } from './data-folder.ts';

export function demoUsersCommand({ json }: { json?: boolean }) {
	process.env['UTMARKT_SECRET'] ??= keptSecret(config().dataFolder);
	const users = demoUsers();
	if (json)
		console.log(
			JSON.stringify(
				users.map((user) => ({ ...user, demo: true })),
				null,
				2
			)
		);
	else
		for (const user of users)
			console.log(
				`${user.name} <${user.email}>  ${user.role.sv}\n  ${user.what.sv}\n  ${user.token}`
			);
}
