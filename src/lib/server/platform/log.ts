// The log: one JSON object a line, with the request's id where there is a request.
import pino from 'pino';
import { config } from './config.ts';

export const log = pino({
	level: config().logLevel,
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
	redact: ['*.password', '*.token', '*.secret', 'headers.cookie', 'headers.authorization']
});
