// One entry's assessment, for the office: its team, how far it has come, the visit, and the feedback to release.
import { redirect } from '@sveltejs/kit';
import {
	afterConsensus,
	appointTeam,
	arrangeVisit,
	consensusDesk,
	draftDesk,
	feedbackFor,
	leadNow,
	letStand,
	namedLater,
	nameLead,
	reopenConsensus,
	releaseFeedback,
	saidOnEarlier,
	teamDesk,
	visitFor,
	type AfterConsensus,
	type Approval
} from '#lib/server/assessment/index.ts';
import { teamSizeFor } from '#lib/server/programme/index.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { worklistMessages } from '#lib/shared/messages/worklist/index.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { conflictMessages } from '#lib/shared/messages/conflicts/index.ts';
import { feedbackMessages } from '#lib/shared/messages/feedback/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { inWords } from '#lib/web/assessment.ts';

/** Who approved what has been released, or why it went out without. */
function approvalInWords({ by, without }: Approval, locale: Locale): string {
	const words = feedbackMessages(locale).release;
	return without ? words.unapproved(without) : words.approvedBy(by ?? '');
}

/** What the office has decided of somebody in conflict whom the team agreed with; null while it waits. */
function rulingInWords(
	{ name, ruled, by, ruledAt }: AfterConsensus,
	timeZone: string,
	locale: Locale
): string | null {
	const words = conflictMessages(locale).after;
	if (!ruledAt) return null;
	const when = inWords(locale, ruledAt, timeZone);
	return ruled === 'reopened'
		? words.reopened(by ?? '', when, name)
		: words.stands(name, by ?? '', when);
}

export async function load(event) {
	const { actor, locale } = event.locals;
	const { entry: entryId } = event.params;
	const words = assessmentMessages(locale);
	const { entry, team, candidates } = need(event, await teamDesk(actor, entryId));
	const desk = need(event, await consensusDesk(actor, entryId));
	const after = need(event, await afterConsensus(actor, entryId));
	const couldLead = need(event, await leadNow(actor, entryId));
	const visit = need(event, await visitFor(actor, entryId));
	const feedback = need(event, await feedbackFor(actor, entryId));
	const { draft, approval } = need(event, await draftDesk(actor, entryId));
	const { assessment, edition } = entry;
	const at = (page: string) => localHref(locale, page);
	return {
		saved: event.url.searchParams.get('klart'),
		back: at(`/kansli/${edition.id}/bedomning`),
		entry: words.common.entry(entry.number, entry.unitName),
		organisation: entry.organisationName ?? '',
		size: teamSizeFor(assessment, entry.classKey),
		fixed: desk.consensus?.state === 'done',
		team: team.map(({ name, lead }) => (lead ? `${name} (${words.common.leads})` : name)),
		chosen: team.map(({ personId }) => personId),
		lead: team.find((member) => member.lead)?.personId ?? '',
		later: namedLater,
		/** Who was found in conflict when the team had agreed, and what is decided. */
		after: {
			settled: after.settled,
			found: after.found
				.filter(({ ruled, waits }) =>
					ruled === null ? waits || after.settled !== null : ruled !== 'no-conflict'
				)
				.map((each) => ({
					personId: each.personId,
					name: each.name,
					reason: each.reason,
					waits: each.waits,
					ruled: rulingInWords(each, edition.timeZone, locale)
				}))
		},
		/** Those on the team who could lead it; nobody once the feedback is released. */
		couldLead,
		/** Who leads it and cannot, having come into conflict since. */
		silentLead:
			team.find(
				(member) => member.lead && couldLead.every(({ personId }) => personId !== member.personId)
			)?.name ?? null,
		candidates: candidates.map(({ personId, name, conflict, entries }) => ({
			personId,
			name,
			conflict,
			entries
		})),
		progress: desk.progress.members.map(({ personId, name, lead, started, submittedAt }) => ({
			personId,
			replace: at(`/kansli/${edition.id}/bedomning/ersatt/${personId}`),
			name,
			term: lead ? `${name} (${words.common.leads})` : name,
			value: submittedAt
				? saidOnEarlier(submittedAt, entry)
					? `${words.consensus.submitted}, ${worklistMessages(locale).anew.mark}`
					: words.consensus.submitted
				: started
					? words.consensus.writing
					: words.consensus.notStarted
		})),
		consensus: words.mine.consensus[desk.consensus?.state ?? 'none'],
		shared: desk.shared,
		readConsensus: at(`/bedomning/${entry.id}/samsyn`),
		/** Until the team has agreed a review can be opened again. */
		reopen:
			desk.progress.in > 0 && desk.consensus?.state !== 'done'
				? at(`/kansli/${edition.id}/bedomning/${entry.id}/oppna-igen`)
				: null,
		visits: assessment.visit,
		planVisit: at(`/bedomning/${entry.id}/besok/boka`),
		visit: visit && {
			starts: visit.starts,
			when: dayAndTime(locale, visit.starts),
			place: visit.place,
			message: visit.message ?? ''
		},
		feedback: assessment.feedback,
		scores: assessment.scoresInFeedback,
		draft: draft && {
			state: draft.state,
			href: at(`/bedomning/${entry.id}/aterkoppling`),
			words: feedbackMessages(locale).states[draft.state]
		},
		approval: approval ? approvalInWords(approval, locale) : '',
		releasedAt: feedback ? inWords(locale, feedback.releasedAt, edition.timeZone) : null,
		document: feedback?.documentHash ? at(`/mina-bidrag/${entry.id}/aterkoppling/pdf`) : null
	};
}

const here = (edition: string, entry: string, done: string) =>
	`/kansli/${edition}/bedomning/${entry}?klart=${done}`;

export const actions = {
	team: async (event) => {
		const { actor, locale } = event.locals;
		const { edition, entry: entryId } = event.params;
		const form = await event.request.formData();
		const appointed = await appointTeam(actor, {
			entryId,
			examinerIds: form.getAll('examiner').map(String),
			leadId: formText(form, 'lead')
		});
		if (!appointed.ok) {
			const typed = { ...typedIn(form), chosen: form.getAll('examiner').map(String).join(' ') };
			return failed(event, appointed, typed);
		}
		redirect(303, localHref(locale, here(edition, entryId, 'team')));
	},
	lead: async (event) => {
		const { actor, locale } = event.locals;
		const { edition, entry: entryId } = event.params;
		const form = await event.request.formData();
		const named = await nameLead(actor, {
			entryId,
			leadId: formText(form, 'new-lead'),
			reason: formText(form, 'lead-reason')
		});
		if (!named.ok) return failed(event, named, typedIn(form));
		redirect(303, localHref(locale, here(edition, entryId, 'ledare')));
	},
	stand: async (event) => {
		const { edition, entry: entryId } = event.params;
		const form = await event.request.formData();
		const stands = await letStand(event.locals.actor, {
			entryId,
			personId: formText(form, 'in-conflict'),
			reason: formText(form, 'ruling-reason')
		});
		if (!stands.ok) return failed(event, stands, typedIn(form));
		redirect(303, localHref(event.locals.locale, here(edition, entryId, 'star')));
	},
	reopen: async (event) => {
		const { edition, entry: entryId } = event.params;
		const form = await event.request.formData();
		const opened = await reopenConsensus(event.locals.actor, {
			entryId,
			personId: formText(form, 'in-conflict'),
			reason: formText(form, 'ruling-reason'),
			takesOver: formText(form, 'takes-over'),
			takesOverReason: formText(form, 'takes-over-reason')
		});
		if (!opened.ok) return failed(event, opened, typedIn(form));
		redirect(303, localHref(event.locals.locale, here(edition, entryId, 'samsyn-oppen')));
	},
	arrange: async (event) => {
		const { actor, locale } = event.locals;
		const { edition, entry: entryId } = event.params;
		const form = await event.request.formData();
		const arranged = await arrangeVisit(actor, {
			entryId,
			starts: formText(form, 'starts'),
			place: formText(form, 'place'),
			message: formText(form, 'message')
		});
		if (!arranged.ok) return failed(event, arranged, typedIn(form));
		redirect(303, localHref(locale, here(edition, entryId, 'besok')));
	},
	release: async (event) => {
		const { actor, locale } = event.locals;
		const { edition, entry: entryId } = event.params;
		const form = await event.request.formData();
		const released = await releaseFeedback(actor, {
			entryId,
			...(form.has('reason') ? { withoutApproval: formText(form, 'reason') } : {})
		});
		if (!released.ok) return failed(event, released, typedIn(form));
		redirect(303, localHref(locale, here(edition, entryId, 'aterkoppling')));
	}
};
