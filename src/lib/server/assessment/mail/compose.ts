// The mails of the assessment, each in its receiver's language.
import { dayAndTime } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { assessmentMails } from '#lib/shared/messages/mail-assessment/index.ts';
import { config } from '../../platform/config.ts';
import type { Mail } from '../../platform/mail/index.ts';
import type { EntryToAssess } from '../entries/queries.ts';

export type Receiver = { name: string; email: string; locale: Locale };
type Written = { subject: string; body: string };

/** An entry as a mail names it: the unit, with the entry's title where it has one. */
export function entryName({ unitName, title }: Pick<EntryToAssess, 'unitName' | 'title'>): string {
	return title && title !== unitName ? `${unitName}, ${title}` : unitName;
}

/** What every mail about an entry begins from: whom, which award and entry, and the page that it leads to. */
export function about(entry: EntryToAssess, to: Receiver, path: string) {
	return {
		name: to.name,
		programme: entry.edition.definition.name[to.locale],
		entry: entryName(entry),
		link: config().url + localHref(to.locale, path)
	};
}

/** A mail about an entry, to a receiver. */
export function mail(kind: string, entry: EntryToAssess, to: Receiver, written: Written): Mail {
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

/** To somebody who has taken over the lead of a team. `agreed`: the consensus is done, and the feedback theirs to write. */
export function leadNamedMail(entry: EntryToAssess, to: Receiver, agreed: boolean): Mail {
	const path = `/bedomning/${entry.id}${agreed ? '/aterkoppling' : ''}`;
	const written = assessmentMails(to.locale).leadNamed({ ...about(entry, to, path), agreed });
	return mail('team.lead', entry, to, written);
}

/** To the office, when an examiner has left a team by conflict of interest. */
export function conflictMail(
	entry: EntryToAssess,
	left: { examiner: string; lead: boolean },
	to: Receiver
): Mail {
	const path = `/kansli/${entry.edition.id}/bedomning/${entry.id}`;
	const written = assessmentMails(to.locale).conflict({ ...about(entry, to, path), ...left });
	return mail('team.conflict', entry, to, written);
}

/** To the office, when somebody of a team that has agreed has a conflict of interest. */
export function agreedInConflictMail(entry: EntryToAssess, examiner: string, to: Receiver): Mail {
	const path = `/kansli/${entry.edition.id}/bedomning/${entry.id}`;
	const written = assessmentMails(to.locale).agreedInConflict({
		...about(entry, to, path),
		examiner
	});
	return mail('team.agreed-in-conflict', entry, to, written);
}

/** To each who is still on the team, when the office has opened the consensus again. */
export function consensusReopenedMail(entry: EntryToAssess, to: Receiver, reason: string): Mail {
	const path = `/bedomning/${entry.id}/samsyn`;
	const written = assessmentMails(to.locale).consensusReopened({
		...about(entry, to, path),
		reason
	});
	return mail('consensus.reopened', entry, to, written);
}

/** To the office, when a conflict of interest has taken somebody off a team. `lead`: the team has one still. */
export function teamShortMail(
	entry: EntryToAssess,
	to: Receiver,
	left: { examiner: string; lead: boolean }
): Mail {
	const path = `/kansli/${entry.edition.id}/bedomning/${entry.id}`;
	const written = assessmentMails(to.locale).teamShort({ ...about(entry, to, path), ...left });
	return mail('team.short', entry, to, written);
}

/** To the one whom a conflict of interest has taken off a team. */
export function stoodDownMail(entry: EntryToAssess, to: Receiver): Mail {
	const written = assessmentMails(to.locale).stoodDown({
		...about(entry, to, '/bedomning'),
		contact: entry.edition.definition.contact.email ?? config().url
	});
	return mail('team.dismissed', entry, to, written);
}

/** To each who is still on the team. `allIn`: their reviews are, every one; `begun`: the consensus has been. */
export function memberLeftMail(
	entry: EntryToAssess,
	to: Receiver,
	left: { examiner: string; lead: boolean; allIn: boolean; begun: boolean }
): Mail {
	const path = `/bedomning/${entry.id}${left.allIn || left.begun ? '/samsyn' : ''}`;
	const written = assessmentMails(to.locale).memberLeft({ ...about(entry, to, path), ...left });
	return mail('team.left', entry, to, written);
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

/** To an examiner whose review the office has opened again. */
export function reopenedMail(entry: EntryToAssess, to: Receiver, reason: string): Mail {
	const path = `/bedomning/${entry.id}`;
	const written = assessmentMails(to.locale).reopened({ ...about(entry, to, path), reason });
	return mail('review.reopened', entry, to, written);
}

/** To each who has not answered, when the lead proposes to close the consensus. */
export function assentAskedMail(entry: EntryToAssess, to: Receiver, lead: string): Mail {
	const path = `/bedomning/${entry.id}/samsyn`;
	const written = assessmentMails(to.locale).assentAsked({ ...about(entry, to, path), lead });
	return mail('consensus.asked', entry, to, written);
}

/** To somebody whose assent no longer counts, since a colleague has changed the consensus. */
export function assentClearedMail(entry: EntryToAssess, to: Receiver, by: string): Mail {
	const path = `/bedomning/${entry.id}/samsyn`;
	const written = assessmentMails(to.locale).assentCleared({ ...about(entry, to, path), by });
	return mail('consensus.changed', entry, to, written);
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
