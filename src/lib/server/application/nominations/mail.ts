// What the mails about a nomination say of it.
import { config } from '../../platform/config.ts';
import { inLocale, localHref } from '#lib/shared/locale.ts';
import type { Edition } from '../../programme/index.ts';
import type { Nomination } from './queries.ts';

/** The address of a nomination's page: by the key of its link, or by its id for whoever signs in. */
export const linkTo = (locale: Nomination['locale'], keyOrId: string) =>
	`${config().url}${localHref(locale, `/nominering/${keyOrId}`)}`;

export const awardOf = (edition: Edition, locale: Nomination['locale']) =>
	`${inLocale(edition.definition.name, locale)} ${inLocale(edition.label, locale)}`;

export const valuesOf = (
	nomination: Nomination,
	edition: Edition,
	locale: Nomination['locale']
) => ({
	award: awardOf(edition, locale),
	nominator: nomination.nominator.name,
	nominee: nomination.nominee.name,
	unit: nomination.unit
});
