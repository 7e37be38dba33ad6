import { describe, expect, it } from 'vitest';
import { secondsAloud } from '#lib/shared/aloud.ts';
import { readProgrammes } from '../../programme/index.ts';
import { dictionaryOf, notInDictionary } from '../../platform/spelling/index.ts';
import { namesToLookOver, slipsBetween, type Register } from './names.ts';
import {
	answeredBy,
	breachesOf,
	mayLock,
	quoteIn,
	sentencesOf,
	supportOf,
	usualLength,
	versionAt,
	type Claim
} from './rules.ts';

const citations = (await readProgrammes('programmes')).flatMap(({ archive }) =>
	(archive?.editions ?? []).flatMap(({ honours }) =>
		honours.flatMap(({ citation, unit, organisation, title }) =>
			citation ? [{ citation, names: [unit, organisation ?? '', title ?? ''] }] : []
		)
	)
);
const claim = (quote: string, id = quote): Claim => ({
	...{ id, quote, findingId: 'f', questionKey: null, said: 'Brukarna påverkar menyn.' }
});

describe('the sentences of a citation', () => {
	it('end where the next begins, and with each paragraph', () => {
		const text =
			'Ett exempel är ’prova-på’-veckor, t.ex. i juni. Det goda bemötandet\nfinns på agendan; alltid!\n\n”Här deltar alla.” Och sedan?';
		expect(sentencesOf(text)).toEqual([
			'Ett exempel är ’prova-på’-veckor, t.ex. i juni.',
			'Det goda bemötandet finns på agendan; alltid!',
			'”Här deltar alla.”',
			'Och sedan?'
		]);
	});

	it('each have what supports them, and a claim whose words are gone says which sentence is nearest', () => {
		const text = 'Barnen är delaktiga. Personalen lyssnar på barnen varje dag.';
		const { sentences, loose } = supportOf(text, [
			claim('Barnen är delaktiga.'),
			claim('lyssnar på barnen'),
			claim('Personalen lyssnar alltid.')
		]);
		expect(sentences.map(({ claims }) => claims.map(({ quote }) => quote))).toEqual([
			['Barnen är delaktiga.'],
			['lyssnar på barnen']
		]);
		expect(loose).toMatchObject([
			{ quote: 'Personalen lyssnar alltid.', now: 'Personalen lyssnar på barnen varje dag.' }
		]);
	});

	it('are quoted as they stand, wherever the line broke', () => {
		expect(quoteIn('Barnen är\ndelaktiga. Alla.', 'Barnen  är delaktiga.')).toBe(
			'Barnen är delaktiga.'
		);
		expect(quoteIn('Barnen är delaktiga.', 'Barnen bestämmer.')).toBeNull();
		expect(quoteIn('Barnen är delaktiga.', ' ')).toBeNull();
	});
});

describe('a comment on words of a citation', () => {
	const at = (time: string) => Temporal.Instant.from(`2026-10-01T${time}Z`);
	const versions = [
		{ revision: 4, sv: 'Alla lyssnar. Maten är god.', at: at('12:00') },
		{ revision: 3, sv: 'Alla lyssnar. Maten är god.', at: at('11:00') },
		{ revision: 2, sv: 'Enheten lyssnar. Maten är god.', at: at('10:00') },
		{ revision: 1, sv: 'Enheten lyssnar.', at: at('09:00') }
	];

	it('is answered by the first version in which they do not stand, whatever comes after', () => {
		expect(answeredBy({ quote: 'Enheten lyssnar.', revision: 1 }, versions)).toBe(3);
		expect(answeredBy({ quote: 'Maten är god.', revision: 2 }, versions)).toBeNull();
		expect(answeredBy({ quote: null, revision: 1 }, versions)).toBeNull();
	});

	it('is not answered by a version that was taken back', () => {
		const back = [{ revision: 5, sv: 'Enheten lyssnar.' }, ...versions];
		expect(answeredBy({ quote: 'Enheten lyssnar.', revision: 1 }, back)).toBeNull();
		expect(answeredBy({ quote: 'Maten är god.', revision: 2 }, back)).toBe(5);
	});

	it('is dealt with of the version that stood then', () => {
		expect(versionAt(at('10:30'), versions)).toBe(2);
		expect(versionAt(at('12:00'), versions)).toBe(4);
		expect(versionAt(at('08:00'), versions)).toBeNull();
	});
});

describe('how long a citation is', () => {
	it('is for those that have been given under a minute aloud, and between the usual figures', () => {
		expect(citations.length).toBeGreaterThanOrEqual(8);
		for (const { citation } of citations) {
			expect(secondsAloud(citation)).toBeGreaterThan(30);
			expect(secondsAloud(citation)).toBeLessThan(60);
			expect(citation.length).toBeGreaterThan(usualLength.from);
			expect(citation.length).toBeLessThan(usualLength.to + 10);
		}
	});

	it('is bounded, and an honour needs one, in Swedish first', () => {
		expect(breachesOf({ sv: '', en: '' }, false)).toEqual([]);
		expect(breachesOf({ sv: '', en: '' }, true)).toMatchObject([
			{ field: 'sv', reason: 'citation-missing' }
		]);
		expect(breachesOf({ sv: '', en: 'All take part.' }, false)).toMatchObject([{ field: 'sv' }]);
		expect(breachesOf({ sv: 'Alla.', en: 'å'.repeat(2501) }, false)).toEqual([
			{ field: 'en', reason: 'too-long', values: { over: 1, limit: 2500 } }
		]);
	});
});

describe('who locks', () => {
	it('is the chair, or any member where no chair is left', () => {
		expect(mayLock({ chair: true, member: true }, 1)).toBe(true);
		expect(mayLock({ chair: false, member: true }, 1)).toBe(false);
		expect(mayLock({ chair: false, member: true }, 0)).toBe(true);
		expect(mayLock({ chair: false, member: false }, 0)).toBe(false);
	});
});

describe('spelling', () => {
	it('finds in the citations that have been given the one slip that there is, and a word of that year', async () => {
		const swedish = await dictionaryOf('sv');
		const found = citations.flatMap(({ citation, names }) =>
			notInDictionary(citation, swedish, names)
		);
		expect(found).toEqual(['resultaterat', 'coronapandemin']);
		expect(notInDictionary('Under coronapandemin.', swedish, ['Vi under coronapandemin'])).toEqual(
			[]
		);
	});

	it('finds slips in words and in compounds, and no fault with names, forms and figures', async () => {
		const swedish = await dictionaryOf('sv');
		expect(
			notInDictionary(
				'Medarbetrana på SISAB:s kontor gör en kvalitetsresa. Deras verksamhetutveckling och hbtq-certifiering, 3D och Björnbodas uppföljing.',
				swedish
			)
		).toEqual(['Medarbetrana', 'verksamhetutveckling', 'uppföljing']);
		const english = await dictionaryOf('en');
		expect(notInDictionary('The children’s organisaton develops at Misa.', english)).toEqual([
			'organisaton'
		]);
	});
});

describe('names', () => {
	const register: Register = {
		own: ['Eriksdalsskolan', 'Utbildningsförvaltningen'],
		others: ['Misa Bondegatan', 'Kostenheten'],
		rest: ['Bromma stadsdelsförvaltning', 'Förskolan Sagan', 'Trafikkontoret']
	};
	const found = (text: string) =>
		namesToLookOver(text, register).map(({ what, said, name }) => `${what}: ${said} -> ${name}`);

	it('that are nearly in the register are asked about', () => {
		expect(found('Eriksdalskolan arbetar framgångsrikt.')).toEqual([
			'nearly: Eriksdalskolan -> Eriksdalsskolan'
		]);
		expect(found('På Eriksdals skolan når man alla.')).toEqual([
			'nearly: Eriksdals skolan -> Eriksdalsskolan'
		]);
		expect(found('Som Förskolan Saga i Brommas stadsdelsförvaltning.')).toEqual([
			'nearly: Förskolan Saga -> Förskolan Sagan',
			'nearly: Brommas stadsdelsförvaltning -> Bromma stadsdelsförvaltning'
		]);
	});

	it('that are right, also in the genitive, are left alone, and common words are no names', () => {
		expect(
			found('Eriksdalsskolans elever vid Trafikkontoret. Denna skola, Förskolan och Enheten.')
		).toEqual([]);
	});

	it('stand for a unit by their first word too, and by nothing beside them', () => {
		const own = ['Mottagningsenheten barn och unga'];
		const about = (text: string) =>
			namesToLookOver(text, { ...register, own }).map(({ said, name }) => `${said} -> ${name}`);
		expect(about('På Mottagningsenheten barn och unga. Hos Mottagningsenheten.')).toEqual([]);
		expect(about('Alla på Mottagningsenhten lyssnar.')).toEqual([
			'Mottagningsenhten -> Mottagningsenheten'
		]);
	});

	it('of a unit with another entry are pointed out', () => {
		expect(found('Här möts skolan och Misa Bondegatans brukare.')).toEqual([
			'another: Misa Bondegatans -> Misa Bondegatan'
		]);
	});

	it('are compared by slips: letters put in, left out, changed, and swapped', () => {
		expect(slipsBetween('skolan', 'skolan', 2)).toBe(0);
		expect(slipsBetween('skoaln', 'skolan', 2)).toBe(1);
		expect(slipsBetween('skola', 'skolan', 2)).toBe(1);
		expect(slipsBetween('stolen', 'skolan', 2)).toBe(2);
		expect(slipsBetween('kostenheten', 'skolan', 2)).toBe(3);
	});
});
