// Any other address of the interface: there is no such thing.
import type { RequestEvent } from '@sveltejs/kit';
import { problem } from '#lib/web/api/answer.ts';

export const fallback = (event: RequestEvent) => problem(event, 'not-found');
