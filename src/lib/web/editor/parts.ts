// The parts of an award in the order of the journey, each a page of the editor.
import { t, type Field } from './fields.ts';
import { applicants, classes } from './parts/applicants.ts';
import { assessment } from './parts/assessment.ts';
import { boardNotice } from './parts/board.ts';
import { eligibility } from './parts/eligibility.ts';
import { form } from './parts/form.ts';
import { panels } from './parts/panels.ts';
import { prizes } from './parts/prizes.ts';
import { reminders } from './parts/reminders.ts';
import { stages } from './parts/stages.ts';
import { documents, meetings, participants, texts } from './parts/texts.ts';
import type { LocalText } from '#lib/shared/locale.ts';

export type PartKey =
	| 'texter'
	| 'sokande'
	| 'klasser'
	| 'villkor'
	| 'formular'
	| 'namnd'
	| 'skeden'
	| 'bedomning'
	| 'paneler'
	| 'priser'
	| 'dokument'
	| 'traffar'
	| 'paminnelser'
	| 'deltagare';

export type Part = {
	/** The last part of its page's address. */
	key: PartKey;
	title: LocalText;
	lead: LocalText;
	fields: readonly Field[];
};

export const parts: readonly Part[] = [
	{
		key: 'texter',
		title: t('Texter', 'Texts'),
		lead: t(
			'Vad utmärkelsen heter, varför den finns och vad dess sida säger.',
			'What the award is called, why it exists and what its page says.'
		),
		fields: texts
	},
	{
		key: 'sokande',
		title: t('Vem kan söka', 'Who may apply'),
		lead: t(
			'Vilka som kan söka, på vilket sätt, och vad som gäller för den som har vunnit tidigare.',
			'Who may apply, in which way, and what holds for those who have won before.'
		),
		fields: applicants
	},
	{
		key: 'klasser',
		title: t('Klasser', 'Classes'),
		lead: t(
			'Vilka bidrag som bedöms mot varandra.',
			'Which entries are judged against each other.'
		),
		fields: classes
	},
	{
		key: 'villkor',
		title: t('Vem får delta', 'Who may take part'),
		lead: t(
			'Frågorna som visar om man får delta och kan vinna, och vem man annars ska kontakta.',
			'The questions that show whether one may take part and can win, and whom to contact otherwise.'
		),
		fields: eligibility
	},
	{
		key: 'formular',
		title: t('Formulär', 'Form'),
		lead: t(
			'Vad den sökande skriver, avsnitt för avsnitt.',
			'What the applicant writes, section by section.'
		),
		fields: form
	},
	{
		key: 'namnd',
		title: t('Anmälan till nämnd', 'Notice to the board'),
		lead: t(
			'Om deltagandet ska anmälas i nämnd eller styrelse innan bidraget skickas in.',
			'Whether taking part is to be notified to the board before the entry is submitted.'
		),
		fields: boardNotice
	},
	{
		key: 'skeden',
		title: t('Skeden', 'Stages'),
		lead: t(
			'Utmärkelsens gång, från ansökan till prisutdelning.',
			'The course of the award, from the call to the ceremony.'
		),
		fields: stages
	},
	{
		key: 'bedomning',
		title: t('Bedömning', 'Assessment'),
		lead: t(
			'Vad examinatorerna bedömer, med vilken skala, och vad enheten får tillbaka.',
			'What the examiners assess, by which scale, and what the unit gets back.'
		),
		fields: assessment
	},
	{
		key: 'paneler',
		title: t('Paneler', 'Panels'),
		lead: t('Vilka som beslutar om vad.', 'Who decides on what.'),
		fields: panels
	},
	{
		key: 'priser',
		title: t('Heder och priser', 'Honours and prizes'),
		lead: t('Vad man kan vinna, och vad som krävs för det.', 'What can be won, and what it takes.'),
		fields: prizes
	},
	{
		key: 'dokument',
		title: t('Dokument', 'Documents'),
		lead: t(
			'Anvisningar, checklista, ordlista och annat att läsa.',
			'Instructions, checklist, glossary and more to read.'
		),
		fields: documents
	},
	{
		key: 'traffar',
		title: t('Informationsträffar', 'Information meetings'),
		lead: t(
			'Vad sidan säger om träffar inför ansökan.',
			'What the page says about meetings before the call.'
		),
		fields: meetings
	},
	{
		key: 'paminnelser',
		title: t('Påminnelser', 'Reminders'),
		lead: t(
			'Mejl som går av sig själva: till vem, när och med vilken text.',
			'Mail that goes by itself: to whom, when and with which text.'
		),
		fields: reminders
	},
	{
		key: 'deltagare',
		title: t('Deltagare', 'Participants'),
		lead: t('Om allmänheten får se vilka som deltar.', 'Whether the public sees who takes part.'),
		fields: participants
	}
];

/** Answers the part whose page has this address. */
export function partByKey(key: string): Part | undefined {
	return parts.find((part) => part.key === key);
}

/** The whole definition, as one thing. */
export const allFields: readonly Field[] = parts.flatMap(({ fields }) => fields);
