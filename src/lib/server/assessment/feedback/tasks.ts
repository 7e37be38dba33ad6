// Makes the feedback's document and tells the unit, in one transaction: neither is there without the other.
import { longDate, wallClock } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { feedbackMessages } from '#lib/shared/messages/feedback/index.ts';
import { uiMessages } from '#lib/shared/messages/ui/index.ts';
import { systemActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { makePdf } from '../../platform/documents/index.ts';
import { keepFile } from '../../platform/files/index.ts';
import { log } from '../../platform/log.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { holdersOf } from '../../people/index.ts';
import type { Edition } from '../../programme/index.ts';
import { entryToAssess } from '../entries/queries.ts';
import { feedbackMail } from '../mail/compose.ts';
import { feedbackTemplate } from './document.typ.ts';
import { documentName, feedbacksOn, type Feedback } from './queries.ts';
import { markedSentences, type ShownSentence } from './rules.ts';

/** Makes the feedback's document (PDF/UA) in a language. */
export function feedbackPdf(
	{ shown, releasedAt }: Pick<Feedback, 'shown' | 'releasedAt'>,
	locale: Locale,
	{ timeZone, demo }: Pick<Edition, 'timeZone' | 'demo'>
): Buffer {
	const words = assessmentMessages(locale).feedback;
	const said = feedbackMessages(locale);
	const marks = new Map(markedSentences(shown).map(({ key, mark }) => [key, mark]));
	const marked = ({ key, text }: ShownSentence) => ({ mark: marks.get(key) ?? '', text });
	const facts = [
		{ label: words.unit, value: shown.unit },
		...(shown.organisation ? [{ label: words.organisation, value: shown.organisation }] : []),
		...(shown.title ? [{ label: words.entry, value: shown.title }] : []),
		...(shown.className ? [{ label: words.theClass, value: shown.className[locale] }] : []),
		{ label: words.released, value: longDate(locale, wallClock(releasedAt.toString(), timeZone)) }
	];
	return makePdf({
		template: feedbackTemplate,
		title: `${words.title}, ${shown.unit}`,
		locale,
		at: releasedAt,
		data: {
			words: {
				title: words.title,
				summary: words.summary,
				strengths: words.strengths,
				areas: words.areas,
				none: words.none,
				page: words.page,
				strength: said.draft.strength,
				area: said.draft.area,
				next: said.tone.next
			},
			round: [
				`${shown.programme[locale]} ${shown.edition[locale]}`,
				...(demo ? [uiMessages(locale).demoShort] : [])
			].join(' · '),
			facts,
			summary: shown.summary,
			criteria: shown.criteria.map((criterion) => ({
				name: criterion.name[locale],
				question: criterion.question[locale],
				score: criterion.score ? words.score(criterion.score.value, criterion.score.max) : null,
				strengths: criterion.strengths.map(marked),
				areas: criterion.improvementAreas.map(marked)
			}))
		}
	});
}

/** Makes the document of a released feedback and mails it to the unit; done once however often the job runs. */
export async function makeFeedbackDocument(job: { organiserId: string; entryId: string }) {
	const actor = systemActor(job.organiserId, Temporal.Now.instant());
	const found = await entryToAssess(actor, job.entryId);
	if (!found.ok) {
		log.warn({ entry: job.entryId }, 'feedback: no such entry');
		return;
	}
	const entry = found.value;
	await inTransaction(actor, async (tx) => {
		const feedback = (await feedbacksOn(tx, actor, [entry.id])).get(entry.id);
		if (!feedback || feedback.documentHash) {
			log.info({ entry: entry.id }, 'feedback: no document to make');
			return;
		}
		const applicants = await holdersOf(tx, actor, ['applicant'], { entryId: entry.id });
		const english = applicants.length > 0 && applicants.every(({ locale }) => locale === 'en');
		const pdf = feedbackPdf(feedback, english ? 'en' : 'sv', entry.edition);
		const hash = await keepFile(tx, actor, pdf, 'application/pdf');
		const set = await tx
			.updateTable('assessment.feedback_report')
			.set({ document_hash: hash })
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entry.id)
			.where('document_hash', 'is', null)
			.returning('entry_id')
			.executeTakeFirst();
		if (!set) return;
		const attachment = { name: documentName(feedback.shown), hash, mediaType: 'application/pdf' };
		for (const applicant of applicants) {
			await queueMail(tx, actor, feedbackMail(entry, applicant, attachment));
		}
	});
}
