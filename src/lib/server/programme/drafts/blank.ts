// What a new award begins as: the parts that every award needs, named, with their texts to be written.
import type { LocalText } from '#lib/shared/locale.ts';

const unwritten: LocalText = { sv: '', en: '' };
const text = (sv: string, en: string): LocalText => ({ sv, en });

/** Answers the beginning of a definition. It has mistakes until its texts are written. */
export function blankDefinition(key: string, name: LocalText): Record<string, unknown> {
	return {
		key,
		name,
		purpose: unwritten,
		lead: unwritten,
		sections: [],
		notices: [],
		contact: { email: null, text: unwritten },
		classes: [],
		applicants: { who: ['unit'], how: ['self'] },
		pastHonours: [],
		eligibility: { intro: unwritten, questions: [], routing: [] },
		form: {
			sections: [
				{
					key: 'kontakt',
					title: text('Kontaktuppgifter', 'Contact details'),
					intro: null,
					questions: [
						{
							key: 'enhet',
							type: 'unit',
							label: text('Enhetens namn', 'Name of the unit'),
							required: true,
							role: 'unit',
							publish: true
						},
						{
							key: 'forvaltning',
							type: 'organisation',
							label: text('Förvaltning eller bolag', 'Administration or company'),
							required: true,
							role: 'organisation',
							publish: true
						},
						{
							key: 'kontaktperson',
							type: 'short-text',
							label: text('Kontaktpersonens namn', 'Name of the contact person'),
							required: true,
							role: 'contact-name',
							shownTo: 'office'
						},
						{
							key: 'e-post',
							type: 'e-mail',
							label: text('Kontaktpersonens e-postadress', 'The contact person’s e-mail address'),
							required: true,
							role: 'contact-email',
							shownTo: 'office'
						}
					]
				}
			]
		},
		// Read only where the notice is asked for, and then it is nearly always this: nobody who asks for none writes it.
		boardNotice: {
			required: false,
			text: text(
				'Deltagandet ska anmälas i respektive nämnd eller styrelse.',
				'Taking part is to be notified to the board or committee concerned.'
			)
		},
		stages: [
			{ key: 'call', name: text('Ansökan', 'Call') },
			{ key: 'decision', name: text('Juryns beslut', 'The jury’s decision') },
			{ key: 'ceremony', name: text('Prisutdelning', 'Ceremony') }
		],
		assessment: null,
		panels: [
			{
				key: 'juryn',
				name: text('Juryn', 'The jury'),
				description: unwritten,
				stage: 'decision',
				members: []
			}
		],
		honours: [{ key: 'award', name: text('Vinnare', 'Winner'), perClass: false, max: 1 }],
		prizes: [],
		conditionsToWin: [],
		participants: { published: false, text: unwritten },
		documents: [],
		informationMeetings: [],
		reminders: []
	};
}
