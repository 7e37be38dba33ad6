// The description of the open interface.
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { openapi } from '#lib/web/api/openapi.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.openapi, async (_, { url }) => openapi(url.origin));
export const fallback = readOnly;
