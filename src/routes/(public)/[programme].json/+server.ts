// A programme's page as data.
import { asTheInterfaceAnswers } from '#lib/web/page-data.ts';

export const GET = (event) =>
	asTheInterfaceAnswers(event, `/programmes/${encodeURIComponent(event.params.programme)}`);
