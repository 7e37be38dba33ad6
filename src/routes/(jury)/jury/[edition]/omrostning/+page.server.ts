// Ranked ballots of an edition: those there have been, and for whoever leads, opening one.
import { redirect } from '@sveltejs/kit';
import { ballotDesk, classesOf, openBallot } from '#lib/server/judging/index.ts';
import { ballotMessages } from '#lib/shared/messages/ballots/index.ts';
import { judgingMessages } from '#lib/shared/messages/judging/index.ts';
import { failed, need, typedIn } from '#lib/web/answers.ts';
import { editionTitle, idIn, panelHref, whenInWords } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const desk = need(event, await ballotDesk(actor, idIn(event, event.params.edition)));
	const { edition, members, ballots, leads, entries, hidden } = desk;
	const words = ballotMessages(locale);
	const { allEntries } = judgingMessages(locale);
	const classes = classesOf(edition.definition).map(({ key, name }) => ({
		key,
		name: name?.[locale] ?? allEntries
	}));
	const asked = event.url.searchParams.get('klass');
	const mine = classes.filter(({ key }) => leads.get(key));
	const chosen = mine.find(({ key }) => key === asked) ?? mine[0] ?? null;
	const when = (at: Temporal.Instant) => whenInWords(at, edition.timeZone, locale, actor.at);
	return {
		demo: edition.demo,
		context: editionTitle(edition, locale),
		back: panelHref(locale, edition),
		ballots: ballots.map((ballot) => ({
			label: ballot.question || words.untitled,
			href: panelHref(locale, edition, `/omrostning/${ballot.id}`),
			note: [
				classes.length > 1 && classes.find(({ key }) => key === ballot.classKey)?.name,
				words.kinds[ballot.secret ? 'secret' : 'open'],
				words.states[ballot.state],
				ballot.state === 'open'
					? words.progress(ballot.voters.filter(({ voted }) => voted).length, ballot.voters.length)
					: ballot.closedAt && when(ballot.closedAt)
			]
				.filter(Boolean)
				.join(' · ')
		})),
		classes: mine.length > 1 ? mine.map(({ key, name }) => ({ value: key, label: name })) : [],
		chosen,
		members: members.map(({ personId, name, title, part }) => ({
			personId,
			label: [name, title].filter(Boolean).join(', '),
			// Substitutes vote where they sit in for somebody.
			present: part !== 'substitute'
		})),
		entries: entries
			.filter(({ classKey }) => classKey === chosen?.key)
			.map(({ id, unit, title }) => ({ id, label: [title, unit].filter(Boolean).join(', ') })),
		hidden: chosen ? (hidden.get(chosen.key) ?? 0) : 0
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const typed = typedIn(form);
		const editionId = idIn(event, event.params.edition);
		const ids = (name: string) => form.getAll(name).filter((each) => typeof each === 'string');
		// What is ticked is on it; what was seen and is not ticked is left out.
		const on = new Set(ids('on'));
		const opened = await openBallot(actor, {
			editionId,
			classKey: typed['class'] ?? '',
			question: typed['question'] ?? '',
			secret: typed['kind'] === 'secret',
			voterIds: ids('voters'),
			leaveOut: ids('seen').filter((id) => !on.has(id))
		});
		if (!opened.ok) {
			return failed(event, opened, {
				...typed,
				voters: ids('voters').join(' '),
				on: [...on].join(' ')
			});
		}
		redirect(303, panelHref(locale, { id: editionId }, `/omrostning/${opened.value.ballotId}`));
	}
};
