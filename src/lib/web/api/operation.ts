// What an operation of the open interface is.
import type { z } from 'zod';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export type Operation = {
	/** Reading, unless it says otherwise. All that writes takes `dry_run`. */
	method?: Method;
	/** What comes in with it, as JSON. */
	body?: z.ZodType;
	/** The body is a file, as it is. */
	upload?: boolean;
	/** Whether one must say which version one changes, or may. */
	ifMatch?: 'required' | 'optional';
	path: string;
	summary: string;
	query: z.ZodObject;
	params: z.ZodObject;
	answer: z.ZodType;
	/** What the answer is, where it is not JSON: then it is bytes. */
	media?: 'application/pdf' | 'application/octet-stream';
	/** A key in its address opens it: whoever has no token may come, and what it answers is nobody else's. */
	keyed?: boolean;
	/** Needs a person's token. */
	bearer: boolean;
};

/** Lets the types through and holds the shape. */
export const operation = <O extends Operation>(given: O): O => given;
