// Those who decide.
import { t, type Field } from '../fields.ts';
import { scored } from './assessment.ts';
import { key } from './own-key.ts';

export const panels: readonly Field[] = [
	{
		kind: 'list',
		name: 'panels',
		label: t('Paneler', 'Panels'),
		help: t(
			'De som beslutar. En omgång kan ha andra ledamöter. Än så länge har en omgång en enda panel, som beslutar om alla klasser: fler går att skriva in, men omgången kan inte öppnas.',
			'Those who decide. An edition may have other members. So far an edition has one panel, which decides on all classes: more can be written down, but the edition cannot be opened.'
		),
		one: t('panel', 'panel'),
		title: 'name',
		folded: true,
		says: 'panel',
		begins: { stage: 'decision', members: [] },
		of: [
			{ kind: 'local', name: 'name', label: t('Namn', 'Name'), example: t('Juryn', 'The jury') },
			{ kind: 'local', name: 'description', rows: 3, label: t('Beskrivning', 'Description') },
			{
				kind: 'choice',
				name: 'stage',
				default: 'decision',
				label: t('Beslutar i skedet', 'Decides in the stage'),
				from: [
					{ value: 'shortlist', label: t('Urval', 'Shortlist') },
					{ value: 'decision', label: t('Beslut', 'Decision') },
					{ value: 'second-decision', label: t('Andra beslutet', 'Second decision') }
				]
			},
			{
				kind: 'choices',
				name: 'classes',
				optional: true,
				from: 'classes',
				label: t('Beslutar om klasserna', 'Decides on the classes'),
				help: t('Ingen vald: alla klasser.', 'None chosen: all classes.')
			},
			{
				kind: 'local',
				name: 'chairTitle',
				optional: true,
				label: t('Ordförandens befattning', 'The chair’s title'),
				example: t('Stadsdirektören', 'The city manager')
			},
			{
				kind: 'group',
				name: 'assessment',
				label: t('Egen bedömning', 'Own assessment'),
				plain: true,
				whether: t(
					'Ledamöterna sätter själva poäng, var och en för sig',
					'The members score themselves, each on their own'
				),
				help: t(
					'För utmärkelser utan examinatorer. Ingen ser någon annans poäng förrän de egna är inlämnade.',
					'For awards without examiners. Nobody sees anyone else’s scores until their own are in.'
				),
				fields: scored
			},
			{
				kind: 'list',
				name: 'members',
				label: t('Ledamöter', 'Members'),
				one: t('ledamot', 'member'),
				title: 'name',
				empty: t('Inga ledamöter namngivna.', 'No members named.'),
				of: [
					{ kind: 'text', name: 'name', label: t('Namn', 'Name') },
					{ kind: 'local', name: 'title', label: t('Befattning', 'Title') },
					{ kind: 'flag', name: 'chair', label: t('Ordförande', 'Chair') }
				]
			},
			key
		]
	}
];
