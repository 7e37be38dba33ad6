// The notice to the board.
import { t, type Field } from '../fields.ts';

export const boardNotice: readonly Field[] = [
	{
		kind: 'group',
		name: 'boardNotice',
		label: t('Anmälan till nämnd eller styrelse', 'Notice to the board'),
		plain: true,
		fields: [
			{
				kind: 'flag',
				name: 'required',
				label: t(
					'Deltagandet ska anmälas i nämnd eller styrelse',
					'Taking part is to be notified to the board'
				),
				help: t(
					'Då kan ett bidrag skickas in först när anmälan är intygad.',
					'Then an entry can be submitted only when the notice has been certified.'
				)
			},
			{
				kind: 'local',
				name: 'text',
				rows: 4,
				label: t('Vad den sökande får läsa om det', 'What the applicant reads about it')
			}
		]
	}
];
