// English texts of the press page and the card.
import type { PressMessages } from './sv.ts';

export const en: PressMessages = {
	link: 'Press and sharing',
	title: (edition) => `Press: ${edition}`,
	lead: 'Texts, pictures and figures for anyone to use. Name the source, and the photographer with the pictures.',
	all: 'Get it all (zip)',
	figures: 'In figures',
	figure: 'What',
	value: 'Number',
	texts: 'Texts and pictures',
	read: 'Read on a page of its own',
	picture: 'Get the picture',
	press: 'Text for the press, approved by the winner',
	pressRead: 'Read the text for the press',
	embed: 'Show it on a site of your own',
	embedLead:
		'Copy the line and paste it where the box is to be. It fetches nothing but itself and sets no cookies.',
	code: (title) => `Code to copy: ${title}`,
	see: 'See the box',
	contact: 'Questions',
	contactText: 'Questions from the press are answered by whoever gives the award.',
	source: (address) => `Source: ${address}`,
	readme:
		'The texts name the award as their source. The pictures have the photographer’s name in the text.',
	files: { texts: 'texts.txt', figures: 'figures.csv', folder: 'pictures' },
	more: 'Read why'
};
