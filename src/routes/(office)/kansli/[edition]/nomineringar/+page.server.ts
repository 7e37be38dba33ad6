// Who has been nominated in an edition, by whom, why, and what came of it.
import {
	applicantsOf,
	nominationsOfEdition,
	takesNominations
} from '#lib/server/application/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { nominationMessages } from '#lib/shared/messages/nomination/index.ts';
import { need } from '#lib/web/answers.ts';
import { editionOf } from '#lib/web/office.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const nominations = need(event, await nominationsOfEdition(actor, edition.id));
	const words = nominationMessages(locale).office;
	return {
		takes: takesNominations(applicantsOf(edition.definition)),
		nominations: nominations.map((each) => ({
			id: each.id,
			nominee: each.nominee,
			nominatorEmail: each.nominator.email,
			unit: each.unit,
			why: each.why,
			because: each.declinedBecause,
			state: words.states[each.state],
			by: words.by(
				each.nominator.name,
				dayAndTime(locale, wallClock(each.nominatedAt.toString(), edition.timeZone))
			),
			entry: each.entryId && localHref(locale, `/kansli/${edition.id}/bidrag/${each.entryId}`)
		}))
	};
}
