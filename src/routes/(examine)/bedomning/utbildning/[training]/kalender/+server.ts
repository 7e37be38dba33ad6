// A session as a calendar file, for the examiners of its round.
import { error } from '@sveltejs/kit';
import { trainingById, trainingFile } from '#lib/server/assessment/index.ts';
import { query } from '#lib/server/people/index.ts';
import { editionById } from '#lib/server/programme/index.ts';
import { examinerMails } from '#lib/shared/messages/mail-examiners/index.ts';
import { need } from '#lib/web/answers.ts';

export async function GET(event) {
	const { actor, locale } = event.locals;
	const text = need(
		event,
		await query(actor, 'training.sign-up', {}, async (tx) => {
			const training = await trainingById(tx, actor, event.params.training);
			const edition = training && (await editionById(tx, actor, training.editionId));
			return training && edition ? trainingFile(training, edition, locale) : null;
		})
	);
	if (text === null) error(404);
	return new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `attachment; filename="${examinerMails(locale).files.calendar}"`,
			'cache-control': 'private, no-store'
		}
	});
}
