// How the database's own kinds of value look in code. An instant is read as Temporal.Instant and written as its text;
// wall clock and plain dates are texts ('2026-09-20T23:59', '2026-09-20').
import type { ColumnType } from 'kysely';

export type InstantColumn = ColumnType<Temporal.Instant, string, string>;
export type WallClockColumn = ColumnType<string, string, string>;
export type DateColumn = ColumnType<string, string, string>;
export type Count = ColumnType<number, number, number>;
export type Json = unknown;
export type JsonColumn = ColumnType<unknown, string, string>;
