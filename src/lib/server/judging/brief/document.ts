// The brief as a document for the meeting, made for the one who reads it: PDF/UA, with what they may know.
import type { Actor } from '../../platform/actor.ts';
import { makePdf } from '../../platform/documents/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { dayAndTime, longDate, wallClock, weekdayDate } from '#lib/shared/dates.ts';
import { inLocale, type Locale } from '#lib/shared/locale.ts';
import { briefMessages } from '#lib/shared/messages/brief/index.ts';
import { judgingMessages } from '#lib/shared/messages/judging/index.ts';
import { panelMessages } from '#lib/shared/messages/panel/index.ts';
import { briefTemplate } from './document.typ.ts';
import { briefOf, type Brief, type BriefEntry } from './queries.ts';
import { firstSentences } from './rules.ts';
import { entryShown, meanText, type ShownFindings } from './shown.ts';
import { stripSvg } from './strip.ts';

/** What is said of the meeting on the cover; `date` is a bare date. */
export type MeetingSaid = { date: string | null; place: string | null };

export type BriefPdf = { name: string; pdf: Buffer };

/**
 * Answers the brief of an edition as a PDF, with the meeting's day and place as they are said, or of one entry alone on its
 * page. Refuses `not-found`, also for an entry that the reader stands back from.
 */
export async function briefPdf(
	actor: Actor,
	editionId: string,
	{ meeting, entryId }: { meeting?: MeetingSaid; entryId?: string } = {}
): Promise<Outcome<BriefPdf>> {
	const found = await briefOf(actor, editionId);
	if (!found.ok) return found;
	const brief = found.value;
	const { locale } = actor;
	const all = brief.classes.flatMap(({ entries }) => entries);
	const only = entryId === undefined ? null : all.find(({ id }) => id === entryId);
	if (only === undefined || all.length === 0) return refused('not-found');
	const words = briefMessages(locale);
	const title = words.document.title(roundOf(brief, locale));
	const data = briefData(brief, locale, {
		meeting: meeting ?? { date: null, place: null },
		only,
		reader: actor.kind === 'person' ? actor.name : '',
		at: actor.at
	});
	const pdf = makePdf({
		template: briefTemplate,
		data,
		title: only ? `${title}: ${only.title || only.unit}` : title,
		locale,
		at: actor.at
	});
	const { edition } = brief;
	const parts = [words.document.name, edition.programme, edition.slug, only?.number ?? ''];
	return done({ name: parts.filter((part) => part !== '').join('-'), pdf });
}

function roundOf({ edition }: Brief, locale: Locale): string {
	return `${inLocale(edition.definition.name, locale)} ${inLocale(edition.label, locale)}`;
}

type Made = { meeting: MeetingSaid; only: BriefEntry | null; reader: string; at: Temporal.Instant };

/** What the template is given. */
export function briefData(brief: Brief, locale: Locale, { meeting, only, reader, at }: Made) {
	const { edition, members, classes, leftOut, minutes } = brief;
	const { definition, calendar, timeZone } = edition;
	const words = briefMessages(locale);
	const { document } = words;
	const { parts } = panelMessages(locale);
	const allEntries = judgingMessages(locale).allEntries;
	const closes = calendar.stages.decision?.closes ?? null;
	const when = dayAndTime(locale, wallClock(at.toString(), timeZone), true);
	return {
		single: only !== null,
		/** What units, examiners and the office wrote is in Swedish. */
		foreign: locale !== 'sv',
		hasAssessment: definition.assessment !== null,
		round: roundOf(brief, locale),
		panel: definition.panels[0]?.name[locale] ?? judgingMessages(locale).panelName,
		madeFor: document.madeFor(reader, when),
		facts: [
			meeting.date && { label: document.when, value: weekdayDate(locale, meeting.date, true) },
			meeting.place && { label: document.where, value: meeting.place },
			closes && { label: document.decideBy, value: longDate(locale, closes) }
		].filter((fact) => fact !== null && fact !== ''),
		members: members.map(({ name, title, part }) =>
			[name, title, part !== 'member' && parts[part].toLocaleLowerCase(locale)]
				.filter(Boolean)
				.join(', ')
		),
		agenda:
			definition.classes.length === 0
				? []
				: classes.map(
						({ name, entries }) => `${name?.[locale] ?? ''}, ${words.entries(entries.length)}`
					),
		notes: [...(leftOut > 0 ? [words.leftOut(leftOut)] : []), `${words.lead(minutes)}`],
		groups: classes.map(({ name, entries }) => ({
			name: name?.[locale] ?? allEntries,
			count: definition.assessment
				? words.assessed(entries.filter(({ assessed }) => assessed).length, entries.length)
				: words.entries(entries.length),
			...sideBySide(entries, edition.definition, locale),
			entries: entries
				.filter((entry) => only === null || entry.id === only.id)
				.map((entry) => entryData(entry, brief, locale))
		})),
		words: {
			...Object.fromEntries(
				Object.entries(words).filter(
					(pair): pair is [string, string] => typeof pair[1] === 'string'
				)
			),
			compareKey: words.compare.key,
			over: document.over,
			agenda: document.agenda,
			contents: document.contents,
			page: document.page
		}
	};
}

/** What the template is given of one entry. */
export function entryData(entry: BriefEntry, { edition }: Brief, locale: Locale) {
	const words = briefMessages(locale);
	const { assessed, films, files, profile, ...shown } = entryShown(entry, edition, locale);
	const scale = edition.definition.assessment?.scale ?? { min: 0, max: 0 };
	const onPaper = ({ shown: on, rest }: ShownFindings) => ({
		shown: on,
		rest: rest.length > 0 ? words.restOnPaper(rest.length) : null
	});
	return {
		...shown,
		over: [shown.number, shown.className].filter(Boolean).join(' · '),
		films: films.map(({ href, password }) => ({ href, password, said: href })),
		files: files.flatMap((each) => each.files.map(({ name }) => name)),
		profile: profile.map((row) => ({ ...row, picture: stripSvg(row, scale) })),
		summary: assessed?.summary ?? null,
		notes: assessed
			? [assessed.closed, assessed.anew ? words.anew : null].filter((note) => note !== null)
			: [],
		strengths: onPaper(shown.strengths),
		areas: onPaper(shown.areas),
		checks: {
			shown: shown.checks.shown,
			rest: shown.checks.rest.length > 0 ? words.restOnPaper(shown.checks.rest.length) : null
		},
		conditions: shown.conditions.map(({ text, said, certificate, note, declared }) => ({
			text,
			said,
			more: [certificate, note, declared].filter((each) => each !== null)
		}))
	};
}

/** A class's entries in a table: by criterion where they are assessed, else the first sentence of each answer. */
function sideBySide(
	entries: readonly BriefEntry[],
	{ assessment }: Brief['edition']['definition'],
	locale: Locale
) {
	const words = briefMessages(locale);
	const { compare } = words;
	const column = (
		label: string,
		more: { wide?: boolean; narrow?: boolean; number?: boolean } = {}
	) => ({
		label,
		wide: false,
		narrow: false,
		number: false,
		...more
	});
	const first = [
		column(compare.number, { narrow: true, number: true }),
		column(compare.entry, { wide: assessment !== null })
	];
	const named = (entry: BriefEntry) => [
		cell(entry.number === null ? '' : String(entry.number)),
		cell(entry.title || entry.unit)
	];
	if (!assessment) {
		const answers = entries[0]?.ownWords ?? [];
		return {
			columns: [...first, ...answers.map(({ label }) => column(label[locale]))],
			rows: entries.map((entry) => [
				...named(entry),
				...answers.map(({ key }) => {
					const text = entry.ownWords.find((each) => each.key === key)?.text ?? '';
					return cell(firstSentences(text, 18).text);
				})
			])
		};
	}
	const { criteria, scale } = assessment;
	return {
		columns: [
			...first,
			column(words.agreed, { narrow: true }),
			...criteria.map(({ name }) => column(name[locale]))
		],
		rows: entries.map((entry) => [
			...named(entry),
			cell(entry.mean === null ? '–' : meanText(entry.mean, locale)),
			...criteria.map(({ key }) => {
				const row = entry.profile.find((each) => each.key === key);
				if (!row || row.score === null) return cell('–');
				return cell(String(row.score), stripSvg(row, scale, { marks: false }));
			})
		])
	};
}

const cell = (said: string, picture: string | null = null) => ({ said, picture });
