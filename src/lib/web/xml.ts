// Writing XML: elements as text, with everything in them escaped.

/** Answers the text as it stands in XML; what XML cannot hold is left out. */
export function xmlText(text: string): string {
	return text
		.toWellFormed()
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** Answers an element with attributes, around text or around elements that are written already. */
export function xmlElement(
	name: string,
	attributes: Record<string, string>,
	content: string | readonly string[] = []
): string {
	const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
	const inside = typeof content === 'string' ? xmlText(content) : content.join('\n');
	return inside === ''
		? `<${name}${given.join('')}/>`
		: `<${name}${given.join('')}>${inside}</${name}>`;
}

export const xmlHeader = '<?xml version="1.0" encoding="utf-8"?>\n';
