// The course of an award: its stages, taken from a set and put in order, each with what it does here today.
import { t, type Field, type Option } from '../fields.ts';

/** The stages that an award is put together from, in their usual order, each with what it does here today. */
export const stageOptions: readonly Option[] = [
	{
		value: 'call',
		label: t('Ansökan', 'Call'),
		help: t(
			'Öppnar och stänger formuläret på minuten. Alltid med, alltid först.',
			'Opens and closes the form to the minute. Always there, always first.'
		)
	},
	{
		value: 'screening',
		label: t('Förgranskning', 'Screening'),
		help: t(
			'Kansliet avgör i arbetslistan vilka som får delta. Datumen visas på sidan; beslut går att ta både före och efter.',
			'The office decides in the work list who may take part. The dates are shown on the page; decisions can be made before and after too.'
		)
	},
	{
		value: 'assessment',
		label: t('Bedömning', 'Assessment'),
		help: t(
			'Examinatorerna läser och bedömer var för sig och kommer sedan överens. Följer det som står under Bedömning.',
			'The examiners read and assess, each by themselves, and then agree. Follows what is said under Assessment.'
		)
	},
	{
		value: 'shortlist',
		label: t('Urval', 'Shortlist'),
		help: t(
			'En panel väljer vilka som går vidare. Går att skriva in, men det finns inget att välja i än: en omgång med urval kan inte öppnas.',
			'A panel chooses who goes on. It can be written down, but there is nothing to choose in yet: an edition with a shortlist cannot be opened.'
		)
	},
	{
		value: 'visits',
		label: t('Platsbesök', 'Site visits'),
		help: t(
			'Teamet bokar besök, antecknar på plats och bekräftar. Följer det som står under Bedömning.',
			'The team arranges visits, takes notes there and confirms. Follows what is said under Assessment.'
		)
	},
	{
		value: 'feedback',
		label: t('Återkoppling', 'Feedback'),
		help: t(
			'Enheten får styrkor och förbättringsområden skriftligt. Följer det som står under Bedömning.',
			'The unit gets strengths and improvement areas in writing. Follows what is said under Assessment.'
		)
	},
	{
		value: 'decision',
		label: t('Beslut', 'Decision'),
		help: t(
			'Panelen rangordnar, beslutar och skriver motiveringar. Beslutet är förseglat till prisutdelningen. Alltid med.',
			'The panel ranks, decides and writes citations. The decision is sealed until the ceremony. Always there.'
		)
	},
	{
		value: 'second-decision',
		label: t('Andra beslutet', 'Second decision'),
		help: t(
			'En andra panel beslutar bland dem som den första fört fram. Går att skriva in, men en omgång med ett andra beslut kan inte öppnas än.',
			'A second panel decides among those that the first put forward. It can be written down, but an edition with a second decision cannot be opened yet.'
		)
	},
	{
		value: 'ceremony',
		label: t('Prisutdelning', 'Ceremony'),
		help: t(
			'Här blir besluten offentliga, i det ögonblick kansliet väljer. Alltid sist.',
			'Here the decisions become public, in the moment that the office chooses. Always last.'
		)
	}
];

export const stages: readonly Field[] = [
	{
		kind: 'list',
		name: 'stages',
		label: t('Skeden', 'Stages'),
		help: t(
			'Skedena i den ordning de kommer. Datum sätts för varje omgång. Ansökan kommer först och prisutdelningen sist; förgranskningen före bedömning, urval och besök; allt det före beslutet.',
			'The stages in their order. Dates are set for each edition. The call comes first and the ceremony last; screening before assessment, shortlist and visits; all of those before the decision.'
		),
		one: t('skede', 'stage'),
		title: 'name',
		of: [
			{
				kind: 'choice',
				name: 'key',
				shapes: true,
				label: t('Skede', 'Stage'),
				from: stageOptions
			},
			{ kind: 'local', name: 'name', label: t('Vad det heter på sidan', 'What the page calls it') }
		]
	}
];
