// The mails of the training case: that it can be scored, and that somebody's scores are left.
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { yardstickMessages } from '#lib/shared/messages/yardstick/index.ts';
import { config } from '../../../platform/config.ts';
import type { Mail } from '../../../platform/mail/index.ts';
import type { Edition } from '../../../programme/index.ts';
import { lastDay, type TrainingCase } from './rules.ts';

/** The mail to one examiner, in their language. */
export function trainingMail(
	kind: 'opened' | 'left',
	edition: Edition,
	theCase: TrainingCase,
	to: { name: string; email: string; locale: Locale }
): Mail {
	const written = yardstickMessages(to.locale).mails[kind]({
		name: to.name,
		award: `${edition.definition.name[to.locale]} ${edition.label[to.locale]}`,
		title: theCase.title,
		until: lastDay(theCase, to.locale),
		link: config().url + localHref(to.locale, `/bedomning/ovningsfall?omgang=${edition.id}`)
	});
	return {
		kind: `training-case.${kind}`,
		to: { address: to.email, name: to.name },
		locale: to.locale,
		...written,
		editionId: edition.id,
		demo: edition.demo
	};
}
