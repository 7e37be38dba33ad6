// What may be indexed: all that is public; the working pages ask for sign-in anyway.
const working = [
	'mina-bidrag',
	'bedomning',
	'jury',
	'kansli',
	'revision',
	'logga-in',
	'demo',
	'embargo',
	'gast'
];

export function GET({ url }) {
	const lines = [
		'User-agent: *',
		...working.flatMap((path) => [`Disallow: /${path}`, `Disallow: /en/${path}`]),
		`Sitemap: ${url.origin}/sitemap.xml`
	];
	return new Response(`${lines.join('\n')}\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}
