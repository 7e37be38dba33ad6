// Draws docs/pictures/ranking.svg from the same simulation as the bench: `node bench/ranking-picture.ts`.
import { writeFileSync } from 'node:fs';
import { linear, pathThrough } from '../src/lib/ui/charts/scale.ts';
import { named, settings, severitiesTried } from './ranking.ts';

const size = { width: 820, height: 620 };
const panel = { width: 380, height: 270 };
const edge = { top: 46, right: 16, bottom: 44, left: 48 };
const ink = '#1d2733';
const soft = '#5a6675';
const line = '#d9dee5';
const blue = '#0b4f9c';

const text = (x: number, y: number, words: string, more = '') =>
	`<text x="${x}" y="${y}" fill="${soft}" font-size="13" ${more}>${words}</text>`;

function drawn(at: number): string {
	const setting = settings[at];
	if (!setting) return '';
	const found = severitiesTried.map((severity) => ({
		severity,
		...named(setting, severity, 1000)
	}));
	const x = linear([0, 1], [edge.left, panel.width - edge.right]);
	const y = linear([0.2, 0.9], [panel.height - edge.bottom, edge.top]);
	const path = (of: 'adjusted' | 'plain') =>
		pathThrough(found.map((each) => [x(each.severity), y(each[of])] as const));
	const last = found.at(-1);
	const ends = last
		? { adjusted: y(last.adjusted), plain: y(last.plain) }
		: { adjusted: 0, plain: 0 };
	const grid = [0.2, 0.4, 0.6, 0.8].map(
		(tick) =>
			`<line x1="${edge.left}" x2="${panel.width - edge.right}" y1="${y(tick)}" y2="${y(tick)}" stroke="${line}"/>` +
			text(edge.left - 8, y(tick) + 4, `${Math.round(tick * 100)} %`, 'text-anchor="end"')
	);
	const dots = found.map(
		(each) =>
			`<circle cx="${x(each.severity)}" cy="${y(each.plain)}" r="3.5" fill="#fff" stroke="${soft}" stroke-width="1.5"/>` +
			`<circle cx="${x(each.severity)}" cy="${y(each.adjusted)}" r="3.5" fill="${blue}"/>`
	);
	const ticks = severitiesTried.map((tick) =>
		text(x(tick), panel.height - edge.bottom + 18, String(tick), 'text-anchor="middle"')
	);
	// The two names stand at the right end of their lines, and never over each other.
	const near = Math.abs(ends.plain - ends.adjusted) < 40;
	const names =
		text(
			panel.width - edge.right,
			ends.adjusted - 10,
			'adjusted',
			`text-anchor="end" style="fill:${blue};font-weight:600"`
		) +
		text(
			panel.width - edge.right,
			ends.plain + (near ? 22 : 20),
			'plain means',
			'text-anchor="end"'
		);
	return `<g transform="translate(${(at % 2) * (panel.width + 40)} ${Math.floor(at / 2) * (panel.height + 40)})">
${text(edge.left - 40, 22, setting.name[0]?.toUpperCase() + setting.name.slice(1), `style="fill:${ink};font-weight:600;font-size:15px"`)}
${grid.join('\n')}
<path d="${path('plain')}" fill="none" stroke="${soft}" stroke-width="1.5" stroke-dasharray="5 4"/>
<path d="${path('adjusted')}" fill="none" stroke="${blue}" stroke-width="2.5"/>
${dots.join('\n')}
${ticks.join('\n')}
${text(panel.width - edge.right, panel.height - 8, 'how far assessors differ, in steps', 'text-anchor="end"')}
${names}
</g>`;
}

const title = 'How often the truly best entry is named';
writeFileSync(
	'docs/pictures/ranking.svg',
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -12 ${size.width + 24} ${size.height}" role="img" aria-label="${title}" font-family="Instrument Sans, Helvetica, Arial, sans-serif">
<title>${title}</title>
<desc>Four charts, one for each way to share entries out. Against how far assessors differ in severity, adjusted figures stay level while plain means fall, except where everybody has scored everything, where the two are the same.</desc>
<rect x="-12" y="-12" width="100%" height="100%" fill="#fff"/>
${settings.map((_, at) => drawn(at)).join('\n')}
</svg>
`
);
