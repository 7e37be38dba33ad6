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
	}
};
export type ReceiptValues = Receipt;
