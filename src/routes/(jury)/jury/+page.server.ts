// What waits for a member of a panel: editions and their classes, and until when.
import { decisionBoard, minutesOfBrief, myPanels } from '#lib/server/judging/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { briefMessages } from '#lib/shared/messages/brief/index.ts';
import { judgingMessages } from '#lib/shared/messages/judging/index.ts';
import { need } from '#lib/web/answers.ts';
import { briefHref } from '#lib/web/brief.ts';
import { decisionBar, decisionDue, editionTitle, panelHref } from '#lib/web/judging.ts';
import { meetingsAhead, openBallots, ownAhead } from '#lib/web/panel-next.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	if (actor.kind === 'visitor') need(event, refused('sign-in-first'));
	const words = judgingMessages(locale);
	const panels = await myPanels(actor);
	const open = panels.filter(({ edition }) => edition.releasedAt === null);
	const shown = [];
	for (const { edition, chair } of open) {
		const { classes } = need(event, await decisionBoard(actor, edition.id));
		const minutes = need(event, await minutesOfBrief(actor, edition.id));
		const due = decisionDue(edition, locale, actor.at);
		shown.push({
			id: edition.id,
			title: editionTitle(edition, locale),
			href: panelHref(locale, edition),
			brief:
				minutes === null
					? null
					: { href: briefHref(locale, edition), label: briefMessages(locale).read(minutes) },
			chair,
			opens: due.begun ? null : due.opens,
			next: [
				...(await meetingsAhead(event, edition)),
				...(await openBallots(event, edition)),
				...(await ownAhead(event, edition, true)).slice(0, 1)
			].map(({ label, href, note = '' }) => ({ label, href, note })),
			tasks: classes
				.filter(({ state }) => state !== 'empty')
				.map((each) => ({
					label: each.name?.[locale] ?? words.allEntries,
					href: panelHref(locale, edition, each.key && `#${each.key}`),
					note: [
						words.states[each.state],
						words.entries(each.entries),
						each.state === 'under-way' && words.home.progress(each.decisions, each.entries)
					]
						.filter(Boolean)
						.join(' · '),
					...(each.sealing || due.until === null
						? {}
						: { left: due.left ?? '', until: due.until, late: due.late })
				}))
		});
	}
	const first = open
		.map(({ edition }) => edition)
		.find((edition) => decisionBar(edition, locale, actor.at) !== undefined);
	const deadline = open.length === 1 && first ? decisionBar(first, locale, actor.at) : undefined;
	return {
		...(deadline ? { deadline } : {}),
		demo: open.length > 0 && open.every(({ edition }) => edition.demo),
		justLeft: event.url.searchParams.has('avbojt'),
		editions: shown,
		released: panels
			.filter(({ edition }) => edition.releasedAt !== null)
			.map(({ edition }) => ({
				href: panelHref(locale, edition),
				label: editionTitle(edition, locale),
				note: words.home.releasedNote
			}))
	};
}
