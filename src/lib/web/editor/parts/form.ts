// The form of an entry: sections of questions.
import { t, type Field, type ListField, type Option } from '../fields.ts';
import { questionTypes, typeSettings } from './question-types.ts';

export const roles: readonly Option[] = [
	{ value: 'unit', label: t('Den sökandes namn, överallt', 'The applicant’s name, everywhere') },
	{ value: 'organisation', label: t('Förvaltning eller bolag', 'Administration or company') },
	{ value: 'contact-name', label: t('Kontaktpersonens namn', 'The contact person’s name') },
	{
		value: 'contact-email',
		label: t('Adressen som all post går till', 'The address that all mail goes to')
	},
	{ value: 'title', label: t('Bidragets rubrik', 'The entry’s title') },
	{ value: 'class', label: t('Tävlingsklassen', 'The competition class') }
];

export const question: readonly Field[] = [
	{
		kind: 'local',
		name: 'label',
		rows: 2,
		label: t('Fråga', 'Question'),
		example: t(
			'Vad är bakgrunden, och vilken utmaning ledde till utvecklingen?',
			'What is the background, and which challenge led to the development?'
		)
	},
	{ kind: 'local', name: 'help', rows: 2, optional: true, label: t('Hjälptext', 'Help') },
	{
		kind: 'choice',
		name: 'type',
		shapes: true,
		label: t('Besvaras med', 'Answered with'),
		from: questionTypes
	},
	{ kind: 'flag', name: 'required', label: t('Måste besvaras', 'Must be answered') },
	...typeSettings,
	{
		kind: 'list',
		name: 'shownWhen',
		label: t('Ställs bara när', 'Asked only when'),
		one: t('villkor', 'condition'),
		empty: t('Frågan ställs till alla.', 'The question is asked of everybody.'),
		of: [{ kind: 'match', name: '', chooses: 'form', label: t('Villkor', 'Condition') }]
	},
	{
		kind: 'list',
		name: 'examplesOfGoodAnswer',
		label: t('Exempel på bra svar', 'Examples of a good answer'),
		one: t('exempel', 'example'),
		empty: t('Inget exempel.', 'No example.'),
		of: [{ kind: 'local', name: '', rows: 4, label: t('Exempel', 'Example') }]
	},
	{
		kind: 'choice',
		name: 'shownTo',
		default: 'assessors',
		label: t('Vem läser svaret', 'Who reads the answer'),
		from: [
			{
				value: 'assessors',
				label: t(
					'Alla som bedömer eller beslutar, och kansliet',
					'All who assess or decide, and the office'
				)
			},
			{ value: 'office', label: t('Bara kansliet', 'The office alone') }
		]
	},
	{
		kind: 'flag',
		name: 'publish',
		label: t(
			'Svaret blir offentligt om bidraget vinner',
			'The answer becomes public if the entry wins'
		)
	},
	{
		kind: 'local',
		name: 'story',
		optional: true,
		when: (question) => question['publish'] === true,
		label: t('Rubrik i vinnarens berättelse', 'Heading in the winner’s story'),
		help: t(
			'Till exempel Bakgrunden eller Så kan fler göra. Utan rubrik står svaret under Bidraget.',
			'For instance The background or How others can do it. Without a heading the answer stands under The entry.'
		)
	},
	{
		kind: 'choice',
		name: 'role',
		optional: true,
		none: t('Ingen särskild', 'None in particular'),
		label: t('Svarets uppgift', 'What the answer serves as'),
		help: t(
			'Systemet behöver veta vilket svar som är den sökandes namn och vilken adress posten ska till.',
			'The system needs to know which answer is the applicant’s name, and where mail is to go.'
		),
		from: roles
	},
	{
		kind: 'key',
		name: 'key',
		follows: 'form-question',
		label: t('Namn i koden', 'Name in the code')
	}
];

export const questions: ListField = {
	kind: 'list',
	name: 'questions',
	label: t('Frågor', 'Questions'),
	one: t('fråga', 'question'),
	title: 'label',
	folded: true,
	says: 'question',
	begins: { type: 'long-text', limit: { unit: 'characters', max: 3000 } },
	of: question
};

const heading: readonly Field[] = [
	{ kind: 'local', name: 'title', label: t('Rubrik', 'Heading') },
	{ kind: 'local', name: 'intro', rows: 2, optional: true, label: t('Inledning', 'Introduction') }
];
const sectionKey: Field = {
	kind: 'key',
	name: 'key',
	label: t('Sidans adress', 'The page’s address')
};

/** One section, on a page of its own. */
export const section: readonly Field[] = [...heading, questions, sectionKey];

export const form: readonly Field[] = [
	{
		kind: 'group',
		name: 'form',
		plain: true,
		label: t('Formulär', 'Form'),
		fields: [
			{
				kind: 'list',
				name: 'sections',
				label: t('Avsnitt', 'Sections'),
				help: t(
					'Den sökande fyller i ett avsnitt i taget. Öppna ett avsnitt för att ändra dess frågor.',
					'The applicant fills in one section at a time. Open a section to change its questions.'
				),
				one: t('avsnitt', 'section'),
				title: 'title',
				begins: { questions: [] },
				of: section
			}
		]
	}
];
