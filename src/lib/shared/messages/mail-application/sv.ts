// Mail to those who apply, in Swedish.
type Receipt = {
	unit: string;
	programme: string;
	edition: string;
	number: number;
	submittedAt: string;
	closes: string | null;
	again: boolean;
	link: string;
};

type BoardNotice = {
	unit: string;
	organisation: string | null;
	programme: string;
	edition: string;
	/** What the award says about the notice. */
	organiserText: string;
	board: string;
	day: string | null;
	reference: string | null;
	sender: string;
	draft: boolean;
	link: string;
};

type BoardConfirmed = {
	unit: string;
	programme: string;
	edition: string;
	board: string;
	reference: string | null;
	link: string;
};

export const sv = {
	receipt: {
		subject: (v: Receipt) =>
			v.again
				? `Ert ändrade bidrag till ${v.programme} är inskickat (nr ${v.number})`
				: `Ert bidrag till ${v.programme} är inskickat (nr ${v.number})`,
		body: (v: Receipt) =>
			[
				`Hej!`,
				v.again
					? `Vi har tagit emot ert ändrade bidrag från ${v.unit} till ${v.programme} ${v.edition}. Det gäller i stället för det ni skickade in tidigare.`
					: `Tack! Vi har tagit emot bidraget från ${v.unit} till ${v.programme} ${v.edition}.`,
				`Bidragets nummer: ${v.number}\nInskickat: ${v.submittedAt}`,
				`Hela bidraget, som ni skickade in det, finns som pdf i det här mejlet.`,
				v.closes
					? `Ni kan ändra och skicka in igen till och med ${v.closes}. Det ni skickade in senast är det som gäller.`
					: `Det ni skickade in senast är det som gäller.`,
				`Här ser ni bidraget och vad som händer sedan:\n${v.link}`
			].join('\n\n'),
		fileName: (number: number) => `bidrag-${number}.pdf`
	},
	boardNotice: {
		subject: (v: BoardNotice) =>
			`Anmälan: ${v.unit} deltar i ${v.programme} ${v.edition}. Bekräfta att den har kommit in`,
		body: (v: BoardNotice) =>
			[
				'Hej!',
				`${v.unit}${v.organisation ? ` (${v.organisation})` : ''} deltar i ${v.programme} ${v.edition} och anmäler det till ${v.board}.`,
				v.organiserText,
				[
					v.day ? `Dag för anmälan: ${v.day}` : '',
					v.reference ? `Hänvisning: ${v.reference}` : '',
					v.sender ? `Skickat av: ${v.sender}` : ''
				]
					.filter(Boolean)
					.join('\n'),
				v.draft
					? 'Bidraget, som det ser ut nu, finns som pdf i det här mejlet. Det är ett utkast och kan ändras innan det skickas in.'
					: 'Bidraget, som det har skickats in, finns som pdf i det här mejlet.',
				`Bekräfta att anmälan har kommit in. Det tar en halv minut, och du behöver inte logga in:\n${v.link}`
			]
				.filter(Boolean)
				.join('\n\n'),
		fileName: (number: number | null) => (number === null ? 'utkast.pdf' : `bidrag-${number}.pdf`)
	},
	boardConfirmed: {
		subject: (v: BoardConfirmed) => `${v.board} har bekräftat er anmälan`,
		body: (v: BoardConfirmed) =>
			[
				'Hej!',
				`${v.board} har bekräftat att anmälan om att ${v.unit} deltar i ${v.programme} ${v.edition} har kommit in.`,
				v.reference ? `Diarienummer: ${v.reference}` : '',
				`Ni ser det också här:\n${v.link}`
			]
				.filter(Boolean)
				.join('\n\n')
	}
};
export type ReceiptValues = Receipt;
export type BoardNoticeValues = BoardNotice;
export type BoardConfirmedValues = BoardConfirmed;
