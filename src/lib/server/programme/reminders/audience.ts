// Whom reminders go to. The audiences live in several rooms, later ones too; whoever starts the work brings the table
// that finds them (`src/lib/web/audiences.ts`), so that this room knows none of those.
import type { Locale } from '#lib/shared/locale.ts';
import type { PlaceholderValues } from '#lib/shared/placeholders.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { ReminderAudience } from '../definition/schema.ts';
import type { Edition } from '../editions/queries.ts';

/** Somebody with something left to do. */
export type Receiver = {
	address: string;
	name: string;
	locale: Locale;
	/** The entry that it is about, where it is about one. */
	entryId: string | null;
	unit: string | null;
	/** What else placeholders stand for to them: those of their entry. */
	said?: Partial<PlaceholderValues>;
	/** Where to do it, without language. */
	path: string;
};

export type FindReceivers = (tx: Tx, actor: Actor, edition: Edition) => Promise<Receiver[]>;
export type Audiences = Readonly<Record<ReminderAudience, FindReceivers>>;
