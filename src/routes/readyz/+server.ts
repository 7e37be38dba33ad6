// The database answers and has been migrated.
import { installation } from '#lib/server/platform/database/index.ts';

export async function GET() {
	try {
		await installation().selectFrom('platform.organiser').select('id').limit(1).execute();
		return new Response('ready\n', { headers: { 'content-type': 'text/plain' } });
	} catch {
		return new Response('the database cannot be reached\n', {
			status: 503,
			headers: { 'content-type': 'text/plain', 'retry-after': '5' }
		});
	}
}
