// What the award office has done with single entries: a word on eligibility, and more time for one unit.
import {
	decideEligibility,
	isRunning,
	officeActs,
	reopenEntry
} from '../../src/lib/server/application/index.ts';
import { actorOf, must, type Actors, type Clock } from './steps.ts';

/** How many days after everyone else's closing the unit that was given more time closes. */
const moreTime = 28;

/** Says that one unit cannot win yet, and gives another more time; done already, it is left alone. */
export async function seedOfficeActs(input: {
	actors: Actors;
	clock: Clock;
	/** Whose budget is not in balance. */
	notWinYet: string;
	/** Who writes for an edition whose call is open. */
	needsTime: string;
}) {
	const { actors, clock, notWinYet, needsTime } = input;
	const birgitta = actorOf(actors, 'birgitta', clock.instant(-40, '09:20'));
	must(
		await decideEligibility(birgitta, {
			entryId: notWinYet,
			verdict: 'may-take-part-not-win-yet',
			reason: 'Budgeten är inte i balans än. Vi kontrollerar igen innan domarkommittén beslutar.'
		}),
		'deciding on eligibility'
	);
	const samir = actorOf(actors, 'samir', clock.instant(0, '00:05'));
	const { reopenings } = must(await officeActs(samir, needsTime), 'reading what the office did');
	if (reopenings.some((each) => isRunning(each, samir.at))) return;
	must(
		await reopenEntry(samir, {
			entryId: needsTime,
			until: clock.wall(moreTime, '16:00'),
			reason: 'Enheten flyttar till nya lokaler den sista veckan.'
		}),
		'giving a unit more time'
	);
}
