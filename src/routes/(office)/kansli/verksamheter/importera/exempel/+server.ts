// A table to begin from, in the reader's language: the columns that an import knows, with a few made-up lines.
import { query } from '#lib/server/people/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { organisationMessages } from '#lib/shared/messages/organisations/index.ts';
import { need } from '#lib/web/answers.ts';
import { csvResponse, csvText } from '#lib/web/csv.ts';

export async function GET(event) {
	const { actor, locale } = event.locals;
	need(event, await query(actor, 'organisation.manage', {}, async () => done(null)));
	const { header, rows, name } = organisationMessages(locale).importing.example;
	return csvResponse(csvText(header, rows), name);
}
