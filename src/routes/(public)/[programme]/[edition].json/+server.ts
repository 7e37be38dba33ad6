// An edition's page as data.
import { asTheInterfaceAnswers } from '#lib/web/page-data.ts';

export const GET = (event) => {
	const { programme, edition } = event.params;
	return asTheInterfaceAnswers(
		event,
		`/editions/${encodeURIComponent(programme)}/${encodeURIComponent(edition)}`
	);
};
