// The mails of the assessment, each in its receiver's language.
import { dayAndTime } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { assessmentMails } from '#lib/shared/messages/mail-assessment/index.ts';
import { config } from '../../platform/config.ts';
import type { Mail } from '../../platform/mail/index.ts';
import type { EntryToAssess } from '../entries/queries.ts';

type Receiver = { name: string; email: string; locale: Locale };
type Written = { subject: string; body: string };

/** An entry as a mail names it: the unit, with the entry's title where it has one. */
export function entryName({ unitName, title }: Pick<EntryToAssess, 'unitName' | 'title'>): string {
	return title && title !== unitName ? `${unitName}, ${title}` : unitName;
}

function about(entry: EntryToAssess, to: Receiver, path: string) {
	return {
		name: to.name,
		programme: entry.edition.definition.name[to.locale],
		entry: entryName(entry),
		link: config().url + localHref(to.locale, path)
	};
}

function mail(kind: string, entry: EntryToAssess, to: Receiver, written: Written): Mail {
	return {
		kind,
		to: { address: to.email, name: to.name },
		locale: to.locale,
		...written,
		entryId: entry.id,
		editionId: entry.edition.id,
		demo: entry.edition.demo
	};
}

/** To somebody who has come onto a team, or begun or ceased to lead it. */
export function appointedMail(
	entry: EntryToAssess,
	to: Receiver & { lead: boolean },
	team: { name: string }[]
): Mail {
	const closes = entry.edition.calendar.stages.assessment?.closes;
	const written = assessmentMails(to.locale).appointed({
		...about(entry, to, `/bedomning/${entry.id}`),
		lead: to.lead,
		team: team.map(({ name }) => name).join(', '),
		until: closes ? dayAndTime(to.locale, closes) : ''
	});
	return mail('team.appointed', entry, to, written);
}

/** To the office, when an examiner has left a team by conflict of interest. */
export function conflictMail(entry: EntryToAssess, examiner: string, to: Receiver): Mail {
	const path = `/kansli/${entry.edition.id}/bedomning/${entry.id}`;
	const written = assessmentMails(to.locale).conflict({ ...about(entry, to, path), examiner });
	return mail('team.conflict', entry, to, written);
}

/** To each on the team, when all reviews are in. */
export function reviewsInMail(entry: EntryToAssess, to: Receiver & { lead: boolean }): Mail {
	const path = `/bedomning/${entry.id}/samsyn`;
	const written = assessmentMails(to.locale).reviewsIn({
		...about(entry, to, path),
		lead: to.lead
	});
	return mail('reviews.in', entry, to, written);
}

/** To the unit or the team, when a visit has been arranged or moved. */
export function visitMail(
	entry: EntryToAssess,
	to: Receiver,
	visit: { starts: string; place: string; message: string; moved: boolean; unit: boolean }
): Mail {
	const path = visit.unit ? `/mina-bidrag/${entry.id}` : `/bedomning/${entry.id}/besok`;
	const written = assessmentMails(to.locale).visit({
		...about(entry, to, path),
		...visit,
		when: dayAndTime(to.locale, visit.starts)
	});
	return mail('visit.arranged', entry, to, written);
}

/** To the unit, with the feedback as a document. */
export function feedbackMail(
	entry: EntryToAssess,
	to: Receiver,
	attachment: { name: string; hash: string; mediaType: string }
): Mail {
	const path = `/mina-bidrag/${entry.id}/aterkoppling`;
	const written = assessmentMails(to.locale).feedback(about(entry, to, path));
	return { ...mail('feedback.released', entry, to, written), attachments: [attachment] };
}
