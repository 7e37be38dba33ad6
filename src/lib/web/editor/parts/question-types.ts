// The types of a question in the form, and each one's own settings.
import { t, type Field, type ListField, type Option, type Thing } from '../fields.ts';

export const questionTypes: readonly Option[] = [
	{ value: 'short-text', label: t('Kort text, en rad', 'Short text, one line') },
	{ value: 'long-text', label: t('Lång text', 'Long text') },
	{ value: 'number', label: t('Tal', 'Number') },
	{ value: 'money', label: t('Belopp i kronor', 'Sum in kronor') },
	{ value: 'date', label: t('Datum', 'Date') },
	{ value: 'one-of', label: t('Välj ett av flera svar', 'Choose one of several') },
	{ value: 'several-of', label: t('Välj flera svar', 'Choose several') },
	{ value: 'e-mail', label: t('E-postadress', 'E-mail address') },
	{ value: 'phone', label: t('Telefonnummer', 'Phone number') },
	{ value: 'link', label: t('Länk', 'Link') },
	{ value: 'film', label: t('Länk till film', 'Link to a film') },
	{ value: 'contact', label: t('Kontaktperson', 'Contact person') },
	{ value: 'organisation', label: t('Förvaltning eller bolag', 'Administration or company') },
	{ value: 'unit', label: t('Enhet', 'Unit') },
	{ value: 'table', label: t('Tabell med resultat', 'Table of results') },
	{ value: 'file', label: t('Bifogad fil', 'Attached file') }
];

const ofType =
	(...types: string[]) =>
	(around: Thing) =>
		types.includes(String(around['type']));

const options: ListField = {
	kind: 'list',
	name: 'options',
	label: t('Svar att välja bland', 'Answers to choose among'),
	one: t('svar', 'answer'),
	title: 'label',
	when: ofType('one-of', 'several-of'),
	of: [
		{ kind: 'local', name: 'label', label: t('Svar', 'Answer') },
		{
			kind: 'key',
			name: 'key',
			follows: 'form-option',
			label: t('Namn i koden', 'Name in the code')
		}
	]
};

/** The settings of all types: a question shows those of its own. */
export const typeSettings: readonly Field[] = [
	{
		kind: 'number',
		name: 'maxCharacters',
		default: 200,
		when: ofType('short-text'),
		label: t('Längsta svar', 'Longest answer'),
		unit: t('tecken', 'characters')
	},
	{
		kind: 'group',
		name: 'limit',
		label: t('Längsta svar', 'Longest answer'),
		when: ofType('long-text'),
		row: true,
		fields: [
			{ kind: 'number', name: 'max', label: t('Högst', 'At most') },
			{
				kind: 'choice',
				name: 'unit',
				label: t('Räknat i', 'Counted in'),
				from: [
					{ value: 'characters', label: t('tecken', 'characters') },
					{ value: 'words', label: t('ord', 'words') }
				]
			}
		]
	},
	{
		kind: 'number',
		name: 'min',
		optional: true,
		when: ofType('number'),
		label: t('Minsta tal', 'Smallest number')
	},
	{
		kind: 'number',
		name: 'max',
		optional: true,
		when: ofType('number'),
		label: t('Största tal', 'Largest number')
	},
	{
		kind: 'flag',
		name: 'wholeNumber',
		default: true,
		when: ofType('number'),
		label: t('Bara heltal', 'Whole numbers only')
	},
	{
		kind: 'local',
		name: 'unit',
		optional: true,
		when: ofType('number'),
		label: t('Enhet efter talet', 'Unit after the number'),
		example: t('procent', 'per cent')
	},
	{
		kind: 'money',
		name: 'minOre',
		optional: true,
		when: ofType('money'),
		label: t('Minsta belopp', 'Smallest sum')
	},
	{
		kind: 'money',
		name: 'maxOre',
		optional: true,
		when: ofType('money'),
		label: t('Största belopp', 'Largest sum')
	},
	{
		kind: 'text',
		type: 'date',
		name: 'earliest',
		optional: true,
		when: ofType('date'),
		label: t('Tidigaste datum', 'Earliest date')
	},
	{
		kind: 'text',
		type: 'date',
		name: 'latest',
		optional: true,
		when: ofType('date'),
		label: t('Senaste datum', 'Latest date')
	},
	options,
	{
		kind: 'number',
		name: 'atLeast',
		default: 0,
		when: ofType('several-of', 'table'),
		label: t('Minst så många', 'At least so many')
	},
	{
		kind: 'number',
		name: 'atMost',
		optional: true,
		when: ofType('several-of', 'table'),
		label: t('Högst så många', 'At most so many')
	},
	{
		kind: 'number',
		name: 'maxMinutes',
		when: ofType('film'),
		label: t('Längsta film', 'Longest film'),
		unit: t('minuter', 'minutes')
	},
	{
		kind: 'flag',
		name: 'password',
		when: ofType('film'),
		label: t('Ett lösenord till filmen kan lämnas', 'A password to the film can be given'),
		help: t('Det visas bara för dem som bedömer.', 'It is shown only to those who assess.')
	},
	{
		kind: 'flag',
		name: 'captions',
		default: true,
		when: ofType('film'),
		label: t(
			'Den sökande intygar att filmen är textad',
			'The applicant confirms that the film is captioned'
		)
	},
	{
		kind: 'choices',
		name: 'asks',
		when: ofType('contact'),
		default: ['name', 'e-mail', 'phone'],
		label: t('Vad som frågas om kontaktpersonen', 'What is asked of the contact person'),
		from: [
			{ value: 'name', label: t('Namn', 'Name') },
			{ value: 'title', label: t('Befattning', 'Title') },
			{ value: 'e-mail', label: t('E-postadress', 'E-mail address') },
			{ value: 'phone', label: t('Telefon', 'Phone') }
		]
	},
	{
		kind: 'choices',
		name: 'accept',
		when: ofType('file'),
		default: ['pdf', 'image', 'office'],
		label: t('Filer som tas emot', 'Files that are accepted'),
		from: [
			{ value: 'pdf', label: t('PDF', 'PDF') },
			{ value: 'image', label: t('Bilder', 'Images') },
			{ value: 'office', label: t('Word, Excel och PowerPoint', 'Word, Excel and PowerPoint') }
		]
	},
	{
		kind: 'number',
		name: 'maxMegabytes',
		default: 10,
		when: ofType('file'),
		label: t('Största fil', 'Largest file'),
		unit: t('MB', 'MB')
	},
	{
		kind: 'number',
		name: 'maxFiles',
		default: 3,
		when: ofType('file'),
		label: t('Högst så många filer', 'At most so many files')
	}
];
