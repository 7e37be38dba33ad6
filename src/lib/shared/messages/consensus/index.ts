// Words of the consensus, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type ConsensusMessages } from './sv.ts';

export type { ConsensusMessages };

export function consensusMessages(locale: Locale): ConsensusMessages {
	return locale === 'sv' ? sv : en;
}
