// One criterion of the scorebook as its form holds it: read the same way in the browser, which saves as one types, and on
// the server, where the form is posted without script.
import { findingKinds, type FindingKind } from '#lib/shared/findings.ts';

/** Words of an answer; without words the answer as a whole. */
export type BookPassage = { question: string; quote: string };
export type BookFinding = {
	id: string;
	kind: FindingKind;
	body: string;
	passages: BookPassage[];
	/** Stands in the fields for a new one, and not in the list. */
	fresh: boolean;
};
export type Book = { score: number | null; findings: BookFinding[] };

/** An empty finding of each kind, to be written in. */
export type Fresh = Record<FindingKind, string>;

/** The names of a finding's fields; `at` is its id, or its kind while it is a new one. */
export const fieldsOf = (at: string) => ({
	body: `body-${at}`,
	question: `question-${at}`,
	quote: `quote-${at}`
});

const isKind = (text: string): text is FindingKind =>
	(findingKinds as readonly string[]).includes(text);

/** Answers what a form holds. What one asked to take away is left out, and so is a new finding without a word. */
export function readBook(form: FormData, scoreField: string): Book {
	const texts = (name: string) =>
		form.getAll(name).map((value) => (typeof value === 'string' ? value : ''));
	const one = (name: string) => texts(name)[0] ?? '';
	const removed = one('remove');
	const dropped = one('drop');
	const read = (id: string, kind: FindingKind, at: string, fresh: boolean): BookFinding => {
		const names = fieldsOf(at);
		const questions = texts(names.question);
		const passages = texts(names.quote)
			.map((quote, place) => ({ question: questions[place] ?? '', quote: quote.trim() }))
			.filter(
				({ question, quote }, place) =>
					question + quote !== '' && dropped !== `${id}:${place.toString()}`
			);
		return { id, kind, body: one(names.body).replaceAll('\r\n', '\n'), passages, fresh };
	};
	const there = texts('finding')
		.filter((id) => id !== removed)
		.flatMap((id) => {
			const kind = one(`kind-${id}`);
			return isKind(kind) ? [read(id, kind, id, false)] : [];
		});
	const added = findingKinds
		.map((kind) => read(one(`id-${kind}`), kind, kind, true))
		.filter(({ body, passages }) => body.trim() !== '' || passages.length > 0);
	const score = one(scoreField);
	return { score: score === '' ? null : Number(score), findings: [...there, ...added] };
}

const plain = ({ score, findings }: Book) =>
	JSON.stringify([
		score,
		findings.map(({ id, kind, body, passages }) => [
			id,
			kind,
			body.trim(),
			passages.map(({ question, quote }) => [question, quote.trim()])
		])
	]);

/** Whether two books say the same, spaces at the ends apart. */
export function sameBook(one: Book, other: Book): boolean {
	return plain(one) === plain(other);
}

const sameFinding = (one: BookFinding, other: BookFinding) =>
	sameBook({ score: null, findings: [one] }, { score: null, findings: [other] });

/**
 * Answers a book with all that stands in either: one's own first; a finding that was written on in both places stands
 * twice, the other one with an id of its own.
 */
export function bothBooks(mine: Book, theirs: Book, newId: () => string): Book {
	const more = theirs.findings.flatMap((finding) => {
		const own = mine.findings.find(({ id }) => id === finding.id);
		if (!own) return [finding];
		return sameFinding(own, finding) ? [] : [{ ...finding, id: newId() }];
	});
	return { score: mine.score ?? theirs.score, findings: [...mine.findings, ...more] };
}

/** Answers a book with those findings that could not be taken away, each in its place: what is wrong is said at its field. */
export function broughtBack(book: Book, kept: Book, errors: Record<string, string>): Book {
	const findings = [...book.findings];
	for (const [place, finding] of kept.findings.entries()) {
		if (errors[fieldsOf(finding.id).body] === undefined) continue;
		if (!findings.some(({ id }) => id === finding.id)) findings.splice(place, 0, finding);
	}
	return { ...book, findings };
}

/** A new id, also where the page does not come over a secure line. */
export function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const hex = [...bytes]
		.map((byte, place) =>
			place === 6 ? (byte & 0x0f) | 0x40 : place === 8 ? (byte & 0x3f) | 0x80 : byte
		)
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
