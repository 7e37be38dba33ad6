// The database, for the rooms: transactions with an actor, the public's reading door, the tables' types.
export {
	bySystemWithin,
	closeDatabase,
	inPublic,
	inTransaction,
	installation,
	type Tx
} from './transaction.ts';
export type { DB } from './tables.ts';
export { heldByDatabase } from './held.ts';
export { inTurn } from './in-turn.ts';
export { isOutage, isUnkeepable } from './outage.ts';
export { json } from './values.ts';
