// Mail that goes by itself.
import { outboxMessages } from '#lib/shared/messages/outbox/index.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';
import { placeholderNames, placeholders } from '#lib/shared/placeholders.ts';
import { t, type Field, type Option } from '../fields.ts';
import { key } from './own-key.ts';

/** What can stand in a reminder, in the words of the messages. */
const named = (locale: 'sv' | 'en') => {
	const { means } = outboxMessages(locale).compose;
	const list = placeholderNames.map((name) => `{{${placeholders[name][locale]}}}: ${means[name]}`);
	const lead =
		locale === 'sv'
			? 'Det som står inom klamrar byts mot mottagarens egna uppgifter. '
			: 'What stands in braces becomes the receiver’s own facts. ';
	return `${lead}${list.join('. ')}.`;
};

const audiences: readonly Option[] = [
	{
		value: 'eligible-without-entry',
		label: t(
			'De som har anmält sig till en träff men inte har börjat',
			'Those who have signed up to a meeting but have not begun'
		),
		help: t(
			roundsMessages('sv').reminders.interestedHelp,
			roundsMessages('en').reminders.interestedHelp
		)
	},
	{ value: 'draft', label: t('De som har ett utkast', 'Those who have a draft') },
	{
		value: 'incomplete-draft',
		label: t('De vars utkast saknar något', 'Those whose draft lacks something')
	},
	{
		value: 'board-notice-missing',
		label: t('De som inte har anmält till nämnden', 'Those who have not notified the board')
	},
	{ value: 'submitted', label: t('De som har skickat in', 'Those who have submitted') },
	{
		value: 'examiner-training-left',
		label: t(
			'Examinatorer som inte har bedömt övningsfallet',
			'Examiners who have not scored the training case'
		)
	},
	{
		value: 'examiner-review-left',
		label: t('Examinatorer med bedömningar kvar', 'Examiners with reviews left')
	},
	{
		value: 'lead-review-late',
		label: t(
			'Teamledare vars team har bedömningar kvar',
			'Lead examiners whose team has reviews left'
		)
	},
	{
		value: 'office-review-late',
		label: t('Kansliet, när bedömningar saknas', 'The award office, when reviews are missing')
	},
	{
		value: 'lead-consensus-left',
		label: t('Teamledare med samsyn kvar', 'Lead examiners with consensus left')
	},
	{ value: 'panel', label: t('Panelen', 'The panel') },
	{ value: 'office', label: t('Kansliet', 'The office') }
];

export const reminders: readonly Field[] = [
	{
		kind: 'list',
		name: 'reminders',
		label: t('Påminnelser', 'Reminders'),
		help: t(
			'Går av sig själva i varje omgång. Den som redan har gjort sitt får ingen.',
			'They go by themselves in each edition. Whoever has done their part gets none.'
		),
		one: t('påminnelse', 'reminder'),
		title: 'name',
		folded: true,
		says: 'reminder',
		empty: t('Inga påminnelser.', 'No reminders.'),
		begins: {
			to: 'draft',
			when: { stage: 'call', edge: 'closes', days: -7, at: '08:00' },
			on: true
		},
		of: [
			{
				kind: 'local',
				name: 'name',
				label: t('Vad den kallas här', 'What it is called here'),
				example: t('En vecka kvar', 'One week left')
			},
			{ kind: 'flag', name: 'on', default: true, label: t('Går ut', 'Goes out') },
			{ kind: 'choice', name: 'to', label: t('Till vem', 'To whom'), from: audiences },
			{
				kind: 'group',
				name: 'when',
				label: t('När', 'When'),
				row: true,
				fields: [
					{
						kind: 'number',
						name: 'days',
						label: t('Dagar', 'Days'),
						help: t('Före: −7. Efter: 7. Samma dag: 0.', 'Before: −7. After: 7. The same day: 0.')
					},
					{
						kind: 'choice',
						name: 'edge',
						label: t('Från att', 'From when'),
						from: [
							{ value: 'opens', label: t('skedet öppnar', 'the stage opens') },
							{ value: 'closes', label: t('skedet stänger', 'the stage closes') }
						]
					},
					{ kind: 'choice', name: 'stage', from: 'stages', label: t('Skede', 'Stage') },
					{ kind: 'text', type: 'time', name: 'at', label: t('Klockan', 'At') }
				]
			},
			{ kind: 'local', name: 'subject', label: t('Ämne', 'Subject') },
			{
				kind: 'local',
				name: 'body',
				rows: 8,
				label: t('Text', 'Text'),
				help: t(named('sv'), named('en'))
			},
			key
		]
	}
];
