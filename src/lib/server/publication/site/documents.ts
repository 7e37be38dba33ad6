// Documents that the awards' pages offer: a file is readable by all once a published page names it.
import { sql } from 'kysely';
import { one } from './parts.ts';

/** Answers whether a published award offers the file kept under this hash. */
export async function isPublishedDocument(organiserId: string, hash: string): Promise<boolean> {
	const found = await one<boolean>(
		organiserId,
		sql`
			select exists (
				select from published.programme p
				cross join lateral jsonb_array_elements(p.page -> 'documents') document
				where document ->> 'file' = ${hash}
			) as answer
		`
	);
	return found ?? false;
}
