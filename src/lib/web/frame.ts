// The frame of every page: where one is, what one can go to, which hat is on.
import type { RequestEvent } from '@sveltejs/kit';
import { config } from '#lib/server/platform/config.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { standingOf, type Role } from '#lib/server/people/index.ts';
import { siteNav } from '#lib/server/publication/index.ts';
import { localHref, withoutLocale } from '#lib/shared/locale.ts';
import { frameMessages } from '#lib/shared/messages/frame/index.ts';
import { signInHref } from './answers.ts';

type Hat = 'visitor' | 'applicant' | 'office' | 'examiner' | 'panel' | 'auditor';
type Place = { hat: Hat; path: string; roles: Role[] };
type Way = { href: string; label: string; current?: boolean };

/** Where each hat is worn, in the order that they are offered. */
const places: Place[] = [
	{ hat: 'office', path: '/kansli', roles: ['office'] },
	{ hat: 'panel', path: '/jury', roles: ['panel_member', 'panel_chair'] },
	{ hat: 'examiner', path: '/bedomning', roles: ['examiner', 'lead_examiner'] },
	{ hat: 'auditor', path: '/revision', roles: ['auditor'] },
	{ hat: 'applicant', path: '/mina-bidrag', roles: [] }
];

const within = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

/** The hat of the place, or for someone who may come there in another role, that one. */
const worn = (here: Place, own: Place[]): Hat =>
	own.some(({ hat }) => hat === here.hat) ? here.hat : (own[0]?.hat ?? here.hat);

/** The round whose panel's pages one is on: what the office reads there leads back to that round. */
const roundOfPanel = (path: string) => /^\/jury\/([0-9a-f-]{36})(?:\/|$)/.exec(path)?.[1];

export type Frame = Awaited<ReturnType<typeof frameOf>>;

export async function frameOf(event: RequestEvent) {
	const { locale, actor, organiser } = event.locals;
	const words = frameMessages(locale);
	const path = withoutLocale(event.url.pathname);
	const href = (to: string) => localHref(locale, to);
	const way = (to: string, label: string): Way => ({
		href: href(to),
		label,
		current: to !== '/' && within(path, to)
	});
	const other = locale === 'sv' ? 'en' : 'sv';

	const standing =
		actor.kind === 'person' ? await inTransaction(actor, (tx) => standingOf(tx, actor)) : [];
	const held = new Set(standing.map((each) => each.role));
	const hats = places.filter(
		({ roles }) => roles.length === 0 || roles.some((role) => held.has(role))
	);
	// The evening's screen and remote are the office's, and also those of others who are asked to present.
	const evening = within(path, '/ceremoni') && held.has('office');
	const here = places.find((place) => within(evening ? '/kansli' : path, place.path));
	const hat = !here ? 'visitor' : actor.kind === 'person' ? worn(here, hats) : here.hat;
	const labels: Record<Hat, string> = {
		visitor: '',
		applicant: words.ways.myEntries,
		office: words.ways.office,
		examiner: words.ways.assessment,
		panel: words.ways.judging,
		auditor: words.ways.audit
	};
	const programmes = (await siteNav(organiser.id)).map(({ slug, name }) =>
		way(`/${slug}`, name[locale])
	);
	const own = places.find((place) => place.hat === hat);
	const nav: Way[] = own
		? [way(own.path, labels[hat])]
		: [...programmes, way('/sok', words.ways.search)];
	const round = hat === 'office' ? roundOfPanel(path) : undefined;
	if (round) nav.push(way(`/kansli/${round}`, words.ways.round));
	const { demo } = config();
	return {
		nav,
		otherLanguage: localHref(other, path) + event.url.search,
		signIn: actor.kind === 'person' ? undefined : signInHref(event),
		person:
			actor.kind === 'person'
				? {
						name: actor.name,
						hat: words.hats[hat === 'panel' && held.has('panel_chair') ? 'chair' : hat],
						hats: hats.map((each) => way(each.path, labels[each.hat])),
						signOut: href('/logga-ut')
					}
				: undefined,
		footer: [
			way('/arkiv', words.ways.archive),
			way('/oppna-data', words.ways.openData),
			way('/om', words.ways.about),
			way('/tillganglighet', words.ways.accessibility),
			way('/integritet', words.ways.privacy),
			...(demo ? [way('/demo', words.ways.demo), way('/demo/post', words.ways.mailbox)] : [])
		]
	};
}
