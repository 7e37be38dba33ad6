// What the office's pages of an edition begin with: the edition, for those who may.
import { error, type RequestEvent } from '@sveltejs/kit';
import { query } from '#lib/server/people/index.ts';
import { editionById, type Edition } from '#lib/server/programme/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { need } from './answers.ts';

type EditionEvent = Pick<RequestEvent, 'url' | 'locals'> & { params: { edition: string } };

/** Answers the edition in the address; sign-in, 403 or 404 otherwise. */
export async function editionOf(event: EditionEvent): Promise<Edition> {
	const { actor, locale } = event.locals;
	const { edition: id } = event.params;
	const found = /^[0-9a-f-]{36}$/.test(id)
		? need(event, await query(actor, 'entry.list', {}, (tx) => editionById(tx, actor, id)))
		: undefined;
	if (!found) error(404, refusalText(locale, { reason: 'not-found' }));
	return found;
}
