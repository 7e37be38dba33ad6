// Words of the outbox and of messages, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type OutboxMessages = typeof sv;

export function outboxMessages(locale: Locale): OutboxMessages {
	return locale === 'sv' ? sv : en;
}
