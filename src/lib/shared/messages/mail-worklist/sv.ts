// Mail to those who apply about what the office has done with their entry, in Swedish.
import { dayAndTime } from '../../dates.ts';
import type { LocalText } from '../../locale.ts';

/** What every one of these mails says around its own words. */
export type Place = {
	unit: string | null;
	/** "Kvalitetsutmärkelsen 2027". */
	award: string;
	contact: string | null;
	link: string;
};

export type Verdict = 'may-take-part' | 'may-take-part-not-win-yet' | 'may-not-take-part';
export type EligibilityValues = { verdict: Verdict | null; reason: string };
export type MovedValues = { from: LocalText | null; to: LocalText; reason: string };
export type ReopenedValues = { until: string; reason: string; submitted: boolean };
export type ClosedValues = { submitted: boolean };

const entry = ({ unit, award }: Place) =>
	unit ? `bidraget från ${unit} till ${award}` : `ert bidrag till ${award}`;

const letter = (place: Place, ...parts: string[]) =>
	[
		'Hej!',
		...parts,
		`Här finns bidraget:\n${place.link}`,
		...(place.contact ? [`Har ni frågor? Skriv till ${place.contact}.`] : [])
	].join('\n\n');

const verdicts: Record<Verdict, string> = {
	'may-take-part': 'Ni kan delta.',
	'may-take-part-not-win-yet': 'Ni kan delta, men ni kan inte vinna än.',
	'may-not-take-part': 'Ni kan inte delta.'
};

export const sv = {
	eligibility: (place: Place, v: EligibilityValues) => ({
		subject:
			v.verdict === null
				? `Era svar under ”Kan vi delta?” gäller igen, ${place.award}`
				: `Besked om ni kan delta i ${place.award}`,
		body: letter(
			place,
			v.verdict === null
				? `Kansliet har tagit tillbaka sitt besked om ${entry(place)}. Nu gäller era egna svar under ”Kan vi delta?” igen.`
				: `Kansliet har gått igenom ${entry(place)}. ${verdicts[v.verdict]}`,
			`Skälet: ${v.reason}`,
			v.verdict === 'may-not-take-part'
				? 'Allt ni har skrivit finns kvar, men bidraget kan inte skickas in.'
				: 'Allt ni har skrivit finns kvar.'
		)
	}),
	moved: (place: Place, v: MovedValues) => ({
		subject: `Ert bidrag är nu i klassen ${v.to.sv}`,
		body: letter(
			place,
			v.from
				? `Kansliet har flyttat ${entry(place)} från klassen ${v.from.sv} till klassen ${v.to.sv}.`
				: `Kansliet har placerat ${entry(place)} i klassen ${v.to.sv}.`,
			`Skälet: ${v.reason}`,
			'Ni behöver inte göra något. Det ni har skrivit är inte ändrat.'
		)
	}),
	reopened: (place: Place, v: ReopenedValues) => ({
		subject: `Öppet för er till ${dayAndTime('sv', v.until)}, ${place.award}`,
		body: letter(
			place,
			`Kansliet har öppnat ${entry(place)} igen, för er. Ni kan skriva och skicka in till och med ${dayAndTime('sv', v.until, true)}.`,
			`Skälet: ${v.reason}`,
			v.submitted
				? 'Det ni har skickat in gäller tills ni skickar in igen.'
				: 'Kom ihåg att skicka in: ett utkast är inte med.'
		)
	}),
	closed: (place: Place, v: ClosedValues) => ({
		subject: `Bidraget är stängt igen, ${place.award}`,
		body: letter(
			place,
			`Kansliet har stängt ${entry(place)}, som var öppnat för er.`,
			v.submitted
				? 'Det ni skickade in senast är det som gäller.'
				: 'Det ni har skrivit finns kvar som utkast, men är inte inskickat.'
		)
	})
};
