// What one does with the findings of a criterion: carry on, merge, split, set aside, move. Pure; nothing is lost on the way.
import { findingKinds, type Finding } from '../review/rules.ts';
import type { Agreed, AgreedFinding } from './merge.ts';

const isAgreed = (kind: Finding['kind']) => kind !== 'visit_check';

/** Carries findings of the reviews on, each as a finding of its own with the words it came with. */
export function carriedOn(agreed: Agreed, sources: Finding[]): Agreed {
	const added = sources
		.filter(({ kind }) => isAgreed(kind))
		.map(({ id, kind, body }): AgreedFinding => ({ kind, body, madeOf: [id] }));
	return placed(agreed, added);
}

/**
 * Merges findings of the reviews, with findings that are agreed already where `into` names some, to one of each kind: its
 * words are theirs one after the other, to be written together. What was to be checked at the visit is remembered in each.
 */
export function merged(agreed: Agreed, sources: Finding[], into: string[] = []): Agreed {
	const checks = sources.filter(({ kind }) => !isAgreed(kind)).map(({ id }) => id);
	let findings = [...agreed.findings];
	for (const kind of findingKinds.filter(isAgreed)) {
		const there = findings.filter((each) => each.kind === kind && into.includes(each.id ?? ''));
		const new_ = sources.filter((each) => each.kind === kind);
		const [first] = there;
		if (!first && new_.length === 0) continue;
		const one: AgreedFinding = {
			...(first ?? { kind }),
			body: [...there, ...new_].map(({ body }) => body).join('\n'),
			madeOf: unique([
				...there.flatMap(({ madeOf }) => madeOf),
				...new_.map(({ id }) => id),
				...checks
			])
		};
		findings = first
			? findings.flatMap((each) => (each === first ? [one] : there.includes(each) ? [] : [each]))
			: [...findings, one];
	}
	return placed({ ...agreed, findings }, []);
}

/** Splits a merged finding into one for each finding it was made of, with the words they came with. */
export function split(agreed: Agreed, id: string, sources: Finding[]): Agreed {
	const findings = agreed.findings.flatMap((each) => {
		if (each.id !== id) return [each];
		const of = sources.filter((source) => each.madeOf.includes(source.id) && isAgreed(source.kind));
		if (of.length < 2) return [each];
		// What a leaver wrote is not among the sources, and is not taken along.
		const checks = sources
			.filter(({ id: source, kind }) => !isAgreed(kind) && each.madeOf.includes(source))
			.map((source) => source.id);
		return of.map((source, at): AgreedFinding => ({
			...(at === 0 ? { id } : {}),
			kind: each.kind,
			body: source.body,
			madeOf: [source.id, ...checks]
		}));
	});
	return { ...agreed, findings };
}

/** Takes a finding away; what it was made of waits for a place again. */
export function without(agreed: Agreed, id: string): Agreed {
	return { ...agreed, findings: agreed.findings.filter((each) => each.id !== id) };
}

/** Moves a finding one step among those of its kind. */
export function moved(agreed: Agreed, id: string, step: -1 | 1): Agreed {
	const at = agreed.findings.findIndex((each) => each.id === id);
	const it = agreed.findings[at];
	const others = agreed.findings.flatMap((each, place) => (each.kind === it?.kind ? [place] : []));
	const to = others[others.indexOf(at) + step];
	const other = to === undefined ? undefined : agreed.findings[to];
	if (!it || !other || to === undefined) return agreed;
	return { ...agreed, findings: agreed.findings.with(at, other).with(to, it) };
}

/** Sets findings of the reviews aside, for a reason; one that is set aside already gets the new reason. */
export function aside(agreed: Agreed, findingIds: string[], reason: string): Agreed {
	const left = agreed.setAside.filter(({ findingId }) => !findingIds.includes(findingId));
	return placed(
		{ ...agreed, setAside: [...left, ...findingIds.map((findingId) => ({ findingId, reason }))] },
		[]
	);
}

/** Takes findings back that were set aside. */
export function takenBack(agreed: Agreed, findingIds: string[]): Agreed {
	const setAside = agreed.setAside.filter(({ findingId }) => !findingIds.includes(findingId));
	return { ...agreed, setAside };
}

/** With findings added; what is carried on is no longer set aside. */
function placed(agreed: Agreed, added: AgreedFinding[]): Agreed {
	const findings = [...agreed.findings, ...added];
	const carried = new Set(findings.flatMap(({ madeOf }) => madeOf));
	const setAside = agreed.setAside.filter(({ findingId }) => !carried.has(findingId));
	return { ...agreed, findings, setAside };
}

const unique = (ids: string[]) => [...new Set(ids)];
