// The parts of an edition that the office works with.
import { redirect } from '@sveltejs/kit';
import { localHref } from '#lib/shared/locale.ts';
import { applicantsOf, takesNominations } from '#lib/server/application/index.ts';
import { editionOf } from '#lib/web/office.ts';

export async function load(event) {
	const edition = await editionOf(event);
	const { locale } = event.locals;
	// What is only prepared has no entries, no assessment, no decision: the office comes to what there is to do.
	const part = event.route.id?.split('/kansli/[edition]')[1] ?? '';
	if (!edition.openedAt && !/^\/(forbered|traffar|paminnelser)/.test(part))
		redirect(303, localHref(locale, `/kansli/${edition.id}/forbered`));
	return {
		demo: edition.demo,
		context: `${edition.definition.name[locale]} ${edition.label[locale]}`,
		edition: {
			id: edition.id,
			programme: edition.programme,
			slug: edition.slug,
			name: edition.definition.name,
			label: edition.label,
			opened: edition.openedAt !== null,
			live: edition.kind === 'live',
			assessed: edition.definition.assessment !== null,
			nominates: takesNominations(applicantsOf(edition.definition))
		}
	};
}
