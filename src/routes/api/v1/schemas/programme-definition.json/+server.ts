// What the file of an award holds, for whoever writes or reads one.
import { programmeJsonSchema } from '#lib/server/programme/index.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.definitionSchema, async () => programmeJsonSchema());
export const fallback = readOnly;
