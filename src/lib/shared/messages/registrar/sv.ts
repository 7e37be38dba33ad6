// Words for a board's registrar, in Swedish.
export const sv = {
	title: 'Bekräfta att anmälan har kommit in',
	lead: (unit: string, round: string) =>
		`${unit} deltar i ${round} och har anmält det till er. Bekräfta att ni har fått anmälan.`,
	unit: 'Enhet',
	round: 'Utmärkelse',
	board: 'Nämnd eller styrelse',
	reference: 'Diarienummer',
	referenceHelp: 'Enheten får se det.',
	name: 'Ditt namn',
	confirm: 'Ja, anmälan har kommit in',
	doneTitle: 'Anmälan är bekräftad',
	doneLead: 'Tack! Nu vet enheten och utmärkelsens kansli att anmälan har kommit fram.',
	doneText: 'Du behöver inte göra något mer.',
	confirmedAt: 'Bekräftad'
};

export type RegistrarMessages = typeof sv;
