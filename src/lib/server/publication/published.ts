// What lies in the schema `published`: the shapes that publishing writes and the public pages read.
import type { FilmPlatform } from '#lib/shared/film-platforms.ts';
import type { LocalText } from '#lib/shared/locale.ts';
import type {
	ProgrammeDefinition,
	ArchivedFact,
	BoardNotice,
	ConditionToWin,
	Contact,
	EditionCalendar,
	Honour,
	HonourKey,
	InformationMeeting,
	Notice,
	Prize,
	ProgrammeClass,
	ProgrammeDocument,
	Stage,
	TextSection
} from '../programme/index.ts';

/** A panel as the public reads of it; its members are those of the programme, or of the edition. */
export type PublishedPanel = {
	key: string;
	name: LocalText;
	description: LocalText;
	chairTitle: LocalText | null;
	members: { name: string; title: LocalText | null; chair: boolean }[];
};

/** The public parts of a programme's definition. */
export type ProgrammePage = {
	/** Anybody may nominate; left out by pages published before that could be. */
	nominates?: boolean;
	/** Whether examiners assess the entries; one can apply to become one. */
	assesses?: boolean;
	/** Who may apply; left out likewise. */
	applicants?: ProgrammeDefinition['applicants']['who'];
	/** With its explanation in other languages: "Framsteget (the Step Forward)". */
	name: LocalText;
	/** For headings and menus: "Framsteget". */
	shortName: LocalText;
	purpose: LocalText;
	lead: LocalText;
	sections: TextSection[];
	notices: Notice[];
	contact: Contact;
	classes: ProgrammeClass[];
	eligibilityIntro: LocalText;
	routing: { contact: LocalText; text: LocalText }[];
	conditionsToWin: Pick<ConditionToWin, 'text' | 'explanation'>[];
	stages: Stage[];
	panels: PublishedPanel[];
	honours: Honour[];
	prizes: Prize[];
	boardNotice: BoardNotice;
	participants: LocalText;
	documents: ProgrammeDocument[];
	informationMeetings: InformationMeeting[];
};

/** What is told of an edition. */
export type EditionPage = {
	archived: boolean;
	calendar: EditionCalendar;
	stages: Stage[];
	classes: ProgrammeClass[];
	honours: { key: HonourKey; name: LocalText }[];
	panels: PublishedPanel[];
	facts: ArchivedFact[];
	documents: ProgrammeDocument[];
	/** How many entries came in; null before the call has closed, and where it is not stated. */
	entries: number | null;
	/** Whether the award shows who takes part, what it says of that, and whether it has been done. */
	participants: { willBeShown: boolean; text: LocalText; shown: boolean };
	/** Left out by a page that was published before there were any. */
	meetings?: PublishedMeeting[];
	corrections?: PublishedCorrection[];
	/** What was changed afterwards of its own texts, and of those who took part. */
	notes?: PublishedNote[];
	withdrawn?: PublishedWithdrawal[];
};

/** A meeting as anybody may know of it: where it is on line stands in the mail to those who come. */
export type PublishedMeeting = {
	id: string;
	title: LocalText;
	about: LocalText | null;
	/** Wall clock. */
	starts: string;
	ends: string;
	place: LocalText | null;
	online: boolean;
	full: boolean;
	seats: number | null;
	closes: string | null;
	cancelled: LocalText | null;
	revision: number;
	slides: { hash: string; name: string; mediaType: string; size: number } | null;
};

/** That a text was corrected, on which day, and what was wrong. */
export type PublishedCorrection = { on: string; note: LocalText };

export type PublishedPrize = {
	kind: Prize['kind'];
	name: LocalText;
	amountOre: number | null;
	currency: string | null;
};

/** The winner's own words: the answers that the form says become public, or the document that the page lists. */
export type PublishedEntry = {
	answers: {
		/** Left out by an entry that was published before answers had it. */
		key?: string;
		label: LocalText;
		text: string;
		short: boolean;
		/** Of a table of results: its rows, each with the cells of `resultColumns`. */
		rows?: string[][];
	}[];
	document: { title: string; statedFormat: string; statedSize: string } | null;
};

/** A part of a winner's story: what the award heads it with, and the answers that stand there. */
export type StoryPart = { heading: LocalText; questions: string[] };

/** A film that anybody may see: where it lies, and how long it may be. One behind a password is not among them. */
export type PublishedFilm = {
	href: string;
	platform: FilmPlatform | 'other';
	maxMinutes: number | null;
};

/** A picture that the office has put there, with the consent of those it shows. */
export type PublishedPicture = {
	hash: string;
	mediaType: string;
	/** In pixels. */
	width: number;
	height: number;
	alt: LocalText;
	credit: string;
};

/** That something published was changed afterwards: on which day, and why. */
export type PublishedNote = {
	on: string;
	kind: 'corrected' | 'redacted';
	note: LocalText;
	/** Which text it was, by the amendment's name for it. */
	field?: string;
	/** What a name was before it was put right: papers that were handed out have it still. */
	before?: string;
};

/** That an honour or a participation was withdrawn: nothing of what it said is left. */
export type PublishedWithdrawal = {
	id: string;
	what: 'honour' | 'participant';
	classKey: string | null;
	on: string;
	note: LocalText;
};

/** What an honour's own page tells besides. */
export type HonourMore = {
	story: StoryPart[];
	film: PublishedFilm | null;
	picture: PublishedPicture | null;
	/** Whom one can ask: the address is with the office, and mail goes there by a form. */
	contact: { name: string; role: string | null } | null;
	notes: PublishedNote[];
	/** The text for the press that the winner approved. */
	press?: string | null;
};
export const nothingMore: HonourMore = {
	story: [],
	film: null,
	picture: null,
	contact: null,
	notes: []
};

/** What a unit and its organisation are called today, and their addresses, today's first. */
export type Place = {
	unitNow: string | null;
	organisationNow: string | null;
	unitKeys: string[];
	organisationKeys: string[];
};

/** An honour on its way into `published`. */
export type HonourRow = {
	id: string;
	classKey: string | null;
	honour: HonourKey;
	unit: string;
	organisation: string | null;
	title: string | null;
	citation: string | null;
	/** In English, where there is one. */
	citationEn: string | null;
	prizes: PublishedPrize[];
	entry: PublishedEntry | null;
	more: HonourMore;
};

/** A unit that takes part, on its way into `published`. */
export type ParticipantRow = {
	id: string;
	unit: string;
	organisation: string | null;
	classKey: string | null;
	title: string | null;
	summary: string | null;
};

export const searchKinds = ['programme', 'edition', 'honour', 'participant'] as const;
export type SearchKind = (typeof searchKinds)[number];

export type SearchRow = {
	id: string;
	kind: SearchKind;
	path: string;
	heading: LocalText;
	/** What else it is called by itself: the work, the unit. */
	names: string[];
	context: LocalText;
	/** Its own words. */
	own: string;
	/** What stands around them, and is said of many: class, organisation, round. */
	around: string;
	/** What results are counted and chosen by. */
	facets: {
		programme: string | null;
		year: number | null;
		classKey: string | null;
		className: LocalText | null;
		organisation: string | null;
	};
	position: number;
};

/** What a newer version of publishing writes otherwise: pages with a lower number are written anew. */
export const writtenAs = 3;

/** Stands for "no edition" in keys that need one: what is found of a programme itself. */
export const noEdition = '00000000-0000-0000-0000-000000000000';
