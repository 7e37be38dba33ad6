// The persons of the demonstration: all made up. Who they are, where they work, and what each can try.
import type { LocalText } from '../../src/lib/shared/locale.ts';

export type CastMember = {
	/** The short name that the content uses. */
	key: string;
	name: string;
	email: string;
	title: string;
	/** Examiners belong to an organisation: they may not assess its units. */
	organisation?: string;
	role: LocalText;
	what: LocalText;
};

const applicant = { sv: 'Sökande', en: 'Applicant' };
const reader = { sv: 'Läsare i bidrag', en: 'Reader of entries' };
const office = { sv: 'Priskansliet', en: 'Award office' };
const examiner = { sv: 'Examinator', en: 'Examiner' };
const juror = { sv: 'Jurymedlem i Framsteget', en: 'Jury member of Framsteget' };
const judge = {
	sv: 'Ledamot i domarkommittén',
	en: 'Member of the committee of judges'
};
const decide = {
	sv: 'Har lämnat in sin bedömning av åtta ansökningar till Framsteget 2026 och ser vilka som är främst. Föreslår beslut.',
	en: 'Has handed in an assessment of eight entries to Framsteget 2026, and sees which are foremost. Drafts decisions.'
};
const assess = {
	sv: 'Har kvar att bedöma de åtta ansökningarna till Framsteget 2026. Juryn möts om några dagar.',
	en: 'Has yet to assess the eight entries to Framsteget 2026. The jury meets in a few days.'
};
const prepare = {
	sv: 'Läser de bidrag till Kvalitetsutmärkelsen 2026 vars bedömning är klar. Besluten tas senare.',
	en: 'Reads those entries to Kvalitetsutmärkelsen 2026 whose assessment is done. Decisions come later.'
};

/** Everyone who can be tried with one click, grouped by what they do. */
export const cast: readonly CastMember[] = [
	{
		key: 'birgitta',
		name: 'Birgitta Ahlmark',
		email: 'birgitta.ahlmark@example.se',
		title: 'handläggare på priskansliet',
		role: office,
		what: {
			sv: 'Följer fyra omgångar. Fyra bidrag till Kvalitetsutmärkelsen 2026 saknar team och fem återkopplingar väntar på att lämnas ut.',
			en: 'Follows four editions. Four entries to Kvalitetsutmärkelsen 2026 have no team, and five feedback reports wait to be released.'
		}
	},
	{
		key: 'samir',
		name: 'Samir Haddadin',
		email: 'samir.haddadin@example.se',
		title: 'samordnare på priskansliet',
		role: office,
		what: {
			sv: 'Arbetar med samma sak som Birgitta, och med gästerna till prisutdelningen. Prova att göra saker samtidigt i två fönster.',
			en: 'Works with the same things as Birgitta, and with the guests of the ceremony. Try doing things at the same time in two windows.'
		}
	},
	{
		key: 'gunnel',
		name: 'Gunnel Rosenblad',
		email: 'gunnel.rosenblad@example.se',
		title: 'stadsrevisor',
		role: { sv: 'Revisor', en: 'Auditor' },
		what: {
			sv: 'Läser händelseloggen för båda utmärkelserna, men inga bidrag.',
			en: 'Reads the audit log of both awards, but no entries.'
		}
	},
	{
		key: 'elin',
		name: 'Elin Sandvall',
		email: 'elin.sandvall@example.se',
		title: 'rektor, Förskolan Blåklinten',
		role: applicant,
		what: {
			sv: 'Har ett utkast till Kvalitetsutmärkelsen 2027. Tre av de långa frågorna är besvarade, de andra återstår.',
			en: 'Has a draft for Kvalitetsutmärkelsen 2027. Three of the long questions are answered, the others are left.'
		}
	},
	{
		key: 'mattias',
		name: 'Mattias Öhrling',
		email: 'mattias.ohrling@example.se',
		title: 'enhetschef, Vård- och omsorgsboendet Rönnbacken',
		role: applicant,
		what: {
			sv: 'Har ett inskickat bidrag till Kvalitetsutmärkelsen 2026. Examinatorerna kommer på besök om några dagar.',
			en: 'Has a submitted entry to Kvalitetsutmärkelsen 2026. The examiners visit in a few days.'
		}
	},
	{
		key: 'pernilla',
		name: 'Pernilla Storåker',
		email: 'pernilla.storaker@example.se',
		title: 'verksamhetschef, Hemtjänst Havtornen AB',
		role: applicant,
		what: {
			sv: 'Privat utförare. Har fått återkoppling på sitt bidrag till Kvalitetsutmärkelsen 2026 och skriver på ett till Framsteget 2027.',
			en: 'A private provider. Has received feedback on an entry to Kvalitetsutmärkelsen 2026, and is writing one to Framsteget 2027.'
		}
	},
	{
		key: 'jonas',
		name: 'Jonas Eklöv',
		email: 'jonas.eklov@example.se',
		title: 'teknikchef, Kollektivgatan AB',
		role: applicant,
		what: {
			sv: 'Har en inskickad ansökan till Framsteget 2026, med film och lösenord. Juryn beslutar nu.',
			en: 'Has a submitted entry to Framsteget 2026, with a film and a password. The jury is deciding now.'
		}
	},
	{
		key: 'viveka',
		name: 'Viveka Lindahl',
		email: 'viveka.lindahl@example.se',
		title: 'kvalitetsstrateg',
		role: reader,
		what: {
			sv: 'Läser med i två bidrag utan att kunna ändra: Rönnbackens, som är inskickat, och Blåklintens utkast, där hon har lämnat en kommentar.',
			en: 'Reads along in two entries without being able to change them: Rönnbacken’s, which is submitted, and Blåklinten’s draft, where she has left a comment.'
		}
	},
	{
		key: 'karin',
		name: 'Karin Wallmark',
		email: 'karin.wallmark@example.se',
		title: 'verksamhetscontroller',
		organisation: 'Granviks stadsdelsförvaltning',
		role: { sv: 'Ledande examinator', en: 'Lead examiner' },
		what: {
			sv: 'Leder flera team. En sammanvägning är påbörjad, ett besök är bokat och till ett har hon föreslagit tider.',
			en: 'Leads several teams. One consensus is begun, one visit is arranged, and for one she has offered dates.'
		}
	},
	{
		key: 'hassan',
		name: 'Hassan Dirie',
		email: 'hassan.dirie@example.se',
		title: 'kvalitetsutvecklare',
		organisation: 'Björkhults stadsdelsförvaltning',
		role: { sv: 'Ledande examinator', en: 'Lead examiner' },
		what: {
			sv: 'Leder flera team. Hos två av dem är alla granskningar inne och sammanvägningen kan börja.',
			en: 'Leads several teams. In two of them all reviews are in and the consensus can begin.'
		}
	},
	{
		key: 'asa',
		name: 'Åsa Norgren',
		email: 'asa.norgren@example.se',
		title: 'utvecklingssekreterare',
		organisation: 'Tallåsa stadsdelsförvaltning',
		role: examiner,
		what: {
			sv: 'Har en granskning att skriva klar och flera att börja på. Får inte bedöma enheter i Tallåsa, där hon arbetar.',
			en: 'Has one review to finish and several to begin. May not assess units in Tallåsa, where she works.'
		}
	},
	{
		key: 'peter',
		name: 'Peter Lundmark',
		email: 'peter.lundmark@example.se',
		title: 'avdelningschef',
		organisation: 'Parkförvaltningen',
		role: examiner,
		what: {
			sv: 'Har en granskning att skriva klar och väntar på kollegors granskningar i andra bidrag.',
			en: 'Has one review to finish, and waits for colleagues’ reviews of other entries.'
		}
	},
	{
		key: 'lovisa',
		name: 'Lovisa Hedström',
		email: 'lovisa.hedstrom@example.se',
		title: 'biträdande rektor',
		organisation: 'Björkhults stadsdelsförvaltning',
		role: examiner,
		what: {
			sv: 'Har anmält jäv mot ett bidrag och ser det inte längre. Har andra granskningar att skriva.',
			en: 'Has declared a conflict of interest with one entry and no longer sees it. Has other reviews to write.'
		}
	},
	{
		key: 'mirjam',
		name: 'Mirjam Sköld',
		email: 'mirjam.skold@example.se',
		title: 'metodutvecklare',
		organisation: 'Granviks stadsdelsförvaltning',
		role: examiner,
		what: {
			sv: 'Har lämnat in flera granskningar och har några kvar att börja på.',
			en: 'Has handed in several reviews, and has some left to begin.'
		}
	},
	{
		key: 'tomas',
		name: 'Tomas Åkerblom',
		email: 'tomas.akerblom@example.se',
		title: 'samordnare, Medborgarvärdarna',
		organisation: 'Sjöberga stadsdelsförvaltning',
		role: { sv: 'Examinator och sökande', en: 'Examiner and applicant' },
		what: {
			sv: 'Har två hattar: bedömer bidrag till Kvalitetsutmärkelsen 2026 och skriver själv på en ansökan till Framsteget 2027.',
			en: 'Wears two hats: assesses entries to Kvalitetsutmärkelsen 2026, and is writing an entry to Framsteget 2027.'
		}
	},
	{
		key: 'ingela',
		name: 'Ingela Thorsell',
		email: 'ingela.thorsell@example.se',
		title: 'biträdande stadsdirektör',
		role: { sv: 'Juryns ordförande i Framsteget', en: 'Chair of Framsteget’s jury' },
		what: {
			sv: 'Leder juryn för Framsteget 2026. Har kallat till möte om några dagar. Kan besluta om åtta ansökningar och försegla beslutet.',
			en: 'Chairs the jury of Framsteget 2026, and has called a meeting in a few days. Can decide on eight entries and seal the decision.'
		}
	},
	{
		key: 'rikard',
		name: 'Rikard Månsby',
		email: 'rikard.mansby@example.se',
		title: 'it-direktör',
		role: juror,
		what: assess
	},
	{
		key: 'yvonne',
		name: 'Yvonne Palmkvist',
		email: 'yvonne.palmkvist@example.se',
		title: 'personaldirektör',
		role: juror,
		what: decide
	},
	{
		key: 'amina',
		name: 'Amina Warsheikh',
		email: 'amina.warsheikh@example.se',
		title: 'innovationsdirektör',
		role: juror,
		what: decide
	},
	{
		key: 'lars-erik',
		name: 'Lars-Erik Fagerholt',
		email: 'lars-erik.fagerholt@example.se',
		title: 'ekonomidirektör',
		role: juror,
		what: decide
	},
	{
		key: 'marianne',
		name: 'Marianne Dalhammar',
		email: 'marianne.dalhammar@example.se',
		title: 'stadsdirektör',
		role: {
			sv: 'Domarkommitténs ordförande',
			en: 'Chair of the committee of judges'
		},
		what: prepare
	},
	{
		key: 'henrik',
		name: 'Henrik Sjögård',
		email: 'henrik.sjogard@example.se',
		title: 'stadsdelsdirektör',
		role: judge,
		what: prepare
	},
	{
		key: 'fatima',
		name: 'Fatima Benkirane',
		email: 'fatima.benkirane@example.se',
		title: 'docent i offentlig förvaltning',
		role: judge,
		what: prepare
	}
];

/** The seats of Framsteget's jury and of the committee of judges, the chair first; the titles in English too. */
export const jury = [
	{ key: 'ingela', titleInEnglish: 'Deputy City Director' },
	{ key: 'rikard', titleInEnglish: 'Director of IT' },
	{ key: 'yvonne', titleInEnglish: 'Director of Human Resources' },
	{ key: 'amina', titleInEnglish: 'Director of Innovation' },
	{ key: 'lars-erik', titleInEnglish: 'Director of Finance' }
] as const;
export const committee = ['marianne', 'henrik', 'fatima'] as const;
export const examiners = ['karin', 'hassan', 'asa', 'peter', 'lovisa', 'mirjam', 'tomas'] as const;

/** Answers a member of the cast by key. */
export function castMember(key: string): CastMember {
	const found = cast.find((each) => each.key === key);
	if (!found) throw new Error(`nobody in the cast is called ${key}`);
	return found;
}

/** Answers a made-up address for a made-up name: Pia Åkesson Öst is pia.akesson.ost@example.se. */
export function addressOf(name: string): string {
	const known = cast.find((each) => each.name === name);
	if (known) return known.email;
	const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
	return `${plain.replaceAll(/[^a-z-]+/g, '.')}@example.se`;
}
