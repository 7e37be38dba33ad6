// Documents that the awards' pages offer: a file is readable by all once a published page names it.
import { sql } from 'kysely';
import { one } from './parts.ts';

/** Answers whether the page of a published award, or of one of its editions, offers the file kept under this hash, or an honour shows it as its picture. */
export async function isPublishedDocument(organiserId: string, hash: string): Promise<boolean> {
	const found = await one<boolean>(
		organiserId,
		sql`
			select exists (
				select from (
					select page from published.programme
					union all
					select page from published.edition
				) offered
				cross join lateral jsonb_array_elements(offered.page -> 'documents') document
				where document ->> 'file' = ${hash}
			) or exists (
				select from published.honour h
				where h.more -> 'picture' ->> 'hash' = ${hash}
			) as answer
		`
	);
	return found ?? false;
}
