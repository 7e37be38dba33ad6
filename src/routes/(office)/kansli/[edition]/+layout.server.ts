// The parts of an edition that the office works with.
import { editionOf } from '#lib/web/office.ts';

export async function load(event) {
	const edition = await editionOf(event);
	const { locale } = event.locals;
	return {
		demo: edition.demo,
		context: `${edition.definition.name[locale]} ${edition.label[locale]}`,
		edition: {
			id: edition.id,
			programme: edition.programme,
			slug: edition.slug,
			name: edition.definition.name,
			label: edition.label,
			assessed: edition.definition.assessment !== null
		}
	};
}
