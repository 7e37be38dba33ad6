// Everything that can be asked of the open interface, in one table: the routes answer by it, and the description is
// made from it.
import { z } from 'zod';
import { honourKeys } from '#lib/server/programme/index.ts';
import { searchKinds } from '#lib/server/publication/index.ts';
import { afterwards } from './areas/afterwards.ts';
import { conflictArea } from './areas/conflicts.ts';
import { agreeing } from './areas/consensus.ts';
import { applying } from './areas/applying.ts';
import { officeMail } from './areas/office-mail.ts';
import { drafting } from './areas/drafts.ts';
import { exchange } from './areas/exchange.ts';
import { files } from './areas/files.ts';
import { meetings } from './areas/meetings.ts';
import { nominations } from './areas/nominations.ts';
import { organisations } from './areas/organisations.ts';
import { rounds } from './areas/rounds.ts';
import { worklist } from './areas/worklist.ts';
import { yardstickArea } from './areas/yardstick.ts';
import { together } from './areas/together.ts';
import { visits } from './areas/visits.ts';
import { operation } from './operation.ts';
import * as schemas from './schemas.ts';

const text = (description: string) => z.string().max(200).describe(description).optional();
const none = z.object({});
const year = z
	.string()
	.regex(/^\d{4}$/)
	.transform(Number)
	.describe('Four figures.')
	.optional();
const slug = z.string().max(200);

export const operations = {
	honours: operation({
		path: '/api/v1/honours',
		summary:
			'Every published honour, by programme, newest edition first, in the order of its page.',
		query: z.object({
			programme: text('Address of a programme: framsteget.'),
			year,
			class: text('Key or Swedish name of a competition class.'),
			honour: z.enum(honourKeys).optional(),
			q: text('Words that are to be found in the honour.')
		}),
		params: none,
		answer: schemas.honoursSchema,
		bearer: false
	}),
	programmes: operation({
		path: '/api/v1/programmes',
		summary: 'The award programmes.',
		query: none,
		params: none,
		answer: schemas.programmesSchema,
		bearer: false
	}),
	programme: operation({
		path: '/api/v1/programmes/{programme}',
		summary: 'A programme: what it is, who may apply, its panel, documents and editions.',
		query: none,
		params: z.object({ programme: slug }),
		answer: schemas.programmeSchema,
		bearer: false
	}),
	editions: operation({
		path: '/api/v1/editions',
		summary: 'All editions, by programme, newest first.',
		query: none,
		params: none,
		answer: schemas.editionsSchema,
		bearer: false
	}),
	edition: operation({
		path: '/api/v1/editions/{programme}/{edition}',
		summary: 'An edition with what is public of it: calendar, panel, participants, honours.',
		query: none,
		params: z.object({ programme: slug, edition: slug }),
		answer: schemas.editionSchema,
		bearer: false
	}),
	search: operation({
		path: '/api/v1/search',
		summary: 'Search over everything that is published, best first, twenty at a time.',
		query: z.object({
			q: z.string().describe('What to look for; read up to 200 characters.'),
			kind: z.enum(searchKinds).optional(),
			programme: text('Address of a programme: framsteget.'),
			year,
			class: text('Key of a competition class.'),
			organisation: text('Name of an administration or company, whole.'),
			page: z
				.string()
				.regex(/^[1-9]\d{0,2}$/)
				.transform(Number)
				.describe('From 1.')
				.optional()
		}),
		params: none,
		answer: schemas.searchSchema,
		bearer: false
	}),
	me: operation({
		path: '/api/v1/me',
		summary: 'Whose token it is, and which roles that person holds on what.',
		query: none,
		params: none,
		answer: schemas.meSchema,
		bearer: true
	}),
	entries: operation({
		path: '/api/v1/entries',
		summary: 'The entries that the person may see.',
		query: none,
		params: none,
		answer: schemas.entriesSchema,
		bearer: true
	}),
	entry: operation({
		path: '/api/v1/entries/{entry}',
		summary: 'An entry as it was last submitted, or as the draft stands for those who write it.',
		query: none,
		params: z.object({ entry: slug }),
		answer: schemas.entrySchema,
		bearer: true
	}),
	...applying,
	...afterwards,
	...yardstickArea,
	...conflictArea,
	...visits,
	...agreeing,
	...officeMail,
	...drafting,
	...files,
	...organisations,
	...worklist,
	...together,
	...nominations,
	...rounds,
	...meetings,
	...exchange,
	openapi: operation({
		path: '/api/v1/openapi.json',
		summary: 'This description.',
		query: none,
		params: none,
		answer: z.record(z.string(), z.unknown()),
		bearer: false
	})
};
