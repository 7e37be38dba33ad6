// The applicant's first page: what waits for me and until when, my entries, and how to start another.
import { myEntries, openCalls, type EntryInList } from '#lib/server/application/index.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import { inLocale, localHref, type Locale } from '#lib/shared/locale.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { need } from '#lib/web/answers.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const entries = need(event, await myEntries(actor));
	const calls = need(event, await openCalls(actor));
	const words = applicationMessages(locale);
	return {
		demo: entries.some(({ demo }) => demo),
		tasks: entries.flatMap((entry) => taskOf(entry, locale)),
		entries: entries.map((entry) => ({
			id: entry.id,
			name: nameOf(entry, locale),
			href: hrefOf(entry, locale),
			award: awardOf(entry, locale),
			state:
				entry.state === 'draft' && entry.call === 'closed'
					? words.states['draft-closed']
					: words.states[entry.state],
			closes: entry.closes ? dayAndTime(locale, entry.closes, true) : ''
		})),
		calls: calls.map((edition) => {
			const name = `${inLocale(edition.definition.name, locale)} ${inLocale(edition.label, locale)}`;
			const { closes = null } = edition.calendar.stages.call ?? {};
			return {
				id: edition.id,
				name,
				start: localHref(locale, `/mina-bidrag/starta/${edition.id}`),
				check: localHref(locale, `/${edition.programme}/kan-vi-delta`),
				closes: closes && words.check.openUntil(dayAndTime(locale, closes))
			};
		})
	};
}

const nameOf = (entry: EntryInList, locale: Locale) =>
	entry.unitName ?? entry.title ?? applicationMessages(locale).mine.unnamed;
const hrefOf = (entry: EntryInList, locale: Locale) =>
	localHref(locale, `/mina-bidrag/${entry.id}`);
const awardOf = ({ edition }: EntryInList, locale: Locale) =>
	`${inLocale(edition.name, locale)} ${inLocale(edition.label, locale)}`;

/** What waits: a draft, and what was changed after it was submitted, as long as it can be submitted. */
function taskOf(entry: EntryInList, locale: Locale) {
	const waits = entry.state === 'draft' || (entry.state === 'submitted' && entry.changed);
	if (!waits || entry.call !== 'open') return [];
	const words = applicationMessages(locale);
	const name = `${nameOf(entry, locale)}, ${awardOf(entry, locale)}`;
	const ready = entry.missing === 0;
	return [
		{
			label: ready ? words.mine.send(name) : words.mine.write(name),
			href: ready ? `${hrefOf(entry, locale)}/granska` : hrefOf(entry, locale),
			note: entry.changed
				? words.write.changedText
				: ready
					? words.mine.ready
					: words.mine.things(entry.missing),
			left:
				entry.daysLeft === null
					? undefined
					: words.write.openLeft(entry.daysLeft).replace(/\.$/, ''),
			until: entry.closes ? dayAndTime(locale, entry.closes) : undefined
		}
	];
}
