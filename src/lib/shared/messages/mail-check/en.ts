// The mail with the way back to "Can we take part?", in English.
import type { CheckValues, sv } from './sv.ts';

const results: Record<CheckValues['result'], string> = {
	'may-take-part': 'By the answers you can take part.',
	'may-take-part-not-win-yet': 'By the answers you can take part, but not win yet.',
	'may-not-take-part': 'By the answers you cannot take part at the moment.',
	'not-yet-known': 'It cannot be said yet whether you can take part. Something is left to answer.'
};

export const en: typeof sv = {
	subject: (name: string) => `Your answers: can we take part in ${name}?`,
	body: (v: CheckValues) =>
		[
			'Hello!',
			`Here is the link to the answers to the questions about who can take part in ${v.name}. ${results[v.result]}`,
			`Go on where you were:\n${v.link}`,
			'The link remembers the answers, so it can be sent on to a colleague. If you did not ask for this mail, you can ignore it.'
		].join('\n\n')
};
