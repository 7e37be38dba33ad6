// The award's own texts: what it is called, what it is for, what its page says, whom to write to.
import { t, type Field } from '../fields.ts';

export const texts: readonly Field[] = [
	{
		kind: 'local',
		name: 'name',
		label: t('Utmärkelsens namn', 'Name of the award'),
		example: t('Framsteget', 'The Step Forward')
	},
	{
		kind: 'local',
		name: 'lead',
		rows: 3,
		label: t('Ingress', 'Lead'),
		help: t(
			'Står överst på utmärkelsens sida. En eller två meningar som gör att man vill läsa vidare.',
			'Stands first on the award’s page. A sentence or two that make one want to read on.'
		),
		example: t(
			'Vi delar ut priset till verksamheter som har gjort något nytt som bör lyftas och spridas.',
			'We give the award to those who have done something new that deserves to be seen and spread.'
		)
	},
	{
		kind: 'local',
		name: 'purpose',
		rows: 3,
		label: t('Syfte', 'Purpose'),
		help: t(
			'Varför utmärkelsen finns. Visas i förteckningar och i sökresultat.',
			'Why the award exists. Shown in lists and in search results.'
		)
	},
	{
		kind: 'group',
		name: 'contact',
		label: t('Kontakt', 'Contact'),
		fields: [
			{
				kind: 'text',
				name: 'email',
				type: 'email',
				optional: true,
				label: t('E-postadress för frågor', 'E-mail address for questions')
			},
			{
				kind: 'local',
				name: 'text',
				rows: 2,
				label: t('Text om kontakten', 'Text about the contact')
			}
		]
	},
	{
		kind: 'list',
		name: 'sections',
		label: t('Avsnitt på sidan', 'Sections of the page'),
		help: t(
			'Sidans löpande text, i den ordning den läses: vem kan söka, hur söker man, vad innebär det att vinna.',
			'The running text of the page, in the order it is read: who may apply, how, what winning means.'
		),
		one: t('avsnitt', 'section'),
		title: 'heading',
		folded: true,
		of: [
			{ kind: 'local', name: 'heading', label: t('Rubrik', 'Heading') },
			{
				kind: 'local-texts',
				name: 'paragraphs',
				by: 'paragraph',
				optional: true,
				label: t('Text', 'Text'),
				help: t('Ny rad två gånger ger ett nytt stycke.', 'An empty line begins a new paragraph.')
			},
			{
				kind: 'local-texts',
				name: 'items',
				by: 'line',
				optional: true,
				label: t('Punktlista', 'Bulleted list'),
				help: t('En punkt på varje rad.', 'One item on each line.')
			},
			{ kind: 'key', name: 'key', label: t('Namn i koden', 'Name in the code') }
		]
	},
	{
		kind: 'list',
		name: 'notices',
		label: t('Meddelanden', 'Notices'),
		help: t(
			'Sådant som besökaren behöver veta just nu, överst på sidan.',
			'What a visitor needs to know right now, at the top of the page.'
		),
		one: t('meddelande', 'notice'),
		title: 'text',
		folded: true,
		of: [
			{ kind: 'local', name: 'text', rows: 2, label: t('Meddelande', 'Notice') },
			{
				kind: 'text',
				name: 'edition',
				optional: true,
				label: t('Gäller bara omgången', 'Only for the edition'),
				help: t(
					'Omgångens adress, till exempel 2026. Tomt: alltid.',
					'The address of the edition, for example 2026. Empty: always.'
				)
			},
			{ kind: 'key', name: 'key', label: t('Namn i koden', 'Name in the code') }
		]
	},
	{
		kind: 'key',
		name: 'key',
		label: t('Utmärkelsens adress', 'The address of the award'),
		help: t(
			'Sista delen av sidans adress. Kan ändras tills utmärkelsen har satts på plats.',
			'The last part of the page’s address. It can be changed until the award has been put in place.'
		)
	}
];

export const participants: readonly Field[] = [
	{
		kind: 'group',
		name: 'participants',
		plain: true,
		label: t('Deltagare', 'Participants'),
		fields: [
			{
				kind: 'flag',
				name: 'published',
				label: t(
					'Visa vilka som deltar när ansökan har stängt',
					'Show who takes part when the call has closed'
				),
				help: t(
					'Kansliet väljer när. Inget visas av sig själv.',
					'The office chooses when. Nothing is shown by itself.'
				)
			},
			{
				kind: 'local',
				name: 'text',
				rows: 3,
				label: t('Vad som sägs om det på sidan', 'What the page says about it')
			}
		]
	}
];

export const documents: readonly Field[] = [
	{
		kind: 'list',
		name: 'documents',
		label: t('Dokument', 'Documents'),
		one: t('dokument', 'document'),
		title: 'title',
		folded: true,
		says: 'document',
		empty: t('Inga dokument än.', 'No documents yet.'),
		of: [
			{
				kind: 'local',
				name: 'title',
				label: t('Vad dokumentet heter', 'What the document is called'),
				example: t('Anvisningar 2026', 'Instructions 2026')
			},
			{
				kind: 'choice',
				name: 'kind',
				label: t('Slag', 'Kind'),
				from: [
					{ value: 'instructions', label: t('Anvisningar', 'Instructions') },
					{ value: 'checklist', label: t('Checklista', 'Checklist') },
					{ value: 'glossary', label: t('Ordlista', 'Glossary') },
					{ value: 'presentation', label: t('Presentation', 'Presentation') }
				]
			},
			{
				kind: 'file',
				name: 'file',
				optional: true,
				label: t('Fil', 'File'),
				help: t(
					'PDF, Word, Excel, PowerPoint eller OpenDocument, högst 20 MB. Den blir läsbar för alla först när utmärkelsen sätts på plats.',
					'PDF, Word, Excel, PowerPoint or OpenDocument, at most 20 MB. It can be read by all only when the award is put in place.'
				)
			},
			{
				kind: 'text',
				name: 'statedFormat',
				optional: true,
				label: t('Format, som det står på sidan', 'Format, as the page says it'),
				help: t('Fylls i när en fil läggs upp.', 'Filled in when a file is uploaded.')
			},
			{
				kind: 'text',
				name: 'statedSize',
				optional: true,
				label: t('Storlek, som det står på sidan', 'Size, as the page says it')
			},
			{
				kind: 'key',
				name: 'key',
				follows: 'document',
				label: t('Namn i koden', 'Name in the code')
			}
		]
	}
];

export const meetings: readonly Field[] = [
	{
		kind: 'list',
		name: 'informationMeetings',
		label: t('Informationsträffar', 'Information meetings'),
		help: t(
			'Texter om träffarna på utmärkelsens sida. Tid, plats och anmälan bestäms för varje omgång.',
			'Texts about the meetings on the award’s page. Time, place and sign-up are set for each edition.'
		),
		one: t('text om träffar', 'text about meetings'),
		title: 'text',
		folded: true,
		empty: t('Inga texter om träffar än.', 'No texts about meetings yet.'),
		of: [
			{ kind: 'local', name: 'text', rows: 4, label: t('Text', 'Text') },
			{
				kind: 'choice',
				name: 'document',
				optional: true,
				from: 'documents',
				none: t('Inget', 'None'),
				label: t('Dokument från träffen', 'Document from the meeting')
			},
			{
				kind: 'text',
				name: 'edition',
				optional: true,
				label: t('Gäller bara omgången', 'Only for the edition'),
				help: t(
					'Omgångens adress, till exempel 2026.',
					'The address of the edition, for example 2026.'
				)
			},
			{ kind: 'key', name: 'key', label: t('Namn i koden', 'Name in the code') }
		]
	}
];
