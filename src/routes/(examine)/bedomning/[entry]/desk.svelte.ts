// The criterion that is on the page: what it came as, what its findings are, and what stands in its fields now.
/* eslint-disable svelte/prefer-svelte-reactivity -- the maps are made anew each time, and never changed when drawn */
import { tick } from 'svelte';
import { findingKinds, marksOf, type FindingKind } from '#lib/shared/findings.ts';
import { locate, type MarkedPassage } from '#lib/shared/passages.ts';
import {
	bothBooks,
	fieldsOf,
	newId,
	readBook,
	type Book,
	type BookFinding,
	type BookPassage,
	type Fresh
} from './book.ts';

export class Desk {
	/** As it came, or as it was put back: what the fields begin with. */
	begins = $state.raw<Book>({ score: null, findings: [] });
	/** Those that stand in the list; what is typed in them is in the fields. */
	listed = $state.raw<BookFinding[]>([]);
	/** The ids that new findings get. */
	fresh = $state.raw<Fresh>({ strength: '', improvement_area: '', visit_check: '' });
	/** What stands in the fields. */
	now = $state.raw<Book>({ score: null, findings: [] });
	/** Counts the times that the fields were filled anew. */
	version = $state(0);
	/** The finding that was taken away last. */
	removed = $state.raw<{ finding: BookFinding; place: number; mark: string } | null>(null);
	/** The finding that one wrote in last. */
	writing = $state<string | null>(null);
	readonly #form: () => HTMLFormElement | undefined;
	readonly #field: string;

	constructor(book: Book, fresh: Fresh, field: string, form: () => HTMLFormElement | undefined) {
		this.#form = form;
		this.#field = field;
		this.fresh = fresh;
		this.#fill(book);
	}

	#fill(book: Book) {
		this.begins = book;
		this.now = book;
		this.listed = book.findings.filter(({ fresh }) => !fresh);
	}

	/** What had been typed in a new finding when the page came. */
	typed(kind: FindingKind): BookFinding | undefined {
		return this.begins.findings.find((each) => each.fresh && each.kind === kind);
	}

	/** Reads the fields; undefined while they are not there. */
	read = (): Book | undefined => {
		const form = this.#form();
		return form && readBook(new FormData(form), this.#field);
	};

	/** The list with the words that stand in the fields: a finding that is drawn anew is drawn with them. */
	#written(): BookFinding[] {
		const book = this.read() ?? this.now;
		return this.listed.map((each) => ({
			...each,
			body: book.findings.find(({ id }) => id === each.id)?.body ?? each.body
		}));
	}

	async follow() {
		await tick();
		this.now = this.read() ?? this.now;
	}

	/** Fills the fields with another version; everything in it stands in the list. */
	async put(book: Book) {
		this.#fill({ ...book, findings: book.findings.map((each) => ({ ...each, fresh: false })) });
		this.version += 1;
		await this.follow();
	}

	both(theirs: Book): Book {
		return bothBooks(this.read() ?? this.now, theirs, newId);
	}

	async addNew(kind: FindingKind, passages: BookPassage[]): Promise<string> {
		const finding = { id: newId(), kind, body: '', passages, fresh: false };
		this.listed = [...this.#written(), finding];
		await this.follow();
		return finding.id;
	}

	/** Moves what was written as new to the list, and makes room for the next. */
	async take(kind: FindingKind) {
		const finding = this.read()?.findings.find((each) => each.fresh && each.kind === kind);
		if (!finding) return;
		this.listed = [...this.#written(), { ...finding, fresh: false }];
		this.begins = {
			...this.begins,
			findings: this.begins.findings.filter((each) => !(each.fresh && each.kind === kind))
		};
		this.fresh = { ...this.fresh, [kind]: newId() };
		await this.follow();
	}

	async addPassage(id: string, passage: BookPassage) {
		this.listed = this.#written().map((each) =>
			each.id === id ? { ...each, passages: [...each.passages, passage] } : each
		);
		await this.follow();
	}

	async dropPassage(id: string, place: number) {
		this.listed = this.#written().map((each) =>
			each.id === id ? { ...each, passages: each.passages.filter((_, at) => at !== place) } : each
		);
		await this.follow();
	}

	async remove(id: string, mark: string) {
		const place = this.listed.findIndex((each) => each.id === id);
		const finding = this.read()?.findings.find((each) => each.id === id);
		if (!finding || place < 0) return;
		this.removed = { finding, place, mark };
		if (this.writing === id) this.writing = null;
		this.listed = this.#written().filter((each) => each.id !== id);
		await this.follow();
	}

	async restore() {
		const { removed } = this;
		if (!removed) return;
		this.removed = null;
		this.listed = this.#written().toSpliced(removed.place, 0, removed.finding);
		await this.follow();
	}

	/** Puts those of a book's findings on the page again that were taken away from it. */
	async bringBack({ findings }: Book) {
		const there = this.#written();
		for (const [place, finding] of findings.entries()) {
			if (finding.fresh || there.some(({ id }) => id === finding.id)) continue;
			there.splice(place, 0, finding);
			if (this.removed?.finding.id === finding.id) this.removed = null;
		}
		this.listed = there;
		await this.follow();
	}

	/** The field of a finding's words. */
	focus(id: string) {
		document.querySelector<HTMLElement>(`[name="${fieldsOf(id).body}"]`)?.focus();
	}
}

type Criterion = { key: string; book: Book };

const byKind = (findings: readonly BookFinding[]) =>
	findingKinds.flatMap((kind) => findings.filter((each) => each.kind === kind));

/** Answers every finding's mark over the whole review, with the criterion at hand as it stands on the page. */
export function marksIn(criteria: readonly Criterion[], here: string, now: Book) {
	return marksOf(criteria.flatMap(({ key, book }) => byKind((key === here ? now : book).findings)));
}

/** Answers, by question, where the words that findings build on stand in the answers. */
export function passagesIn(
	criteria: readonly Criterion[],
	here: string,
	now: Book,
	texts: ReadonlyMap<string, string>
): Map<string, MarkedPassage[]> {
	const marks = marksIn(criteria, here, now);
	const found = new Map<string, MarkedPassage[]>();
	for (const { key, book } of criteria) {
		for (const { id, kind, passages } of (key === here ? now : book).findings) {
			for (const { question, quote } of passages) {
				const at = quote === '' ? null : whereIs(question, quote, texts);
				if (!at) continue;
				const list = found.get(at.question) ?? [];
				list.push({ mark: marks.get(id) ?? '', kind, from: at.from, to: at.to });
				found.set(at.question, list);
			}
		}
	}
	return found;
}

function whereIs(question: string, quote: string, texts: ReadonlyMap<string, string>) {
	const among = question === '' ? [...texts.keys()] : [question];
	for (const key of among) {
		const at = locate(texts.get(key) ?? '', quote);
		if (at) return { question: key, ...at };
	}
	return null;
}
