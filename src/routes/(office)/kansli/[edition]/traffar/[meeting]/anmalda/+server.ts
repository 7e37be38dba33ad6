// Who has signed up to a meeting, as a file for a spreadsheet.
import { wallClock } from '#lib/shared/dates.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';
import { csvResponse, csvText } from '#lib/web/csv.ts';
import { meetingAt } from '#lib/web/meeting-at.ts';

export async function GET(event) {
	const { locale, organiser } = event.locals;
	const { meeting, signups } = await meetingAt(event);
	const words = roundsMessages(locale).meetings;
	const header = [words.name, words.email, words.unit, words.needs, words.state, words.when];
	const rows = signups.map(({ name, email, unit, needs, state, signedUpAt }) => [
		name,
		email,
		unit,
		needs,
		words.states[state],
		wallClock(signedUpAt.toString(), organiser.timeZone).replace('T', ' ')
	]);
	return csvResponse(csvText(header, rows), `${words.participants} ${meeting.title[locale]}`);
}
