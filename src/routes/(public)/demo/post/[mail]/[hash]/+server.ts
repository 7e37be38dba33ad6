// A file that came with a mail in the demonstration's mailbox.
import { error } from '@sveltejs/kit';
import { asSystem } from '#lib/server/platform/actor.ts';
import { config } from '#lib/server/platform/config.ts';
import { readKeptFile } from '#lib/server/platform/files/index.ts';
import { latestMail } from '#lib/server/platform/mail/index.ts';

export async function GET({ locals, params }) {
	if (!config().demo) error(404);
	const mail = (await latestMail(asSystem(locals.actor))).find((each) => each.id === params.mail);
	const file = mail?.attachments.find((each) => each.hash === params.hash);
	if (!file) error(404);
	return new Response(new Uint8Array(await readKeptFile(file.hash)), {
		headers: {
			'content-type': file.mediaType,
			'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`
		}
	});
}
