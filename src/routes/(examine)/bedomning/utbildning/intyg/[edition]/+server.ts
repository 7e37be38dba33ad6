// One's own certificate as PDF; the office can have anybody's.
import { certificatePdf } from '#lib/server/assessment/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { need } from '#lib/web/answers.ts';
import { pdfResponse } from '#lib/web/pdf.ts';

export async function GET(event) {
	const { actor } = event.locals;
	if (actor.kind !== 'person') return need(event, refused('sign-in-first'));
	const { name, pdf } = need(
		event,
		await certificatePdf(actor, {
			editionId: event.params.edition,
			personId: event.url.searchParams.get('person') ?? actor.personId
		})
	);
	return pdfResponse(pdf, name);
}
