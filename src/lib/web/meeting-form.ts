// A meeting as a form: what is shown, and what is read back.
import type { Meeting } from '#lib/server/programme/index.ts';
import { formText } from './answers.ts';

/** Answers the fields' values; of a new meeting all are empty. */
export function meetingFields(meeting: Meeting | null): Record<string, string> {
	return {
		'title.sv': meeting?.title.sv ?? '',
		'title.en': meeting?.title.en ?? '',
		'about.sv': meeting?.about?.sv ?? '',
		'about.en': meeting?.about?.en ?? '',
		starts: meeting?.starts ?? '',
		ends: meeting?.ends ?? '',
		'place.sv': meeting?.place?.sv ?? '',
		'place.en': meeting?.place?.en ?? '',
		link: meeting?.link ?? '',
		seats: meeting?.seats ? String(meeting.seats) : '',
		closes: meeting?.closes ?? ''
	};
}

/** Reads what was posted, for the command to check: what is empty is nothing, and half a text is a mistake there. */
export function postedMeeting(form: FormData): unknown {
	const text = (name: string) => formText(form, name).trim();
	const both = (name: string) => {
		const [sv, en] = [text(`${name}.sv`), text(`${name}.en`)];
		return sv === '' && en === '' ? null : { sv, en };
	};
	const time = (name: string) => text(name).slice(0, 16) || null;
	const seats = text('seats').replaceAll(/\s/g, '');
	return {
		title: both('title') ?? { sv: '', en: '' },
		about: both('about'),
		starts: time('starts') ?? '',
		ends: time('ends') ?? '',
		place: both('place'),
		link: text('link') || null,
		seats: seats === '' ? null : Number(seats),
		closes: time('closes')
	};
}
