// The catalogue of the data sets, as Sweden's data portal harvests it: DCAT-AP-SE 3 (https://docs.dataportal.se/dcat/),
// in RDF/XML. Every mandatory property is there: of the catalogue title, description, publisher, licence and sets; of a
// set title, description and publisher; of a distribution its address; of the service title and address.
import { locales, type LocalText } from '#lib/shared/locale.ts';
import { openDataMessages } from '#lib/shared/messages/open-data/index.ts';
import { licence, setNames } from './open-data.ts';
import { xmlElement as element, xmlHeader } from './xml.ts';

export type CatalogueOf = {
	origin: string;
	organiser: string;
	/** Whom to ask. */
	contact: string | null;
	/** ISO instant. */
	changedAt: string | null;
};

const namespaces = {
	'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
	'xmlns:dcterms': 'http://purl.org/dc/terms/',
	'xmlns:dcat': 'http://www.w3.org/ns/dcat#',
	'xmlns:foaf': 'http://xmlns.com/foaf/0.1/',
	'xmlns:vcard': 'http://www.w3.org/2006/vcard/ns#'
};
const authority = 'http://publications.europa.eu/resource/authority';
const formats = [
	['csv', 'text/csv'],
	['json', 'application/json']
] as const;

const resource = (name: string, uri: string) => element(name, { 'rdf:resource': uri });
const inBoth = (name: string, said: (locale: 'sv' | 'en') => string) =>
	locales.map((locale) => element(name, { 'xml:lang': locale }, said(locale)));

/** Answers the catalogue as RDF/XML. */
export function catalogueRdf({ origin, organiser, contact, changedAt }: CatalogueOf): string {
	const uri = (part: string) => `${origin}/dcat.rdf#${part}`;
	const modified = changedAt
		? [
				element(
					'dcterms:modified',
					{ 'rdf:datatype': 'http://www.w3.org/2001/XMLSchema#dateTime' },
					changedAt
				)
			]
		: [];
	const languages = ['SWE', 'ENG'].map((code) =>
		resource('dcterms:language', `${authority}/language/${code}`)
	);
	const text = (pick: (words: ReturnType<typeof openDataMessages>) => string): LocalText => ({
		sv: pick(openDataMessages('sv')),
		en: pick(openDataMessages('en'))
	});
	const named = (name: string, said: LocalText) => inBoth(name, (locale) => said[locale]);
	const contacts = contact ? [resource('dcat:contactPoint', uri('contact'))] : [];

	const catalogue = element('dcat:Catalog', { 'rdf:about': uri('catalogue') }, [
		...named(
			'dcterms:title',
			text((words) => words.catalogueTitle(organiser))
		),
		...named(
			'dcterms:description',
			text((words) => words.lead(organiser))
		),
		resource('dcterms:publisher', uri('publisher')),
		resource('dcterms:license', licence),
		resource('foaf:homepage', `${origin}/oppna-data`),
		...languages,
		...modified,
		resource('dcat:themeTaxonomy', `${authority}/data-theme`),
		...setNames.map((set) => resource('dcat:dataset', uri(set))),
		resource('dcat:service', uri('api'))
	]);
	const publisher = element('foaf:Agent', { 'rdf:about': uri('publisher') }, [
		element('foaf:name', { 'xml:lang': 'sv' }, organiser),
		resource('dcterms:type', 'http://purl.org/adms/publishertype/LocalAuthority')
	]);
	const sets = setNames.flatMap((set) => [
		element('dcat:Dataset', { 'rdf:about': uri(set) }, [
			...named(
				'dcterms:title',
				text((words) => `${organiser}: ${words.set[set].title.toLocaleLowerCase('sv')}`)
			),
			...named(
				'dcterms:description',
				text((words) => words.set[set].text)
			),
			resource('dcterms:publisher', uri('publisher')),
			...contacts,
			resource('dcat:theme', `${authority}/data-theme/GOVE`),
			...locales.flatMap((locale) =>
				openDataMessages(locale).keywords.map((word) =>
					element('dcat:keyword', { 'xml:lang': locale }, word)
				)
			),
			resource('dcterms:accessRights', `${authority}/access-right/PUBLIC`),
			resource('dcterms:accrualPeriodicity', `${authority}/frequency/ANNUAL`),
			resource('dcterms:language', `${authority}/language/SWE`),
			resource('dcat:landingPage', `${origin}/oppna-data`),
			...modified,
			...formats.map(([ending]) => resource('dcat:distribution', uri(`${set}-${ending}`))),
			...(set === 'deltagare' ? [] : [resource('dcat:distribution', uri(`${set}-api`))])
		]),
		...formats.map(([ending, type]) =>
			element('dcat:Distribution', { 'rdf:about': uri(`${set}-${ending}`) }, [
				...named(
					'dcterms:title',
					text((words) => `${words.set[set].title} (${ending.toUpperCase()})`)
				),
				resource('dcat:accessURL', `${origin}/data/${set}.${ending}`),
				resource('dcat:downloadURL', `${origin}/data/${set}.${ending}`),
				element('dcterms:format', {}, type),
				resource('dcterms:license', licence)
			])
		),
		...(set === 'deltagare'
			? []
			: [
					element('dcat:Distribution', { 'rdf:about': uri(`${set}-api`) }, [
						...named(
							'dcterms:title',
							text((words) => `${words.set[set].title} (API)`)
						),
						resource(
							'dcat:accessURL',
							`${origin}/api/v1/${set === 'prisade' ? 'honours' : 'editions'}`
						),
						resource('dcat:accessService', uri('api')),
						element('dcterms:format', {}, 'application/json'),
						resource('dcterms:license', licence)
					])
				])
	]);
	const service = element('dcat:DataService', { 'rdf:about': uri('api') }, [
		...named(
			'dcterms:title',
			text((words) => words.more.api)
		),
		...named(
			'dcterms:description',
			text((words) => words.more.apiText)
		),
		resource('dcterms:publisher', uri('publisher')),
		...contacts,
		resource('dcat:endpointURL', `${origin}/api/v1`),
		resource('dcat:endpointDescription', `${origin}/api/v1/openapi.json`),
		resource('dcterms:license', licence),
		resource('dcterms:accessRights', `${authority}/access-right/PUBLIC`),
		...setNames
			.filter((set) => set !== 'deltagare')
			.map((set) => resource('dcat:servesDataset', uri(set)))
	]);
	const asked = contact
		? [
				element('vcard:Organization', { 'rdf:about': uri('contact') }, [
					element('vcard:fn', {}, organiser),
					resource('vcard:hasEmail', `mailto:${contact}`)
				])
			]
		: [];
	return (
		xmlHeader + element('rdf:RDF', namespaces, [catalogue, publisher, ...asked, ...sets, service])
	);
}
